"""Days, weeks, months and their TIMEX3 values; pure arithmetic."""

import datetime
import re
from calendar import monthrange

Day = datetime.date
Bounds = tuple[Day | None, Day | None]
_LEAP = 8  # years until the next 29 February, at the latest
_SOON = 31  # days ahead in which a date without a year is the coming one
_OPEN: Bounds = (None, None)
_HALF = {"H1": (1, 6), "H2": (7, 12), "Q1": (1, 3), "Q2": (4, 6), "Q3": (7, 9), "Q4": (10, 12)}


def day(year: int, month: int, number: int) -> Day | None:
    """The day, or None where the calendar has no such day."""
    try:
        return datetime.date(year, month, number)
    except ValueError:
        return None


def shifted(start: Day, step: int, unit: str) -> Day | None:
    """``step`` days, weeks, months or years from a day; the last of the month where it is shorter."""
    try:
        if unit in "DW":
            return start + datetime.timedelta(days=step * (7 if unit == "W" else 1))
        months = start.year * 12 + start.month - 1 + step * (12 if unit == "Y" else 1)
        year, month = divmod(months, 12)
        return datetime.date(year, month + 1, min(start.day, monthrange(year, month + 1)[1]))
    except (ValueError, OverflowError):
        return None


def week(of: Day) -> str:
    """The ISO week of a day: "2023-W50"."""
    year, number, _ = of.isocalendar()
    return f"{year:04d}-W{number:02d}"


def weekday(number: int, date: Day, way: str) -> Day | None:
    """The weekday (Monday is 1) nearest to the article's date in the direction the words give.

    Without a direction it is the last one or today, as news writes; "ahead" is the next one or today.
    """
    back = (date.isoweekday() - number) % 7
    if way in ("next", "ahead"):
        ahead = (number - date.isoweekday()) % 7
        return shifted(date, ahead or (7 if way == "next" else 0), "D")
    if way == "this":
        return shifted(date, number - date.isoweekday(), "D")
    return shifted(date, -(back or (7 if way == "past" else 0)), "D")


def month_day(month: int, number: int, date: Day, way: str) -> Day | None:
    """A day and month without a year: the last one, or the coming one where words or nearness tell so."""
    years = range(date.year - _LEAP, date.year + _LEAP + 1)
    days = [found for year in years if 0 < year < 10000 and (found := day(year, month, number))]
    past = max((found for found in days if found <= date), default=None)
    coming = min((found for found in days if found >= date), default=None)
    if way in ("next", "ahead"):
        return coming
    near = coming is not None and (coming - date).days <= _SOON and way != "past"
    return coming if near and (past is None or (date - past).days > 300) else past


def month_year(month: int, date: Day, way: str) -> int:
    """The year of a month without a year, with the article's date."""
    if way in ("next", "ahead"):
        return date.year + (month < date.month or (month == date.month and way == "next"))
    if way == "this":
        return date.year
    if not way and month - date.month == 1:
        return date.year  # the coming month, as a day of it would be
    return date.year - (month > date.month or (month == date.month and way == "past"))


def day_number(number: int, date: Day, way: str) -> Day | None:
    """A bare day of the month: the last one, or the coming one where the words tell so."""
    step = 1 if way in ("next", "ahead") else -1
    for months in range(4):
        start = shifted(date.replace(day=1), step * months, "M")
        found = start and day(start.year, start.month, number)
        if found and (found >= date if step > 0 else found <= date):
            return found
    return None


def bounds(timex: str | None) -> Bounds:
    """First and last day of a TIMEX3 value, where it names days."""
    if timex is None:
        return _OPEN
    if "/" in timex:
        first, last = timex.split("/")
        return bounds(first)[0], bounds(last)[1]
    if found := re.match(r"(\d{4})-(\d\d)-(\d\d)", timex):
        exact = day(*map(int, found.groups()))
        return exact, exact
    return _span(timex)


def _span(timex: str) -> Bounds:
    if found := re.fullmatch(r"(\d{4})-W(\d\d)(-WE)?", timex):
        try:
            first = datetime.date.fromisocalendar(int(found[1]), int(found[2]), 6 if found[3] else 1)
        except ValueError:
            return _OPEN
        return first, first + datetime.timedelta(days=1 if found[3] else 6)
    if found := re.fullmatch(r"(\d{4})-(Q\d|H\d)", timex):
        return _months(int(found[1]), *_HALF.get(found[2], (1, 12)))
    if found := re.fullmatch(r"(\d{4})-(\d\d)", timex):
        return _months(int(found[1]), int(found[2]), int(found[2]))
    if re.fullmatch(r"\d{2,4}", timex) and int(timex):
        rest = 4 - len(timex)
        return day(int(timex + "0" * rest), 1, 1), day(int(timex + "9" * rest), 12, 31)
    return _OPEN


def _months(year: int, first: int, last: int) -> Bounds:
    if not (0 < year < 10000 and 0 < first <= last < 13):
        return _OPEN
    return day(year, first, 1), day(year, last, monthrange(year, last)[1])
