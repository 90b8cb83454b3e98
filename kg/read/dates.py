"""A written date -> datetime.date, or None where it does not say one day for certain."""

import datetime
import re
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any

from babel import Locale

_NUMBERS = re.compile(r"(?<!\d)(\d{1,4})[-/.](\d{1,2})[-/.](\d{1,4})(?!\d)")
_COMPACT = re.compile(r"(?<!\d)((?:19|20)\d\d)(\d\d)(\d\d)(?!\d)")
_DAY_FIRST = re.compile(r"(?<!\d)(\d{1,2})(?:st|nd|rd|th)?[\s.-]+([^\W\d_]{3,12})\.?,?[\s-]+(\d{4})(?!\d)")
_MONTH_FIRST = re.compile(r"([^\W\d_]{3,12})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})(?!\d)")
_EPOCH = re.compile(r"^\s*(\d{10})(?:\d{3})?(?:\.\d+)?\s*$")
_LOCALES = ("id", "en", "ms")
# Where numbers such as 03/04/2024 are written with the month first about as often as not.
_AMBIGUOUS = frozenset({"en"})


def dates(value: Any, lang: str | None = None) -> datetime.date | None:
    """The day that a field of metadata names.

    Indonesian: "Diperbarui 18 Jun 2025, 14:05 WIB" is 2025-06-18. English: "December 19, 2023" is
    2023-12-19. Numbers alone count as day, month, year; in English only where nothing else is possible.
    """
    if isinstance(value, datetime.datetime):
        return value.date()
    if isinstance(value, datetime.date):
        return value
    if isinstance(value, bool) or not isinstance(value, str | int | float):
        return None
    return next(_readings(str(value)[:200], lang), None)


def _readings(text: str, lang: str | None) -> Iterator[datetime.date]:
    for first, second, third in _NUMBERS.findall(text):
        yield from _numeric(first, second, third, lang)
    for day, month, year in _DAY_FIRST.findall(text):
        yield from _day(int(year), _month(month), int(day))
    for month, day, year in _MONTH_FIRST.findall(text):
        yield from _day(int(year), _month(month), int(day))
    for year, month, day in _COMPACT.findall(text):
        yield from _day(int(year), int(month), int(day))
    if seconds := _EPOCH.match(text):
        yield datetime.datetime.fromtimestamp(int(seconds[1]), datetime.UTC).date()


def _numeric(first: str, second: str, third: str, lang: str | None) -> Iterator[datetime.date]:
    if len(first) == 4:
        yield from _day(int(first), int(second), int(third))
    elif len(third) == 4 and int(second) > 12:
        yield from _day(int(third), int(first), int(second))
    elif len(third) == 4 and (lang not in _AMBIGUOUS or int(first) > 12 or first == second):
        yield from _day(int(third), int(second), int(first))


def _day(year: int, month: int, day: int) -> Iterator[datetime.date]:
    if 1600 <= year <= 2200:
        try:
            yield datetime.date(year, month, day)
        except ValueError:
            return


def _month(name: str) -> int:
    """The number of a month, full or short ("agustus", "agu", "agt" and "ags" are 8); 0 for other words."""
    name = name.casefold()
    for wide, short in _names():
        if number := wide.get(name) or short.get(name):
            return number
    fits = {tuple(n for month, n in wide.items() if _shortens(name, month)) for wide, _ in _names()}
    alone = {found[0] for found in fits if len(found) == 1}
    return alone.pop() if len(name) in (3, 4) and len(alone) == 1 else 0


@cache
def _names() -> list[tuple[dict[str, int], dict[str, int]]]:
    tables = [Locale(locale).months["format"] for locale in _LOCALES]
    return [(_numbered(table["wide"]), _numbered(table["abbreviated"])) for table in tables]


def _numbered(names: Mapping[int, str]) -> dict[str, int]:
    return {name.casefold().rstrip("."): number for number, name in names.items()}


def _shortens(form: str, month: str) -> bool:
    letters = iter(month)
    return form[0] == month[0] and all(letter in letters for letter in form)
