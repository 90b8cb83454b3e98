"""The few look-ups that the rooms' own code needs, so that it need not write SPARQL for them."""

from collections.abc import Iterator

import pyoxigraph as ox

_GRAPH = ox.DefaultGraph()


def quads(db: ox.Store, subject: object = None, predicate: object = None, value: object = None) -> Iterator[ox.Quad]:
    """Every triple of the pattern; None stands for anything."""
    return db.quads_for_pattern(subject, predicate, value, _GRAPH)  # type: ignore[arg-type]


def subjects(db: ox.Store, predicate: object, value: object) -> list[ox.NamedNode]:
    """What has ``value`` for ``predicate``."""
    return [quad.subject for quad in quads(db, None, predicate, value) if isinstance(quad.subject, ox.NamedNode)]


def has(db: ox.Store, subject: object = None, predicate: object = None, value: object = None) -> bool:
    """Whether any triple fits the pattern."""
    return next(quads(db, subject, predicate, value), None) is not None


def value_of(term: object) -> str:
    """The text of an IRI or a literal."""
    return str(getattr(term, "value", term))


def values(db: ox.Store, node: object) -> dict[str, str]:
    """Property -> value of a node that has each property once."""
    return {quad.predicate.value: value_of(quad.object) for quad in quads(db, node)}
