"""Sentences that the parser left in two pieces."""

import pytest
import spacy
from spacy.tokens import Doc

from kg.analyze.whole import whole

_MUTE = spacy.blank("id")


def _doc(words: str, heads: list[int], deps: list[str], classes: list[str]) -> Doc:
    return Doc(_MUTE.vocab, words=words.split(), heads=heads, deps=deps, pos=classes)


def test_a_root_without_a_verb_is_the_subject_of_the_piece_behind_it() -> None:
    doc = _doc("Mesir mengundang Israel", [0, 1, 1], ["ROOT", "ROOT", "obj"], ["PROPN", "VERB", "PROPN"])
    assert whole(doc) == ([(0, 3)], {0: (1, "nsubj")})


@pytest.mark.parametrize("first", ["VERB", "PROPN"])
def test_a_piece_that_cannot_take_the_one_before_as_its_subject_hangs_on_it(first: str) -> None:
    doc = _doc("Mesir ia datang", [0, 2, 2], ["ROOT", "nsubj", "ROOT"], [first, "PRON", "VERB"])
    assert whole(doc) == ([(0, 3)], {2: (0, "parataxis")})


def test_what_a_full_stop_ends_or_a_capital_begins_stays_a_sentence() -> None:
    doc = _doc("Selesai . ia pergi Mesir", [0, 0, 3, 3, 4], ["ROOT", "punct", "nsubj", "ROOT", "ROOT"], ["VERB"] * 5)
    assert whole(doc) == ([(0, 2), (2, 4), (4, 5)], {})
