"""Texts with names -> the same texts with quotation marks and brackets, which some name corpora were stripped of."""

from __future__ import annotations

import random

from training.names import Named

MARKS = (("“", "”"), ('"', '"'), ("“", ",”"), ('"', ',"'), ("(", ")"), ("‘", "’"))


def breaks(named: Named) -> list[int]:
    """Where a word outside names starts or ends: places for a mark."""
    text, spans = named
    spots = [0, *(index + 1 for index, letter in enumerate(text) if letter == " "), len(text)]
    return [spot for spot in spots if not any(start < spot <= end and spot != end for start, end, _ in spans)]


def quoted(named: Named, rng: random.Random) -> Named:
    """A stretch of the text put between marks; spans move along."""
    text, spans = named
    first, last = sorted(rng.sample(spots, 2)) if len(spots := breaks(named)) > 1 else (0, len(text))
    first = rng.choice((0, first))
    last = max(last - 1, first) if last and text[last - 1 : last] == " " else last
    opening, closing = rng.choice(MARKS)

    def moved(start: int, end: int) -> tuple[int, int]:
        shift = len(opening) * (start >= first) + len(closing) * (start >= last)
        grow = len(opening) * (start < first < end) + len(closing) * (start < last < end)
        return start + shift, end + shift + grow

    marked = text[:first] + opening + text[first:last] + closing + text[last:]
    return marked, [(*moved(start, end), label) for start, end, label in spans]
