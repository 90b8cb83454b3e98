"""A network of nodes and lines -> a drawing, the same as the page shows before anyone touches it."""

from collections.abc import Sequence
from math import atan2, cos, hypot, sin

from kg.show.page.parts.look import Look
from kg.show.page.parts.svg import Sheet
from kg.show.page.parts.text import width
from kg.show.scene import Edge, Scene

RIM = 30.0
Spots = Sequence[tuple[float, float]]


def web(scene: Scene, lang: str, looks: Sequence[Look], spots: Spots, names: Sequence[tuple[Edge, str]]) -> Sheet:
    """Nodes at their spots; ``names`` are the lines to draw, each with what is written on it."""
    left, top, wide, high = _frame(looks, spots)
    sheet = Sheet(wide, lang)
    at = {node.id: i for i, node in enumerate(scene.nodes)}
    placed = [(x - left, y - top) for x, y in spots]
    for edge, name in names:
        _line(sheet, placed, looks, at[edge.source], at[edge.target], edge.status != "asserted", name)
    for i, node in enumerate(scene.nodes):
        _node(sheet, looks[i], placed[i], node.family, lang)
    sheet.high = high - 24
    return sheet


def _frame(looks: Sequence[Look], spots: Spots) -> tuple[float, float, float, float]:
    boxes = [(x, y + look.drop, *look.box) for look, (x, y) in zip(looks, spots, strict=True)]
    left = min((x - w / 2 for x, _, w, _ in boxes), default=0) - RIM
    top = min((y - h / 2 for _, y, _, h in boxes), default=0) - RIM
    right = max((x + w / 2 for x, _, w, _ in boxes), default=200) + RIM
    bottom = max((y + h / 2 for _, y, _, h in boxes), default=100) + RIM
    return left, top, right - left, bottom - top


def _line(sheet: Sheet, spots: Spots, looks: Sequence[Look], a: int, b: int, dash: bool, name: str) -> None:
    (x, y), (x2, y2) = spots[a], spots[b]
    far, turn = hypot(x2 - x, y2 - y) or 1.0, atan2(y2 - y, x2 - x)
    stop = _reach(looks[b], turn)
    tip = (x2 - cos(turn) * stop, y2 - sin(turn) * stop)
    wings = [(tip[0] - 7 * cos(turn + w), tip[1] - 7 * sin(turn + w)) for w in (0.4, -0.4)]
    sheet.path(f"M{x:.1f},{y:.1f}L{tip[0]:.1f},{tip[1]:.1f}", stroke="edge", dash=dash)
    sheet.path(
        f"M{wings[0][0]:.1f},{wings[0][1]:.1f}L{tip[0]:.1f},{tip[1]:.1f}L{wings[1][0]:.1f},{wings[1][1]:.1f}",
        stroke="edge",
    )
    if name and width(name, 10) < far - stop - _reach(looks[a], turn):
        sheet.text((x + x2) / 2, (y + y2) / 2 + 3, name, size=10, tone="soft", anchor="middle", halo=True)


def _reach(look: Look, turn: float) -> float:
    """From the middle of a shape to its rim in a direction."""
    if look.shape != "box":
        return look.size + 2.0
    wide, high = look.box
    return min(wide / 2 / max(abs(cos(turn)), 1e-6), high / 2 / max(abs(sin(turn)), 1e-6)) + 1


def _node(sheet: Sheet, look: Look, spot: tuple[float, float], family: str, lang: str) -> None:
    x, y = spot
    lines = look.lines.get(lang) or look.lines[""]
    if look.shape == "box":
        wide, high = look.box
        sheet.rect(
            x - wide / 2,
            y - high / 2,
            wide,
            high,
            fill=f"{family}-fill",
            stroke=family,
            round_=6,
            dash=look.dash,
        )
        base = y - high / 2 + 6 + look.font * 0.95
    else:
        sheet.glyph(look.shape, x, y, look.size, family, dash=look.dash)
        base = y + look.size + 4 + look.font * 0.95
    for style, line in lines:
        size = look.font * (0.86 if style == "n" else 1)
        tone = "soft" if style == "n" else "ink"
        sheet.text(
            x,
            base,
            line,
            size=round(size, 1),
            tone=tone,
            bold=style == "b",
            anchor="middle",
            halo=look.shape != "box",
        )
        base += look.font * 1.22
