"""Other places."""

from kg.model import Telling
from kg.terms.gazetteer import gazetteer


def other_places(one: Telling, other: Telling) -> bool:
    """The gazetteer knows where both happen, and neither place lies inside the other.

    id: gempa di Cianjur dan gempa di Palu. en: talks in Cairo and talks in Doha.
    """
    if one.kind != "event":
        return False
    ours, theirs = ([place for place in each.places if gazetteer().get(place)] for each in (one, other))
    return bool(ours and theirs) and not any(_inside(a, b) or _inside(b, a) for a in ours for b in theirs)


def _inside(place: str, around: str) -> bool:
    return place == around or any(entry.iri == around for entry in gazetteer().around(place))
