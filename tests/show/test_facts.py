"""Nodes that are judged to be one are drawn as one, under all their names."""

import pyoxigraph as ox

from kg.show.facts import Facts
from kg.terms.names import iri
from kg.terms.nodes import term

ONE, OTHER, SAID = (ox.NamedNode(iri(name)) for name in ("person:Budi_Santoso", "person:Boedi_Santoso", "statement:x"))


def graph():
    store = ox.Store()
    for node, name in ((ONE, "Budi Santoso"), (OTHER, "Boedi Santoso")):
        store.add(ox.Quad(node, term("rdf:type"), term("kg:Person")))
        store.add(ox.Quad(node, term("skos:prefLabel"), ox.Literal(name, language="id")))
    store.add(ox.Quad(OTHER, term("kg:said"), SAID))
    store.add(ox.Quad(SAID, term("kg:about"), OTHER))
    return store


def test_apart_until_judged():
    facts = Facts.of(graph())
    assert facts.has(OTHER.value, iri("kg:said"), SAID.value)


def test_one_node_under_all_names_once_judged():
    store = graph()
    for name in ("kg:canonical", "owl:sameAs"):
        store.add(ox.Quad(OTHER, term(name), ONE))
    facts = Facts.of(store)
    assert OTHER.value not in set(facts.subjects())
    assert facts.has(ONE.value, iri("kg:said"), SAID.value)
    assert facts.has(SAID.value, iri("kg:about"), ONE.value)
    assert facts.labels(ONE.value, "skos:prefLabel") == {"id": "Budi Santoso"}
    assert [text.value for text in facts.all(ONE.value, "skos:altLabel")] == ["Boedi Santoso"]
    assert not facts.all(ONE.value, "kg:canonical")
