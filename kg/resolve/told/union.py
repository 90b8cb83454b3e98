"""Pairs that are one -> groups, none of which holds what contradicts itself."""

from collections.abc import Iterable, Mapping

from msgspec.structs import replace

from kg.model import Telling
from kg.resolve.judge import finders
from kg.resolve.told import vetoes


class Union:
    """Tellings in groups; each group is summed up as one telling, so that a join costs the same for all sizes."""

    def __init__(self, known: Mapping[str, Telling], apart: Iterable[tuple[str, str]]) -> None:
        self._known = known
        self._parent = {iri: iri for iri in known}
        self._sum = dict(known)
        self._articles = {iri: {telling.article} for iri, telling in known.items()}
        self._enemies: dict[str, set[str]] = {}
        for one, other in apart:
            self._enemies.setdefault(one, set()).add(other)
            self._enemies.setdefault(other, set()).add(one)

    def join(self, one: str, other: str, *, whatever: bool = False) -> bool:
        """Join the groups of two tellings; whether they were two and nothing keeps them apart.

        ``whatever`` they contradict each other in, where a person ruled that they are one.
        """
        first, second = sorted((self._head(one), self._head(other)))
        if first == second or self._ruled_apart(first, second):
            return False
        ours, theirs = self._sum[first], self._sum[second]
        if not whatever and (
            self._quoted_twice(first, second) or any(v(ours, theirs) for v in finders(vetoes).values())
        ):
            return False
        self._parent[second] = first
        self._articles[first] |= self._articles[second]
        self._sum[first] = _sum(ours, theirs)
        self._enemies.setdefault(first, set()).update(self._enemies.get(second, ()))
        return True

    def groups(self) -> tuple[tuple[str, ...], ...]:
        """The groups of two and more; the telling that says most comes first."""
        found: dict[str, list[str]] = {}
        for iri in self._known:
            found.setdefault(self._head(iri), []).append(iri)
        several = [sorted(group, key=self._rank) for group in found.values() if len(group) > 1]
        return tuple(sorted(map(tuple, several)))

    def _rank(self, iri: str) -> tuple[int, int, str]:
        telling = self._known[iri]
        return -len(telling.parts) - len(telling.places) - telling.dated, -len(telling.words), iri

    def _head(self, iri: str) -> str:
        while self._parent[iri] != iri:
            self._parent[iri] = self._parent[self._parent[iri]]
            iri = self._parent[iri]
        return iri

    def _quoted_twice(self, first: str, second: str) -> bool:
        """Whether one article would carry a statement twice: two quotes that another runs together are two."""
        statement = self._sum[first].kind == "statement"
        return statement and not self._articles[first].isdisjoint(self._articles[second])

    def _ruled_apart(self, first: str, second: str) -> bool:
        return any(self._head(iri) == second for iri in self._enemies.get(first, ()))


def _sum(one: Telling, other: Telling) -> Telling:
    """What two tellings say together; the closer of two times, which one of them may only date from its article."""
    nearest = min((one, other), key=lambda telling: (not telling.dated, telling.end > telling.begin, telling.begin))
    return replace(
        one,
        parts=one.parts | other.parts,
        places=one.places | other.places,
        begin=nearest.begin,
        end=nearest.end,
        dated=nearest.dated,
    )
