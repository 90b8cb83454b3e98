/* The large network: sigma.js over positions computed beforehand. */
Warta.SIGNS_OF = { dot: 0, box: 1, square: 2, diamond: 3, triangle: 4, triangleDown: 5, hexagon: 6 };
Warta.VERTEX = `
attribute vec4 a_id; attribute vec4 a_color; attribute vec2 a_position; attribute float a_size; attribute float a_angle; attribute float a_shape;
uniform mat3 u_matrix; uniform float u_sizeRatio; uniform float u_correctionRatio;
varying vec4 v_color; varying vec2 v_at; varying float v_shape; varying float v_edge;
void main() {
  float size = a_size * u_correctionRatio / u_sizeRatio * 4.0;
  vec2 off = size * vec2(cos(a_angle), sin(a_angle));
  gl_Position = vec4((u_matrix * vec3(a_position + off, 1)).xy, 0, 1);
  v_at = off / size * 2.0;
  v_edge = u_correctionRatio * 2.0 / (size / 2.0);
  v_shape = a_shape;
  #ifdef PICKING_MODE
  v_color = a_id;
  #else
  v_color = a_color;
  #endif
  v_color.a *= 255.0 / 254.0;
}`;
Warta.FRAGMENT = `
precision highp float;
varying vec4 v_color; varying vec2 v_at; varying float v_shape; varying float v_edge;
float far(vec2 p) {
  if (v_shape < 0.5) return length(p) - 0.9;
  if (v_shape < 1.5) return max(abs(p.x) - 0.95, abs(p.y) - 0.6);
  if (v_shape < 2.5) return max(abs(p.x), abs(p.y)) - 0.78;
  if (v_shape < 3.5) return (abs(p.x) + abs(p.y) - 1.0) * 0.71;
  if (v_shape < 4.5) return max(-p.y - 0.6, (abs(p.x) * 1.75 + p.y - 1.0) * 0.5);
  if (v_shape < 5.5) return max(p.y - 0.6, (abs(p.x) * 1.75 - p.y - 1.0) * 0.5);
  p = abs(p);
  return max(p.y * 0.866 + p.x * 0.5, p.x) - 0.86;
}
void main(void) {
  float d = far(v_at);
  #ifdef PICKING_MODE
  gl_FragColor = d > 0.0 ? vec4(0.0) : v_color;
  #else
  gl_FragColor = mix(v_color, vec4(0.0), smoothstep(-v_edge, 0.0, d));
  #endif
}`;

Warta.shapeProgram = (Sky) => class extends Sky.NodeProgram {
  getDefinition() {
    const { FLOAT, UNSIGNED_BYTE, TRIANGLES } = WebGLRenderingContext;
    const one = (name, size = 1, type = FLOAT, normalized) => ({ name, size, type, normalized });
    return {
      VERTICES: 3, VERTEX_SHADER_SOURCE: Warta.VERTEX, FRAGMENT_SHADER_SOURCE: Warta.FRAGMENT, METHOD: TRIANGLES,
      UNIFORMS: ["u_sizeRatio", "u_correctionRatio", "u_matrix"],
      ATTRIBUTES: [one("a_position", 2), one("a_size"), one("a_color", 4, UNSIGNED_BYTE, true), one("a_id", 4, UNSIGNED_BYTE, true), one("a_shape")],
      CONSTANT_ATTRIBUTES: [one("a_angle")], CONSTANT_DATA: [[0], [(2 * Math.PI) / 3], [(4 * Math.PI) / 3]],
    };
  }
  processVisibleItem(index, start, data) {
    this.array.set([data.x, data.y, data.size, Sky.floatColor(data.color), index, data.shape], start);
  }
  setUniforms(params, { gl, uniformLocations: u }) {
    gl.uniform1f(u.u_correctionRatio, params.correctionRatio);
    gl.uniform1f(u.u_sizeRatio, params.sizeRatio);
    gl.uniformMatrix3fv(u.u_matrix, false, params.matrix);
  }
};

/* Communities by size; the largest have a colour of their own and go by the names most spoken of in them. */
Warta.TINTS = 8;
Warta.communities = () => {
  if (Warta.communitiesNow) return Warta.communitiesNow;
  const members = new Map();
  (Warta.data.communities || []).forEach((c, i) => (members.has(c) ? members.get(c).push(i) : members.set(c, [i])));
  const order = [...members.values()].filter((m) => m.length > 5).sort((a, b) => b.length - a.length || a[0] - b[0]);
  const rank = new Map(order.flatMap((found, n) => found.map((i) => [i, n])));
  return (Warta.communitiesNow = { order, rank });
};
Warta.communityName = (members, most = 2) => {
  const heavy = members.filter((i) => ["actor", "place"].includes(Warta.nodes[i].family) && Warta.nodes[i].kind !== "Group").sort((a, b) => (Warta.nodes[b].weight || 1) - (Warta.nodes[a].weight || 1) || a - b);
  return (heavy.length ? heavy : members).slice(0, most).map((i) => Warta.clip(Warta.label(Warta.nodes[i]), 26)).join(", ");
};
/* The part of the legend that lists them; a click goes there. */
Warta.legendOfCommunities = (part) => {
  const { order } = Warta.communities();
  if (!order.length || Warta.data.stages[Warta.state.view] !== "large") return null;
  const { el, state, word } = Warta;
  const tinted = el("input", { type: "checkbox", onchange: (e) => Warta.set({ tint: e.target.checked ? "" : "kind" }) });
  tinted.checked = state.tint !== "kind";
  return part("communities", el("label", {}, tinted, el("span", { text: word("tint") })), ...order.slice(0, Warta.TINTS).map((members, n) =>
    el("button", { class: "community", type: "button", onclick: () => Warta.stage?.show?.(members) }, el("i", { class: `swatch c${n}` }), el("span", { text: Warta.communityName(members) }), el("b", { text: members.length }))));
};

Warta.stages.large = async (box) => {
  if (!document.createElement("canvas").getContext("webgl2")) throw new Error("no WebGL");
  if (!window.Sky) await Warta.library("sky");
  const { spots } = Warta.data;
  const { rank, order: communities } = Warta.communities();
  let tones = Warta.tones(), shown = Warta.visible(), bright = null, sigma = null;
  const graph = new Sky.Graph({ multi: true, type: "directed" });
  // One step of the layout is about two leaves wide; the camera shows all of it at first.
  const [wide, high] = [0, 1].map((axis) => spots.reduce((most, at) => Math.max(most, Math.abs(at[axis])), 1) * 2);
  const leaf = Math.min(5, Math.max(0.9, 0.42 * Math.min(box.clientWidth / wide, box.clientHeight / high)));
  const size = (node) => leaf * (node.family === "actor" ? 1.5 : 1) + Math.log2(node.weight || 1) * Math.max(leaf * 0.55, 0.6);
  const label = (i) => Warta.clip(Warta.label(Warta.nodes[i]), 42);
  Warta.nodes.forEach((node, i) => graph.addNode(i, { x: spots[i][0], y: -spots[i][1], size: size(node), shape: Warta.SIGNS_OF[Warta.shapeOf(node.kind, node.family)] }));
  Warta.edges.forEach((edge, e) => graph.addEdgeWithKey(e, edge.s, edge.t, { size: 0.7 }));

  const node = (id, data) => {
    const i = +id, family = Warta.nodes[i].family, dim = bright && !bright.has(i);
    const chosen = Warta.nodes[i].id === Warta.state.sel;
    const group = rank.get(i);
    const tone = Warta.state.tint === "kind" ? tones[family] : tones[group === undefined ? "edge" : `c${group % Warta.TINTS}`];
    return { ...data, hidden: !shown.nodes[i], label: bright && bright.size < 200 && bright.has(i) ? " " : "", color: dim ? Warta.thin(tone, tones.paper, 0.16) : tone, forceLabel: Boolean(bright && bright.size < 60 && bright.has(i)), zIndex: dim ? 0 : 1, size: chosen ? data.size * 1.5 : data.size, highlighted: chosen };
  };
  const edge = (id, data) => {
    const e = +id, { s, t } = Warta.edges[e], { sel } = Warta.state;
    const touches = bright && (sel === `edge:${e}` || Warta.nodes[s].id === sel || Warta.nodes[t].id === sel);
    const dim = bright && !touches;
    return { ...data, hidden: !shown.edges[e], label: touches ? Warta.edgeName(Warta.edges[e]) : "", color: touches ? tones["edge-strong"] : Warta.thin(tones.edge, tones.paper, dim ? 0.15 : 0.5), size: touches ? 1.6 : 0.7, zIndex: touches ? 1 : 0 };
  };
  /* Names are written by weight, none on another. */
  const names = document.createElement("canvas");
  names.className = "names";
  const order = Warta.nodes.map((_, i) => i).sort((a, b) => graph.getNodeAttribute(b, "size") - graph.getNodeAttribute(a, "size") || a - b);
  const drawNames = () => {
    const ratio = devicePixelRatio || 1, { clientWidth: wide, clientHeight: high } = box;
    if (names.width !== Math.round(wide * ratio) || names.height !== Math.round(high * ratio)) [names.width, names.height] = [Math.round(wide * ratio), Math.round(high * ratio)];
    const pen = names.getContext("2d");
    pen.setTransform(ratio, 0, 0, ratio, 0, 0);
    pen.clearRect(0, 0, wide, high);
    pen.lineJoin = "round";
    const taken = innerWidth > 900 ? [[0, 0, 236, 480]] : [];
    /* Writes a name under that height, unless it would lie on another. */
    const write = (text, x, top, size, weight) => {
      pen.font = `${weight} ${size}px ${Warta.FACE}`;
      const half = pen.measureText(text).width / 2 + 2, rect = [x - half, top, x + half, top + size * 1.3];
      if (taken.some((r) => r[0] < rect[2] && rect[0] < r[2] && r[1] < rect[3] && rect[1] < r[3])) return false;
      taken.push(rect);
      [pen.textAlign, pen.textBaseline, pen.lineWidth, pen.strokeStyle, pen.fillStyle] = ["center", "top", size / 3.5, tones.paper, tones.ink];
      pen.strokeText(text, x, top);
      pen.fillText(text, x, top);
      return true;
    };
    const grown = 1 / Math.sqrt(sigma.getCamera().ratio);
    const first = bright && bright.size < 200 ? [...bright] : [];
    // So many names as the screen has room for.
    let left = Math.min(60, Math.round((wide * high) / 14000));
    // Far out each island goes by its own name.
    if (!bright && Warta.state.tint !== "kind" && sigma.getCamera().ratio > 0.5 && communities.length > 2) {
      for (const members of communities.slice(0, wide < 620 ? 6 : 14)) {
        const kept = members.filter((i) => shown.nodes[i]);
        if (kept.length < 6) continue;
        const mean = [0, 1].map((axis) => kept.reduce((all, i) => all + spots[i][axis], 0) / kept.length);
        const { x, y } = sigma.graphToViewport({ x: mean[0], y: -mean[1] });
        write(Warta.communityName(members, wide < 620 ? 1 : 2), x, y - 10, 15, 700);
      }
      left /= 2;
    }
    for (const i of [...first, ...order]) {
      if (!left) break;
      if (!shown.nodes[i] || (bright && !bright.has(i))) continue;
      const size = graph.getNodeAttribute(i, "size") * grown;
      if (size < leaf * 1.6 && grown < 2.2 && !first.length) break;
      const { x, y } = sigma.framedGraphToViewport(sigma.getNodeDisplayData(i));
      if (x < 0 || y < 0 || x > wide || y > high) continue;
      if (write(label(i), x, y + size + 2, taken.length < 14 ? 14 : 11.5, 600)) left -= 1;
    }
  };
  const drawHover = (ctx, data) => {
    ctx.beginPath();
    ctx.arc(data.x, data.y, data.size + 4, 0, 2 * Math.PI);
    ctx.strokeStyle = tones.focus;
    ctx.lineWidth = 3;
    ctx.stroke();
  };
  sigma = new Sky.Sigma(graph, box, {
    defaultNodeType: "shape", nodeProgramClasses: { shape: Warta.shapeProgram(Sky) }, defaultEdgeType: "line", edgeProgramClasses: { line: Sky.EdgeLineProgram },
    nodeReducer: node, edgeReducer: edge, defaultDrawNodeLabel: () => {}, defaultDrawNodeHover: drawHover,
    labelDensity: 0.02, labelGridCellSize: 400, zIndex: true, renderEdgeLabels: true, edgeLabelSize: 11, edgeLabelFont: Warta.FACE,
    edgeLabelColor: { color: tones.soft }, enableEdgeEvents: true, minCameraRatio: 0.005, maxCameraRatio: 2, stagePadding: 40, hideEdgesOnMove: Warta.edges.length > 15000, allowInvalidContainer: true,
  });
  box.append(names);
  sigma.on("afterRender", drawNames);
  sigma.on("enterNode", ({ node: id, event }) => Warta.tip(event.original, Warta.label(Warta.nodes[+id])));
  sigma.on("leaveNode", () => Warta.tip());
  const paint = () => { bright = Warta.bright(); sigma.refresh({ skipIndexation: true }); };
  const fit = (duration = 0, only = null) => {
    const kept = (only || Warta.nodes.map((_, i) => i)).filter((i) => shown.nodes[i]);
    if (!kept.length || kept.length === Warta.nodes.length) return duration ? sigma.getCamera().animate({ x: 0.5, y: 0.5, ratio: 1 }, { duration }) : sigma.getCamera().setState({ x: 0.5, y: 0.5, ratio: 1 });
    const at = kept.map((i) => sigma.getNodeDisplayData(i));
    const [l, r, t, b] = [Math.min(...at.map((p) => p.x)), Math.max(...at.map((p) => p.x)), Math.min(...at.map((p) => p.y)), Math.max(...at.map((p) => p.y))];
    const to = { x: (l + r) / 2, y: (t + b) / 2, ratio: Math.min(1.2, Math.max(0.03, Math.max(r - l, b - t) * 1.25)) };
    return duration ? sigma.getCamera().animate(to, { duration }) : sigma.getCamera().setState(to);
  };
  const centre = (i) => { const { x, y } = sigma.getNodeDisplayData(i); sigma.getCamera().animate({ x, y, ratio: Math.min(sigma.getCamera().ratio, 0.12) }, { duration: 300 }); };
  sigma.on("clickNode", ({ node: id }) => Warta.choose(+id));
  sigma.on("clickEdge", ({ edge: id }) => Warta.set({ sel: `edge:${id}` }));
  sigma.on("clickStage", () => Warta.state.sel && Warta.set({ sel: "" }));
  sigma.on("doubleClickNode", ({ node: id, preventSigmaDefault }) => { preventSigmaDefault(); Warta.set({ near: Warta.nodes[+id].id }); });
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => { tones = Warta.tones(); sigma.setSetting("edgeLabelColor", { color: tones.soft }); paint(); });
  if (Warta.at.has(Warta.state.sel)) { bright = Warta.bright(); const { x, y } = sigma.getNodeDisplayData(Warta.at.get(Warta.state.sel)); sigma.getCamera().setState({ x, y, ratio: 0.12 }); }

  return {
    sigma,
    refresh: (now, changes) => {
      shown = now;
      paint();
      document.body.classList.toggle("tinted", Warta.state.tint !== "kind");
      if (["hide", "preset", "article", "near"].some((key) => key in changes)) fit(300);
    },
    zoom: (by) => { const camera = sigma.getCamera(); return by ? camera.animate({ ratio: camera.ratio / by }, { duration: 150 }) : fit(200); },
    centre,
    show: (members) => fit(400, members),
    position: (i) => [spots[i][0] * 20, spots[i][1] * 20],
    png: () => new Promise((done) => {
      const copy = document.createElement("canvas");
      const ratio = devicePixelRatio || 1;
      [copy.width, copy.height] = [box.clientWidth * ratio, box.clientHeight * ratio];
      const pen = copy.getContext("2d");
      pen.fillStyle = tones.paper;
      pen.fillRect(0, 0, copy.width, copy.height);
      sigma.refresh({ schedule: false });
      for (const canvas of box.querySelectorAll("canvas")) if (canvas.width) pen.drawImage(canvas, 0, 0, copy.width, copy.height);
      copy.toBlob(done, "image/png");
    }),
    svg: async () => Warta.largeSvg(graph, shown, tones),
  };
};

Warta.largeSvg = (graph, shown, tones) => {
  const escape = (text) => Warta.clean(text).replace(/[&<>"']/g, (c) => `&#${c.charCodeAt(0)};`);
  const kept = Warta.nodes.map((_, i) => i).filter((i) => shown.nodes[i]);
  const at = (i) => [Warta.data.spots[i][0] * 14, Warta.data.spots[i][1] * 14];
  const xs = kept.map((i) => at(i)[0]), ys = kept.map((i) => at(i)[1]);
  const least = (list) => list.reduce((a, b) => Math.min(a, b), 1e9), most = (list) => list.reduce((a, b) => Math.max(a, b), -1e9);
  const [l, t, w, h] = [least(xs) - 60, least(ys) - 40, most(xs) - least(xs) + 120, most(ys) - least(ys) + 80];
  const out = [`<svg xmlns="http://www.w3.org/2000/svg" viewBox="${l} ${t} ${w} ${h}" width="${Math.round(w)}" height="${Math.round(h)}" font-family="Segoe UI, Roboto, Helvetica Neue, Arial, sans-serif"><rect x="${l}" y="${t}" width="${w}" height="${h}" fill="${tones.paper}"/>`];
  out.push(`<path stroke="${tones.edge}" stroke-opacity=".5" stroke-width=".7" d="${Warta.edges.filter((_, e) => shown.edges[e]).map((edge) => `M${at(edge.s)}L${at(edge.t)}`).join("")}"/>`);
  for (const i of kept) {
    const node = Warta.nodes[i];
    out.push(`<path d="${Warta.SHAPES[Warta.shapeOf(node.kind, node.family)](...at(i), graph.getNodeAttribute(i, "size") * 0.8)}" fill="${tones[node.family]}"/>`);
  }
  for (const i of [...kept].sort((a, b) => (Warta.nodes[b].weight || 1) - (Warta.nodes[a].weight || 1)).slice(0, 150)) {
    const [x, y] = at(i);
    out.push(`<text x="${x + 8}" y="${y + 4}" font-size="13" font-weight="600" fill="${tones.ink}" stroke="${tones.paper}" stroke-width="3" paint-order="stroke">${escape(Warta.clip(Warta.label(Warta.nodes[i]), 42))}</text>`);
  }
  return out.join("\n") + "</svg>";
};
