/* Colours and what stays bright, for every stage. */
Warta.FACE = '"Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif';
Warta.TONES = ["paper", "card", "ink", "soft", "line", "land", "sea", "edge", "edge-strong", "focus", ...Warta.FAMILIES, ...Warta.FAMILIES.map((f) => `${f}-fill`), ...[0, 1, 2, 3, 4, 5, 6, 7].map((n) => `c${n}`)];
Warta.tones = () => {
  const style = getComputedStyle(document.documentElement);
  return Object.fromEntries(Warta.TONES.map((name) => [name, style.getPropertyValue(`--${name}`).trim()]));
};
Warta.faded = (hex, part) => `${hex}${Math.round(part * 255).toString(16).padStart(2, "0")}`;
/* A colour laid thinly over the paper, as an opaque one: WebGL adds up what shines through. */
Warta.thin = (hex, paper, part) => "#" + [1, 3, 5].map((at) => Math.round(parseInt(hex.slice(at, at + 2), 16) * part + parseInt(paper.slice(at, at + 2), 16) * (1 - part)).toString(16).padStart(2, "0")).join("");

/* Which nodes stay bright while something is chosen; null when nothing is. */
Warta.bright = () => {
  const { sel } = Warta.state;
  if (sel.startsWith("edge:")) return new Set(sel.slice(5).split(".").flatMap((e) => (Warta.edges[e] ? [Warta.edges[e].s, Warta.edges[e].t] : [])));
  const line = Warta.line(sel);
  if (line) return new Set([line.from, line.to, ...line.through]);
  return sel && Warta.at.has(sel) ? Warta.around(Warta.at.get(sel)) : null;
};
