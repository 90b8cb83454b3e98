"""A short form of a given name."""

from kg.resolve.personal import aligned, parts
from kg.resolve.referent import Referent

_WEIGHT = 4.0


def nickname(one: Referent, other: Referent) -> float:
    """The family names agree and one given name is a short or foreign form of the other.

    id: "Bill Burns" and "William Burns". en: "Tony Blair" and "Anthony Blair".
    """
    if one.kind != "Person" or other.kind != "Person":
        return 0.0
    ways = [set(aligned(parts(a), parts(b))) for a in one.names for b in other.names]
    return _WEIGHT if any("nickname" in way for way in ways) else 0.0
