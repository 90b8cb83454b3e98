"""Events that nobody and no place goes through twice at a time."""

from kg.model import Telling
from kg.resolve.told.actors import actors, is_lasting, kind
from kg.terms.classes import once_for

_WEIGHT = 4.0


def happens_once(one: Telling, other: Telling) -> float:
    """Such an event happens but once: a person's death, a war between two, an earthquake in a place.

    id: "Habibie meninggal" and "wafatnya Habibie". en: "the war between Iran and Iraq" in two articles.
    """
    shared = {*actors(one)} & {*actors(other)}
    enough = {
        "target": any(name == "targetOf" and kind(thing) == "person" for name, thing in shared),
        "actors": len({thing for _, thing in shared}) > 1,
        "place": any(is_lasting(place) and kind(place) == "place" for place in one.places & other.places),
    }
    return _WEIGHT if enough.get(once_for(one.type)) else 0.0
