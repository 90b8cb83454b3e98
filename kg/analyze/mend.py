"""A paragraph as scrapers leave it -> the text for the pipeline, and where its words stand in the article."""

import re
from bisect import bisect_left
from itertools import pairwise
from typing import NamedTuple

from kg.terms.gazetteer import gazetteer
from kg.terms.offices import offices
from kg.terms.words import words

_GAP = re.compile(r"\. \.(?= )")
_BEFORE = re.compile(r"\b([^\W\d_a-z]\w+)$")
_AFTER = re.compile(r"\s+[^\W\d_a-z]\w+(?=[,.]|\s+[^\W\d_A-Z])")
_PARAGRAPH = re.compile(r"(?<=[^\W\d_][^\W\d_]\.),+(?=[\"“]?[^\W\d_a-z])")
_GLUED = re.compile(r"(?<![\w@#/.])([^\W\d_]+[a-z])(?=[A-Z][^\W\d_]+)")
_SHORTEST = 4


class Mended(NamedTuple):
    """A text to parse; ``gaps`` are the offsets of the blanks in it that the article does not have, in order."""

    text: str
    gaps: tuple[int, ...] = ()

    def place(self, at: int) -> int:
        """Where in the article's paragraph the character ``at`` of the text stands."""
        return at - bisect_left(self.gaps, at)


def mended(text: str, lang: str) -> Mended:
    """A paragraph without what scrapers broke.

    Scrapers leave ". ." where a tag stood: between the parts of a name it is nothing, elsewhere a full stop. They
    leave a comma behind a full stop where a paragraph ended, and no blank where a link began: "JakartaAnggi".
    """
    text = text.replace("\n", " ")
    if ".," in text:
        text = _PARAGRAPH.sub(lambda comma: " " * len(comma[0]), text)
    if ". ." in text:
        text = _GAP.sub(lambda gap: (" " if _inside_name(gap, lang) else ".") + " " * (len(gap[0]) - 1), text)
    ends = [glued.end() for glued in _GLUED.finditer(text) if _is_glued(glued[1], lang)]
    parts = [text[start:end] for start, end in pairwise([0, *ends, len(text)])]
    return Mended(" ".join(parts), tuple(end + added for added, end in enumerate(ends)))


def _is_glued(word: str, lang: str) -> bool:
    """Whether what stands before a capital inside a word is one by itself: in small letters, a place, an office."""
    if word.islower():
        return word in words(lang, "common")
    if any(word.lower() in words(lang, kind) for kind in ("place-noun", "organization-noun")):
        return True
    if offices(lang).match([word.lower()]) is not None:
        return True
    known = gazetteer().lookup(word, lang) if len(word) >= _SHORTEST else ()
    return bool(known) and known[0].kind in ("Place", "Country")


def _inside_name(gap: re.Match[str], lang: str) -> bool:
    """Whether a capitalised word, no place or body by itself, and one more before a small word surround the gap."""
    before, after = _BEFORE.search(gap.string, 0, gap.start()), _AFTER.match(gap.string, gap.end())
    if not before or not after or not before.start():
        return False
    known = gazetteer().lookup(before[1], lang)
    return not known or known[0].kind == "Person"
