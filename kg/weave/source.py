"""Article -> the triples of its own node."""

from collections.abc import Iterator
from pathlib import PurePath

import pyoxigraph as ox

from kg.model import Article
from kg.terms.classes import lineage
from kg.terms.nodes import article_iri, term
from kg.weave.fact import Node, integer


def source(article: Article) -> Iterator[ox.Triple]:
    """What is known about the article itself: headline, day, language, publisher, address, hash.

    The number of these triples decides which of two readings of the same article stays in a store.
    """
    node = Node(article_iri(article.key))
    for kind in lineage("Article"):
        yield ox.Triple(node, term("rdf:type"), Node(kind))
    yield ox.Triple(node, term("kg:bodyHash"), ox.Literal(article.sha256))
    yield ox.Triple(node, term("kg:bodyLength"), integer(len(article.body)))
    yield ox.Triple(node, term("dcterms:source"), ox.Literal(file_name(article.source)))
    for name, value in _metadata(article):
        if value:
            yield ox.Triple(node, term(name), value)


def file_name(source: str) -> str:
    """The last part of a path: where the folder lies on this machine is no fact about the article."""
    return PurePath(source.replace("\\", "/")).name or source


def _metadata(article: Article) -> Iterator[tuple[str, ox.Literal | None]]:
    day = article.date
    yield "schema:headline", ox.Literal(article.title, language=article.lang) if article.title else None
    yield "schema:datePublished", ox.Literal(day.isoformat(), datatype=term("xsd:date")) if day else None
    plain = {
        "schema:inLanguage": article.lang,
        "schema:publisher": article.publisher,
        "schema:author": article.author,
        "schema:url": article.url,
    }
    for name, text in plain.items():
        yield name, ox.Literal(text) if text else None
