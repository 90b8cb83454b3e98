"""body -> blocks: what the article says, and what the site put around it."""

import re

from kg.model import Block
from kg.read.lines import Line, glued, known, look
from kg.read.paragraphs import paragraphs
from kg.read.tail import tail


def furniture(body: str, title: str | None = None) -> tuple[Block, ...]:
    """Tells the story from bylines, biographies, captions, notices and pointers to other articles.

    Indonesian: the line "Baca juga: Tanggul Jebol, Warga Mengungsi" is a teaser.
    English: the line "More Stories" and the headlines under it are related.
    """
    spans = [part for span in paragraphs(body, known) for part in glued(body, span)]
    lines = [look(body, span) for span in spans]
    kinds = [line.kind for line in lines]
    _pointed_at(lines, kinds)
    _headlines(lines, kinds, title)
    tail(lines, kinds)
    return tuple(Block(line.span, kind or "text") for line, kind in zip(lines, kinds, strict=True))


def _pointed_at(lines: list[Line], kinds: list[str | None]) -> None:
    """The title on the line after a pointer that stands alone ("Baca juga:")."""
    for i, line in enumerate(lines[:-1]):
        following = lines[i + 1]
        if line.bare_pointer and kinds[i + 1] is None and following.titular and following.words > 2:
            kinds[i + 1] = kinds[i]


def _headlines(lines: list[Line], kinds: list[str | None], title: str | None) -> None:
    for i, line in enumerate(lines):
        if kinds[i] is None and (
            _is_title(line, title, i) or _opens(lines, kinds, i) or _subhead(lines, kinds, i)
        ):
            kinds[i] = "headline"


def _is_title(line: Line, title: str | None, place: int) -> bool:
    if line.text.startswith("#") and re.match(r"#{1,6} ", line.text):
        return True
    if title is None or place > 3 or len(line.text) > 2 * len(title):
        return False
    return _folded(line.text) == _folded(title)


def _folded(text: str) -> str:
    return "".join(filter(str.isalnum, text.casefold()))


def _opens(lines: list[Line], kinds: list[str | None], i: int) -> bool:
    """The headline above the story: the first line of all, unfinished, before a finished paragraph."""
    if i or not lines[i].titular or not 3 < lines[i].words < 26:
        return False
    story = next((line for line, kind in zip(lines[1:5], kinds[1:5], strict=True) if kind is None), None)
    return story is not None and (story.finished or story.words > 25)


def _subhead(lines: list[Line], kinds: list[str | None], i: int) -> bool:
    """A heading inside the story: a short unfinished line between two finished paragraphs."""
    line = lines[i]
    if not 0 < i < len(lines) - 1 or line.words > 12 or not line.titular or line.item:
        return False
    before, after = lines[i - 1], lines[i + 1]
    rests = kinds[i - 1] is not None or (before.finished and not before.text.endswith(":"))
    return rests and kinds[i + 1] is None and after.finished and after.words > 14 and not after.item
