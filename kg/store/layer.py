"""Rulings <-> the layer of the store that says which nodes mean one thing.

The layer lies beside what articles say and changes none of it: it can be taken off and put on again. It is
replaced as a whole, in one transaction.
"""

from collections.abc import Iterable, Iterator, Sequence

import pyoxigraph as ox

from kg.model import Ruling
from kg.store.lookup import quads, subjects, value_of
from kg.terms.names import ID
from kg.terms.nodes import digest, term

_TYPE, _JUDGEMENT = term("rdf:type"), term("kg:Judgement")
_CANONICAL, _SAME_AS, _SAME_EVENT = term("kg:canonical"), term("owl:sameAs"), term("kg:sameEvent")
_TOLD_BY = term("kg:toldBy")
_PLAIN = (_CANONICAL, _SAME_AS, _SAME_EVENT, _TOLD_BY)
Groups = Iterable[Sequence[str]]


def overlay(db: ox.Store, rulings: Iterable[Ruling], things: Groups, tellings: Groups = ()) -> None:
    """Put the layer of these rulings and groups in the place of the one before.

    The first of each group stands for the others; ``things`` are one lasting thing under several names,
    ``tellings`` one statement or event in several articles.
    """
    latter = {ox.Quad(*triple) for ruling in rulings for triple in _judgement(ruling)}
    latter.update(ox.Quad(*triple) for group in things for triple in _group(group, _SAME_AS))
    for group in tellings:
        latter.update(ox.Quad(*triple) for triple in _group(group, _SAME_EVENT))
        latter.add(ox.Quad(_node(group[0]), _TOLD_BY, ox.Literal(_tellers(db, group))))
    former = set(layer(db))
    parts = (("DELETE", former - latter), ("INSERT", latter - former))
    updates = [f"{verb} DATA {{\n{_lines(changed)}}}" for verb, changed in parts if changed]
    if updates:
        # Several operations of one update are one transaction.
        db.update(" ;\n".join(updates))


def members(db: ox.Store, node: ox.NamedNode) -> list[ox.NamedNode]:
    """All nodes that mean what ``node`` means, the one that stands for them first."""
    head = canonical(db, node)
    return [head, *sorted(subjects(db, _CANONICAL, head), key=str)]


def canonical(db: ox.Store, node: ox.NamedNode) -> ox.NamedNode:
    """The node that stands for all that mean the same; the node itself where it is alone."""
    found = next(quads(db, node, _CANONICAL), None)
    return found.object if found and isinstance(found.object, ox.NamedNode) else node


def layer(db: ox.Store) -> Iterator[ox.Quad]:
    """Every triple of the layer."""
    for node in subjects(db, _TYPE, _JUDGEMENT):
        yield from quads(db, node)
    for predicate in _PLAIN:
        yield from quads(db, None, predicate)


def _judgement(ruling: Ruling) -> Iterator[ox.Triple]:
    node = _node(f"{ID}judgement/{digest(*ruling.pair)}")
    yield ox.Triple(node, _TYPE, _JUDGEMENT)
    for iri in ruling.pair:
        yield ox.Triple(node, term("kg:judges"), _node(iri))
    yield ox.Triple(node, term("kg:verdict"), ox.Literal(ruling.verdict))
    yield ox.Triple(node, term("kg:judgedBy"), ox.Literal(ruling.by))
    probability = ox.Literal(f"{ruling.probability:.4f}", datatype=term("xsd:decimal"))
    yield ox.Triple(node, term("kg:probability"), probability)
    for clue, _ in ruling.clues:
        yield ox.Triple(node, term("kg:clue"), ox.Literal(clue))


def _group(group: Sequence[str], same: ox.NamedNode) -> Iterator[ox.Triple]:
    head, *others = map(_node, group)
    for node in others:
        yield ox.Triple(node, _CANONICAL, head)
        yield ox.Triple(node, same, head)


def _tellers(db: ox.Store, group: Sequence[str]) -> int:
    articles = (quad.object for iri in group for quad in quads(db, _node(iri), term("kg:inArticle")))
    return len({value_of(article) for article in articles})


def _node(iri: str) -> ox.NamedNode:
    return ox.NamedNode(iri)


def _lines(changed: Iterable[ox.Quad]) -> str:
    return "".join(f"{quad.triple} .\n" for quad in changed)
