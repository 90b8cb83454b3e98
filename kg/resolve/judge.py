"""Two referents -> one judgement: how likely they are the same thing, and why.

Clues add weight to the odds, a veto settles that the two differ. Clues and vetoes are files of the folders
``clues`` and ``vetoes``, walked in sorted order; the function in each is called as its file.
"""

import importlib
import math
import pkgutil
from collections.abc import Callable, Mapping
from functools import cache
from types import ModuleType
from typing import Any

import msgspec

from kg.resolve import clues, vetoes
from kg.resolve.referent import Referent

_PRIOR = -2.0
CONTEXT = frozenset({"office", "place_in_place", "shared_neighbours"})
"""Clues that look at what surrounds a name; the others look at the names themselves."""

SURE = 0.5
"""From this probability on, two names are taken to mean one thing."""


class Judgement(msgspec.Struct, frozen=True):
    """How likely two names mean one thing; ``clues`` are pairs of a clue's name and its weight (log odds)."""

    probability: float
    clues: tuple[tuple[str, float], ...] = ()
    vetoes: tuple[str, ...] = ()

    @property
    def same(self) -> bool:
        """Whether the two are taken to be one thing."""
        return self.probability >= SURE


def same(one: Referent, other: Referent) -> Judgement:
    """Judge whether two referents are one thing; the order of the two does not matter."""
    against = tuple(name for name, veto in finders(vetoes).items() if veto(one, other))
    found = {name: clue(one, other) for name, clue in finders(clues).items()}
    speaking = {name: weight for name, weight in found.items() if weight}
    # What names say is said once: an exact alias is no stronger for being a nickname of another alias too.
    by_name = max((weight for name, weight in speaking.items() if name not in CONTEXT), default=0.0)
    around = sum(weight for name, weight in speaking.items() if name in CONTEXT)
    # Two members of one parliament are not one for that: surroundings speak for names that agree.
    weight = by_name + (around if by_name else min(around, 0.0))
    probability = 0.0 if against else 1 / (1 + math.exp(-_PRIOR - weight))
    return Judgement(round(probability, 4), tuple(speaking.items()), against)


def weighed(prior: float, found: Mapping[str, float]) -> Judgement:
    """What clues that say different things add up to."""
    speaking = {name: weight for name, weight in found.items() if weight}
    probability = 1 / (1 + math.exp(-prior - sum(speaking.values())))
    return Judgement(round(probability, 4), tuple(speaking.items()))


@cache
def finders(folder: ModuleType) -> dict[str, Callable[[Any, Any], float]]:
    """The functions of a folder of clues or vetoes by name, in sorted order."""
    names = sorted(module.name for module in pkgutil.iter_modules(folder.__path__))
    return {name: getattr(importlib.import_module(f"{folder.__name__}.{name}"), name) for name in names}
