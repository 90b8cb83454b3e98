"""A query that sorts its rows -> the query without that, and its rows sorted here.

The database reads every term that it sorts by and then reads it again for the answer: sorting what is read
already takes a third off the time of a long answer.
"""

import re
from collections.abc import Mapping, Sequence

import msgspec

from kg.store.answer import Answer

_ORDER = re.compile(r"\nORDER BY((?: \?\w+)+)\s*\Z")
_HEAD = re.compile(r"\bSELECT (?:DISTINCT )?(.*?) WHERE\b")
_NUMBERS = ("integer", "decimal", "double")
_RANKS = {"bnode": 1, "uri": 2, "literal": 3}
_UNBOUND = (0, 0.0, "")


class _Results(msgspec.Struct):
    bindings: list[dict[str, dict[str, str]]]


class _Rows(msgspec.Struct):
    head: dict[str, list[str]]
    results: _Results


def unordered(query: str) -> tuple[str, Sequence[str]]:
    """The query without its last line and what that line sorts by; the query as it is where rows lack one of them."""
    order, head = _ORDER.search(query), _HEAD.search(query)
    names = order[1].replace("?", "").split() if order else []
    if order is None or head is None or not set(names) <= set(re.findall(r"\?(\w+)", head[1])):
        return query, ()
    return query[: order.start()] + "\n", names


def ordered(answer: Answer, names: Sequence[str]) -> Answer:
    """The rows sorted by these columns as SPARQL sorts: what is unbound first, then names of nodes, then values."""
    if not names:
        return answer
    rows = msgspec.json.decode(answer.encoded, type=_Rows)
    rows.results.bindings.sort(key=lambda row: [_place(row.get(name)) for name in names])
    return Answer(answer.kind, msgspec.json.encode(rows))


def _place(value: Mapping[str, str] | None) -> tuple[int, float, str]:
    if value is None:
        return _UNBOUND
    number = value.get("datatype", "").rpartition("#")[2] in _NUMBERS
    return _RANKS[value["type"]], float(value["value"]) if number else 0.0, value["value"]
