"""Text -> its claims, through analysis and extraction, one paragraph a line."""

from functools import cache

from msgspec.structs import replace

from kg.analyze import analyze
from kg.extract import extract
from kg.model import Article, Block, Claim, Document, Span

_FINDERS = frozenset({"event", "demand"})
_MERE = frozenset({"Statement", "Attitude"})


def tells(claim: Claim) -> bool:
    """Whether a claim tells what happens: an event, or a statement that is an act such as an appeal or a threat."""
    return claim.finder in _FINDERS or (claim.form is not None and claim.type not in _MERE)


def place(claim: Claim) -> Span:
    """Where a reader would underline the word for what happens: a statement's cue, an event's trigger."""
    cue = claim.fillers("cue")
    return cue[0].span if cue else claim.trigger


@cache
def read(text: str, lang: str) -> tuple[Document, tuple[Claim, ...]]:
    """The document and every claim of a text."""
    document = analyze(article(text, lang))
    return document, tuple(_acted(claim) for claim in extract(document))


def _acted(claim: Claim) -> Claim:
    """An act of speech as the events have it: an appeal or a denial stands where its cue does."""
    cue = claim.fillers("cue")
    acts = claim.form is not None and claim.type != "Statement" and bool(cue)
    return replace(claim, trigger=cue[0].span, finder="event") if acts else claim


def article(text: str, lang: str) -> Article:
    """A text as an article whose lines are its paragraphs."""
    blocks, start = [], 0
    for line in text.split("\n"):
        if line.strip():
            blocks.append(Block(Span(start, start + len(line))))
        start += len(line) + 1
    return Article(body=text, source="bench", blocks=tuple(blocks), lang=lang)
