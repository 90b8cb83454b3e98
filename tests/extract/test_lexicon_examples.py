"""Every sense of the lexicons has an example sentence: it yields its class, or the figure that the sense counts."""

from functools import cache

import pytest

from kg.terms.lexicon import lexicon
from kg.terms.ontology import is_a
from kg.weave.facts import class_of
from tests.extract.told import told

FLOOR = {"id": 0.9, "en": 0.95}
BATCH = 60


@cache
def found(lang):
    """Example -> the classes its sentence yields; many examples are one text, a paragraph each."""
    examples = sorted({s.example for s in lexicon(lang).all if s.example})
    classes = {}
    for at in range(0, len(examples), BATCH):
        batch = [" ".join(example.split()) for example in examples[at : at + BATCH]]
        claims, start = told("\n".join(batch), lang), 0
        for example, line in zip(examples[at : at + BATCH], batch, strict=True):
            inside = [c for c in claims if start <= c.trigger.start < start + len(line)]
            classes[example] = {class_of(c) for c in inside} | {c.counts for c in inside if c.counts}
            start += len(line) + 1
    return classes


@pytest.mark.parametrize("lang", ["id", "en"])
def test_examples_yield_their_class(lang):
    named = (s for s in lexicon(lang).all if s.example and s.type != "Event")
    senses = {(s.entry, s.type, s.counts or "", s.example) for s in named}
    lost = [
        f"{entry} ({type_}): {example}"
        for entry, type_, counts, example in sorted(senses)
        if not any(one in (type_, counts) or is_a(one, type_) for one in found(lang)[example])
    ]
    assert len(lost) <= len(senses) * (1 - FLOOR[lang]), "\n".join(lost)


@pytest.mark.parametrize("lang", ["id", "en"])
def test_words_that_name_no_event_yield_none(lang):
    hidden = [s for s in lexicon(lang).all if s.type == "Event" and s.example]
    told_of = [s.entry for s in hidden if found(lang)[s.example] & {"War", "Attack", "Killing"}]
    assert len(told_of) <= len(hidden) * 0.2, told_of


@pytest.mark.parametrize("lang", ["id", "en"])
def test_there_are_enough_senses(lang):
    senses = [s for s in lexicon(lang).all if not is_a(s.type, "Statement") and s.type != "Event"]
    assert len({(s.entry, s.type) for s in senses}) >= 400
