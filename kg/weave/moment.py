"""TimeValue -> the triples of its node."""

from collections.abc import Iterator

import pyoxigraph as ox

from kg.model import TimeValue
from kg.terms.classes import lineage
from kg.terms.nodes import article_iri, day_iri, term, time_iri
from kg.weave.fact import Node


def moment(time: TimeValue, article: str) -> Iterator[ox.Triple]:
    """A time as the text names it, its TIMEX3 value and its first and last day where they are known.

    ``article`` is the key of the article it stands in.
    """
    node = Node(time_iri(article, time.span.start, time.span.end))
    for kind in lineage("Time"):
        yield ox.Triple(node, term("rdf:type"), Node(kind))
    yield ox.Triple(node, term("kg:inArticle"), Node(article_iri(article)))
    yield ox.Triple(node, term("kg:timeText"), ox.Literal(time.text))
    if time.timex:
        yield ox.Triple(node, term("kg:timex"), ox.Literal(time.timex))
    for name, day in (("time:hasBeginning", time.begin), ("time:hasEnd", time.end)):
        if day:
            yield ox.Triple(node, term(name), Node(day_iri(day.isoformat())))
            yield from _day(day.isoformat())


def _day(text: str) -> Iterator[ox.Triple]:
    # OWL-Time wants an instant here, not a literal; all articles share the node of a day.
    node = Node(day_iri(text))
    yield ox.Triple(node, term("rdf:type"), term("time:Instant"))
    yield ox.Triple(node, term("time:inXSDDate"), ox.Literal(text, datatype=term("xsd:date")))
