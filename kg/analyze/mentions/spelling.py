"""What the words of a name look like: particles, honorifics, initials, acronyms."""

from functools import cache

from kg.model import Document, Token
from kg.terms.offices import honorifics
from kg.terms.words import words

_NAMES = "mul"


@cache
def particles() -> frozenset[str]:
    """Small words inside personal names of all languages: "bin", "van", "al"."""
    kinds = ("name-particle", "name-kin", "name-article")
    return frozenset(word for kind in kinds for word in words(_NAMES, kind) if len(word) > 1)


def is_capital(token: Token) -> bool:
    """Whether a word begins with a capital letter."""
    return token.text[:1].isupper()


def may_be_name(token: Token) -> bool:
    """Whether a word looks like part of a personal name: a capital, no other words' class, no number."""
    return is_capital(token) and token.upos in ("PROPN", "NOUN", "X", "ADJ", "VERB") and not token.text.isdigit()


def is_acronym(token: Token) -> bool:
    """Whether a word is written in capitals only, as names of bodies are."""
    letters = [char for char in token.text if char.isalpha()]
    return len(letters) > 1 and all(map(str.isupper, letters))


def written(document: Document, first: int, last: int) -> str:
    """Tokens ``first`` to ``last`` (exclusive) as the article writes them, on one line."""
    return " ".join(document.article.body[document.tokens[first].start : document.tokens[last - 1].end].split())


def titles_before(tokens: tuple[Token, ...], first: int, last: int, lang: str) -> int:
    """How many tokens from ``first`` are titles that belong to no name: "Dr. H."."""
    return _address(tokens, first, last, lang, "degree", wanted=False)


def degree_at(tokens: tuple[Token, ...], first: int, last: int, lang: str) -> int:
    """How many tokens from ``first`` are a degree behind a name: "S.H."."""
    return _address(tokens, first, last, lang, "degree", wanted=True)


def _address(tokens: tuple[Token, ...], first: int, last: int, lang: str, kind: str, *, wanted: bool) -> int:
    known, at = honorifics(lang), first
    while at < last:
        row = tuple(token.lower.rstrip(".") or token.text for token in tokens[at : min(at + 4, last)])
        sizes = range(len(row), 0, -1)
        size = next((n for n in sizes if row[:n] in known and (known[row[:n]] == kind) == wanted), 0)
        if not size:
            break
        at += size
        if at < last and tokens[at].text == ".":
            at += 1
    return at - first
