"""Scene -> the network page: pyvis makes the data, Warta's own page shows them."""

from pathlib import Path
from typing import Any

import msgspec

from kg.show.page.parts.html import page, words
from kg.show.page.parts.layout import layout
from kg.show.page.parts.look import Look, look, pick
from kg.show.page.parts.read import Reading
from kg.show.page.parts.svg import Sheet
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
    looks = [look(node, tuple(words())) for node in scene.nodes]
    pairs = _pairs(scene)
    drawn = _pyvis(scene, places(scene, looks), pairs)
    present = {edge.predicate for edge in scene.edges}
    data = {
        "vis": drawn,
        "looks": msgspec.to_builtins(looks),
        "start": {"off": [name for name in QUIET if name in present]},
    }
    return page(scene, view, stage="network", data=data, library=_library())


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
    spots = layout([one.box for one in looks], [(a, b, length) for (a, b), length in sorted(links.items())])
    return [(x, round(y - one.drop)) for one, (x, y) in zip(looks, spots, strict=True)]


def _pairs(scene: Scene) -> list[tuple[int, int, list[int]]]:
    """Edges between the same two nodes are drawn as one line with all their names."""
    at = {node.id: i for i, node in enumerate(scene.nodes)}
    found: dict[tuple[int, int], list[int]] = {}
    for number, edge in enumerate(scene.edges):
        ends = at[edge.source], at[edge.target]
        found.setdefault(ends if ends in found or ends[::-1] not in found else ends[::-1], []).append(number)
    return [(a, b, members) for (a, b), members in sorted(found.items())]


def _pyvis(scene: Scene, spots: list[tuple[int, int]], pairs: list[tuple[int, int, list[int]]]) -> dict[str, Any]:
    # pyvis pulls in IPython: only a page that needs it pays for that.
    from pyvis.network import Network

    net = Network(directed=True, cdn_resources="local")
    for i, (x, y) in enumerate(spots):
        # A blank label: the page writes it itself, and text that is not there cannot do harm.
        net.add_node(i, label=" ", shape="custom", group="node", x=x, y=y)
    for number, (a, b, members) in enumerate(pairs):
        edges = [scene.edges[e] for e in members]
        net.add_edge(
            a,
            b,
            id=number,
            members=members,
            arrows=_arrows(edges, scene.nodes[a].id),
            dashes=_dashed(edges),
            scaling={"label": {"drawThreshold": 13 if all(e.predicate in PLAIN for e in edges) else 9}},
        )
    return {"nodes": net.nodes, "edges": net.edges, "options": OPTIONS}


def _arrows(edges: list[Edge], first: str) -> str:
    ways = {"to" if edge.source == first else "from" for edge in edges}
    return ", ".join(sorted(ways))


def _dashed(edges: list[Edge]) -> bool:
    return all(edge.status != "asserted" for edge in edges)


OPTIONS: dict[str, Any] = {
    "physics": {"enabled": False},
    "layout": {"improvedLayout": False, "randomSeed": 1},
    "nodes": {"chosen": False, "labelHighlightBold": False},
    "edges": {
        "smooth": False,
        "chosen": False,
        "arrows": {"to": {"scaleFactor": 0.45}, "from": {"scaleFactor": 0.45}},
        "font": {
            "size": 10,
            "align": "middle",
            "strokeWidth": 3,
            "face": "Segoe UI, Roboto, Helvetica Neue, Arial, sans-serif",
        },
    },
    "interaction": {
        "hover": True,
        "multiselect": False,
        "tooltipDelay": 1000000,
        "hideEdgesOnDrag": False,
        "keyboard": False,
    },
}


def _library() -> str:
    """vis-network as pyvis brings it, without the pointer to a source map that is not there."""
    import pyvis

    folder = Path(pyvis.__file__).parent / "templates" / "lib" / "vis-9.1.2"
    text = (folder / "vis-network.min.js").read_text(encoding="utf-8")
    return text.replace("//# sourceMappingURL=vis-network.min.js.map", "").strip()
