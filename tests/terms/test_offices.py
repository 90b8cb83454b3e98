"""Role nouns are found at their longest, with what stands before them."""

import pytest

from kg.terms.offices import honorifics, offices

CASES = [
    ("id", "menteri luar negeri Qatar", 3, "foreign minister", ""),
    ("id", "Menlu Retno", 1, "foreign minister", ""),
    ("id", "mantan wakil presiden", 3, "vice president", "former"),
    ("id", "Plt. Gubernur Aceh", 2, "governor", "acting"),
    ("id", "Wakil Ketua Panitia", 3, "deputy committee chair", ""),
    ("id", "Kapolda Metro Jaya", 1, "regional police chief", ""),
    ("id", "menteri koordinator bidang politik , hukum , dan keamanan",
     9, "coordinating minister for political, legal and security affairs", ""),
    ("en", "former vice-president Pence", 2, "vice president", "former"),
    ("en", "Secretary of State Antony", 3, "foreign minister", ""),
    ("en", "deputy prime minister", 3, "deputy prime minister", ""),
]  # fmt: skip


@pytest.mark.parametrize(("lang", "words", "length", "name", "status"), CASES)
def test_the_longest_office_is_found(lang, words, length, name, status):
    hit = offices(lang).match(words.split())
    assert hit is not None
    assert (hit.length, hit.name("en"), hit.status) == (length, name, status)


def test_other_words_are_no_office():
    assert offices("id").match(["banjir", "bandang"]) is None
    assert offices("xx").match(["presiden"]) is None


def test_offices_of_a_row_do_not_overlap():
    hits = list(offices("en").find(["the", "prime", "minister", "and", "the", "foreign", "minister", "met"]))
    assert [(at, hit.name("id")) for at, hit in hits] == [(1, "perdana menteri"), (5, "menteri luar negeri")]


def test_ranks_and_titles_are_told_apart():
    assert honorifics("id")["kombes", "pol"] == "rank"
    assert honorifics("id")["dr",] == "academic"
    assert honorifics("en")["lt", "col"] == "rank"
