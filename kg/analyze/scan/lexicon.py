"""Word sets -> entries of a vocabulary."""

from collections.abc import Iterator, Mapping

from kg.terms.words import words

# Word set -> kind, weakest first: where a word stands in two sets, the later one wins.
NUMBER_WORDS = {
    "number-and": "a",
    "number-of": "o",
    "number-several": "v",
    "number-vague": "p",
    "number": "w",
}


def entries(lang: str, sets: Mapping[str, str]) -> Iterator[tuple[str, str, str]]:
    """(words, kind, value) for each word of the named sets, set by set."""
    for name, kind in sets.items():
        for form, value in sorted(words(lang, name).items()):
            yield form, kind, value
