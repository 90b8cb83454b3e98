/* Legend, search, dates, presets, list and keyboard. */
Warta.FAMILIES = ["actor", "statement", "event", "place", "figure"];

Warta.count = (values) => values.reduce((all, value) => all.set(value, (all.get(value) || 0) + 1), new Map());
Warta.toggle = (key, value, on) => Warta.set({ [key]: on ? Warta.state[key].filter((v) => v !== value) : [...Warta.state[key], value] });

Warta.check = (key, value, text, number, mark, sub) => {
  const box = Warta.el("input", { type: "checkbox", "data-key": key, "data-value": value, onchange: (e) => Warta.toggle(key, value, e.target.checked) });
  box.checked = !Warta.state[key].includes(value);
  return Warta.el("label", { class: sub ? "sub" : "" }, box, mark, Warta.el("span", { text }), Warta.el("b", { text: number }));
};

Warta.drawLegend = () => {
  const { el, word } = Warta;
  const legend = document.getElementById("legend");
  const open = new Set([...legend.querySelectorAll("details[open]")].map((d) => d.dataset.part));
  if (!legend.childElementCount) open.add("legend").add("communities");
  const families = Warta.count(Warta.nodes.map((n) => n.family));
  const kinds = Warta.count(Warta.nodes.map((n) => n.kind));
  const part = (name, ...children) => { const made = el("details", { "data-part": name, open: open.has(name) }, el("summary", { text: word(name) })); made.append(...children); return made; };
  const rows = Warta.FAMILIES.filter((f) => families.has(f)).flatMap((family) => {
    const inside = [...kinds.keys()].filter((kind) => Warta.nodes.some((n) => n.kind === kind && n.family === family)).sort();
    const subs = family === "actor" && inside.length > 1 ? inside.map((kind) => Warta.check("hide", kind, Warta.name(kind), kinds.get(kind), Warta.glyph(Warta.shapeOf(kind, family), family), true)) : [];
    return [Warta.check("hide", family, word(family), families.get(family), Warta.glyph(Warta.shapeOf(family === "actor" ? "" : family, family), family)), ...subs];
  });
  const predicates = [...Warta.count(Warta.edges.map((e) => e.predicate))].sort((a, b) => b[1] - a[1]);
  const states = [...Warta.count([...Warta.edges.map((e) => e.status || "asserted"), ...Warta.nodes.map((n) => n.modality || "asserted")])].filter(([status]) => status !== "asserted");
  legend.replaceChildren(part("legend", ...rows, el("p", { text: word("planned_line") })),
    part("relations", ...predicates.map(([p, n]) => Warta.check("off", p, Warta.name(p), n)), ...states.map(([s, n]) => Warta.check("off", s, word(s), n))));
  const communities = Warta.legendOfCommunities?.(part);
  if (communities) legend.append(communities);
  const dates = Warta.dateSlider();
  if (dates) legend.append(dates);
};

Warta.dateSlider = () => {
  const { el, word, state } = Warta;
  Warta.days ??= [...new Set(Warta.nodes.flatMap((n) => n.span || []))].sort();
  const days = Warta.days;
  if (days.length < 2) return null;
  const last = days.length - 1;
  const output = el("output");
  const tell = () => { output.textContent = `${Warta.day(days[+low.value])} – ${Warta.day(days[+high.value])}`; };
  const change = (e) => {
    if (+low.value > +high.value) (e.target === low ? high : low).value = e.target.value;
    tell();
    Warta.set({ from: +low.value ? days[+low.value] : "", to: +high.value < last ? days[+high.value] : "" });
  };
  const range = (label, value) => el("input", { type: "range", min: 0, max: last, value, "aria-label": word(label), oninput: change });
  const low = range("from", state.from ? Math.max(0, days.findIndex((d) => d >= state.from)) : 0);
  const high = range("to", state.to ? Math.max(0, days.findLastIndex((d) => d <= state.to)) : last);
  tell();
  return el("div", { class: "dates" }, el("h2", { text: word("dates") }), output, low, high, Warta.nodes.some((n) => n.span && !n.begin) ? el("p", { text: word("dates_note") }) : null);
};

Warta.drawBar = () => {
  const { el, word, state } = Warta;
  const title = Warta.data.scene.title || word(Object.keys(Warta.data.stages).length > 1 ? "app" : state.view);
  Warta.drawTabs();
  document.getElementById("title").textContent = title;
  document.title = [...new Set([title, word(state.view), word("app")])].join(" · ");
  document.documentElement.lang = state.lang;
  const search = document.getElementById("search");
  search.placeholder = word("search");
  search.setAttribute("aria-label", word("search"));
  const options = (id, label, pairs, value) => {
    const select = document.getElementById(id);
    select.setAttribute("aria-label", word(label));
    select.replaceChildren(...pairs.map(([v, text]) => el("option", { value: v, text: Warta.clip(Warta.clean(text), 70) })));
    select.value = value;
  };
  // A page about a part of a graph offers the articles of that part.
  const used = new Set(Warta.nodes.flatMap((node) => node.articles || []));
  const told = Warta.data.scene.articles.map((a, i) => [a, i]).filter(([, i]) => used.has(i));
  options("preset", "preset", ["all", "no_statements", "people", "mediation_only"].map((p) => [p, word(p)]), state.preset);
  options("article", "article", [["", word("all_articles")], ...told.map(([a, i]) => [String(i), a.title || a.id])], state.article);
  document.getElementById("article").hidden = told.length < 2;
  for (const [id, key] of [["save-png", "png"], ["save-svg", "svg"], ["copy-link", "link"]]) document.getElementById(id).textContent = word(key);
  const list = document.getElementById("list-switch");
  list.textContent = word("list");
  list.setAttribute("aria-pressed", String(Boolean(state.list)));
  const languages = document.getElementById("languages");
  languages.setAttribute("aria-label", word("language"));
  languages.replaceChildren(...Object.entries(Warta.data.words).map(([lang, words]) =>
    el("button", { type: "button", lang, title: words.lang, "aria-label": words.lang, "aria-pressed": String(lang === state.lang), text: lang.toUpperCase(), onclick: () => Warta.set({ lang }) })));
  const zoom = document.getElementById("zoom");
  zoom.replaceChildren(...[["+", "zoom_in", 1.3], ["−", "zoom_out", 1 / 1.3], ["⤢", "fit", 0]].map(([text, key, by]) =>
    el("button", { type: "button", text, title: word(key), "aria-label": word(key), onclick: () => Warta.stage?.zoom(by) })));
  document.getElementById("stage").setAttribute("aria-label", word("canvas"));
};

/* Search: a combobox whose options are nodes, names before quotes, heavy before light. */
Warta.fold = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
Warta.find = (text) => {
  const wanted = Warta.fold(text.trim());
  if (!wanted) return [];
  Warta.folded ??= Warta.nodes.map((n) => Warta.fold([...Object.values(n.label), ...(n.aliases || []), ...Object.values(n.note || {}), (n.facts || {}).value || ""].join(" \n ")));
  const score = (i) => {
    const text = Warta.folded[i];
    const at = text.indexOf(wanted);
    return at < 0 ? -1 : (at === 0 ? 4 : /\s/.test(text[at - 1]) ? 2 : 0) + (Warta.nodes[i].family === "statement" ? 0 : 3) + Math.min(3, Math.log2(Warta.nodes[i].weight || 1) / 2);
  };
  return Warta.nodes.map((_, i) => [score(i), i]).filter(([s]) => s >= 0).sort((a, b) => b[0] - a[0] || a[1] - b[1]).slice(0, 12).map(([, i]) => i);
};
Warta.wireSearch = () => {
  const input = document.getElementById("search");
  const hits = document.getElementById("hits");
  let found = [], at = -1;
  const close = () => { hits.hidden = true; at = -1; input.setAttribute("aria-expanded", "false"); input.removeAttribute("aria-activedescendant"); };
  const take = (i) => { close(); input.value = ""; Warta.choose(i, true); };
  const mark = () => [...hits.children].forEach((li, n) => {
    li.setAttribute("aria-selected", String(n === at));
    if (n === at) { input.setAttribute("aria-activedescendant", li.id); li.scrollIntoView({ block: "nearest" }); }
  });
  input.addEventListener("input", () => {
    found = Warta.find(input.value);
    hits.replaceChildren(...found.map((i, n) => Warta.el("li", { role: "option", id: `hit-${n}`, onmousedown: (e) => { e.preventDefault(); take(i); } },
      Warta.glyph(Warta.shapeOf(Warta.nodes[i].kind, Warta.nodes[i].family), Warta.nodes[i].family),
      Warta.el("span", { text: Warta.clip(Warta.called(i), 90) }), Warta.el("small", { text: Warta.name(Warta.nodes[i].kind) }))));
    if (!found.length && input.value.trim()) hits.append(Warta.el("li", { text: Warta.word("nothing") }));
    hits.hidden = !hits.childElementCount;
    input.setAttribute("aria-expanded", String(!hits.hidden));
    at = found.length ? 0 : -1;
    mark();
  });
  input.addEventListener("keydown", (e) => {
    if (e.key === "ArrowDown" || e.key === "ArrowUp") { e.preventDefault(); at = found.length ? (at + (e.key === "ArrowDown" ? 1 : -1) + found.length) % found.length : -1; mark(); }
    else if (e.key === "Enter" && found[at] !== undefined) take(found[at]);
    else if (e.key === "Escape") close();
  });
  input.addEventListener("blur", close);
};

/* The same content as a list, for keyboards, screen readers and old browsers. */
Warta.drawList = (shown) => {
  const list = document.getElementById("list");
  list.hidden = !Warta.state.list;
  document.getElementById("zoom").hidden = !list.hidden;
  if (list.hidden) return list.replaceChildren();
  list.replaceChildren(...Warta.FAMILIES.flatMap((family) => {
    const inside = Warta.nodes.map((n, i) => i).filter((i) => Warta.nodes[i].family === family && shown.nodes[i]).sort((a, b) => (Warta.nodes[b].weight || 1) - (Warta.nodes[a].weight || 1) || Warta.label(Warta.nodes[a]).localeCompare(Warta.label(Warta.nodes[b])));
    if (!inside.length) return [];
    return [Warta.el("h2", { class: family, text: `${Warta.word(family)} (${inside.length})` }), Warta.el("ul", {}, ...inside.slice(0, 2000).map((i) =>
      Warta.el("li", {}, Warta.el("button", { class: "relation", type: "button", text: Warta.clip(Warta.called(i), 140), onclick: () => Warta.choose(i) }))))];
  }));
};

Warta.drawNotice = (shown) => {
  const notice = document.getElementById("notice");
  const { near } = Warta.state;
  const left = shown.nodes.filter(Boolean).length;
  notice.hidden = left === Warta.nodes.length;
  const tell = near && Warta.at.has(near) ? Warta.word("neighbours", { name: Warta.clip(Warta.label(Warta.nodes[Warta.at.get(near)]), 60) }) : Warta.word("shown", { nodes: left, all: Warta.nodes.length });
  notice.replaceChildren(Warta.el("span", { text: tell }), Warta.el("button", { type: "button", text: Warta.word("show_all"), onclick: () => Warta.set({ hide: [], preset: "all", article: "", from: "", to: "", near: "" }) }));
};

Warta.choose = (i, centre = false) => {
  Warta.set({ sel: Warta.nodes[i].id });
  if (centre) Warta.stage?.centre(i);
};
Warta.save = (name, blob) => {
  const link = Warta.el("a", { href: URL.createObjectURL(blob), download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 5000);
};
Warta.wire = () => {
  const on = (id, event, act) => document.getElementById(id).addEventListener(event, act);
  on("preset", "change", (e) => Warta.set({ preset: e.target.value, near: "" }));
  on("article", "change", (e) => Warta.set({ article: e.target.value, near: "" }));
  on("list-switch", "click", () => Warta.set({ list: Warta.state.list ? "" : "1" }));
  on("save-svg", "click", async () => Warta.save("warta.svg", new Blob([await Warta.stage.svg()], { type: "image/svg+xml" })));
  on("save-png", "click", async () => Warta.save("warta.png", await Warta.stage.png()));
  on("copy-link", "click", () => { navigator.clipboard?.writeText(location.href).then(() => { document.getElementById("copy-link").textContent = Warta.word("copied"); }, () => {}); });
  document.addEventListener("keydown", (e) => {
    if (e.key === "Escape" && Warta.state.sel) Warta.closePanel();
    else if (e.key === "/" && !/INPUT|SELECT|TEXTAREA/.test(document.activeElement.tagName)) { e.preventDefault(); document.getElementById("search").focus(); }
  });
  on("stage", "keydown", Warta.walk);
  addEventListener("hashchange", async () => { Warta.readState(); await Warta.turn(); Warta.refresh({ sel: 1 }); });
  Warta.wireSearch();
};

/* Arrow keys go to the nearest visible node in that direction. */
Warta.walk = (e) => {
  const way = { ArrowRight: [1, 0], ArrowLeft: [-1, 0], ArrowDown: [0, 1], ArrowUp: [0, -1] }[e.key];
  if (!way || !Warta.stage) return;
  e.preventDefault();
  const shown = Warta.visible().nodes;
  const here = Warta.at.get(Warta.state.sel);
  const order = Warta.nodes.map((_, i) => i).filter((i) => shown[i]);
  if (here === undefined) return void (order.length && Warta.chooseQuietly(order.reduce((a, b) => ((Warta.nodes[b].weight || 1) > (Warta.nodes[a].weight || 1) ? b : a))));
  const [x, y] = Warta.stage.position(here);
  let best = null, least = Infinity;
  for (const i of order) {
    const [dx, dy] = [Warta.stage.position(i)[0] - x, Warta.stage.position(i)[1] - y];
    const along = dx * way[0] + dy * way[1], off = Math.abs(dx * way[1]) + Math.abs(dy * way[0]);
    if (i !== here && along > 1 && along + 2 * off < least) { least = along + 2 * off; best = i; }
  }
  if (best !== null) Warta.chooseQuietly(best);
};
Warta.chooseQuietly = (i) => { Warta.quiet = true; Warta.choose(i, true); Warta.quiet = false; };

/* A line of text beside the pointer. */
Warta.tip = (event, text) => {
  const tip = document.getElementById("tip");
  tip.hidden = !text;
  if (!text) return;
  tip.textContent = Warta.clip(text, 400);
  tip.style.left = `${Math.min(event.clientX + 14, innerWidth - 320)}px`;
  tip.style.top = `${Math.min(event.clientY + 16, innerHeight - 90)}px`;
};
