"""Letters that stand for somebody who is not named in full: "pelaku berinisial SM", "MI (14)"."""

from collections.abc import Container, Sequence

from kg.analyze.mentions.spelling import written
from kg.analyze.parse import Name
from kg.model import Document, Token
from kg.terms.gazetteer import gazetteer
from kg.terms.words import words

_LONGEST = 4
_OLDEST = 110


def initials(document: Document, names: Sequence[Name]) -> list[Name]:
    """Names, with the initials of people among them: behind the word for initials, or before an age in brackets.

    id: "pelaku berinisial SM (15), SN (14) dan MI". en: none.
    """
    marks = words(document.lang, "initials-marker")
    if not marks:
        return list(names)
    found = {token.text for token in document.tokens if _is_letters(token) and _is_somebody(document, token.i, marks)}
    found = {text for text in found if not gazetteer().lookup(text, document.lang)}
    if not found:
        return list(names)
    rest = [name for name in names if written(document, name.first, name.last) not in found]
    taken = {i for name in rest for i in range(name.first, name.last)}
    here = (token.i for token in document.tokens if token.text in found and token.i not in taken)
    return sorted([*rest, *(Name(i, i + 1, "PER") for i in here)])


def _is_letters(token: Token) -> bool:
    return token.text.isalpha() and token.text.isupper() and len(token.text) <= _LONGEST


def _is_somebody(document: Document, i: int, marks: Container[str]) -> bool:
    """Whether the word for initials stands before letters, or an age in brackets behind them."""
    tokens = document.tokens
    if i and tokens[i - 1].lower in marks:
        return tokens[i].lower not in words(document.lang, "thing-acronym")
    row = [token.text for token in tokens[i + 1 : i + 4]]
    return len(row) > 2 and (row[0], row[2]) == ("(", ")") and row[1].isdigit() and 1 < int(row[1]) < _OLDEST
