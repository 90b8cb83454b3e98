"""The pipeline's trees are made on one core, whatever the machine has."""

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
