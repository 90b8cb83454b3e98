"""Text of a paragraph -> the numbers in it, with what they count."""

import itertools
import re

from kg.analyze.numbers.lexicon import number_vocabulary
from kg.analyze.numbers.reading import quantity
from kg.analyze.numbers.spaces import spaced
from kg.analyze.scan import OPAQUE, Unit, kinds, scan
from kg.analyze.scan.value import DIGITS, NUMBER, digits, folded
from kg.analyze.times.recognize import recognize
from kg.model import Quantity
from kg.terms.words import words

TIME, YEAR = "T", "y"
_YEAR = re.compile(r"(?:1[89]|20)[0-9]{2}")
_GRAMMAR = re.compile(
    r"(?P<before>[qt]{0,3})(?:"
    r"b(?P<low>\$?[ny]s?)[%cukN]?a(?P<high>\$?[ny]s?)"
    r"|(?P<share>[ni]-?f(?=o)|n-?F|g|h(?=o))"
    r"|(?P<many>\$?p)"
    r"|(?P<first>\$?[ny]s?)(?:[%cu]?[t-]{1,2}(?P<last>\$?[ny]s?))?"
    r")(?P<after>-?r)?"
)


def numbers(text: str, lang: str, offset: int = 0) -> tuple[Quantity, ...]:
    """Finds every number that counts, weighs or prices something, with its limits and its unit.

    Indonesian: "sekitar 1,9 juta warga" -> 1900000, about, "warga".
    English: "at least 19,667 people" -> 19667, at-least, "people".

    ``value`` is in units of one; a range has its upper end in ``high``. "Puluhan", "ratusan", "dozens" have
    the least value they can mean (10, 100, 12), with the qualifier about; so have "hampir" and "nearly". A
    fraction is rounded to four places and has no unit. Units: percent; a currency code; the symbol of a
    measure (ha, km, m2, t, magnitude); else the noun as written in lower case. Dates, clock times, durations,
    ages, scores, telephone, house, law and flight numbers are no quantities.
    """
    units = _units(text, lang)
    out: list[Quantity] = []
    string, at = kinds(units), 0
    while match := _GRAMMAR.search(string, at):
        at = match.end()
        if _unlike(match, units):  # "44% to $205m": two quantities
            at = match.end("first")
            match = _GRAMMAR.fullmatch(string, match.start(), at)
        found = match and quantity(match, units, lang, offset)
        if found and not (out and found.span.start < out[-1].span.end):
            out.append(found)
    return tuple(out)


def _unlike(match: re.Match[str], units: list[Unit]) -> bool:
    """Whether what looks like a range joins two numbers of different units."""
    if not match["last"]:
        return False
    unit, end = units[match.end("first")], match.end("last")
    after = units[end].kind if end < len(units) else ""
    return (unit.kind in "%cu" and unit.kind != after) or (match["last"][0] == "$" != match["first"][0])


def _units(text: str, lang: str) -> list[Unit]:
    masked = _masked(scan(text, number_vocabulary(lang)), text, lang)
    units = folded(list(spaced(masked, text)), lang)
    for place in re.finditer(DIGITS, kinds(units)):
        unit = units[place.start()]
        value = digits(unit.word, lang)
        unit.kind = OPAQUE if value is None else YEAR if _YEAR.fullmatch(unit.word) else NUMBER
        unit.value = str(value)
    return _priced(units, lang)


def _priced(units: list[Unit], lang: str) -> list[Unit]:
    """The units with a currency in front of its number where it may stand on either side: "USD 5 juta"."""
    before = words(lang, "number-currency-before")
    for unit, after in itertools.pairwise(units):
        if unit.kind == "c" and unit.word in before and after.kind in (NUMBER, YEAR):
            unit.kind, unit.value = "$", before[unit.word]
    return units


def _masked(units: list[Unit], text: str, lang: str) -> list[Unit]:
    """The units with those inside a time put out of the grammar's sight."""
    at = 0
    for found in recognize(text, lang):
        while at < len(units) and units[at].start < found.end:
            if units[at].start >= found.start:
                units[at].kind = TIME
            at += 1
    return units
