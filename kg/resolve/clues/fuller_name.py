"""A name with some of its parts left out."""

from kg.resolve.personal import aligned, contains, parts
from kg.resolve.referent import Referent

_WEIGHT = 3.5


def fuller_name(one: Referent, other: Referent) -> float:
    """One name is the other with a middle or last part left out, or with an initial in its place.

    id: "Prabowo Subianto" and "Prabowo Subianto Djojohadikusumo".
    en: "John F. Kennedy" and "John Fitzgerald Kennedy".
    """
    if one.kind != "Person" or other.kind != "Person":
        return 0.0
    pairs = [(parts(a), parts(b)) for a in one.names for b in other.names]
    held = any(contains(a, b) or contains(b, a) or "initial" in aligned(a, b) for a, b in pairs)
    return _WEIGHT if held else 0.0
