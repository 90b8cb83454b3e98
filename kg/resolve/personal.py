"""Parts of personal names and how well two of them agree."""

import re
from collections import Counter
from functools import cache, lru_cache

from babel import Locale

from kg.terms.folding import skeleton, sounds_alike, tokens
from kg.terms.gazetteer import LANGUAGES, gazetteer
from kg.terms.offices import honorifics
from kg.terms.relatives import relatives
from kg.terms.words import words

_NEAR = (("[zd]", "d"), ("[gjk]", "g"), ("[vf]", "f"))
_LONG = 4
_FEW = 1  # people in the gazetteer
_OLD = 6  # letters: a short "Chan" is no "Khan"
_LETTERS = re.compile(r"(?:[A-Z]\.? ?){2}(?= ?[A-Z]\w)")
_CH, _MARKS = re.compile("^ch(?=[aeiou])"), re.compile("tj|dj|nj|sj|oe")
_REFORM = (("dj", "J"), ("tj", "c"), ("nj", "ny"), ("sj", "sy"), ("j", "y"), ("oe", "u"))


@lru_cache(maxsize=1 << 16)
def parts(name: str, lang: str = "") -> tuple[str, ...]:
    """The parts that tell a person from others: no title before, no article, no "bin"."""
    titles = honorifics(lang) if lang else {**honorifics("id"), **honorifics("en")}
    kin = words("mul", "name-kin")
    left = list(tokens(written_out(name)))
    while len(left) > 2 and (left[0],) in titles:
        left = left[1:]
    return tuple(part for n, part in enumerate(left) if n == 0 or part not in kin)


def is_word(name: str, lang: str) -> bool:
    """Whether what was taken for a person's name is only a word: "akun" (account), "Kamis" (Thursday)."""
    return bool(name) and (name.islower() or name.lower() in _weekdays(lang))


@cache
def _weekdays(lang: str) -> frozenset[str]:
    written = (day.lower() for day in Locale(lang).days["format"]["wide"].values()) if lang in LANGUAGES else ()
    return frozenset((*written, *words(lang, "time-weekday")))


def without_rank(name: str, lang: str) -> str:
    """A full name without the rank before it: "Pol Luki Hermawan"."""
    said = name.split()
    while len(said) > 2 and honorifics(lang).get((said[0].lower().rstrip("."),)) == "rank" and len(said[0]) > 2:
        said = said[1:]
    return " ".join(said)


def written_out(name: str) -> str:
    """The name with a title of letters as words: "R.A. Kartini" is "Raden Ajeng Kartini"."""
    letters = _LETTERS.match(name)
    title = letters and words("mul", "title-letters").get("".join(filter(str.isalpha, letters[0])).lower())
    return f"{title} {name[letters.end() :]}" if letters and title else name


def agree(one: str, other: str) -> str:
    """How two parts agree: "same", "sound", "nickname", "initial", "near", or "" where they do not."""
    if one == other:
        return "same"
    if sounds_alike(one, other) or modern(one) == modern(other):
        return "sound"
    if any(a == b or sounds_alike(a, b) for a in given(one) for b in given(other)):
        return "nickname"
    if 1 in (len(one), len(other)) and one[:1] == other[:1]:
        return "initial"
    return "near" if _near(one, other) else ""


def aligned(one: tuple[str, ...], other: tuple[str, ...]) -> tuple[str, ...]:
    """How the parts agree one by one; empty where the names differ in length or some part disagrees."""
    if len(one) != len(other):
        return ("same",) if "".join(one) == "".join(other) else ()
    ways = tuple(agree(a, b) for a, b in zip(one, other, strict=True))
    # A lone letter hides a name ("S, 34 tahun"); it may be anybody's.
    return ways if all(ways) and ways != ("initial",) else ()


def contains(whole: tuple[str, ...], part: tuple[str, ...]) -> bool:
    """Whether ``part`` is what is left of ``whole`` when names in the middle or at the end are dropped."""
    if whole and part and whole[0] != part[0] and whole[0] in relatives():
        return False
    if not 1 < len(part) < len(whole) or not agree(whole[0], part[0]):
        return part == whole[-len(part) :] and 1 < len(part) < len(whole)
    leading = all(a == b for a, b in zip(whole, part, strict=False))
    rest = iter(whole)
    return leading or (bool(agree(whole[-1], part[-1])) and all(any(agree(a, b) for a in rest) for b in part))


def is_common(part: str) -> bool:
    """Whether many people have a part of a name: a given name of a language, or of several in the gazetteer."""
    given_name = any(part in words(lang, "given-name") for lang in LANGUAGES)
    return given_name or _bearers()[skeleton(part)] > _FEW


@cache
def _bearers() -> Counter[str]:
    people = (entry for entry in gazetteer() if entry.kind == "Person")
    named = ({skeleton(part) for _, text in entry.labels for part in tokens(text)} for entry in people)
    return Counter(part for parts_ in named for part in parts_)


def given(part: str) -> set[str]:
    """A given name and the names it is a short form of, or that are short forms of it."""
    return {part, *words("mul", "nickname").get(part, "").split()}


def _near(one: str, other: str) -> bool:
    """Spellings that differ in a letter such as g and j: Gamal and Jamal, not Hasan and Husain."""
    if min(len(one), len(other)) < _LONG or skeleton(one) == skeleton(other):
        return False
    ours, theirs = (bones(part) for part in (one, other))
    return ours == theirs and len(ours) >= _LONG - 1


def modern(part: str) -> str:
    """An Indonesian name in the spelling of 1972: Tjahjo and Cahyo, Joedhojono and Yudhoyono, Chairul and Khairul."""
    if len(part) >= _OLD and _CH.search(part):
        part = _CH.sub("kh", part)
    if len(part) < _OLD - 1 or not _MARKS.search(part):
        return part
    for old, new in _REFORM:
        part = part.replace(old, new)
    return part.lower()


def bones(part: str) -> str:
    """The consonants of a part as heard, with letters that are often taken for each other alike."""
    heard = skeleton(modern(part))
    for letters, one in _NEAR:
        heard = re.sub(letters, one, heard)
    return heard
