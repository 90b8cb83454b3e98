"""Text of a paragraph -> the times it names."""

import datetime
from collections.abc import Iterable

from kg.analyze.times.calendar import Day, bounds
from kg.analyze.times.recognize import Expression, recognize
from kg.analyze.times.resolve import Reading, resolve
from kg.model import Span, TimeValue


def times(
    text: str, lang: str, date: datetime.date | None, offset: int = 0, named: datetime.date | None = None
) -> tuple[TimeValue, ...]:
    """Finds dates, clock times, durations and repeated times, and says which days they mean.

    Indonesian: "pekan lalu" in an article of 2023-12-19 -> DATE 2023-W50.
    English: "late November" -> DATE 2023-11, modifier END.

    Values are TIMEX3. A weekday is the last one or today, unless the words tell that it lies ahead; a day and
    month without a year are the last ones, or those of the coming month where the last ones lie most of a
    year back. "Later" and "kemudian" count from the day named before in the same text, or from ``named``, the
    day that the paragraphs before spoke of last; so does a bare clock time, else it is the article's day. A
    bare "sejak saat itu" is PAST_REF. A range is an ISO 8601 interval ("2024-05-01/2024-05-05"). Without the
    article's date, what depends on it has no value.
    """
    out: list[TimeValue] = []
    for found in recognize(text, lang):
        reading = resolve(found, date, named, lang)
        named = reading.day or named
        out.extend(_values(found, reading, text, offset))
    return tuple(out)


def times_of(texts: Iterable[tuple[str, int]], lang: str, date: datetime.date | None) -> tuple[TimeValue, ...]:
    """The times of (text, offset) paragraphs, each of which knows what day the ones before spoke of last."""
    out: list[TimeValue] = []
    named: Day | None = None
    for text, offset in texts:
        found = times(text, lang, date, offset, named)
        out += found
        named = next((time.begin for time in reversed(found) if time.begin and time.begin == time.end), named)
    return tuple(out)


def _values(found: Expression, reading: Reading, text: str, offset: int) -> list[TimeValue]:
    first, last = bounds(reading.timex)
    return [
        TimeValue(
            span=Span(found.start + offset, found.end + offset),
            text=text[found.start : found.end],
            kind=reading.kind,
            timex=reading.timex,
            mod=reading.mod,
            begin=first,
            end=last,
        )
    ]
