"""Scene -> one page about one thing: everything the graph knows of it, with the words."""

from kg.show.page.parts.html import page
from kg.show.scene import Scene


def thing(scene: Scene) -> str:
    """What it said, what was said about it, its events, figures and offices, each with its quotation.

    Of Lira Madun in the example: president of Arana, three statements, one meeting in Oslo.
    """
    focus = scene.focus or max(scene.nodes, key=lambda node: (node.weight, node.id)).id if scene.nodes else ""
    return page(scene, "thing", stage="thing", data={"focus": focus})
