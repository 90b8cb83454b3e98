"""People told by their age in brackets: "Salah seorang warga, Hasnah (45), mengaku"."""

from collections.abc import Sequence

from kg.analyze.mentions.personal import is_common
from kg.analyze.mentions.spelling import is_free_name, written
from kg.analyze.parse import Name
from kg.model import Document
from kg.terms.gazetteer import gazetteer
from kg.terms.words import listed

_YOUNGEST, _OLDEST = 5, 110
_LONGEST = 4


def aged(document: Document, names: Sequence[Name]) -> list[Name]:
    """Names, with those in front of an age as people's: the ones that were missed or taken for bodies or places.

    Places, bodies and clubs that the gazetteer knows stay what they are: a number behind them is a score.
    """
    ends = {name.last: name for name in names}
    found: dict[Name | None, Name] = {}
    for token in document.tokens:
        if token.text != "(" or not _is_age(document, token.i + 1):
            continue
        name = ends.get(token.i)
        first = name.first if name else _begin(document, token.i)
        short = 0 < token.i - first <= _LONGEST and all(_may_be(document, i) for i in range(first, token.i))
        if short and not gazetteer().lookup(written(document, first, token.i), document.lang):
            person = Name(first, token.i, "PER")
            found[name or person] = person
    taken = {i for name in found.values() for i in range(name.first, name.last)}
    kept = [name for name in names if name not in found and taken.isdisjoint(range(name.first, name.last))]
    return sorted([*kept, *found.values()])


def _is_age(document: Document, i: int) -> bool:
    """Whether a bracket holds an age and nothing else: "(45)", "(45 tahun)"."""
    row = [token.text for token in document.tokens[i : i + 3]]
    old = bool(row) and row[0].isdecimal() and _YOUNGEST <= int(row[0]) <= _OLDEST
    return old and ")" in row[1:]


def _begin(document: Document, end: int) -> int:
    """Where the words that look like a name begin in front of token ``end``."""
    first, limit = end, document.sentences[document.sentence_of[end]].first
    while first > limit and _may_be(document, first - 1):
        first -= 1
    return first


def _may_be(document: Document, i: int) -> bool:
    """Whether a token may be part of a person's name: no common word, no noun for bodies or places."""
    token, lang = document.tokens[i], document.lang
    nouns = (listed(lang, kind, token.text, token.lemma) for kind in ("organization-noun", "place-noun"))
    return is_free_name(document, i) and not is_common(token, lang) and not any(nouns)
