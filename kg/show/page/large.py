"""Scene -> the large page: positions and communities computed here, drawn by sigma.js."""

from math import log2
from typing import Any

from kg.show.page.network import QUIET, quiet
from kg.show.page.parts.html import asset, page
from kg.show.page.parts.islands import islands
from kg.show.page.parts.read import Reading
from kg.show.page.parts.svg import Sheet, shape_path
from kg.show.page.parts.text import clip, width
from kg.show.scene import Scene


def large(scene: Scene) -> str:
    """A graph of thousands of nodes as an archipelago: what hangs together lies together.

    The names of what most claims are about are written first; the others appear on the way in.
    """
    data = archipelago(scene) | {"start": {"off": quiet(scene)}}
    return page(scene, "large", stages={"large": "large"}, data=data, libraries=library())


def library() -> dict[str, str]:
    """sigma.js with graphology."""
    return {"sky": asset("vendor/sigma.bundle.js")}


def archipelago(scene: Scene) -> dict[str, Any]:
    """Where everything lies."""
    spots, communities = placed(scene)
    return {"spots": spots, "communities": communities}


def placed(scene: Scene) -> tuple[list[tuple[float, float]], list[int]]:
    """Where each node lies, and on which island."""
    at = {node.id: i for i, node in enumerate(scene.nodes)}
    edges = {(at[edge.source], at[edge.target]) for edge in scene.edges if edge.predicate not in QUIET}
    return islands(len(scene.nodes), sorted(edges))


def draw(scene: Scene, lang: str) -> Sheet:
    """The islands as a drawing, with the names of what most claims are about."""
    told = Reading(scene, lang)
    spots, _ = placed(scene)
    left, top = (min((spot[axis] for spot in spots), default=0) for axis in (0, 1))
    right, bottom = (max((spot[axis] for spot in spots), default=10) for axis in (0, 1))
    scale = min(14.0, 2400 / (right - left + 6))
    at = [((x - left + 3) * scale, (y - top + 3) * scale) for x, y in spots]
    sheet = Sheet((right - left + 6) * scale, lang)
    lines = [(told.at[e.source], told.at[e.target]) for e in scene.edges if e.predicate not in QUIET]
    sheet.path(
        "".join(f"M{at[a][0]:.1f},{at[a][1]:.1f}L{at[b][0]:.1f},{at[b][1]:.1f}" for a, b in lines),
        stroke="line",
        wide=0.6,
    )
    for node, (x, y) in zip(scene.nodes, at, strict=True):
        sheet.path(shape_path(told.shape(node), x, y, scale * (0.3 + 0.12 * log2(node.weight))), fill=node.family)
    _names(sheet, told, at)
    sheet.reach((bottom - top + 6) * scale)
    return sheet


def _names(sheet: Sheet, told: Reading, at: list[tuple[float, float]]) -> None:
    taken: list[tuple[float, float, float]] = []
    nodes = [node for node in told.scene.nodes if node.family in ("actor", "place", "event")]
    for node in sorted(nodes, key=lambda node: (-node.weight, node.id))[:150]:
        x, y = at[told.at[node.id]]
        name = clip(told.name(node), 200, 13)
        half = width(name, 13) / 2 + 4
        if all(abs(y - y2) > 15 or abs(x - x2) > half + half2 for x2, y2, half2 in taken):
            taken.append((x, y, half))
            sheet.text(x, y + 16, name, bold=True, anchor="middle", halo=True)
