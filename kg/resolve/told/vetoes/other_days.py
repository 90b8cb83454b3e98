"""Other days."""

from kg.model import Telling
from kg.resolve.told.days import apart

_BOTH, _ONE = 1, 14


def other_days(one: Telling, other: Telling) -> bool:
    """Both name days that do not meet, give or take one; or an undated one appears weeks before or after.

    id: "Senin (1/1)" dan "Kamis (4/1)". en: the attack of March and the attack of July.
    """
    gap = apart(one, other)
    if gap is None or one.kind != "event":
        return False
    return gap > (_BOTH if one.dated and other.dated else _ONE)
