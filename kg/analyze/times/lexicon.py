"""Word sets and the Unicode tables of day and month names -> the vocabulary of times."""

from collections.abc import Iterator
from functools import cache

from babel import Locale

from kg.analyze.scan import Vocabulary, vocabulary
from kg.analyze.scan.lexicon import NUMBER_WORDS, entries
from kg.terms.words import words

# Word set -> kind, weakest first: where a word stands in two sets, the later one wins.
_KINDS = NUMBER_WORDS | {
    "number-counted": "N",
    "number-label": "7",
    "number-currency-before": "7",
    "number-range-sign": "-",
    "number-range": "-",
    "number-one": "1",
    "time-joiner": "3",
    "time-the": "9",
    "time-for": "4",
    "time-ahead": "V",
    "time-limit": "q",
    "time-part-of": "m",
    "time-earlier": "e",
    "time-later": "k",
    "time-lasting": "O",
    "time-past-after": "L",
    "time-next-after": "F",
    "time-just-now": "T",
    "time-this-after": "T",
    "time-past-before": "l",
    "time-next-before": "f",
    "time-this-before": "t",
    "time-every": "S",
    "time-often": "6",
    "time-clock": "c",
    "time-zone": "z",
    "time-meridiem": "I",
    "time-date": "D",
    "time-order-before": "i",
    "time-order": "j",
    "time-roman": "r",
    "time-quarter": "Q",
    "time-half": "g",
    "time-decade": "5",
    "time-season": "Z",
    "time-holiday": "h",
    "time-part": "P",
    "time-span": "A",
    "time-day": "H",
    "time-month-word": "G",
    "time-year-word": "Y",
    "time-unit": "U",
    "time-units": "J",
    "time-century": "2",
    "time-from-today": "E",
    "time-reference": "R",
    "time-that-day": "K",
    "time-not": "x",
}
_PROPER = {"time-month-short": "M", "time-month": "M", "time-weekday-short": "W", "time-weekday": "W"}
_GLUED = {
    "time-order-after": "u",
    "time-meridiem": "I",
    "time-decade": "5",
    "number-suffix": "w",
    "time-zone": "z",
}


@cache
def time_vocabulary(lang: str) -> Vocabulary:
    """What the words of a language mean to the grammar of times."""
    return vocabulary(
        common=entries(lang, _KINDS),
        proper=[*entries(lang, _PROPER), *_names(lang)],
        suffixes=entries(lang, _GLUED),
        prefixes="Q",
    )


def _names(lang: str) -> Iterator[tuple[str, str, str]]:
    locale = Locale.parse(lang)
    for number, name in locale.months["format"]["wide"].items():
        yield name.lower(), "M", str(number)
    for number, name in locale.days["format"]["wide"].items():
        yield name.lower(), "W", str(number + 1)  # Monday is 1


@cache
def doubtful(lang: str) -> frozenset[str]:
    """Names of months and days that count only beside a number: "Mar", "Sat"."""
    return frozenset((*words(lang, "time-month-short"), *words(lang, "time-weekday-short")))
