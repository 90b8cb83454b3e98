"""Every text export, read back by somebody else's parser: the same triples come out."""

import csv as tables
import io
import json
import shutil
import subprocess

import networkx as nx
import pyoxigraph as ox
import pytest
import rdflib

from kg.errors import UsageError
from kg.show.csv import COLUMNS, csv, safe
from kg.show.gexf import gexf
from kg.show.graphml import graphml
from kg.show.jsonld import jsonld
from kg.show.nquads import nquads
from kg.show.ntriples import ntriples
from kg.show.parquet import parquet
from kg.show.rdf12 import rdf12
from kg.show.trig import trig
from kg.show.turtle import turtle
from kg.store import Store
from kg.weave import weave
from tests.samples import BODY, THINGS, article, claims

WHOLE, OTHER = article(title='Jeda "sementara"\n@prefix x: <y> .'), article(BODY + "Lagi.\n")
WOVEN = [triple for one in (WHOLE, OTHER) for triple in weave(one, claims(one), THINGS)]
SIZE = len(set(WOVEN))


@pytest.mark.parametrize("export", [turtle, rdf12, trig, ntriples, nquads, jsonld, csv])
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


@pytest.mark.parametrize("export", [turtle, rdf12, trig, ntriples, nquads, jsonld, csv])
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


RAPPER = pytest.mark.skipif(not shutil.which("rapper"), reason="raptor2-utils is not installed")
N3 = pytest.mark.skipif(
    not shutil.which("node") or subprocess.run(["node", "-e", "require('n3')"], capture_output=True).returncode,
    reason="N3.js is not installed",
)


@RAPPER
@pytest.mark.parametrize(("export", "name"), [(turtle, "turtle"), (ntriples, "ntriples"), (trig, "trig")])
def test_raptor_counts_every_triple(export, name, tmp_path):
    (tmp_path / "graph").write_text(export(WOVEN), encoding="utf-8")
    call = ["rapper", "--quiet", "-i", name, "-o", "ntriples", str(tmp_path / "graph")]
    assert subprocess.run(call, capture_output=True, text=True, check=True).stdout.count("\n") == SIZE


@N3
@pytest.mark.parametrize("export", [turtle, trig, ntriples, nquads])
def test_n3_counts_every_triple(export, tmp_path):
    (tmp_path / "graph").write_text(export(WOVEN), encoding="utf-8")
    code = "console.log(new (require('n3').Parser)().parse(require('fs').readFileSync(process.argv[1], 'utf8')).length)"
    call = ["node", "-e", code, str(tmp_path / "graph")]
    assert int(subprocess.run(call, capture_output=True, text=True, check=True).stdout) == SIZE


def test_reifiers_carry_every_claim():
    claims_ = {triple.subject for triple in WOVEN if triple.predicate.value.endswith("#object")}
    found = [quad.triple for quad in ox.parse(rdf12(WOVEN), format=ox.RdfFormat.TURTLE)]
    reified = {one.subject: one.object for one in found if one.predicate.value.endswith("#reifies")}
    assert reified.keys() == claims_
    assert len(found) == SIZE - 2 * len(claims_) - sum(_is_statement(triple) for triple in set(WOVEN))
    assert any(str(one.predicate).endswith("#mediated>") for one in reified.values())


def _is_statement(triple):
    return triple.predicate.value.endswith("#type") and triple.object.value.endswith("-syntax-ns#Statement")


def drawn():
    store = Store.memory()
    for one in (WHOLE, OTHER):
        store.add(one, weave(one, claims(one), THINGS))
    return store.networkx()


@pytest.mark.parametrize(("export", "read"), [(graphml, nx.read_graphml), (gexf, nx.read_gexf)])
def test_networkx_counts_nodes_and_edges(export, read):
    graph = drawn()
    theirs = read(io.BytesIO(export(graph).encode()))
    assert set(theirs) == set(graph)
    assert theirs.number_of_edges() == graph.number_of_edges()
    assert {data["label"] for _, data in theirs.nodes(data=True)} == {d["label"] for _, d in graph.nodes(data=True)}


def test_gexf_is_the_same_on_any_day():
    assert gexf(drawn()) == gexf(drawn())
    assert "lastmodified" not in gexf(drawn())


def test_parquet_has_the_rows_of_the_table():
    files = pytest.importorskip("pyarrow.parquet")
    table = files.read_table(io.BytesIO(parquet(WOVEN)))
    rows = list(tables.DictReader(io.StringIO(csv(WOVEN))))
    assert table.num_rows == len(rows)
    assert table.column_names == list(COLUMNS)
    assert table.column("start").to_pylist() == [int(row["start"]) for row in rows]


def test_parquet_without_pyarrow_names_the_cure(monkeypatch):
    monkeypatch.setitem(__import__("sys").modules, "pyarrow", None)
    with pytest.raises(UsageError, match=r"warta\[parquet\]"):
        parquet(WOVEN)
