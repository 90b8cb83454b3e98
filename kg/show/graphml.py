"""Networkx graph -> GraphML."""

import io
import re

import networkx as nx

# XML 1.0 has no way at all to write these characters.
_ILLEGAL = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def graphml(graph: "nx.MultiDiGraph") -> str:
    """The plain triples between things and events, for Gephi, yEd, Cytoscape or networkx.

    Nodes carry label, kind and position, edges the name of their property. Characters that XML forbids are
    left out.
    """
    clean = nx.MultiDiGraph()
    for node, data in sorted(graph.nodes(data=True)):
        clean.add_node(legal(node), **{key: legal(value) for key, value in data.items()})
    for subject, object_, key in sorted(graph.edges(keys=True)):
        clean.add_edge(legal(subject), legal(object_), key=key, label=key)
    out = io.BytesIO()
    nx.write_graphml(clean, out, named_key_ids=True)
    return out.getvalue().decode()


def legal(value: object) -> object:
    """The value without the characters that XML forbids."""
    return _ILLEGAL.sub("", value) if isinstance(value, str) else value
