"""Triples -> RDF 1.2 Turtle with reifiers."""

from collections.abc import Iterable, Iterator

import pyoxigraph as ox

from kg.show.turtle import tidy
from kg.terms.names import PREFIXES
from kg.terms.nodes import term

_SUBJECT, _PREDICATE, _OBJECT = term("rdf:subject"), term("rdf:predicate"), term("rdf:object")
_PARTS = (_SUBJECT, _PREDICATE, _OBJECT)
_TYPE, _STATEMENT, _REIFIES = term("rdf:type"), term("rdf:Statement"), term("rdf:reifies")


def rdf12(triples: Iterable[ox.Triple]) -> str:
    """The graph as Turtle of RDF 1.2: each claim reifies its triple in the place of naming its three parts.

    ``claim:… rdf:reifies <<( country:Qatar kg:mediated event:… )>>``. Three triples become one.
    """
    lines = sorted({str(triple) for triple in _reified(triples)})
    found = ox.parse("".join(f"{line} .\n" for line in lines), format=ox.RdfFormat.N_TRIPLES, lenient=True)
    encoded = ox.serialize(found, format=ox.RdfFormat.TRIG, prefixes=PREFIXES)
    return tidy(encoded or b"")


def _reified(triples: Iterable[ox.Triple]) -> Iterator[ox.Triple]:
    parts: dict[object, dict[object, object]] = {}
    for triple in triples:
        if triple.predicate in _PARTS:
            parts.setdefault(triple.subject, {})[triple.predicate] = triple.object
        elif (triple.predicate, triple.object) != (_TYPE, _STATEMENT):
            yield triple
    for claim, said in parts.items():
        reified = ox.Triple(said[_SUBJECT], said[_PREDICATE], said[_OBJECT])  # type: ignore[arg-type]
        yield ox.Triple(claim, _REIFIES, reified)  # type: ignore[arg-type]
