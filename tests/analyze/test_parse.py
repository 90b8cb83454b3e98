"""The pipeline's trees are made on one core, whatever the machine has, and of words whatever blanks part them."""

import sys

import pytest
from threadpoolctl import threadpool_info, threadpool_limits

from kg.analyze.parse import parse, pipeline
from kg.model import Article, Block, Span

TEXT = "Qatar menengahi gencatan senjata antara Israel dan Hamas."


def _threads() -> set[int]:
    return {library["num_threads"] for library in threadpool_info() if library["user_api"] == "blas"}


def test_matrix_products_take_one_core_while_a_text_is_parsed(monkeypatch: pytest.MonkeyPatch):
    seen = []
    monkeypatch.setattr(sys.modules[parse.__module__], "_sentences", lambda *_: seen.append(_threads()) or ())
    pipeline("id")
    with threadpool_limits(2, "blas"):
        parse(Article(body=TEXT, source="test", blocks=(Block(Span(0, len(TEXT))),), lang="id"), "id")
        assert _threads() == {2}
    assert seen == [{1}]


def _parsed(text: str):
    return parse(Article(body=text, source="test", blocks=(Block(Span(0, len(text))),), lang="id"), "id")


def test_blanks_that_may_not_break_and_blanks_in_a_row_part_no_names():
    plain = "Gubernur Jawa Barat Dedi Mulyadi bertemu warga."
    odd = "Gubernur  Jawa\u00a0Barat Dedi\u00a0 Mulyadi bertemu\u2009\u200bwarga."
    one, other = _parsed(plain), _parsed(odd)
    assert [(t.text, t.upos, t.head, t.dep) for t in one.tokens] == [
        (t.text, t.upos, t.head, t.dep) for t in other.tokens
    ]
    assert one.names == other.names
    assert [odd[token.start : token.end] for token in other.tokens] == [token.text for token in other.tokens]
