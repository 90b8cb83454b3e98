"""Rulings -> groups of nodes that are one, each with the node that stands for it."""

from collections.abc import Iterable, Mapping

from kg.model import Ruling

Rank = Mapping[str, tuple[int, ...]]


def groups(rulings: Iterable[Ruling], rank: Rank) -> tuple[tuple[str, ...], ...]:
    """The groups of two and more, each in order of rank (then IRI): the first member stands for all.

    Rulings by hand go first, then the surest. Two groups that a "different" keeps apart are never joined,
    so a chain of likely pairs cannot undo what somebody ruled.
    """
    every = list(rulings)
    enemies = {ruling.pair for ruling in every if ruling.verdict == "different"}
    member: dict[str, frozenset[str]] = {}
    for ruling in sorted((one for one in every if one.verdict == "same"), key=_order):
        one, other = (member.get(iri, frozenset({iri})) for iri in ruling.pair)
        if one != other and not any(tuple(sorted((a, b))) in enemies for a in one for b in other):
            member.update(dict.fromkeys(one | other, one | other))
    found = {min(group): group for group in member.values()}
    return tuple(
        tuple(sorted(group, key=lambda iri: (*rank.get(iri, (1, 0)), iri))) for _, group in sorted(found.items())
    )


def _order(ruling: Ruling) -> tuple[bool, float, str, str]:
    return ruling.by != "hand", -ruling.probability, *ruling.pair
