"""A place's or body's name run into the person's behind it -> two names, told by where the article has the first alone.

id: of "Pos Pengamatan Gunung Slamet Sukedi" the mountain is told elsewhere: "Gunung Slamet meletus". en: none.
"""

from collections.abc import Iterator, Sequence

from kg.analyze.mentions.spelling import is_capital, is_office
from kg.analyze.parse import Name
from kg.model import Document, Token
from kg.terms.words import listed

_KINDS = {"place-noun": "LOC", "organization-noun": "ORG"}


def parted(document: Document, names: Sequence[Name]) -> Iterator[Name]:
    """The names, people's without the place or body that their names were taken to begin with."""
    for name in names:
        yield from _parted(document, name) if name.label == "PER" and name.last - name.first > 1 else (name,)


def _parted(document: Document, name: Name) -> tuple[Name, ...]:
    for first in (name.first - 1, name.first):
        label = _label(document, first) if first >= 0 else None
        ends = range(name.last - 1, max(name.first, first + 1), -1) if label else ()
        end = next((end for end in ends if _is_alone(document, first, end)), None)
        if label and end is not None:
            return Name(first, end, label), name._replace(first=end)
    return (name,)


def _label(document: Document, i: int) -> str | None:
    """What a capitalised noun says that the name behind it is the name of."""
    token = document.tokens[i]
    if not token.text[:1].isupper() or is_office(document, i, i + 1):
        return None
    return next((tag for kind, tag in _KINDS.items() if listed(document.lang, kind, token.text, token.lemma)), None)


def _is_alone(document: Document, first: int, end: int) -> bool:
    """Whether the article has the same words elsewhere with no further capital behind them."""
    row = [token.text for token in document.tokens[first:end]]
    for i in range(len(document.tokens) - len(row)):
        here = i != first and document.tokens[i].text == row[0] and _texts(document.tokens[i : i + len(row)]) == row
        if here and not is_capital(document.tokens[i + len(row)]):
            return True
    return False


def _texts(tokens: Sequence[Token]) -> list[str]:
    return [token.text for token in tokens]
