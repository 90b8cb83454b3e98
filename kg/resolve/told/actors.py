"""Who of a telling lives longer than its article, and what kind of thing each is."""

import re
import urllib.parse
from collections.abc import Iterator

from kg.model import Telling
from kg.terms.folding import plain
from kg.terms.names import ID, local_name

_OF_ARTICLE = re.compile(r"-[0-9a-f]{8}$")
NAMED = ("person", "organization", "country", "place")


def actors(telling: Telling) -> Iterator[tuple[str, str]]:
    """Property and thing of all who have a name beyond their article: no "sebuah sumber", no mere "Edy"."""
    return ((name, thing) for name, thing in telling.parts if is_lasting(thing))


def is_lasting(thing: str) -> bool:
    """Whether an IRI means the same in all articles."""
    return kind(thing) in NAMED and not _OF_ARTICLE.search(thing)


def name(thing: str) -> frozenset[str]:
    """The parts of the name in an IRI, folded."""
    bare = _OF_ARTICLE.sub("", urllib.parse.unquote(local_name(thing)))
    return frozenset(plain(bare.replace("_", " ")).split())


def kind(thing: str) -> str:
    """ "person", "organization", "country", "place" or "group", as an IRI says."""
    return thing.removeprefix(ID).partition("/")[0]
