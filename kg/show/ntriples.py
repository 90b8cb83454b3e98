"""Triples -> N-Triples."""

from collections.abc import Iterable

import pyoxigraph as ox


def ntriples(triples: Iterable[ox.Triple | str]) -> str:
    """The graph with one triple a line, sorted: the same graph gives the same file."""
    return "".join(f"{line} .\n" for line in sorted(set(map(str, triples))))
