"""What a whole graph knows of one thing, of one statement, of one event."""

import msgspec


class Profile(msgspec.Struct, frozen=True, kw_only=True):
    """A person or an organisation as all articles together know it.

    ``names`` are all written names, the label first; ``offices`` are pairs of a role noun and the IRI of a
    body ("" where none is named); ``articles`` are keys; ``beside`` are the people and bodies that the same
    articles speak of.
    """

    iri: str
    kind: str
    names: tuple[str, ...]
    offices: tuple[tuple[str, str], ...] = ()
    articles: tuple[str, ...] = ()
    beside: frozenset[str] = frozenset()


class Telling(msgspec.Struct, frozen=True, kw_only=True):
    """A statement or an event as one article tells it.

    ``parts`` are pairs of a property and who or what stands in it; ``places`` where it happens; ``begin``
    and ``end`` ISO days, those of its time where one is known and else ``dated`` is False and they are the
    article's own; ``text`` the words of a statement.
    """

    iri: str
    type: str
    article: str
    parts: frozenset[tuple[str, str]] = frozenset()
    places: frozenset[str] = frozenset()
    begin: str = ""
    end: str = ""
    dated: bool = False
    text: str = ""
