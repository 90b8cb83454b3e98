import pytest

from kg.errors import QueryError, UsageError
from kg.store import Store
from kg.weave import weave
from tests.samples import THINGS, article, claims


@pytest.fixture(scope="module")
def store(tmp_path_factory):
    whole = article()
    with Store.open(tmp_path_factory.mktemp("query") / "store", create=True) as store:
        store.add(whole, weave(whole, claims(whole), THINGS))
        yield store


def test_prefixes_need_not_be_declared(store):
    assert store.query("ASK { ?a kg:said ?s }").truth
    assert not store.query("ASK { ?a kg:accused ?s }").truth


def test_declared_prefixes_go_first(store):
    query = "PREFIX kg: <https://elsewhere.example/> ASK { ?a kg:said ?s }"
    assert not store.query(query).truth


@pytest.mark.parametrize(
    ("query", "told"),
    [
        ("SELECT * {\n  ?a kg:said }", "line 2, column 14"),
        ("SELECT * { ?a foo:bar ?b }", "this prefix is not known"),
        ("SELECT * { SERVICE <http://x.example/> { ?a ?b ?c } }", "works offline"),
        ("SELECT * { service <http://x.example/> { ?a ?b ?c } }", "works offline"),
        ("INSERT DATA { <a:a> <a:b> <a:c> }", "would change the graph"),
        ("LOAD <http://x.example/>", "would change the graph"),
        ("DROP ALL", "would change the graph"),
        ("", "line 1"),
        ("hello", "line 1, column 6"),
    ],
)
def test_a_fault_is_explained(store, query, told):
    with pytest.raises(QueryError, match=told):
        store.query(query)


def test_a_caret_stands_under_the_column(store):
    with pytest.raises(QueryError) as caught:
        store.query("SELECT * { ?a foo:bar ?b }")
    *_, shown, caret = str(caught.value).splitlines()
    assert shown[caret.index("^") - 1 :].startswith(" ?b") or shown[: caret.index("^")].endswith("foo:bar")


def test_a_keyword_in_a_string_or_an_iri_is_no_keyword(store):
    assert store.query('ASK { FILTER("SERVICE LOAD DROP" != "") } # SERVICE').truth
    assert not store.query("ASK { <http://x.example/SERVICE> ?p ?o }").truth


def test_a_query_that_runs_too_long_is_stopped(store):
    endless = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }"
    with pytest.raises(QueryError, match="longer than 1 s and was stopped"):
        store.query(endless, timeout=1.0)


def test_a_query_that_takes_too_much_memory_is_stopped(store):
    greedy = "SELECT DISTINCT ?a ?d ?g ?i { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i } ORDER BY ?a ?d ?g"
    with pytest.raises(QueryError, match="more than 700 MB"):
        store.query(greedy, timeout=60.0, memory=700)


@pytest.mark.parametrize("timeout", [None, 30.0])
def test_rows_in_every_format(store, timeout):
    answer = store.query("SELECT ?text { ?s kg:text ?text }", timeout=timeout)
    assert answer.columns == ["text"]
    assert answer.text("csv") == "text\nKami siap berunding\n"
    assert answer.text("tsv") == '?text\n"Kami siap berunding"\n'
    assert '"value":"Kami siap berunding"' in answer.text("json")
    assert "<literal>Kami siap berunding</literal>" in answer.text("xml")
    assert answer.text("table").splitlines() == ["text", "-------------------", "Kami siap berunding"]
    with pytest.raises(UsageError):
        answer.text("turtle")


@pytest.mark.parametrize("timeout", [None, 30.0])
def test_triples_as_turtle(store, timeout):
    answer = store.query("CONSTRUCT { ?a kg:said ?s } WHERE { ?a kg:said ?s }", timeout=timeout)
    assert "kg:said" in answer.text("turtle")
    assert len(answer.triples) == 2
    with pytest.raises(UsageError):
        answer.text("csv")


@pytest.mark.parametrize("timeout", [None, 30.0])
def test_yes_and_no(store, timeout):
    answer = store.query("ASK { ?a kg:said ?s }", timeout=timeout)
    assert answer.text("table") == "answer\n------\ntrue\n"
    assert '"boolean":true' in answer.text("json")


def test_faults_cross_the_process_border(store):
    with pytest.raises(QueryError, match="line 1, column"):
        store.query("SELECT * { ?a }", timeout=30.0)
