"""Chains of coreferent mentions, as sets of any hashable things -> MUC, B³ and CEAF-e."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Sequence
from itertools import chain as flat
from typing import NamedTuple

Chain = frozenset[Hashable]
Counts = tuple[float, float, float, float]
"""Found and possible for precision, found and possible for recall."""


class Score(NamedTuple):
    """Precision, recall and F1, in percent."""

    precision: float
    recall: float
    f1: float


def score(counts: Iterable[Counts]) -> Score:
    """The score over the counts of many documents."""
    found_p, all_p, found_r, all_r = map(sum, zip(*counts, strict=True))
    precision, recall = (100 * found / max(all_, 1e-9) for found, all_ in ((found_p, all_p), (found_r, all_r)))
    return Score(precision, recall, 2 * precision * recall / max(precision + recall, 1e-9))


def muc(gold: Sequence[Chain], mine: Sequence[Chain]) -> Counts:
    """Links that must be there, and how many of them the other side keeps."""
    return *_kept(mine, gold), *_kept(gold, mine)


def b_cubed(gold: Sequence[Chain], mine: Sequence[Chain]) -> Counts:
    """For each mention, how much of its chain the other side's chain shares."""
    return *_shared(mine, gold), *_shared(gold, mine)


def ceaf_e(gold: Sequence[Chain], mine: Sequence[Chain]) -> Counts:
    """The best one-to-one match of chains, by their share of common mentions."""
    alike = [[2 * len(a & b) / (len(a) + len(b)) for b in mine] for a in gold]
    best = assigned(alike)
    return best, len(mine), best, len(gold)


MEASURES: dict[str, Callable[[Sequence[Chain], Sequence[Chain]], Counts]] = {
    "MUC": muc,
    "B³": b_cubed,
    "CEAF-e": ceaf_e,
}


def _kept(chains: Sequence[Chain], others: Sequence[Chain]) -> tuple[float, float]:
    owner = _owner(others)
    found = possible = 0
    for chain in chains:
        parts = {owner.get(mention, mention) for mention in chain}
        found += len(chain) - len(parts)
        possible += len(chain) - 1
    return found, possible


def _shared(chains: Sequence[Chain], others: Sequence[Chain]) -> tuple[float, float]:
    owner = _owner(others)
    found = 0.0
    for chain in chains:
        for mention in chain:
            other = others[owner[mention][1]] if mention in owner else frozenset()
            found += len(chain & other) / len(chain)
    return found, sum(map(len, chains))


def _owner(chains: Sequence[Chain]) -> dict[Hashable, tuple[str, int]]:
    return dict(flat.from_iterable(((mention, ("chain", n)) for mention in chain) for n, chain in enumerate(chains)))


def assigned(weights: list[list[float]]) -> float:
    """The greatest sum of weights with at most one of each row and each column (the Hungarian algorithm)."""
    if not weights or not weights[0]:
        return 0.0
    if len(weights) > len(weights[0]):
        weights = [list(column) for column in zip(*weights, strict=True)]
    rows, columns = len(weights), len(weights[0])
    row_price, column_price = [0.0] * (rows + 1), [0.0] * (columns + 1)
    row_of, way = [0] * (columns + 1), [0] * (columns + 1)
    for row in range(1, rows + 1):
        row_of[0], at = row, 0
        least, used = [float("inf")] * (columns + 1), [False] * (columns + 1)
        while row_of[at]:
            used[at], here, step, following = True, row_of[at], float("inf"), 0
            for column in range(1, columns + 1):
                if used[column]:
                    continue
                cost = -weights[here - 1][column - 1] - row_price[here] - column_price[column]
                if cost < least[column]:
                    least[column], way[column] = cost, at
                if least[column] < step:
                    step, following = least[column], column
            for column in range(columns + 1):
                if used[column]:
                    row_price[row_of[column]] += step
                    column_price[column] -= step
                else:
                    least[column] -= step
            at = following
        while at:
            row_of[at], at = row_of[way[at]], way[at]
    return sum(weights[row_of[column] - 1][column - 1] for column in range(1, columns + 1) if row_of[column])
