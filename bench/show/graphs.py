"""Graphs of any size that look like news: articles on topics, a few actors in many of them."""

import random

import pyoxigraph as ox

from kg.terms.names import ID, KG, iri

EVENTS = ("Attack", "Meeting", "Flood", "Ceasefire", "Release", "Aid", "Protest", "Killing", "Negotiation")
KINDS = ("Person", "Organization", "Country", "Group")
SYLLABLES = [
    "ba",
    "ke",
    "ra",
    "tu",
    "min",
    "sel",
    "dang",
    "por",
    "lek",
    "wi",
    "nas",
    "gul",
    "tor",
    "ama",
    "rin",
    "ketu",
    "sola",
]


class News:
    """Adds articles until there are enough nodes."""

    def __init__(self, nodes: int, seed: int = 1) -> None:
        self.random = random.Random(seed)
        self.quads: list[ox.Quad] = []
        self.things: set[str] = set()
        self.nodes = self.claims = self.articles = 0
        self.topics = max(3, nodes // 400)
        while self.nodes < nodes:
            self.article()

    def add(self, s: str, p: str, o: ox.NamedNode | ox.Literal | str) -> None:
        value = ox.NamedNode(o) if isinstance(o, str) else o
        self.quads.append(ox.Quad(ox.NamedNode(s), ox.NamedNode(iri(p)), value))

    def words(self, count: int) -> str:
        pick = self.random.choice
        return " ".join("".join(pick(SYLLABLES) for _ in range(1 + n % 3)) for n in range(count))

    def thing(self, kind: str, topic: int) -> str:
        rank = int(self.random.paretovariate(0.8)) % 80
        name = f"{ID}{kind.lower()}/{kind}_{topic}_{rank}"
        if name not in self.things:
            self.things.add(name)
            self.nodes += 1
            self.add(name, "rdf:type", KG + kind)
            said = self.words(2).title()
            for lang in ("id", "en"):
                self.add(name, "skos:prefLabel", ox.Literal(said, language=lang))
        return name

    def node(self, kind: str, key: str) -> str:
        self.nodes += 1
        name = f"{ID}{kind.lower()}/{key}"
        self.add(name, "rdf:type", KG + kind)
        return name

    def claim(self, article: str, s: str, p: str, o: str, words: str, start: int) -> None:
        self.claims += 1
        claim, proof = f"{ID}claim/{self.claims:016x}", f"{ID}evidence/{article}-{start}-{start + len(words)}"
        for name, value in (("type", KG + "Claim"), ("subject", s), ("predicate", iri(p)), ("object", o)):
            self.add(claim, f"rdf:{name}", value)
        self.add(claim, "kg:evidence", proof)
        self.add(claim, "kg:inArticle", f"{ID}article/{article}")
        self.add(claim, "kg:confidence", ox.Literal(0.8))
        self.add(claim, "kg:finder", ox.Literal("bench"))
        self.add(proof, "oa:hasSource", f"{ID}article/{article}")
        self.add(proof, "oa:hasSelector", f"{proof}#quote")
        self.add(proof, "oa:start", ox.Literal(start))
        for name, text in (("exact", words), ("prefix", self.words(4)), ("suffix", self.words(4))):
            self.add(f"{proof}#quote", f"oa:{name}", ox.Literal(text))
        self.add(s, p, o)

    def article(self) -> None:
        key, topic, pick = f"{self.articles:016x}", self.articles % self.topics, self.random.choice
        name = f"{ID}article/{key}"
        self.add(name, "rdf:type", KG + "Article")
        self.add(name, "schema:headline", ox.Literal(self.words(6)))
        day = f"2024-{1 + self.articles % 12:02d}-{1 + self.articles % 28:02d}"
        self.add(name, "schema:datePublished", ox.Literal(day))
        near = [topic if self.random.random() < 0.9 else self.random.randrange(self.topics) for _ in range(6)]
        actors = [self.thing(pick(KINDS), one) for one in near]
        places = [self.thing("Place", topic) for _ in range(2)]
        for n in range(self.random.randint(3, 8)):
            event = self.node(pick(EVENTS), f"{key}-{n}")
            self.claim(key, pick(actors), "kg:agentOf", event, self.words(7), n * 100)
            self.claim(key, pick(places), "kg:affectedBy", event, self.words(7), n * 100 + 50)
        for n in range(self.random.randint(3, 9)):
            statement, words = self.node("Statement", f"{key}-{n}"), self.words(12)
            self.add(statement, "kg:text", ox.Literal(words))
            self.claim(key, pick(actors), "kg:said", statement, words, 1000 + n * 100)
            self.claim(key, statement, "kg:mentions", pick(actors + places), words, 1000 + n * 100)
        self.articles += 1


def news(nodes: int, seed: int = 1) -> ox.Store:
    """A graph of about so many nodes."""
    store = ox.Store()
    store.bulk_extend(News(nodes, seed).quads)
    return store
