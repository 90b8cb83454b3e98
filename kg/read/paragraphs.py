"""body -> spans of its paragraphs: hard-wrapped lines joined, and lines torn apart by a scraper."""

import re
from collections.abc import Callable

from kg.model import Span
from kg.read.cues import every

_LINE = re.compile(r"[^\n\u2028\u2029]+")
_BLANK = re.compile(r"\n[^\S\n]*\n")
_CLOSERS = "'\"’”»)]* "
_TORN_DATELINE = re.compile(r"[^\n]{2,40}\n[-–—]\n?")
_WIDEST_WRAP = 120
_LOOK_BACK = 600

Fixed = Callable[[str], bool]


def paragraphs(body: str, fixed: Fixed) -> list[Span]:
    """The paragraphs of ``body`` in order, without surrounding blanks. Lines that ``fixed`` knows stay alone.

    A single newline parts paragraphs, unless the text parts them by blank lines and wraps its lines at a
    margin, or unless the next line goes on in the middle of a sentence.
    """
    lines = [_trim(body, match.start(), match.end()) for match in _LINE.finditer(body)]
    lines = [line for line in lines if len(line)]
    margin = _margin(body, lines)
    joined: list[Span] = []
    for line in lines:
        if joined and _goes_on(body, joined[-1], line, margin, fixed):
            joined[-1] = Span(joined[-1].start, line.end)
        else:
            joined.append(line)
    return _close_up(body, joined, fixed)


def _trim(body: str, start: int, end: int) -> Span:
    text = body[start:end]
    inner = text.strip()
    first = start + text.index(inner)
    return Span(first, first + len(inner))


def _margin(body: str, lines: list[Span]) -> int | None:
    """The width at which lines are wrapped; None where they are not."""
    if not _BLANK.search(body):
        return None
    widest = max((len(line) for line in lines), default=0)
    if not 40 <= widest <= _WIDEST_WRAP:
        return None
    full = sum(1 for line in lines if len(line) > 0.75 * widest)
    return widest if full * 2 > len(lines) else None


def _goes_on(body: str, before: Span, line: Span, margin: int | None, fixed: Fixed) -> bool:
    if body.count("\n", before.end, line.start) > 1 or "\u2029" in body[before.end : line.start]:
        return False
    last = _last_line(body, before)
    if margin is None:
        goes_on = _torn(_end(body, before), line.of(body))
    else:
        goes_on = len(last) + 1 + len(line.of(body).split(None, 1)[0]) > margin
    return goes_on and not fixed(line.of(body)) and not fixed(last)


def _finished(text: str) -> bool:
    return text.rstrip(_CLOSERS)[-1:] in tuple(".?!:;…")


def _last_line(body: str, span: Span) -> str:
    return _end(body, span).rsplit("\n", 1)[-1].strip()


def _end(body: str, span: Span) -> str:
    """The last stretch of a paragraph; all of it at every line takes forever on hostile pages."""
    return body[max(span.start, span.end - _LOOK_BACK) : span.end]


def _torn(before: str, line: str) -> bool:
    """Whether a link or a bold word of the page was put on a line of its own in mid-sentence."""
    if line[0] in ",.;)" and not line.startswith("..."):
        return True
    if _finished(before):
        return False
    if line in ("-", "–", "—") or before.endswith((" -", " –", " —", "\n-", "\n–", "\n—", ",", "(", "/")):
        return True
    if _last_word(before) in every("headline-small") or _TORN_DATELINE.match(before) or _quoting(before):
        return True
    sentence = len(line.split()) > 4 or _finished(line) or before.count(" ") > 7
    return line[0].islower() and sentence


def _quoting(text: str) -> bool:
    """Whether a quotation opens the paragraph or its last line and is left open in mid-sentence."""
    last = text.rsplit("\n", 1)[-1]
    return (text.count('"') % 2 == 1 and '"' in (last[0], text[0])) or last.count("“") > last.count("”")


def _last_word(text: str) -> str:
    """The last word where it is written small, "" else: "di" and "the" end no headline."""
    word = text.rsplit(None, 1)[-1]
    return word if word.islower() else ""


def _close_up(body: str, spans: list[Span], fixed: Fixed) -> list[Span]:
    """Join the unfinished opening of a sentence to the torn line that follows it."""
    closed: list[Span] = []
    for span in spans:
        before = closed[-1] if closed else None
        if before and body.count("\n", before.end, span.start) == 1 and "\n" in span.of(body):
            opening = _end(body, before)
            unfinished = not _finished(opening) and opening.count(" ") > 7 and not fixed(opening)
            if unfinished and _torn_start(span.of(body)):
                closed[-1] = Span(before.start, span.end)
                continue
        closed.append(span)
    return closed


def _torn_start(text: str) -> bool:
    """A few words and then a line that goes on: the words were a link."""
    first, rest = text.split("\n", 1)
    return len(first.split()) < 8 and (rest.strip()[:1].islower() or rest.strip()[:1] in ",.;)")
