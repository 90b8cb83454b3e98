from collections import Counter

import pytest

from kg.errors import LanguageError
from kg.terms.lexicon import lexicon, lexicon_languages
from kg.terms.ontology import ontology
from kg.terms.schema import split_pairs

# Made by other means than a word: figures and offices have finders of their own.
WORDLESS = {"Event"}


def test_slots_are_split_in_order():
    slots = (("agent", ("subj",)), ("patient", ("obj", "ke arah")))
    assert split_pairs("agent=subj patient=obj|ke_arah") == slots


def test_a_passive_form_finds_its_entry():
    (sense,) = lexicon("id").senses("Ditengahi")
    assert (sense.entry, sense.type, sense.pos) == ("menengahi", "Mediation", "verb")
    assert sense.words == ("ditengahi",)
    assert sense.paths("mediator") == ("subj", "bersama") and sense.paths("speaker") == ()


def test_a_word_finds_the_rows_of_words_that_it_opens_longest_first():
    found = lexicon("id").senses("gencatan")
    lengths = [len(sense.words) for sense in found]
    assert lengths == sorted(lengths, reverse=True)
    assert {sense.type for sense in found} == {"Ceasefire"}


def test_a_row_of_words_is_found_whole():
    assert {sense.type for sense in lexicon("id").senses("serangan udara")} == {"Attack"}
    assert lexicon("id").senses("serangan hijau") == ()
    assert lexicon("id").senses("") == ()


def test_a_part_of_speech_may_be_asked_for():
    assert {sense.pos for sense in lexicon("id").senses("longsor")} == {"noun", "adjective"}
    assert {sense.pos for sense in lexicon("id").senses("longsor", "noun")} == {"noun"}


def test_match_takes_the_longest_row():
    words = ["ada", "gencatan", "senjata", "kemanusiaan", "di", "gaza"]
    assert {sense.words for sense in lexicon("id").match(words, 1)} == {tuple(words[1:4])}
    assert lexicon("id").match(words) == ()


def test_what_a_number_counts():
    assert {sense.counts for sense in lexicon("id").senses("tewas") if len(sense.words) == 1} == {"Killed"}
    assert {sense.counts for sense in lexicon("id").senses("disandera")} == {"Hostage"}


def test_what_may_fill_a_role_comes_from_the_class_and_from_the_sense():
    (sense,) = lexicon("id").senses("menghancurkan")
    assert sense.kinds == ()
    (sense,) = lexicon("id").senses("merebut")
    assert dict(sense.kinds) == {"agent": ("Actor", "Place"), "patient": ("Place", "Organization")}
    assert ontology().fits("Country", ("Actor",)) and not ontology().fits("Thing", ("Actor", "Place"))
    assert ontology().fits("Thing", ())


@pytest.mark.parametrize("lang", ["id", "en"])
def test_there_are_enough_frames_over_all_classes(lang):
    counted = Counter(sense.type for sense in lexicon(lang).all)
    assert sum(counted.values()) >= 400
    assert set(ontology().below("Event")) - set(counted) - WORDLESS == set()


def test_every_indonesian_example_holds_its_entry():
    for sense in lexicon("id").all:
        assert any(form in sense.example.lower() for form in sense.forms), sense.entry


def test_an_unknown_language_is_refused_with_those_there_are():
    assert lexicon_languages() == ("en", "id")
    with pytest.raises(LanguageError, match="en, id"):
        lexicon("tlh")
