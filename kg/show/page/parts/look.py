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


class Look(msgspec.Struct, frozen=True):
    """A node as drawn. ``lines`` are its label's lines by language, ``box`` the room of shape and label."""

    shape: str
    size: int
    font: int
    lines: dict[str, list[str]]
    box: tuple[float, float]


def look(node: Node, langs: tuple[str, ...]) -> Look:
    """How a node is drawn: the more claims name it, the larger."""
    shape = SHAPES.get(node.kind) or SHAPES[node.family]
    grown = min(2.0, node.weight**0.5 - 1)
    size, font = _measure(node.family, grown)
    room = {"statement": 150.0, "figure": 130.0}.get(node.family, 130.0)
    lines = {lang: label_lines(node, lang, room, font) for lang in langs}
    wide = max(width(line, font) for found in lines.values() for line in found)
    high = max(len(found) for found in lines.values()) * font * 1.25
    inside = shape == "box"
    box = (wide + 16, high + 14) if inside else (max(wide, size * 2) + 4, size * 2 + high + 8)
    return Look(shape, size, font, lines, box)


def _measure(family: str, grown: float) -> tuple[int, int]:
    if family == "actor":
        return round(14 + 8 * grown), round(14 + 3 * grown)
    if family in ("event", "place"):
        return round(11 + 5 * grown), round(12 + 2 * grown)
    return 10, 13 if family == "figure" else 11


def label_lines(node: Node, lang: str, room: float, font: int) -> list[str]:
    """The label's lines in a language, a second line in brackets of its own."""
    text = clean(pick(node.label, lang))
    if node.family == "statement":
        return wrap(f"“{text}”", room, font, 3)
    if node.family == "figure" and "value" in node.facts:
        sign = SIGNS.get(node.facts.get("qualifier", ""), "")
        percent = "%" if node.facts.get("unit") == "percent" else ""
        return [f"{sign}{number(node.facts['value'], lang)}{percent}", *wrap(text, room, font, 1)]
    found = wrap(text, room, font, 2)
    note = clean(pick(node.note, lang))
    return [*found, *wrap(note, room, font, 2)] if note else found


def pick(labels: dict[str, str], lang: str) -> str:
    """The label in a language, else in any."""
    return labels.get(lang) or labels.get("") or next(iter(labels.values()), "")
