/* The shapes of the legend and of the SVG export: [shape](x, y, r) -> path data. */
Warta.SHAPES = {
  dot: (x, y, r) => `M${x - r},${y}a${r},${r} 0 1,0 ${2 * r},0a${r},${r} 0 1,0 ${-2 * r},0z`,
  square: (x, y, r) => `M${x - r},${y - r}h${2 * r}v${2 * r}h${-2 * r}z`,
  hexagon: (x, y, r) => "M" + [0, 1, 2, 3, 4, 5].map((n) => `${(x + r * Math.cos((n * Math.PI) / 3)).toFixed(1)},${(y + r * Math.sin((n * Math.PI) / 3)).toFixed(1)}`).join("L") + "z",
  triangle: (x, y, r) => `M${x},${y - r}L${x + r},${y + r * 0.8}H${x - r}z`,
  triangleDown: (x, y, r) => `M${x},${y + r}L${x - r},${y - r * 0.8}H${x + r}z`,
  diamond: (x, y, r) => `M${x},${y - r}L${x + r},${y}L${x},${y + r}L${x - r},${y}z`,
  box: (x, y, r) => `M${x - r},${y - r * 0.7}h${2 * r}v${1.4 * r}h${-2 * r}z`,
};
Warta.OF_KIND = { Person: "dot", Organization: "square", Country: "hexagon", Group: "triangle", statement: "box", figure: "box", event: "diamond", place: "triangleDown", actor: "dot" };
Warta.shapeOf = (kind, family) => Warta.OF_KIND[kind] || Warta.OF_KIND[family] || "dot";
Warta.glyph = (shape, family) => {
  const space = "http://www.w3.org/2000/svg";
  const svg = document.createElementNS(space, "svg");
  svg.setAttribute("viewBox", "-8 -8 16 16");
  svg.setAttribute("class", `glyph ${family}`);
  svg.setAttribute("aria-hidden", "true");
  const path = document.createElementNS(space, "path");
  path.setAttribute("d", Warta.SHAPES[shape](0, 0, 6));
  for (const [name, value] of [["fill", `var(--${family}-fill)`], ["stroke", "currentColor"], ["stroke-width", "1.8"], ["stroke-linejoin", "round"]]) path.setAttribute(name, value);
  svg.append(path);
  return svg;
};
