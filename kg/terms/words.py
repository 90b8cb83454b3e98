"""ontology/lexicon/<lang>.words.ttl and its siblings -> word sets: closed lists of words with their values.

A word set is a SKOS concept scheme ``words:NAME``; each of its words is one node::

    [ skos:inScheme words:qualifier ; ontolex:writtenRep "sekitar"@id, "kira-kira"@id ; rdf:value "about" ] .

A word without ``rdf:value`` stands for itself. Several words of one node share its value.
"""

from collections import defaultdict
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from types import MappingProxyType

import pyoxigraph as ox

from kg.terms.files import ontology_dir, triples
from kg.terms.names import iri, local_name

_IN_SCHEME, _WRITTEN, _VALUE = iri("skos:inScheme"), iri("ontolex:writtenRep"), iri("rdf:value")

WordSet = Mapping[str, str]


@cache
def words(lang: str, name: str) -> WordSet:
    """The word set ``name`` of a language: lower-case word -> value (a string); empty where there is none."""
    return _word_sets(lang).get(name, MappingProxyType({}))


def listed(lang: str, name: str, form: str, lemma: str) -> str | None:
    """The value of a word in a word set, found by its form, or by its lemma where the language is matched so.

    A doubled word that is not listed itself is found by its half: "negara-negara".
    """
    known, lower = words(lang, name), form.lower()
    found = known.get(lower)
    if found is None and by_lemma(lang):
        found = known.get(lemma.lower())
    return known.get(half_of(lower)) if found is None and "-" in lower else found


def half_of(word: str) -> str:
    """The half of a doubled word, "" for all others: "negara-negara" is several of "negara"."""
    half, hyphen, other = word.partition("-")
    return half if hyphen and half == other else ""


@cache
def by_lemma(lang: str) -> bool:
    """Whether words of the language are looked up by their lemma too; Indonesian ones are only by their form."""
    return "lemma" in words(lang, "match-by")


@cache
def _word_sets(lang: str) -> Mapping[str, WordSet]:
    sets: dict[str, dict[str, str]] = defaultdict(dict)
    for path in sorted((ontology_dir() / "lexicon").glob(f"{lang}.*.ttl")):
        for scheme, forms, value in _entries(path):
            sets[scheme].update({form: value or form for form in forms})
    return {name: MappingProxyType(found) for name, found in sets.items()}


def _entries(path: Path) -> list[tuple[str, list[str], str | None]]:
    nodes: dict[object, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for triple in triples(path):
        if isinstance(triple.object, ox.Literal | ox.NamedNode):
            nodes[triple.subject][triple.predicate.value].append(triple.object.value)
    return [
        (local_name(scheme), sorted(form.lower() for form in found[_WRITTEN]), next(iter(found[_VALUE]), None))
        for found in nodes.values()
        for scheme in found[_IN_SCHEME]
    ]
