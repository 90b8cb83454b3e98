"""Rows -> one plain table."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple


class Row(NamedTuple):
    """One figure: what was measured, on which set, how much, and the floor that it is held against."""

    measure: str
    data: str
    value: float | None
    floor: float | None = None
    note: str = ""

    def cells(self) -> tuple[str, ...]:
        """The row as text; a figure that misses its floor is marked."""
        value = "–" if self.value is None else f"{self.value:,.2f}"
        floor = "" if self.floor is None else f"{self.floor:g}"
        missed = self.floor is not None and self.value is not None and self.value < self.floor
        return self.measure, self.data, value, floor, ("below the floor; " if missed else "") + self.note


HEADINGS = ("measure", "data", "value", "floor", "note")


def render(rows: Iterable[Row]) -> str:
    """The table in Markdown, columns aligned."""
    lines = [HEADINGS, *(row.cells() for row in rows)]
    widths = [max(len(line[column]) for line in lines) for column in range(len(HEADINGS))]
    text = [" | ".join(cell.ljust(width) for cell, width in zip(line, widths, strict=True)) for line in lines]
    rule = " | ".join("-" * width for width in widths)
    return "\n".join(f"| {line} |" for line in [text[0], rule, *text[1:]])
