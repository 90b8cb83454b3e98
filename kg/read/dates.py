"""A written date -> datetime.date, or None where it does not say one day for certain."""

import datetime
import re
from collections.abc import Iterator
from functools import cache
from typing import Any

from babel import Locale

_NUMBERS = re.compile(r"(?<!\d)(\d{1,4})[-/.](\d{1,2})[-/.](\d{2,4})(?!\d)")
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
        yield from _day(int(year), _months().get(_key(month), 0), int(day))
    for month, day, year in _MONTH_FIRST.findall(text):
        yield from _day(int(year), _months().get(_key(month), 0), int(day))
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


def _key(name: str) -> str:
    return name.casefold().rstrip(".")


@cache
def _months() -> dict[str, int]:
    """Every way a month is written, full and short: "agustus", "agu", "agt" and "ags" are 8."""
    found: dict[str, int] = {}
    for locale in reversed(_LOCALES):
        names = Locale(locale).months["format"]
        for number, name in names["wide"].items():
            found |= dict.fromkeys(
                _shortenings(_key(name), [_key(n) for n in names["wide"].values()]), number
            )
        found |= {
            _key(name): number for width in ("abbreviated", "wide") for number, name in names[width].items()
        }
    return found


def _shortenings(name: str, names: list[str]) -> list[str]:
    """The three- and four-letter forms that begin like ``name`` and like no other month."""
    forms = {name[:3], name[:4], name[0] + _consonants(name)[:2], name[0] + _consonants(name)[:3]}
    return [form for form in forms if len(form) > 2 and sum(_fits(form, other) for other in names) == 1]


def _consonants(name: str) -> str:
    return "".join(letter for letter in name[1:] if letter not in "aeiou")


def _fits(form: str, name: str) -> bool:
    letters = iter(name)
    return form[0] == name[0] and all(letter in letters for letter in form)
