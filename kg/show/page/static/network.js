/* The small network: vis-network over positions computed beforehand. */
Warta.makeStage = async (box) => {
  const library = document.createElement("script");
  library.textContent = await Warta.unpack(document.getElementById("library").textContent);
  document.head.append(library);
  const { nodes: placed, edges: drawn, options } = Warta.data.vis;
  const style = () => getComputedStyle(document.documentElement);
  const colour = (name) => style().getPropertyValue(`--${name}`).trim();
  const faded = (hex, part) => `${hex}${Math.round(part * 255).toString(16).padStart(2, "0")}`;
  const nodes = new vis.DataSet();
  const edges = new vis.DataSet();
  let shown = Warta.visible();

  const lines = (i) => { const found = Warta.data.lines[i]; return found[Warta.state.lang] || found[""]; };
  const focus = () => {
    const { sel } = Warta.state;
    if (!sel) return null;
    if (sel.startsWith("edge:")) return new Set(sel.slice(5).split(".").flatMap((e) => (Warta.edges[e] ? [Warta.edges[e].s, Warta.edges[e].t] : [])));
    return Warta.at.has(sel) ? Warta.around(Warta.at.get(sel)) : null;
  };
  const drawNode = (node, near) => {
    const { family } = Warta.nodes[node.id];
    const dim = near && !near.has(node.id);
    const chosen = Warta.nodes[node.id].id === Warta.state.sel;
    const [ink, fill, text] = [colour(family), colour(`${family}-fill`), colour("ink")];
    return { id: node.id, label: lines(node.id), hidden: !shown.nodes[node.id], borderWidth: chosen ? 4 : node.shape === "box" ? 1 : 2,
      color: { border: dim ? faded(ink, 0.25) : ink, background: dim ? faded(fill, 0.3) : fill, highlight: { border: ink, background: fill }, hover: { border: colour("ink"), background: fill } },
      font: { ...node.font, color: dim ? faded(text, 0.28) : text, strokeColor: colour("paper"), strokeWidth: node.shape === "box" ? 0 : 3 } };
  };
  const drawEdge = (edge, near) => {
    const members = edge.members.filter((e) => shown.edges[e]);
    const chosen = Warta.state.sel.startsWith("edge:") && Warta.state.sel.slice(5).split(".").some((e) => edge.members.includes(+e));
    const touches = near && !Warta.state.sel.startsWith("edge:") && (Warta.nodes[edge.from].id === Warta.state.sel || Warta.nodes[edge.to].id === Warta.state.sel);
    const dim = near && !touches && !chosen;
    const line = colour(touches || chosen ? "edge-strong" : "edge");
    const names = [...new Set(members.map((e) => Warta.edgeName(Warta.edges[e])))];
    return { id: edge.id, hidden: !members.length, label: dim ? "" : Warta.clip(names.join(" · "), 40), width: touches || chosen ? 2 : 1,
      color: { color: dim ? faded(line, 0.2) : line, highlight: colour("edge-strong"), hover: colour("edge-strong") },
      font: { color: colour(touches || chosen ? "ink" : "soft"), strokeColor: colour("paper") } };
  };
  const bridgeEdges = () => shown.bridges.map((b, n) => ({ id: `b${n}`, from: b.s, to: b.t, label: Warta.clip(b.through.map((i) => Warta.label(Warta.nodes[i])).join(" · "), 40), color: { color: colour("edge") }, font: { color: colour("soft"), strokeColor: colour("paper") } }));
  const paint = () => {
    const near = focus();
    nodes.update(placed.map((node) => drawNode(node, near)));
    edges.update(drawn.map((edge) => drawEdge(edge, near)));
    edges.remove(edges.getIds().filter((id) => String(id).startsWith("b")));
    edges.add(bridgeEdges());
  };

  nodes.add(placed.map((node) => ({ ...node, ...drawNode(node, null) })));
  edges.add(drawn.map(({ members, ...edge }) => ({ ...edge, ...drawEdge({ members, ...edge }, null) })));
  const network = new vis.Network(box, { nodes, edges }, options);
  box.querySelector("canvas").setAttribute("aria-hidden", "true");
  const room = () => ({ left: 240, right: Warta.state.sel ? 420 : 20 });
  const fit = (animation = false) => {
    const ids = placed.filter((n) => shown.nodes[n.id]).map((n) => n.id);
    if (!ids.length) return;
    const boxes = ids.map((id) => network.getBoundingBox(id));
    const [l, t, r, b] = [Math.min(...boxes.map((x) => x.left)), Math.min(...boxes.map((x) => x.top)), Math.max(...boxes.map((x) => x.right)), Math.max(...boxes.map((x) => x.bottom))];
    const { left, right } = innerWidth > 900 ? room() : { left: 0, right: 0 };
    const scale = Math.min((box.clientWidth - left - right) / (r - l + 40), box.clientHeight / (b - t + 40), 1.6);
    network.moveTo({ scale, position: { x: (l + r) / 2 + (right - left) / 2 / scale, y: (t + b) / 2 }, animation });
  };
  network.on("click", ({ nodes: [node], edges: [edge] }) => {
    if (node !== undefined) Warta.choose(node);
    else if (edge !== undefined && drawn[edge]) Warta.set({ sel: `edge:${drawn[edge].members.filter((e) => shown.edges[e]).join(".")}` });
    else if (Warta.state.sel) Warta.set({ sel: "" });
  });
  network.on("doubleClick", ({ nodes: [node] }) => Warta.set({ near: node === undefined ? "" : Warta.nodes[node].id }));
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", paint);
  let wide = 0;
  new ResizeObserver(() => { if (Math.abs(box.clientWidth - wide) > 60) { wide = box.clientWidth; fit(); } }).observe(box);
  document.fonts?.ready.then(() => fit());

  return {
    network,
    refresh: (now, changes) => {
      shown = now;
      paint();
      if (["hide", "preset", "article", "near"].some((key) => key in changes)) fit({ duration: 300 });
    },
    zoom: (by) => (by ? network.moveTo({ scale: network.getScale() * by }) : fit({ duration: 200 })),
    centre: (i) => network.focus(i, { scale: Math.max(network.getScale(), 0.9), animation: { duration: 250 } }),
    position: (i) => { const at = network.getPosition(i); return [at.x, at.y]; },
    svg: async () => Warta.networkSvg(network, placed, drawn, shown, colour, lines),
    png: () => new Promise((done) => {
      const canvas = box.querySelector("canvas");
      const copy = document.createElement("canvas");
      [copy.width, copy.height] = [canvas.width, canvas.height];
      const pen = copy.getContext("2d");
      pen.fillStyle = colour("paper");
      pen.fillRect(0, 0, copy.width, copy.height);
      pen.drawImage(canvas, 0, 0);
      copy.toBlob(done, "image/png");
    }),
  };
};

Warta.networkSvg = (network, placed, drawn, shown, colour, lines) => {
  const escape = (text) => Warta.clean(text).replace(/[&<>"']/g, (c) => `&#${c.charCodeAt(0)};`);
  const kept = placed.filter((n) => shown.nodes[n.id]);
  const at = network.getPositions(kept.map((n) => n.id));
  const boxes = kept.map((n) => network.getBoundingBox(n.id));
  const [l, t, r, b] = [Math.min(...boxes.map((x) => x.left)) - 20, Math.min(...boxes.map((x) => x.top)) - 20, Math.max(...boxes.map((x) => x.right)) + 20, Math.max(...boxes.map((x) => x.bottom)) + 20];
  const out = [`<svg xmlns="http://www.w3.org/2000/svg" viewBox="${l} ${t} ${r - l} ${b - t}" width="${Math.round(r - l)}" height="${Math.round(b - t)}" font-family="Arial, sans-serif"><rect x="${l}" y="${t}" width="100%" height="100%" fill="${colour("paper")}"/>`];
  for (const edge of drawn) {
    const members = edge.members.filter((e) => shown.edges[e]);
    if (!members.length) continue;
    const [a, z] = [at[edge.from], at[edge.to]];
    out.push(`<path d="M${a.x},${a.y}L${z.x},${z.y}" stroke="${colour("edge")}" fill="none"${edge.dashes ? ' stroke-dasharray="5 4"' : ""}/>`);
    const name = Warta.clip([...new Set(members.map((e) => Warta.edgeName(Warta.edges[e])))].join(" · "), 40);
    out.push(`<text x="${(a.x + z.x) / 2}" y="${(a.y + z.y) / 2}" font-size="9" text-anchor="middle" fill="${colour("soft")}" stroke="${colour("paper")}" stroke-width="3" paint-order="stroke">${escape(name)}</text>`);
  }
  kept.forEach((node, n) => {
    const { family } = Warta.nodes[node.id];
    const { x, y } = at[node.id];
    const box = boxes[n];
    const dash = node.shapeProperties?.borderDashes ? ' stroke-dasharray="4 3"' : "";
    const ink = `fill="${colour(`${family}-fill`)}" stroke="${colour(family)}" stroke-width="${node.shape === "box" ? 1 : 2}"${dash}`;
    out.push(node.shape === "box" ? `<rect x="${box.left}" y="${box.top}" width="${box.right - box.left}" height="${box.bottom - box.top}" rx="5" ${ink}/>` : `<path d="${Warta.SHAPES[node.shape](x, y, node.size)}" ${ink}/>`);
    const rows = lines(node.id).split("\n");
    const size = node.font.size;
    const top = node.shape === "box" ? y - ((rows.length - 1) * size * 1.15) / 2 + size * 0.35 : y + node.size + size + 3;
    rows.forEach((row, k) => out.push(`<text x="${x}" y="${top + k * size * 1.15}" font-size="${size}" text-anchor="middle" fill="${colour("ink")}">${escape(row)}</text>`));
  });
  return out.join("\n") + "</svg>";
};
