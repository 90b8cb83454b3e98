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
    kinds: tuple[str, ...] = ()


class Entry(msgspec.Struct, frozen=True, kw_only=True):
    """One entry as written. ``name`` is the end of its IRI."""

    name: str
    part_of_speech: tuple[str, ...]
    canonical: tuple[Text, ...]
    others: tuple[Text, ...]
    senses: tuple[EntrySense, ...]


Facts = dict[str, list[Text]]
_FIELDS = {
    iri(name): field
    for name, field in (
        ("rdf:type", "type"),
        ("lexinfo:partOfSpeech", "pos"),
        ("ontolex:canonicalForm", "canonical"),
        ("ontolex:otherForm", "others"),
        ("ontolex:writtenRep", "written"),
        ("ontolex:sense", "senses"),
        ("ontolex:reference", "reference"),
        ("kg:slots", "slots"),
        ("skos:example", "examples"),
        ("kg:modality", "modality"),
        ("kg:polarity", "polarity"),
        ("kg:counts", "counts"),
        ("kg:needs", "needs"),
        ("kg:form", "form"),
        ("kg:kinds", "kinds"),
    )
}
_ENTRY = (iri("ontolex:LexicalEntry"), "")
_NONE: Facts = {}


def read_entries(path: Path) -> tuple[Entry, ...]:
    """Every lexical entry of a file, in its order. Raises ``OntologyError`` where it is not Turtle."""
    facts: dict[str, Facts] = defaultdict(lambda: defaultdict(list))
    for subject, predicate, object_ in triples(path):
        field = _FIELDS.get(predicate.value)
        if field and not isinstance(object_, ox.Triple) and not isinstance(subject, ox.Triple):
            language = object_.language or "" if isinstance(object_, ox.Literal) else ""
            facts[subject.value][field].append((object_.value, language))
    return tuple(_entry(node, own, facts) for node, own in facts.items() if _ENTRY in own.get("type", ()))


def _entry(node: str, own: Facts, facts: dict[str, Facts]) -> Entry:
    return Entry(
        name=local_name(node),
        part_of_speech=tuple(local_name(pos) for pos in _values(own, "pos")),
        canonical=_written(own.get("canonical", ()), facts),
        others=_written(own.get("others", ()), facts),
        senses=tuple(_sense(facts.get(sense, _NONE)) for sense, _ in own.get("senses", ())),
    )


def _sense(facts: Facts) -> EntrySense:
    return EntrySense(
        reference=_values(facts, "reference"),
        slots=_values(facts, "slots"),
        examples=tuple(facts.get("examples", ())),
        modality=_values(facts, "modality"),
        polarity=_values(facts, "polarity"),
        counts=_values(facts, "counts"),
        needs=_values(facts, "needs"),
        form=_values(facts, "form"),
        kinds=_values(facts, "kinds"),
    )


def _written(nodes: Iterable[Text], facts: dict[str, Facts]) -> tuple[Text, ...]:
    return tuple(text for node, _ in nodes for text in facts.get(node, _NONE).get("written", ()))


def _values(facts: Facts, field: str) -> tuple[str, ...]:
    return tuple(value for value, _ in facts.get(field, ()))
