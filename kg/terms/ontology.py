"""ontology/kg.ttl -> classes and properties: parents, labels in every language, codes of other schemes."""

from functools import cache

from kg.terms.checks.ontology import check_ontology
from kg.terms.files import ontology_dir
from kg.terms.schema import ClassTerm, Ontology, PropertyTerm, read_ontology

__all__ = ["ClassTerm", "Ontology", "PropertyTerm", "is_a", "label", "ontology"]


@cache
def ontology() -> Ontology:
    """The ontology that Warta ships, read and checked once. Raises ``OntologyError`` where it is broken."""
    path = ontology_dir() / "kg.ttl"
    found = read_ontology(path)
    check_ontology(found, path)
    return found


def is_a(name: str, ancestor: str) -> bool:
    """Whether every ``name`` is an ``ancestor``: ``is_a("Ceasefire", "Agreement")``."""
    return ontology().is_a(name, ancestor)


def label(name: str, lang: str) -> str:
    """What a class or property is called: ``label("Ceasefire", "id")`` is "gencatan senjata"."""
    return ontology().label(name, lang)
