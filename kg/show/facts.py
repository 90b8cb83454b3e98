"""A graph's triples, looked up by subject and property without SPARQL."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from typing import Any

import pyoxigraph as ox

from kg.terms import names
from kg.terms.names import local_name

Term = ox.NamedNode | ox.BlankNode | ox.Literal


# Asked for a million times on a large graph.
iri = cache(names.iri)


_JUDGED = frozenset(map(names.iri, ("kg:canonical", "owl:sameAs", "kg:sameEvent")))


class Facts:
    """Every triple of a graph by subject, then property; values in sorted order.

    Nodes that are judged to be one are read as the one that stands for them, ``heads`` by node; their labels
    become its other names.
    """

    def __init__(self, triples: Iterable[Any], heads: Mapping[str, ox.NamedNode] | None = None) -> None:
        self._by: dict[str, dict[str, list[Term]]] = defaultdict(dict)
        self._supposed: dict[str, dict[str, list[Term]]] = defaultdict(dict)
        self._typed: dict[str, list[str]] = defaultdict(list)
        a = iri("rdf:type")
        for triple in triples:
            subject, predicate, value = triple.subject.value, triple.predicate.value, triple.object
            if heads and (subject in heads or value.value in heads):
                if predicate in _JUDGED:
                    continue
                if subject in heads and predicate == iri("skos:prefLabel"):
                    predicate = iri("skos:altLabel")
                subject = heads[subject].value if subject in heads else subject
                value = heads.get(value.value, value) if isinstance(value, ox.NamedNode) else value
                if value in self._by[subject].get(predicate, ()):
                    continue
            self._by[subject].setdefault(predicate, []).append(value)
            if predicate == a:
                self._typed[value.value].append(subject)

    @classmethod
    def of(cls, graph: Any) -> "Facts":
        """Facts of a ``pyoxigraph.Store`` or an rdflib graph."""
        if not isinstance(graph, ox.Store):
            text = graph.serialize(format="nt", encoding="utf-8")
            graph = ox.Store()
            graph.bulk_load(text, format=ox.RdfFormat.N_TRIPLES)
        judged = graph.quads_for_pattern(None, ox.NamedNode(iri("kg:canonical")), None)
        heads = {quad.subject.value: quad.object for quad in judged}
        return cls(graph.quads_for_pattern(None, None, None, ox.DefaultGraph()), heads)

    def suppose(self, subject: str, predicate: str, value: Term) -> None:
        """Notes what is only claimed; it is told where the graph itself says nothing of the kind."""
        kept = self._supposed[subject].setdefault(predicate, [])
        if value not in kept:
            kept.append(value)

    def subjects(self) -> Iterator[str]:
        """Every subject."""
        return iter(self._by)

    def instances(self, name: str) -> list[str]:
        """Subjects of a class, sorted."""
        return sorted(self._typed.get(iri(name), ()))

    def all(self, subject: str, name: str) -> list[Term]:
        """Values of a property, sorted."""
        mine, property_ = self._by.get(subject), iri(name)
        found = mine.get(property_) if mine else None
        if not found and subject in self._supposed:
            found = self._supposed[subject].get(property_)
        return sorted(found, key=str) if found and len(found) > 1 else found or []

    def first(self, subject: str, name: str) -> Term | None:
        """The first value of a property."""
        found = self.all(subject, name)
        return found[0] if found else None

    def text(self, subject: str, name: str) -> str:
        """The first value as text, "" when there is none."""
        found = self.first(subject, name)
        return found.value if found is not None else ""

    def labels(self, subject: str, name: str) -> dict[str, str]:
        """Literal values by language, the first of each."""
        found: dict[str, str] = {}
        for term in self.all(subject, name):
            if isinstance(term, ox.Literal):
                found.setdefault(term.language or "", term.value)
        return found

    def links(self, subject: str) -> Iterator[tuple[str, Term]]:
        """Property and value of every triple of a subject whose value is a thing."""
        for predicate, values in self._by[subject].items():
            yield from ((predicate, value) for value in values if isinstance(value, ox.NamedNode))

    def has(self, subject: str, predicate: str, object_: str) -> bool:
        """Whether the plain triple stands in the graph."""
        return subject in self._by and any(t.value == object_ for t in self._by[subject].get(predicate, ()))

    def plain(self, subject: str, wanted: Iterable[str]) -> dict[str, str]:
        """Those ``kg:`` properties that have a value, as text."""
        found = {name: self.first(subject, f"kg:{name}") for name in wanted}
        return {name: self._told(term) for name, term in found.items() if term is not None}

    def _told(self, term: Term) -> str:
        """A text as it stands, a thing by its label, a class by its name."""
        if isinstance(term, ox.Literal):
            return term.value
        return self.text(term.value, "skos:prefLabel") or local_name(term.value)

    def selection(self, evidence: str) -> tuple[str, int, int, str, str, str]:
        """Article, start, end, exact words, what stands before and after."""
        nodes = [evidence, *(t.value for t in self.all(evidence, "oa:hasSelector"))]

        def one(name: str) -> str:
            return next((text for node in nodes if (text := self.text(node, name))), "")

        exact, start = one("oa:exact"), int(one("oa:start") or 0)
        end = int(one("oa:end") or start + len(exact))
        return self.text(evidence, "oa:hasSource"), start, end, exact, one("oa:prefix"), one("oa:suffix")

    def when(self, subject: str) -> tuple[str, str, str]:
        """First day, last day and words of the time of an event; "" for what is not known."""
        times = [t.value for t in self.all(subject, "kg:when")]
        begin = [d for t in times if (d := self._day(t, "time:hasBeginning"))]
        end = [d for t in times if (d := self._day(t, "time:hasEnd"))]
        words = next((text for t in times if (text := self.text(t, "kg:timeText"))), "")
        return min(begin, default=""), max(end, default=""), words

    def _day(self, time: str, name: str) -> str:
        found = self.first(time, name)
        if found is None or isinstance(found, ox.Literal):
            return found.value[:10] if found else ""
        return (self.text(found.value, "time:inXSDDate") or self.text(found.value, "time:inXSDDateTimeStamp"))[:10]

    def position(self, subject: str) -> tuple[float, float] | None:
        """Latitude and longitude, where known."""
        lat, long = self.text(subject, "geo:lat"), self.text(subject, "geo:long")
        return (float(lat), float(long)) if lat and long else None
