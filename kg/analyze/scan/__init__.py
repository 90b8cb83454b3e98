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
_WORD = r"[^\W\d_]++(?:['’ʼ-][^\W\d_]++)*+\$?"  # with the sign of "US$"
_TOKEN = re.compile(rf"[a-z]++(?![\w'’ʼ$-])|{_WORD}|(?=[0-9])(?:{_DATE}|{_NUMBER})|\S")
_PART = re.compile(r"[^-]+|-")

_CAMEL = re.compile(r"(?<=[a-z])[a-z](?=[A-Z])")

_DIGITS = frozenset("0123456789")
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


def vocabulary(common: Entries, proper: Entries = (), suffixes: Entries = (), prefixes: str = "") -> Vocabulary:
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
    units: list[Unit] = []
    openers: list[int] = []  # places of words that may begin a phrase
    last, common, phrases = -1, words.common, words.phrases
    for match in _TOKEN.finditer(text):
        start, end = match.span()
        found = match.group()
        plain = found.isalpha()
        if start == last and (plain or found[0] in _DIGITS) and _glued(units, found, start, words):
            pass
        elif plain and found in common:
            kind, value = common[found]
            units.append(Unit(kind, start, end, found, value))
        elif plain and found.islower():
            units.append(Unit(LOWER, start, end, found))
        elif found[0] in _DIGITS:
            units.append(Unit("0", start, end, found))
        else:
            units.extend(_word(found, start, words))
        last = end
        if units[-1].word in phrases:
            openers.append(len(units) - 1)
    return _joined(units, openers, phrases)


def _glued(units: list[Unit], found: str, start: int, words: Vocabulary) -> bool:
    """Take in letters stuck to a number, or a number stuck to letters: "1.5bn", "Rp5", "MH370"."""
    before = units[-1]
    if found[0] in _DIGITS:
        opaque = before.word.isalpha() and before.kind not in words.prefixes
        units.append(Unit(OPAQUE if opaque else "0", start, start + len(found), found))
        return True
    if before.kind != "0":
        return False
    kind, value = words.suffixes.get(found.lower(), (LOWER, ""))
    if kind == LOWER:
        before.kind = OPAQUE  # 4x4, 5G: no number
    units.append(Unit(kind, start, start + len(found), found.lower(), value))
    return True


def _word(found: str, start: int, words: Vocabulary) -> Iterator[Unit]:
    lower = found.lower().replace("’", "'").replace("ʼ", "'")
    known = words.known(found)
    if known:
        yield Unit(known[0], start, start + len(found), lower, known[1])
    elif lower.endswith("'s") and (known := words.known(found[:-2])):
        yield Unit(known[0], start, start + len(found) - 2, lower[:-2], known[1])
    elif len(found) == 1 and not found.isalpha():
        yield Unit(found, start, start + 1, found)  # a sign is its own kind
    elif "-" in found and lower not in words.phrases:
        for part in _PART.finditer(found):
            yield from _word(part.group(), start + part.start(), words)
    elif (inner := _CAMEL.search(found)) and words.known(found[: inner.end()]):
        yield from _word(found[: inner.end()], start, words)  # "miliarMedia", where a blank is lost
        yield from _word(found[inner.end() :], start + inner.end(), words)
    else:
        yield Unit(CAPITAL if found[0].isupper() else LOWER, start, start + len(found), lower)


def _joined(units: list[Unit], openers: list[int], phrases: Mapping[str, tuple[Phrase, ...]]) -> list[Unit]:
    """The units with each phrase as one of them."""
    out: list[Unit] = []
    done = 0
    for at in openers:
        if at < done:
            continue
        for rest, kind, value in phrases[units[at].word]:
            end = at + 1 + len(rest)
            if tuple([following.word for following in units[at + 1 : end]]) == rest:
                out += units[done:at]
                out.append(Unit(kind, units[at].start, units[end - 1].end, units[at].word, value))
                done = end
                break
    return out + units[done:] if done else units


def kinds(units: Iterable[Unit]) -> str:
    """The string a grammar matches against: one letter a unit."""
    return "".join([unit.kind for unit in units])
