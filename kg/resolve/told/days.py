"""How far apart the times of two tellings lie."""

import datetime
from functools import lru_cache

from kg.model import Telling


def apart(one: Telling, other: Telling) -> int | None:
    """Days between two times, 0 where they overlap; None where one is unknown."""
    if not (one.begin and other.begin):
        return None
    return max(_day(one.begin) - _day(other.end), _day(other.begin) - _day(one.end), 0)


def length(telling: Telling) -> int:
    """Days from the first to the last that is meant."""
    return _day(telling.end) - _day(telling.begin)


@lru_cache(maxsize=4096)
def _day(text: str) -> int:
    return datetime.date.fromisoformat(text).toordinal()
