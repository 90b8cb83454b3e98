import pytest

from kg.errors import UsageError
from kg.store import Store
from kg.weave import weave
from tests.samples import THINGS, article, claims


@pytest.fixture(scope="module")
def store():
    store, whole = Store.memory(), article()
    store.add(whole, weave(whole, claims(whole), THINGS))
    return store


@pytest.mark.parametrize("words", ["BERUNDING", "siap berund", '"kami siap"', "berunding kami"])
def test_words_find_what_is_said(store, words):
    assert [row[:2] for row in store.find(words).texts()] == [["Made Wira", "Kami siap berunding"]]


@pytest.mark.parametrize("words", ["runding", '"siap kami"', "kami siap perang", "(", "\\", "?x }"])
def test_other_words_find_nothing(store, words):
    assert store.find(words).texts() == []


@pytest.mark.parametrize("words", ["", "  "])
def test_no_word_is_refused(store, words):
    with pytest.raises(UsageError, match="no word"):
        store.find(words)
