import pyoxigraph as ox
import pytest

from kg.terms.classes import lineage
from kg.terms.names import ID, KG, PREFIXES, iri
from kg.terms.nodes import is_owned, node_iri, term
from kg.weave import weave
from tests.samples import BODY, THINGS, article, claims


@pytest.fixture(scope="module")
def db():
    store = ox.Store()
    whole = article()
    store.extend(ox.Quad(*triple) for triple in weave(whole, claims(whole), THINGS))
    return store


def ask(db, pattern):
    return bool(db.query(f"ASK {{ {pattern} }}", prefixes=PREFIXES))


def column(db, query):
    return sorted(row[0].value for row in db.query(query, prefixes=PREFIXES))


@pytest.mark.parametrize(
    "pattern",
    [
        "<{id}country/Rinjani> kg:mediated ?e . ?e a kg:Agreement ; kg:resultedIn ?r . ?r a kg:Ceasefire",
        "<{id}country/North> kg:partyTo ?e . ?e a kg:Agreement, kg:Event, sem:Event",
        "<{id}person/Made_Wira> kg:said ?s . ?s kg:text 'Kami siap berunding' ; kg:form 'direct'",
        "?s kg:text 'Kami siap berunding' ; kg:when ?t . ?t kg:timex '2023-12-19' ; kg:timeText 'Selasa'",
        "?t time:hasBeginning ?d . ?d time:inXSDDate '2023-12-19'^^xsd:date",
        "<{id}person/Made_Wira> kg:holdsRole ?h . ?h org:organization ?o ; kg:roleName 'Presiden'",
        "<{id}person/Made_Wira> kg:affiliatedWith <{id}country/North>",
        "<{id}country/South> kg:agentOf ?e . ?e a kg:Attack ; kg:locatedIn <{id}place/Green_Valley>",
        "<{id}place/Green_Valley> kg:affectedBy ?e . ?e a kg:Attack",
        "?e kg:hasFigure ?f . ?f kg:value 1250 ; kg:qualifier 'at-least' ; kg:counts kg:Killed",
        "?f kg:value 1250 ; kg:accordingTo <{id}organization/Palang_Putih>",
        "<{id}country/North> skos:exactMatch wd:Q1 ; geo:lat 1.5 ; skos:altLabel 'Republik Utara'@id",
        "<{id}person/Made_Wira> skos:prefLabel 'Made Wira'@id ; skos:altLabel 'Wira'@id ; a schema:Person",
        "?s kg:mentions <{id}country/Rinjani>",
    ],
)
def test_what_the_article_says_stands_in_the_graph(db, pattern):
    assert ask(db, pattern.replace("{id}", ID))


def test_nobody_who_asks_for_attacks_meets_one_that_is_denied_or_only_said(db):
    assert column(db, "SELECT ?label { ?e a kg:Attack ; rdfs:label ?label }") == ["serangan"]
    assert not ask(db, "?a kg:targetOf ?e . ?e kg:polarity 'negative'")
    assert not ask(db, "?a kg:agentOf ?e . ?e kg:modality 'planned' ; kg:withinStatement ?s")


def test_what_does_not_stand_is_claimed_all_the_same(db):
    denied = "?c rdf:predicate kg:targetOf ; rdf:object ?e ; kg:polarity 'negative' ; kg:onlyClaimed true"
    assert ask(db, denied)
    said = f"?c rdf:subject <{ID}country/South> ; rdf:predicate kg:agentOf ; kg:withinStatement ?s"
    assert ask(db, said + f" ; kg:modality 'planned' . <{ID}person/Made_Wira> kg:said ?s")


def test_every_plain_triple_has_a_claim_with_evidence(db):
    properties = """said mediated partyTo affectedBy victimOf participatedIn agentOf targetOf calledFor
        rejected accused about mentions hasFigure locatedIn when holdsRole affiliatedWith resultedIn"""
    for name in properties.split():
        for quad in db.quads_for_pattern(None, term(f"kg:{name}"), None):
            claimed = f"?c rdf:subject {quad.subject} ; rdf:object {quad.object}"
            claimed += f" ; rdf:predicate kg:{name} ; kg:inArticle ?article"
            assert ask(db, claimed + " ; kg:evidence/oa:hasSelector/oa:exact ?words"), quad


def test_every_node_has_a_claim_for_its_class(db):
    for kind in ("Event", "Statement", "Figure", "RoleHolding", "Person", "Organization", "Country", "Place"):
        for quad in db.quads_for_pattern(None, term("rdf:type"), term(f"kg:{kind}")):
            assert ask(db, f"?c rdf:subject {quad.subject} ; rdf:predicate rdf:type ; kg:evidence ?e"), quad


def test_evidence_is_what_stands_in_the_body(db):
    query = """SELECT ?start ?end ?exact ?before ?after { ?e a kg:Evidence ; oa:hasSelector ?p, ?q .
        ?p oa:start ?start ; oa:end ?end . ?q oa:exact ?exact ; oa:prefix ?before ; oa:suffix ?after }"""
    rows = list(db.query(query, prefixes=PREFIXES))
    assert len(rows) > 5
    for row in rows:
        start, end = int(row["start"].value), int(row["end"].value)
        assert BODY[start:end] == row["exact"].value
        assert BODY[:start].endswith(row["before"].value)
        assert BODY[end:].startswith(row["after"].value)


def test_inferred_triples_say_so_and_name_what_they_rest_on(db):
    rows = db.query(
        f"""SELECT ?rule ?from {{ ?c rdf:subject <{ID}country/Rinjani> ; rdf:predicate kg:participatedIn ;
        kg:inferredBy ?rule ; kg:inferredFrom ?from . ?from rdf:predicate kg:mediated }}""",
        prefixes=PREFIXES,
    )
    assert [row["rule"].value for row in rows] == ["mediator_took_part"]


def test_the_order_of_claims_does_not_matter():
    whole = article()
    one = weave(whole, claims(whole), THINGS)
    other = weave(whole, claims(whole)[::-1], dict(reversed(THINGS.items())))
    assert set(one) == set(other)
    assert len(one) == len(set(one))


def test_an_article_without_claims_is_its_own_node_alone():
    whole = article("Tidak ada.")
    triples = weave(whole, [], {})
    assert {triple.subject.value for triple in triples} == {f"{ID}article/{whole.key}"}


def test_no_blank_node_is_made(db):
    assert not any(isinstance(node, ox.BlankNode) for quad in db for node in (quad.subject, quad.object))


def test_classes_above_come_along():
    assert lineage("Ceasefire")[:2] == (KG + "Ceasefire", KG + "Agreement")
    assert iri("schema:Person") in lineage("Person")
    assert lineage("NoSuchClass") == (KG + "NoSuchClass",)


def test_nodes_know_whose_they_are():
    key = "0123456789abcdef"
    assert node_iri("Appeal", key) == f"{ID}statement/{key}"
    assert node_iri("Attack", key) == f"{ID}event/{key}"
    assert node_iri("Figure", key) == f"{ID}figure/{key}"
    assert is_owned(f"{ID}event/{key}")
    assert not is_owned(f"{ID}event/Yom_Kippur_War")
    assert not is_owned(f"{ID}person/Made_Wira")
