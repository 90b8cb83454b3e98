"""The same name, letter by letter."""

from kg.resolve.expansion import spelt_apart
from kg.resolve.personal import written_out
from kg.resolve.referent import Referent
from kg.resolve.spelling import standard
from kg.terms.folding import plain

_FULL, _ALONE = 6.0, 2.5


def exact_alias(one: Referent, other: Referent) -> float:
    """Both are called by the same name, apart from capitals, accents, punctuation and how its nouns are spelt.

    id: "Jalur Gaza" and "jalur Gaza", "Komplek" and "Kompleks". en: "António Guterres" and "Antonio Guterres".
    A person's single name ("Smith") says less than a full one, unless the gazetteer lists it. Two bodies of
    one acronym that have long names of their own are called alike by chance.
    """
    shared = _folded(one) & _folded(other)
    if not shared or spelt_apart(one.names, other.names):
        return 0.0
    is_full = "Person" not in (one.kind, other.kind) or one.thing or other.thing or any(" " in name for name in shared)
    return _FULL if is_full else _ALONE


def _folded(referent: Referent) -> set[str]:
    """The names, those of bodies and places in standard spelling too."""
    if referent.kind == "Person":
        return {plain(written_out(name)) for name in referent.names}
    return {folded for name in referent.names for folded in (plain(name), standard(name))}
