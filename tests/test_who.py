"""Who is who: judgements are a layer that is a function of the things stored and the rulings by hand alone."""

import pyoxigraph as ox
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kg.model import Ruling
from kg.store import Store, members
from kg.terms.names import ID
from kg.terms.nodes import term
from kg.weave import weave
from kg.who import join
from tests.store.news import KINDS, several

RELAXED = settings(max_examples=15, deadline=None, suppress_health_check=list(HealthCheck))
THINGS = tuple(f"{ID}{kind.lower()}/{name.replace(' ', '_')}" for name, kind in KINDS.items())


@st.composite
def rulings(draw):
    pairs = st.lists(st.sampled_from(THINGS), min_size=2, max_size=2, unique=True)
    drawn = draw(st.lists(st.tuples(pairs, st.sampled_from(("same", "different"))), max_size=5))
    return tuple({ruling.pair: ruling for pair, v in drawn for ruling in [Ruling.by_hand(*pair, v)]}.values())


def lines(store):
    return sorted(map(str, store.triples()))


def joined(items, ruled):
    """The graph of some articles, joined once at the end."""
    store = Store.memory()
    for item in items:
        store.add(item[0], weave(*item))
    join(store, ruled)
    return store


@RELAXED
@given(several(), rulings(), st.randoms(use_true_random=False))
def test_neither_the_order_of_articles_nor_of_rulings_matters(items, ruled, random):
    shuffled, turned = list(items), list(ruled)
    random.shuffle(shuffled)
    random.shuffle(turned)
    assert lines(joined(shuffled, turned)) == lines(joined(items, ruled))


@RELAXED
@given(several(), rulings())
def test_joining_after_each_article_equals_joining_at_once(items, ruled):
    store = Store.memory()
    for item in [*items, *items]:
        store.add(item[0], weave(*item))
        join(store, ruled)
    assert lines(store) == lines(joined(items, ruled))


@RELAXED
@given(several(), rulings(), st.data())
def test_retracting_is_as_if_never_added(items, ruled, data):
    gone = data.draw(st.sets(st.sampled_from(range(len(items)))))
    store = joined(items, ruled)
    for number in sorted(gone):
        store.retract(items[number][0].key)
        join(store, ruled)
    if not gone:
        return
    assert lines(store) == lines(joined([item for n, item in enumerate(items) if n not in gone], ruled))


@RELAXED
@given(several(), rulings())
def test_taking_all_rulings_back_leaves_the_graph_as_it_was(items, ruled):
    store = joined(items, ruled)
    join(store, ())
    assert lines(store) == lines(joined(items, ()))


@RELAXED
@given(several(), rulings())
def test_joining_loses_no_triple_and_names_stay(items, ruled):
    bare = {str(triple) for item in items for triple in weave(*item)}
    assert bare <= set(lines(joined(items, ruled)))


@RELAXED
@given(several(), rulings())
def test_what_is_ruled_different_is_never_joined(items, ruled):
    store = joined(items, ruled)
    for ruling in ruled:
        together = ox.NamedNode(ruling.other) in members(store.db, ox.NamedNode(ruling.one))
        assert not (together and ruling.verdict == "different")


@RELAXED
@given(several(), rulings())
def test_each_node_has_one_that_stands_for_it_and_that_one_has_none(items, ruled):
    store = joined(items, ruled)
    pairs = [(quad.subject, quad.object) for quad in store.db.quads_for_pattern(None, term("kg:canonical"), None)]
    assert len({node for node, _ in pairs}) == len(pairs)
    assert not {node for node, _ in pairs} & {head for _, head in pairs}
