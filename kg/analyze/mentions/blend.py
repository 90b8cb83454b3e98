"""A short name and a full one -> whether the first is made of the beginnings of the words of the second."""

from collections.abc import Sequence

_LEAST = 3
_PART = 2  # letters of each word that go into a short name which is read as a word


def is_blend(short: str, whole: Sequence[str]) -> bool:
    """Whether a name is made of the beginnings of at least two words of another: "Jokowi", "Zulhas", "SBY"."""
    least = 1 if short.isupper() else _PART
    return len(short) >= _LEAST and short.isalpha() and _is_made(short.lower(), [word.lower() for word in whole], least)


def _is_made(rest: str, whole: Sequence[str], least: int, taken: int = 0) -> bool:
    if not rest:
        return taken > 1
    starts = (
        (n, size) for n, word in enumerate(whole) for size in range(least, len(word) + 1) if rest[:size] == word[:size]
    )
    return any(_is_made(rest[size:], whole[n + 1 :], least, taken + 1) for n, size in starts if size <= len(rest))
