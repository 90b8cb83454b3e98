"""Capitalised words that are no mention -> the class of what they name: a body, a thing or a person."""

from collections.abc import Sequence

from kg.model import Token
from kg.terms.folding import plain
from kg.terms.offices import honorifics
from kg.terms.words import listed, words

_BODIES = ("organization-noun", "local-body", "body-open", "body-word", "office-unit")
_PLAIN = ("common", "mostly-small", "nameless", "document-noun", "issued-noun", "office-status")
_PEOPLE = ("person-noun", "kin-word")
_SHORTEST = 3


def proper(row: Sequence[Token], lang: str) -> str:
    """The class of what unknown words name, "Thing" for words of the language.

    id: "Balai Besar Sulawi" and "Pukat UGM" are bodies, "Kurikulum Merdeka" is a thing, "Klio Mathew" a person.
    """
    first, last = row[0], row[-1]
    if first.lower in words("mul", "legal-form") and len(row) == 1:
        return "Thing"
    given = plain(first.text) in words(lang, "given-name") or (first.lower,) in honorifics(lang)
    person = given or any(listed(lang, kind, first.text, first.lemma) for kind in _PEOPLE)
    if not person and any(listed(lang, kind, first.text, first.lemma) for kind in _BODIES):
        return "Organization"
    if last.text.isupper() and len(last.text) >= _SHORTEST:
        return "Organization"
    if last.lower in words("mul", "body-close") and len(row) > 1:
        return "Organization"
    return "Thing" if not person and any(listed(lang, kind, first.text, first.lemma) for kind in _PLAIN) else "Person"
