"""Other people in the same part."""

from collections import defaultdict

from kg.model import Telling
from kg.resolve.told.actors import actors


def other_actors(one: Telling, other: Telling) -> bool:
    """Both name who stands in some part of it, and nobody in both.

    id: "Israel menyerang" dan "Iran menyerang". en: the same words said by two people.
    """
    ours, theirs = _cast(one), _cast(other)
    return any(not ours[part] & theirs[part] for part in ours.keys() & theirs.keys())


def _cast(telling: Telling) -> dict[str, set[str]]:
    found: dict[str, set[str]] = defaultdict(set)
    for part, thing in actors(telling):
        found[part].add(thing)
    return found
