"""Found and gold sets of character offsets -> one-to-one pairs and scores."""

from collections.abc import Sequence
from typing import NamedTuple

Chars = frozenset[int]


class Score(NamedTuple):
    """Precision, recall and F1, 0 to 1, with the counts they rest on."""

    right: int
    found: int
    gold: int

    @property
    def precision(self) -> float:
        """How many of those found are right."""
        return self.right / self.found if self.found else 0.0

    @property
    def recall(self) -> float:
        """How many of the gold ones are found."""
        return self.right / self.gold if self.gold else 0.0

    @property
    def f1(self) -> float:
        """Harmonic mean of precision and recall."""
        return 2 * self.right / (self.found + self.gold) if self.found + self.gold else 0.0

    def __add__(self, other: "Score") -> "Score":  # type: ignore[override]
        return Score(*(a + b for a, b in zip(self, other, strict=True)))


def chars(*spans: tuple[int, int]) -> Chars:
    """The characters under several half-open spans."""
    return frozenset(i for start, end in spans for i in range(start, end))


def iou(a: Chars, b: Chars) -> float:
    """Intersection over union; 0 where both are empty."""
    union = len(a | b)
    return len(a & b) / union if union else 0.0


def pairs(found: Sequence[Chars], gold: Sequence[Chars], least: float) -> list[tuple[int, int]]:
    """One-to-one pairs of a found and a gold set that overlap by ``least``, the best overlaps first."""
    scored = ((iou(f, g), i, j) for i, f in enumerate(found) for j, g in enumerate(gold) if f & g)
    taken_found, taken_gold, matched = set(), set(), []
    for score, i, j in sorted(scored, key=lambda row: (-row[0], row[1], row[2])):
        if score >= least and i not in taken_found and j not in taken_gold:
            taken_found.add(i)
            taken_gold.add(j)
            matched.append((i, j))
    return matched
