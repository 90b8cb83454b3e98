"""Two names of one entry of the gazetteer."""

from kg.resolve.clues.exact_alias import exact_alias
from kg.resolve.referent import Referent, candidates

_WEIGHT = 6.0


def gazetteer_name(one: Referent, other: Referent) -> float:
    """The gazetteer lists both names for the same thing, as the likeliest meaning of each.

    id: "PBB" and "Perserikatan Bangsa-Bangsa". en: "Burma" and "Myanmar".
    """
    if exact_alias(one, other):
        return 0.0
    return _WEIGHT if one_entry(one, other) else 0.0


def one_entry(one: Referent, other: Referent) -> bool:
    """Whether the gazetteer takes both for the same thing."""
    return bool(likeliest(one)) and likeliest(one) == likeliest(other)


def likeliest(referent: Referent) -> str:
    """The IRI of what the gazetteer takes a referent for, "" where it does not know."""
    if referent.thing:
        return referent.thing
    found = candidates(referent)
    return found[0].iri if found else ""
