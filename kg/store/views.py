"""A store -> graphs of other libraries."""

from collections.abc import Iterator

import networkx as nx
import pyoxigraph as ox
import rdflib

from kg.store.lookup import quads, value_of
from kg.terms.names import KG, PREFIXES, local_name
from kg.terms.nodes import term

_LABELS = (term("skos:prefLabel"), term("rdfs:label"), term("kg:text"))
_SKIPPED = {KG + name for name in ("inArticle", "counts", "when", "within", "withinStatement")}


def rdflib_graph(db: ox.Store) -> rdflib.Graph:
    """The default graph for rdflib, reading and writing the same database, with all prefixes bound."""
    from oxrdflib import OxigraphStore  # costs a tenth of a second that most runs need not pay

    graph = rdflib.Graph(store=OxigraphStore(store=db), identifier=rdflib.graph.DATASET_DEFAULT_GRAPH_ID)
    for name, base in PREFIXES.items():
        graph.bind(name, base, replace=True)
    return graph


def networkx_graph(db: ox.Store) -> "nx.MultiDiGraph":
    """Things, events, statements, figures and role holdings as nodes, plain triples between them as edges.

    Nodes carry ``label``, ``kind`` and, where they have them, ``lat`` and ``long``; an edge's key is the
    local name of its property.
    """
    graph = nx.MultiDiGraph()
    kinds = _kinds(db)
    for node, kind in sorted(kinds.items()):
        graph.add_node(node, kind=kind, **_attributes(db, ox.NamedNode(node)))
    for subject, name, object_ in sorted(_edges(db)):
        if subject in kinds and object_ in kinds:
            graph.add_edge(subject, object_, key=local_name(name))
    return graph


def _kinds(db: ox.Store) -> dict[str, str]:
    """Node -> its own class: that of its claim, which names no class above it."""
    query = """SELECT ?node ?kind WHERE { ?claim rdf:predicate rdf:type ;
        rdf:subject ?node ; rdf:object ?kind .
        FILTER NOT EXISTS { ?claim kg:onlyClaimed true } }"""
    found = db.query(query, prefixes=PREFIXES)
    assert isinstance(found, ox.QuerySolutions)
    pairs = ((value_of(row["node"]), value_of(row["kind"])) for row in found)
    return {node: local_name(kind) for node, kind in sorted(pairs, reverse=True)}


def _edges(db: ox.Store) -> Iterator[tuple[str, str, str]]:
    for quad in quads(db):
        name = quad.predicate.value
        if name.startswith(KG) and name not in _SKIPPED and isinstance(quad.object, ox.NamedNode):
            yield value_of(quad.subject), name, quad.object.value


def _attributes(db: ox.Store, node: ox.NamedNode) -> dict[str, str | float]:
    found: dict[str, str | float] = {"label": _label(db, node)}
    for name in ("lat", "long"):
        found.update((name, float(value_of(quad.object))) for quad in quads(db, node, term(f"geo:{name}")))
    return found


def _label(db: ox.Store, node: ox.NamedNode) -> str:
    for name in _LABELS:
        if texts := sorted(value_of(quad.object) for quad in quads(db, node, name)):
            return texts[0]
    return local_name(node.value)
