"""Profiles of things in many articles + what people ruled -> rulings on which of them are one.

Cost grows near-linearly: only what shares a key is compared, and a key that too many share tells nothing.
The result depends on the set of profiles and rulings alone, never on their order.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from kg.model import Profile, Ruling
from kg.resolve import vetoes
from kg.resolve.across.keys import keys
from kg.resolve.across.known import known
from kg.resolve.judge import Judgement, finders, same
from kg.resolve.referent import Referent

SURE = 0.95
"""From this probability on, two names of different articles are taken to mean one thing."""

_CROWD = 40  # names that share a key; more of them share it by chance
Pair = tuple[str, str]


def across(profiles: Iterable[Profile], by_hand: Iterable[Ruling] = ()) -> tuple[Ruling, ...]:
    """Rule on the things that several articles name differently; a ruling by hand settles its pair.

    A name that fits two things which cannot be one ("Ahmad Yani" beside two longer names) is left open.
    """
    referents = {one.iri: known(one) for one in sorted(profiles, key=lambda profile: profile.iri)}
    ruled = {ruling.pair for ruling in by_hand}
    found = [ruling for pair in _pairs(referents) if pair not in ruled and (ruling := rule(pair, referents))]
    return tuple(sorted(_unambiguous(found, referents)))


def judged(one: Profile, other: Profile) -> Judgement:
    """What the clues and vetoes say of two things of the graph."""
    return same(known(one), known(other))


def rule(pair: Pair, referents: Mapping[str, Referent]) -> Ruling | None:
    """The ruling of the clues on two things, None where they leave it open."""
    judged = same(referents[pair[0]], referents[pair[1]])
    if judged.probability < SURE:
        return None
    return Ruling(*pair, "same", "clue", judged.probability, judged.clues)


def _pairs(referents: Mapping[str, Referent]) -> Iterator[Pair]:
    blocks: dict[str, list[str]] = defaultdict(list)
    for iri, referent in referents.items():
        for key in keys(referent):
            blocks[key].append(iri)
    seen: set[Pair] = set()
    for block in blocks.values():
        if len(block) <= _CROWD:
            seen.update(
                (one, other)
                for n, one in enumerate(block)
                for other in block[n + 1 :]
                if not (referents[one].thing and referents[other].thing)
            )
    yield from sorted(seen)


def _unambiguous(found: Iterable[Ruling], referents: Mapping[str, Referent]) -> Iterator[Ruling]:
    """Without the rulings on whatever could be either of two different things."""
    partners: dict[str, list[str]] = defaultdict(list)
    kept = list(found)
    for ruling in kept:
        partners[ruling.one].append(ruling.other)
        partners[ruling.other].append(ruling.one)
    torn = {iri for iri, others in partners.items() if _disagree([referents[other] for other in others])}
    yield from (ruling for ruling in kept if not torn & set(ruling.pair))


def _disagree(referents: list[Referent]) -> bool:
    return any(apart(one, other) for n, one in enumerate(referents) for other in referents[n + 1 :])


def apart(one: Referent, other: Referent) -> bool:
    """Whether two things cannot be one: some veto says so, or the gazetteer lists both."""
    listed = bool(one.thing and other.thing and one.thing != other.thing)
    return listed or any(veto(one, other) for veto in finders(vetoes).values())
