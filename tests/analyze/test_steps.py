"""The pipeline's names, put right before the parser sees them."""

import pytest
import spacy
from spacy.tokens import Doc, Span

from kg.analyze.steps import add_steps


def names(lang: str, words: str, *found: tuple[int, int, str]) -> tuple[list[str], Doc]:
    """Names of a text after the steps; ``found`` are (first, last, label) of what the name finder marked."""
    nlp = spacy.blank("xx")
    nlp.add_pipe("sentencizer", name="tok2vec")
    add_steps(nlp, lang)
    doc = Doc(nlp.vocab, words=words.split())
    doc.set_ents([Span(doc, first, last, label=label) for first, last, label in found])
    for name, step in nlp.pipeline:
        doc = step(doc) if name != "tok2vec" else doc
    return [name.text for name in doc.ents], doc


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("keluar dari atmosfir bumi", (2, 3, "LOC")),
        ("Adik Frans pulang", (0, 1, "PER")),
        ("tipe A atau B .", (3, 4, "PER")),
        ("Waduh , Sari pulang", (0, 1, "PER")),
        ("Harta Kekayaan Sari bertambah", (0, 2, "PER")),
    ],
)
def test_plain_words_are_no_names(words: str, found: tuple[int, int, str]) -> None:
    assert names("id", words, found)[0] == []


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("kata BMKG kemarin", (1, 2, "ORG")),
        ("di pangkalan militer AS", (1, 4, "LOC")),
        ("kata Budi kemarin", (1, 2, "PER")),
    ],
)
def test_names_stay(words: str, found: tuple[int, int, str]) -> None:
    first, last, _ = found
    assert names("id", words, found)[0] == [" ".join(words.split()[first:last])]


def test_an_acronym_in_brackets_belongs_to_the_body_and_not_to_a_person() -> None:
    text = "Mahkamah Konstitusi ( MK ) memutus"
    assert names("id", text, (0, 2, "ORG"))[0] == ["Mahkamah Konstitusi ( MK )"]
    assert names("id", text, (0, 2, "PER"))[0] == ["Mahkamah Konstitusi"]
    assert names("en", text, (0, 2, "ORG"))[0] == ["Mahkamah Konstitusi"]


def test_no_sentence_begins_inside_a_name() -> None:
    _, doc = names("id", "kata Mohd. Uzir Mahidin", (1, 4, "PER"))
    assert [doc[i].is_sent_start for i in (2, 3)] == [False, False]


def test_no_sentence_begins_inside_a_title_or_behind_it() -> None:
    _, doc = names("en", "Minister Datuk Seri Rahman He")
    assert [doc[i].is_sent_start for i in (2, 3)] == [False, False]
    assert doc[4].is_sent_start is not False


def test_no_sentence_begins_with_a_small_letter_where_nothing_ended_the_one_before() -> None:
    _, doc = names("id", "Mesir dan Qatar pada Minggu (11/8) mengundang Israel . ia setuju")
    assert all(word.is_sent_start is False for word in doc[1:] if word.text in ("pada", "mengundang", "setuju"))
    assert next(word for word in doc if word.text == "ia").is_sent_start is not False
