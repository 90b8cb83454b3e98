"""A number's neighbours -> what it counts."""

from decimal import Decimal
from functools import cache

from kg.analyze.scan import CAPITAL, LOWER, Unit
from kg.terms.words import words

PERCENT, CURRENCY, MEASURE, CLASSIFIER, NOUN, LABEL, STRENGTH = "%", "c", "u", "k", "N", "L", "m"
VAGUE = "p"
_NAMES = frozenset((PERCENT, CURRENCY, MEASURE))
_COUNTED = ("unit-kind", "person-noun", "group-noun")
_REACH = 4  # words between a number and the noun it counts: "20 elderly Palestinian men"


def scaled(units: list[Unit], begin: int, end: int, lang: str) -> tuple[Decimal, str | None, int]:
    """Value and currency of "$", number and one-letter scale, and where they end: "£20m", "Rp 5 M"."""
    money = units[begin].value if units[begin].kind == "$" else None
    scales, last = words(lang, "number-money-scale"), units[end - 1]
    if last.kind == "s":
        measure = words(lang, "number-measure").get(last.word)
        if money or not measure:
            return Decimal(units[end - 2].value) * Decimal(scales[last.word][1:]), money, end
        last.kind, last.value = MEASURE, measure
        return Decimal(units[end - 2].value), None, end - 1
    if money and end < len(units) and units[end].kind in "mX" and units[end].word in scales:
        return Decimal(last.value) * Decimal(scales[units[end].word][1:]), money, end + 1
    if money and end < len(units) and units[end].kind == VAGUE and Decimal(units[end].value) > Decimal(last.value):
        return Decimal(last.value) * Decimal(units[end].value), money, end + 1  # "Rp30 jutaan"
    return Decimal(last.value), money, end


def counted(units: list[Unit], at: int, lang: str, *, sure: bool = False) -> tuple[str, int] | None:
    """Unit of a number that ends before ``at``, and where the unit ends in ``units``; None without one.

    With ``sure`` only nouns from the word sets count.
    """
    if at >= len(units):
        return None
    unit = units[at]
    if unit.kind in _NAMES:
        return ("percent" if unit.kind == PERCENT else unit.value), at + 1
    if unit.kind == STRENGTH:
        return "magnitude", at + 1
    if unit.kind == CLASSIFIER:
        return _classified(units, at, lang)
    return _plural(units, at, lang, sure) if words(lang, "number-plural") else _bare(units, at, lang, sure)


def _classified(units: list[Unit], at: int, lang: str) -> tuple[str, int]:
    person = units[at].value == "person"
    after = units[at + 1] if at + 1 < len(units) else None
    noun = after is not None and (after.kind == NOUN or (not person and _noun(after, lang)))
    return _owned(*_named(units, at + 1 if noun else at), lang)


def _bare(units: list[Unit], at: int, lang: str, sure: bool) -> tuple[str, int] | None:
    people = units[at].kind == CAPITAL and units[at].word in words(lang, "group-noun")  # "10 ABK"
    fits = units[at].kind == NOUN or people or (not sure and _noun(units[at], lang))
    return _owned(*_named(units, at), lang) if fits else None


def _owned(noun: str, end: int, lang: str) -> tuple[str, int]:
    """A noun without the clitic that says whose it is, where news knows the noun: "60 tentara | nya tewas"."""
    stems = (noun.removesuffix(clitic) for clitic in words(lang, "clitic"))
    known = (stem for stem in stems if any(stem in words(lang, kind) for kind in _COUNTED))
    return (noun if noun in words(lang, "unit-kind") else next(known, noun)), end


def _plural(units: list[Unit], at: int, lang: str, sure: bool) -> tuple[str, int] | None:
    """The first plural among the next words; nothing beyond a function word or a sign."""
    endings = tuple(words(lang, "number-plural"))
    place = reached = at
    while place < len(units) and reached < at + _REACH:
        unit = units[place]
        if unit.kind == NOUN or (not sure and unit.kind in (LOWER, LABEL) and unit.word.endswith(endings)):
            return _named(units, place)
        inside = _is_hyphened(units, place)  # "mud-and-thatch homes"
        if unit.kind not in (LOWER, CAPITAL, LABEL) and not inside:
            return None
        place, reached = place + 1, reached + (not inside)
    return None


def _is_hyphened(units: list[Unit], at: int) -> bool:
    """Whether a unit is a hyphen inside a word, or a part that a hyphen joins to the next."""
    unit, after = units[at], units[at + 1] if at + 1 < len(units) else None
    joined = after is not None and unit.end == after.start
    return joined and (unit.kind == "-" or (after is not None and after.kind == "-"))


def singular(units: list[Unit], at: int, lang: str) -> tuple[str, int] | None:
    """The noun behind "one": the next word, where it is none of the words that never are counted."""
    known = counted(units, at, lang, sure=True)
    return known or (_named(units, at) if at < len(units) and units[at].kind == LOWER else None)


def _noun(unit: Unit, lang: str) -> bool:
    return unit.kind in (LOWER, LABEL) and not (unit.word.startswith(_verbs(lang)) and len(unit.word) > 4)


@cache
def _verbs(lang: str) -> tuple[str, ...]:
    return tuple(words(lang, "number-verb-prefix"))


def _named(units: list[Unit], at: int) -> tuple[str, int]:
    return (units[at].value if units[at].kind == NOUN else "") or units[at].word, at + 1
