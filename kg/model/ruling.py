"""What was judged about two nodes of the graph, by clues or by hand."""

from typing import Literal

import msgspec


class Ruling(msgspec.Struct, frozen=True, order=True):
    """Whether two nodes mean one thing, who says so, how surely, and why.

    ``one`` and ``other`` are IRIs in sorted order. ``by`` is "hand" or "clue"; ``clues`` are the names of
    what speaks for or against, with the log odds that each adds.
    """

    one: str
    other: str
    verdict: Literal["same", "different"]
    by: Literal["hand", "clue"]
    probability: float = 1.0
    clues: tuple[tuple[str, float], ...] = ()

    @classmethod
    def by_hand(cls, one: str, other: str, verdict: Literal["same", "different"]) -> "Ruling":
        """What a person says of two nodes, in whatever order they are named."""
        first, second = sorted((one, other))
        return cls(first, second, verdict, "hand", 1.0 if verdict == "same" else 0.0)

    @property
    def pair(self) -> tuple[str, str]:
        """The two nodes."""
        return self.one, self.other
