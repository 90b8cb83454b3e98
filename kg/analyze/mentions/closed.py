"""Names of bodies that their noun closes, as English writes them in any language: "Qatar Airways"."""

from collections.abc import Sequence

from kg.analyze.mentions.personal import is_common, is_rank
from kg.analyze.mentions.spelling import NAME_TAGS, is_capital, written
from kg.analyze.parse import Name
from kg.model import Document
from kg.terms.gazetteer import gazetteer
from kg.terms.offices import offices
from kg.terms.words import listed, words

_LONGEST = 7


def closed(document: Document, names: Sequence[Name]) -> list[Name]:
    """Names, with each run of capitalised words that such a noun closes as one name of a body."""
    found = sorted(names)
    for sentence in document.sentences:
        for last in range(sentence.first + 1, sentence.last):
            if not _closes(document, last, sentence.last):
                continue
            first = _start(document, sentence.first, last)
            inside = [name for name in found if name.first <= last and name.last > first]
            if inside and inside[-1].last == last + 1 and first < inside[-1].first < last:
                first, inside = inside[-1].first, inside[-1:]
            if first < last and all(first <= name.first and name.last <= last + 1 for name in inside):
                found = [name for name in found if name not in inside]
                found.append(Name(first, last + 1, "ORG"))
    return sorted(found)


def _closes(document: Document, i: int, limit: int) -> bool:
    """Whether the noun of a body stands at token ``i`` with a capital and no other such noun follows."""
    known = words("mul", "body-close")
    token = document.tokens[i]
    follows = i + 1 < limit and is_capital(document.tokens[i + 1]) and document.tokens[i + 1].lower in known
    return is_capital(token) and token.lower in known and not follows


def _start(document: Document, limit: int, last: int) -> int:
    """The first word of the run of capitalised words, or of the listed name in it, that ends at token ``last``."""
    first = last
    while first > max(limit, last - _LONGEST) and _goes_on(document, first - 1):
        first -= 1
    while first < last and is_common(document.tokens[first], document.lang):
        first += 1
    listed_at = (at for at in range(first, last) if gazetteer().lookup(written(document, at, last + 1), document.lang))
    return next(listed_at, first)


def _goes_on(document: Document, i: int) -> bool:
    """Whether token ``i`` is part of such a name: a capital, and no office, title or noun that opens another one."""
    token, lang = document.tokens[i], document.lang
    if token.text == "&":
        return True
    if not is_capital(token) or token.upos not in NAME_TAGS or is_rank(token, lang):
        return False
    opens = not words(lang, "office-left") and listed(lang, "organization-noun", token.text, token.lemma) is not None
    return not opens and offices(lang).match([token.lower]) is None
