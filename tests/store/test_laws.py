"""What always holds, whatever the articles: the graph is a function of the set of articles in it."""

import msgspec
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kg.store import Store
from kg.weave import weave
from tests.store.news import news, several

RELAXED = settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))


def put(store, item):
    return store.add(item[0], weave(*item))


def lines(store):
    """The graph as its triples say it, which its texts say as well."""
    found = sorted(f"{triple} .\n" for triple in store.triples())
    assert b"".join(store.ntriples()).decode() == "".join(found)
    return found


def store_of(items):
    store = Store.memory()
    for item in items:
        put(store, item)
    return store


@RELAXED
@given(several())
def test_adding_twice_changes_nothing(items):
    store = store_of(items)
    before = lines(store)
    assert not any(put(store, item) for item in items)
    assert lines(store) == before


@RELAXED
@given(several(), st.randoms(use_true_random=False))
def test_the_order_of_articles_does_not_matter(items, random):
    shuffled = list(items)
    random.shuffle(shuffled)
    assert lines(store_of(shuffled)) == lines(store_of(items))


@RELAXED
@given(several())
def test_one_by_one_equals_at_once(items):
    at_once = {f"{triple} .\n" for item in items for triple in weave(*item)}
    assert lines(store_of(items)) == sorted(at_once)


@RELAXED
@given(several(), st.data())
def test_retracting_is_as_if_never_added(items, data):
    gone = data.draw(st.sets(st.sampled_from(range(len(items)))))
    store = store_of(items)
    for number in sorted(gone):
        assert store.retract(items[number][0].key)
    assert lines(store) == lines(store_of([item for n, item in enumerate(items) if n not in gone]))


@RELAXED
@given(news(0), news(1), st.booleans())
def test_of_two_readings_the_richer_stays_whatever_came_first(item, other, swap):
    whole, found, things = item
    rich = msgspec.structs.replace(whole, title="Judul", publisher="Koran")
    readings = [(whole, found, things), (rich, found, things)]
    store = store_of([*(readings[::-1] if swap else readings), other])
    assert lines(store) == lines(store_of([readings[1], other]))


@RELAXED
@given(news(0), news(1), st.booleans())
def test_of_two_equally_rich_readings_the_same_one_stays(item, other, swap):
    whole, found, things = item
    readings = [(msgspec.structs.replace(whole, source=name), found, things) for name in ("a.txt", "b.txt")]
    store = store_of([*(readings[::-1] if swap else readings), other])
    assert lines(store) == lines(store_of([readings[0], other]))


@RELAXED
@given(several())
def test_nothing_is_left_when_all_are_gone(items):
    store = store_of(items)
    for item in items:
        store.retract(item[0].key)
    assert lines(store) == []


def test_retracting_what_is_not_there_says_so():
    assert not Store.memory().retract("0123456789abcdef")
