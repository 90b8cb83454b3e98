"""Who is who: the store's things, statements and events -> rulings -> the layer that joins what is one.

The layer is computed from the set of things in the store and the rulings by hand alone. So the order of
articles does not matter, and retracting one leaves the layer as if it had never been added.
"""

from collections.abc import Iterable, Sequence
from typing import Literal

import msgspec
import pyoxigraph as ox

from kg.errors import UsageError
from kg.model import Ruling
from kg.resolve import Judgement, explain, told
from kg.resolve.across import across, judged
from kg.resolve.across.groups import groups
from kg.store import Reason, Store, members, named, overlay, profiles, tellings
from kg.store.lookup import quads, value_of
from kg.terms.gazetteer import gazetteer
from kg.terms.names import ID
from kg.terms.nodes import term

_QUOTED = 3  # passages shown for each of two things
_TOLD = (f"{ID}event/", f"{ID}statement/")


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
    """Put the layer of all rulings on the store and return them; rulings on absent things wait.

    Things come first: that two articles name one speaker tells that they carry one statement.
    """
    ruled = tuple(by_hand)
    people = list(profiles(store.db))
    on_things = (*ruled, *across(people, ruled))
    present = [ruling for ruling in on_things if all(_holds(store, iri) for iri in ruling.pair)]
    rank = {one.iri: (int(gazetteer().get(one.iri) is None), -len(one.articles)) for one in people}
    things = groups((ruling for ruling in present if not _is_told(ruling)), rank)
    heads = {iri: group[0] for group in things for iri in group[1:]}
    on_tellings, same = told.told(tellings(store.db, heads), filter(_is_told, present))
    overlay(store.db, (*present, *on_tellings), things, same)
    return (*on_things, *on_tellings)


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
    if len(found) == len({one, other}):
        said = judged(found[one], found[other])
        beside = tuple(sorted(found[one].beside & found[other].beside))
    else:
        said, beside = _as_told(store, one, other), ()
    return said.clues, said.vetoes, said.probability, beside


def _as_told(store: Store, one: str, other: str) -> Judgement:
    heads = ((quad.subject, quad.object) for quad in quads(store.db, None, term("kg:canonical")))
    every = tellings(store.db, {value_of(node): value_of(head) for node, head in heads})
    found = {telling.iri: telling for telling in every if telling.iri in (one, other)}
    return told.judged(found[one], found[other]) if len(found) == 2 else Judgement(0.0)


def _is_told(ruling: Ruling) -> bool:
    return all(iri.startswith(_TOLD) for iri in ruling.pair)


def _naming(store: Store, iri: str) -> Iterable[Reason]:
    names = ("rdf:type",) if iri.startswith(_TOLD) else ("skos:prefLabel", "skos:altLabel")
    reasons = [reason for name in names for reason in store.why(f"<{iri}> {name} ?")]
    return [reason for reason in reasons if reason.words][:_QUOTED]


def _holds(store: Store, iri: str) -> bool:
    return next(store.db.quads_for_pattern(ox.NamedNode(iri), None, None), None) is not None
