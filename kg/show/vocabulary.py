"""Names of the ontology -> what a reader is shown: labels in every language, and families."""

from collections.abc import Mapping
from functools import cache

from kg.terms.ontology import ontology

# The first class of this list that a node's classes lead up to names its family.
FAMILIES: tuple[tuple[str, str], ...] = (
    ("Statement", "statement"),
    ("Figure", "figure"),
    ("Actor", "actor"),
    ("Place", "place"),
    ("Event", "event"),
    ("Thing", "event"),
)
NOT_DRAWN = frozenset({"Article", "Claim", "Evidence", "Time", "RoleHolding"})
_GENERAL = frozenset({"Event", "Place", "Actor", "Thing"})


@cache
def labels_of(name: str) -> Mapping[str, str]:
    """Labels of a class or property by language: ``labels_of("said")``; its spaced name where it has none."""
    term = ontology().classes.get(name) or ontology().properties.get(name)
    found = {lang: label for lang, label in (term.labels if term else ()) if lang}
    return found or {"": "".join(f" {c.lower()}" if c.isupper() else c for c in name).strip()}


@cache
def narrowest(classes: frozenset[str]) -> str:
    """The most specific of the classes of one thing, alphabetical among equals."""
    above = {up for name in classes for up in ontology().ancestors(name) if up != name}
    return min(classes - above or classes, key=lambda name: (name in _GENERAL, name))


@cache
def family(classes: frozenset[str]) -> str | None:
    """Which family of the drawing the classes belong to; None for what is not drawn as a node."""
    every = classes.union(*(ontology().ancestors(name) for name in classes))
    if every & NOT_DRAWN:
        return None
    strange = any(name not in ontology().classes for name in classes)
    return next((found for name, found in FAMILIES if name in every), "event" if strange else None)
