"""The laws of the store, on the sample articles as they are read."""

import random

import pytest

from kg.api import extract
from kg.model import Ruling
from kg.store import Store, overlay
from kg.store.layer import layer
from kg.terms.names import ID
from kg.weave import weave
from kg.weave.validate import validate
from tests.conftest import DAY, SEEDS


@pytest.fixture(scope="module")
def items():
    found = extract([SEEDS / "short-news.jsonl", SEEDS / "banjir-grobogan.txt"], date=DAY)
    return [(one.article, one.claims, one.things) for one in found]


def lines(items):
    store = Store.memory()
    for item in items:
        store.add(item[0], weave(*item))
    return store, b"".join(store.ntriples())


def test_order_and_repetition_change_nothing(items):
    shuffled = [*items, *items]
    random.Random(3).shuffle(shuffled)
    assert lines(shuffled)[1] == lines(items)[1]


def test_at_once_equals_one_by_one(items, tmp_path):
    with Store.rebuild(tmp_path / "store") as store:
        for item in items:
            store.add(item[0], weave(*item))
    with Store.open(tmp_path / "store") as store:
        assert b"".join(store.ntriples()) == lines(items)[1]


def test_each_retracted_article_leaves_as_if_never_added(items):
    for gone in items:
        store, _ = lines(items)
        assert store.retract(gone[0].key)
        rest = [item for item in items if item is not gone]
        assert b"".join(store.ntriples()) == lines(rest)[1]


def test_every_article_fits_the_shapes_and_its_own_words(items):
    assert [str(one) for item in items for one in validate(weave(*item), item[0].source, item[0].body)] == []


def test_judgements_fit_their_shape_and_a_broken_one_does_not():
    db = Store.memory().db
    overlay(db, [Ruling.by_hand(f"{ID}person/A", f"{ID}person/B", "same")], [])
    told = [quad.triple for quad in layer(db)]
    assert validate(told, "judgements.jsonl") == []
    broken = [one for one in told if not one.predicate.value.endswith("#verdict")]
    assert "same or different" in str(validate(broken, "judgements.jsonl")[0])
