"""What a whole graph knows of one thing, of one statement, of one event."""

import msgspec


class Profile(msgspec.Struct, frozen=True, kw_only=True):
    """A person, an organisation or a place as all articles together know it.

    ``names`` are all written names, the label first; ``offices`` are pairs of a role noun and the IRI of a
    body ("" where none is named); ``articles`` are keys; ``beside`` are the people and bodies that the same
    articles speak of; ``quotes`` stand for the longer statements made, letter by letter.
    """

    iri: str
    kind: str
    names: tuple[str, ...]
    offices: tuple[tuple[str, str], ...] = ()
    articles: tuple[str, ...] = ()
    beside: frozenset[str] = frozenset()
    quotes: frozenset[str] = frozenset()


class Telling(msgspec.Struct, frozen=True, kw_only=True):
    """A statement or an event as one article tells it.

    ``kind`` is "statement" or "event", ``type`` the name of its class. ``parts`` are pairs of a property and
    who stands in it; ``places`` where it happens; ``begin`` and ``end`` ISO days ("" where none is known):
    those of its time, or the article's own where ``dated`` is False. ``words`` are those of a statement, and
    for an event those that tell it.
    """

    iri: str
    kind: str
    type: str
    article: str
    modality: str = "asserted"
    parts: frozenset[tuple[str, str]] = frozenset()
    places: frozenset[str] = frozenset()
    begin: str = ""
    end: str = ""
    dated: bool = False
    words: str = ""
