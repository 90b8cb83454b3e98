"""What identifies a node -> its IRI: the one place that knows how every kind of node is named.

Nodes of an article (the article itself, claims, evidence, times, events, statements, figures, role
holdings) carry the article's or the claim's key in their IRI, so they belong to that article alone and go
with it. Things and days are shared between articles.
"""

import hashlib
from functools import cache

import pyoxigraph as ox

from kg.terms.classes import lineage
from kg.terms.names import ID, KG, iri

MENTION = "mention"
"""Finder of the class of a thing that no gazetteer knows."""

_FOLDERS = ("article", "claim", "evidence", "time", "statement", "figure", "role")
_OWNED = tuple(f"{ID}{folder}/" for folder in _FOLDERS)
_KEY_LENGTH = 16


@cache
def term(name: str) -> ox.NamedNode:
    """The node of a prefixed name: ``term("kg:said")``."""
    return ox.NamedNode(iri(name))


def article_iri(key: str) -> str:
    """IRI of the article with ``key``."""
    return f"{ID}article/{key}"


def claim_iri(key: str, role: str = "", n: int = 0) -> str:
    """IRI of a claim: the claim itself, or its ``n``-th further triple under ``role``."""
    return f"{ID}claim/{key}-{role}-{n}" if role else f"{ID}claim/{key}"


def evidence_iri(article: str, start: int, end: int) -> str:
    """IRI of the words from ``start`` to ``end`` of the article with that key."""
    return f"{ID}evidence/{article}-{start}-{end}"


def time_iri(article: str, start: int, end: int) -> str:
    """IRI of the temporal expression from ``start`` to ``end`` of the article with that key."""
    return f"{ID}time/{article}-{start}-{end}"


def day_iri(day: str) -> str:
    """IRI of one calendar day, which all articles share: ``day_iri("2023-12-19")``."""
    return f"{ID}day/{day}"


def node_iri(type_: str, key: str) -> str:
    """IRI of what a claim of ``type_`` is about: an event, a statement, a figure or a role holding."""
    return f"{ID}{_folder(type_)}/{key}"


@cache
def _folder(type_: str) -> str:
    kinds = {KG + "Statement": "statement", KG + "Figure": "figure", KG + "RoleHolding": "role"}
    return next((kinds[name] for name in lineage(type_) if name in kinds), "event")


def is_owned(value: str) -> bool:
    """Whether the node belongs to one article alone, judged by its IRI."""
    return value.startswith(_OWNED) or _is_event_of_an_article(value)


def _is_event_of_an_article(value: str) -> bool:
    # A named event ("event/Yom_Kippur_War") is a thing; an event of a claim ends in the claim's key.
    rest = value.removeprefix(f"{ID}event/")
    return rest != value and len(rest) == _KEY_LENGTH and set(rest) <= set("0123456789abcdef")


def digest(*parts: str) -> str:
    """Sixteen hex digits that stand for ``parts``."""
    return hashlib.sha256("\0".join(parts).encode()).hexdigest()[:_KEY_LENGTH]
