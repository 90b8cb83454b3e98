"""Two names of one entry of the gazetteer."""

from kg.resolve.referent import Referent, candidates

_WEIGHT = 6.0


def gazetteer_name(one: Referent, other: Referent) -> float:
    """The gazetteer lists both names for the same thing, as the likeliest meaning of each.

    id: "PBB" and "Perserikatan Bangsa-Bangsa". en: "Burma" and "Myanmar".
    """
    ours, theirs = likeliest(one), likeliest(other)
    return _WEIGHT if ours and ours == theirs else 0.0


def likeliest(referent: Referent) -> str:
    """The IRI of what the gazetteer takes a referent for, "" where it does not know."""
    if referent.thing:
        return referent.thing
    found = candidates(referent)
    return found[0].iri if found else ""
