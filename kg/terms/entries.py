"""A lexicon file -> its entries exactly as written, right or wrong: what the checks look at."""

from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path

import msgspec
import pyoxigraph as ox

from kg.terms.files import triples
from kg.terms.names import iri, local_name

Text = tuple[str, str]
"""A text and its language tag."""


class EntrySense(msgspec.Struct, frozen=True, kw_only=True):
    """One sense as written; every field holds all values that the file gives."""

    reference: tuple[str, ...] = ()
    slots: tuple[str, ...] = ()
    examples: tuple[Text, ...] = ()
    modality: tuple[str, ...] = ()
    polarity: tuple[str, ...] = ()
    counts: tuple[str, ...] = ()
    needs: tuple[str, ...] = ()
    form: tuple[str, ...] = ()


class Entry(msgspec.Struct, frozen=True, kw_only=True):
    """One entry as written. ``name`` is the end of its IRI."""

    name: str
    part_of_speech: tuple[str, ...]
    canonical: tuple[Text, ...]
    others: tuple[Text, ...]
    senses: tuple[EntrySense, ...]


Node = ox.NamedNode | ox.BlankNode | ox.Triple
Facts = dict[str, list[ox.NamedNode | ox.BlankNode | ox.Literal | ox.Triple]]


def read_entries(path: Path) -> tuple[Entry, ...]:
    """Every lexical entry of a file, in its order. Raises ``OntologyError`` where it is not Turtle."""
    facts: dict[object, Facts] = defaultdict(lambda: defaultdict(list))
    for triple in triples(path):
        facts[triple.subject][triple.predicate.value].append(triple.object)
    entry = ox.NamedNode(iri("ontolex:LexicalEntry"))
    return tuple(_entry(node, facts) for node in list(facts) if entry in facts[node][iri("rdf:type")])


def _entry(node: object, facts: dict[object, Facts]) -> Entry:
    own = facts[node]
    return Entry(
        name=local_name(node.value) if isinstance(node, ox.NamedNode) else "[]",
        part_of_speech=tuple(local_name(pos) for pos in _values(own, "lexinfo:partOfSpeech")),
        canonical=_forms(own[iri("ontolex:canonicalForm")], facts),
        others=_forms(own[iri("ontolex:otherForm")], facts),
        senses=tuple(_sense(facts[sense]) for sense in own[iri("ontolex:sense")]),
    )


def _sense(facts: Facts) -> EntrySense:
    return EntrySense(
        reference=_values(facts, "ontolex:reference"),
        slots=_values(facts, "kg:slots"),
        examples=_texts(facts[iri("skos:example")]),
        modality=_values(facts, "kg:modality"),
        polarity=_values(facts, "kg:polarity"),
        counts=_values(facts, "kg:counts"),
        needs=_values(facts, "kg:needs"),
        form=_values(facts, "kg:form"),
    )


def _forms(nodes: Iterable[object], facts: dict[object, Facts]) -> tuple[Text, ...]:
    return tuple(text for node in nodes for text in _texts(facts[node][iri("ontolex:writtenRep")]))


def _texts(terms: Iterable[object]) -> tuple[Text, ...]:
    return tuple((term.value, term.language or "") for term in terms if isinstance(term, ox.Literal))


def _values(facts: Facts, predicate: str) -> tuple[str, ...]:
    return tuple(term.value for term in facts[iri(predicate)] if isinstance(term, ox.Literal | ox.NamedNode))
