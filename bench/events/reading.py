"""Text -> its claims, through analysis and extraction, one paragraph a line."""

from functools import cache

from kg.analyze import analyze
from kg.extract import extract
from kg.model import Article, Block, Claim, Document, Span

FINDERS = frozenset({"event", "demand"})
"""The finders that tell what happens."""


@cache
def read(text: str, lang: str) -> tuple[Document, tuple[Claim, ...]]:
    """The document and every claim of a text."""
    document = analyze(article(text, lang))
    return document, extract(document)


def article(text: str, lang: str) -> Article:
    """A text as an article whose lines are its paragraphs."""
    blocks, start = [], 0
    for line in text.split("\n"):
        if line.strip():
            blocks.append(Block(Span(start, start + len(line))))
        start += len(line) + 1
    return Article(body=text, source="bench", blocks=tuple(blocks), lang=lang)
