"""The questions on the sample articles: what a reader of the articles expects to be told."""

import pytest

import kg
from kg.terms.questions import questions


@pytest.fixture(scope="module")
def store(built):
    with kg.open(built) as store:
        yield store


def rows(store, question, lang="id", **params):
    answer = store.ask(question, lang=lang, **params)
    return [dict(zip(answer.columns, row, strict=True)) for row in answer.texts()]


def several(cell):
    return set(cell.split(" · "))


def test_the_mediators_of_the_truce_are_one_row(store):
    (truce,) = [row for row in rows(store, "mediators", who="Qatar") if "Israel" in row["between"]]
    assert several(truce["who"]) == {"Qatar", "Mesir"}
    assert several(truce["between"]) == {"Israel", "Hamas"}
    assert "ditengahi oleh Qatar dan Mesir" in truce["words"]
    assert truce["article"] == "000_03de0fd2f7988838.txt"


def test_a_party_finds_its_mediators(store):
    assert {"Qatar", "Mesir"} in [several(row["who"]) for row in rows(store, "mediators", party="Hamas")]


@pytest.mark.parametrize(
    ("value", "counts", "qualifier", "source"),
    [("19667", "Killed", "at-least", "Palestina"), ("240", "Hostage", "about", "Israel")],
)
def test_figures_name_their_source(store, value, counts, qualifier, source):
    (figure,) = [row for row in rows(store, "figures", counts=counts) if row["value"] == value]
    assert figure["qualifier"] == qualifier
    assert source in figure["according"]


def test_who_speaks_is_found_by_any_name_and_about_by_words(store):
    said = rows(store, "said", who="herzog", about="GENCATAN SENJATA")
    assert {row["who"] for row in said} == {"Isaac Herzog"}
    assert any("kemanusiaan" in row["said"] for row in said)


def test_exonyms_find_the_country_and_its_label_comes_in_the_language_asked_for(store):
    (truce,) = [row for row in rows(store, "mediators", lang="en", who="Egypt") if "Hamas" in row["between"]]
    assert several(truce["who"]) == {"Qatar", "Egypt"}


def test_the_talks_name_who_met(store):
    talks = [several(row["who"]) for row in rows(store, "met", who="David Barnea")]
    assert any("Mohammed bin Abdulrahman Al Thani" in who for who in talks)


def test_offices_name_person_and_organization(store):
    assert ("David Barnea", "Mossad") in {(row["who"], row["organization"]) for row in rows(store, "offices")}


def test_gaza_is_affected(store):
    assert rows(store, "affected", place="Gaza")


@pytest.mark.parametrize("name", sorted(questions()))
def test_no_answer_shows_an_iri_or_a_row_twice(store, name):
    params = {param.name: "Qatar" for param in questions()[name].params if param.required}
    found = store.ask(name, **params).texts()
    assert len(found) == len(set(map(tuple, found)))
    assert not [cell for row in found for cell in row if "w3id.org" in cell or cell.startswith(("kg:", "id:"))]
