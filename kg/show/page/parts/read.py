"""A scene, asked: names, neighbours and days, in the words of one language."""

from calendar import monthrange
from collections import defaultdict
from functools import cached_property

from kg.show.page.parts.html import words
from kg.show.page.parts.look import SHAPES, SIGNS, pick
from kg.show.page.parts.text import clean, number
from kg.show.scene import Edge, Node, Scene
from kg.show.vocabulary import labels_of


class Reading:
    """Looks things up in a scene for a view that writes in ``lang``."""

    def __init__(self, scene: Scene, lang: str) -> None:
        self.scene, self.lang = scene, lang
        self.at = {node.id: i for i, node in enumerate(scene.nodes)}

    def word(self, key: str) -> str:
        """What the page calls something."""
        return words().get(self.lang, {}).get(key, key)

    def term(self, name: str) -> str:
        """What the ontology calls a class or property."""
        return pick(self.scene.names.get(name, {"": name}), self.lang)

    def name(self, node: Node) -> str:
        """A node's label; a figure's with its number."""
        text = clean(pick(node.label, self.lang))
        if node.family == "figure" and "value" in node.facts:
            return f"{self.value(node)} {text}"
        return f"“{text}”" if node.family == "statement" else text

    def name_of(self, name: str) -> str:
        """What the ontology calls a class that no node of the scene has."""
        return pick(dict(labels_of(name)), self.lang)

    def value(self, node: Node) -> str:
        """A figure's number with its sign: "≥ 1.340"."""
        percent = "%" if node.facts.get("unit") == "percent" else ""
        sign = SIGNS.get(node.facts.get("qualifier", ""), "")
        return f"{sign}{number(node.facts['value'], self.lang)}{percent}"

    def shape(self, node: Node) -> str:
        """The shape of its symbol."""
        return SHAPES.get(node.kind) or SHAPES[node.family]

    @cached_property
    def out(self) -> dict[str, list[Edge]]:
        """Edges by where they begin."""
        found: dict[str, list[Edge]] = defaultdict(list)
        for edge in self.scene.edges:
            found[edge.source].append(edge)
        return found

    @cached_property
    def into(self) -> dict[str, list[Edge]]:
        """Edges by where they end."""
        found: dict[str, list[Edge]] = defaultdict(list)
        for edge in self.scene.edges:
            found[edge.target].append(edge)
        return found

    def from_(self, id_: str, *predicates: str) -> list[Node]:
        """Nodes that lead to this one by one of the properties."""
        return self._ends([e.source for e in self.into[id_] if e.predicate in predicates])

    def to(self, id_: str, *predicates: str) -> list[Node]:
        """Nodes that this one leads to by one of the properties."""
        return self._ends([e.target for e in self.out[id_] if e.predicate in predicates])

    def _ends(self, ids: list[str]) -> list[Node]:
        return [self.scene.nodes[self.at[id_]] for id_ in dict.fromkeys(ids) if id_ in self.at]

    def names(self, nodes: list[Node]) -> str:
        """Several labels in a row."""
        return ", ".join(self.name(node) for node in nodes)

    def published(self, node: Node) -> str:
        """The first day an article of this node came out; "" when none is known."""
        return min((d for a in node.articles if (d := self.scene.articles[a].date)), default="")

    def order(self, node: Node) -> tuple[int, int]:
        """Where the node is first spoken of: the article and the place in it."""
        passages = (self.scene.passages[p] for n in node.proofs for p in self.scene.proofs[n].passages)
        return min(((one.article, one.start) for one in passages), default=(1 << 30, 0))

    def day(self, iso: str) -> str:
        """A day as the language writes it."""
        from babel.dates import format_date, parse_date

        try:
            return format_date(parse_date(iso, locale="en_CA"), "d MMM y", locale=self.lang)
        except ValueError:
            return iso

    def when(self, node: Node) -> str:
        """The node's own time in words."""
        days = self.period(node.begin, node.end) if node.begin else ""
        return days or (f"“{clean(node.time)}”" if node.time else "")

    def period(self, begin: str, end: str) -> str:
        """From a day to a day: "1998" for a whole year, "Nov 2023" for a whole month."""
        from babel.dates import format_date, parse_date

        if not end or end == begin:
            return self.day(begin)
        if begin[:4] == end[:4] and (begin[5:], end[5:]) == ("01-01", "12-31"):
            return begin[:4]
        if begin[:7] == end[:7] and begin[8:] == "01" and int(end[8:]) == _days_in(begin):
            return format_date(parse_date(begin, locale="en_CA"), "MMM y", locale=self.lang)
        return f"{self.day(begin)} – {self.day(end)}"

    def came_out(self, node: Node) -> str:
        """The day its article came out, said to be that: it is not when the thing happened."""
        day = self.published(node)
        return self.word("published_on").replace("{day}", self.day(day)) if day else ""

    def gist(self, event: Node) -> str:
        """Who does it to whom: "Arana → Sela", "" where neither is known."""
        sides = [self.from_(event.id, "agentOf"), self.from_(event.id, "targetOf", "victimOf")]
        return " → ".join(self.names(side[:2]) for side in sides if side)

    def roles(self, id_: str) -> list[tuple[str, str]]:
        """What takes part in an event: the property's name and the names of who does."""
        found: dict[str, list[Node]] = defaultdict(list)
        for edge in self.into[id_]:
            node = self.scene.nodes[self.at[edge.source]]
            if node.family in ("actor", "place"):
                found[edge.predicate].append(node)
        for edge in self.out[id_]:
            node = self.scene.nodes[self.at[edge.target]]
            if node.family in ("place", "event") and edge.predicate in ("locatedIn", "resultedIn"):
                found[edge.predicate].append(node)
        return [(self.part(name), self.names(nodes)) for name, nodes in sorted(found.items())]

    def part(self, predicate: str) -> str:
        """What someone is to an event by that property: "mediator" for "mediated"."""
        found = words().get(self.lang, {}).get(f"of_{predicate}")
        return found or self.term(predicate)


def _days_in(iso: str) -> int:
    return monthrange(int(iso[:4]), int(iso[5:7]))[1]
