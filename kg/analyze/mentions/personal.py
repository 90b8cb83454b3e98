"""Words that are parts of people's names: those of known people, and of the people an article names elsewhere."""

from collections.abc import Iterator, Sequence
from functools import cache

from kg.analyze.mentions.spelling import is_capital, written
from kg.analyze.parse import Name
from kg.model import Document, Token
from kg.terms.folding import plain
from kg.terms.gazetteer import gazetteer
from kg.terms.offices import honorifics
from kg.terms.words import listed, words

_SHORTEST = 3
_INITIALS = 2
_RANK = "rank"


class Personal:
    """The parts of people's names that one article may hold."""

    def __init__(self, document: Document, names: Sequence[Name]) -> None:
        self._lang = document.lang
        self._starts = frozenset(n.first for n in names if n.label == "PER")
        self._whole = frozenset(written(document, n.first, n.last) for n in names if n.label == "PER")
        self._surnames = {text.rpartition(" ")[2] for text in self._whole if " " in text}
        whole = (name for name in names if name.label == "PER" and name.last - name.first < 3)
        things = ((written(document, n.first, n.last), n.first) for n in names if n.label != "PER")
        self._things = [(text, first) for text, first in things if text not in self._whole]
        self._lone = frozenset(_lone(document))
        self._here = {token.text for name in whole for token in document.tokens[name.first : name.last]}

    def has(self, token: Token) -> bool:
        """Whether a word is part of somebody's name."""
        if not is_capital(token) or self.is_body(token):
            return False
        return token.text in self._here or is_personal(token.text, self._lang)

    def begins(self, i: int) -> bool:
        """Whether the pipeline takes token ``i`` for the first of somebody's name."""
        return i in self._starts

    def is_surname(self, text: str) -> bool:
        """Whether somebody's full name in the article ends so."""
        return text in self._surnames

    def is_whole(self, text: str) -> bool:
        """Whether the article names somebody just so elsewhere."""
        return " " in text and text in self._whole

    def is_thing(self, text: str, but: int = -1) -> bool:
        """Whether the article names a body or place just so, and nobody, elsewhere than at token ``but``."""
        named = any(thing == text and first != but for thing, first in self._things)
        return named and not is_personal(text, self._lang)

    def is_apart(self, body: str, person: tuple[str, str]) -> bool:
        """Whether the article names a word and one of those behind it alone, the first of no known person's name.

        ``person`` are the first and the last word of the name behind it.
        """
        alone = body in self._whole or any(body == thing for thing, _ in self._things)
        told = alone and any(word in self._whole for word in person)
        first, last = person
        lone = first != last and body in self._lone and first in self._lone  # both stand with no other name beside
        return (told or lone) and not is_personal(body, self._lang)

    def is_body(self, token: Token) -> bool:
        """Whether a word names a country or body by itself, or opens the name of one."""
        found = gazetteer().lookup(token.text, self._lang)
        known = bool(found) and found[0].kind in ("Country", "Organization")
        return known or listed(self._lang, "organization-noun", token.text, token.lemma) is not None


def _lone(document: Document) -> Iterator[str]:
    """The words with a capital that no other word with a capital stands beside, and that are none of the language."""
    tokens = document.tokens
    for token in tokens[1:-1]:
        beside = tokens[token.i - 1], tokens[token.i + 1]
        free = is_capital(token) and token.text.isalpha() and not any(map(is_capital, beside))
        if free and not is_common(token, document.lang):
            yield token.text


def is_personal(text: str, lang: str) -> bool:
    """Whether a word is part of the name of somebody in the gazetteer, or a given name of the language."""
    return plain(text) in known_parts() or plain(text) in words(lang, "given-name")


def is_rank(token: Token, lang: str) -> bool:
    """Whether a word inside a name is a title that the next name begins with: "Kapolda Sumut Irjen Whisnu"."""
    titled = len(token.text) > _INITIALS and honorifics(lang).get((token.lower.rstrip("."),)) == _RANK
    return titled and not is_personal(token.text, lang)


def is_common(token: Token, lang: str) -> bool:
    """Whether a word with a capital is a word of the language that names nobody: "Keberhasilan", "Terbaik"."""
    if token.lower not in words(lang, "common") or is_personal(token.text, lang):
        return False
    return not any(listed(lang, kind, token.text, token.lemma) for kind in ("organization-noun", "place-noun"))


@cache
def known_parts() -> frozenset[str]:
    """All words of the names of people in the gazetteer, in lower case."""
    people = (entry for entry in gazetteer() if entry.kind == "Person")
    texts = (text for entry in people for _, text in (*entry.labels, *entry.aliases))
    return frozenset(part for text in texts for part in plain(text).split() if len(part) >= _SHORTEST)
