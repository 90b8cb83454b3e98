"""A time as the text names it."""

import datetime

import msgspec

from kg.model.span import Span


class TimeValue(msgspec.Struct, frozen=True):
    """One temporal expression.

    ``timex`` is a TIMEX3 value ("2023-12-19", "2023-W50", "2023-11", "P3D", "2023-12-19TNI"), two of
    them for a stretch ("2021/2024"), or None while the text and the article's date do not settle it.
    ``kind`` is the TIMEX3 type: DATE, TIME, DURATION or SET. ``mod`` is the TIMEX3 modifier ("START",
    "MID", "END", "APPROX", …) or None.
    ``begin`` and ``end`` are the first and last day meant, where known.
    """

    span: Span
    text: str
    kind: str
    timex: str | None = None
    mod: str | None = None
    begin: datetime.date | None = None
    end: datetime.date | None = None
