"""A file of classes and properties -> what Python asks of them: parents, labels, codes of other schemes."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from pathlib import Path
from types import MappingProxyType

import msgspec
import pyoxigraph as ox

from kg.errors import OntologyError
from kg.terms.files import triples
from kg.terms.names import KG, iri, local_name

_CLASS, _PROPERTIES = iri("owl:Class"), (iri("owl:ObjectProperty"), iri("owl:DatatypeProperty"))
_ROLE = iri("kg:Role")

Texts = tuple[tuple[str, str], ...]
"""Pairs of a language tag and a text, sorted."""


Pairs = tuple[tuple[str, tuple[str, ...]], ...]
"""Pairs of a role and what belongs to it: paths of the tree, or classes."""


class ClassTerm(msgspec.Struct, frozen=True, kw_only=True):
    """One class, by its local name.

    ``parents`` are local names too; classes of other vocabularies are left out. ``notation`` are pairs of a
    scheme ("plover", "cameo") and a code; ``kinds`` pairs of a role and the classes that may fill it.
    """

    name: str
    parents: tuple[str, ...] = ()
    labels: Texts = ()
    comments: Texts = ()
    notation: tuple[tuple[str, str], ...] = ()
    kinds: Pairs = ()


class PropertyTerm(msgspec.Struct, frozen=True, kw_only=True):
    """One property, by its local name.

    ``literal`` is True where it leads to a text or number; ``role`` where lexicon frames name it as a slot.
    ``inverse`` is the local name of the same property read backwards, None when it has none. ``domain`` and
    ``range`` are IRIs.
    """

    name: str
    labels: Texts = ()
    comments: Texts = ()
    parents: tuple[str, ...] = ()
    domain: str | None = None
    range: str | None = None
    inverse: str | None = None
    literal: bool = False
    role: bool = False


class Ontology:
    """Classes and properties, and the questions that rooms ask of them."""

    def __init__(self, classes: Mapping[str, ClassTerm], properties: Mapping[str, PropertyTerm]) -> None:
        self.classes = MappingProxyType(dict(classes))
        self.properties = MappingProxyType(dict(properties))
        self.roles = frozenset(name for name, term in properties.items() if term.role)
        self._above = {name: frozenset(_upward(name, self.classes)) for name in self.classes}

    def ancestors(self, name: str) -> frozenset[str]:
        """A class and all above it; empty for a class that is not there."""
        return self._above.get(name, frozenset())

    def is_a(self, name: str, ancestor: str) -> bool:
        """Whether every ``name`` is an ``ancestor``: ``is_a("Ceasefire", "Agreement")``."""
        return ancestor in self.ancestors(name)

    def below(self, name: str) -> tuple[str, ...]:
        """A class and all beneath it, in the order of the file."""
        return tuple(found for found in self.classes if self.is_a(found, name))

    def label(self, name: str, lang: str) -> str:
        """What a class or property is called in ``lang``, else in English, else by its name."""
        term = self.classes.get(name) or self.properties.get(name)
        labels = dict(term.labels) if term else {}
        return labels.get(lang) or labels.get("en") or name

    def kinds(self, name: str) -> Mapping[str, tuple[str, ...]]:
        """Role -> the classes that may fill it in a ``name``, by the nearest class above that says so."""
        found: dict[str, tuple[str, ...]] = {}
        waiting = [name]
        for at in waiting:
            term = self.classes.get(at)
            found = dict(term.kinds if term else ()) | found
            waiting += term.parents if term else ()
        return found

    def fits(self, kind: str, kinds: tuple[str, ...]) -> bool:
        """Whether a thing of class ``kind`` is one of ``kinds``; anything is where they are none."""
        return not kinds or any(self.is_a(kind, allowed) for allowed in kinds)

    def notation(self, name: str, scheme: str) -> str | None:
        """The code of a class in ``scheme``, its own or that of the nearest class above it that has one."""
        waiting = [name]
        for at in waiting:
            term = self.classes.get(at)
            code = dict(term.notation).get(scheme) if term else None
            if code:
                return code
            waiting += term.parents if term else ()
        return None


def split_pairs(written: str) -> Pairs:
    """Roles with their alternatives as a file writes them: ``"agent=subj patient=obj|terhadap"``."""
    pairs = (pair.partition("=") for pair in written.split())
    return tuple((role, tuple(values.replace("_", " ").split("|"))) for role, _, values in pairs)


def read_ontology(path: Path) -> Ontology:
    """The ontology in one Turtle file. Raises ``OntologyError`` where it holds no class."""
    facts: dict[str, Facts] = defaultdict(lambda: defaultdict(list))
    for triple in triples(path):
        subject = triple.subject
        if isinstance(subject, ox.NamedNode) and subject.value.startswith(KG):
            facts[local_name(subject.value)][triple.predicate.value].append(triple.object)
    classes = {name: _class(name, found) for name, found in facts.items() if _is(found, _CLASS)}
    properties = {name: _property(name, found) for name, found in facts.items() if _is(found, *_PROPERTIES)}
    if not classes:
        raise OntologyError(str(path), "it defines no class; reinstall warta")
    return Ontology(classes, properties)


Term = ox.NamedNode | ox.BlankNode | ox.Literal | ox.Triple
Facts = dict[str, list[Term]]


def _is(facts: Facts, *types: str) -> bool:
    return any(isinstance(type_, ox.NamedNode) and type_.value in types for type_ in facts[iri("rdf:type")])


def _class(name: str, facts: Facts) -> ClassTerm:
    codes = [code for code in facts[iri("skos:notation")] if isinstance(code, ox.Literal)]
    return ClassTerm(
        name=name,
        parents=_own(facts, "rdfs:subClassOf"),
        labels=_texts(facts, "rdfs:label"),
        comments=_texts(facts, "rdfs:comment"),
        notation=tuple((local_name(code.datatype.value), code.value) for code in codes),
        kinds=split_pairs(" ".join(text for _, text in _texts(facts, "kg:kinds"))),
    )


def _property(name: str, facts: Facts) -> PropertyTerm:
    inverse = _own(facts, "owl:inverseOf")
    return PropertyTerm(
        name=name,
        labels=_texts(facts, "rdfs:label"),
        comments=_texts(facts, "rdfs:comment"),
        parents=_own(facts, "rdfs:subPropertyOf"),
        domain=next(iter(_iris(facts, "rdfs:domain")), None),
        range=next(iter(_iris(facts, "rdfs:range")), None),
        inverse=inverse[0] if inverse else None,
        literal=_is(facts, iri("owl:DatatypeProperty")),
        role=_is(facts, _ROLE),
    )


def _iris(facts: Facts, predicate: str) -> Iterator[str]:
    return (node.value for node in facts[iri(predicate)] if isinstance(node, ox.NamedNode))


def _own(facts: Facts, predicate: str) -> tuple[str, ...]:
    return tuple(local_name(found) for found in _iris(facts, predicate) if found.startswith(KG))


def _texts(facts: Facts, predicate: str) -> Texts:
    found = (text for text in facts[iri(predicate)] if isinstance(text, ox.Literal))
    return tuple(sorted((text.language or "", text.value) for text in found))


def _upward(name: str, classes: Mapping[str, ClassTerm]) -> set[str]:
    found, waiting = set(), [name]
    while waiting:
        at = waiting.pop()
        if at not in found:
            found.add(at)
            waiting += classes[at].parents if at in classes else ()
    return found
