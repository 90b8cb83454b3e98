"""Tokens and names -> mentions: every noun phrase that names or describes a person, body, place or group."""

from collections.abc import Sequence

from kg.analyze.mentions.names import named
from kg.analyze.mentions.nominals import nominals
from kg.analyze.mentions.offices import with_offices
from kg.analyze.mentions.pronouns import pronouns
from kg.analyze.parse import Name
from kg.model import Document, Mention


def mentions(document: Document, names: Sequence[Name]) -> tuple[Mention, ...]:
    """All mentions of a document in text order; a name inside a longer phrase is a mention of its own."""
    found = with_offices(document, named(document, names))
    found += nominals(document, found)
    found += pronouns(document, found)
    return tuple(sorted(found, key=lambda mention: (mention.span.start, -mention.span.end)))
