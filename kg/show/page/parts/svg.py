"""Shapes and words -> SVG, every piece of text escaped, every part tied to its node."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from html import escape
from math import cos, pi, sin

from kg.show.page.parts.text import clean, width, wrap

FACE = "Segoe UI, Roboto, Helvetica Neue, Arial, Liberation Sans, DejaVu Sans, sans-serif"
# The light colours of static/page.css, for pictures outside a page.
TONES = {
    "paper": "#f6f5f1", "card": "#ffffff", "ink": "#1d2126", "soft": "#5b626b",
    "line": "#d9d7cf", "edge": "#a5a89f", "edge-strong": "#4b5158",
    "actor": "#0072b2", "actor-fill": "#cfe5f3", "statement": "#8a5a83", "statement-fill": "#fbf4fa",
    "event": "#d55e00", "event-fill": "#fbdcc4", "place": "#00795a", "place-fill": "#c9eadf",
    "figure": "#8f6b00", "figure-fill": "#fff3cc", "land": "#e7e4da", "sea": "#f1f4f6",
}  # fmt: skip
# As wide as a telephone held upright.
NARROW = 366.0


class Sheet:
    """A drawing of a known width that grows downwards; ``lang`` is the language of its words."""

    def __init__(self, wide: float, lang: str) -> None:
        self.wide, self.high, self.lang = wide, 0.0, lang
        self._parts: list[str] = []

    def text(
        self, x: float, y: float, text: str, *, size: float = 13, tone: str = "ink", bold: bool = False,
        anchor: str = "start", room: float = 0, lines: int = 1, halo: bool = False, spaced: bool = False,
    ) -> float:  # fmt: skip
        """Writes a text, wrapped into ``room``; returns the baseline of the line after it."""
        rows = wrap(clean(text), room / (1.06 if bold else 1), size, lines) if room else [clean(text)]
        weight = ' font-weight="600"' if bold else ""
        weight += ' letter-spacing=".06em"' if spaced else ""
        classes = f"t-{tone} halo" if halo else f"t-{tone}"
        for row in rows:
            self._parts.append(
                f'<text x="{x:.1f}" y="{y:.1f}" font-size="{size:g}" class="{classes}" '
                f'text-anchor="{anchor}"{weight}>'
                f"{escape(row)}</text>"
            )
            y += size * 1.3
        self.reach(y)
        return y

    def path(self, d: str, *, fill: str = "", stroke: str = "", wide: float = 1, dash: bool = False) -> None:
        """Draws path data in the tones named."""
        classes = f"{f'f-{fill}' if fill else 'f-none'}{f' s-{stroke}' if stroke else ''}"
        dashes = ' stroke-dasharray="5 4"' if dash else ""
        self._parts.append(f'<path class="{classes}" d="{d}" stroke-width="{wide:g}"{dashes}/>')

    def rect(
        self,
        x: float,
        y: float,
        w: float,
        h: float,
        *,
        fill: str = "card",
        stroke: str = "",
        round_: float = 8,
        dash: bool = False,
        wide: float = 1,
    ) -> None:
        """Draws a box with round corners."""
        r = min(round_, w / 2, h / 2)
        d = (
            f"M{x + r:.1f},{y:.1f}h{w - 2 * r:.1f}q{r:g},0 {r:g},{r:g}v{h - 2 * r:.1f}q0,{r:g} {-r:g},{r:g}"
            f"h{2 * r - w:.1f}q{-r:g},0 {-r:g},{-r:g}v{2 * r - h:.1f}q0,{-r:g} {r:g},{-r:g}z"
        )
        self.path(d, fill=fill, stroke=stroke, dash=dash, wide=wide)
        self.reach(y + h)

    def glyph(self, shape: str, x: float, y: float, r: float, family: str, *, dash: bool = False) -> None:
        """Draws the symbol of a node."""
        self.path(shape_path(shape, x, y, r), fill=f"{family}-fill", stroke=family, wide=max(1.4, r / 7), dash=dash)

    @contextmanager
    def node(self, number: int | None, title: str = "") -> Iterator[None]:
        """Everything drawn inside belongs to that node of the scene and opens it."""
        if number is not None:
            label = f' aria-label="{escape(clean(title)[:300])}"' if title else ""
            self._parts.append(f'<g class="part" data-node="{number}" tabindex="0" role="button"{label}>')
        yield
        if number is not None:
            self._parts.append("</g>")

    def fold(self, mark: int, high: float, number: int | None = None) -> None:
        """Makes everything since the mark a row of that height: it goes with its node, and what is below moves up.

        A row of rows goes when all of them are gone.
        """
        of = "" if number is None else f' data-of="{number}"'
        self._parts.insert(mark, f'<g class="row" data-high="{high:.1f}"{of}>')
        self._parts.append("</g>")

    def mark(self) -> int:
        """A place in the drawing to come back to."""
        return len(self._parts)

    @contextmanager
    def beneath(self, mark: int) -> Iterator[None]:
        """What is drawn inside lies beneath everything drawn since the mark."""
        over, self._parts = self._parts[mark:], self._parts[:mark]
        yield
        self._parts += over

    def reach(self, y: float) -> None:
        """Makes sure that the drawing is at least that high."""
        self.high = max(self.high, y)

    def markup(self) -> str:
        """The drawing for a page, coloured by the page's style."""
        return self._open('class="drawing" ') + "".join(self._parts) + "</svg>"

    def alone(self) -> str:
        """The drawing as a file of its own, in light colours."""
        ground = f'<rect class="f-paper" width="{self.wide:g}" height="{self.high + 24:g}"/>'
        return self._open("") + f"<style>{_style()}</style>{ground}" + "".join(self._parts) + "</svg>"

    def _open(self, more: str) -> str:
        size = f"{self.wide:g} {self.high + 24:.0f}"
        return (
            f'<svg xmlns="http://www.w3.org/2000/svg" {more}viewBox="0 0 {size}" width="{self.wide:g}" '
            f'height="{self.high + 24:.0f}" font-family="{FACE}">'
        )


def _style() -> str:
    rules = [
        f".t-{name}{{fill:{tone}}}.f-{name}{{fill:{tone}}}.s-{name}{{stroke:{tone}}}" for name, tone in TONES.items()
    ]
    halo = f".halo{{paint-order:stroke;stroke:{TONES['paper']};stroke-width:3px;stroke-linejoin:round}}"
    return "".join([*rules, ".f-none{fill:none}", halo])


def shape_path(shape: str, x: float, y: float, r: float) -> str:
    """Path data of a node's shape about a point."""
    if shape == "dot":
        return f"M{x - r:.1f},{y:.1f}a{r:.1f},{r:.1f} 0 1,0 {2 * r:.1f},0a{r:.1f},{r:.1f} 0 1,0 {-2 * r:.1f},0z"
    return _polygon([(x + r * dx, y + r * dy) for dx, dy in _CORNERS[shape]])


def _polygon(points: Sequence[tuple[float, float]]) -> str:
    return "M" + "L".join(f"{x:.1f},{y:.1f}" for x, y in points) + "z"


_CORNERS: dict[str, list[tuple[float, float]]] = {
    "square": [(-1, -1), (1, -1), (1, 1), (-1, 1)],
    "box": [(-1, -0.7), (1, -0.7), (1, 0.7), (-1, 0.7)],
    "hexagon": [(cos(n * pi / 3), sin(n * pi / 3)) for n in range(6)],
    "triangle": [(0, -1), (1, 0.8), (-1, 0.8)],
    "triangleDown": [(0, 1), (-1, -0.8), (1, -0.8)],
    "diamond": [(0, -1), (1, 0), (0, 1), (-1, 0)],
}


def chip(sheet: Sheet, x: float, y: float, text: str, shape: str, family: str, room: float) -> float:
    """A symbol with a name beside it; returns where the next one may begin."""
    sheet.glyph(shape, x + 6, y - 4.5, 6, family)
    label = wrap(clean(text), room - 20, 13, 1)[0]
    sheet.text(x + 18, y, label, tone=family, bold=True)
    return x + 18 + width(label, 13) * 1.06 + 14
