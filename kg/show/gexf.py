"""Networkx graph -> GEXF."""

import io

import networkx as nx

from kg.show.graphml import legal


def gexf(graph: "nx.MultiDiGraph") -> str:
    """The plain triples between things and events, for Gephi: the same picture as GraphML.

    Nodes carry label, kind and position, edges the name of their property.
    """
    clean = nx.MultiDiGraph()
    for node, data in sorted(graph.nodes(data=True)):
        clean.add_node(legal(node), **{key: legal(value) for key, value in data.items()})
    for number, (subject, object_, key) in enumerate(sorted(graph.edges(keys=True))):
        clean.add_edge(legal(subject), legal(object_), key=key, id=str(number), label=key)
    out = io.BytesIO()
    nx.write_gexf(clean, out)
    # The writer puts today's date into the file; the same graph gives the same bytes.
    lines = out.getvalue().decode().splitlines(keepends=True)
    return "".join(line for line in lines if "lastmodifieddate" not in line and "</meta>" not in line)
