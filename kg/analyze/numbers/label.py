"""Whether a number is a name, an order or a code, and counts nothing."""

from kg.analyze.scan import CAPITAL, OPAQUE, Unit

_NUMBERS = "ny" + OPAQUE
_GLUE = frozenset("-/#@_+'’.")  # a number stuck to one of these is part of a longer name
_OLDEST = 120


def labelled(units: list[Unit], begin: int, end: int) -> bool:
    """Whether units ``begin`` to ``end`` are a house, law, route or telephone number, an age or a score."""
    before = units[begin - 1] if begin else None
    after = units[end] if end < len(units) else None
    if before is None:
        return after is not None and after.word in (".", ")") and end == 1
    if before.kind == "L" or before.kind in _NUMBERS or (after is not None and after.kind in _NUMBERS):
        return True
    glued = before.end == units[begin].start
    return (glued and before.word in _GLUE) or _bracketed(units, begin, end)


def _bracketed(units: list[Unit], begin: int, end: int) -> bool:
    """Whether it is the age in "Rini (32)" or "Ann, 45,", or follows a dialling code in brackets."""
    if end >= len(units):
        return False
    before, after, far = units[begin - 1].word, units[end].word, units[begin - 2] if begin > 1 else None
    if before == ")" and far is not None and far.kind in _NUMBERS:
        return True
    if before == "(" and after == ")":
        return True
    age = before == after == "," and end - begin == 1 and far is not None and far.kind == CAPITAL
    return age and units[begin].word.isdigit() and int(units[begin].word) < _OLDEST
