"""Text -> units with the kinds that the grammar of times reads."""

import re

from kg.analyze.scan import CAPITAL, LOWER, OPAQUE, Unit, Vocabulary, kinds, scan
from kg.analyze.scan.value import DIGITS, digits, folded
from kg.analyze.times.lexicon import doubtful, time_vocabulary
from kg.terms.words import words

_YEAR = re.compile(r"(?:1[5-9]|20)[0-9]{2}")
_DAY = re.compile(r"0?[1-9]|[12][0-9]|3[01]")
_CLOCK = re.compile(r"(?:[01]?[0-9]|2[0-4])[.:][0-5][0-9](?:[.:][0-5][0-9])?")
_FULL_DATE = re.compile(
    r"[0-9]{1,2}([/.-])[0-9]{1,2}\1[0-9]{4}|[0-9]{1,2}/[0-9]{1,2}/[0-9]{2}|[0-9]{4}-[0-9]{2}-[0-9]{2}"
)
_SHORT_DATE = re.compile(r"[0-9]+/[0-9]+")
COLON = "0"  # a clock time with a colon, which needs no word beside it
WEEKDAY, MONTH, UNIT, DAY_WORD, CLOCK_WORD = "W", "M", "U", "H", "c"
_UNSETTLED = re.compile(f"[{UNIT}{WEEKDAY}{MONTH}]|(?<={DAY_WORD}){LOWER}")
_BESIDE_MONTH = frozenset("dujylftLFTGm3o")
_NUMBERS = "dyC0bBn" + OPAQUE


def units(text: str, lang: str) -> list[Unit]:
    """The units of a text, with what is ambiguous settled by what stands beside it."""
    vocabulary = time_vocabulary(lang)
    found = folded(scan(text, vocabulary), lang)
    for place in re.finditer(DIGITS, kinds(found)):
        found[place.start()].kind = _digits(found[place.start()], lang)
    for place in _UNSETTLED.finditer(kinds(found)):
        _settle(found, place.start(), lang, vocabulary)
    return found


def _digits(unit: Unit, lang: str) -> str:
    for kind, shape in (("b", _FULL_DATE), ("B", _SHORT_DATE), ("y", _YEAR), ("d", _DAY), ("C", _CLOCK)):
        if shape.fullmatch(unit.word):
            unit.value = unit.word
            return COLON if kind == "C" and ":" in unit.word else kind
    value = digits(unit.word, lang)
    unit.value = str(value)
    return OPAQUE if value is None else "n"


def _settle(found: list[Unit], at: int, lang: str, vocabulary: Vocabulary) -> None:
    unit, before = found[at], found[at - 1] if at else None
    after = found[at + 1] if at + 1 < len(found) else None
    day = before is not None and before.kind == DAY_WORD and unit.kind in (LOWER, UNIT)
    if day and unit.word in vocabulary.proper:
        unit.kind, unit.value = vocabulary.proper[unit.word]  # "hari minggu" = Sunday
    elif unit.kind == UNIT and unit.value == "TH" and after is not None and after.kind in "C0d":
        if before is None or before.kind not in _NUMBERS:
            unit.kind = CLOCK_WORD if unit.word in words(lang, "time-clock") else unit.kind
    elif unit.kind == WEEKDAY and unit.word in vocabulary.common:
        opens = before is None or before.word in (".", "!", "?", '"', "“", ":")
        if opens and after is not None and after.kind in "LFT":
            unit.kind, unit.value = vocabulary.common[unit.word]  # "Minggu lalu," = last week
    elif unit.kind == MONTH and not _month(found, at, lang):
        unit.kind = CAPITAL


def _month(found: list[Unit], at: int, lang: str) -> bool:
    """Whether a doubtful month is one: "Mar", "Dec." beside a number, "May" behind "in" too."""
    word, before = found[at].word, found[at - 1].kind if at else ""
    place = at + 1 + (at + 1 < len(found) and found[at + 1].word in (".", ","))
    after = found[place].kind if place < len(found) else ""
    if word in doubtful(lang):
        return (before != "" and before in "dujoDb-") or after in ("d", "y", "j")
    if word in words(lang, "time-month-doubtful"):
        counts = place + 1 < len(found) and found[place + 1].kind in "NJ"  # "May 20 people …?"
        if after == "d" and counts:
            return False
        return before in _BESIDE_MONTH or after in ("d", "y", "j")
    return True
