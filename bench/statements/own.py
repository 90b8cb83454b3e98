"""Articles of the project's own, every statement in them marked: both forms of speech, kinds of act, cues, speakers.

The articles are laid out in ``articles/id.txt`` and ``articles/en.txt``. A statement counts as found where its words
overlap the marked ones by four fifths; of those found it is asked who speaks, in which form, by which act and cue.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from bench.statements.match import Chars, Score, chars, pairs
from kg.model import Article, Block, Claim, Span
from kg.pipeline import extract

FOLDER = Path(__file__).parent / "articles"
LEAST = 0.8
_GAP, _NONE = " … ", "-"


class Marked(NamedTuple):
    """One statement as a reader marks it; ``speakers`` are all that its speakers' names must hold."""

    speakers: tuple[str, ...]
    form: str
    kind: str
    cue: str
    words: Chars


class Annotated(NamedTuple):
    """One article with its statements."""

    article: Article
    statements: tuple[Marked, ...]


def annotated(lang: str) -> Iterator[Annotated]:
    """The articles of a language."""
    for part in (FOLDER / f"{lang}.txt").read_text(encoding="utf-8").split("\n= ")[1:]:
        lines = [line for line in part.splitlines()[1:] if line.strip()]
        body, marks = "", list[Marked]()
        blocks: list[Block] = []
        for line in lines:
            if line.startswith("> "):
                marks.append(_marked(line[2:], body, blocks[-1].span))
                continue
            blocks.append(Block(Span(len(body), len(body) + len(line))))
            body += line + "\n"
        article = Article(body=body, source=part.splitlines()[0], blocks=tuple(blocks), lang=lang)
        yield Annotated(article, tuple(marks))


def _marked(row: str, body: str, paragraph: Span) -> Marked:
    speakers, form, kind, cue, words = (field.strip() for field in row.split(" | "))
    spans = []
    for piece in words.split(_GAP):
        start = body.index(piece, paragraph.start)
        spans.append((start, start + len(piece)))
    return Marked(tuple(who for who in speakers.split(" & ") if who != _NONE), form, kind, cue, chars(*spans))


def own(lang: str) -> dict[str, Score]:
    """Statements found; and of those, how many have the right speaker, form, kind and cue."""
    totals = dict.fromkeys(("statement", "speaker", "form", "kind", "cue"), Score(0, 0, 0))
    for one in annotated(lang):
        found = [c for c in extract(one.article).claims if c.form not in (None, "attitude")]
        for name, score in scored(one, found).items():
            totals[name] += score
    return totals


def scored(one: Annotated, found: list[Claim]) -> dict[str, Score]:
    """The scores of what is found in one article."""
    contents = [chars(*((a.start, a.end) for a in claim.fillers("content"))) for claim in found]
    matched = [(found[i], one.statements[j]) for i, j in pairs(contents, [m.words for m in one.statements], LEAST)]
    total = len(matched)
    return {
        "statement": Score(total, len(found), len(one.statements)),
        "speaker": Score(sum(is_spoken_by(c, m) for c, m in matched), total, total),
        "form": Score(sum(c.form == m.form for c, m in matched), total, total),
        "kind": Score(sum(c.type == m.kind for c, m in matched), total, total),
        "cue": Score(sum(cue_of(c) == m.cue for c, m in matched), total, total),
    }


def is_spoken_by(claim: Claim, marked: Marked) -> bool:
    """Whether a statement has the marked speakers, and no others."""
    names = [speaker.name for speaker in claim.fillers("speaker")]
    told = all(any(wanted in name for name in names) for wanted in marked.speakers)
    return told and len(names) == len(marked.speakers)


def cue_of(claim: Claim) -> str:
    """The cue as it is marked."""
    return next((cue.text for cue in claim.fillers("cue")), _NONE)
