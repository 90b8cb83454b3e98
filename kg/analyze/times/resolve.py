"""Time expression + the article's date -> TIMEX3 value."""

import re
from collections.abc import Callable
from decimal import Decimal

import msgspec

from kg.analyze.times import calendar
from kg.analyze.times.calendar import Day
from kg.analyze.times.recognize import Expression, Piece

DATE, TIME, DURATION, SET = "DATE", "TIME", "DURATION", "SET"
_STEP = {"past": -1, "next": 1, "this": 0}
_NOON, _EVENING = 12, ("AF", "EV", "NI")
_NEAR = 31  # days from the article's date in which a bare clock time means the day named before
_DAYS = ("weekday", "day", "that", "calendar")


class Reading(msgspec.Struct, frozen=True):
    """What an expression means; ``day`` is the single day it names, for what is counted from it."""

    kind: str
    timex: str | None = None
    mod: str | None = None
    day: Day | None = None


def resolve(found: Expression, date: Day | None, named: Day | None, lang: str) -> Reading:
    """The meaning of an expression; ``named`` is the last day named before it."""
    first = found.pieces[0]
    limit = next((piece.limit for piece in found.pieces if piece.limit), None)
    if _daytime(found):
        reading = _day_and_hour(found, date, named, lang)
    else:
        reading = _READERS[first.name](first, date, named)
    return reading if reading.mod else msgspec.structs.replace(reading, mod=limit)


def _daytime(found: Expression) -> bool:
    return found.piece("weekday", "day", "that", "clock", "part", "calendar") is not None


def _day_and_hour(found: Expression, date: Day | None, named: Day | None, lang: str) -> Reading:
    calendar_piece = found.piece("calendar")
    if calendar_piece and len(found.pieces) == 1 and not calendar_piece.values("dujbB"):
        return _month(calendar_piece, date)
    day = _day(found, date, named, lang)
    part, mod = _part(found)
    clock = found.piece("clock")
    if clock is None and part is None:
        return Reading(DATE, day.isoformat() if day else None, day=day)
    if day is None and not found.piece(*_DAYS):
        near = named is not None and (date is None or abs((date - named).days) <= _NEAR)
        day = named if near else date
    time = _clock(clock, part) if clock else part
    return Reading(TIME, f"{day.isoformat()}T{time}" if day and time else None, mod, day)


def _day(found: Expression, date: Day | None, named: Day | None, lang: str) -> Day | None:
    weekday = found.piece("weekday")
    if piece := found.piece("calendar"):
        return _calendar_day(piece, date, int(weekday.values("W")[0]) if weekday else 0, lang)
    if weekday:
        return _weekday(weekday, date)
    if piece := found.piece("day"):
        return date and calendar.shifted(date, int(piece.units[0].value.split(":")[0]), "D")
    if found.piece("that"):
        return named
    part = found.piece("part")
    if part and date and not found.piece("clock"):
        return calendar.shifted(date, {"past": -1, "next": 1}.get(part.way, 0), "D")
    return None


def _weekday(piece: Piece, date: Day | None) -> Day | None:
    if date is None:
        return None
    number = int(piece.values("W")[0])
    unit = piece.values("UHYG")
    unit = [value for value in unit if value == "W"]
    if not unit:
        return calendar.weekday(number, date, piece.way)
    start = calendar.shifted(date, _STEP.get(piece.way, 0), "W")
    return start and calendar.shifted(start, number - start.isoweekday(), "D")


def _calendar_day(piece: Piece, date: Day | None, weekday: int, lang: str) -> Day | None:
    written = piece.values("bB")
    if written:
        return _written(written[0], date, weekday, lang)
    numbers = piece.values("duj")
    months, way = piece.values("M"), piece.way
    number = int(numbers[0])
    if not months:
        return calendar.day_number(number, date, way) if date else None
    year = _year(piece, date)
    if year:
        return calendar.day(year, int(months[0]), number)
    return calendar.month_day(int(months[0]), number, date, way) if date else None


def _year(piece: Piece, date: Day | None) -> int | None:
    """The year a piece names: "2023", "tahun lalu", "next year"."""
    if years := piece.values("y"):
        return int(years[-1])
    return date.year + _STEP[piece.way] if date and piece.values("Y") and piece.way in _STEP else None


def _written(numbers: str, date: Day | None, weekday: int, lang: str) -> Day | None:
    """A date in figures; where day and month may be swapped, a weekday or nearness settles them."""
    first, second, *rest = [int(number) for number in re.split("[/.-]", numbers)]
    if first > 31:
        return calendar.day(first, second, rest[0])
    year = rest[0] if rest else None
    if year is not None and year < 100:
        year += 2000 if date is None or 2000 + year <= date.year + 10 else 1900
    if second > 12:
        readings = [(second, first)]
    else:
        readings = [(first, second)] if lang == "id" else [(first, second), (second, first)]
    days = [_complete(year, month, number, date) for number, month in readings]
    known = {day for day in days if day}
    fitting = {day for day in known if day.isoweekday() == weekday}
    if date and not weekday:
        fitting = {day for day in known if abs((date - day).days) <= _NEAR}
    chosen = fitting if len(known) > 1 else known
    return chosen.pop() if len(chosen) == 1 else None


def _complete(year: int | None, month: int, number: int, date: Day | None) -> Day | None:
    if year:
        return calendar.day(year, month, number)
    return calendar.month_day(month, number, date, "") if date and 0 < month < 13 else None


def _part(found: Expression) -> tuple[str | None, str | None]:
    """The TIMEX3 code of the part of the day, and its modifier."""
    for piece in found.pieces:
        for unit in piece.units:
            if unit.kind == "P" or (unit.kind == "E" and ":" in unit.value):
                said = unit.value if unit.kind == "P" else unit.value.partition(":")[2]
                code, _, mod = said.partition(":")
                return code, mod or None
    return None, None


def _clock(piece: Piece, part: str | None) -> str | None:
    written = (piece.values("C0dn") or [""])[0]
    numbers = [int(number) for number in re.split("[.:]", written) if number.isdigit()]
    if not numbers or numbers[0] > 24:
        return None
    half = (piece.values("I") or [""])[0]
    hour = numbers[0]
    late = half == "PM" or (not half and part in _EVENING and hour > 0)
    if late and hour < _NOON:
        hour += _NOON
    elif half == "AM" and hour == _NOON:
        hour = 0
    return ":".join(f"{number:02d}" for number in (hour, *(numbers[1:] or [0])))


def _month(piece: Piece, date: Day | None) -> Reading:
    month = int(piece.values("M")[0])
    year = _year(piece, date) or (calendar.month_year(month, date, piece.way) if date else None)
    return Reading(DATE, f"{year:04d}-{month:02d}" if year else None)


def _range(piece: Piece, date: Day | None, named: Day | None) -> Reading:
    months, numbers, years = piece.values("M"), piece.values("d"), piece.values("y")
    if not months:
        return Reading(DATE, _year_range([unit.word for unit in piece.units if unit.kind in "yd"]))
    last = int(months[-1])
    year = int(years[-1]) if years else _year(piece, date)
    if year is None and date:
        number = int(numbers[-1]) if numbers else 1
        day = calendar.month_day(last, number, date, piece.way) if numbers else None
        year = day.year if day else calendar.month_year(last, date, piece.way)
    if year is None:
        return Reading(DATE)
    first = int(months[0])
    begins = year - (first > last)
    ends = (f"{begins:04d}-{first:02d}", f"{year:04d}-{last:02d}")
    if numbers:
        ends = (f"{ends[0]}-{int(numbers[0]):02d}", f"{ends[1]}-{int(numbers[-1]):02d}")
    return Reading(DATE, "/".join(ends))


def _year_range(years: list[str]) -> str | None:
    first, last = years[0], years[-1]
    last = first[: 4 - len(last)] + last
    return f"{first}/{last}" if first < last else None


def _decade(piece: Piece, date: Day | None, named: Day | None) -> Reading:
    written = piece.values("ydn")[0]
    short = f"19{written[0]}" if len(written) == 2 else None
    return Reading(DATE, written[:3] if len(written) == 4 else short)


def _century(piece: Piece, date: Day | None, named: Day | None) -> Reading:
    return Reading(DATE, f"{int(Decimal(piece.values('dnruj')[0])) - 1:02d}")


def _set(piece: Piece, date: Day | None, named: Day | None) -> Reading:
    if days := piece.values("W"):
        return Reading(SET, f"XXXX-WXX-{days[0]}")
    if parts := piece.values("P"):
        return Reading(SET, f"XXXX-XX-XXT{parts[0].partition(':')[0]}")
    if fused := piece.values("6A"):
        return Reading(SET, fused[0])
    count = Decimal((piece.values("ndj") or ["1"])[0])
    return Reading(SET, _length(count, piece.values("UHYG")[0]))


def _length(count: Decimal | str, unit: str) -> str:
    """A TIMEX3 duration: 3 and "W" -> "P3W"; "TH" are hours."""
    if isinstance(count, Decimal) and unit == "TH" and count % 1:
        count, unit = count * 60, "TM"
    number = count if isinstance(count, str) else f"{count.normalize():f}"
    return f"PT{number}{unit[1]}" if unit[0] == "T" else f"P{number}{unit}"


def _duration(piece: Piece, date: Day | None, named: Day | None) -> Reading:
    if fused := piece.values("A"):
        return Reading(DURATION, fused[0])
    unit = piece.values("UHYGJ")[0]
    counts, half = _counts(piece), piece.values("g")
    if not counts and not half:
        return Reading(DURATION, _length("X", unit))
    return Reading(DURATION, _length((counts or [Decimal(0)])[-1] + (Decimal("0.5") if half else 0), unit))


def _counts(piece: Piece) -> list[Decimal]:
    """The numbers of a stretch of time; an article counts as one."""
    numbers = [unit for unit in piece.units if unit.kind in "ndyC1"]
    return [Decimal(1 if unit.kind == "1" else unit.value.replace(",", ".")) for unit in numbers]


def _ago(piece: Piece, date: Day | None, named: Day | None) -> Reading:
    behind = piece.units[-1].kind
    step, unit = _stretch(piece)
    if step is None:
        return Reading(DATE, "PAST_REF" if behind == "L" else None)
    start = date if behind == "L" else named
    if start is None or unit not in ("D", "W", "M", "Y", "DE", "CE"):
        return Reading(DATE)
    return _stepped(start, step if behind == "k" else -step, unit, exact=behind != "L")


def _stretch(piece: Piece) -> tuple[int | None, str]:
    if fused := piece.values("A"):
        found = re.fullmatch(r"P(\d+)([DWMY]|DE|CE)", fused[0])
        return (int(found[1]), found[2]) if found else (None, "")
    count = _counts(piece)
    whole = count and count[0] % 1 == 0 and count[0] < 10000
    return (int(count[0]) if whole else None), piece.values("UHYGJ")[0]


def _stepped(start: Day, step: int, unit: str, *, exact: bool) -> Reading:
    """A day, week, month or year counted from another one, as fine as the unit, or as the start if exact."""
    scale = {"DE": 10, "CE": 100}.get(unit, 1)
    day = calendar.shifted(start, step * scale, unit if scale == 1 else "Y")
    if day is None:
        return Reading(DATE)
    if unit == "D" or (exact and unit in "WM"):
        return Reading(DATE, day.isoformat(), day=day)
    if unit == "W":
        return Reading(DATE, calendar.week(day))
    year = f"{day.year:04d}"
    return Reading(DATE, {"M": day.isoformat()[:7], "Y": year, "DE": year[:3], "CE": year[:2]}[unit])


def _yearly(piece: Piece, date: Day | None, named: Day | None) -> Reading:
    return Reading(DATE, piece.values("y")[0])


def _quarter(piece: Piece, date: Day | None, named: Day | None) -> Reading:
    letter, year = piece.values("Q")[0], _year(piece, date)
    numbers = piece.values("rdj")
    if numbers:
        if year is None and date and letter == "Q":  # the last one that has begun
            year = date.year - (int(numbers[0]) * 3 - 2 > date.month)
        return Reading(DATE, f"{year:04d}-{letter}{numbers[0]}" if year else None)
    if date is None:
        return Reading(DATE)
    size = {"Q": 3, "H": 6}[letter]
    day = calendar.shifted(date, _STEP[piece.way] * size, "M")
    return Reading(DATE, f"{day.year:04d}-{letter}{(day.month - 1) // size + 1}" if day else None)


def _period(piece: Piece, date: Day | None, named: Day | None) -> Reading:
    unit, step = piece.values("UHYG")[0], _STEP[piece.way]
    if date is None:
        return Reading(DATE)
    if unit == "WE":
        found = calendar.shifted(date, step, "W")
        return Reading(DATE, f"{calendar.week(found)}-WE" if found else None)
    return Reading(DATE) if unit[0] == "T" else _stepped(date, step, unit, exact=False)


def _season(piece: Piece, date: Day | None, named: Day | None) -> Reading:
    year = _year(piece, date) or (date.year + _STEP.get(piece.way, 0) if date else None)
    return Reading(DATE, f"{year:04d}-{piece.values('Z')[0]}" if year else None)


def _holiday(piece: Piece, date: Day | None, named: Day | None) -> Reading:
    month, number = map(int, piece.values("h")[0].split("-"))
    years = piece.values("y")
    day = calendar.day(int(years[0]), month, number) if years else None
    if day is None and date and not years:
        day = calendar.month_day(month, number, date, piece.way)
    return Reading(DATE, day.isoformat() if day else None, day=day)


def _reference(piece: Piece, date: Day | None, named: Day | None) -> Reading:
    return Reading(DATE, piece.values("R")[0])


_READERS: dict[str, Callable[[Piece, Day | None, Day | None], Reading]] = {
    "range": _range,
    "decade": _decade,
    "century": _century,
    "set": _set,
    "ago": _ago,
    "duration": _duration,
    "year": _yearly,
    "quarter": _quarter,
    "period": _period,
    "season": _season,
    "holiday": _holiday,
    "reference": _reference,
}
