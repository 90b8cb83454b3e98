"use strict";
/* The page's state, words and small helpers. Text of the graph only ever enters the page as textContent. */
const Warta = { stages: {} };

Warta.el = (tag, props = {}, ...children) => {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(props)) {
    if (name === "text") made.textContent = value;
    else if (name.startsWith("on")) made.addEventListener(name.slice(2), value);
    else if (value === true) made.setAttribute(name, "");
    else if (value !== false && value != null) made.setAttribute(name, value);
  }
  made.append(...children.filter((child) => child != null));
  return made;
};

Warta.clean = (text) => String(text).replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Co}]/gu, (c) => (/\s/.test(c) ? " " : ""));
Warta.clip = (text, most) => (text.length > most ? text.slice(0, most - 1) + "…" : text);

Warta.unpack = async (base64) => {
  const bytes = Uint8Array.from(atob(base64), (c) => c.charCodeAt(0));
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
  return new Response(stream).text();
};

Warta.read = async (id) => {
  const written = document.getElementById(id).textContent;
  return JSON.parse(written[0] === "{" ? written : await Warta.unpack(written));
};
/* The words behind every claim are unpacked when first asked for. */
Warta.words = () => (Warta.behind ??= Warta.read("words"));

/* Libraries and drawings are unpacked when a view first needs them. */
Warta.library = async (name) => {
  const script = document.createElement("script");
  script.textContent = await Warta.unpack((await Warta.read("library"))[name]);
  document.head.append(script);
};
Warta.sheets = async () => (Warta.sheetsNow ??= await Warta.read("sheets"));

Warta.load = async () => {
  const data = await Warta.read("data");
  Warta.data = data;
  Warta.nodes = data.scene.nodes;
  Warta.edges = data.scene.edges;
  Warta.at = new Map(Warta.nodes.map((node, i) => [node.id, i]));
  Warta.links = Warta.nodes.map(() => []);
  Warta.edges.forEach((edge, e) => {
    edge.s = Warta.at.get(edge.source);
    edge.t = Warta.at.get(edge.target);
    Warta.links[edge.s].push(e);
    if (edge.t !== edge.s) Warta.links[edge.t].push(e);
  });
  for (const node of Warta.nodes) node.span = Warta.span(node);
};

/* The days a node belongs to: its own, else those of its articles. */
Warta.span = (node) => {
  if (node.begin || node.end) return [node.begin || node.end, node.end || node.begin];
  const days = (node.articles || []).map((a) => Warta.data.scene.articles[a].date).filter(Boolean).sort();
  return days.length ? [days[0], days[days.length - 1]] : null;
};

/* Words */
Warta.word = (key, values = {}) => {
  const words = Warta.data.words[Warta.state.lang] || {};
  return (words[key] || key).replace(/\{(\w+)\}/g, (_, name) => values[name]);
};
Warta.pick = (labels) => (labels && (labels[Warta.state.lang] || labels[""] || Object.values(labels)[0])) || "";
Warta.name = (term) => Warta.pick(Warta.data.scene.names[term]) || term;
Warta.number = (value) => (isNaN(+value) ? value : new Intl.NumberFormat(Warta.state.lang, { maximumFractionDigits: 10 }).format(+value));
Warta.label = (node) => {
  const text = Warta.clean(Warta.pick(node.label));
  if (node.family === "statement") return `“${text}”`;
  if (node.family === "figure" && node.facts && node.facts.value) {
    const sign = { about: "±", "at-least": "≥", "more-than": ">", "less-than": "<" }[node.facts.qualifier] || "";
    return `${sign}${Warta.number(node.facts.value)}${node.facts.unit === "percent" ? "%" : ""} ${text}`;
  }
  return text;
};
/* A label that tells one attack from another: "attack · Israel → Gaza". */
Warta.gist = (i) => {
  const side = (...names) => Warta.links[i].map((e) => Warta.edges[e]).filter((edge) => edge.t === i && names.includes(edge.predicate)).slice(0, 2).map((edge) => Warta.label(Warta.nodes[edge.s])).join(", ");
  return Warta.nodes[i].family === "event" ? [side("agentOf", "mediated"), side("targetOf", "victimOf") || side("partyTo") || side("affectedBy")].filter(Boolean).join(" → ") : "";
};
Warta.called = (i) => [Warta.label(Warta.nodes[i]), Warta.gist(i)].filter(Boolean).join(" · ");
Warta.edgeName = (edge) => Warta.clean(edge.label && Object.keys(edge.label).length ? Warta.pick(edge.label) : Warta.name(edge.predicate));
Warta.day = (iso) => {
  const [year, month, day] = iso.split("-").map(Number);
  const date = new Date(Date.UTC(year, (month || 1) - 1, day || 1));
  return isNaN(date) ? iso : new Intl.DateTimeFormat(Warta.state.lang, { day: "numeric", month: "short", year: "numeric", timeZone: "UTC" }).format(date);
};

/* From a day to a day; a whole year or month by its name. */
Warta.period = (begin, end) => {
  if (!end || end === begin) return Warta.day(begin);
  if (begin.slice(0, 4) === end.slice(0, 4) && begin.endsWith("-01-01") && end.endsWith("-12-31")) return begin.slice(0, 4);
  const last = new Date(Date.UTC(+begin.slice(0, 4), +begin.slice(5, 7), 0)).getUTCDate();
  if (begin.slice(0, 7) === end.slice(0, 7) && begin.endsWith("-01") && +end.slice(8) === last) return new Intl.DateTimeFormat(Warta.state.lang, { month: "short", year: "numeric", timeZone: "UTC" }).format(new Date(begin));
  return `${Warta.day(begin)} – ${Warta.day(end)}`;
};

/* State lives in the address after "#", so that a copied link shows the same picture. */
Warta.state = { lang: "id", hide: [], off: [], preset: "all", article: "", from: "", to: "", sel: "", near: "", list: "", view: "", tint: "" };
Warta.readState = () => {
  const params = new URLSearchParams(location.hash.slice(1));
  const first = { ...Warta.start, ...Object.fromEntries(params) };
  for (const key of Object.keys(Warta.state)) {
    const value = first[key] ?? "";
    Warta.state[key] = key === "hide" || key === "off" ? (Array.isArray(value) ? value : value.split(",").filter(Boolean)) : String(value);
  }
  if (!Warta.data.words[Warta.state.lang]) Warta.state.lang = Warta.data.scene.lang;
  if (!Warta.data.stages[Warta.state.view]) Warta.state.view = Warta.start.view;
  if (!["all", "no_statements", "people", "mediation_only"].includes(Warta.state.preset)) Warta.state.preset = "all";
};
Warta.writeState = () => {
  const params = new URLSearchParams();
  for (const [key, value] of Object.entries(Warta.state)) {
    const text = Array.isArray(value) ? value.join(",") : value;
    const usual = Warta.start[key] ?? "";
    if (text !== (Array.isArray(usual) ? usual.join(",") : usual)) params.set(key, text);
  }
  const hash = params.toString();
  history.replaceState(null, "", hash ? `#${hash}` : location.pathname + location.search);
};
Warta.set = (changes) => {
  Object.assign(Warta.state, changes);
  Warta.writeState();
  Warta.refresh(changes);
};
