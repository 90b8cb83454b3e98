"""When it happens as two articles say, or when they speak of it."""

from kg.model import Telling
from kg.resolve.told.days import apart, length

_SAME_DAY, _NEAR, _SAME_WEEK, _LATER = 2.5, 1.0, 0.5, -1.5
_FEW, _WEEK = 1, 7


def same_days(one: Telling, other: Telling) -> float:
    """Both name the same day; or one does and the other appears that day; or both appear within days.

    id: "Rabu (11/9/2019)" and "kemarin" in an article of the day after. en: "on 7 October" in both.
    """
    gap = apart(one, other)
    if gap is None:
        return 0.0
    if one.dated and other.dated and not gap and max(length(one), length(other)) <= _FEW:
        return _SAME_DAY
    if gap <= _FEW and max(length(one), length(other)) <= _WEEK:
        return _NEAR
    return _SAME_WEEK if gap <= _WEEK else _LATER
