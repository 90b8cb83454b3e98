/* One thing: its facts, then every relation under a heading, with the words. */
Warta.SECTIONS = [
  ["says", (edge, i) => edge.s === i && edge.predicate === "said"],
  ["about_it", (edge, i) => edge.t === i && Warta.nodes[edge.s].family === "statement"],
  ["takes_part", (edge, i) => [edge.s, edge.t].some((n) => n !== i && Warta.nodes[n].family === "event")],
  ["counts", (edge, i) => [edge.s, edge.t].some((n) => n !== i && Warta.nodes[n].family === "figure")],
  ["other", () => true],
];
Warta.stages.thing = async (box) => {
  const { el, word } = Warta;
  const wanted = () => Warta.at.get(Warta.state.sel) ?? at;
  let at = Warta.at.get(Warta.data.focus), shown = Warta.visible();
  at = wanted();
  const entry = (e) => {
    const edge = Warta.edges[e];
    const other = Warta.nodes[edge.s === at ? edge.t : edge.s];
    const verb = edge.s === at ? `${Warta.edgeName(edge)} → ` : `${Warta.data.words[Warta.state.lang][`of_${edge.predicate}`] || Warta.edgeName(edge)}: `;
    const status = edge.status && edge.status !== "asserted" ? el("span", { class: "chip", text: word(edge.status) }) : null;
    const head = el("button", { class: "relation", type: "button", onclick: () => Warta.choose(edge.s === at ? edge.t : edge.s) }, el("em", { text: verb }), el("span", { class: other.family, text: Warta.clip(Warta.label(other), 400) }));
    return el("article", {}, head, status, ...Warta.proofList(edge.proofs || []).filter((part) => part.tagName === "BLOCKQUOTE"));
  };
  const draw = async () => {
    Warta.behindNow = await Warta.words();
    const node = Warta.nodes[at];
    if (!node) return box.replaceChildren();
    const left = new Set(Warta.links[at].filter((e) => shown.edges[e]));
    const parts = Warta.SECTIONS.flatMap(([key, fits]) => {
      const mine = [...left].filter((e) => fits(Warta.edges[e], at));
      mine.forEach((e) => left.delete(e));
      return mine.length ? [el("h3", { text: `${word(key)} (${mine.length})` }), ...mine.slice(0, 300).map(entry)] : [];
    });
    const note = Warta.clean(Warta.pick(node.note));
    box.replaceChildren(el("div", { class: "thing" }, el("div", {}, Warta.kindLine(node), el("h2", { text: Warta.clip(Warta.label(node), 600) }), note ? el("p", { class: "note", text: Warta.clip(note, 300) }) : null, Warta.facts(node, at), ...parts)));
  };
  await draw();
  const text = () => [...box.querySelectorAll("h2, h3, article")].map((part) => part.innerText).join("\n\n");
  return {
    refresh: (now, changes) => {
      shown = now;
      if (at !== wanted() && "sel" in changes) box.firstElementChild?.scrollTo(0, 0);
      at = wanted();
      draw();
    },
    zoom: () => {},
    centre: () => {},
    position: () => [0, 0],
    text,
  };
};
