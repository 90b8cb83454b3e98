"""The same words, said by one whom articles name in two ways."""

from kg.resolve.personal import agree, parts
from kg.resolve.referent import Referent

_FULL, _ALONE = 6.0, 4.0


def same_quote(one: Referent, other: Referent) -> float:
    """Two articles quote the same longer words, one by a part of the name that the other gives in full.

    id: "kata Firli" and "kata Firli Bahuri". en: "said Smith" and "said Jane Smith".
    """
    if not one.quotes & other.quotes or {one.kind, other.kind} != {"Person"}:
        return 0.0
    pairs = [(parts(a), parts(b)) for a in one.names for b in other.names]
    if any(_part_of(a, b) or _part_of(b, a) for a, b in pairs):
        return _FULL
    return _ALONE if any(a == b for a, b in pairs) else 0.0


def _part_of(single: tuple[str, ...], full: tuple[str, ...]) -> bool:
    return len(single) == 1 < len(full) and any(agree(single[0], part) == "same" for part in full)
