"""ontology/kg.ttl -> classes: what each class is also an instance of."""

from collections import defaultdict
from collections.abc import Mapping
from functools import cache

import pyoxigraph as ox

from kg.terms.files import ontology_dir, triples
from kg.terms.names import KG, iri

_EVERYTHING = {iri("owl:Thing"), iri("rdfs:Resource")}


@cache
def lineage(name: str) -> tuple[str, ...]:
    """The class ``kg:name`` and all classes above it, nearest first, as full IRIs.

    Warta's own classes and those of other vocabularies alike: ``lineage("Flood")`` begins with kg:Flood,
    kg:Disaster, kg:Event. A class the ontology does not know stands alone.
    """
    found = [KG + name]
    for one in found:
        found.extend(parent for parent in _parents().get(one, ()) if parent not in found)
    return tuple(found)


@cache
def once_for(name: str) -> str:
    """To whom an event of the class happens but once: "target", "actors" or "place"; "" where it may come again."""
    return next((_once()[one] for one in lineage(name) if one in _once()), "")


@cache
def _once() -> Mapping[str, str]:
    said = (triple for triple in triples(ontology_dir() / "kg.ttl") if triple.predicate.value == KG + "onceFor")
    return {str(getattr(one.subject, "value", "")): str(getattr(one.object, "value", "")) for one in said}


@cache
def _parents() -> Mapping[str, tuple[str, ...]]:
    above: dict[str, set[str]] = defaultdict(set)
    for triple in triples(ontology_dir() / "kg.ttl"):
        lower, upper = triple.subject, triple.object
        if triple.predicate.value != iri("rdfs:subClassOf") or not isinstance(lower, ox.NamedNode):
            continue
        if isinstance(upper, ox.NamedNode) and upper.value not in _EVERYTHING:
            above[lower.value].add(upper.value)
    return {name: tuple(sorted(parents)) for name, parents in above.items()}
