"""Triples -> quads: one named graph for what belongs to each article."""

from collections.abc import Iterable

import pyoxigraph as ox

from kg.terms.nodes import term

_IN_ARTICLE, _SOURCE, _SELECTOR = term("kg:inArticle"), term("oa:hasSource"), term("oa:hasSelector")
_TYPE, _ARTICLE = term("rdf:type"), term("kg:Article")


def graphs(triples: Iterable[ox.Triple]) -> list[ox.Quad]:
    """Every triple once, sorted: what belongs to one article in its graph, shared things in the default one.

    An article's claims, evidence, events, statements, figures and times are in the graph that is named
    after the article.
    """
    every = sorted(set(triples), key=str)
    owners = _owners(every)
    nowhere = ox.DefaultGraph()
    parts = ((triple, owners.get(triple.subject, nowhere)) for triple in every)
    return [ox.Quad(triple.subject, triple.predicate, triple.object, graph) for triple, graph in parts]


def _owners(triples: Iterable[ox.Triple]) -> dict[object, ox.NamedNode]:
    owners: dict[object, ox.NamedNode] = {}
    selectors: dict[object, object] = {}
    for subject, predicate, value in triples:
        if predicate in (_IN_ARTICLE, _SOURCE) and isinstance(value, ox.NamedNode):
            owners[subject] = value
        elif predicate == _SELECTOR:
            selectors[value] = subject
        elif predicate == _TYPE and value == _ARTICLE and isinstance(subject, ox.NamedNode):
            owners[subject] = subject
    owners.update({part: owners[whole] for part, whole in selectors.items() if whole in owners})
    return owners
