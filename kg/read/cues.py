"""ontology/lexicon/*.furniture.ttl -> the words that give site furniture away, of all languages together.

The language of an article is not known yet when it is read, and pages mix languages ("ADVERTISEMENT" in an
Indonesian story), so the word sets of all languages are looked at as one.
"""

import re
from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from kg.terms.files import ontology_dir
from kg.terms.words import words


@cache
def every(name: str) -> Mapping[str, str]:
    """The word set ``name`` of every language that has furniture words: word -> value."""
    merged: dict[str, str] = {}
    for path in sorted((ontology_dir() / "lexicon").glob("*.furniture.ttl")):
        merged.update(words(path.name.split(".")[0], name))
    return MappingProxyType(merged)


@cache
def _phrases(name: str) -> tuple[str, ...]:
    return tuple(sorted(word for word in every(name) if " " in word))


def holds(name: str, text: str) -> bool:
    """Whether any word of the set that is a phrase stands in the text: a quick look before a search."""
    small = text.lower().replace("\u00a0", " ")
    return any(phrase in small for phrase in _phrases(name))


@cache
def pattern(name: str, before: str = "", after: str = r"(?!\w)") -> re.Pattern[str]:
    """Any word of the set, longest first, as group 1, in lower or upper case."""
    longest_first = sorted(every(name), key=lambda word: (-len(word), word))
    either = "|".join(re.escape(word).replace(r"\ ", r"\s+") for word in longest_first)
    return re.compile(rf"{before}({either or '(?!)'}){after}", re.I)


def value(name: str, found: str) -> str:
    """The value of the word ``found`` (as written in a text) in the set ``name``."""
    return every(name)[" ".join(found.lower().split())]
