"""Text -> units: words, numbers and signs, each with the one-letter kind that a grammar reads.

A grammar over numbers or times is a regular expression over the string of kinds, so that it never sees a
word of a language; the words stand in the word sets of ``ontology/lexicon``. Everything here is linear in
the text.
"""

import re
from collections.abc import Iterable, Iterator, Mapping

import msgspec

_DATE = (
    r"[0-9]{1,2}/[0-9]{1,2}(?:/[0-9]{2,4})?(?![0-9/])|[0-9]{4}-[0-9]{2}-[0-9]{2}(?![0-9-])"
    r"|[0-9]{1,2}([-.])[0-9]{1,2}\1[0-9]{4}(?![0-9.-])"
)
_NUMBER = r"[0-9]++(?:[.,:][0-9]++)*+"
_WORD = r"[A-Za-z]{1,3}\$|[^\W\d_]++(?:['’ʼ-][^\W\d_]++)*+"
_TOKEN = re.compile(rf"{_DATE}|{_NUMBER}|{_WORD}|\S")
_PART = re.compile(r"[^-]+|-")

LOWER, CAPITAL, OPAQUE = "x", "X", "#"  # kinds of a word no word set knows, and of a number nobody can read


class Unit(msgspec.Struct, gc=False):
    """A word, number or sign; several tokens where a word set knows them as one phrase."""

    kind: str
    start: int
    end: int
    word: str
    value: str = ""


Phrase = tuple[tuple[str, ...], str, str]  # the words after the first, kind, value


class Vocabulary(msgspec.Struct, frozen=True):
    """What the words of one language mean to one grammar.

    ``common`` and ``proper`` map a lower-case word to kind and value; ``proper`` holds for words written with
    a capital. ``phrases`` maps a first word to the rest of each phrase; ``suffixes`` are what may be glued
    behind a number, ``prefixes`` the kinds of words that may be glued before one.
    """

    common: Mapping[str, tuple[str, str]]
    proper: Mapping[str, tuple[str, str]]
    phrases: Mapping[str, tuple[Phrase, ...]]
    suffixes: Mapping[str, tuple[str, str]]
    prefixes: str = ""

    def known(self, word: str) -> tuple[str, str] | None:
        """Kind and value of a word, by its case; None for a word of no set."""
        lower = word.lower().replace("’", "'").replace("ʼ", "'")
        return (self.proper.get(lower) if word[0].isupper() else None) or self.common.get(lower)


Entries = Iterable[tuple[str, str, str]]


def vocabulary(
    common: Entries, proper: Entries = (), suffixes: Entries = (), prefixes: str = ""
) -> Vocabulary:
    """Build a vocabulary from (words, kind, value) entries; an entry of several words becomes a phrase."""
    single: dict[str, tuple[str, str]] = {}
    phrases: dict[str, list[Phrase]] = {}
    for form, kind, value in common:
        first, *rest = [match.group() for match in _TOKEN.finditer(form)]
        if rest:
            phrases.setdefault(first, []).append((tuple(rest), kind, value))
        else:
            single[form] = kind, value
    return Vocabulary(
        common=single,
        proper={form: (kind, value) for form, kind, value in proper},
        phrases={first: _longest_first(found) for first, found in phrases.items()},
        suffixes={form: (kind, value) for form, kind, value in suffixes},
        prefixes=prefixes,
    )


def _longest_first(found: list[Phrase]) -> tuple[Phrase, ...]:
    last = {rest: (rest, kind, value) for rest, kind, value in found}  # the later set wins
    return tuple(sorted(last.values(), key=lambda phrase: (-len(phrase[0]), phrase)))


def scan(text: str, words: Vocabulary) -> list[Unit]:
    """The units of a text in order."""
    tokens = [*_tokens(text, words)]
    if words.phrases:
        tokens = [*_joined(tokens, words.phrases)]
    return tokens


def _tokens(text: str, words: Vocabulary) -> Iterator[Unit]:
    before = Unit("", -1, -1, "")
    for match in _TOKEN.finditer(text):
        start, end = match.span()
        found = match.group()
        if found[0] in "0123456789":
            opaque = start == before.end and before.word.isalpha() and before.kind not in words.prefixes
            before = Unit(OPAQUE if opaque else "0", start, end, found)
        elif start == before.end and before.kind == "0" and found[0].isalpha():
            kind, value = words.suffixes.get(found.lower(), (LOWER, ""))
            if kind == LOWER:
                before.kind = OPAQUE  # 4x4, 5G: no number
            before = Unit(kind, start, end, found.lower(), value)
        else:
            for before in _word(found, start, words):
                yield before
            continue
        yield before


def _word(found: str, start: int, words: Vocabulary) -> Iterator[Unit]:
    lower = found.lower().replace("’", "'").replace("ʼ", "'")
    known = words.known(found)
    if known:
        yield Unit(known[0], start, start + len(found), lower, known[1])
    elif lower.endswith("'s") and (known := words.known(found[:-2])):
        yield Unit(known[0], start, start + len(found) - 2, lower[:-2], known[1])
    elif not found[0].isalpha():
        yield Unit(found, start, start + len(found), found)
    elif "-" in found and lower not in words.phrases:
        for part in _PART.finditer(found):
            yield from _word(part.group(), start + part.start(), words)
    else:
        yield Unit(CAPITAL if found[0].isupper() else LOWER, start, start + len(found), lower)


def _joined(tokens: list[Unit], phrases: Mapping[str, tuple[Phrase, ...]]) -> Iterator[Unit]:
    at = 0
    while at < len(tokens):
        token = tokens[at]
        at += 1
        for rest, kind, value in phrases.get(token.word, ()):
            end = at + len(rest)
            if tuple(following.word for following in tokens[at:end]) == rest:
                token = Unit(kind, token.start, tokens[end - 1].end, token.word, value)
                at = end
                break
        yield token


def kinds(units: Iterable[Unit]) -> str:
    """The string a grammar matches against: one letter a unit."""
    return "".join([unit.kind for unit in units])
