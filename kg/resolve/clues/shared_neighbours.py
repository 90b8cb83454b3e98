"""The people and bodies that stand beside a name."""

from kg.resolve.referent import Referent

_EACH, _MOST = 1.0, 2.5


def shared_neighbours(one: Referent, other: Referent) -> float:
    """Articles speak of both beside the same other people and bodies.

    id: "Slamet Riyadi" and "Slamet Riyadi Saputra", both beside Dewi Kartika. en: "Jane Roe" and
    "Jane B. Roe", both beside the same court.
    """
    return min(len(one.beside & other.beside) * _EACH, _MOST)
