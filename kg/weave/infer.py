"""Facts -> further facts that the rules of ontology/rules draw from them.

Rules run over one article at a time, when it is woven. So an inferred triple belongs to its article as any
other does, goes with it, and no order of articles can change what is inferred.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from typing import cast

import pyoxigraph as ox

from kg.terms.classes import lineage
from kg.terms.names import iri, local_name
from kg.terms.nodes import claim_iri, digest, term
from kg.terms.rules import Rule, rules
from kg.weave.fact import Fact, Node, Object

_TYPE, _WITHIN = term("rdf:type"), term("kg:within")
_SUBJECT, _PREDICATE, _OBJECT = term("rdf:subject"), term("rdf:predicate"), term("rdf:object")


def infer(found: Sequence[Fact], background: Iterable[ox.Triple]) -> list[Fact]:
    """What follows from the facts that stand, each with its rule, its premises and their evidence."""
    standing = {fact.claim: fact for fact in found if fact.stands}
    graph = ox.Store()
    graph.extend(_quads(standing.values(), background))
    said = {(fact.subject, fact.predicate, fact.object) for fact in standing.values()}
    inferred = [fact for rule in rules() for fact in _apply(rule, graph, standing)]
    return [fact for fact in inferred if (fact.subject, fact.predicate, fact.object) not in said]


def _quads(standing: Iterable[Fact], background: Iterable[ox.Triple]) -> Iterator[ox.Quad]:
    for fact in standing:
        if fact.predicate.value in _premises():
            node = Node(fact.claim)
            yield ox.Quad(fact.subject, fact.predicate, fact.object)
            yield ox.Quad(node, _SUBJECT, fact.subject)
            yield ox.Quad(node, _PREDICATE, fact.predicate)
            yield ox.Quad(node, _OBJECT, fact.object)
        if fact.predicate == _TYPE:
            for kind in lineage(local_name(str(fact.object.value))):
                if kind in _premises():
                    yield ox.Quad(fact.subject, _TYPE, Node(kind))
    for triple in background:
        if triple.predicate == _WITHIN:
            yield ox.Quad(*triple)


@cache
def _premises() -> frozenset[str]:
    """The properties and classes that some rule speaks of: nothing else needs to be looked at."""
    text = " ".join(rule.query for rule in rules())
    return frozenset(iri(name) for name in re.findall(r"\b(?:kg|rdf|org|skos):\w+", text))


def _apply(rule: Rule, graph: ox.Store, standing: dict[str, Fact]) -> Iterator[Fact]:
    drawn: dict[tuple[Node, Node, Object], set[str]] = {}
    for subject, predicate, object_, premise in _solutions(rule, graph):
        drawn.setdefault((subject, predicate, object_), set()).add(premise.value)
    for (subject, predicate, object_), premises in drawn.items():
        yield _conclusion(rule, (subject, predicate, object_), [standing[name] for name in sorted(premises)])


def _solutions(rule: Rule, graph: ox.Store) -> Iterator[tuple[Node, Node, Object, Node]]:
    """The parts of each claim node that the rule constructs; one node can have several premises."""
    nodes: dict[object, dict[str, list[Object]]] = {}
    for triple in cast(ox.QueryTriples, graph.query(rule.query)):
        parts = nodes.setdefault(triple.subject, {})
        parts.setdefault(triple.predicate.value, []).append(cast(Object, triple.object))
    names = [term(name).value for name in ("rdf:subject", "rdf:predicate", "rdf:object")]
    for parts in nodes.values():
        subject, predicate, object_ = (parts[name][0] for name in names)
        for premise in parts[term("kg:inferredFrom").value]:
            yield cast(Node, subject), cast(Node, predicate), object_, cast(Node, premise)


def _conclusion(rule: Rule, triple: tuple[Node, Node, Object], premises: Sequence[Fact]) -> Fact:
    subject, predicate, object_ = triple
    article = premises[0].claim.rsplit("/", 1)[-1]
    return Fact(
        claim=claim_iri(f"{digest(article, rule.name, *map(str, triple))}-inferred"),
        subject=subject,
        predicate=predicate,
        object=object_,
        stands=True,
        evidence=tuple(sorted({words for fact in premises for words in fact.evidence})),
        finder=rule.name,
        confidence=min(fact.confidence for fact in premises),
        modality=next((fact.modality for fact in premises if fact.modality != "asserted"), "asserted"),
        according_to=tuple(sorted({actor for fact in premises for actor in fact.according_to})),
        rule=rule.name,
        premises=tuple(fact.claim for fact in premises),
    )
