"""The page of the vocabulary says what the ontology says."""

import os
import re
from pathlib import Path

import owlrl
import rdflib

from kg.show.reference import reference
from kg.terms.files import ontology_dir
from kg.terms.ontology import ontology
from kg.weave import weave
from tests.samples import THINGS, article, claims

PAGE = Path(__file__).parents[2] / "docs" / "ontology.html"
ERROR = rdflib.URIRef("http://www.daml.org/2002/03/agents/agent-ont#error")


def test_the_page_in_docs_is_that_of_this_ontology():
    """Set WARTA_GOLDEN to write it anew."""
    if os.environ.get("WARTA_GOLDEN"):
        PAGE.write_text(reference(), encoding="utf-8")
    assert PAGE.read_text(encoding="utf-8") == reference()


def test_every_class_and_property_has_a_card_and_every_link_leads_to_one():
    page = reference()
    cards = set(re.findall(r'<section id="(\w+)"', page))
    assert cards == {*ontology().classes, *ontology().properties}
    assert set(re.findall(r'href="#(\w+)"', page)) <= cards
    assert "http-equiv" in page and not re.search(r'(?:src|href)="(?!#)', page)


def test_every_property_says_from_what_to_what_it_leads():
    graph = rdflib.Graph().parse(ontology_dir() / "kg.ttl")
    schema, kg = rdflib.Namespace("https://schema.org/"), rdflib.Namespace("https://w3id.org/warta/ontology#")
    for name in ontology().properties:
        for plain, loose in ((rdflib.RDFS.domain, "domainIncludes"), (rdflib.RDFS.range, "rangeIncludes")):
            assert list(graph.objects(kg[name], plain)) or list(graph.objects(kg[name], schema[loose])), (name, plain)


def test_a_reasoner_finds_no_contradiction():
    whole = article()
    graph = rdflib.Graph().parse(ontology_dir() / "kg.ttl")
    graph.parse(data="".join(f"{one} .\n" for one in weave(whole, claims(whole), THINGS)), format="nt")
    owlrl.DeductiveClosure(owlrl.OWLRL_Semantics).expand(graph)
    assert list(graph.objects(None, ERROR)) == []
