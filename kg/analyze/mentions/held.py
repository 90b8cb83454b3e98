"""A name with an office in it or before it: where the body ends and who holds the office begins.

en: "GDF Leader Ann Lee" names a body and a person, "Israeli Prime" + "Minister" a country, "Justice David Li" nobody
but a person.
"""

from kg.analyze.mentions.personal import is_personal
from kg.analyze.mentions.spelling import is_office, title_left, titles_before
from kg.analyze.parse import Name
from kg.model import Document
from kg.terms.offices import offices
from kg.terms.words import words

_LONGEST = 3  # words of an office before a name


def held_by(document: Document, name: Name) -> tuple[int, int] | None:
    """Where an office stands inside a name, between the body before it and who holds it: "GDF Leader Ann Lee"."""
    lang, tokens = document.lang, document.tokens
    row = [token.lower for token in tokens[name.first : name.last]]
    if not words(lang, "office-left") or (name.label != "PER" and not has_person(document, name.first, name.last)):
        return None
    for at in range(1, len(row) - 1):
        hit = offices(lang).match(row, at)
        if hit and at + hit.length < len(row) and not titles_before(tokens, name.first + at, name.last, lang):
            return name.first + at, name.first + at + hit.length
    return None


def until_office(document: Document, name: Name) -> int:
    """Where an office begins that a name has taken the words of: "Israeli Prime" + "Minister", "US Vice President"."""
    row = [token.lower for token in document.tokens[name.first : name.last + 2]]
    least = name.last + (not words(document.lang, "office-left"))  # where it stands behind the body it may end the name
    for at in range(1, name.last - name.first):
        hit = offices(document.lang).match(row, at)
        if hit and name.first + at + hit.length >= least:
            return name.first + at
    return name.last


def is_held(document: Document, name: Name) -> bool:
    """Whether a title or office stands right before somebody's name where bodies stand before it: "Dr David Li"."""
    tokens, lang, first = document.tokens, document.lang, name.first
    if first == 0 or name.label != "PER" or not words(lang, "office-left"):
        return False
    titled = titles_before(tokens, first - 1, first, lang) or title_left(tokens, first - 1, first, lang)
    return bool(titled) or any(is_office(document, at, first) for at in range(max(0, first - _LONGEST), first))


def has_person(document: Document, first: int, last: int) -> bool:
    """Whether one of some tokens is part of somebody's name."""
    return any(is_personal(token.text, document.lang) for token in document.tokens[first:last])
