"""Names tied by a hyphen: countries and bodies are two, towns and people one."""

import pytest

from kg.analyze import analyze
from kg.model import Article, Block, Span


def named(text, lang):
    doc = analyze(Article(body=text, source="case", blocks=(Block(Span(0, len(text))),), lang=lang))
    assert all(doc.article.body[t.start : t.end] == t.text for t in doc.tokens)
    assert all(s.first <= t < s.last for s in doc.sentences for t in (doc.tokens[s.first].head,))
    return [mention.name for mention in doc.mentions if mention.form == "name"], doc


@pytest.mark.parametrize(
    ("text", "lang", "pair"),
    [
        ("Perang Rusia-Ukraina memasuki tahun ketiga. Warga mengungsi.", "id", ["Rusia", "Ukraina"]),
        ("Negosiasi antara AS-Iran dilanjutkan besok.", "id", ["AS", "Iran"]),
        ("The Israel-Hamas war goes on.", "en", ["Israel", "Hamas"]),
        ("Pertemuan Trump-Putin berlangsung tiga jam.", "id", ["Trump", "Putin"]),
        ("Kementerian menyebut Indonesia - Bulgaria sepakat.", "id", ["Indonesia", "Bulgaria"]),
        ("The Biden-Xi summit took place on Monday.", "en", ["Biden", "Xi"]),
    ],
)
def test_countries_and_bodies_are_a_row(text, lang, pair):
    names, doc = named(text, lang)
    assert names == pair
    first, second = (mention.head for mention in doc.mentions if mention.name in pair)
    assert (doc.tokens[second].head, doc.tokens[second].dep) == (first, "conj")


@pytest.mark.parametrize(
    "text", ["Macet terjadi di Tol Jakarta-Cikampek.", "Prabowo-Gibran menang.", "Pertemuan Non-Blok dibuka."]
)
def test_towns_and_people_stay_tied(text):
    _, doc = named(text, "id")
    assert any("-" in token.text[1:-1] for token in doc.tokens)
