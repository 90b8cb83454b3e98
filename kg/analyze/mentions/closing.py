"""Name of a body with its person glued behind it -> where the person begins, told by what closes the body's name."""

from kg.analyze.mentions.personal import is_common, is_personal
from kg.analyze.mentions.spelling import is_acronym, is_capital, is_office
from kg.analyze.parse import Name
from kg.model import Document
from kg.terms.gazetteer import gazetteer
from kg.terms.words import listed, words

_LONGEST = 3
_NOUNS = ("organization-noun", "place-noun", "person-noun", "group-noun", "body-open", "body-word", "mostly-small")


def closed_until(document: Document, name: Name) -> int:
    """Where a person begins behind a country or the noun that closes a body's name; 0 for nowhere.

    id: "Danantara Indonesia" + "Rosan Roeslani", "MNC Sekuritas" + "Susy Meilina". en: "Vermont Fund" + "Ann Lee".
    """
    if words(document.lang, "office-left"):
        return 0
    ends = range(max(name.first + 1, name.last - _LONGEST), name.last)
    found = (at for at in ends if _closes(document, name.first, at) and opens_person(document, at, name.last))
    return next(found, 0)


def _closes(document: Document, first: int, at: int) -> bool:
    """Whether a body's name ends before token ``at``: with a country or a noun that stands at its end."""
    token, lang = document.tokens[at - 1], document.lang
    if token.lower in words("mul", "body-close"):
        return True
    known = gazetteer().lookup(token.text, lang)
    return at - 1 > first and bool(known) and known[0].kind == "Country" and known[0].via == "name"


def opens_person(document: Document, first: int, last: int) -> bool:
    """Whether words look like somebody's name: written with a capital, and no words of the language; one known so."""
    lang, row = document.lang, document.tokens[first:last]
    known = (entry for token in row for entry in gazetteer().lookup(token.text, lang)[:1] if entry.via != "spelling")
    if any(entry.kind != "Person" for entry in known):
        return False
    if len(row) == 1:
        return is_personal(row[0].text, lang)
    if any(is_acronym(token) or not (is_capital(token) and token.text.isalpha()) for token in row):
        return False
    if any(is_common(token, lang) or is_office(document, token.i, token.i + 1) for token in row):
        return False
    if any(token.lower in words("mul", kind) for token in row for kind in ("body-close", "legal-form", "job-word")):
        return False
    described = any(listed(lang, noun, token.text, token.lemma) for token in row for noun in _NOUNS)
    return not described
