"""A large graph -> communities and positions, in time that grows little faster than the graph.

Communities (Louvain) become islands: inside each, what is close in the graph is close on the page; the
islands are set out the same way, and what hangs together with nothing else lies in rings around.
"""

from collections import Counter, defaultdict
from collections.abc import Sequence

import networkx as nx
import numpy as np
import numpy.typing as npt

from kg.show.page.parts.layout import Array, separate, spread, steps, stress

# A community of more is split; one of more still that cannot be is a knot too large to untie.
LARGEST, KNOT = 150, 900
# Screens are wider than high.
WIDER = np.array([1.25, 0.8])
_ROUNDS = 30


def islands(count: int, edges: Sequence[tuple[int, int]]) -> tuple[list[tuple[float, float]], list[int]]:
    """Position and community of each of ``count`` nodes."""
    graph = nx.Graph()
    graph.add_nodes_from(range(count))
    graph.add_edges_from(sorted(edges))
    places = np.zeros((count, 2))
    member = np.zeros(count, dtype=int)
    groups: list[list[int]] = []
    regions: list[tuple[list[int], float]] = []
    for part in sorted((sorted(found) for found in nx.connected_components(graph)), key=lambda g: (-len(g), g)):
        regions.append((part, _region(graph, part, places, groups) + 0.8))
    for number, group in enumerate(groups):
        member[group] = number
    _rings(regions, places)
    return [(round(x, 2), round(y, 2)) for x, y in places.tolist()], member.tolist()


def _region(graph: nx.Graph, part: list[int], places: Array, groups: list[list[int]]) -> float:
    """Sets what hangs together about the origin and notes its communities; returns the radius it takes."""
    found = [part] if len(part) <= LARGEST else _communities(graph, part)
    if len(found) == 1:
        groups.append(part)
        return _island(graph, part, places)
    radii = np.array([_region(graph, group, places, groups) for group in found])
    for group, centre in zip(found, _sea(graph, found, radii), strict=True):
        places[group] += centre
    places[part] -= (places[part].min(0) + places[part].max(0)) / 2
    return float(np.sqrt((places[part] ** 2).sum(1)).max()) + 0.6


def _communities(graph: nx.Graph, part: list[int]) -> list[list[int]]:
    """Louvain communities; very small ones join a neighbour, so that islands are worth their name."""
    found = [set(group) for group in nx.community.louvain_communities(graph.subgraph(part), seed=1)]
    found.sort(key=lambda group: (len(group), min(group)))
    while len(found) > 1 and len(found[0]) < 12:
        small = found.pop(0)
        ties = [sum(other in group for node in small for other in graph[node]) for group in found]
        found[ties.index(max(ties))] |= small
        found.sort(key=lambda group: (len(group), min(group)))
    return sorted(sorted(group) for group in found)


def _island(graph: nx.Graph, group: list[int], places: Array) -> float:
    """Places one community about the origin; returns its radius."""
    radius = float(np.sqrt(len(group))) * 1.1 + 0.6
    if len(group) == 1:
        return radius
    wished = _steps(graph, group)
    found = stress(wished, spread(wished), _ROUNDS) if len(group) <= KNOT else _sunflower(graph, group)
    found -= found.mean(0)
    reach = np.sqrt((found**2).sum(1))
    # Outliers are drawn in: the island stays round and full.
    scale = np.quantile(reach, 0.9) or 1.0
    places[group] = found / scale * (radius - 0.6) * (1 / np.maximum(1, reach / scale / 1.25))[:, None]
    return radius


def _steps(graph: nx.Graph, group: list[int]) -> Array:
    at = {node: i for i, node in enumerate(group)}
    pairs = [(at[node], at[other]) for node in group for other in graph[node] if other in at]
    return steps(len(group), np.array(pairs, dtype=int).reshape(-1, 2))


def _sunflower(graph: nx.Graph, group: list[int]) -> Array:
    """The best connected in the middle, for a knot too large to untie."""
    order = np.argsort([-graph.degree(node) for node in group], kind="stable")
    turn = np.arange(len(group)) * 2.39996
    found = np.zeros((len(group), 2))
    found[order] = np.column_stack([np.cos(turn), np.sin(turn)]) * np.sqrt(np.arange(len(group)) + 0.5)[:, None]
    return found


def _sea(graph: nx.Graph, groups: list[list[int]], radii: npt.NDArray[np.float64]) -> Array:
    """Where the islands lie: those with many edges between them side by side."""
    of = {node: i for i, group in enumerate(groups) for node in group}
    ties: Counter[tuple[int, int]] = Counter()
    for i, group in enumerate(groups):
        ties.update((i, of[other]) for node in group for other in graph[node] if of.get(other, -1) > i)
    near: dict[int, dict[int, float]] = defaultdict(dict)
    for (a, b), number in ties.items():
        near[a][b] = near[b][a] = (radii[a] + radii[b]) * (1 + 1.5 / number)
    wished = _routes(len(groups), near)
    # Drawn together first: what then overlaps is pushed apart, and no wide water is left.
    found = stress(wished, spread(wished), 80) * WIDER * 0.55
    return separate(found, np.column_stack([radii, radii]) * 1.9, rounds=300, gap=1)


def _routes(count: int, near: dict[int, dict[int, float]]) -> Array:
    """Shortest ways over the sea, by Floyd and Warshall."""
    found = np.full((count, count), np.inf)
    np.fill_diagonal(found, 0)
    for a, lengths in near.items():
        found[a, list(lengths)] = list(lengths.values())
    for k in range(count):
        np.minimum(found, found[:, k, None] + found[None, k], out=found)
    far = float(found[np.isfinite(found)].max()) * 1.2
    return np.where(np.isinf(found), far, found)


def _rings(regions: list[tuple[list[int], float]], places: Array) -> None:
    """The largest part in the middle, the others in oval rings around it, clockwise by size."""
    middle = places[regions[0][0]] if regions else np.zeros((1, 2))
    axes = np.maximum(np.abs(middle).max(0), 1.0)
    axes = axes * max(1.0, float(np.sqrt(((middle / axes) ** 2).sum(1)).max())) + 1.0
    angle, ring = 0.0, 0.0
    for part, radius in regions[1:]:
        ring = ring or radius
        step = 2 * float(np.arcsin(min(1.0, radius / (float(axes.min()) + ring))))
        if angle and angle + step > 2 * np.pi:
            axes, ring, angle = axes + 2 * ring, radius, 0.0
            step = 2 * float(np.arcsin(min(1.0, radius / (float(axes.min()) + ring))))
        turn = angle + step / 2 - np.pi / 2
        places[part] += (axes + ring) * np.array([np.cos(turn), np.sin(turn)])
        angle += step
