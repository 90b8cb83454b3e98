"""Triples -> TriG."""

from collections.abc import Iterable

import pyoxigraph as ox

from kg.show.graphs import graphs
from kg.show.turtle import tidy
from kg.terms.names import PREFIXES


def trig(triples: Iterable[ox.Triple]) -> str:
    """The graph as TriG: shared things first, then one named graph an article; sorted and prefixed."""
    quads = sorted(graphs(triples), key=lambda quad: (str(quad.graph_name) != "DEFAULT", str(quad.graph_name)))
    encoded = ox.serialize(quads, format=ox.RdfFormat.TRIG, prefixes=PREFIXES)
    return tidy(encoded or b"")
