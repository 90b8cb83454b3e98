"""paragraph -> what can be told of it by itself: its shape, and the words that give furniture away."""

import re
from collections.abc import Iterator
from functools import cache

import msgspec

from kg.model import Span
from kg.read.cues import every, holds, pattern, value

_CLOSERS = "'\"’”»)]* "
_ITEM = re.compile(r"^(?:[-–—•*·>+]|\(?\d{1,3}[.)]|[a-z][.)])\s*(?!\d)")
_MARKUP = re.compile(r"<[^<>]*>|&#?\w+;|^[\w:\s=\"-]+/>$")
_LONGEST_TITLE = 300
_LETTER = re.compile(r"[^\W\d_]")
_BRACKETED = re.compile(r"^\[[^\]\n]{0,80}:[^\]\n]{0,80}\]$")
_ALONE_IN_BRACKETS = re.compile(r"^\((?:\*|[^()\n]{2,60})\)$")
_INITIALS = re.compile(r"(?<=[.?!\"”’*])\s*\((?:\*|[a-z]{2,5}(?:[/\-][a-z0-9]{2,5}){0,3})\)$")
_HASHTAGS = re.compile(r"^(?:#\w+[\s,]*)+$")
_SITE_CREDIT = re.compile(r"^\(?\S+\.(?:com|co\.id|id|net)\s?/\s?[A-Z]")
_NEW_SENTENCE = re.compile(r"(?<=\w\w\w\w)[.…][\"”’»)]*\s+[\"“‘(]?[A-Z]")
_NAMES = r"(?:[A-Z][\w.'’\-]*)(?:(?:,|/| &| and| dan)? +(?:[A-Z][\w.'’\-]*|bin|de|van|al))*"
_ONLY_NAMES = re.compile(rf"^{_NAMES}[^\S\n]*(?:[,|/–—-] ?{_NAMES})*$")
_AFTER_SENTENCE = r"(?:(?<=[.?!\"”’)»,…])|(?<=\n))\s*"
_SENTENCE_END = re.compile(r"[.?!…][\"”’»)]*(?=\s+[\"“‘(A-Z0-9])|[.?!…][\"”’»)]*$")
# … or an agency's signature after it: "katanya. — Bernama"
_SENTENCE_BEFORE = re.compile(r"(?:[.?!\"”*)]|[.?!\"”]\s*[—–-]\s?(?:\w+ ?){1,2})\s*$")
_WORD = re.compile(r"\S+")


class Line(msgspec.Struct, frozen=True):
    """A paragraph and its shape. ``kind`` is None while nothing in it gives it away."""

    span: Span
    text: str
    kind: str | None
    words: int
    finished: bool
    titular: bool
    item: bool
    bare_pointer: bool


def look(body: str, span: Span) -> Line:
    """The shape of one paragraph."""
    text = span.of(body)
    count = len(text.split())
    return Line(
        span=span,
        text=text,
        kind=_kind(text, count) or (None if _LETTER.search(text) or text.isalnum() else "notice"),
        words=count,
        finished=_ends_in(text, ".?!…"),
        titular=_titular(text, count),
        item=bool(_ITEM.match(text)),
        bare_pointer=_bare_pointer(text),
    )


def _ends_in(text: str, stops: str) -> bool:
    """Whether the last character before closing quotes and brackets is one of ``stops``."""
    return text.rstrip(_CLOSERS)[-1:] in tuple(stops)


def known(line: str) -> bool:
    """Whether a line is furniture by its own words, so that it is joined to no other."""
    return _kind(line, len(line.split())) is not None


def _titular(text: str, count: int) -> bool:
    """Shaped like a headline: begins large, runs short, does not stop."""
    first = _LETTER.search(text)
    large = first is not None and (first[0].isupper() or text[0].isdigit())
    stopped = _ends_in(text, ".;,…") or text.endswith(":")
    return large and count <= 26 and not stopped and not _NEW_SENTENCE.search(text)


@cache
def _pointer() -> re.Pattern[str]:
    return pattern("furniture-pointer", r"^\W{0,3}", r"(?P<colon>\s*:)?[\s\"“'’]*(?P<rest>.*)$")


def _bare_pointer(text: str) -> bool:
    found = _pointer().match(text)
    return found is not None and not found["rest"].strip(" :,.\"”'")


def _kind(text: str, count: int) -> str | None:
    """The kind of furniture that a line is by its own words and signs; None where it may be the story's."""
    if not _LETTER.search(text):
        # A mark or two ("-", ").") belongs to a sentence that was torn apart.
        return "notice" if len(text) > 2 and not any(c.isdigit() for c in text) else None
    if count > 60:
        return None
    return _by_signs(text, count) or _by_words(text, count)


def _by_signs(text: str, count: int) -> str | None:
    if _BRACKETED.match(text) or _HASHTAGS.match(text) or _is_markup(text):
        return "notice"
    if _ALONE_IN_BRACKETS.match(text) and count <= 8:
        return "byline"
    return "caption" if count < 40 and "/" in text and _credited(text) else None


def _is_markup(text: str) -> bool:
    """Tags that were left in the text."""
    return text.endswith((">", ";")) and not _LETTER.search(_MARKUP.sub("", text))


def _credited(text: str) -> bool:
    """Opens or closes with who made the picture: "ANTARA FOTO/Budi", "Kompas.com/Ani"."""
    if _SITE_CREDIT.match(text) and not _ends_in(text, "."):
        return True
    agency = pattern("furniture-credit", r"(?:^|[.(] ?)", r" ?/ ?(?-i:[A-Z])[\w .'’-]{1,40}(?:/\w+)?\)?$")
    return agency.search(text) is not None


def _by_words(text: str, count: int) -> str | None:
    bare = " ".join(text.lower().strip(" :.-–—*|»>").split())
    for exact in ("furniture-line", "furniture-heading"):
        if bare in every(exact):
            return every(exact)[bare]
    return _labelled(text, count) or _pointing(text, count) or _opening(text, count)


def _labelled(text: str, count: int) -> str | None:
    label = pattern("furniture-label", r"^\W{0,3}", r"\s*:").match(text)
    if label and count <= 30:
        kind = value("furniture-label", label[1])
        return kind if kind != "byline" or count <= 16 else None
    byline = pattern("furniture-byline", "^").match(text)
    if byline and count <= 14 and _ONLY_NAMES.match(text[byline.end() :].strip(" :.\u00a0")):
        return "byline"
    if count <= 45 and text.endswith((")", ").")) and _credit_in_brackets(text):
        return "caption"
    caption = pattern("furniture-caption", "^").match(text)
    return "caption" if caption and count <= 14 and not _ends_in(text, ".?!…") else None


def _credit_in_brackets(text: str) -> bool:
    credit = pattern("furniture-label", r"\(\s*", r"\s*[:/][^()]{2,80}\)\.?$").search(text)
    return credit is not None and value("furniture-label", credit[1]) == "caption"


def _pointing(text: str, count: int) -> str | None:
    found = _pointer().match(text)
    if found is None or count > 40:
        return None
    rest = found["rest"].strip(" :")
    long_cue = " " in found[1].strip()
    # Without a colon only a title may follow ("Baca Juga Harga Beras Naik"); "Read the letter." is a story.
    if found["colon"] or (long_cue and (not rest or (rest[0].isupper() and not _ends_in(rest, ".;,…")))):
        return value("furniture-pointer", found[1])
    return None


def _opening(text: str, count: int) -> str | None:
    opening = pattern("furniture-opening", r"^\W{0,4}").match(text)
    told = opening and count > 22 and _NEW_SENTENCE.search(text)
    if opening and count <= 45 and not told:
        return value("furniture-opening", opening[1])
    if count > 25 or _ITEM.match(text) or not holds("furniture-phrase", text):
        return None
    inside = pattern("furniture-phrase", r"(?<!\w)").search(text)
    alone = inside and not re.search(r"[.?!][\"”]?\s*[A-Z]", text[: inside.start()])
    return value("furniture-phrase", inside[1]) if inside and alone else None


@cache
def _glue() -> re.Pattern[str]:
    return pattern("furniture-pointer", _AFTER_SENTENCE, r"\s*(?P<mark>:[\s,]*|(?=[\"“'‘]))")


def glued(body: str, span: Span) -> Iterator[Span]:
    """The parts of a paragraph: pointers and initials that are glued to the story are parts of their own."""
    text, at = span.of(body), 0
    cuts: list[int] = []
    pointers = holds("furniture-pointer", text)
    while pointers and (found := _next_glue(text, at)):
        start, at = found
        cuts += [start, at]
    ending = (_INITIALS.search(text, at) if text.endswith(")") else None) or _opened(text, at)
    if ending and ending.start() > at:
        cuts.append(ending.start())
    for first, last in zip([0, *cuts], [*cuts, len(text)], strict=True):
        part = text[first:last]
        lead = first + len(part) - len(part.lstrip(" ,\n\t\u00a0"))
        if part.strip(" ,\n\t\u00a0"):
            yield Span(span.start + lead, span.start + first + len(part.rstrip()))


def _opened(text: str, at: int) -> re.Match[str] | None:
    """A notice that is glued to the end of the story: "… itu. Ikuti Whatsapp Channel …" """
    first = max(at, len(text) - 300)
    if not holds("furniture-opening", text[first:]):
        return None
    for found in pattern("furniture-opening", r"(?<!\w)").finditer(text, first):
        spoken = found[1][0].isupper() and " " in found[1]
        if spoken and _SENTENCE_BEFORE.search(text[at : found.start()]) and _ending(text, found):
            return found
    return None


def _ending(text: str, found: re.Match[str]) -> bool:
    """Whether nothing but the notice follows."""
    return "\n" not in text[found.end() :] and len(text[found.end() :].split()) < 30


def _next_glue(text: str, at: int) -> tuple[int, int] | None:
    for found in _glue().finditer(text, at):
        spoken = " " in found[1] and found[1][0].isupper()
        if spoken and (found.start(1) > 0 or at == 0):
            end = _title_end(text, found)
            if found.start(1) > 0 or end < len(text):
                return found.start(1), end
    return None


def _title_end(text: str, found: re.Match[str]) -> int:
    """Where the title after a glued pointer ends."""
    start = found.end()
    if "," in (found["mark"] or ""):
        return start
    stop = text.find("\n", start, start + _LONGEST_TITLE)
    stop = min(len(text), start + _LONGEST_TITLE) if stop < 0 else stop
    sentence = _SENTENCE_END.search(text, start, stop)
    stop = sentence.end() if sentence else stop
    words = list(_WORD.finditer(text, start, stop))
    if not _title_case([word[0] for word in words[:4]]):
        return stop if len(words) <= 25 else start
    return _before_small_words(words, stop)


def _title_case(words: list[str]) -> bool:
    return sum(word[0].isupper() or not word[0].isalpha() for word in words) >= 3


def capitals(text: str) -> bool:
    """Whether a line is written in the capitals of a headline, its small words apart."""
    words = [word for word in text.split() if word.lower() not in every("headline-small") and word[0].isalpha()]
    return sum(word[0].isupper() for word in words) >= 0.75 * len(words)


def _before_small_words(words: list[re.Match[str]], stop: int) -> int:
    """A title in capitals ends before the capital that opens a sentence in small letters."""
    for i, word in enumerate(words[3:], 3):
        small = word[0].lower().strip(".,") in every("headline-small")
        if small and word[0][0].isupper():
            return word.start()
        if not small and word[0][0].islower():
            return words[i - 1].start()
    return stop
