"""One triple with its reason -> the triple and the claim node that carries the reason."""

from collections.abc import Iterable, Iterator
from decimal import Decimal
from functools import cache

import msgspec
import pyoxigraph as ox

from kg.model import Evidence
from kg.terms.nodes import article_iri, evidence_iri, term

Node = ox.NamedNode
Object = ox.NamedNode | ox.Literal

_CONTEXT = 30
_TYPE, _CLAIM, _STATEMENT = term("rdf:type"), term("kg:Claim"), term("rdf:Statement")
_SUBJECT, _PREDICATE, _OBJECT = term("rdf:subject"), term("rdf:predicate"), term("rdf:object")
_IN_ARTICLE, _EVIDENCE, _ACCORDING_TO = term("kg:inArticle"), term("kg:evidence"), term("kg:accordingTo")
_POLARITY, _MODALITY, _WITHIN = term("kg:polarity"), term("kg:modality"), term("kg:withinStatement")
_FINDER, _CONFIDENCE = term("kg:finder"), term("kg:confidence")
_EVIDENCE_CLASS, _RESOURCE = term("kg:Evidence"), term("oa:SpecificResource")
_HAS_SOURCE, _HAS_SELECTOR = term("oa:hasSource"), term("oa:hasSelector")
_POSITION, _START, _END = term("oa:TextPositionSelector"), term("oa:start"), term("oa:end")
_QUOTE, _EXACT = term("oa:TextQuoteSelector"), term("oa:exact")
_PREFIX, _SUFFIX = term("oa:prefix"), term("oa:suffix")
_ONLY_CLAIMED, _TRUE = term("kg:onlyClaimed"), ox.Literal(True)
_INTEGER, _DECIMAL = term("xsd:integer"), term("xsd:decimal")


class Fact(msgspec.Struct, frozen=True, kw_only=True):
    """A triple as one article supports it.

    ``claim`` is the IRI of its claim node. ``stands`` says whether the triple itself goes into the graph
    or only the claim about it. ``premises`` are the claims an inferred fact rests on, ``rule`` the rule.
    """

    claim: str
    subject: Node
    predicate: Node
    object: Object
    stands: bool
    evidence: tuple[Evidence, ...]
    finder: str
    confidence: float
    polarity: str = "positive"
    modality: str = "asserted"
    according_to: tuple[str, ...] = ()
    within: str | None = None
    rule: str = ""
    premises: tuple[str, ...] = ()


def claim_node(fact: Fact, article: str) -> Iterator[ox.Triple]:
    """The triples of the claim node of one fact in the article with that key."""
    node, triple = Node(fact.claim), ox.Triple
    yield triple(node, _TYPE, _CLAIM)
    yield triple(node, _TYPE, _STATEMENT)
    yield triple(node, _SUBJECT, fact.subject)
    yield triple(node, _PREDICATE, fact.predicate)
    yield triple(node, _OBJECT, fact.object)
    yield triple(node, _IN_ARTICLE, Node(article_iri(article)))
    yield triple(node, _POLARITY, _word(fact.polarity))
    yield triple(node, _MODALITY, _word(fact.modality))
    yield triple(node, _FINDER, _word(fact.finder))
    yield triple(node, _CONFIDENCE, decimal(fact.confidence))
    for words in fact.evidence:
        yield triple(node, _EVIDENCE, Node(evidence_iri(article, words.start, words.end)))
    for actor in fact.according_to:
        yield triple(node, _ACCORDING_TO, Node(actor))
    if fact.within:
        yield triple(node, _WITHIN, Node(fact.within))
    if not fact.stands:
        yield triple(node, _ONLY_CLAIMED, _TRUE)
    if fact.rule:
        yield from _inference(fact, node)


def _inference(fact: Fact, node: Node) -> Iterator[ox.Triple]:
    yield ox.Triple(node, term("kg:inferredBy"), ox.Literal(fact.rule))
    for premise in fact.premises:
        yield ox.Triple(node, term("kg:inferredFrom"), Node(premise))


def evidence_nodes(found: Iterable[Evidence], article: str, body: str) -> Iterator[ox.Triple]:
    """The triples of each piece of evidence: where it stands and the words before, in and after it."""
    source, triple = Node(article_iri(article)), ox.Triple
    for words in found:
        name = evidence_iri(article, words.start, words.end)
        node, place, quote = Node(name), Node(f"{name}-position"), Node(f"{name}-quote")
        yield triple(node, _TYPE, _EVIDENCE_CLASS)
        yield triple(node, _TYPE, _RESOURCE)
        yield triple(node, _HAS_SOURCE, source)
        yield triple(node, _HAS_SELECTOR, place)
        yield triple(node, _HAS_SELECTOR, quote)
        yield triple(place, _TYPE, _POSITION)
        yield triple(place, _START, integer(words.start))
        yield triple(place, _END, integer(words.end))
        yield triple(quote, _TYPE, _QUOTE)
        yield triple(quote, _EXACT, ox.Literal(words.exact))
        yield triple(quote, _PREFIX, ox.Literal(body[max(0, words.start - _CONTEXT) : words.start]))
        yield triple(quote, _SUFFIX, ox.Literal(body[words.end : words.end + _CONTEXT]))


def integer(value: int) -> ox.Literal:
    """An xsd:integer."""
    return ox.Literal(str(value), datatype=_INTEGER)


@cache
def decimal(value: Decimal | float) -> ox.Literal:
    """An xsd:decimal with at most four places, in the form that the database gives back."""
    return ox.Literal(f"{value:.4f}".rstrip("0").rstrip("."), datatype=_DECIMAL)


@cache
def _word(text: str) -> ox.Literal:
    return ox.Literal(text)
