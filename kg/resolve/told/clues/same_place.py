"""Where two articles put it."""

from kg.model import Telling
from kg.resolve.told.actors import is_lasting, kind

_PLACE, _COUNTRY = 2.0, 0.5


def same_place(one: Telling, other: Telling) -> float:
    """Both put it in the same place; a mere country says little.

    id: "di Rumah Sakit Kanujoso, Balikpapan" in both. en: "at the port of Odesa" in both.
    """
    shared = {kind(place) for place in one.places & other.places if is_lasting(place)}
    return _PLACE if "place" in shared else _COUNTRY if "country" in shared else 0.0
