"""Scene -> who talks about whom: actors only, a line for each time one speaks of another."""

from collections import defaultdict

import msgspec

from kg.show.page.network import draw as network_drawing
from kg.show.page.network import network
from kg.show.page.parts.svg import Sheet
from kg.show.scene import Edge, Node, Scene
from kg.show.vocabulary import labels_of

# From one actor to another without a statement between them.
DIRECT = ("accused", "rejected", "calledFor")
# Whoever has a hand in an event is spoken of when the event is.
HANDS = ("agentOf", "targetOf", "partyTo", "mediated", "victimOf")


def actors(scene: Scene) -> str:
    """Each line tells how often one actor speaks of another; a click shows the words.

    In the example the Arana Red Cross speaks of the Valley Movement, the health authority of Arana.
    """
    return network(only_actors(scene), "actors")


def draw(scene: Scene, lang: str) -> Sheet:
    """The same as a drawing."""
    return network_drawing(only_actors(scene), lang)


def only_actors(scene: Scene) -> Scene:
    """The scene with actors for nodes and what they say of one another for edges."""
    family = {node.id: node.family for node in scene.nodes}
    speakers = defaultdict(list)
    hands = defaultdict(set)
    for edge in scene.edges:
        if edge.predicate == "said":
            speakers[edge.target].append(edge)
        elif edge.predicate in HANDS and family[edge.source] == "actor":
            hands[edge.target].add(edge.source)
    found: dict[tuple[str, str, str], list[Edge]] = defaultdict(list)
    for edge in scene.edges:
        if edge.predicate in DIRECT and family[edge.source] == family[edge.target] == "actor":
            found[edge.source, edge.target, edge.predicate].append(edge)
        elif edge.predicate in ("about", "mentions"):
            whom = {edge.target} if family[edge.target] == "actor" else hands[edge.target]
            for said in speakers[edge.source]:
                for one in whom - {said.source}:
                    found[said.source, one, "about"] += [said, edge]
    edges = tuple(_merged(*key, parts) for key, parts in sorted(found.items()))
    ends = {end for edge in edges for end in (edge.source, edge.target)}
    return msgspec.structs.replace(
        scene,
        nodes=tuple(_grown(node, edges) for node in scene.nodes if node.id in ends),
        edges=edges,
        names={**scene.names, "about": dict(labels_of("about"))},
    )


def _merged(source: str, target: str, predicate: str, parts: list[Edge]) -> Edge:
    proofs = tuple(sorted({proof for edge in parts for proof in edge.proofs}))
    times = len({edge.target for edge in parts if edge.predicate == "said"}) or len(parts)
    labels = {lang: f"{label} ×{times}" if times > 1 else label for lang, label in labels_of(predicate).items()}
    articles = tuple(sorted({article for edge in parts for article in edge.articles}))
    statuses = {edge.status for edge in parts}
    return Edge(
        source,
        target,
        predicate,
        proofs,
        statuses.pop() if len(statuses) == 1 else "asserted",
        labels,
        articles,
    )


def _grown(node: Node, edges: tuple[Edge, ...]) -> Node:
    return msgspec.structs.replace(node, weight=sum(node.id in (e.source, e.target) for e in edges))
