"""Graph -> Scene: what a picture of it holds, each part with the words that support it."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import Any

import msgspec
import pyoxigraph as ox

from kg.errors import UsageError
from kg.show.facts import Facts
from kg.show.maker import Maker
from kg.show.sight import Edge, Node, Passage, Proof, Scene, Source, short
from kg.terms.names import local_name

__all__ = [
    "Edge",
    "Node",
    "Passage",
    "Proof",
    "Scene",
    "Source",
    "around",
    "find",
    "keep",
    "only_article",
    "only_triples",
    "scene",
]


def scene(
    graph: Any,
    *,
    lang: str = "id",
    about: str | None = None,
    depth: int = 2,
    article: str | None = None,
    triples: Iterable[ox.Triple] | None = None,
    bodies: Mapping[str, str] | None = None,
) -> Scene:
    """The picture of a graph, or of a part of it.

    ``graph`` is a ``pyoxigraph.Store`` or an rdflib graph. ``about`` (an IRI or a name) keeps that thing and
    what is within ``depth`` steps; ``article`` keeps what one article says; ``triples`` (as a SPARQL
    CONSTRUCT gives them) keeps those. ``bodies`` maps an article's IRI to its text, so that the words can be
    shown inside their whole paragraph.
    """
    made = Maker(Facts.of(graph), bodies or {}).scene(lang)
    if triples is not None:
        made = only_triples(made, triples)
    if article:
        made = only_article(made, article)
    return around(made, about, depth) if about else made


def keep(whole: Scene, ids: Iterable[str], edges: Iterable[Edge] | None = None) -> Scene:
    """The scene with only those nodes and the edges between them."""
    kept = set(ids)
    chosen = whole.edges if edges is None else edges
    return msgspec.structs.replace(
        whole,
        nodes=tuple(node for node in whole.nodes if node.id in kept),
        edges=tuple(edge for edge in chosen if edge.source in kept and edge.target in kept),
    )


def only_article(whole: Scene, article: str) -> Scene:
    """What one article says; ``article`` is its IRI, key, URL or the beginning of its headline."""
    wanted = short(article).removeprefix("article/")
    found = [
        number
        for number, one in enumerate(whole.articles)
        if wanted in (one.id.removeprefix("article/"), one.url) or one.title.startswith(article)
    ]
    if not found:
        raise UsageError(article, "no article of that id, address or headline is in the graph")
    at = found[0]
    edges = [edge for edge in whole.edges if at in edge.articles]
    return keep(whole, (n.id for n in whole.nodes if at in n.articles), edges)


def only_triples(whole: Scene, triples: Iterable[ox.Triple]) -> Scene:
    """The nodes and edges that the triples name."""
    wanted = {(short(_text(t.subject)), local_name(t.predicate.value), short(_text(t.object))) for t in triples}
    edges = [edge for edge in whole.edges if (edge.source, edge.predicate, edge.target) in wanted]
    return keep(whole, {end for s, _, o in wanted for end in (s, o)}, edges)


def _text(term: Any) -> str:
    return str(getattr(term, "value", term))


def around(whole: Scene, about: str, depth: int = 2) -> Scene:
    """One thing and what lies within ``depth`` steps of it."""
    found = find(whole, about)
    near: dict[str, set[str]] = defaultdict(set)
    for edge in whole.edges:
        near[edge.source].add(edge.target)
        near[edge.target].add(edge.source)
    kept = rim = {found.id}
    for _ in range(depth):
        rim = {other for id_ in rim for other in near[id_]} - kept
        kept = kept | rim
    return msgspec.structs.replace(keep(whole, kept), focus=found.id)


def find(whole: Scene, about: str) -> Node:
    """The node of that IRI, id or name; of several with one name the weightiest."""
    wanted = short(about)
    named = [
        node
        for node in whole.nodes
        if node.id == wanted or about.casefold() in {n.casefold() for n in (*node.label.values(), *node.aliases)}
    ]
    if not named:
        raise UsageError(about, "nothing of that name or IRI is in the graph; kg stats lists what is")
    return min(named, key=lambda node: (node.id != wanted, -node.weight, node.id))
