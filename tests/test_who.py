"""Who is who: judgements are a layer that is a function of the things stored and the rulings by hand alone."""

import pyoxigraph as ox
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kg.model import Argument, Article, Block, Claim, Evidence, Ruling, Span, Thing
from kg.store import Store, members
from kg.terms.names import ID
from kg.terms.nodes import term
from kg.weave import weave
from kg.who import join, why_same
from tests.store.news import DAYS, KINDS, several

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


QUOTE = "Kami tidak akan mundur dari perundingan damai ini sampai semua sandera pulang"


def told(number, quote=QUOTE, name="Made Wira"):
    """An article that carries the quote."""
    body = f'{number}: "{quote}," kata {name}.'
    whole = Article(body=body, source=f"{number}.txt", blocks=(Block(Span(0, len(body))),), lang="id", date=DAYS[1])
    at, end = body.index(quote), body.index(quote) + len(quote)
    speaker = Argument(
        body.index(name), body.index(name) + len(name), name, name, "Person", f"{ID}person/{name.replace(' ', '_')}"
    )
    said = Claim(
        article=whole.key,
        type="Statement",
        trigger=Span(at, end),
        roles=(("content", (Argument(at, end, quote, quote),)), ("speaker", (speaker,))),
        evidence=(Evidence.at(Span(0, len(body)), body),),
        finder="sample",
        confidence=1.0,
    )
    return whole, [said], {speaker.thing: Thing(iri=speaker.thing, kind="Person", label=(("id", name),))}


def node(item):
    return ox.NamedNode(f"{ID}statement/{item[1][0].key}")


def test_one_statement_in_three_articles_is_one_and_says_so():
    items = [told(number) for number in range(3)]
    store = joined([*items, told(3, name="Dewi")], ())
    assert {*members(store.db, node(items[1]))} == {node(item) for item in items}
    assert store.query("SELECT ?n { ?s kg:toldBy ?n }").texts() == [["3"]]
    why = why_same(store, (), node(items[0]).value, node(items[2]).value)
    assert why.joined and "like_words" in {name for name, _, _ in why.reasons}
    assert all(words for words in why.words)


def test_answers_show_one_row_with_all_its_articles():
    store = joined([told(number) for number in range(3)], ())
    answer = store.ask("said", who="Made Wira")
    assert "statement" not in answer.columns
    (row,) = (dict(zip(answer.columns, row, strict=True)) for row in answer.texts())
    assert row["said"] == QUOTE
    assert sorted(row["article"].split(" · ")) == ["0.txt", "1.txt", "2.txt"]


def test_a_retracted_article_leaves_the_statement_of_the_others():
    items = [told(number) for number in range(3)]
    store = joined(items, ())
    store.retract(items[0][0].key)
    join(store, ())
    assert lines(store) == lines(joined(items[1:], ()))
    store.retract(items[1][0].key)
    join(store, ())
    assert lines(store) == sorted(map(str, weave(*items[2])))


def test_what_is_ruled_about_statements_holds():
    one, other, third = (told(number, quote) for number, quote in enumerate((QUOTE, QUOTE, "Kami siap")))
    apart = joined([one, other, third], [Ruling.by_hand(node(one).value, node(other).value, "different")])
    assert members(apart.db, node(one)) == [node(one)]
    together = joined([one, other, third], [Ruling.by_hand(node(one).value, node(third).value, "same")])
    assert len(members(together.db, node(third))) == 3
    assert not together.query("ASK { ?a owl:sameAs ?b }").truth
