"""Which named mention a token belongs to, so that no rule walks through all mentions for each token."""

from collections.abc import Iterable

from kg.model import Document, Mention
from kg.model.tree import tokens_in


class Table:
    """Named mentions by the tokens they cover and by the token they end at."""

    def __init__(self, document: Document, named: Iterable[Mention]) -> None:
        self._document = document
        self._at: dict[int, Mention] = {}
        self._ends: dict[int, Mention] = {}
        for mention in named:
            self.add(mention)

    def add(self, mention: Mention) -> None:
        """Enter a mention; the tokens of a nested name stay with that name."""
        inside = tokens_in(self._document, mention.span)
        for i in inside:
            self._at.setdefault(i, mention)
        if inside:
            self._ends.setdefault(inside[-1], mention)

    def swap(self, old: Mention, new: Mention) -> None:
        """Enter ``new`` where ``old`` stands; tokens that it leaves out belong to no name."""
        kept = tokens_in(self._document, new.span)
        for i in tokens_in(self._document, old.span):
            for table in (self._at, self._ends):
                if table.get(i) is old and i in kept:
                    table[i] = new
                elif table.get(i) is old:
                    del table[i]

    def at(self, i: int) -> Mention | None:
        """The named mention that token ``i`` belongs to."""
        return self._at.get(i)

    def ending(self, i: int) -> Mention | None:
        """The named mention whose last token is ``i``."""
        return self._ends.get(i)

    def after(self, mention: Mention) -> int:
        """The token behind a mention."""
        inside = tokens_in(self._document, mention.span)
        return inside[-1] + 1 if inside else mention.head + 1
