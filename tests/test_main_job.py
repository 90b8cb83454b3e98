"""The main job on the sample articles: what a careful reader finds in the user's article is in the graph."""

import json

import jsonschema
import pytest

import kg
from kg.show.claims import schema
from tests.conftest import DAY, SEEDS

USER = SEEDS / "000_03de0fd2f7988838.txt"


@pytest.fixture(scope="module")
def rows(built):
    return [json.loads(line) for line in (built / "claims.jsonl").read_text(encoding="utf-8").splitlines()]


@pytest.fixture(scope="module")
def mine(rows):
    return [row for row in rows if row["article"]["source"].endswith(USER.name)]


def names(row, role):
    return {filler["name"] for filler in row["roles"].get(role, [])}


@pytest.mark.parametrize(
    ("speaker", "begins"),
    [
        ("Isaac Herzog", "Israel siap melakukan gencatan senjata kemanusiaan"),
        ("Bernard Smith", "Pertanyaannya adalah"),
        ("Mirjana Spoliaric", "Saya berbicara tentang kegagalan moral"),
    ],
)
def test_direct_quotes_have_their_speakers(mine, speaker, begins):
    quotes = [r for r in mine if r["form"] == "direct" and r["roles"]["content"][0]["text"].startswith(begins)]
    assert [names(quote, "speaker") for quote in quotes] == [{speaker}]


def test_the_unnamed_source_speaks_twice(mine):
    spoken = [r for r in mine if r["form"] == "direct" and any("sumber" in n for n in names(r, "speaker"))]
    assert [r["roles"]["content"][0]["text"].split()[0] for r in spoken] == ["Pembicaraan", "Tetapi"]


def test_mediation_names_mediators_and_parties(mine):
    found = [r for r in mine if r["type"] == "Mediation"]
    assert [(names(r, "mediator"), names(r, "party")) for r in found] == [({"Qatar", "Mesir"}, {"Israel", "Hamas"})]


def test_gaza_is_affected(built):
    with kg.open(built) as store:
        assert store.query("ASK { place:Gaza_Strip kg:affectedBy ?event }").truth


@pytest.mark.parametrize(
    ("value", "counts", "qualifier", "source"),
    [
        (19667, "Killed", "at-least", "otoritas kesehatan Palestina"),
        (1200, "Killed", "about", "pejabat Israel"),
        (240, "Hostage", "about", "pejabat Israel"),
    ],
)
def test_figures_say_who_says_so(mine, value, counts, qualifier, source):
    found = [r for r in mine if r["type"] == "Figure" and r["value"] == value and r["counts"] == counts]
    assert [r["qualifier"] for r in found] == [qualifier]
    assert [[a["name"] for a in r["accordingTo"]] for r in found] == [[source]]


def test_nothing_comes_from_the_furniture(mine):
    body = USER.read_text(encoding="utf-8")
    furniture = body.index("“Ceria sosial")
    assert all(e["end"] <= furniture for row in mine for e in row["evidence"])


def test_offsets_are_those_of_the_body(rows):
    body = USER.read_text(encoding="utf-8")
    for row in rows:
        if row["article"]["source"].endswith(USER.name):
            for filler in [f for fillers in row["roles"].values() for f in fillers] + row["times"]:
                assert body[filler["start"] : filler["end"]] == filler["text"]
            for words in row["evidence"]:
                assert body[words["start"] : words["end"]] == words["exact"]


def test_rows_follow_their_schema(rows):
    validator = jsonschema.Draft202012Validator(schema())
    assert not [error for row in rows for error in validator.iter_errors(row)]


def test_every_plain_triple_has_evidence(built):
    with kg.open(built) as store:
        bare = store.query(
            """SELECT ?s ?p ?o { VALUES ?p { kg:said kg:mediated kg:partyTo kg:affectedBy kg:holdsRole kg:agentOf kg:targetOf }
               ?s ?p ?o MINUS { ?c rdf:subject ?s ; rdf:predicate ?p ; rdf:object ?o ; kg:evidence ?e } }"""
        )
    assert bare.rows == []


def test_the_same_input_gives_the_same_turtle(built, tmp_path):
    again = tmp_path / "again"
    files = sorted((path for path in SEEDS.iterdir() if path.stem != "README"), reverse=True)
    kg.build(files, again, date=DAY, jobs=2)
    assert (again / "graph.ttl").read_bytes() == (built / "graph.ttl").read_bytes()


def test_one_by_one_and_retract_equal_building_at_once(built, tmp_path):
    out = tmp_path / "outputs"
    kg.add([USER], out, date=DAY)
    alone = (out / "graph.ttl").read_bytes()
    others = [path for path in sorted(SEEDS.iterdir()) if path.suffix in (".html", ".jsonl", ".txt") and path != USER]
    kg.add(others, out, date=DAY)
    assert (out / "graph.ttl").read_bytes() == (built / "graph.ttl").read_bytes()
    with kg.open(out) as store:
        keys = [record.key for record in store.articles() if not record.source.endswith(USER.name)]
    kg.retract(keys, out)
    assert (out / "graph.ttl").read_bytes() == alone
