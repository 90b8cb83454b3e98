"""Word sets -> the vocabulary of numbers."""

from functools import cache

from kg.analyze.scan import Vocabulary, vocabulary
from kg.analyze.scan.lexicon import NUMBER_WORDS, entries

# Word set -> kind, weakest first: where a word stands in two sets, the later one wins.
_KINDS = {
    "number-not-counted": "z",
    "number-noun": "N",
    "number-counted": "N",
    "number-label": "L",
    "number-one": "i",
    "number-fraction": "g",
    "number-fraction-half": "h",
    "number-fraction-one": "f",
    "number-fraction-many": "F",
    "number-between": "b",
    "number-range-sign": "-",
    "number-range": "t",
    "number-qualifier-after": "r",
    "number-qualifier": "q",
    "number-percent": "%",
    "number-measure": "u",
    "number-magnitude": "m",
    "number-classifier": "k",
    "number-currency-before": "$",
    "number-currency-after": "c",
} | NUMBER_WORDS
_PROPER = {"number-magnitude-letter": "m"}
_GLUED = {
    "number-measure": "u",
    "number-money-scale": "s",
    "number-qualifier-after": "r",
    "number-suffix": "w",
}


@cache
def number_vocabulary(lang: str) -> Vocabulary:
    """What the words of a language mean to the grammar of numbers."""
    return vocabulary(
        common=entries(lang, _KINDS),
        proper=entries(lang, _PROPER),
        suffixes=entries(lang, _GLUED),
        prefixes="$",
    )
