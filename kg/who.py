"""Who is who: the store's things -> rulings -> the layer that joins them, and why two things are joined or not.

The layer is computed from the set of things in the store and the rulings by hand alone. So the order of
articles does not matter, and retracting one leaves the layer as if it had never been added.
"""

from collections.abc import Iterable, Sequence
from typing import Literal

import msgspec
import pyoxigraph as ox

from kg.errors import UsageError
from kg.model import Ruling
from kg.resolve import explain
from kg.resolve.across import across, judged
from kg.resolve.across.groups import groups
from kg.store import Reason, Store, members, named, overlay, profiles
from kg.terms.gazetteer import gazetteer

_QUOTED = 3  # passages shown for each of two things


class Why(msgspec.Struct, frozen=True):
    """Why two things are taken for one or not.

    ``verdict`` is "same", "different" or "open", ``by`` is "hand", "clue" or "" (nothing settles it);
    ``reasons`` are triples of a clue's or veto's name, its weight and what it means; ``beside`` are people
    and bodies spoken of with both; ``words`` say for each of the two how articles name it.
    """

    one: str
    other: str
    verdict: Literal["same", "different", "open"]
    by: Literal["hand", "clue", ""]
    probability: float
    reasons: tuple[tuple[str, float, str], ...] = ()
    beside: tuple[str, ...] = ()
    joined: bool = False
    words: tuple[tuple[Reason, ...], ...] = ()


def join(store: Store, by_hand: Iterable[Ruling]) -> tuple[Ruling, ...]:
    """Put the layer of all rulings on the store and return them; rulings on absent things wait."""
    told = tuple(by_hand)
    found = list(profiles(store.db))
    rulings = (*told, *across(found, told))
    present = [ruling for ruling in rulings if all(_holds(store, iri) for iri in ruling.pair)]
    rank = {one.iri: (int(gazetteer().get(one.iri) is None), -len(one.articles)) for one in found}
    overlay(store.db, present, groups(present, rank))
    return rulings


def why_same(store: Store, rulings: Iterable[Ruling], one: str, other: str) -> Why:
    """Everything that speaks for and against two things being one."""
    first, second = sorted((one, other))
    ruling = next((ruling for ruling in rulings if ruling.pair == (first, second)), None)
    clues, against, probability, beside = _clues(store, first, second)
    names = [*dict(clues), *against]
    weights = {**dict.fromkeys(against, float("-inf")), **dict(clues)}
    reasons = tuple((name, weights[name], text) for name, text in zip(names, explain(names), strict=True))
    return Why(
        one=first,
        other=second,
        verdict=ruling.verdict if ruling else "different" if against else "open",
        by=ruling.by if ruling else "clue" if against else "",
        probability=ruling.probability if ruling else probability,
        reasons=reasons,
        beside=beside,
        joined=ox.NamedNode(second) in members(store.db, ox.NamedNode(first)),
        words=tuple(tuple(_naming(store, iri)) for iri in (first, second)),
    )


def thing(store: Store, name: str) -> str:
    """The IRI of the one thing that ``name`` means: an IRI, a prefixed name, or any name of it.

    Raises ``UsageError`` where nothing or more than one thing is called so.
    """
    found = named(store.db, name)
    if len(found) > 1:
        several = ", ".join(node.value for node in found[:5])
        raise UsageError(name, f"this may be {len(found)} things; name one by its IRI: {several}")
    return found[0].value


def _clues(
    store: Store, one: str, other: str
) -> tuple[Sequence[tuple[str, float]], Sequence[str], float, tuple[str, ...]]:
    found = {profile.iri: profile for profile in profiles(store.db, {one, other})}
    if len(found) < len({one, other}):
        return (), (), 0.0, ()
    said = judged(found[one], found[other])
    return said.clues, said.vetoes, said.probability, tuple(sorted(found[one].beside & found[other].beside))


def _naming(store: Store, iri: str) -> Iterable[Reason]:
    reasons = [reason for name in ("prefLabel", "altLabel") for reason in store.why(f"<{iri}> skos:{name} ?")]
    return [reason for reason in reasons if reason.words][:_QUOTED]


def _holds(store: Store, iri: str) -> bool:
    return next(store.db.quads_for_pattern(ox.NamedNode(iri), None, None), None) is not None
