"""Statements and events as articles tell them -> rulings on which of them are one, and the groups these make.

Cost grows near-linearly: only what shares a key is compared, and of a crowd that shares one each with the
next few alone. The result depends on the set of tellings and rulings alone, never on their order.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from kg.model import Ruling, Telling
from kg.resolve.judge import Judgement, finders, weighed
from kg.resolve.told import clues, vetoes
from kg.resolve.told.keys import keys
from kg.resolve.told.union import Union
from kg.terms.folding import plain

__all__ = ["judged", "told"]

SURE = 0.95
"""From this probability on, two articles are taken to tell one thing."""

_PRIOR = -4.0
_NEXT = 12  # of those that share a key
Pair = tuple[str, str]
Groups = tuple[tuple[str, ...], ...]


def told(tellings: Iterable[Telling], by_hand: Iterable[Ruling] = ()) -> tuple[tuple[Ruling, ...], Groups]:
    """The rulings of the clues that join tellings of different articles, and the groups with those by hand.

    The first of a group stands for it: the one that says most. What two of a group contradict each other in
    keeps them apart, however many steps lie between them.
    """
    known = {one.iri: one for one in sorted(tellings, key=lambda telling: telling.iri)}
    ruled = {ruling.pair: ruling for ruling in by_hand}
    found = [_ruling(pair, known) for pair in _pairs(known) if pair not in ruled]
    union = Union(known, [pair for pair, ruling in ruled.items() if ruling.verdict == "different"])
    for pair in sorted(pair for pair, ruling in ruled.items() if ruling.verdict == "same"):
        union.join(*pair, whatever=True)
    sure = sorted(filter(None, found), key=lambda ruling: (-ruling.probability, ruling.pair))
    joining = [ruling for ruling in sure if union.join(*ruling.pair)]
    return tuple(sorted(joining)), union.groups()


def judged(one: Telling, other: Telling) -> Judgement:
    """What the clues and vetoes say of two tellings; the order of the two does not matter."""
    against = tuple(name for name, veto in finders(vetoes).items() if veto(one, other))
    if against:
        return Judgement(0.0, (), against)
    found = {name: clue(one, other) for name, clue in finders(clues).items()}
    return weighed(_PRIOR, found)


def _ruling(pair: Pair, known: Mapping[str, Telling]) -> Ruling | None:
    said = judged(known[pair[0]], known[pair[1]])
    return Ruling(*pair, "same", "clue", said.probability, said.clues) if said.probability >= SURE else None


def _pairs(known: Mapping[str, Telling]) -> Iterator[Pair]:
    blocks: dict[str, list[Telling]] = defaultdict(list)
    for telling in known.values():
        for key in keys(telling):
            blocks[key].append(telling)
    seen: set[Pair] = set()
    for block in blocks.values():
        if len(block) > 1:
            seen.update(_neighbours(block))
    yield from sorted(seen)


def _neighbours(block: list[Telling]) -> Iterator[Pair]:
    """Those of a block that stand near each other by day and words."""
    block.sort(key=lambda telling: (telling.begin, plain(telling.words), telling.iri))
    for n, one in enumerate(block):
        for other in block[n + 1 : n + 1 + _NEXT]:
            if one.article != other.article:
                first, second = sorted((one.iri, other.iri))
                yield first, second
