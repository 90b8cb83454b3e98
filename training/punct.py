"""Where a punctuation mark hangs in a UD v2 tree, from the tree of the other words."""

from __future__ import annotations

PAIRS = {"(": ")", "[": "]", "{": "}", "“": "”", "‘": "’", "«": "»", '"': '"', "``": "''"}


def climb(start: int, mark: int, heads: list[int], marks: set[int]) -> int | None:
    """The highest ancestor of `start` that lies on the same side of the mark."""
    if not 0 <= start < len(heads) or start in marks:
        return None
    side = start < mark
    top = start
    while heads[top] >= 0 and (heads[top] < mark) == side:
        top = heads[top]
    return top


def partners(words: list[str], marks: set[int]) -> dict[int, int]:
    """Opening mark -> its closing mark."""
    waiting: list[tuple[str, int]] = []
    found: dict[int, int] = {}
    for index in sorted(marks):
        if waiting and words[index] == waiting[-1][0]:
            found[waiting.pop()[1]] = index
        elif words[index] in PAIRS:
            waiting.append((PAIRS[words[index]], index))
    return found


def inner_head(first: int, last: int, heads: list[int], marks: set[int]) -> int | None:
    """The one word between two marks whose head is outside them, if there is just one."""
    inside = range(first + 1, last)
    tops = [index for index in inside if index not in marks and not first < heads[index] < last]
    return tops[0] if tops else None


def neighbour(start: int, step: int, size: int, marks: set[int]) -> int:
    """The next word that is no mark, going one way."""
    while 0 <= start < size and start in marks:
        start += step
    return start


def single_head(mark: int, heads: list[int], deps: list[str], marks: set[int], root: int) -> int:
    """The head of a mark without partner: what the phrase that it sets off hangs on, or the conjunct behind it."""
    size = len(heads)
    left, right = neighbour(mark - 1, -1, size, marks), neighbour(mark + 1, 1, size, marks)
    left_top, right_top = climb(left, mark, heads, marks), climb(right, mark, heads, marks)
    if left_top is None or right_top is None:
        return root
    if heads[right_top] < mark and heads[right_top] >= 0:
        return right_top if deps[right_top].startswith("conj") else heads[right_top]
    return heads[left_top] if heads[left_top] >= 0 else root


def hang_marks(words: list[str], heads: list[int], deps: list[str], marks: set[int]) -> list[int]:
    """Heads with those of the marks set anew; no word may hang on a mark."""
    root = next(index for index, head in enumerate(heads) if head < 0)
    out = list(heads)
    paired = partners(words, marks)
    both = {**paired, **{close: opening for opening, close in paired.items()}}
    for mark in marks:
        head = None
        if mark in both:
            head = inner_head(min(mark, both[mark]), max(mark, both[mark]), heads, marks)
        out[mark] = single_head(mark, heads, deps, marks, root) if head is None else head
    return out
