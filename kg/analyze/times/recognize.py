"""Text -> time expressions, before any date is known."""

import re
from functools import lru_cache

import msgspec

from kg.analyze.scan import Unit, kinds
from kg.analyze.times.grammar import GRAMMAR
from kg.analyze.times.reading import units

_STOPS = frozenset(',.;:!?"“”()–—')
_SIGHT = 12  # units before a day in which a word may tell that it lies ahead
_OPENING = frozenset("\"'“‘([-–—")
_SLOTS = {"weekday": "w", "calendar": "c", "day": "d", "that": "d", "part": "p", "clock": "k"}
_DAYS = ("weekday", "calendar", "day", "that")
_GAPS = frozenset(("", "(", ",", ")", "),", ",("))


class Piece(msgspec.Struct, frozen=True):
    """A part of a time expression, named after the pattern that found it, with its units.

    ``way`` is "past", "next", "this" or "": what the words say of its direction.
    """

    name: str
    units: tuple[Unit, ...]
    way: str = ""
    limit: str | None = None

    def values(self, wanted: str) -> list[str]:
        """The values of its units of the wanted kinds."""
        return [unit.value for unit in self.units if unit.kind in wanted]


class Expression(msgspec.Struct, frozen=True):
    """Pieces that name one time together: weekday, date, part of the day, clock."""

    start: int
    end: int
    pieces: tuple[Piece, ...]

    def piece(self, *names: str) -> Piece | None:
        """The first piece of one of these names."""
        return next((piece for piece in self.pieces if piece.name in names), None)


@lru_cache(maxsize=8)
def recognize(text: str, lang: str) -> tuple[Expression, ...]:
    """The time expressions of a text in order."""
    found = units(text, lang)
    string = kinds(found)
    out: list[Expression] = []
    end = -1
    for match in GRAMMAR.finditer(string):
        expression = _expression(match, found, string)
        if expression is None:
            continue
        near = 0 <= match.start() - end < 3
        gap = "".join(unit.word for unit in found[end : match.start()]) if near else None
        merged = _merged(out[-1], expression, gap) if out and gap in _GAPS else None
        if merged is not None:
            out[-1] = _closed(merged, found, match.end(), gap)
        else:
            out.append(expression)
        end = match.end()
    return tuple(one for one in out if _whole(one))


def _expression(match: re.Match[str], found: list[Unit], string: str) -> Expression | None:
    name = match.lastgroup or ""
    begin, end = match.span(name)
    inside = tuple(found[begin:end])
    last = inside[-1]
    if name == "least":  # the 2 of "2-3 hari"
        name, inside = "duration", (*inside, next(unit for unit in found[end:] if unit.kind in "UHYGJ"))
    name = "clock" if name == "till" else name
    if name == "calendar" and inside[0].kind == "U":
        inside = tuple(unit for unit in inside if unit.kind not in "Uj")  # the second week of June lies in June
    if not _fits(name, begin, end, found):
        return None
    limit = next((unit.value for unit in found[match.start() : begin] if unit.kind in "qm"), None)
    piece = Piece(name, inside, _way(name, begin, inside, found), limit)
    return Expression(found[match.start()].start, last.end, (piece,))


def _fits(name: str, begin: int, end: int, found: list[Unit]) -> bool:
    """Whether the neighbours leave a piece its meaning."""
    before = found[begin - 1] if begin else None
    after = found[end] if end < len(found) else None
    if name == "year" and end - begin == 1:
        glued = before is not None and before.end == found[begin].start and before.word not in _OPENING
        counts = after is not None and after.kind in "N7%"
        return not (glued or counts or (before is not None and before.kind == "7"))
    if name == "decade" and before is not None and before.kind == "7":
        return False  # "berusia 20-an"
    if name == "period" and begin > 1 and before is not None and before.word == "-":
        return found[begin - 2].word != found[begin].word  # "tahun-tahun lalu" are many
    if name == "duration" and found[begin].kind == "1":  # "twice a day", "$3 a day"
        return before is None or before.kind in "43eVq."
    return True


def _way(name: str, begin: int, inside: tuple[Unit, ...], found: list[Unit]) -> str:
    said = "".join(unit.kind for unit in inside if unit.kind in "lLfFtT")
    if said:
        return {"l": "past", "f": "next", "t": "this"}[said[-1].lower()]
    if name in ("weekday", "calendar", "range"):
        for unit in reversed(found[max(0, begin - _SIGHT) : begin]):
            if unit.kind == "V":
                return "ahead"
            if unit.word in _STOPS:
                break
    return ""


def _slot(piece: Piece) -> str:
    if piece.name == "calendar" and not piece.values("dujbB"):
        return ""  # a month alone
    return _SLOTS.get(piece.name, "")


def _merged(one: Expression, other: Expression, gap: str | None) -> Expression | None:
    """The two as one expression, where they name sides of the same time."""
    slots = [_slot(piece) for piece in (*one.pieces, *other.pieces)]
    if "" in slots or len(set(slots)) < len(slots) or (other.pieces[0].limit and one.pieces[0].limit):
        return None
    if gap in (",", ",(") and not (slots[-1] in "k" or (slots[-1] == "c" and "w" in slots)):
        return None
    if "(" in (gap or "") and slots[-1] != "c":
        return None
    return Expression(one.start, other.end, one.pieces + other.pieces)


def _closed(merged: Expression, found: list[Unit], at: int, gap: str | None) -> Expression:
    if "(" in (gap or "") and at < len(found) and found[at].word == ")":
        return Expression(merged.start, found[at].end, merged.pieces)
    return merged


def _whole(one: Expression) -> bool:
    """A bare part of the day names no time; nor does the abbreviation of a weekday alone."""
    only = one.pieces[0]
    if len(one.pieces) > 1:
        return True
    if only.name == "part":
        return len(only.units) > 1
    last = only.units[-1]
    return not (only.name == "weekday" and last.kind == "W" and len(last.word) < 4)
