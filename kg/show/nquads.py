"""Triples -> N-Quads."""

from collections.abc import Iterable

import pyoxigraph as ox

from kg.show.graphs import graphs


def nquads(triples: Iterable[ox.Triple]) -> str:
    """The graph with one statement a line, sorted, and the article it belongs to as its graph."""
    return "".join(sorted(f"{quad} .\n" for quad in graphs(triples)))
