"""Scene -> the large page: positions and communities computed here, drawn by sigma.js."""

from kg.show.page.network import QUIET
from kg.show.page.parts.html import asset, page
from kg.show.page.parts.islands import islands
from kg.show.scene import Scene


def large(scene: Scene) -> str:
    """A graph of thousands of nodes as an archipelago: what hangs together lies together.

    The names of what most claims are about are written first; the others appear on the way in.
    """
    at = {node.id: i for i, node in enumerate(scene.nodes)}
    edges = {(at[edge.source], at[edge.target]) for edge in scene.edges if edge.predicate not in QUIET}
    spots, communities = islands(len(scene.nodes), sorted(edges))
    present = {edge.predicate for edge in scene.edges}
    data = {
        "spots": spots,
        "communities": communities,
        "start": {"off": [name for name in QUIET if name in present]},
    }
    return page(scene, "large", stage="large", data=data, library=asset("vendor/sigma.bundle.js"))
