import pytest

from kg.store import Store
from kg.store.order import ordered, unordered
from kg.store.query import run
from kg.terms.questions import questions

ROWS = """SELECT ?a ?b WHERE {
    VALUES (?a ?b) { (2 "x") (10 "x") (UNDEF "z") (kg:said "y") (2 "a") (2.5 "b") }
}
ORDER BY ?a ?b
"""


def test_rows_come_as_the_database_would_sort_them():
    db = Store.memory().db
    query, names = unordered(ROWS)
    assert "ORDER" not in query
    assert ordered(run(db, query), names).rows == run(db, ROWS).rows


@pytest.mark.parametrize("query", ["SELECT ?a WHERE { ?a ?b ?c }\nORDER BY ?b", "ASK { ?a ?b ?c }"])
def test_a_query_that_cannot_be_sorted_here_stays_as_it_is(query):
    assert unordered(query) == (query, ())


def test_most_questions_are_sorted_here():
    assert sum(bool(unordered(question.query)[1]) for question in questions().values()) > 10
