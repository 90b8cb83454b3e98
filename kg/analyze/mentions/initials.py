"""Letters that stand for somebody who is not named in full: "pelaku berinisial SM", "MI (14)"."""

from collections.abc import Container, Sequence

from kg.analyze.mentions.spelling import written
from kg.analyze.parse import Name
from kg.model import Document, Token
from kg.terms.gazetteer import gazetteer
from kg.terms.words import listed, words

_SHORT, _LONGEST = 2, 4
_OLDEST = 110


def initials(document: Document, names: Sequence[Name]) -> list[Name]:
    """Names, with the initials of people among them: behind the word for initials, or before an age in brackets.

    id: "pelaku berinisial SM (15), SN (14) dan MI". en: none.
    """
    marks = words(document.lang, "initials-marker")
    if not marks:
        return list(names)
    letters = (token for token in document.tokens if _is_letters(token))
    found = {token.text for token in letters if _is_somebody(document, token.i, marks)}
    found = {text for text in found if not gazetteer().lookup(text, document.lang)} | own_letters(document)
    if not found:
        return list(names)
    rest = [name for name in names if written(document, name.first, name.last) not in found]
    taken = {i for name in rest for i in range(name.first, name.last)}
    here = (token.i for token in document.tokens if token.text in found and token.i not in taken)
    return sorted([*rest, *(Name(i, i + 1, "PER") for i in here)])


def own_letters(document: Document) -> frozenset[str]:
    """Letters that stand for somebody in an article, whatever else they are short for: "AP (25)", "istrinya AS"."""
    if not words(document.lang, "initials-marker"):
        return frozenset()
    return frozenset(token.text for token in document.tokens if _is_letters(token) and _is_own(document, token.i))


def _is_letters(token: Token) -> bool:
    return token.text.isalpha() and token.text.isupper() and len(token.text) <= _LONGEST


def _is_somebody(document: Document, i: int, marks: Container[str]) -> bool:
    """Whether the word for initials stands before letters, or an age in brackets behind them."""
    tokens = document.tokens
    if i and tokens[i - 1].lower in marks:
        return tokens[i].lower not in words(document.lang, "thing-acronym")
    return _is_aged(document, i)


def _is_own(document: Document, i: int) -> bool:
    """Whether letters stand for somebody for sure: with an age, or behind a word that tells whose family he is."""
    before = document.tokens[max(0, i - 2) : i]
    bound = len(before) == _SHORT and before[1].lower in words(document.lang, "clitic")
    kin = bound and listed(document.lang, "family-noun", before[0].text, before[0].lemma) is not None
    return _is_aged(document, i) or (kin and len(document.tokens[i].text) <= _SHORT)


def _is_aged(document: Document, i: int) -> bool:
    """Whether an age in brackets stands behind token ``i``."""
    row = [token.text for token in document.tokens[i + 1 : i + 4]]
    return len(row) > 2 and (row[0], row[2]) == ("(", ")") and row[1].isdigit() and 1 < int(row[1]) < _OLDEST
