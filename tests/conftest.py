"""What tests share: the graph of the sample articles, built once, and a quick way to the claims of a sentence."""

import datetime
from functools import cache
from pathlib import Path

import pytest

import kg
from kg.model import Article, Block, Span

ROOT = Path(__file__).parents[1]
SEEDS = ROOT / "seeds"
SHARED = ROOT.parent / "shared"
DAY = datetime.date(2023, 12, 19)


@pytest.fixture(scope="session")
def built(tmp_path_factory):
    """An output folder with the graph of seeds/."""
    folder = tmp_path_factory.mktemp("built") / "outputs"
    kg.build([SEEDS], folder, date=DAY)
    return folder


@pytest.fixture(scope="session")
def shared():
    """The folder of corpora beside the checkout, which only the maintainers have."""
    if not SHARED.is_dir():
        pytest.skip("the corpora of ../shared are not part of the repository")
    return SHARED


@cache
def claims(lang, *paragraphs, date=DAY):
    """The resolved claims of a text of one or more paragraphs."""
    from kg.pipeline import extract

    body = "\n".join(paragraphs)
    starts = [0]
    for paragraph in paragraphs:
        starts.append(starts[-1] + len(paragraph) + 1)
    blocks = tuple(Block(Span(at, at + len(p))) for at, p in zip(starts, paragraphs, strict=False))
    return extract(Article(body=body, source="test.txt", blocks=blocks, lang=lang, date=date)).claims


def said(lang, *paragraphs):
    """Triples of (names of the speakers, form, words) of the statements in a text."""
    return [
        (tuple(a.name for a in c.fillers("speaker")), c.form, c.fillers("content")[0].text)
        for c in claims(lang, *paragraphs)
        if c.form
    ]
