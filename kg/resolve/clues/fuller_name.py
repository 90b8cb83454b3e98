"""A name with some of its parts left out."""

from kg.resolve.personal import agree, aligned, contains, is_common, parts
from kg.resolve.referent import Referent
from kg.terms.words import words

_LIGHT, _WEIGHT, _WITHOUT_FIRST = 5.0, 3.5, 2.0


def fuller_name(one: Referent, other: Referent) -> float:
    """One name is the other with a part left out, or with an initial in its place; less sure without the first.

    id: "Prabowo Subianto" and "Prabowo Subianto Djojohadikusumo", surer "Rini Soemarno" and "Rini M. Soemarno".
    en: "John F. Kennedy" and "John Fitzgerald Kennedy".
    """
    if one.kind != "Person" or other.kind != "Person":
        return 0.0
    pairs = [(parts(a), parts(b)) for a in one.names for b in other.names]
    held = [(a, b) for a, b in pairs if contains(a, b) or contains(b, a) or "initial" in aligned(a, b)]
    if any(_lacks_little(a, b) or _lacks_little(b, a) for a, b in held):
        return _LIGHT
    # The wife of "Sigit" may be called "Juliati Sigit"; a letter before a name ("I Nyoman Wara") is left out at will.
    with_first = any(agree(a[0], b[0]) or 1 in (len(a[0]), len(b[0])) for a, b in held)
    return (_WEIGHT if with_first else _WITHOUT_FIRST) if held else 0.0


def _lacks_little(part: tuple[str, ...], whole: tuple[str, ...]) -> bool:
    """Whether a name that not everybody has lacks only letters and first names left out at will: "M. Rafid Habibie"."""
    left = list(whole)
    for each in part:
        if each not in left:
            return False
        left.remove(each)
    light = words("mul", "light-name")
    return bool(left) and all(len(each) == 1 or each in light for each in left) and not all(map(is_common, part))
