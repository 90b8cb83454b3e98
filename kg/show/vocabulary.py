"""ontology/kg.ttl -> what a reader is shown: labels of classes and properties in every language, and families."""

from collections import defaultdict
from collections.abc import Mapping
from functools import cache

import pyoxigraph as ox

from kg.errors import OntologyError
from kg.terms.files import ontology_dir, triples
from kg.terms.names import KG, iri, local_name

# The first class of this list that a node's classes lead up to names its family.
FAMILIES: tuple[tuple[str, str], ...] = (
    ("Statement", "statement"),
    ("Figure", "figure"),
    ("Person", "actor"),
    ("Organization", "actor"),
    ("Country", "actor"),
    ("Group", "actor"),
    ("Actor", "actor"),
    ("Place", "place"),
    ("Event", "event"),
)
NOT_DRAWN = frozenset({"Article", "Claim", "Evidence", "Time", "RoleHolding"})

Labels = Mapping[str, str]


@cache
def _terms() -> tuple[dict[str, dict[str, str]], dict[str, set[str]]]:
    labels: dict[str, dict[str, str]] = defaultdict(dict)
    parents: dict[str, set[str]] = defaultdict(set)
    try:
        found = list(triples(ontology_dir() / "kg.ttl"))
    except OntologyError:
        # A page can be drawn without labels; the rooms that need the ontology say what is wrong with it.
        found = []
    for triple in found:
        if not isinstance(triple.subject, ox.NamedNode) or not triple.subject.value.startswith(KG):
            continue
        name = local_name(triple.subject.value)
        if triple.predicate.value in _LABELS and isinstance(triple.object, ox.Literal):
            labels[name].setdefault(triple.object.language or "", triple.object.value)
        elif triple.predicate.value == iri("rdfs:subClassOf") and isinstance(triple.object, ox.NamedNode):
            parents[name].add(local_name(triple.object.value))
    return labels, parents


_LABELS = (iri("skos:prefLabel"), iri("rdfs:label"))


def labels_of(name: str) -> Labels:
    """Labels of a class or property by language: ``labels_of("said")``; its spaced name where it has none."""
    found = {lang: label for lang, label in _terms()[0].get(name, {}).items() if lang}
    return found or {"": _spaced(name)}


def _spaced(name: str) -> str:
    return "".join(f" {c.lower()}" if c.isupper() else c for c in name).strip()


def lineage(name: str) -> frozenset[str]:
    """A class and everything above it."""
    found, waiting = set(), [name]
    while waiting:
        at = waiting.pop()
        if at not in found:
            found.add(at)
            waiting += _terms()[1].get(at, ())
    return frozenset(found)


def narrowest(classes: frozenset[str]) -> str:
    """The most specific of the classes of one thing, alphabetical among equals."""
    above = {up for name in classes for up in lineage(name) if up != name}
    general = {name for name, _ in FAMILIES if name in ("Event", "Place", "Actor")}
    return min(classes - above or classes, key=lambda name: (name in general, name))


def family(classes: frozenset[str]) -> str | None:
    """Which family of the drawing the classes belong to; None for what is not drawn as a node."""
    if classes & NOT_DRAWN:
        return None
    every = frozenset(up for name in classes for up in lineage(name))
    return next((found for name, found in FAMILIES if name in every), "event" if classes else None)
