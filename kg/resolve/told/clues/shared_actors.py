"""The people, bodies and countries that two articles name."""

from kg.model import Telling
from kg.resolve.told.actors import actors, kind

_EACH = {"person": 2.5, "organization": 2.5, "country": 1.5, "place": 1.5}
_TOGETHER = 2.0


def shared_actors(one: Telling, other: Telling) -> float:
    """Both name the same actors in the same parts; two together say more than each alone.

    id: "Israel menyerang Iran" and "serangan Israel terhadap Iran". en: "Smith told reporters" and "said Smith".
    """
    shared = {thing for _, thing in {*actors(one)} & {*actors(other)}}
    return sum(_EACH[kind(thing)] for thing in sorted(shared)[:3]) + _TOGETHER * (len(shared) > 1)
