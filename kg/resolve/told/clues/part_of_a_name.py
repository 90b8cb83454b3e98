"""A single name beside a full one."""

from kg.model import Telling
from kg.resolve.told.actors import is_lasting, kind, name

_WEIGHT = 1.5


def part_of_a_name(one: Telling, other: Telling) -> float:
    """One names a person by a part of the name that the other gives in full, in the same part of it.

    id: "kata Marcella" and "kata Marcella Santoso". en: "said Smith" and "said Jane Smith".
    """
    pairs = [(a, b) for a in one.parts for b in other.parts if a[0] == b[0]]
    return _WEIGHT if any(_is_part(a, b) or _is_part(b, a) for (_, a), (_, b) in pairs) else 0.0


def _is_part(short: str, full: str) -> bool:
    people = kind(short) == kind(full) == "person"
    return people and not is_lasting(short) and name(short) <= name(full)
