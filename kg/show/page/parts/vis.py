"""Nodes at their places and the lines between them -> what vis-network draws, as pyvis writes it."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import msgspec

from kg.show.page.parts.look import Look


class Line(msgspec.Struct, frozen=True):
    """One line of a picture, with everything it stands for, as indexes into the scene.

    ``members`` are edges between its ends, ``through`` are the events and statements that join them.
    """

    source: int
    target: int
    members: tuple[int, ...] = ()
    through: tuple[int, ...] = ()
    arrows: str = "to"
    dash: bool = False
    # Its name appears only on a closer look.
    plain: bool = False


def vis(nodes: Sequence[int], looks: Sequence[Look], spots: Sequence[tuple[int, int]], lines: Sequence[Line]) -> Any:
    """The data of one picture; ``looks`` and ``spots`` go with ``nodes``, which are indexes into the scene."""
    # pyvis pulls in IPython: only a page that needs it pays for that.
    from pyvis.network import Network

    net = Network(directed=True, cdn_resources="local")
    for at, (number, (x, y)) in enumerate(zip(nodes, spots, strict=True)):
        # A blank label: the page writes it itself, and text that is not there cannot do harm.
        # No line lies quite level: vis-network writes the name of such a line in the middle of the picture.
        net.add_node(number, label=" ", shape="custom", group="node", x=x, y=round(y + at / 2000, 4))
    for number, line in enumerate(lines):
        net.add_edge(
            line.source,
            line.target,
            id=number,
            members=list(line.members),
            through=list(line.through),
            arrows=line.arrows,
            dashes=line.dash,
            scaling={"label": {"drawThreshold": 13 if line.plain else 7 if line.through else 9}},
        )
    return {"nodes": net.nodes, "edges": net.edges, "options": OPTIONS, "looks": msgspec.to_builtins(looks)}


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


def library() -> dict[str, str]:
    """vis-network as pyvis brings it, without the pointer to a source map that is not there."""
    import pyvis

    folder = Path(pyvis.__file__).parent / "templates" / "lib" / "vis-9.1.2"
    text = (folder / "vis-network.min.js").read_text(encoding="utf-8")
    return {"vis": text.replace("//# sourceMappingURL=vis-network.min.js.map", "").strip()}
