"""A person's name -> the name alone: no verb behind it, nothing twice, what he is called for short apart."""

from collections.abc import Iterator

from kg.analyze.mentions.blend import is_blend
from kg.analyze.mentions.personal import is_common, is_personal
from kg.analyze.parse import Name
from kg.model import Document
from kg.terms.words import words

_INITIALS, _SHORTEST = 2, 6


def bare(document: Document, name: Name) -> Iterator[Name]:
    """The name, and a short one right behind it: "Nawawi Nawawi Pomolango", "Rini Menikahi", "Joko Widodo Jokowi"."""
    if name.label != "PER":
        yield name
        return
    row = [token.text for token in document.tokens[name.first : name.last]]
    first = name.first + (len(row) > 2 and row[0] == row[1] and len(row[0]) > _INITIALS)
    last = next((i for i in range(first + 1, name.last) if is_verb(document, i)), name.last)
    *whole, short = (token.text for token in document.tokens[first:last])
    called = is_blend(short, whole)
    yield Name(first, last - called, "PER")
    if called:
        yield Name(last - 1, last, "PER")


def is_short_of(document: Document, first: int, at: int) -> bool:
    """Whether token ``at`` is the short name of the body named from ``first`` on: "Kementerian Agama *Kemenag*"."""
    token, whole = document.tokens[at], [word.text for word in document.tokens[first:at]]
    return is_blend(token.text, whole) and token.text not in whole and not is_common(token, document.lang)


def is_plain(document: Document, i: int) -> bool:
    """Whether token ``i`` is a word of the language, which news mostly writes small, and part of nobody's name."""
    token, lang = document.tokens[i], document.lang
    mostly = token.lower in words(lang, "mostly-small") and not is_personal(token.text, lang)
    return mostly or is_common(token, lang)


def is_formed(document: Document, i: int) -> bool:
    """Whether token ``i`` is a cry or a noun by its prefix and ending: "Wah", "*Keamanan* Wiranto"."""
    word, lang = document.tokens[i].lower, document.lang
    opening, ending = tuple(words(lang, "noun-opening")), tuple(words(lang, "noun-ending"))
    formed = bool(opening) and word.startswith(opening) and word.endswith(ending)
    return (formed or word in words(lang, "nameless")) and not is_personal(word, lang)


def is_verb(document: Document, i: int) -> bool:
    """Whether token ``i`` is such a word and a verb by its prefix: "Rini *Mengaku*"."""
    word, prefixes = document.tokens[i].lower, tuple(words(document.lang, "verb-prefix"))
    return len(word) >= _SHORTEST and bool(prefixes) and word.startswith(prefixes) and is_plain(document, i)
