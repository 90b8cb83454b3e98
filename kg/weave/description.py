"""Claim -> how its node describes itself: words, form, modality, source."""

from collections.abc import Iterator

import pyoxigraph as ox

from kg.model import Claim
from kg.terms.classes import lineage
from kg.terms.nodes import article_iri, term
from kg.weave.fact import Node
from kg.weave.facts import class_of, has_node, sources
from kg.weave.scene import Knot, Scene


def description(knot: Knot, scene: Scene) -> Iterator[ox.Triple]:
    """Triples that need no claim of their own, because they only say how the article puts it.

    A node that does not stand keeps its words, polarity, modality and the statement it is said in, but no
    class: nobody who asks for attacks meets an attack that was denied.
    """
    if not has_node(knot, scene):
        return
    claim, node = knot.claim, knot.node
    if knot.stands:
        yield from _classes(claim, node)
    yield ox.Triple(node, term("kg:inArticle"), Node(article_iri(scene.key)))
    words = claim.trigger.of(scene.article.body) or claim.type
    yield ox.Triple(node, term("rdfs:label"), ox.Literal(words, language=scene.article.lang))
    yield ox.Triple(node, term("kg:polarity"), ox.Literal(claim.polarity))
    yield ox.Triple(node, term("kg:modality"), ox.Literal(claim.modality))
    if claim.form:
        yield ox.Triple(node, term("kg:form"), ox.Literal(claim.form))
    for actor in sources(claim):
        yield ox.Triple(node, term("kg:accordingTo"), Node(actor))
    if statement := scene.statement(knot):
        yield ox.Triple(node, term("kg:withinStatement"), statement.node)


def _classes(claim: Claim, node: Node) -> Iterator[ox.Triple]:
    for kind in lineage("Event" if claim.type == "Affected" else class_of(claim)):
        yield ox.Triple(node, term("rdf:type"), Node(kind))
