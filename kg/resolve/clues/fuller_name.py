"""A name with some of its parts left out."""

from kg.resolve.personal import agree, aligned, contains, parts
from kg.resolve.referent import Referent

_WEIGHT, _WITHOUT_FIRST = 3.5, 2.0


def fuller_name(one: Referent, other: Referent) -> float:
    """One name is the other with a part left out, or with an initial in its place; less sure without the first.

    id: "Prabowo Subianto" and "Prabowo Subianto Djojohadikusumo".
    en: "John F. Kennedy" and "John Fitzgerald Kennedy".
    """
    if one.kind != "Person" or other.kind != "Person":
        return 0.0
    pairs = [(parts(a), parts(b)) for a in one.names for b in other.names]
    held = [(a, b) for a, b in pairs if contains(a, b) or contains(b, a) or "initial" in aligned(a, b)]
    # The wife of "Sigit" may be called "Juliati Sigit"; a letter before a name ("I Nyoman Wara") is left out at will.
    with_first = any(agree(a[0], b[0]) or 1 in (len(a[0]), len(b[0])) for a, b in held)
    return (_WEIGHT if with_first else _WITHOUT_FIRST) if held else 0.0
