"""Sizes and links -> positions: the same every time, nothing on top of anything else.

Stress majorization (Gansner, Koren and North 2004) puts things as far apart as their distance in the graph
asks; boxes that still overlap are then pushed apart.
"""

from collections import defaultdict
from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

Array = npt.NDArray[np.float64]
Link = tuple[int, int, float]


def layout(sizes: Sequence[tuple[float, float]], links: Sequence[Link], ratio: float = 1.4) -> list[tuple[int, int]]:
    """Centres of boxes of those sizes, joined by links (from, to, wished length), in that ratio."""
    if not sizes:
        return []
    boxes = np.array(sizes, dtype=float)
    placed = np.zeros_like(boxes)
    groups = _components(len(sizes), links)
    for group in groups:
        placed[group] = _lay(boxes[group], _within(group, links), ratio)
    _pack(placed, boxes, groups, ratio)
    return [(round(x), round(y)) for x, y in placed.tolist()]


def _components(count: int, links: Sequence[Link]) -> list[list[int]]:
    near: dict[int, list[int]] = defaultdict(list)
    for a, b, _ in links:
        near[a].append(b)
        near[b].append(a)
    groups: list[list[int]] = []
    seen: set[int] = set()
    for start in range(count):
        if start in seen:
            continue
        group, waiting = {start}, [start]
        while waiting:
            fresh = set(near[waiting.pop()]) - group
            group |= fresh
            waiting += fresh
        seen |= group
        groups.append(sorted(group))
    return sorted(groups, key=lambda g: (-len(g), g))


def _within(group: list[int], links: Sequence[Link]) -> list[Link]:
    at = {node: i for i, node in enumerate(group)}
    return [(at[a], at[b], length) for a, b, length in links if a in at]


def _lay(boxes: Array, links: list[Link], ratio: float) -> Array:
    count = len(boxes)
    if count == 1:
        return np.zeros((1, 2))
    wished = _distances(count, links)
    places = stress(wished, spread(wished), 150 if count < 400 else 60)
    return separate(_fill(_lie_flat(places), boxes, ratio), boxes)


def _fill(places: Array, boxes: Array, ratio: float, share: float = 0.52) -> Array:
    """Stretched towards the picture's ratio, and so wide that the boxes cover about that share of it."""
    wide, high = np.maximum(places.max(0) - places.min(0), 1)
    bent = np.sqrt(np.clip(ratio * high / wide, 0.5, 2))
    places = places * np.array([bent, 1 / bent])
    room = float(np.prod(places.max(0) - places.min(0) + boxes.mean(0)))
    stretched: Array = places * np.sqrt(float(boxes.prod(1).sum()) / share / room)
    return stretched


def _distances(count: int, links: list[Link]) -> Array:
    """Steps in the graph times the usual wish; between neighbours the wish itself."""
    ends = np.array([(a, b) for a, b, _ in links], dtype=int).reshape(-1, 2)
    lengths = np.array([length for *_, length in links])
    found = steps(count, ends) * (float(lengths.max()) if len(links) else 1.0)
    found[ends[:, 0], ends[:, 1]] = found[ends[:, 1], ends[:, 0]] = lengths
    return found


def steps(count: int, ends: npt.NDArray[np.int_], most: int = 24) -> Array:
    """Steps between all pairs, by growing all rims at once; what is not reached lies two steps beyond."""
    near = np.zeros((count, count), dtype=np.float32)
    near[ends[:, 0], ends[:, 1]] = near[ends[:, 1], ends[:, 0]] = 1
    found = np.zeros((count, count))
    seen = np.eye(count, dtype=bool)
    rim = np.eye(count, dtype=np.float32)
    step = 0
    while rim.any() and step < most:
        step += 1
        rim = ((rim @ near > 0) & ~seen).astype(np.float32)
        found[rim > 0] = step
        seen |= rim > 0
    found[~seen] = step + 2
    return found


def spread(wished: Array, pivots: int = 40) -> Array:
    """A first placing without chance: classical scaling over some pivots far from one another."""
    chosen = [int(wished.sum(1).argmin())]
    nearest = wished[chosen[0]].copy()
    while len(chosen) < min(pivots, len(wished)):
        chosen.append(int(nearest.argmax()))
        nearest = np.minimum(nearest, wished[chosen[-1]])
    squared = wished[:, chosen] ** 2
    centred = squared - squared.mean(0) - squared.mean(1)[:, None] + squared.mean()
    _, vectors = np.linalg.eigh(centred.T @ centred)
    places: Array = centred @ vectors[:, -2:]
    # The sign of an eigenvector is free; the largest entry is made positive.
    signs = np.sign(places[np.abs(places).argmax(0), [0, 1]])
    places *= np.where(signs == 0, 1, signs) * wished.max() / max(1e-9, float(np.abs(places).max())) / 2
    # Twins fall on one spot; a sunflower of small steps tells them apart.
    turn = np.arange(len(places)) * 2.39996
    small = wished.max() / 100
    places += np.column_stack([np.cos(turn), np.sin(turn)]) * np.sqrt(np.arange(len(places)) + 1)[:, None] * small
    return places


def stress(wished: Array, places: Array, rounds: int = 150) -> Array:
    """Places moved until their distances come near the wished ones; by majorization each round is better."""
    weights = 1 / np.maximum(wished, 1e-3) ** 2
    np.fill_diagonal(weights, 0)
    pulls = (weights * wished).astype(np.float32)
    totals = weights.sum(1)
    for _ in range(rounds):
        x, y = places.T.astype(np.float32)
        lengths = np.hypot(x[:, None] - x[None], y[:, None] - y[None])
        share = pulls / np.maximum(lengths, 1e-6)
        places = (weights @ places + share.sum(1)[:, None] * places - share @ places) / totals[:, None]
    return places


def _lie_flat(places: Array) -> Array:
    """Turned so that the longest extent lies across."""
    centred = places - places.mean(0)
    _, vectors = np.linalg.eigh(centred.T @ centred)
    axes = vectors[:, ::-1]
    signs = np.sign(axes[np.abs(axes).argmax(0), [0, 1]])
    turned: Array = centred @ (axes * signs)
    return turned


def separate(places: Array, boxes: Array, rounds: int = 400, gap: float = 7) -> Array:
    """Boxes pushed apart along the shorter way until none overlap, or ``rounds`` are over."""
    places = places.copy()
    for at in range(rounds):
        if at % 10 == 0:
            # Only boxes near one another can meet within the next rounds.
            left, right = _neighbours(places, boxes, gap + float(boxes.mean()) / 2)
            reach = (boxes[left] + boxes[right]) / 2 + gap
        gaps = places[left] - places[right]
        deep = reach - np.abs(gaps)
        over = (deep > 0).all(1)
        if over.any():
            _push(places, gaps[over], deep[over], left[over], right[over], 0.5 if at < rounds / 2 else 0.35)
        elif at % 10 == 0:
            break
    return places


def _neighbours(places: Array, boxes: Array, rim: float) -> tuple[npt.NDArray[np.intp], npt.NDArray[np.intp]]:
    """Pairs whose boxes, widened by ``rim``, overlap: swept from left to right."""
    half = boxes / 2 + rim / 2
    order = np.argsort(places[:, 0] - half[:, 0], kind="stable")
    starts = (places[:, 0] - half[:, 0])[order]
    lasts = np.searchsorted(starts, (places[:, 0] + half[:, 0])[order])
    counts = lasts - np.arange(len(order)) - 1
    first = np.repeat(np.arange(len(order)), counts)
    second = first + 1 + np.arange(len(first)) - np.repeat(np.cumsum(counts) - counts, counts)
    left, right = order[first], order[second]
    meets = np.abs(places[left, 1] - places[right, 1]) < half[left, 1] + half[right, 1]
    low, high = np.minimum(left, right)[meets], np.maximum(left, right)[meets]
    return low, high


def _push(
    places: Array,
    gaps: Array,
    deep: Array,
    left: npt.NDArray[np.intp],
    right: npt.NDArray[np.intp],
    part: float,
) -> None:
    each = np.arange(len(left))
    axis = np.where(deep[:, 0] < deep[:, 1], 0, 1)
    side = np.sign(gaps[each, axis])
    step = deep[each, axis] * np.where(side == 0, 1, side) * part
    moves = np.zeros_like(places)
    np.add.at(moves, (left, axis), step)
    np.add.at(moves, (right, axis), -step)
    # What is pushed from many sides would leap; the steps are shared out.
    crowd = np.bincount(np.concatenate([left, right]), minlength=len(places))
    places += moves / np.sqrt(np.maximum(crowd, 1))[:, None]


def _pack(placed: Array, boxes: Array, groups: list[list[int]], ratio: float) -> None:
    """Parts that hang together are set beside one another, the largest first, each where it widens least."""
    taken: list[tuple[float, float, float, float]] = []
    for group in groups:
        left, top, wide, high = _frame(placed[group], boxes[group])
        corners = [(0.0, 0.0)] + [c for x, y, w, h in taken for c in ((x + w, y), (x, y + h))]
        free = [c for c in corners if not any(_meet(c, (wide, high), other) for other in taken)]
        x, y = min(free, key=lambda c: (_extent((*c, wide, high), taken, ratio), c[::-1]))
        taken.append((x, y, wide, high))
        placed[group] += np.array([x - left, y - top])
    placed -= (placed.min(0) + placed.max(0)) / 2


def _meet(corner: tuple[float, float], size: tuple[float, float], other: tuple[float, float, float, float]) -> bool:
    (x, y), (w, h), (left, top, wide, high) = corner, size, other
    return x < left + wide - 1 and left < x + w - 1 and y < top + high - 1 and top < y + h - 1


def _extent(
    frame: tuple[float, float, float, float], taken: list[tuple[float, float, float, float]], ratio: float
) -> float:
    every = [*taken, frame]
    return max(max(x + w for x, _, w, _ in every) / ratio, max(y + h for _, y, _, h in every))


def _frame(placed: Array, boxes: Array, rim: float = 22) -> tuple[float, float, float, float]:
    low, high = (placed - boxes / 2).min(0) - rim, (placed + boxes / 2).max(0) + rim
    return float(low[0]), float(low[1]), float(high[0] - low[0]), float(high[1] - low[1])
