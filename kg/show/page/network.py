"""Scene -> the network page: pyvis makes the data, Warta's own page shows them."""

from typing import Any

from kg.show.page.parts.html import page, words
from kg.show.page.parts.layout import layout
from kg.show.page.parts.look import Look, look, pick
from kg.show.page.parts.read import Reading
from kg.show.page.parts.svg import Sheet
from kg.show.page.parts.vis import Line, library, vis
from kg.show.page.parts.web import web
from kg.show.scene import Edge, Scene

# How long an edge wishes to be, by what it tells: words stay near their speaker, figures near their event.
LENGTHS = {"said": 75.0, "hasFigure": 65.0, "holdsRole": 90.0}
# Not drawn at first: each repeats what a nearer edge tells.
QUIET = ("mentions", "ofEvent", "inPlace")
# The shapes at their ends already tell these; their names appear on a closer look.
PLAIN = ("said", "hasFigure", "about", "accordingTo", "mentions", "addressee")


def network(scene: Scene, view: str = "network") -> str:
    """Actors, statements, events, places and figures as one picture, each line with its words.

    A double click on Qatar in the example leaves Qatar, the ceasefire it mediated and the talks it hosts.
    """
    data = {"webs": {view: picture(scene)}, "start": {"off": quiet(scene)}}
    return page(scene, view, stages={view: "network"}, data=data, libraries=library())


def quiet(scene: Scene) -> list[str]:
    """Relations that are not drawn at first."""
    present = {edge.predicate for edge in scene.edges}
    return [name for name in QUIET if name in present]


def picture(scene: Scene) -> Any:
    """What the page draws: every node at its place, one line between any two."""
    looks = [look(node, tuple(words())) for node in scene.nodes]
    return vis(range(len(scene.nodes)), looks, places(scene, looks), _lines(scene))


def draw(scene: Scene, lang: str) -> Sheet:
    """The same network as a drawing."""
    looks = [look(node, tuple(words())) for node in scene.nodes]
    told = Reading(scene, lang)
    edges = [edge for edge in scene.edges if edge.predicate not in QUIET]
    names = [(e, "" if e.predicate in PLAIN else pick(e.label, lang) or told.term(e.predicate)) for e in edges]
    return web(scene, lang, looks, places(scene, looks), names)


def places(scene: Scene, looks: list[Look]) -> list[tuple[int, int]]:
    """Where each node stands."""
    at = {node.id: i for i, node in enumerate(scene.nodes)}
    links: dict[tuple[int, int], float] = {}
    for edge in scene.edges:
        if edge.predicate not in QUIET:
            a, b = sorted((at[edge.source], at[edge.target]))
            links[a, b] = min(LENGTHS.get(edge.predicate, 115.0), links.get((a, b), 1e9))
    return set_out(looks, [(a, b, length) for (a, b), length in sorted(links.items())])


def set_out(looks: list[Look], links: list[tuple[int, int, float]]) -> list[tuple[int, int]]:
    """Places for shapes of that look, joined by links of a wished length."""
    spots = layout([one.box for one in looks], links)
    return [(x, round(y - one.drop)) for one, (x, y) in zip(looks, spots, strict=True)]


def _lines(scene: Scene) -> list[Line]:
    """Edges between the same two nodes are drawn as one line with all their names."""
    at = {node.id: i for i, node in enumerate(scene.nodes)}
    found: dict[tuple[int, int], list[int]] = {}
    for number, edge in enumerate(scene.edges):
        ends = at[edge.source], at[edge.target]
        found.setdefault(ends if ends in found or ends[::-1] not in found else ends[::-1], []).append(number)
    return [_line(scene, a, b, members) for (a, b), members in sorted(found.items())]


def _line(scene: Scene, a: int, b: int, members: list[int]) -> Line:
    edges = [scene.edges[e] for e in members]
    arrows = _arrows(edges, scene.nodes[a].id)
    dash = all(edge.status != "asserted" for edge in edges)
    return Line(a, b, tuple(members), (), arrows, dash, all(edge.predicate in PLAIN for edge in edges))


def _arrows(edges: list[Edge], first: str) -> str:
    ways = {"to" if edge.source == first else "from" for edge in edges}
    return ", ".join(sorted(ways))
