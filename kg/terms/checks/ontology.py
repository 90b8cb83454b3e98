"""Classes and properties -> nothing, or an error: what must hold of ontology/kg.ttl."""

from collections.abc import Iterator
from pathlib import Path

from kg.terms.checks.report import broken
from kg.terms.names import KG, local_name
from kg.terms.schema import ClassTerm, Ontology, PropertyTerm

Term = ClassTerm | PropertyTerm

LANGUAGES = ("en", "id")
_ROOTS = """
AGREE CONSULT SUPPORT CONCEDE COOPERATE AID RETREAT REQUEST
ACCUSE REJECT THREATEN PROTEST SANCTION MOBILIZE COERCE ASSAULT
"""
PLOVER = frozenset(_ROOTS.split())


def check_ontology(ontology: Ontology, path: Path) -> None:
    """Run every check. Raises ``OntologyError`` at the first that fails."""
    terms: list[Term] = [*ontology.classes.values(), *ontology.properties.values()]
    for term in terms:
        for check in CHECKS:
            for word in check(term, ontology):
                raise broken(check, path, term.name, word)


def o101(term: Term, _: Ontology) -> Iterator[str]:
    """A class or property has an rdfs:label in Indonesian and in English: add the one that is missing."""
    yield from (lang for lang in LANGUAGES if lang not in dict(term.labels))


def o102(term: Term, _: Ontology) -> Iterator[str]:
    """A class or property has an rdfs:comment in Indonesian and in English: add the one that is missing."""
    yield from (lang for lang in LANGUAGES if lang not in dict(term.comments))


def o103(term: Term, ontology: Ontology) -> Iterator[str]:
    """The class or property above is not defined: define it, or name one that is."""
    known = ontology.classes if isinstance(term, ClassTerm) else ontology.properties
    yield from (parent for parent in term.parents if parent not in known)


def o104(term: Term, ontology: Ontology) -> Iterator[str]:
    """A class is above itself: take out one rdfs:subClassOf of the circle."""
    if isinstance(term, ClassTerm):
        yield from (parent for parent in term.parents if ontology.is_a(parent, term.name))


def o105(term: Term, ontology: Ontology) -> Iterator[str]:
    """The domain or range is a class that is not defined: define it, or name one that is."""
    ends = (term.domain, term.range) if isinstance(term, PropertyTerm) else ()
    own = (end for end in ends if end and end.startswith(KG))
    yield from (local_name(end) for end in own if local_name(end) not in ontology.classes)


def o106(term: Term, _: Ontology) -> Iterator[str]:
    """A kg:plover notation is a root of PLOVER 2021, a kg:cameo notation two to four digits: correct it."""
    for scheme, code in term.notation if isinstance(term, ClassTerm) else ():
        good = code in PLOVER if scheme == "plover" else code.isdigit() and 2 <= len(code) <= 4
        if not good:
            yield code


def o107(term: Term, ontology: Ontology) -> Iterator[str]:
    """The inverse is not a property that is defined: define it, or name one that is."""
    inverse = term.inverse if isinstance(term, PropertyTerm) else None
    if inverse and inverse not in ontology.properties:
        yield inverse


def o108(term: Term, ontology: Ontology) -> Iterator[str]:
    """kg:kinds pairs roles with classes that are defined, as in "agent=Actor|Place": correct the pair."""
    for role, kinds in term.kinds if isinstance(term, ClassTerm) else ():
        if role not in ontology.roles or not set(kinds) <= set(ontology.classes):
            yield role


CHECKS = (o101, o102, o103, o104, o105, o106, o107, o108)
