"""body -> blocks: what the article says, and what the site put around it."""

import re
from collections import Counter

from kg.model import Block
from kg.read.lines import Line, capitals, glued, known, look
from kg.read.paragraphs import paragraphs
from kg.read.tail import is_headline, tail

Kinds = list[str | None]

# "JAKARTA, KOMPAS.com -", "Liputan6.com, Jakarta -"
_DATELINE = re.compile(r"^[^\n]{2,50}\s?[-–—]{1,2}\s?[A-Z]")


def furniture(body: str, title: str | None = None) -> tuple[Block, ...]:
    """Tells the story from bylines, biographies, captions, notices and pointers to other articles.

    Indonesian: the line "Baca juga: Tanggul Jebol, Warga Mengungsi" is a teaser.
    English: the line "More Stories" and the headlines under it are related.
    """
    spans = [part for span in paragraphs(body, known) for part in glued(body, span)]
    lines = [look(body, span) for span in spans]
    kinds = [line.kind for line in lines]
    _pointed_at(lines, kinds)
    _repeated(lines, kinds)
    _headlines(body, lines, kinds, title)
    tail(lines, kinds)
    return tuple(Block(line.span, kind or "text") for line, kind in zip(lines, kinds, strict=True))


def _pointed_at(lines: list[Line], kinds: Kinds) -> None:
    """The title on the line after a pointer that stands alone ("Baca juga:")."""
    for i, line in enumerate(lines[:-1]):
        following = lines[i + 1]
        if line.bare_pointer and kinds[i + 1] is None and _may_be_pointed_at(following):
            kinds[i + 1] = kinds[i]


def _may_be_pointed_at(line: Line) -> bool:
    told = line.words > 16 and re.search(r"[.?!][\"”]?\s+[A-Z]", line.text)
    short = line.words < 15 or capitals(line.text)
    return line.titular and line.words > 2 and short and not told


def _repeated(lines: list[Line], kinds: Kinds) -> None:
    """A title that stands twice in the article points at another one."""
    seen = Counter(line.text for line in lines)
    for i, line in enumerate(lines):
        if kinds[i] is None and seen[line.text] > 1 and is_headline(line) and capitals(line.text):
            kinds[i] = "teaser"


def _headlines(body: str, lines: list[Line], kinds: Kinds, title: str | None) -> None:
    for i, line in enumerate(lines):
        heads = _is_title(line, title, i) or (i == 0 and _opens(body, lines, kinds, title))
        if kinds[i] is None and (heads or _subhead(lines, kinds, i)):
            kinds[i] = "headline"


def _is_title(line: Line, title: str | None, place: int) -> bool:
    if line.text.startswith("#") and re.match(r"#{1,6} ", line.text):
        return True
    if title is None or place > 3 or len(line.text) > 2 * len(title):
        return False
    return _folded(line.text) == _folded(title)


def _folded(text: str) -> str:
    return "".join(filter(str.isalnum, text.casefold()))


def _opens(body: str, lines: list[Line], kinds: Kinds, title: str | None) -> bool:
    """The headline above the story: the first line of all, unfinished, before a finished paragraph.

    A lead without its full stop looks the same; capitals, a blank line or a byline below tell them apart.
    """
    first, rest = lines[0], list(zip(lines[1:5], kinds[1:5], strict=True))
    if not first.titular or not 3 < first.words < 26 or _DATELINE.match(first.text):
        return False
    story = next((line for line, kind in rest if kind is None), None)
    if story is None or not (story.finished or story.words > 25):
        return False
    apart = rest[0][1] == "byline" or body.count("\n", first.span.end, rest[0][0].span.start) > 1
    return capitals(first.text) or (apart and title is None and not first.finished)


def _subhead(lines: list[Line], kinds: Kinds, i: int) -> bool:
    """A heading inside the story: a short unfinished line between two finished paragraphs."""
    line = lines[i]
    if not 0 < i < len(lines) - 1 or line.words > 12 or not line.titular or line.item:
        return False
    # "Lantas, bagaimana cara menghindarinya?" is a sentence of the story, "Q: Why not?" one of a dialogue.
    spoken = ":" in line.text or line.text[0] in "\"'“‘"
    if line.finished and (spoken or not capitals(line.text)):
        return False
    before, after = lines[i - 1], lines[i + 1]
    rests = kinds[i - 1] is not None or (before.finished and not before.text.endswith(":"))
    return rests and kinds[i + 1] is None and after.finished and after.words > 9 and not after.item
