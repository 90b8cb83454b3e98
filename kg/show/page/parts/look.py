"""Nodes -> how they are drawn: shape, size, lines of the label, room taken."""

import msgspec

from kg.show.page.parts.text import clean, number, width, wrap
from kg.show.scene import Node

SHAPES = {
    "Person": "dot",
    "Organization": "square",
    "Country": "hexagon",
    "Group": "triangle",
    "actor": "dot",
    "statement": "box",
    "figure": "box",
    "event": "diamond",
    "place": "triangleDown",
}
SIGNS = {"about": "±", "at-least": "≥", "more-than": ">", "less-than": "<"}


class Look(msgspec.Struct, frozen=True, omit_defaults=True):
    """A node as drawn.

    ``lines`` are its label's lines by language, each with its style: "b" bold, "" plain, "n" a note.
    ``box`` is the room that shape and label take, ``drop`` how far the middle of that room lies under the
    middle of the shape; ``dash`` marks what is not asserted.
    """

    shape: str
    size: int
    font: int
    lines: dict[str, list[tuple[str, str]]]
    box: tuple[int, int]
    drop: float = 0
    dash: bool = False


def look(node: Node, langs: tuple[str, ...]) -> Look:
    """How a node is drawn: the more claims name it, the larger."""
    shape = SHAPES.get(node.kind) or SHAPES[node.family]
    size, font = _measure(node.family, min(2.0, node.weight**0.5 - 1))
    lines = {lang: label_lines(node, lang, font) for lang in langs}
    wide = max(width(line, font) * _PART[style] for found in lines.values() for style, line in found)
    high = max(len(found) for found in lines.values()) * font * 1.22
    dash = node.modality != "asserted"
    lines = {"": next(iter(lines.values()))} if len({str(found) for found in lines.values()}) == 1 else lines
    if shape == "box":
        return Look(shape, size, font, lines, (round(wide + 16), round(high + 12)), 0, dash)
    box = round(max(wide, size * 2) + 4), round(size * 2 + high + 6)
    return Look(shape, size, font, lines, box, (high + 6) / 2, dash)


_PART = {"b": 1.06, "": 1.0, "n": 0.86}


def _measure(family: str, grown: float) -> tuple[int, int]:
    if family == "actor":
        return round(12 + 8 * grown), round(13 + 3 * grown)
    if family in ("event", "place"):
        return round(10 + 5 * grown), round(12 + 2 * grown)
    return 10, 14 if family == "figure" else 12


def label_lines(node: Node, lang: str, font: int) -> list[tuple[str, str]]:
    """The label's lines in a language with the style of each."""
    text = clean(pick(node.label, lang))
    if node.family == "statement":
        return [("", line) for line in wrap(f"“{text}”", 165, font, 3)]
    if node.family == "figure" and "value" in node.facts:
        sign = SIGNS.get(node.facts.get("qualifier", ""), "")
        percent = "%" if node.facts.get("unit") == "percent" else ""
        value = f"{sign}{number(node.facts['value'], lang)}{percent}"
        return [("b", value), *(("n", line) for line in wrap(text, 120, font * 0.86, 1))]
    style = "b" if node.family == "actor" else ""
    note = clean(pick(node.note, lang))
    notes = [("n", line) for line in wrap(note, 125, font * 0.86, 2)] if note else []
    return [*((style, line) for line in wrap(text, 120, font, 2)), *notes]


def pick(labels: dict[str, str], lang: str) -> str:
    """The label in a language, else in any."""
    return labels.get(lang) or labels.get("") or next(iter(labels.values()), "")
