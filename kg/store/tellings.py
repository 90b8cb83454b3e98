"""A store -> its statements and events as the articles tell them."""

import datetime
from collections import defaultdict
from collections.abc import Iterator, Mapping

import pyoxigraph as ox

from kg.model import Telling
from kg.store.lookup import quads, subjects, value_of
from kg.terms.names import ID, local_name
from kg.terms.nodes import term

_PARTS = ("said", "agentOf", "targetOf", "recipientOf", "mediated", "partyTo", "participatedIn")
_CLAIM, _QUOTE = f"{ID}claim/", "-quote"
Many = Mapping[str, list[str]]


def tellings(db: ox.Store, heads: Mapping[str, str]) -> Iterator[Telling]:
    """Every statement and event that stands, in the order of their IRIs.

    ``heads`` names for things that are judged to be one the one that stands for them. Properties are read as
    a whole, not node by node: the cost grows with the graph and no faster.
    """
    parts: dict[str, set[tuple[str, str]]] = defaultdict(set)
    for name in _PARTS:
        for quad in quads(db, None, term(f"kg:{name}")):
            actor = value_of(quad.subject)
            parts[value_of(quad.object)].add((name, heads.get(actor, actor)))
    places = _objects(db, "kg:locatedIn")
    for quad in quads(db, None, term("kg:affectedBy")):
        places.setdefault(value_of(quad.object), []).append(value_of(quad.subject))
    texts, times, days = _objects(db, "kg:text"), _times(db), _objects(db, "schema:datePublished")
    for kind, node in _nodes(db):
        said = _claim(db, node)
        article = said["inArticle"][0]
        spans = times.get(node, []) if kind == "event" else []
        begin, end = min(spans, key=_length, default=(days.get(article, [""])[0],) * 2)
        yield Telling(
            iri=node,
            kind=kind,
            type=local_name(said["object"][0]),
            article=local_name(article),
            modality=said["modality"][0],
            parts=frozenset(parts.get(node, ())),
            places=frozenset(places.get(node, ())),
            begin=begin,
            end=end,
            dated=bool(spans),
            words=" ".join(texts.get(node, ())) or " ".join(_quoted(db, said["evidence"])),
        )


def _nodes(db: ox.Store) -> list[tuple[str, str]]:
    """Kind and IRI of the nodes that belong to claims; a named event has no claim of its own."""
    found = set()
    for kind, name in (("event", "kg:Event"), ("statement", "kg:Statement")):
        for node in subjects(db, term("rdf:type"), term(name)):
            if node.value.startswith(f"{ID}{kind}/") and _holds_claim(db, node.value):
                found.add((kind, node.value))
    return sorted(found, key=lambda pair: pair[1])


def _holds_claim(db: ox.Store, node: str) -> bool:
    return next(quads(db, _claim_of(node), term("rdf:object")), None) is not None


def _claim_of(node: str) -> ox.NamedNode:
    return ox.NamedNode(_CLAIM + local_name(node))


def _claim(db: ox.Store, node: str) -> Many:
    found: dict[str, list[str]] = defaultdict(list)
    for quad in quads(db, _claim_of(node)):
        found[local_name(quad.predicate.value)].append(value_of(quad.object))
    return found


def _quoted(db: ox.Store, evidence: list[str]) -> Iterator[str]:
    for node in sorted(evidence):
        for quad in quads(db, ox.NamedNode(node + _QUOTE), term("oa:exact")):
            yield value_of(quad.object)


def _times(db: ox.Store) -> dict[str, list[tuple[str, str]]]:
    """The first and last days of every event whose time is known."""
    first, last = _objects(db, "time:hasBeginning"), _objects(db, "time:hasEnd")
    spans = {time: (local_name(begin[0]), local_name(last.get(time, begin)[0])) for time, begin in first.items()}
    return {
        node: [spans[time] for time in sorted(said) if time in spans] for node, said in _objects(db, "kg:when").items()
    }


def _length(span: tuple[str, str]) -> tuple[datetime.timedelta, str]:
    begin, end = map(datetime.date.fromisoformat, span)
    return end - begin, span[0]


def _objects(db: ox.Store, name: str) -> dict[str, list[str]]:
    found: dict[str, list[str]] = defaultdict(list)
    for quad in quads(db, None, term(name)):
        found[value_of(quad.subject)].append(value_of(quad.object))
    for values in found.values():
        values.sort()
    return found
