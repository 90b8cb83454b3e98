"""A written name -> the keys under which its other spellings are found.

``plain`` forgets case, diacritics and punctuation. ``skeleton`` also forgets how a name was carried over
into Latin letters, so that Abdulrahman, Abdurrahman and Abd al-Rahman share a key; two names of one
skeleton are the same only where ``sounds_alike`` agrees about their vowels.
"""

import re
import unicodedata
from functools import lru_cache

from kg.terms.words import words

_LANG = "mul"
_LETTERS = str.maketrans(
    {
        "ø": "o",
        "ł": "l",
        "đ": "d",
        "ð": "d",
        "ı": "i",
        "æ": "ae",
        "œ": "oe",
        "ß": "ss",
        "þ": "th",
        "ə": "e",
        "ħ": "h",
    }
)
_JOINED = re.compile(r"['’‘ʼʿʾ`´ʻ]|(?<=\w)\.(?=\w)")
_APART = re.compile(r"[\W_]+")
_CONSONANTS = (
    (re.compile("(?<=[aeiou])ch(?=[b-df-gj-np-tvwxz])"), "h"),  # the older spelling: Achmad, Rachmat, Bachtiar
    (re.compile("sch|sh|sy(?=[aeiou])|sj(?=[aeiou])"), "s"),
    (re.compile("kh|ck|q|c(?=[^eiyh]|$)"), "k"),
    (re.compile("gh"), "g"),
    (re.compile("dh"), "d"),
    (re.compile("th|ts"), "t"),
    (re.compile("dz"), "z"),
    (re.compile("dj"), "j"),
    (re.compile("tj|ch"), "c"),
    (re.compile("ph"), "f"),
    (re.compile("x"), "ks"),
    (re.compile("(?<=[ln])j"), "i"),
    (re.compile("^w"), "v"),
    (re.compile("^y(?=e)"), ""),
    (re.compile("(?<=[aeiouy])h$"), ""),
    (re.compile(r"([b-df-hj-np-tvxz])\1+"), r"\1"),
)
_VOWELS = (
    (re.compile("e[iy]|a[iy]e?|ae"), "E"),
    (re.compile("a[uw]u?"), "O"),
    (re.compile("o[ue]|oo|uu"), "u"),
    (re.compile("ee|ii|i?y+|ie"), "i"),
    (re.compile("w"), "u"),
    (re.compile(r"(.)\1+"), r"\1"),
)
_SAME_VOWELS = frozenset({"ae", "ei", "ou", "Ou", "Oo", "Ee"})


@lru_cache(maxsize=65536)
def plain(name: str) -> str:
    """The name without case, diacritics and punctuation: ``plain("Al-Qur’ān, Dr.")`` is ``"al quran dr"``."""
    if name.isascii():
        text = name.lower()
        if text.isalnum():
            return text
    else:
        # Ornate letters are letters first, capitals second: a bold A is an a.
        small = unicodedata.normalize("NFKD", name).casefold()
        letters = unicodedata.normalize("NFKD", small.translate(_LETTERS))
        text = "".join(letter for letter in letters if not unicodedata.combining(letter))
    return _APART.sub(" ", _JOINED.sub("", text)).strip()


@lru_cache(maxsize=65536)
def tokens(name: str) -> tuple[str, ...]:
    """The parts of a personal name that tell it from others: no article, "Abdul" cut off what it serves."""
    parts = plain(name).split()
    articles = words(_LANG, "name-article")
    kept = [part for n, part in enumerate(parts) if part not in articles or len(parts) == 1 or _is_given(n, parts)]
    return tuple(piece for part in kept for piece in _served(part))


@lru_cache(maxsize=65536)
def skeleton(name: str) -> str:
    """The consonants of a name as heard, its tokens in order: ``skeleton("Muhammad")`` is ``"mhmd"``."""
    return " ".join(_bones(part)[0] for part in tokens(name))


def sounds_alike(one: str, other: str) -> bool:
    """Whether two words may be two spellings of one name: Hussein and Husain, not Hasan and Husain."""
    (bones, vowels), (other_bones, other_vowels) = _bones(plain(one)), _bones(plain(other))
    if bones != other_bones or len(bones) < 2:
        return plain(one) == plain(other)
    return all(_same_run(a, b) for a, b in zip(vowels, other_vowels, strict=True))


@lru_cache(maxsize=65536)
def _bones(word: str) -> tuple[str, tuple[str, ...]]:
    """Consonants of a word, and the vowels before, between and after them."""
    for pattern, heard in _CONSONANTS:
        word = pattern.sub(heard, word)
    runs = re.split("[^aeiouyw]", word)
    consonants = re.sub("[aeiouyw]", "", word)
    return consonants, tuple(_heard(run) for run in runs)


def _heard(run: str) -> str:
    for pattern, vowel in _VOWELS:
        run = pattern.sub(vowel, run)
    return run


def _same_run(one: str, other: str) -> bool:
    if one == other:
        return True
    if len(one) != len(other):
        # A short vowel may be left unwritten ("Tehran", "Teheran"), never a long one.
        return (one + other) == "e"
    return all(a == b or a + b in _SAME_VOWELS or b + a in _SAME_VOWELS for a, b in zip(one, other, strict=True))


def _is_given(n: int, parts: list[str]) -> bool:
    """Whether an article is a name of its own: "Al Gore", "Ed Miliband"."""
    return n == 0 and len(parts) == 2


def _served(part: str) -> tuple[str, ...]:
    servants = words(_LANG, "name-servant")
    if part in servants:
        return (servants[part],)
    shortest_served = 4
    for servant in sorted(servants, key=len, reverse=True):
        rest = part.removeprefix(servant)
        if rest != part and len(servant) > shortest_served and len(rest) >= shortest_served:
            return (servants[servant], rest)
    return (part,)


def same_spelling(one: str, other: str) -> bool:
    """Whether two full names differ in transliteration only, token by token."""
    ours, theirs = _without_kin(tokens(one)), _without_kin(tokens(other))
    return len(ours) == len(theirs) and all(a == b or sounds_alike(a, b) for a, b in zip(ours, theirs, strict=True))


def _without_kin(parts: tuple[str, ...]) -> tuple[str, ...]:
    kin = words(_LANG, "name-kin")
    return tuple(part for n, part in enumerate(parts) if n == 0 or part not in kin)
