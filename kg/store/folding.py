"""Rows of an answer -> fewer rows: one a fact, whatever number of articles tell it."""

from collections.abc import Iterable, Sequence

import pyoxigraph as ox

from kg.store.layer import canonical
from kg.terms.nodes import is_owned

ARTICLE = "article"
Row = tuple[object, ...]


def as_one(db: ox.Store, head: Sequence[str], rows: Sequence[Row], told: str) -> list[Row]:
    """What several articles tell, told as one of them does: the rows of the others differ in the article alone.

    ``told`` is the column of the statement or event.
    """
    if told not in head or ARTICLE not in head:
        return list(rows)
    node, article = head.index(told), head.index(ARTICLE)
    heads = {value: _head(db, value) for value in {row[node] for row in rows}}
    teller: dict[object, Row] = {}
    for row in sorted(rows, key=lambda row: heads[row[node]] != row[node]):
        teller.setdefault(heads[row[node]], row)
    tellers = [(row, teller[heads[row[node]]]) for row in rows]
    return [
        row if row[node] == best[node] else (*best[:article], row[article], *best[article + 1 :])
        for row, best in tellers
    ]


def folded(head: Sequence[str], rows: Iterable[Row], joined: Sequence[str]) -> list[list[list[object]]]:
    """Rows with a list of different values in every cell: those that differ in joined columns alone are one."""
    found: dict[Row, list[dict[object, None]]] = {}
    for row in rows:
        key = tuple(None if name in joined else value for name, value in zip(head, row, strict=True))
        cells = found.setdefault(key, [{} for _ in head])
        for cell, value in zip(cells, row, strict=True):
            if value is not None:
                cell[value] = None
    return [[list(cell) for cell in cells] for cells in found.values()]


def _head(db: ox.Store, value: object) -> object:
    """The node that stands for a statement or event; anything else stands for itself."""
    return canonical(db, value) if isinstance(value, ox.NamedNode) and is_owned(value.value) else value
