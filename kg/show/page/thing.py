"""Scene -> one page about one thing: everything the graph knows of it, with the words."""

from kg.show.page.network import draw as network_drawing
from kg.show.page.parts.html import page
from kg.show.page.parts.svg import Sheet
from kg.show.scene import Scene, around


def thing(scene: Scene) -> str:
    """What it said, what was said about it, its events, figures and offices, each with its quotation.

    Of Lira Madun in the example: president of Arana, three statements, one meeting in Oslo.
    """
    return page(scene, "thing", stages={"thing": "thing"}, data={"focus": focus(scene)})


def focus(scene: Scene) -> str:
    """The id of what the page is about: what was asked for, else what most claims are about."""
    heaviest = max(scene.nodes, key=lambda node: (node.family == "actor", node.weight, node.id), default=None)
    return scene.focus or (heaviest.id if heaviest else "")


def draw(scene: Scene, lang: str) -> Sheet:
    """The thing and what it is directly tied to, as a drawing."""
    return network_drawing(around(scene, focus(scene), 1), lang) if scene.nodes else Sheet(200, lang)
