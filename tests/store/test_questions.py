import os
from pathlib import Path

import pytest

from kg.console import filled
from kg.errors import UsageError
from kg.store import Store
from kg.terms.questions import questions
from kg.weave import weave
from tests.samples import THINGS, article, claims

NAMES = [
    *("about", "affected", "called", "connected", "denied", "figures", "known", "mediators"),
    *("met", "offices", "planned", "said", "single", "timeline", "unnamed", "words"),
]
GIVEN = {"who": "Wira", "subject": "Rinjani"}


@pytest.fixture(scope="module")
def store():
    store, whole = Store.memory(), article()
    store.add(whole, weave(whole, claims(whole), THINGS))
    return store


def cells(answer, *columns):
    places = [answer.columns.index(column) for column in columns]
    return {tuple(row[place] for place in places) for row in answer.texts()}


def test_every_question_is_there_with_titles_in_both_languages():
    assert sorted(questions()) == sorted(NAMES)
    assert all(question.titles["id"] and question.titles["en"] for question in questions().values())


@pytest.mark.parametrize("name", NAMES)
def test_every_question_runs_as_its_file_stands(store, name):
    store.query(questions()[name].query)


@pytest.mark.parametrize("name", NAMES)
def test_every_question_shows_words(name):
    assert "?words" in questions()[name].query


def test_said(store):
    answer = store.ask("said", who="Wira", about="BERUNDING")
    assert cells(answer, "who", "said", "form", "when") == {("Made Wira", "Kami siap berunding", "direct", "Selasa")}


def test_about(store):
    assert cells(store.ask("about", about="rinjani"), "who", "about") == {("Made Wira", "Rinjani")}


def test_denied(store):
    assert ("country:South", "kg:agentOf") in cells(store.ask("denied", named=False), "who", "how")


def test_mediators(store):
    answer = store.ask("mediators", party="Republik Utara")
    assert cells(answer, "who", "what", "between", "result") == {
        ("Rinjani · Dewan Laut", "Perjanjian", "Utara · Selatan", "jeda")
    }


def test_affected(store):
    answer = store.ask("affected", place="Green Valley")
    assert cells(answer, "place", "event", "figures", "according") == {
        ("Lembah Hijau", "serangan", "at-least 1250 Killed", "Palang Putih")
    }


def test_figures(store):
    answer = store.ask("figures", counts="Killed", according="palang")
    assert cells(answer, "qualifier", "value", "counted", "according") == {
        ("at-least", "1250", "orang", "Palang Putih")
    }
    assert store.ask("figures", counts="Injured").rows == []


def test_offices(store):
    answer = store.ask("offices", organization="Utara")
    assert cells(answer, "who", "role", "organization") == {("Made Wira", "Presiden", "Utara")}
    assert store.ask("offices", organization="Selatan").rows == []


def test_planned(store):
    answer = store.ask("planned", who="Rinjani", lang="en")
    assert cells(answer, "modality", "kind", "whom", "speaker") == {("planned", "attack", "Rinjani", "Made Wira")}


def test_timeline(store):
    answer = store.ask("timeline", who="Made Wira")
    assert ("2023-12-19", "berkata", "Kami siap berunding") in cells(answer, "day", "did", "what")


def test_connected(store):
    for who, whom in (("Utara", "Dewan Laut"), ("Dewan Laut", "Utara")):
        assert ("kesepakatan",) in cells(store.ask("connected", who=who, whom=whom), "kind")


def test_words(store):
    answer = store.ask("words", subject="Rinjani", property="mediated")
    assert cells(answer, "subject", "property", "finder") == {("Rinjani", "menengahi", "sample")}


def test_single(store):
    found = cells(store.ask("single", lang="en"), "who", "property", "what")
    assert ("Rinjani", "mediated", "agreement") in found
    assert ("Rinjani", "target of", "attack") not in found


def test_known(store):
    answer = store.ask("known", who="Palang Putih")
    assert ("prefLabel", "Palang Putih") in cells(answer, "property", "object")


@pytest.mark.parametrize("name", NAMES)
def test_the_answer_is_the_golden_one(store, name):
    """Set WARTA_GOLDEN to write the files anew; then read them as a journalist would."""
    params = {param.name: GIVEN[param.name] for param in questions()[name].params if param.required}
    columns, rows = filled((answer := store.ask(name, **params)).columns, answer.texts())
    text = "".join("\t".join(row) + "\n" for row in [columns, *rows])
    path = Path(__file__).parent / "golden" / f"{name}.tsv"
    if os.environ.get("WARTA_GOLDEN"):
        path.write_text(text, encoding="utf-8")
    assert text == path.read_text(encoding="utf-8")


def test_names_can_stay_iris(store):
    answer = store.ask("offices", named=False)
    assert answer.rows[0][0].value.endswith("person/Made_Wira")


def test_labels_come_in_the_language_asked_for(store):
    assert cells(store.ask("offices", lang="en"), "organization") == {("North",)}


@pytest.mark.parametrize(
    ("name", "params", "told"),
    [
        ("nonsense", {}, "choose one of about"),
        ("said", {"whom": "x"}, "takes --who, --about"),
        ("known", {}, "--who: known needs it"),
        ("said", {"who": "nobody at all"}, "nothing in the graph is called so"),
    ],
)
def test_a_fault_names_the_cure(store, name, params, told):
    with pytest.raises(UsageError, match=told):
        store.ask(name, **params)


@pytest.mark.parametrize("name", ['"', "\\", "a\nb", "?who }", "(", "' OR 1"])
def test_no_name_breaks_the_query(store, name):
    with pytest.raises(UsageError, match="nothing in the graph"):
        store.ask("said", who=name)
    store.ask("said", about=name)
