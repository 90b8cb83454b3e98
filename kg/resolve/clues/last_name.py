"""A single name of somebody named in full before."""

from kg.resolve.personal import agree, parts
from kg.resolve.referent import Referent

_WEIGHT = 4.0


def last_name(one: Referent, other: Referent) -> float:
    """In one article, a single name is the first or the last part of a full name, or short for the first.

    id: "Alexander Marwata … kata Alex". en: "Bernard Smith … said Smith".
    """
    if not one.article or one.article != other.article or {one.kind, other.kind} != {"Person"}:
        return 0.0
    pairs = [(parts(a), parts(b)) for a in one.names for b in other.names]
    return _WEIGHT if any(_part_of(a, b) or _part_of(b, a) for a, b in pairs) else 0.0


def _part_of(single: tuple[str, ...], full: tuple[str, ...]) -> bool:
    if len(single) != 1 or len(full) < 2:
        return False
    return agree(single[0], full[0]) in ("same", "nickname") or single[0] == full[-1]
