import pytest

from kg.errors import QueryError
from kg.store import Store
from kg.terms.names import ID
from kg.weave import weave
from tests.samples import BODY, THINGS, article, claims


@pytest.fixture(scope="module")
def store():
    store, whole = Store.memory(), article(title="Jeda")
    store.add(whole, weave(whole, claims(whole), THINGS))
    return store


def event_of(store, query):
    return store.query(query).rows[0][0].value


def test_a_triple_shows_its_words(store):
    event = event_of(store, "SELECT ?e { ?a kg:mediated ?e }")
    reasons = store.why(f"country:Rinjani kg:mediated <{event}>")
    assert [reason.finder for reason in reasons] == ["sample"]
    words = reasons[0].words[0]
    assert "ditengahi oleh Rinjani" in words.exact
    assert (words.source, words.headline) == ("contoh.txt", "Jeda")
    assert BODY[words.start : words.end] == words.exact


def test_a_claim_shows_its_words(store):
    claim = event_of(store, "SELECT ?c { ?c rdf:predicate kg:said }")
    assert store.why(claim)[0].claim == claim
    assert store.why(f"<{claim}>") == store.why(claim) == store.why(f":{claim.removeprefix(ID)}")


def test_a_denied_claim_says_that_it_does_not_stand(store):
    claim = event_of(store, "SELECT ?c { ?c kg:polarity 'negative' ; rdf:predicate kg:targetOf }")
    reason = store.why(claim)[0]
    assert (reason.stands, reason.polarity) == (False, "negative")


def test_what_a_node_says_of_itself_rests_on_its_own_claim(store):
    figure = event_of(store, "SELECT ?f { ?f kg:value 1250 }")
    reason = store.why(f"<{figure}> kg:value 1250")[0]
    assert (reason.predicate, reason.object) == ("rdf:type", "kg:Figure")
    assert "1.250 orang" in reason.words[0].exact
    assert reason.according_to == (f"{ID}organization/Palang_Putih",)


def test_an_inferred_triple_names_rule_and_premises(store):
    event = event_of(store, "SELECT ?e { ?a kg:mediated ?e }")
    reason = store.why(f"country:Rinjani kg:participatedIn <{event}>")[0]
    assert reason.inferred_by == "mediator_took_part"
    assert store.why(reason.inferred_from[0])[0].predicate == "kg:mediated"


def test_a_gazetteer_fact_names_its_gazetteer(store):
    reason = store.why("country:North skos:exactMatch wd:Q1")[0]
    assert (reason.finder, reason.words) == ("country", ())


def test_literals_can_be_asked_for(store):
    assert store.why('person:Made_Wira skos:prefLabel "Made Wira"@id')[0].words[0].exact == "Made Wira"
    assert store.why("country:North geo:lat 1.5")[0].finder == "country"


def test_a_class_above_rests_on_the_class(store):
    assert store.why("country:North a kg:Place")[0].object == "kg:Country"


def test_what_is_not_in_the_graph_has_no_reason(store):
    assert store.why("country:North kg:mediated country:South") == []
    assert store.why(f"{ID}claim/0000000000000000") == []


@pytest.mark.parametrize("what", ["", "country:North kg:said", "one two three", "a:b c:d e:f g:h"])
def test_what_cannot_be_read_is_refused(store, what):
    with pytest.raises(QueryError):
        store.why(what)
