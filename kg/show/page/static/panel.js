/* The side panel: a thing or a relation with the words that support it. */
Warta.MOST_PROOFS = 60;

Warta.showPanel = async (focus = true) => {
  const panel = document.getElementById("panel");
  const { sel } = Warta.state;
  if (!sel) return panel.replaceChildren();
  Warta.behindNow = await Warta.words();
  if (sel !== Warta.state.sel) return;
  panel.replaceChildren();
  // The page about a thing is its own panel.
  if (Warta.state.view === "thing" && Warta.at.has(sel)) return;
  const line = Warta.line(sel);
  const parts = line ? Warta.linePanel(line) : sel.startsWith("edge:") ? Warta.edgePanel(sel.slice(5).split(".").map(Number)) : Warta.nodePanel(Warta.at.get(sel));
  if (!parts) return;
  const shut = Warta.el("button", { class: "shut", type: "button", "aria-label": Warta.word("close"), text: "×", onclick: () => Warta.closePanel() });
  panel.append(shut, ...parts.filter(Boolean));
  panel.setAttribute("aria-label", panel.querySelector("h2")?.textContent || "");
  panel.scrollTop = 0;
  if (focus) panel.focus({ preventScroll: true });
};
Warta.closePanel = () => {
  Warta.set({ sel: "" });
  document.getElementById(Warta.state.list ? "list" : "stage").focus();
};

Warta.kindLine = (node) => Warta.el("div", { class: `kind ${node.family}` }, Warta.glyph(Warta.shapeOf(node.kind, node.family), node.family),
  Warta.el("span", { text: Warta.name(node.kind) }));

Warta.nodePanel = (i) => {
  const node = Warta.nodes[i];
  if (!node) return null;
  const { el, word } = Warta;
  const note = Warta.clean(Warta.pick(node.note));
  const proofs = (node.proofs || []);
  const title = node.family === "statement" ? el("blockquote", { class: "statement-text" }, el("h2", { text: Warta.clip(Warta.label(node), 1200) })) : el("h2", { text: Warta.clip(Warta.label(node), 300) });
  const whole = Warta.data.stages.thing && Warta.state.view !== "thing" ? el("button", { class: "whole", type: "button", text: word("whole"), onclick: () => Warta.set({ view: "thing" }) }) : null;
  return [Warta.kindLine(node), title, whole, note ? el("p", { class: "note", text: Warta.clip(note, 300) }) : null, Warta.facts(node, i),
    el("h3", { text: word("connections") }), ...Warta.relations(i),
    el("h3", { text: word("words") }), ...Warta.proofList(proofs)];
};

Warta.facts = (node, i) => {
  const { el, word } = Warta;
  const list = el("dl");
  const row = (key, ...value) => value[0] && list.append(el("dt", { text: word(key) }), el("dd", {}, ...value));
  const facts = node.facts || {};
  const speakers = Warta.links[i].map((e) => Warta.edges[e]).filter((e) => e.predicate === "said" && e.t === i);
  row("said_by", speakers.map((e) => Warta.label(Warta.nodes[e.s])).join(", "));
  if (node.begin || node.time) row("when", [node.begin && Warta.period(node.begin, node.end), node.time && `“${Warta.clean(node.time)}”`, !node.begin && `(${word("unresolved")})`].filter(Boolean).join(" "));
  if (!node.begin && node.span && ["event", "figure", "statement"].includes(node.family)) row("published", Warta.period(...node.span));
  if (node.modality && node.modality !== "asserted") row("modality", word(node.modality));
  if (facts.form) row("form", word(facts.form));
  for (const key of ["cue", "medium", "occasion", "group"]) if (facts[key]) row(key, Warta.clip(Warta.clean(facts[key]), 200));
  row("also", Warta.clip((node.aliases || []).map(Warta.clean).join(", "), 400));
  (node.matches || []).forEach((match) => row("identifiers", Warta.link(match)));
  return list.childElementCount ? list : null;
};

/* Only plain web addresses become links. */
Warta.link = (address, text) => /^https?:\/\/[^\s]+$/i.test(address)
  ? Warta.el("a", { href: address, rel: "noopener noreferrer", target: "_blank", text: Warta.clip(Warta.clean(text || address), 120) })
  : Warta.el("span", { text: Warta.clip(Warta.clean(text || address), 120) });

/* One line for each relation: outward "mediated → ceasefire", inward "Mediator: Qatar". */
Warta.relations = (i) => {
  const words = Warta.data.words[Warta.state.lang];
  const rows = Warta.links[i].map((e) => {
    const edge = Warta.edges[e];
    const other = Warta.nodes[edge.s === i ? edge.t : edge.s];
    const style = (edge.status || "asserted") === "asserted" ? "" : "dashed";
    const there = Warta.el("span", { class: other.family, text: Warta.clip(Warta.called(edge.s === i ? edge.t : edge.s), 130) });
    const inward = edge.s !== i;
    const named = inward && !edge.label && words[`of_${edge.predicate}`];
    const verb = Warta.el("em", { class: style, text: inward ? (named ? `${named}: ` : ` → ${Warta.edgeName(edge)}`) : `${Warta.edgeName(edge)} → ` });
    return { order: `${inward ? 1 : 0}${edge.predicate}`, button: Warta.el("button", { class: "relation", type: "button", "data-edge": e, onclick: () => Warta.set({ sel: `edge:${e}` }) }, ...(inward && !named ? [there, verb] : [verb, there])) };
  });
  rows.sort((a, b) => a.order.localeCompare(b.order));
  return rows.slice(0, 80).map((row) => row.button);
};

Warta.edgePanel = (members) => {
  const edges = members.map((e) => Warta.edges[e]).filter(Boolean);
  if (!edges.length) return null;
  const { el, word } = Warta;
  return edges.flatMap((edge) => {
    const ends = [edge.s, edge.t].map((i) => el("button", { class: `relation ${Warta.nodes[i].family}`, type: "button", text: Warta.clip(Warta.label(Warta.nodes[i]), 160), onclick: () => Warta.choose(i) }));
    const status = edge.status && edge.status !== "asserted" ? el("span", { class: "chip", text: word(edge.status) }) : null;
    return [ends[0], el("h2", { text: Warta.edgeName(edge) }), status, ends[1],
      el("h3", { text: word("words") }), ...Warta.proofList(edge.proofs || [])];
  });
};

/* A line of the overview: what happens between two, and what one says of the other. */
Warta.line = (sel) => (sel.startsWith("line:") && Warta.data.webs?.overview?.edges[sel.slice(5)]) || null;
Warta.linePanel = ({ from, to, members, through }) => {
  const { el, word } = Warta;
  const end = (i) => el("button", { class: `relation ${Warta.nodes[i].family}`, type: "button", text: Warta.clip(Warta.called(i), 160), onclick: () => Warta.choose(i) });
  const shown = Warta.visible();
  const met = through.filter((i) => shown.nodes[i]).slice(0, 40);
  return [el("h2", { class: "ends" }, end(from), end(to)),
    ...met.flatMap((i) => [el("h3", { text: Warta.name(Warta.nodes[i].kind) }), end(i), Warta.facts(Warta.nodes[i], i), ...Warta.proofList((Warta.nodes[i].proofs || []).slice(0, 6))]),
    ...(members.length ? Warta.edgePanel(members) : [])];
};

Warta.proofList = (proofs) => {
  const { el, word } = Warta;
  if (!proofs.length) return [el("p", { class: "note", text: word("no_words") })];
  const seen = new Map();
  for (const p of proofs) {
    const proof = Warta.behindNow.proofs[p];
    for (const passage of proof.passages) {
      if (!seen.has(passage)) seen.set(passage, []);
      seen.get(passage).push(proof);
    }
  }
  return [...seen].slice(0, Warta.MOST_PROOFS).map(([passage, found]) => Warta.quote(Warta.behindNow.passages[passage], found));
};

/* What stands before and after the words in their paragraph; of a very long one what is near. */
Warta.AROUND = 600;
Warta.surroundings = (passage) => {
  if (!(passage.paragraph >= 0)) return [passage.before || "", passage.after || ""];
  // Offsets count characters, which JavaScript writes as one or two units.
  const chars = [...Warta.behindNow.paragraphs[passage.paragraph]];
  const at = passage.at || 0, before = chars.slice(0, at), after = chars.slice(at + [...passage.exact].length);
  return [(before.length > Warta.AROUND ? "…" : "") + before.slice(-Warta.AROUND).join(""), after.slice(0, Warta.AROUND).join("") + (after.length > Warta.AROUND ? "…" : "")];
};

/* One passage with its words marked inside what stands around them, and who, where, when and how sure. */
Warta.quote = (passage, proofs) => {
  const { el, word } = Warta;
  const source = Warta.data.scene.articles[passage.article];
  const [before, after] = Warta.surroundings(passage);
  const tell = [];
  const speakers = [...new Set(proofs.flatMap((p) => (p.source ? p.source.split(", ") : [])))];
  if (speakers.length) tell.push(`${word("according")}: ${speakers.map((id) => (Warta.at.has(id) ? Warta.label(Warta.nodes[Warta.at.get(id)]) : id)).join(", ")}`);
  for (const status of new Set(proofs.flatMap((p) => [p.polarity === "negative" ? "denied" : "", p.modality && p.modality !== "asserted" ? p.modality : ""]))) if (status) tell.push(word(status));
  const sure = Math.min(...proofs.map((p) => p.confidence ?? 1));
  tell.push(`${word("confidence")} ${Math.round(sure * 100)}%`);
  const finders = [...new Set(proofs.map((p) => p.finder).filter(Boolean))];
  if (finders.length) tell.push(`${word("finder")} ${finders.join(", ")}`);
  return el("blockquote", {},
    el("p", {}, el("span", { class: "around", text: before }), el("mark", { text: passage.exact }), el("span", { class: "around", text: after })),
    el("footer", {}, source ? Warta.sourceLine(source) : null, el("div", { text: tell.join(" · ") })));
};
Warta.sourceLine = (source) => {
  const line = Warta.el("div", {}, source.url ? Warta.link(source.url, source.title) : Warta.el("span", { text: Warta.clip(Warta.clean(source.title), 160) }));
  const rest = [source.publisher, source.date && Warta.word("published_on", { day: Warta.day(source.date) })].filter(Boolean).map(Warta.clean).join(", ");
  if (rest) line.append(` — ${rest}`);
  return line;
};
