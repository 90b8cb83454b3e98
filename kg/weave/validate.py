"""The triples of one article -> what is wrong with them, in words."""

from collections.abc import Iterable, Iterator
from typing import Any

import msgspec
import pyoxigraph as ox
import pyshacl
import rdflib

from kg.model import Article
from kg.terms.names import iri
from kg.terms.shapes import shapes

_SH = rdflib.Namespace(iri("sh:conforms").removesuffix("conforms"))
_OA = rdflib.Namespace(iri("oa:start").removesuffix("start"))


class Complaint(msgspec.Struct, frozen=True, order=True):
    """One fault: where it is (line 0: not known), what should hold, the node and value at fault."""

    source: str
    line: int
    message: str
    node: str
    property: str = ""
    value: str = ""

    def __str__(self) -> str:
        where = f"{self.source}, line {self.line}" if self.line else self.source
        value = f" (it is {self.value})" if self.value else ""
        return f"{where}: {self.message}{value}: {self.node}"


def validate(article: Article, triples: Iterable[ox.Triple], lang: str = "en") -> list[Complaint]:
    """Check what was woven from one article against the shapes, and its offsets against the body.

    An empty list means that all is well. ``lang`` chooses the language of the messages.
    """
    graph = rdflib.Graph()
    lines = "".join(f"{triple} .\n" for triple in triples)
    # The parser of oxrdflib makes xsd:string literals that rdflib holds unequal to plain ones.
    graph.parse(data=lines, format="nt")
    return sorted({*_shape_complaints(graph, article, lang), *_offset_complaints(graph, article)})


def _shape_complaints(graph: rdflib.Graph, article: Article, lang: str) -> Iterator[Complaint]:
    conforms, report, _ = pyshacl.validate(graph, shacl_graph=shapes(), inplace=True)
    if conforms:
        return
    for result in report.subjects(rdflib.RDF.type, _SH.ValidationResult):
        node = report.value(result, _SH.focusNode)
        yield Complaint(
            source=article.source,
            line=_line(graph, node, article),
            message=_message(report, result, lang),
            node=str(node),
            property=str(report.value(result, _SH.resultPath) or ""),
            value=str(report.value(result, _SH.value) or ""),
        )


def _message(report: rdflib.Graph, result: Any, lang: str) -> str:
    found: list[Any] = list(report.objects(result, _SH.resultMessage))
    messages = sorted(found, key=lambda one: (one.language != lang, str(one)))
    return str(messages[0]) if messages else "a shape is violated"


def _line(graph: rdflib.Graph, node: Any, article: Article) -> int:
    """The line of the first evidence that the node leads to."""
    claims = [node, *graph.subjects(rdflib.RDF.subject, node)]
    evidence = [one for claim in claims for one in graph.objects(claim, rdflib.URIRef(iri("kg:evidence")))]
    places = [place for one in [node, *evidence] for place in graph.objects(one, _OA.hasSelector)]
    starts = [int(str(start)) for place in [node, *places] for start in graph.objects(place, _OA.start)]
    return article.body.count("\n", 0, min(starts)) + 1 if starts else 0


def _offset_complaints(graph: rdflib.Graph, article: Article) -> Iterator[Complaint]:
    for evidence, quote in graph.subject_objects(_OA.hasSelector):
        exact = graph.value(quote, _OA.exact)
        for place in graph.objects(evidence, _OA.hasSelector):
            start, end = graph.value(place, _OA.start), graph.value(place, _OA.end)
            if exact is None or start is None or end is None:
                continue
            if article.body[int(str(start)) : int(str(end))] != str(exact):
                message = f"the words do not stand at {start} to {end} of the body"
                yield Complaint(
                    article.source, _line(graph, evidence, article), message, str(evidence), "", str(exact)
                )
