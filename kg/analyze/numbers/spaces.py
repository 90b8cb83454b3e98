"""Units -> units in which a number whose thousands stand apart is one: "14 000", "61, 000"."""

import re
from collections.abc import Iterator, Sequence

from kg.analyze.scan import Unit
from kg.analyze.scan.value import DIGITS

_FIRST, _GROUP = re.compile("[1-9][0-9]{0,2}"), re.compile("[0-9]{3}")
_SPACES = (" ", "\u00a0", "\u2009", "\u202f")  # blank, no-break, thin and narrow no-break
_SLIPPED = re.compile(", ?")  # a blank behind the thousands sign, before what is no number by itself
_NOTHING = "000"


def spaced(units: Sequence[Unit], text: str) -> Iterator[Unit]:
    """Join digits in groups of three that only a blank parts; "Boeing 737 300" would be joined as well."""
    at = 0
    while at < len(units):
        end = at + 1
        if units[at].kind == DIGITS and _FIRST.fullmatch(units[at].word):
            while (step := _step(units, end, text)) > 0:
                end += step
        yield units[at] if end == at + 1 else _joined(units[at:end])
        at = end


def _step(units: Sequence[Unit], at: int, text: str) -> int:
    """How many units the next group of three digits takes, with a sign before it; 0 where there is none."""
    for size in (1, 2):
        unit = units[at + size - 1] if at + size <= len(units) else None
        if unit is None or unit.kind != DIGITS or not _GROUP.fullmatch(unit.word):
            continue
        between = text[units[at - 1].end : unit.start]
        if between in _SPACES or (unit.word == _NOTHING and _SLIPPED.fullmatch(between)):
            return size
    return 0


def _joined(row: Sequence[Unit]) -> Unit:
    written = "".join(unit.word for unit in row if unit.kind == DIGITS)
    return Unit(DIGITS, row[0].start, row[-1].end, written)
