"""Every text export, read back by somebody else's parser: the same triples come out."""

import csv as tables
import io
import json

import networkx as nx
import pyoxigraph as ox
import pytest
import rdflib

from kg.show.csv import COLUMNS, csv, safe
from kg.show.graphml import graphml
from kg.show.jsonld import jsonld
from kg.show.nquads import nquads
from kg.show.ntriples import ntriples
from kg.show.trig import trig
from kg.show.turtle import turtle
from kg.weave import weave
from tests.samples import BODY, THINGS, article, claims

WHOLE, OTHER = article(title='Jeda "sementara"\n@prefix x: <y> .'), article(BODY + "Lagi.\n")
WOVEN = [triple for one in (WHOLE, OTHER) for triple in weave(one, claims(one), THINGS)]
SIZE = len(set(WOVEN))


@pytest.mark.parametrize("export", [turtle, trig, ntriples, nquads, jsonld, csv])
def test_the_same_graph_gives_the_same_bytes(export):
    assert export(WOVEN) == export(WOVEN[::-1]) == export([*WOVEN, *WOVEN])


@pytest.mark.parametrize(("export", "name"), [(turtle, "turtle"), (ntriples, "nt"), (jsonld, "json-ld")])
def test_rdflib_reads_every_triple(export, name):
    theirs = rdflib.Graph().parse(data=export(WOVEN), format=name)
    ours = rdflib.Graph().parse(data=ntriples(WOVEN), format="nt")
    assert len(theirs) == SIZE
    assert set(theirs) == set(ours)


@pytest.mark.parametrize(("export", "name"), [(trig, "trig"), (nquads, "nquads")])
def test_each_article_is_a_graph(export, name):
    theirs = rdflib.Dataset()
    theirs.parse(data=export(WOVEN), format=name)
    sizes = {str(graph.identifier).rsplit("/", 1)[-1]: len(graph) for graph in theirs.graphs()}
    assert sum(sizes.values()) == SIZE
    assert {WHOLE.key, OTHER.key} < set(sizes)


@pytest.mark.parametrize("export", [turtle, trig, ntriples, nquads, jsonld, csv])
def test_an_empty_graph_is_a_valid_file(export):
    assert isinstance(export([]), str)


def test_turtle_is_grouped_prefixed_and_free_of_blank_nodes():
    text = turtle(WOVEN)
    assert "person:Made_Wira a " in text
    assert text.count("\nperson:Made_Wira ") == 1
    assert "_:" not in text
    heads = [line for line in text.splitlines() if line.startswith("@prefix")]
    assert heads == sorted(heads)
    assert not any("owl:" in head for head in heads)


def test_jsonld_has_a_context_and_short_names():
    found = json.loads(jsonld(WOVEN))
    assert found["@context"]["kg"].endswith("ontology#")
    wira = next(node for node in found["@graph"] if node["@id"] == "person:Made_Wira")
    assert "kg:Person" in wira["@type"]
    assert {"@id"} == set(wira["kg:said"][0])


def test_the_table_has_one_row_a_claim_and_evidence():
    rows = list(tables.DictReader(io.StringIO(csv(WOVEN))))
    assert set(rows[0]) == set(COLUMNS)
    mediated = [row for row in rows if (row["subject"], row["property"]) == ("Rinjani", "mediated")]
    assert len(mediated) == 2
    assert mediated[0]["words"] == BODY[int(mediated[0]["start"]) : int(mediated[0]["end"])]
    assert {row["stands"] for row in rows} == {"yes", "no"}


@pytest.mark.parametrize("cell", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1"])
def test_no_cell_is_a_formula(cell):
    assert safe(cell) == f"'{cell}"
    assert safe("1-1=0") == "1-1=0"


def test_graphml_is_read_by_networkx():
    graph = nx.MultiDiGraph()
    graph.add_node("https://x.example/a\x00b", label="a \x0b\ufffe😀")
    graph.add_node("c", label='<"&>', lat=1.5)
    graph.add_edge("https://x.example/a\x00b", "c", key="said")
    theirs = nx.read_graphml(io.BytesIO(graphml(graph).encode()))
    assert theirs.nodes["https://x.example/ab"]["label"] == "a 😀"
    assert theirs.nodes["c"] == {"label": '<"&>', "lat": 1.5}
    assert [data["label"] for *_, data in theirs.edges(data=True)] == ["said"]


def test_a_literal_that_looks_like_turtle_stays_a_literal():
    node = ox.NamedNode("https://x.example/a")
    triple = ox.Triple(node, node, ox.Literal(" .\n\n@prefix a: <b> ."))
    assert {quad.triple for quad in ox.parse(turtle([triple]), format=ox.RdfFormat.TURTLE)} == {triple}
