"""What a picture of a graph holds: nodes, edges, and the words that support them."""

import msgspec

from kg.terms.names import ID

Labels = dict[str, str]


class Source(msgspec.Struct, frozen=True, omit_defaults=True):
    """One article as a panel names it."""

    id: str
    title: str
    date: str = ""
    lang: str = ""
    publisher: str = ""
    url: str = ""


class Passage(msgspec.Struct, frozen=True, omit_defaults=True):
    """Words of an article with what stands around them; ``article`` is an index into ``Scene.articles``.

    Where the text is at hand ``paragraph`` is an index into ``Scene.paragraphs`` and ``at`` the offset in it;
    else ``before`` and ``after`` are what the graph itself keeps of the surroundings.
    """

    article: int
    start: int
    exact: str
    before: str = ""
    after: str = ""
    paragraph: int = -1
    at: int = 0


class Proof(msgspec.Struct, frozen=True, omit_defaults=True):
    """One claim: a triple as one article supports it. Subject and object are node ids or plain text."""

    id: str
    subject: str
    predicate: str
    object: str
    passages: tuple[int, ...]
    article: int = -1
    source: str = ""
    polarity: str = "positive"
    modality: str = "asserted"
    confidence: float = 1.0
    finder: str = ""
    within: str = ""


class Node(msgspec.Struct, frozen=True, omit_defaults=True):
    """A thing, event, statement or figure. ``note`` is a second line; dates are ISO days."""

    id: str
    kind: str
    family: str
    label: Labels
    note: Labels = {}
    weight: int = 1
    articles: tuple[int, ...] = ()
    begin: str = ""
    end: str = ""
    time: str = ""
    modality: str = "asserted"
    proofs: tuple[int, ...] = ()
    aliases: tuple[str, ...] = ()
    matches: tuple[str, ...] = ()
    facts: dict[str, str] = {}
    place: tuple[float, float] | None = None


class Edge(msgspec.Struct, frozen=True, omit_defaults=True):
    """A relation between two nodes. ``status`` is "asserted" for a plain triple.

    Else it says what kept it from being one: attributed, denied, planned, possible or demanded.
    """

    source: str
    target: str
    predicate: str
    proofs: tuple[int, ...] = ()
    status: str = "asserted"
    label: Labels = {}
    articles: tuple[int, ...] = ()


class Scene(msgspec.Struct, frozen=True):
    """Everything a view needs, in a fixed order, without looking at the graph again."""

    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]
    proofs: tuple[Proof, ...]
    passages: tuple[Passage, ...]
    articles: tuple[Source, ...]
    names: dict[str, Labels]
    lang: str = "id"
    title: str = ""
    focus: str = ""
    paragraphs: tuple[str, ...] = ()

    def node(self, id_: str) -> Node | None:
        """The node of that id."""
        return next((node for node in self.nodes if node.id == id_), None)


def short(full: str) -> str:
    """An IRI without the base of the graph's own things."""
    return full.removeprefix(ID)
