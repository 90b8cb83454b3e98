"""Scene -> who has to do with whom: the actors and places most spoken of, joined by what happens between them."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from typing import Any

from kg.show.page.network import QUIET, quiet, set_out
from kg.show.page.parts.html import page, words
from kg.show.page.parts.look import look, pick
from kg.show.page.parts.read import Reading
from kg.show.page.parts.svg import Sheet
from kg.show.page.parts.vis import Line, library, vis
from kg.show.page.parts.web import web
from kg.show.scene import Edge, Node, Scene

# More than so many names are no overview.
MOST, MOST_EVENTS = 60, 24
# Room for a name on the line.
APART = 165.0
TOPICS = ("about", "mentions")
# Whoever acts stands at the beginning of a line.
ACTS = ("agentOf", "mediated", "said")
Ends = tuple[int, int]


def overview(scene: Scene) -> str:
    """The names most spoken of; a line gathers all events and statements between two of them.

    In the example Norway and Qatar meet Arana and the Valley Movement in the ceasefire; Lira Madun speaks of Arana.
    """
    data = {"webs": {"overview": picture(scene)}, "start": {"off": quiet(scene)}}
    return page(scene, "overview", stages={"overview": "network"}, data=data, libraries=library())


def picture(scene: Scene) -> Any:
    """What the page draws."""
    nodes, lines = core(scene)
    looks = [look(scene.nodes[i], tuple(words())) for i in nodes]
    return vis(nodes, looks, set_out(looks, _links(nodes, lines)), lines)


def draw(scene: Scene, lang: str) -> Sheet:
    """The same as a drawing."""
    nodes, lines = core(scene)
    looks = [look(scene.nodes[i], tuple(words())) for i in nodes]
    told = Reading(scene, lang)
    names = [(_drawn(scene, line), _name(scene, told, line)) for line in lines]
    seen = Scene(tuple(scene.nodes[i] for i in nodes), (), (), (), scene.articles, scene.names, lang)
    return web(seen, lang, looks, set_out(looks, _links(nodes, lines)), names)


def core(scene: Scene) -> tuple[list[int], list[Line]]:
    """The nodes of the overview and the lines between them."""
    knots = _Knots(scene)
    lines = sorted(knots.lines(), key=lambda line: (line.source, line.target))
    kept = _heaviest(lines, MOST, lambda i: scene.nodes[i].family != "event")
    hands = Counter(i for line in lines for i in (line.source, line.target) if {line.source, line.target} & kept)
    # An event of which only one hand is left joins nothing.
    kept |= _heaviest(lines, MOST_EVENTS, lambda i: i not in kept and hands[i] > 1 and scene.nodes[i].family == "event")
    lines = [line for line in lines if line.source in kept and line.target in kept]
    return sorted({end for line in lines for end in (line.source, line.target)}), lines


def _heaviest(lines: Iterable[Line], most: int, fits: Any) -> set[int]:
    weight: dict[int, int] = defaultdict(int)
    for line in lines:
        for end in (line.source, line.target):
            if fits(end):
                weight[end] += len(line.members) + len(line.through)
    return set(sorted(weight, key=lambda i: (-weight[i], i))[:most])


class _Knots:
    """Events and statements undone into the ties that they make between named things."""

    def __init__(self, scene: Scene) -> None:
        self.scene = scene
        self.at = {node.id: i for i, node in enumerate(scene.nodes)}
        self.into: dict[str, list[tuple[int, Edge]]] = defaultdict(list)
        self.out: dict[str, list[tuple[int, Edge]]] = defaultdict(list)
        for number, edge in enumerate(scene.edges):
            self.into[edge.target].append((number, edge))
            self.out[edge.source].append((number, edge))
        self.members: dict[Ends, list[int]] = defaultdict(list)
        self.through: dict[Ends, list[int]] = defaultdict(list)
        self.ways: dict[Ends, set[str]] = defaultdict(set)

    def lines(self) -> Iterator[Line]:
        """One line for every two that have to do with one another."""
        for number, edge in enumerate(self.scene.edges):
            if self._named(edge.source) and self._named(edge.target) and edge.predicate not in QUIET:
                self._tie(self.members, edge.source, edge.target, number, True)
        for number, node in enumerate(self.scene.nodes):
            if node.family == "event":
                self._event(node, number)
            elif node.family == "statement":
                self._statement(node, number)
        for ends in self.members.keys() | self.through.keys():
            yield self._line(ends)

    def _named(self, id_: str) -> bool:
        """A place, or an actor with a name; a group counts only where it speaks."""
        node = self.scene.nodes[self.at[id_]]
        speaks = node.kind != "Group" or any(edge.predicate == "said" for _, edge in self.out[id_])
        return node.family == "place" or (node.family == "actor" and speaks)

    def _event(self, node: Node, number: int) -> None:
        """An event with two hands in it is a line between them, one with more a knot of its own."""
        ends = self._hands(node.id)
        if len(ends) == 2:
            first, second = ends if ends[0][1] else ends[::-1]
            self._tie(self.through, first[0], second[0], number, first[1] and not second[1])
        elif len(ends) > 2:
            for at, edge in (*self.into[node.id], *self.out[node.id]):
                other = edge.source if edge.target == node.id else edge.target
                if self._named(other) and edge.predicate not in QUIET:
                    self._tie(self.members, edge.source, edge.target, at, True)

    def _hands(self, event: str) -> list[tuple[str, bool]]:
        """Who and what takes part, each with whether it acts."""
        found: dict[str, bool] = {}
        for _, edge in self.into[event]:
            if self._named(edge.source):
                found[edge.source] = found.get(edge.source, False) or edge.predicate in ACTS
        for _, edge in self.out[event]:
            if self._named(edge.target):
                found.setdefault(edge.target, False)
        return sorted(found.items())

    def _statement(self, node: Node, number: int) -> None:
        speakers = {edge.source for _, edge in self.into[node.id] if edge.predicate == "said"}
        topics = {edge.target for _, edge in self.out[node.id] if edge.predicate in TOPICS}
        events = {topic for topic in topics if self.scene.nodes[self.at[topic]].family == "event"}
        topics |= {hand for event in events for hand, _ in self._hands(event)}
        for speaker in sorted(speakers):
            for topic in sorted(topics - speakers):
                if self._named(speaker) and self._named(topic):
                    self._tie(self.through, speaker, topic, number, True)

    def _tie(self, ties: dict[Ends, list[int]], source: str, target: str, number: int, way: bool) -> None:
        a, b = self.at[source], self.at[target]
        ends = (min(a, b), max(a, b))
        if a != b and number not in ties[ends]:
            ties[ends].append(number)
            if way:
                self.ways[ends].add("to" if a < b else "from")

    def _line(self, ends: Ends) -> Line:
        members, through = self.members.get(ends, []), self.through.get(ends, [])
        standing = [self.scene.edges[e].status for e in members] + [self.scene.nodes[i].modality for i in through]
        arrows = ", ".join(sorted(self.ways[ends]))
        return Line(*ends, tuple(members), tuple(through), arrows, "asserted" not in standing)


def _links(nodes: list[int], lines: list[Line]) -> list[tuple[int, int, float]]:
    at = {number: i for i, number in enumerate(nodes)}
    return [(at[line.source], at[line.target], APART) for line in lines]


def _drawn(scene: Scene, line: Line) -> Edge:
    status = "possible" if line.dash else "asserted"
    ends = [scene.nodes[i].id for i in (line.source, line.target)]
    source, target = ends[::-1] if line.arrows == "from" else ends
    return Edge(source, target, "", status=status)


def _name(scene: Scene, told: Reading, line: Line) -> str:
    """What a line stands for: "attack ×3 · speaks of"."""
    counts: dict[str, int] = defaultdict(int)
    for e in line.members:
        counts[pick(scene.edges[e].label, told.lang) or told.term(scene.edges[e].predicate)] += 1
    for i in line.through:
        node = scene.nodes[i]
        counts[told.name(node) if node.family == "event" else told.word("about_times")] += 1
    return " · ".join(f"{name} ×{number}" if number > 1 else name for name, number in counts.items())
