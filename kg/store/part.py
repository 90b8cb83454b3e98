"""An article in a store -> the part of the graph that its triples speak of."""

from collections.abc import Iterator

import pyoxigraph as ox

from kg.store.leaving import Leaving
from kg.store.lookup import quads, subjects
from kg.terms.names import ID
from kg.terms.nodes import term

_PARTS = (term("rdf:subject"), term("rdf:predicate"), term("rdf:object"))
# What a thing or a day says of itself; its ties to events are as many as there are articles about it.
_DESCRIBING = tuple(
    map(
        term,
        ("rdf:type", "skos:prefLabel", "skos:altLabel", "skos:exactMatch", "geo:lat", "geo:long", "kg:within",
         "time:inXSDDate"),
    )
)  # fmt: skip


def part(db: ox.Store, article: ox.NamedNode) -> list[ox.Triple]:
    """The article's own nodes, what its claims say, and the things and days they name; sorted."""
    own = Leaving(db, article).own
    found = {quad.triple for node in own for quad in quads(db, node)}
    found |= {triple for triple in _said(found) if ox.Quad(*triple) in db}
    named: set[object] = {one for triple in found for one in (triple.subject, triple.object)}
    for node in named - own:
        if isinstance(node, ox.NamedNode) and node.value.startswith(ID):
            found |= {quad.triple for name in _DESCRIBING for quad in quads(db, node, name)}
    return sorted(found, key=str)


def gazetteer(db: ox.Store) -> list[ox.Triple]:
    """Every claim of a gazetteer, sorted: articles share them."""
    nodes = subjects(db, term("rdf:type"), term("kg:GazetteerClaim"))
    return sorted((quad.triple for node in nodes for quad in quads(db, node)), key=str)


def _said(found: set[ox.Triple]) -> Iterator[ox.Triple]:
    parts: dict[object, dict[object, object]] = {}
    for triple in found:
        if triple.predicate in _PARTS:
            parts.setdefault(triple.subject, {})[triple.predicate] = triple.object
    for one in parts.values():
        yield ox.Triple(*(one[name] for name in _PARTS))  # type: ignore[arg-type]
