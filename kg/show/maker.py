"""Facts -> Scene: reads a graph once and ties every part to its claims."""

from collections import defaultdict
from collections.abc import Iterable, Mapping

import pyoxigraph as ox

from kg.show.facts import Facts, Term
from kg.show.sight import Edge, Labels, Node, Passage, Proof, Scene, Source, short
from kg.show.vocabulary import family, labels_of, narrowest
from kg.terms.names import KG, iri, local_name


class Maker:
    """Reads the facts once, in a fixed order."""

    def __init__(self, facts: Facts, bodies: Mapping[str, str]) -> None:
        self.facts = facts
        self.bodies = bodies
        self.paragraphs: dict[tuple[int, int, int], int] = {}
        self.texts: list[str] = []
        self.articles: dict[str, int] = {}
        self.sources: list[Source] = []
        self.passages: list[Passage] = []
        self.seen: dict[str, int] = {}
        self.proofs: list[Proof] = []
        self.of_triple: dict[tuple[str, str, str], list[int]] = defaultdict(list)
        self.of_thing: dict[str, list[int]] = defaultdict(list)

    def scene(self, lang: str) -> Scene:
        """The whole graph as a scene."""
        for article in self.facts.instances("kg:Article"):
            self._article(article)
        for claim in self.facts.instances("kg:Claim"):
            self._proof(claim)
        kinds = {s: found for s in self.facts.subjects() if (found := self._kind(s))}
        edges = sorted(_once(self._edges(kinds)), key=lambda e: (e.source, e.target, e.predicate, e.status))
        nodes = [self._node(s, kinds[s]) for s in sorted(kinds)]
        drawn = {node.id for node in nodes}
        used = {e.predicate for e in edges} | {n.kind for n in nodes} | {p.predicate for p in self.proofs}
        return Scene(
            nodes=tuple(nodes),
            edges=tuple(e for e in edges if e.source in drawn and e.target in drawn),
            proofs=tuple(self.proofs),
            passages=tuple(self.passages),
            articles=tuple(self.sources),
            names={name: dict(labels_of(name)) for name in sorted(used)},
            lang=lang,
            paragraphs=tuple(self.texts),
        )

    def _kind(self, subject: str) -> tuple[str, str] | None:
        # What is only attributed or denied has no class of its own; its claim says of what class it would be.
        classes = frozenset(local_name(t.value) for t in self.facts.all(subject, "rdf:type") if t.value.startswith(KG))
        found = family(classes)
        return (narrowest(classes), found) if found else None

    def _article(self, name: str) -> int:
        if name not in self.articles:
            one = self.facts.text
            self.articles[name] = len(self.sources)
            self.sources.append(
                Source(
                    id=short(name),
                    title=one(name, "schema:headline") or self._opening(name) or one(name, "dcterms:source"),
                    date=one(name, "schema:datePublished")[:10],
                    lang=one(name, "schema:inLanguage"),
                    publisher=one(name, "schema:publisher"),
                    url=one(name, "schema:url"),
                )
            )
        return self.articles[name]

    def _opening(self, article: str) -> str:
        """The first words of an article without a headline."""
        return " ".join(self.bodies.get(article, "")[:400].split()[:10])

    def _passage(self, evidence: str) -> int:
        if evidence not in self.seen:
            article, start, end, exact, before, after = self.facts.selection(evidence)
            at = self._article(article) if article else -1
            self.seen[evidence] = len(self.passages)
            if body := self.bodies.get(article):
                number, left = self._paragraph(at, body, start, end)
                self.passages.append(Passage(at, start, exact, paragraph=number, at=start - left))
            else:
                self.passages.append(Passage(at, start, exact, before, after))
        return self.seen[evidence]

    def _paragraph(self, article: int, body: str, start: int, end: int) -> tuple[int, int]:
        """The paragraph around some words, kept once for all words in it, and where it begins."""
        # With empty lines between paragraphs a single line end is only where a line was full.
        gap = "\n\n" if "\n\n" in body else "\n"
        left = body.rfind(gap, 0, start)
        left = left + len(gap) if left >= 0 else 0
        right = body.find(gap, end)
        right = right if right >= 0 else len(body)
        key = (article, left, right)
        if key not in self.paragraphs:
            self.paragraphs[key] = len(self.texts)
            self.texts.append(body[left:right])
        return self.paragraphs[key], left

    def _proof(self, claim: str) -> None:
        facts, number = self.facts, len(self.proofs)
        subject, predicate, object_ = (facts.first(claim, f"rdf:{p}") for p in ("subject", "predicate", "object"))
        if subject is None or predicate is None or object_ is None:
            return
        passages = sorted(self._passage(e.value) for e in facts.all(claim, "kg:evidence"))
        article = facts.first(claim, "kg:inArticle")
        self.proofs.append(
            Proof(
                id=short(claim),
                subject=short(subject.value),
                predicate=local_name(predicate.value),
                object=_id_or_text(object_),
                passages=tuple(passages),
                article=self._article(article.value) if article else -1,
                source=", ".join(short(t.value) for t in facts.all(claim, "kg:accordingTo")),
                polarity=facts.text(claim, "kg:polarity") or "positive",
                modality=facts.text(claim, "kg:modality") or "asserted",
                confidence=float(facts.text(claim, "kg:confidence") or 1),
                finder=facts.text(claim, "kg:finder"),
                within=short(facts.text(claim, "kg:withinStatement")),
            )
        )
        self.of_triple[subject.value, predicate.value, object_.value].append(number)
        for thing in (subject, object_):
            self.of_thing[thing.value].append(number)
        self.facts.suppose(subject.value, predicate.value, object_)

    def _edges(self, kinds: Mapping[str, tuple[str, str]]) -> Iterable[Edge]:
        triples = {(s, p, o.value) for s in kinds for p, o in self.facts.links(s)}
        triples |= {key for key in self.of_triple if key[0] in kinds}
        for s, p, o in triples:
            if o in kinds and p.startswith(KG) and s != o and p not in _SAID_ELSEWHERE:
                yield self._edge(s, p, o)
            elif p == iri("kg:holdsRole") and (edge := self._office(s, p, o)):
                yield edge

    def _edge(self, s: str, p: str, o: str) -> Edge:
        proofs = tuple(self.of_triple.get((s, p, o), ()))
        status = self._status(s, p, o, proofs)
        return Edge(short(s), short(o), local_name(p), proofs, status, articles=self._in(proofs))

    def _status(self, s: str, p: str, o: str, proofs: tuple[int, ...]) -> str:
        """Plain triples are asserted; of the rest the first claim says why it is not."""
        if self.facts.has(s, p, o) or not proofs:
            return "asserted"
        proof = self.proofs[proofs[0]]
        if proof.polarity == "negative":
            return "denied"
        return proof.modality if proof.modality != "asserted" else "attributed"

    def _standing(self, s: str) -> str:
        """What an event says of itself: asserted, or what keeps it from being so."""
        if self.facts.text(s, "kg:polarity") == "negative":
            return "denied"
        modality = self.facts.text(s, "kg:modality") or "asserted"
        attributed = modality == "asserted" and self.facts.first(s, "kg:withinStatement") is not None
        return "attributed" if attributed else modality

    def _office(self, person: str, p: str, holding: str) -> Edge | None:
        """An office is drawn as an edge from the person to the organisation, named by the office."""
        owner = self.facts.first(holding, "org:organization")
        if owner is None:
            return None
        labels = self.facts.labels(holding, "kg:roleName")
        proofs = tuple(self.of_triple.get((person, p, holding), ()))
        status = self._status(person, p, holding, proofs)
        return Edge(short(person), short(owner.value), "holdsRole", proofs, status, labels, self._in(proofs))

    def _node(self, s: str, kind: tuple[str, str]) -> Node:
        facts, (name, family_) = self.facts, kind
        begin, end, time = facts.when(s)
        proofs = tuple(self.of_thing.get(s, ()))
        label, note = self._names(s, name, family_)
        return Node(
            id=short(s),
            kind=name,
            family=family_,
            label=label,
            note=note,
            weight=max(1, len(proofs)),
            articles=self._in(proofs),
            begin=begin,
            end=end,
            time=time,
            modality=self._standing(s),
            proofs=proofs,
            aliases=tuple(sorted({t.value for t in facts.all(s, "skos:altLabel")})),
            matches=tuple(sorted(t.value for t in facts.all(s, "skos:exactMatch"))),
            facts=facts.plain(s, _SHOWN),
            place=facts.position(s),
        )

    def _in(self, proofs: Iterable[int]) -> tuple[int, ...]:
        """The articles that the claims come from."""
        return tuple(sorted({self.proofs[p].article for p in proofs} - {-1}))

    def _names(self, s: str, kind: str, family_: str) -> tuple[Labels, Labels]:
        """Label and second line: an office for a person, the event's class for an event."""
        label = self.facts.labels(s, "skos:prefLabel")
        if family_ == "statement":
            return self.facts.labels(s, "kg:text") or label or dict(labels_of(kind)), {}
        if family_ == "figure":
            counted = self.facts.text(s, "kg:counts")
            return label or dict(labels_of(local_name(counted) if counted else kind)), {}
        if family_ == "event":
            return label or dict(labels_of(kind)), {}
        return label or {"": local_name(s).replace("_", " ")}, self._role(s)

    def _role(self, s: str) -> Labels:
        held = sorted(t.value for t in self.facts.all(s, "kg:holdsRole"))
        if not held:
            return {}
        note = self.facts.labels(held[0], "kg:roleName")
        owner = self.facts.first(held[0], "org:organization")
        if owner is None:
            return note
        names = self.facts.labels(owner.value, "skos:prefLabel")
        return {lang: f"{role} {names.get(lang) or next(iter(names.values()), '')}" for lang, role in note.items()}


# "of event" says what "has figure" says.
_SAID_ELSEWHERE = frozenset({iri("kg:ofEvent"), iri("kg:withinStatement"), iri("kg:counts")})
_SHOWN = (
    "form",
    "cue",
    "medium",
    "occasion",
    "value",
    "unit",
    "qualifier",
    "counts",
    "group",
    "counted",
    "text",
    "topicText",
)


def _once(edges: Iterable[Edge]) -> Iterable[Edge]:
    """Without what a narrower relation between the same two already tells."""
    every = list(edges)
    pairs = {(edge.source, edge.target, edge.predicate) for edge in every}
    for edge in every:
        narrower = _NARROWER.get(edge.predicate, ())
        if not any((edge.source, edge.target, other) in pairs for other in narrower):
            yield edge


_NARROWER = {
    "affiliatedWith": ("holdsRole",),
    "participatedIn": ("partyTo", "mediated", "agentOf", "targetOf", "victimOf"),
}


def _id_or_text(term: Term) -> str:
    return term.value if isinstance(term, ox.Literal) else short(term.value)
