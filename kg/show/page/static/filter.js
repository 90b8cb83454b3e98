/* What is visible under the present filters. */
Warta.DEALS = new Set(["mediated", "partyTo"]);

Warta.presets = {
  all: () => true,
  no_statements: (node) => node.family !== "statement",
  people: (node) => node.kind === "Person",
  mediation_only: (node, i) => Warta.deals().has(i),
};

/* Agreements with a mediator or parties, who made them, and what came of them. */
Warta.deals = () => {
  if (Warta.dealSet) return Warta.dealSet;
  const events = new Set(Warta.edges.filter((e) => Warta.DEALS.has(e.predicate)).map((e) => e.t));
  const found = new Set(events);
  for (const event of events) {
    for (const e of Warta.links[event]) {
      const edge = Warta.edges[e];
      if (Warta.DEALS.has(edge.predicate) || edge.predicate === "resultedIn") found.add(edge.s).add(edge.t);
    }
  }
  return (Warta.dealSet = found);
};

/* What a node is tied to; on the overview also what a line of it joins. */
Warta.around = (i) => {
  const lines = Warta.state.view === "overview" ? Warta.data.webs.overview.edges.filter((line) => line.from === i || line.to === i) : [];
  return new Set([i, ...Warta.links[i].map((e) => (Warta.edges[e].s === i ? Warta.edges[e].t : Warta.edges[e].s)), ...lines.map((line) => (line.from === i ? line.to : line.from))]);
};

Warta.visible = () => {
  const { hide, preset, article, from, to, near, off } = Warta.state;
  const hidden = new Set(hide);
  const gone = new Set(off);
  const close = near && Warta.at.has(near) ? Warta.around(Warta.at.get(near)) : null;
  const nodes = Warta.nodes.map((node, i) =>
    !hidden.has(node.family) && !hidden.has(node.kind) && Warta.presets[preset](node, i) &&
    (!article || (node.articles || []).includes(+article)) &&
    (!close || close.has(i)) && !gone.has(node.modality || "asserted") &&
    (!node.span || ((!from || node.span[1] >= from) && (!to || node.span[0] <= to))));
  const edges = Warta.edges.map((edge) =>
    nodes[edge.s] && nodes[edge.t] && !gone.has(edge.predicate) && !gone.has(edge.status || "asserted") &&
    (!article || !edge.articles || edge.articles.includes(+article)));
  return { nodes, edges, bridges: preset === "people" ? Warta.bridges(nodes) : [] };
};

/* People who meet in an event or a statement are joined when only people are shown. */
Warta.bridges = (shown) => {
  const found = new Map();
  Warta.nodes.forEach((node, i) => {
    if (shown[i]) return;
    const people = [...Warta.around(i)].filter((other) => other !== i && shown[other]).sort((a, b) => a - b);
    people.forEach((a, n) => people.slice(n + 1).forEach((b) => {
      const key = `${a}-${b}`;
      if (!found.has(key)) found.set(key, { s: a, t: b, through: [] });
      found.get(key).through.push(i);
    }));
  });
  return [...found.values()];
};
