/* The small network: vis-network over positions computed beforehand, nodes painted here. */
Warta.lines = (look) => look.lines[Warta.state.lang] || look.lines[""];

/* What a line stands for: its relations, and the events and statements that it gathers, each with how often. */
Warta.names = (members, through = []) => {
  const told = [...members.map((e) => Warta.edgeName(Warta.edges[e])), ...through.map((i) => (Warta.nodes[i].family === "statement" ? Warta.word("about_times") : Warta.label(Warta.nodes[i])))];
  return [...Warta.count(told)].map(([name, n]) => (n > 1 && through.length ? `${name} ×${n}` : name)).join(" · ");
};

Warta.stages.network = async (box, view) => {
  if (!window.vis) await Warta.library("vis");
  const web = Warta.data.webs[view];
  const { nodes: placed, edges: drawn, options } = web;
  const looks = [], spot = [];
  placed.forEach((node, n) => { looks[node.id] = web.looks[n]; spot[node.id] = node; });
  const first = (i) => (Warta.nodes[i].kind === "Group" ? 1 : { actor: 3, place: 2 }[Warta.nodes[i].family] || 0);
  const order = placed.map((n) => n.id).sort((a, b) => first(b) - first(a) || (Warta.nodes[b].weight || 1) - (Warta.nodes[a].weight || 1));
  let tones = Warta.tones(), shown = Warta.visible(), bright = null, hovered = null, sizes = new Map(), network = null;

  const face = (size, style) => `${style === "b" ? "600 " : ""}${size * (style === "n" ? 0.86 : 1)}px ${Warta.FACE}`;
  /* Written larger than it is, a name goes without its second line. */
  const told = (i, size) => (size > looks[i].font ? Warta.lines(looks[i]).filter(([style]) => style !== "n") : Warta.lines(looks[i]));
  const write = (ctx, i, x, top, size, ink, halo) => {
    ctx.textAlign = "center";
    ctx.textBaseline = "middle";
    ctx.lineJoin = "round";
    let y = top + size * 0.6;
    for (const [style, text] of told(i, size)) {
      ctx.font = face(size, style);
      if (halo) { ctx.strokeStyle = halo; ctx.lineWidth = size * 0.3; ctx.strokeText(text, x, y); }
      ctx.fillStyle = style === "n" ? Warta.faded(ink, 0.72 * (ink.length > 7 ? 0.4 : 1)).replace(/^(#.{6}).*(..)$/, "$1$2") : ink;
      ctx.fillText(text, x, y);
      y += size * 1.22;
    }
  };
  const renderer = ({ ctx, id, x, y }) => {
    const look = looks[id], { family } = Warta.nodes[id];
    const dim = bright && !bright.has(id);
    const chosen = Warta.nodes[id].id === Warta.state.sel;
    const [ink, fill] = [dim ? Warta.faded(tones[family], 0.25) : tones[family], dim ? Warta.faded(tones[`${family}-fill`], 0.35) : tones[`${family}-fill`]];
    const text = dim ? Warta.faded(tones.ink, 0.25) : tones.ink;
    const inside = look.shape === "box";
    const size = sizes.get(id);
    // A quote too far away to read is drawn as a small card.
    const [wide, high] = inside ? (size ? look.box : look.box.map((side) => side * 0.45)) : [look.size * 2, look.size * 2];
    const shape = () => {
      ctx.beginPath();
      if (inside) ctx.roundRect(x - wide / 2, y - high / 2, wide, high, 6);
    };
    return {
      drawNode: () => {
        ctx.save();
        shape();
        const path = inside ? null : new Path2D(Warta.SHAPES[look.shape](x, y, look.size));
        const trace = (act) => (path ? ctx[act](path) : ctx[act]());
        ctx.fillStyle = tones.paper;
        trace("fill");
        ctx.fillStyle = fill;
        trace("fill");
        if (chosen || hovered === id) { ctx.strokeStyle = Warta.faded(tones.focus, 0.45); ctx.lineWidth = inside ? 7 : 9; trace("stroke"); }
        ctx.strokeStyle = ink;
        ctx.lineWidth = inside ? 1.2 : 2.2;
        if (look.dash) ctx.setLineDash([5, 4]);
        trace("stroke");
        if (inside && size) write(ctx, id, x, y - high / 2 + 6, size, text, null);
        ctx.restore();
      },
      drawExternalLabel: () => {
        if (inside || !size) return;
        ctx.save();
        write(ctx, id, x, y + look.size + 4, size, text, dim ? null : tones.paper);
        ctx.restore();
      },
      nodeDimensions: { width: wide, height: high },
    };
  };

  /* Far out only the weightiest names are written, large enough to read and never on one another. */
  const measure = () => {
    const scale = network ? network.getScale() : 1;
    sizes = new Map();
    const taken = [], clear = (rect) => !taken.some((r) => r[0] < rect[2] && rect[0] < r[2] && r[1] < rect[3] && rect[1] < r[3]);
    for (const i of order) {
      if (!shown.nodes[i]) continue;
      const look = looks[i];
      if (look.font * scale >= 7) { sizes.set(i, look.font); continue; }
      if (look.shape === "box" || taken.length > 140) continue;
      const size = 11.5 / scale, lines = told(i, size);
      const { x, y } = spot[i], r = look.size * 0.8;
      const half = Math.max(...lines.map(([, text]) => text.length)) * size * 0.28, top = y + look.size, rect = [x - half, top, x + half, top + lines.length * size * 1.22 + 6 / scale];
      // Names lie neither on one another nor on the symbols of weightier things.
      if (clear(rect)) { taken.push(rect); sizes.set(i, size); }
      taken.push([x - r, y - r, x + r, y + r]);
    }
  };

  /* A name is written on its line where there is room between the two shapes. */
  const room = new Map(), brush = document.createElement("canvas").getContext("2d");
  const reach = (i, dx, dy) => (looks[i].shape === "box" ? Math.min(looks[i].box[0] / 2 / Math.max(Math.abs(dx), 1e-6), looks[i].box[1] / 2 / Math.max(Math.abs(dy), 1e-6)) : looks[i].size + (dy > 0.3 ? looks[i].drop * dy : 0));
  const fits = (edge, text, size) => {
    const [a, b] = [spot[edge.from], spot[edge.to]], far = Math.hypot(b.x - a.x, b.y - a.y) || 1, [dx, dy] = [(b.x - a.x) / far, (b.y - a.y) / far];
    if (!room.has(text)) { brush.font = `10px ${Warta.FACE}`; room.set(text, brush.measureText(text).width / 10); }
    return room.get(text) * size < far - reach(edge.from, dx, dy) - reach(edge.to, -dx, -dy) - 8;
  };

  const drawEdge = (edge) => {
    const members = edge.members.filter((e) => shown.edges[e]), through = edge.through.filter((i) => shown.nodes[i]);
    const { sel } = Warta.state;
    const chosen = sel === `line:${edge.id}` || (sel.startsWith("edge:") && sel.slice(5).split(".").some((e) => edge.members.includes(+e)));
    const touches = chosen || (bright && !sel.startsWith("line:") && (Warta.nodes[edge.from].id === sel || Warta.nodes[edge.to].id === sel));
    const dim = bright && !touches;
    const line = dim ? Warta.faded(tones.edge, 0.25) : tones[touches ? "edge-strong" : "edge"];
    const much = Math.min(4, Math.log2(1 + through.length + members.length * 0.5));
    const size = edge.through.length ? 13 : 10, name = Warta.clip(Warta.names(members, touches ? through : through.filter((i) => Warta.nodes[i].family !== "statement")), 40);
    // Without a label vis-network keeps the former one.
    return { id: edge.id, hidden: !(members.length + through.length), label: dim || !(touches || fits(edge, name, size)) ? " " : name, width: touches ? 2 + much * 0.5 : edge.through.length ? 0.6 + much : 1,
      color: { color: line, hover: tones["edge-strong"] },
      scaling: { label: { drawThreshold: touches ? 4 : edge.scaling.label.drawThreshold } },
      font: { size, color: touches ? tones.ink : tones.soft, strokeColor: tones.paper } };
  };
  const bridges = () => shown.bridges.filter((b) => spot[b.s] && spot[b.t]).map((b, n) => ({ id: `b${n}`, from: b.s, to: b.t, arrows: "", label: Warta.clip(b.through.map((i) => Warta.label(Warta.nodes[i])).join(" · "), 40), color: { color: tones.edge }, font: { color: tones.soft, strokeColor: tones.paper } }));

  const nodes = new vis.DataSet(placed.map((node) => ({ ...node, hidden: !shown.nodes[node.id], ctxRenderer: renderer })));
  const edges = new vis.DataSet(drawn.map(({ members, through, ...edge }) => ({ ...edge, ...drawEdge({ members, through, ...edge }) })));
  network = new vis.Network(box, { nodes, edges }, options);
  network.on("beforeDrawing", measure);
  box.querySelector("canvas").setAttribute("aria-hidden", "true");

  const paint = () => {
    bright = Warta.bright();
    nodes.update(placed.filter((n) => nodes.get(n.id).hidden === shown.nodes[n.id]).map((n) => ({ id: n.id, hidden: !shown.nodes[n.id] })));
    edges.update(drawn.map(drawEdge));
    edges.remove(edges.getIds().filter((id) => String(id).startsWith("b")));
    edges.add(bridges());
    network.redraw();
  };
  const frame = (only) => {
    const kept = placed.filter((n) => shown.nodes[n.id] && (!only || only.has(n.id)));
    if (!kept.length) return null;
    const side = (n, way, axis) => n["xy"[axis]] + (axis ? looks[n.id].drop || 0 : 0) + (way * looks[n.id].box[axis]) / 2;
    return [0, 1].flatMap((axis) => [Math.min(...kept.map((n) => side(n, -1, axis))), Math.max(...kept.map((n) => side(n, 1, axis)))]);
  };
  const fit = (animation = false, only = null) => {
    const found = frame(only);
    if (!found) return;
    const [l, r, t, b] = found;
    const broad = innerWidth > 900;
    const [left, right] = broad ? [236, Warta.state.sel ? 420 : 48] : [0, 0];
    const scale = Math.min((box.clientWidth - left - right) / (r - l + 60), (box.clientHeight - 8) / (b - t + 30), only ? 1.1 : 1.5);
    network.moveTo({ scale, position: { x: (l + r) / 2 + (right - left) / 2 / scale, y: (t + b) / 2 }, animation });
  };
  /* A telephone that could show everything only too small to read begins near what is most spoken of. */
  const start = () => {
    fit(false, Warta.bright());
    if (box.clientWidth > 620 || network.getScale() > 0.55 || Warta.bright()) return;
    const heavy = order.filter((i) => shown.nodes[i]).sort((a, b) => (Warta.nodes[b].weight || 1) - (Warta.nodes[a].weight || 1))[0];
    if (heavy !== undefined) network.moveTo({ scale: 0.55, position: spot[heavy] });
  };
  network.on("click", ({ nodes: [node], edges: [edge] }) => {
    if (node !== undefined) Warta.choose(node);
    else if (edge !== undefined && drawn[edge]?.through.length) Warta.set({ sel: `line:${edge}` });
    else if (edge !== undefined && drawn[edge]) Warta.set({ sel: `edge:${drawn[edge].members.filter((e) => shown.edges[e]).join(".")}` });
    else if (edge !== undefined) Warta.choose(shown.bridges[+String(edge).slice(1)].through[0]);
    else if (Warta.state.sel) Warta.set({ sel: "" });
  });
  network.on("doubleClick", ({ nodes: [node] }) => Warta.set({ near: node === undefined ? "" : Warta.nodes[node].id }));
  network.on("hoverNode", ({ node, event }) => { hovered = node; network.redraw(); Warta.tip(event, Warta.label(Warta.nodes[node])); });
  network.on("blurNode", () => { hovered = null; network.redraw(); Warta.tip(); });
  const tell = (line) => [
    ...line.members.filter((e) => shown.edges[e]).map((e) => `${Warta.label(Warta.nodes[Warta.edges[e].s])} → ${Warta.edgeName(Warta.edges[e])} → ${Warta.label(Warta.nodes[Warta.edges[e].t])}`),
    ...(line.through.length ? [`${Warta.label(Warta.nodes[line.from])} – ${Warta.label(Warta.nodes[line.to])}: ${Warta.names([], line.through.filter((i) => shown.nodes[i]))}`] : []),
  ].join("\n");
  network.on("hoverEdge", ({ edge, event }) => drawn[edge] && Warta.tip(event, tell(drawn[edge])));
  network.on("blurEdge", () => Warta.tip());
  network.on("dragStart", () => Warta.tip());
  network.on("dragEnd", ({ nodes: moved }) => moved.forEach((id) => Object.assign(spot[id], network.getPosition(id))));
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => { tones = Warta.tones(); paint(); });
  let wide = 0;
  new ResizeObserver(() => { if (box.clientWidth && Math.abs(box.clientWidth - wide) > 60) { wide = box.clientWidth; start(); } }).observe(box);
  start();

  return {
    network,
    refresh: (now, changes) => {
      shown = now;
      paint();
      if (["hide", "preset", "article", "near"].some((key) => key in changes)) fit({ duration: 300 });
    },
    zoom: (by) => (by ? network.moveTo({ scale: network.getScale() * by }) : fit({ duration: 200 })),
    centre: (i) => spot[i] && network.focus(i, { scale: Math.max(network.getScale(), 0.9), animation: { duration: 250 } }),
    position: (i) => (spot[i] ? [spot[i].x, spot[i].y] : [1e9, 1e9]),
    svg: async () => Warta.networkSvg(web, shown, tones, frame() || [0, 200, 0, 100]),
    png: () => new Promise((done) => {
      const canvas = box.querySelector("canvas");
      const copy = document.createElement("canvas");
      [copy.width, copy.height] = [canvas.width, canvas.height];
      const pen = copy.getContext("2d");
      pen.fillStyle = tones.paper;
      pen.fillRect(0, 0, copy.width, copy.height);
      pen.drawImage(canvas, 0, 0);
      copy.toBlob(done, "image/png");
    }),
  };
};

Warta.networkSvg = ({ nodes: placed, edges: drawn, looks }, shown, tones, [l, r, t, b]) => {
  const at = new Map(placed.map((node) => [node.id, node]));
  const escape = (text) => Warta.clean(text).replace(/[&<>"']/g, (c) => `&#${c.charCodeAt(0)};`);
  const rim = 24;
  const [wide, high] = [r - l + 2 * rim, b - t + 2 * rim];
  const out = [`<svg xmlns="http://www.w3.org/2000/svg" viewBox="${l - rim} ${t - rim} ${wide} ${high}" width="${Math.round(wide)}" height="${Math.round(high)}" font-family="Segoe UI, Roboto, Helvetica Neue, Arial, sans-serif" text-anchor="middle"><rect x="${l - rim}" y="${t - rim}" width="${wide}" height="${high}" fill="${tones.paper}"/>`];
  for (const edge of drawn) {
    const members = edge.members.filter((e) => shown.edges[e]);
    const through = edge.through.filter((i) => shown.nodes[i]);
    if (!(members.length + through.length) || !shown.nodes[edge.from] || !shown.nodes[edge.to]) continue;
    const [a, z] = [at.get(edge.from), at.get(edge.to)];
    out.push(`<path d="M${a.x},${a.y}L${z.x},${z.y}" stroke="${tones.edge}"${edge.dashes ? ' stroke-dasharray="5 4"' : ""}/>`);
    if (edge.scaling.label.drawThreshold < 10) out.push(`<text x="${(a.x + z.x) / 2}" y="${(a.y + z.y) / 2}" font-size="9" fill="${tones.soft}" stroke="${tones.paper}" stroke-width="3" paint-order="stroke">${escape(Warta.clip(Warta.names(members, through), 40))}</text>`);
  }
  for (const [n, { id, x, y }] of placed.entries()) {
    if (!shown.nodes[id]) continue;
    const look = looks[n], { family } = Warta.nodes[id];
    const ink = `fill="${tones[`${family}-fill`]}" stroke="${tones[family]}" stroke-width="${look.shape === "box" ? 1.2 : 2.2}"${look.dash ? ' stroke-dasharray="5 4"' : ""}`;
    const [w, h] = look.box;
    out.push(look.shape === "box" ? `<rect x="${x - w / 2}" y="${y - h / 2}" width="${w}" height="${h}" rx="6" ${ink}/>` : `<path d="${Warta.SHAPES[look.shape](x, y, look.size)}" ${ink}/>`);
    let top = (look.shape === "box" ? y - h / 2 + 6 : y + look.size + 4) + look.font * 0.95;
    for (const [style, text] of Warta.lines(look)) {
      out.push(`<text x="${x}" y="${top.toFixed(1)}" font-size="${(look.font * (style === "n" ? 0.86 : 1)).toFixed(1)}" fill="${style === "n" ? tones.soft : tones.ink}"${style === "b" ? ' font-weight="600"' : ""}>${escape(text)}</text>`);
      top += look.font * 1.22;
    }
  }
  return out.join("\n") + "</svg>";
};
