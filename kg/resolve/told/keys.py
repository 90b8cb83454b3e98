"""Telling -> the keys under which others that may tell the same are looked for."""

from collections.abc import Iterator
from itertools import combinations

from kg.model import Telling
from kg.resolve.told.actors import actors, kind
from kg.resolve.told.shingles import sketch

_TELLING = ("person", "organization")


def keys(telling: Telling) -> frozenset[str]:
    """Keys of words, and for an event those of its actors.

    A person or a body is a key, of countries and places only two together or one with the day.
    """
    words = (f"{telling.kind} words {mark}" for mark in sketch(telling.words))
    of_event = _of_event(telling) if telling.kind == "event" else ()
    return frozenset((*words, *of_event))


def _of_event(telling: Telling) -> Iterator[str]:
    everyone = sorted({thing for _, thing in actors(telling)} | telling.places)
    for thing in everyone:
        if kind(thing) in _TELLING:
            yield f"{telling.type} {thing}"
        elif telling.begin:
            yield f"{telling.type} {thing} {telling.begin}"
    for one, other in combinations(everyone[:_MOST], 2):
        yield f"{telling.type} {one} {other}"


_MOST = 6
