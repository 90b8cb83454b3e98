"""A paragraph as scrapers leave it -> the text for the pipeline, and where its words stand in the article."""

import re
from bisect import bisect_left
from collections.abc import Container
from itertools import chain, pairwise
from typing import NamedTuple

from kg.terms.gazetteer import gazetteer
from kg.terms.offices import offices
from kg.terms.words import words

_ODD = re.compile(r"[^\S ]|[\u00ad\u200b-\u200f\u2060\ufeff]")  # blanks of other widths, and marks of none
_GAP = re.compile(r"\. \.(?= )")
_BEFORE = re.compile(r"\b([^\W\d_a-z]\w+)$")
_AFTER = re.compile(r"\s+[^\W\d_a-z]\w+(?=[,.]|\s+[^\W\d_A-Z])")
_PARAGRAPH = re.compile(r"(?<=[^\W\d_][^\W\d_][.?!:]),+(?=[\"“]?[^\W\d_])")
_GLUED = re.compile(r"(?<![\w@#/.])([^\W\d_]+[a-z])(?=([A-Z][^\W\d_]+))")
_CAPITALS = re.compile(r"(?<![\w@#/.])([A-Z]{2,})(?=([A-Z][a-z]{3,}))")
_ACRONYM = re.compile(r"(?<![\w@#/.])[A-Z]{2,}(?=([a-z]{3,})\b)")
_DATELINE = re.compile(r"^([A-Z]{4,})(?=[-–—][A-Z][a-z])")
_OPENED = re.compile(
    r"(?<=\w[.!?])(?=“\w)|(?<=[^\W\d_]{2}[.!?])(?=[\"(][A-Z])|(?<=(?:\d\d|\w\))\.)(?=[A-Z][a-z]{2})"
    r"|(?<=[^\W\d_]\))(?=[A-Z][a-z]{2})"  # "(AP)Warga"
)
_QUOTED = re.compile(r"(?<=[^\W\d_]{3})(?=“\w|‘\w[^‘’]{3,}’(?!\w))")  # no apostrophe, as in "Ka‘bah"
_RUN_ON = re.compile(r"(?<![A-Z])[A-Z][a-z]{5,}\b")
_FIRST = re.compile(r"[A-Z][a-z]{1,20} $")
_TWO = re.compile(r"(?:[A-Z][a-z]{1,20} ){2}$")
_LETTER = re.compile(r"(?<=[a-z] )[A-Z](?=\.(?:\s+([A-Z][a-z]*)\b|\s*$))")
_SHORTEST, _SHORTEST_VERB, _TELLING = 4, 7, 5
_OPENING = ("common", "mostly-small", "preposition", "pronoun", "demonstrative", "person-noun", "group-noun")
_SMALL = ("common", "mostly-small", "preposition", "conjunction", "group-noun", "person-noun", "organization-noun")


class Mended(NamedTuple):
    """A text to parse; ``gaps`` are the offsets of the blanks in it that the article does not have, in order."""

    text: str
    gaps: tuple[int, ...] = ()

    def place(self, at: int) -> int:
        """Where in the article's paragraph the character ``at`` of the text stands."""
        return at - bisect_left(self.gaps, at)


def mended(text: str, lang: str, seen: Container[str] = frozenset()) -> Mended:
    """A paragraph without what scrapers broke; ``seen`` are the words that its article writes with a capital.

    Scrapers leave ". ." where a tag stood: between the parts of a name it is nothing, elsewhere a full stop. They
    leave a comma behind a full stop where a paragraph ended, and no blank where a link began: "JakartaAnggi", where
    one ended: "Jakartadengan", "KPKtelah", or behind the place that opens a report: "JAKARTA-Anggi". A letter that
    ends a sentence is parted from the full stop, as no initial is.
    """
    text = _ODD.sub(" ", text)
    if any(mark in text for mark in (".,", "?,", "!,", ":,")):
        text = _PARAGRAPH.sub(lambda comma: " " * len(comma[0]), text)
    if ". ." in text:
        text = _GAP.sub(lambda gap: (" " if _inside_name(gap, lang) else ".") + " " * (len(gap[0]) - 1), text)
    found = {glued.end() for glued in _GLUED.finditer(text) if _is_glued(glued[1], glued[2], lang, seen)}
    found.update(row.end() for row in _CAPITALS.finditer(text) if _is_capital(row[1], row[2], lang, seen))
    found.update(row.end() for row in _CAPITALS.finditer(text) if _is_office_end(row, lang))
    found.update(row.end() for row in _ACRONYM.finditer(text) if _is_tail(row[1], lang))
    found.update(mark.end() for opening in (_OPENED, _QUOTED) for mark in opening.finditer(text))
    dateline = _DATELINE.match(text)
    if dateline and _is_placed(dateline[1], lang):
        found.update((dateline.end(), dateline.end() + 1))
    found.update(letter.end() for letter in _LETTER.finditer(text) if _is_last(letter[1], lang))
    if words(lang, "glue-tail"):
        found.update(word.start() + at for word in _RUN_ON.finditer(text) if (at := _tail(word, lang, seen)))
    ends = sorted(found)
    parts = [text[start:end] for start, end in pairwise([0, *ends, len(text)])]
    return Mended(" ".join(parts), tuple(end + added for added, end in enumerate(ends)))


def _is_last(follows: str | None, lang: str) -> bool:
    """Whether a letter ends its sentence and is no initial, by the word behind it: "tulisnya di X. Ia"."""
    return follows is None or any(follows.lower() in words(lang, kind) for kind in _OPENING)


def _is_glued(word: str, rest: str, lang: str, seen: Container[str]) -> bool:
    """Whether what stands before a capital inside a word is one by itself: in small letters, a place, an office."""
    if re.sub(r".*(?=[A-Z])", "", word).lower() in words("mul", "media-start"):
        return False
    if word.islower():
        return any(word in words(lang, kind) for kind in _SMALL) or rest.lower() in words(lang, "place-noun")
    if word.lower() in words(lang, "common") and rest.lower() in words(lang, "place-noun"):
        return True
    named = any(part.lower() in words(lang, "given-name") for part in (word, rest))
    if len(word) >= _SHORTEST and (named or _is_placed(rest, lang)):
        return True
    if any(word.lower() in words(lang, kind) for kind in ("place-noun", "organization-noun", "direction")):
        return True  # "Korea UtaraKim"
    if offices(lang).match([word.lower()]) is not None:
        return True
    return _is_placed(word, lang) or _is_led(word, rest, lang, seen)


def _is_led(word: str, rest: str, lang: str, seen: Container[str]) -> bool:
    """Whether a word of the language that a capital opens stands before a name: "HasilTimnas", "MenurutHuman"."""
    if not _is_plain(word, lang) or len(word) < _SHORTEST or len(rest) < _SHORTEST:
        return False
    long = len(word) > _TELLING  # no maker's name, such as "SuperApp"
    return long or rest in seen or _is_known(rest, lang) or offices(lang).match([rest.lower()]) is not None


def _is_capital(word: str, rest: str, lang: str, seen: Container[str]) -> bool:
    """Whether a word in capitals only is one by itself before a name: "RIPrabowo", "KISAHJoey", "PTGaruda"."""
    if word.lower() in words("mul", "legal-form"):
        return True
    known = _is_known(rest, lang)
    if _is_plain(word, lang) or offices(lang).match([word.lower()]) is not None:
        return known or rest in seen
    return (known or rest in seen) and bool(gazetteer().lookup(word, lang))


def _is_office_end(row: re.Match[str], lang: str) -> bool:
    """Whether a country's letters end the office of whoever is named behind them: "Menteri Pertahanan ASPete"."""
    known = gazetteer().lookup(row[1], lang)
    return bool(known) and known[0].kind == "Country" and _FIRST.search(row.string, 0, row.start()) is not None


def _is_plain(word: str, lang: str) -> bool:
    """Whether news mostly writes a word small."""
    return any(word.lower() in words(lang, kind) for kind in ("common", "mostly-small"))


def _is_placed(word: str, lang: str) -> bool:
    """Whether a word of some length is the name of a place."""
    known = gazetteer().lookup(word, lang) if len(word) >= _SHORTEST else ()
    return bool(known) and known[0].kind in ("Place", "Country")


def _tail(found: re.Match[str], lang: str, seen: Container[str]) -> int:
    """Where in a word with a capital a small word begins that has lost its blank: "Jakarta|dengan"; 0 for none.

    Behind a name that the article has elsewhere any common word may begin: "Santoso|tersangka".
    """
    word, start = found[0], found.start()
    before = [row[0] for row in (form.search(found.string, 0, start) for form in (_FIRST, _TWO)) if row]
    if _is_plain(word, lang):
        return 0  # "Pendidikan" is no "Pen" that somebody taught
    ends = [at for at in range(2, len(word) - 2) if _is_tail(word[at:], lang)]
    sure = (at for at in ends if at > _SHORTEST or len(word) - at >= _SHORTEST)
    full = (at for at in ends if any(_is_known(row + word[:at], lang) for row in before))  # "Kim Jong Un|untuk"
    told = (at for at in sure if word[:at] in seen or _is_known(word[:at], lang))
    long = (at for at in ends if at >= _SHORTEST and len(word) - at >= _TELLING)
    again = (at for at in range(_SHORTEST, len(word) - _SHORTEST + 1) if word[:at] in seen)
    plain = (at for at in again if any(word[at:] in words(lang, kind) for kind in _SMALL))
    at = next(chain(full, told, long, plain), 0)
    return 0 if at and _is_known(word, lang) else at


def _is_tail(word: str, lang: str) -> bool:
    """Whether letters are a word that stands behind names: a small word of grammar or a common verb."""
    if word in words(lang, "glue-tail"):
        return True
    verb = any(word.startswith(prefix) for prefix in words(lang, "verb-prefix"))
    return verb and len(word) >= _SHORTEST_VERB and _is_plain(word, lang)


def _is_known(word: str, lang: str) -> bool:
    """Whether a word is a name by itself: a place, a body, or part of somebody's name."""
    known = gazetteer().lookup(word, lang) if len(word) >= _SHORTEST else ()
    return (bool(known) and known[0].via != "spelling") or word.lower() in words(lang, "given-name")


def _inside_name(gap: re.Match[str], lang: str) -> bool:
    """Whether a capitalised word, no place or body by itself, and one more before a small word surround the gap."""
    before, after = _BEFORE.search(gap.string, 0, gap.start()), _AFTER.match(gap.string, gap.end())
    if not before or not after or not before.start():
        return False
    known = gazetteer().lookup(before[1], lang)
    return not known or known[0].kind == "Person"
