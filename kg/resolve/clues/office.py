"""The office held, with its country or body and its day."""

from collections.abc import Iterable

from kg.resolve.referent import Held, Referent
from kg.terms.gazetteer import gazetteer
from kg.terms.offices import kind_of
from kg.terms.words import words

_HELD, _OTHER, _LOWLY = 3.0, -1.0, -4.5
_PUBLIC = frozenset(
    {
        "head_of_state",
        "head_of_government",
        "deputy",
        "minister",
        "monarch",
        "legislator",
        "head",
        "chair",
        "secretary",
        "deputy_minister",
        "director",
        "envoy",
        "staff",
        "",
    }
)


def office(one: Referent, other: Referent) -> float:
    """Both hold the same office of the same country or body; on the article's day where it has one.

    id: "Presiden AS" in an article of 2023 and Joe Biden. en: "the UN secretary-general" and Guterres.
    An office that the other is not known for speaks against, the more so a lowly one: the village head
    Budi Santoso is hardly the trade minister, while ministers run for governor and speak as experts.
    """
    if not one.offices or not other.offices:
        return 0.0
    if any(_same(a, b) for a in one.offices for b in other.offices):
        return _HELD if _in_time(one, other) else 0.0
    ours = {kind_of(held.role) for held in one.offices}
    theirs = {kind_of(held.role) for held in other.offices}
    # Whoever the gazetteer lists is in public life, whatever the office.
    lowly = any(not each.thing and not _is_public(each.offices) for each in (one, other))
    return _LOWLY if lowly and not ours & theirs else _OTHER


def _is_public(offices: Iterable[Held]) -> bool:
    roles = words("en", "public-office")
    return any(kind_of(held.role) in _PUBLIC or held.role in roles for held in offices)


def _same(one: Held, other: Held) -> bool:
    return one.role == other.role and (one.body == other.body or not one.body or not other.body)


def _in_time(one: Referent, other: Referent) -> bool:
    """Whether the one in the gazetteer held the office on the day of the other's article."""
    known, said = (one, other) if one.thing else (other, one)
    if not known.thing or said.date is None:
        return True
    day = said.date
    roles = {held.role for held in said.offices if not held.status}
    return not roles or any(t.role in roles and t.covers(day) for t in gazetteer().career(known.thing))
