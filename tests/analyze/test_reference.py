"""Who is meant: one case a line in cases/reference.<lang>.txt, and what holds for any text."""

import re
import time
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from kg.analyze import _trees as trees
from kg.analyze import analyze
from kg.analyze.mentions import mentions
from kg.analyze.parse import parse
from kg.analyze.reference import entities
from kg.model import Article, Block, Span

CASES = Path(__file__).parent / "cases"


def document_blocks(text):
    found = (Block(Span(part.start(), part.end())) for part in re.finditer(r"[^\n]+", text))
    return tuple(found)


def document(text, lang):
    return analyze(Article(body=text, source="case", blocks=document_blocks(text), lang=lang))


@cache
def analyzed(text, lang):
    return document(text, lang)


def names_of(text):
    article = Article(body=text, source="case", blocks=document_blocks(text), lang="id")
    parsed = parse(article, "id")
    return parsed.names, trees(article, "id", parsed)


def cases():
    for lang in ("id", "en"):
        for part in (CASES / f"reference.{lang}.txt").read_text(encoding="utf-8").split("\n\n"):
            text, *claims = [line for line in part.splitlines() if line and not line.startswith("#")] or [""]
            yield from (pytest.param(lang, text, claim, id=f"{lang}: {text[:28]} {claim}") for claim in claims)


def number(doc, words):
    """The mention that ``words`` name: by its span, its bare name or its end."""
    text, _, which = words.partition("#")
    at = [found.start() for found in re.finditer(re.escape(text), doc.article.body)][int(which or 1) - 1]
    span = Span(at, at + len(text))
    spans = [n for n, mention in enumerate(doc.mentions) if mention.span == span]
    around = [n for n, m in enumerate(doc.mentions) if m.span.covers(span) and (m.name == text or m.form == "nominal")]
    return (spans or around or [None])[0]


def clitic(doc, words):
    """The clitic pronouns count alone: "nya#2" is the second mention of that text."""
    text, _, which = words.partition("#")
    found = [n for n, m in enumerate(doc.mentions) if m.form == "pronoun" and m.span.of(doc.article.body) == text]
    return found[int(which or 1) - 1] if len(found) >= int(which or 1) else None


def find(doc, words):
    return (
        clitic(doc, words) if words.partition("#")[0] in ("nya", "ia", "dia", "he", "she", "it") else number(doc, words)
    )


@pytest.mark.parametrize(("lang", "text", "claim"), cases())
def test_who_is_meant(lang, text, claim):
    doc = analyzed(text, lang)
    sign, rest = claim[0], claim[2:]
    if sign == "-":
        assert clitic(doc, rest) is None, "no mention"
        return
    if sign == "@":
        words, kind, name = (part.strip() for part in rest.split(" : "))
        n = number(doc, words)
        assert n is not None, [m.span.of(text) for m in doc.mentions]
        assert (doc.mentions[n].kind, doc.mentions[n].name or "-") == (kind, name)
        return
    if sign == "?":
        n = clitic(doc, rest)
        assert n is None or doc.entity_of[n] is None, "a guess"
        return
    one, other = (find(doc, words.strip()) for words in rest.split("|"))
    assert one is not None, [m.span.of(text) for m in doc.mentions]
    assert other is not None, [m.span.of(text) for m in doc.mentions]
    same = doc.entity_of[one] is not None and doc.entity_of[one] == doc.entity_of[other]
    assert same == (sign == "="), [[doc.mentions[m].span.of(text) for m in e.mentions] for e in doc.entities]


_WORDS = (
    'Presiden Budi Santoso Israel Hamas Palestina kelompok gerakan itu ia mereka katanya ujarnya " ( ) , . – / BNPB '
    "Badan Nasional negara negaranya seorang pria adalah dan di Gaza mengatakan menteri Dr. H. bin Al 32 alias"
)
WORDS = st.sampled_from(_WORDS.split())


def test_a_long_article_takes_time_in_proportion():
    """Ten times the text takes about ten times as long: no rule walks through all mentions for each token."""
    part = "Presiden Budi Santoso bertemu Direktur Mossad David Barnea di Gaza. Ia mengatakan negaranya siap.\n"
    spent = []
    for times in (20, 200):
        names, doc = names_of(part * times)
        start = time.process_time()
        entities(replace(doc, mentions=mentions(doc, names)))
        spent.append(time.process_time() - start)
    assert spent[1] < 40 * max(spent[0], 0.01)


@given(st.lists(WORDS, min_size=1, max_size=30), st.sampled_from(["id", "en"]))
@settings(max_examples=60, deadline=None)
def test_what_always_holds(words, lang):
    text = " ".join(words)
    doc = document(text, lang)
    assert len(doc.entity_of) == len(doc.mentions)
    for mention in doc.mentions:
        assert 0 <= mention.span.start < mention.span.end <= len(text)
        head = doc.tokens[mention.head]
        assert mention.span.start <= head.start < mention.span.end
        assert mention.role is None or mention.span.overlaps(mention.role) or mention.role.start > mention.span.end
        assert (mention.form == "name") == bool(mention.name)
    for n, entity in enumerate(doc.entities):
        assert entity.mentions
        assert all(doc.entity_of[m] == n for m in entity.mentions)
        assert not entity.name or entity.name in {doc.mentions[m].name for m in entity.mentions}
    assert all(n is None or m in doc.entities[n].mentions for m, n in enumerate(doc.entity_of))
    assert all(doc.mentions[m].form == "pronoun" for m, n in enumerate(doc.entity_of) if n is None)
    assert len({(m.span, m.form) for m in doc.mentions}) == len(doc.mentions)


def test_who_has_two_names_is_called_by_the_one_used_most():
    text = "Polisi menangkap Hisyam bin Ali alias Umar Patek di Solo. Umar Patek diam. Umar Patek lalu pergi."
    assert [entity.name for entity in document(text, "id").entities if entity.kind == "Person"] == ["Umar Patek"]


def test_a_country_is_called_by_its_label_and_a_body_by_the_name_used_most():
    text = "Malaysia menolak. Negeri Jiran itu kecewa. DPR rapat. DPR menunda. Senayan ramai dikunjungi DPR."
    assert {entity.name for entity in document(text, "id").entities if entity.kind != "Person"} >= {"Malaysia", "DPR"}


def test_a_secretary_heads_no_parliament_that_has_a_chair():
    text = "Prabowo bertemu Ketua DPR. Rapat ditunda, ujar Sekretaris Jenderal DPR Indra Iskandar."
    found = document(text, "id")
    assert not [e for e in found.entities if e.name == "Indra Iskandar" and len(e.mentions) > 1]


def test_a_form_of_address_makes_no_fuller_name():
    doc = analyzed("Menteri Saifullah Yusuf (Gus Ipul) tiba. Gus Ipul hadir. Gus Ipul mengatakan bantuan cukup.", "id")
    assert "Saifullah Yusuf" in {entity.name for entity in doc.entities}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Bos Arsenal Daniel Levin bicara. Levin kecewa. Kata Daniel Levin, timnya buruk.", "Daniel Levin"),
        ("Asep Irama hadir kemarin. Asep mengaku lelah.", "Asep Irama"),
    ],
)
def test_words_beside_a_name_are_left_out_where_its_bearer_is_told_without(text, name):
    people = [entity.name for entity in document(text, "id").entities if entity.kind == "Person"]
    assert people[0] == name
