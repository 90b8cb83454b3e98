"""Regular inflection of English verbs and nouns: the written forms a lemma may take.

A lemmatizer errs on one word in twenty; a lexicon that knows the forms itself does not depend on it. Irregular
forms are listed in the lexicon.
"""

import re
from collections.abc import Iterator

_DOUBLING = re.compile(r"^[^aeiou]*[aeiou][bdgklmnprt]$")  # "rob", "stop": one syllable, one vowel, one consonant
_STRESSED = re.compile(r"[^aeiou][aeiou][blmprt]$")  # "kidnap", "expel", "commit": the stress alone would say
_SIBILANT = re.compile(r"(?:s|x|z|ch|sh)$")
_CONSONANT_Y = re.compile(r"[^aeiou]y$")


def inflected(words: tuple[str, ...], pos: str) -> Iterator[tuple[str, ...]]:
    """The regular forms of an entry: a verb's first word, a noun's last word takes the endings."""
    if pos == "verb":
        yield from ((form, *words[1:]) for form in _verb(words[0]))
    elif pos == "noun":
        yield (*words[:-1], _with_s(words[-1]))


def _verb(lemma: str) -> Iterator[str]:
    yield _with_s(lemma)
    if lemma.endswith("ie"):
        yield from (f"{lemma}d", f"{lemma[:-2]}ying")
    elif lemma.endswith("e") and not lemma.endswith("ee"):
        yield from (f"{lemma}d", f"{lemma[:-1]}ing")
    elif lemma.endswith("ee"):
        yield from (f"{lemma}d", f"{lemma}ing")
    elif _CONSONANT_Y.search(lemma):
        yield from (f"{lemma[:-1]}ied", f"{lemma}ing")
    elif _DOUBLING.match(lemma):
        yield from (f"{lemma}{lemma[-1]}ed", f"{lemma}{lemma[-1]}ing")
    else:
        yield from (f"{lemma}ed", f"{lemma}ing")
        if _STRESSED.search(lemma):
            yield from (f"{lemma}{lemma[-1]}ed", f"{lemma}{lemma[-1]}ing")


def _with_s(word: str) -> str:
    if _SIBILANT.search(word):
        return f"{word}es"
    return f"{word[:-1]}ies" if _CONSONANT_Y.search(word) else f"{word}s"
