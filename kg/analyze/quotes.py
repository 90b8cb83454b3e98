"""Article -> the words that stand between quotation marks."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from msgspec.structs import replace

from kg.model import Block, Quote, Span

_MARK = re.compile("[\"'“”„‟«»‹›‘’‚]")
# What closes each opening mark; a right mark opens where nothing else does: ”so”.
_CLOSING = {"“": "”“", "„": "“”", "‟": "”", "”": "”", "«": "»", "‹": "›"}
_CLOSING |= {"‘": "’", "‚": "‘’", '"': '"', "'": "'"}
_SINGLE = "'‘’‚"
_DEEPEST = 4  # quotes inside quotes; deeper ones are litter
_FAR = 8  # paragraphs without a mark that a quote may run over
_LONGEST = 600  # characters of a quote within which its closing mark is looked for
_LEADING = "([{—–-/…"
_DOUBLED = re.compile("''|‘‘|’’|``")  # two strokes for one mark, as typewriters set it
_FILL = "\u2060"  # stands for the second stroke, so that offsets stay


class _Open(NamedTuple):
    mark: str
    start: int
    inner: int


def quotes(body: str, blocks: Sequence[Block]) -> tuple[Quote, ...]:
    """Finds the words between quotation marks, and whether they go on in the next paragraph.

    Indonesian: “Air naik,” kata Rini. “Kami lari.” -> two quotes.
    English: 'She said: "He told me ‘go’."' -> a quote, and one of depth 1 inside it.

    Straight, curly, low-high, single and doubled marks and guillemets are read; apostrophes, feet and inches are
    not. A quote whose closing mark is missing ends with its paragraph. Over several paragraphs each one has its
    own quote, with ``continues`` on all but the last, whether or not the opening mark is repeated. Nothing
    outside the text's own paragraphs counts. Quotes nest or stand apart; they come in order of their start.
    """
    texts = [block.span for block in blocks if block.kind == "text"]
    set_as = body
    body = _DOUBLED.sub('"' + _FILL, body)
    out: list[Quote] = []
    running = ""
    for at, span in enumerate(texts):
        paragraph = _Paragraph(body, span, running)
        found, mark = paragraph.read()
        goes_on = bool(mark) and _goes_on(body, texts[at + 1 : at + 1 + _FAR], mark)
        running = mark if goes_on == "over" else ""
        out.extend(_last_continues(found) if goes_on else found)
    if body != set_as:
        out = [q for q in (_with_second_strokes(quote, body) for quote in out) if q.inner.start < q.inner.end]
    return tuple(sorted(out, key=lambda quote: (quote.span.start, -quote.span.end)))


def _with_second_strokes(quote: Quote, body: str) -> Quote:
    """The quote with the second strokes of its marks outside its words."""
    start = quote.inner.start + (body[quote.inner.start : quote.inner.start + 1] == _FILL)
    end = quote.span.end + (quote.closed and body[quote.span.end : quote.span.end + 1] == _FILL)
    inner = Span(min(start, quote.inner.end), quote.inner.end)
    return replace(quote, span=Span(quote.span.start, end), inner=inner)


def _last_continues(found: list[Quote]) -> list[Quote]:
    waiting = [quote for quote in found if not quote.closed and quote.depth == 0]
    if not waiting:  # only a mark, and no words behind it
        return found
    last = max(waiting, key=lambda quote: quote.span.start)
    on = Quote(last.span, last.inner, closed=False, continues=True)
    return [on if quote is last else quote for quote in found]


def _goes_on(body: str, following: Sequence[Span], mark: str) -> str:
    """How a quote left open goes on: "again" with its mark repeated, "over" without, or "" not at all."""
    for far, span in enumerate(following):
        first = next((m for m in _MARK.finditer(body, span.start, span.end) if m[0] not in _SINGLE), None)
        if first is None:
            continue
        if not body[span.start : first.start()].strip() and (first[0] == mark or first[0] in "“„«"):
            return "again" if far == 0 else ""
        if mark == '"':
            looks = _closes(body, first.start(), span) and not _opens(body, first.start(), span)
            return "over" if first[0] == mark and looks and body.count(mark, span.start, span.end) % 2 else ""
        return "over" if first[0] in _CLOSING[mark] and not _opens(body, first.start(), span) else ""
    return ""


def _before(body: str, at: int, span: Span) -> str:
    return body[at - 1] if at > span.start else " "


def _after(body: str, at: int, span: Span) -> str:
    return body[at + 1] if at + 1 < span.end else " "


def _opens(body: str, at: int, span: Span) -> bool:
    """Whether a mark stands as an opening one does: space before, none behind."""
    before, after = _before(body, at, span), _after(body, at, span)
    return (before.isspace() or before in _LEADING or before in _CLOSING) and not after.isspace()


def _closes(body: str, at: int, span: Span) -> bool:
    """Whether a mark stands as a closing one does: none before, no letter behind."""
    return not _before(body, at, span).isspace() and not _after(body, at, span).isalnum()


class _Paragraph:
    """One paragraph, read mark by mark; ``open`` are the marks that wait for their closing one."""

    def __init__(self, body: str, span: Span, running: str) -> None:
        self.body, self.span = body, span
        self.marks = list(_MARK.finditer(body, span.start, span.end))
        self.straight = sum(mark[0] == '"' for mark in self.marks)  # marks still to come
        self.open = [_Open(running, span.start, span.start)] if running else []
        self.found: list[Quote] = []

    def read(self) -> tuple[list[Quote], str]:
        """The quotes of the paragraph, and the outermost mark it leaves open."""
        for number, mark in enumerate(self.marks):
            at = mark.start()
            match mark[0]:
                case '"':
                    self._straight(at)
                    self.straight -= 1
                case "'" | "‘" | "’" | "‚":
                    self._single(mark[0], at, number)
                case "“" | "”":
                    self._curly(mark[0], at)
                case "»" | "›":
                    self._close(mark[0], at)
                case other:
                    self._push(other, at)
        left = next((one for one in self.open if one.mark not in _SINGLE), None)
        if left is not None:
            self._unclosed(left, self.span.end)
        return self.found, left.mark if left is not None else ""

    def _straight(self, at: int) -> None:
        held = self._holds('"')
        if not held and (_before(self.body, at, self.span).isdigit() or self._is_litter(at)):
            return  # inches, or a stray mark
        opens, closes = _opens(self.body, at, self.span), _closes(self.body, at, self.span)
        if not held and closes and not opens and self._waits_for("“", "”", at):
            self._end("“", at)
        elif held and (not opens or closes):
            self._close('"', at)
        elif not held and (opens or (not self._goes_on_small(at) and (not closes or self.straight % 2 == 0))):
            self._push('"', at)
        elif held and self.straight % 2 == 0:  # the one before was never closed
            self._drop('"', at)
            self._push('"', at)
        elif held:
            self._push('"', at)

    def _is_litter(self, at: int) -> bool:
        """Whether a mark between blanks opens nothing, as none behind it closes: '. " Rini menambahkan air naik.'."""
        if not (_before(self.body, at, self.span).isspace() and _after(self.body, at, self.span).isspace()):
            return False
        closing, end = _CLOSING[self.body[at]], min(at + 4 * _LONGEST, self.span.end)
        later = next((i for i in range(at + 1, end) if self.body[i] in closing), None)
        return later is None or (self.body[later - 1].isspace() and not self._goes_on_small(later))

    def _curly(self, mark: str, at: int) -> None:
        opens, closes = _opens(self.body, at, self.span), _closes(self.body, at, self.span)
        waits = any(mark in _CLOSING[one.mark] for one in self.open)
        if waits and (mark == "”" or (closes and not opens)):
            self._close(mark, at)
        elif mark == "”" and closes and self._waits_for('"', '"', at):
            self._end('"', at)
        elif (mark == "“" and not self._is_litter(at)) or (opens and not closes):
            if mark == "“" and self._is_left_open(at):
                self._drop("“", at)
            self._push(mark, at)

    def _single(self, mark: str, at: int, number: int) -> None:
        before, after = _before(self.body, at, self.span), _after(self.body, at, self.span)
        if before.isalnum() and after.isalnum():
            return  # an apostrophe
        waits = any(mark in _CLOSING[one.mark] for one in self.open)
        if waits and self._ends_single(at) and not self._possessive(at, number):
            self._close(mark, at)
        elif self._holds(mark) and self._begins_again(at) and self._closable(mark, number):
            self._drop(mark, at)
            self._push(mark, at)
        elif mark != "’" and _opens(self.body, at, self.span) and not waits and self._closable(mark, number):
            self._push(mark, at)

    def _possessive(self, at: int, number: int) -> bool:
        """Whether a mark is the apostrophe of an English genitive plural: a better closing mark follows."""
        if self.body[at - 1] not in "sS" or not self.body[at + 1 : at + 3].strip()[:1].isalpha():
            return False
        return self._closable(self.marks[number][0], number)

    def _closable(self, mark: str, number: int) -> bool:
        """Whether the next single mark that is no apostrophe could close one opened here."""
        for later in self.marks[number + 1 : number + 1 + _FAR]:
            at = later.start()
            if later[0] not in _SINGLE:
                continue
            if self._ends_single(at):
                return later[0] in _CLOSING.get(mark, mark)
            if later[0] == mark and self._begins_again(at) and self._opens_sentence(self.marks[number].start()):
                continue
            if _opens(self.body, at, self.span) or later[0] == "‘":
                return False
        return False

    def _ends_single(self, at: int) -> bool:
        """Whether a single mark closes a quote, be it between blanks behind a full stop: "'Air naik. ' Ia pulang"."""
        loose = _before(self.body, at, self.span).isspace() and _after(self.body, at, self.span).isspace()
        stopped = self.body[max(self.span.start, at - 3) : at].rstrip()[-1:] in tuple(".?!")
        return _closes(self.body, at, self.span) or (loose and stopped)

    def _begins_again(self, at: int) -> bool:
        """Whether a mark opens a sentence, as each paragraph of one quote does: "'Air naik. 'Kami lari,' kata Rini"."""
        return self._opens_sentence(at) and self.body[self.span.start : at].rstrip()[-1:] not in tuple(":,")

    def _opens_sentence(self, at: int) -> bool:
        """Whether a mark stands where a quote begins: behind a sentence, a colon or a comma, before a capital."""
        ends = self.body[self.span.start : at].rstrip()[-1:]
        return (not ends or ends in ".?!:,") and _opens(self.body, at, self.span) and self.body[at + 1].isupper()

    def _holds(self, mark: str) -> bool:
        return any(one.mark == mark for one in self.open)

    def _goes_on_small(self, at: int) -> bool:
        """Whether the sentence goes on behind a mark, which then has closed what it does not know: …," kata Rini."""
        return self.body[at + 1 : at + 3].lstrip()[:1].islower()

    def _is_left_open(self, at: int) -> bool:
        """Whether the quote before was never closed: too few closing marks follow for both."""
        end = min(at + 4 * _LONGEST, self.span.end)
        return self._holds("“") and self.body.count("”", at, end) == 1 and '"' not in self.body[at : self.span.end]

    def _waits_for(self, mark: str, closing: str, at: int) -> bool:
        """Whether a quote is open that no closing mark of its own kind follows: “so" or "so”."""
        if not self._holds(mark):
            return False
        ahead = range(at + 1, min(at + _LONGEST, self.span.end))
        better = next((i for i in ahead if self.body[i] in (mark, closing)), None)
        return better is None or self.body[better] != closing or _opens(self.body, better, self.span)

    def _end(self, mark: str, at: int) -> None:
        """Close the innermost quote that ``mark`` opened, with a mark of another kind."""
        place = max(place for place, one in enumerate(self.open) if one.mark == mark)
        self._close(next(iter(_CLOSING[mark])), at) if place == len(self.open) - 1 else self._drop(mark, at)

    def _push(self, mark: str, at: int) -> None:
        if len(self.open) < _DEEPEST:
            blank = _after(self.body, at, self.span).isspace()
            self.open.append(_Open(mark, at, at + 1 + blank))

    def _close(self, mark: str, at: int) -> None:
        """Close the innermost quote this mark can close; what is open inside it ends with it."""
        fitting = [place for place, one in enumerate(self.open) if mark in _CLOSING[one.mark]]
        if not fitting:
            return
        place = fitting[-1]
        one = self.open[place]
        for inner in self.open[place + 1 :]:
            if inner.mark not in _SINGLE:
                self._unclosed(inner, at)
        del self.open[place:]
        self._keep(Quote(Span(one.start, at + 1), Span(one.inner, at), depth=place))

    def _drop(self, mark: str, at: int) -> None:
        place = next(n for n in range(len(self.open) - 1, -1, -1) if self.open[n].mark == mark)
        self._unclosed(self.open[place], at)
        del self.open[place:]

    def _unclosed(self, one: _Open, end: int) -> None:
        while end > one.inner and self.body[end - 1].isspace():
            end -= 1
        place = self.open.index(one)
        self._keep(Quote(Span(one.start, end), Span(one.inner, end), depth=place, closed=False))

    def _keep(self, quote: Quote) -> None:
        if quote.inner.end > quote.inner.start:
            self.found.append(quote)
