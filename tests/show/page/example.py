"""example.json -> a graph in memory: three short articles with what a careful reader finds in them."""

import json
from pathlib import Path

import pyoxigraph as ox

from kg.terms.names import ID, KG, iri

A = ox.NamedNode(iri("rdf:type"))
KEYS = {"a": "aaaa000000000001", "b": "bbbb000000000002", "c": "cccc000000000003"}


class Example:
    """Adds plain triples and the claims that support them to a store."""

    def __init__(self) -> None:
        self.store = ox.Store()
        self.data = json.loads(Path(__file__).with_name("example.json").read_text(encoding="utf-8"))
        self.bodies: dict[str, str] = {}
        self.named: dict[str, str] = {}
        self.langs = {KEYS[k]: self.data["articles"][KEYS[k]]["lang"] for k in KEYS}
        self.claims = 0

    def add(self, s: str, p: str, o: ox.NamedNode | ox.Literal) -> None:
        self.store.add(ox.Quad(ox.NamedNode(s), ox.NamedNode(iri(p)), o))

    def link(self, s: str, p: str, o: str) -> None:
        self.add(s, p, ox.NamedNode(o))

    def say(self, s: str, p: str, text: str, lang: str | None = None) -> None:
        self.add(s, p, ox.Literal(text, language=lang) if lang else ox.Literal(text))

    def typed(self, s: str, *names: str) -> None:
        for name in names:
            self.link(s, "rdf:type", iri(f"kg:{name}"))

    def evidence(self, key: str, words: str) -> str:
        body = self.bodies[key]
        start = body.index(words)
        name = f"{ID}evidence/{key}-{start}-{start + len(words)}"
        self.typed(name, "Evidence")
        self.link(name, "oa:hasSource", f"{ID}article/{key}")
        for part in ("position", "quote"):
            self.link(name, "oa:hasSelector", f"{name}-{part}")
        self.add(f"{name}-position", "oa:start", ox.Literal(start))
        self.add(f"{name}-position", "oa:end", ox.Literal(start + len(words)))
        self.say(f"{name}-quote", "oa:exact", words)
        self.say(f"{name}-quote", "oa:prefix", body[max(0, start - 32) : start])
        self.say(f"{name}-quote", "oa:suffix", body[start + len(words) :][:32])
        return name

    def claim(self, s: str, p: str, o: ox.NamedNode, key: str, words: str, **more: object) -> None:
        self.claims += 1
        name = f"{ID}claim/{self.claims:016x}"
        self.typed(name, "Claim")
        for part, value in (("subject", ox.NamedNode(s)), ("predicate", ox.NamedNode(iri(p))), ("object", o)):
            self.add(name, f"rdf:{part}", value)
        self.link(name, "kg:evidence", self.evidence(key, words))
        self.link(name, "kg:inArticle", f"{ID}article/{key}")
        self.say(name, "kg:polarity", str(more.get("polarity", "positive")))
        self.say(name, "kg:modality", str(more.get("modality", "asserted")))
        self.say(name, "kg:finder", "example")
        self.add(name, "kg:confidence", ox.Literal(0.9))
        if more.get("by"):
            self.link(name, "kg:accordingTo", self.named[str(more["by"])])
        if more.get("asserted", True):
            self.add(s, p, o)

    def relate(self, s: str, p: str, o: str, key: str, words: str, **more: object) -> None:
        self.claim(self.named[s], p, ox.NamedNode(self.named[o]), key, words, **more)

    def when(self, s: str, key: str, at: list[str]) -> None:
        time = f"{ID}time/{key}-{s.rsplit('/', 1)[-1]}"
        self.typed(time, "Time")
        day = ox.NamedNode(iri("xsd:date"))
        self.add(time, "time:hasBeginning", ox.Literal(at[0], datatype=day))
        self.add(time, "time:hasEnd", ox.Literal(at[1], datatype=day))
        self.say(time, "kg:timeText", at[2])
        self.link(s, "kg:when", time)

    def build(self) -> ox.Store:
        for part in ("articles", "things", "events", "statements", "figures", "offices", "triples"):
            getattr(self, part)(self.data[part])
        return self.store

    def articles(self, found: dict) -> None:
        for key, article in found.items():
            name = f"{ID}article/{key}"
            self.bodies[key] = "\n".join(article["paragraphs"])
            self.typed(name, "Article")
            for part in ("headline", "publisher", "url"):
                self.say(name, f"schema:{part}", article[part])
            self.say(name, "schema:inLanguage", article["lang"])
            self.add(
                name,
                "schema:datePublished",
                ox.Literal(article["date"], datatype=ox.NamedNode(iri("xsd:date"))),
            )

    def things(self, found: dict) -> None:
        for short, (kind, path, label, more) in found.items():
            name = self.named[short] = ID + path
            self.typed(name, kind)
            for lang, text in label.items():
                self.say(name, "skos:prefLabel", text, lang)
            for alias in more.get("alias", ()):
                self.say(name, "skos:altLabel", alias, "id")
            if "match" in more:
                self.link(name, "skos:exactMatch", more["match"])
            if "at" in more:
                self.add(name, "geo:lat", ox.Literal(more["at"][0]))
                self.add(name, "geo:long", ox.Literal(more["at"][1]))

    def events(self, found: dict) -> None:
        for short, (kind, at, words, more) in found.items():
            key, name = KEYS[at], f"{ID}event/{short}"
            self.named[short] = name
            self.typed(name, "Event")
            self.claim(name, "rdf:type", ox.NamedNode(KG + kind), key, words, **more)
            if "modality" in more:
                self.say(name, "kg:modality", more["modality"])
            if "when" in more:
                self.when(name, key, more["when"])

    def statements(self, found: dict) -> None:
        for short, (at, speaker, form, words, cue, more) in found.items():
            key, name = KEYS[at], f"{ID}statement/{short}"
            self.named[short] = name
            self.typed(name, "Statement")
            self.say(name, "kg:text", words, self.langs[key])
            self.say(name, "kg:form", form)
            self.say(name, "kg:cue", cue, self.langs[key])
            self.relate(speaker, "kg:said", short, key, words, polarity=more.get("polarity", "positive"))
            self.link(self.named[speaker], "kg:said", name)
            for part in ("about", "mentions"):
                for other in more.get(part, ()):
                    self.relate(short, f"kg:{part}", other, key, words)
            for part in ("addressee", "locatedIn"):
                if part in more:
                    self.relate(short, f"kg:{part}", more[part], key, words)

    def figures(self, found: dict) -> None:
        for short, (at, event, value, qualifier, counts, group, words, by, place) in found.items():
            key, name = KEYS[at], f"{ID}figure/{short}"
            self.named[short] = name
            self.typed(name, "Figure")
            self.add(name, "kg:value", ox.Literal(value))
            self.say(name, "kg:qualifier", qualifier)
            self.link(name, "kg:counts", KG + counts)
            self.say(name, "kg:group", group, self.langs[key])
            self.link(name, "kg:ofEvent", self.named[event])
            if by:
                self.link(name, "kg:accordingTo", self.named[by])
            if place:
                self.link(name, "kg:inPlace", self.named[place])
            self.relate(event, "kg:hasFigure", short, key, words, by=by)

    def offices(self, found: list) -> None:
        for at, person, role, owner, words in found:
            key = KEYS[at]
            name = f"{ID}role/{person}"
            self.typed(name, "RoleHolding")
            self.say(name, "kg:roleName", role, self.langs[key])
            self.link(name, "org:organization", self.named[owner])
            self.link(name, "org:member", self.named[person])
            self.claim(self.named[person], "kg:holdsRole", ox.NamedNode(name), key, words)

    def triples(self, found: list) -> None:
        for s, p, o, at, words, *more in found:
            self.relate(s, f"kg:{p}", o, KEYS[at], words, **(more[0] if more else {}))


def example_store() -> ox.Store:
    """The example graph."""
    return Example().build()


HOSTILE = (
    '<script>window.harm="script"</script>',
    "</script><script>window.harm='end of script'</script>",
    "<img src=x onerror=\"window.harm='image'\">",
    '<a href="javascript:window.harm=1">press</a>',
    "javascript:window.harm='address'",
    '"\' onmouseover="window.harm=\'attribute\'" x="',
    "{{script}} ${window.harm='template'} %3Cscript%3E",
    "\u202edrawkcab\u202c \u200b\u200d\u2066zero\u2069 \ufeffwidth",
    "</style><style>body{display:none}</style>",
    "]]></svg><svg onload=\"window.harm='svg'\">",
    "<!--<script>",
    "x" * 10_000,
    "\u2028\u2029\x00\x07 line ends",
)


def hostile_store() -> ox.Store:
    """The example with an attack in every text of it."""
    kind, wild = Example().build(), ox.Store()
    at = 0
    for quad in sorted(kind, key=str):
        value = quad.object
        if is_text(quad):
            at += 1
            attack = HOSTILE[at % len(HOSTILE)]
            value = ox.Literal(attack, language=value.language) if value.language else ox.Literal(attack)
        wild.add(ox.Quad(quad.subject, quad.predicate, value))
    return wild


def is_text(quad: ox.Quad) -> bool:
    """Whether a quad tells words, not a number, a day or a code."""
    value = quad.object
    text = isinstance(value, ox.Literal) and value.datatype.value.endswith(("#string", "langString"))
    return text and not quad.predicate.value.endswith(("polarity", "modality", "inLanguage"))
