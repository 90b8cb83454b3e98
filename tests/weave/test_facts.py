from decimal import Decimal

import msgspec
import pyoxigraph as ox

from kg.terms.names import ID, PREFIXES
from kg.weave import weave
from tests.samples import THINGS, article, claim, claims


def graph(whole, *found):
    db = ox.Store()
    db.extend(ox.Quad(*triple) for triple in weave(whole, found, THINGS))
    return lambda pattern: bool(db.query(f"ASK {{ {pattern.replace('{id}', ID)} }}", prefixes=PREFIXES))


def office(whole, **rest):
    roles = {"person": ["Made Wira"], "role": ["Presiden"], "organization": ["Utara"]}
    return claim(whole, "RoleHolding", "Presiden", 1, roles, **rest)


def test_a_former_office_affiliates_nobody():
    asks = graph(article(), office(article(), qualifier="former"))
    assert asks("<{id}person/Made_Wira> kg:holdsRole ?h . ?h kg:roleStatus 'former'")
    assert not asks("<{id}person/Made_Wira> kg:affiliatedWith ?o")
    assert asks("?c rdf:predicate kg:affiliatedWith ; kg:onlyClaimed true")


def test_a_tie_between_things_that_a_source_reports_does_not_stand():
    asks = graph(article(), office(article(), according_to=["Palang Putih"]))
    assert not asks("<{id}person/Made_Wira> kg:affiliatedWith ?o")
    assert asks("?h a kg:RoleHolding ; kg:accordingTo <{id}organization/Palang_Putih>")


def test_a_planned_event_says_so_itself():
    roles = {"agent": ["Selatan"], "patient": ["Rinjani"]}
    asks = graph(article(), claim(article(), "Attack", "menyerang", 3, roles, modality="planned"))
    assert asks("<{id}country/South> kg:agentOf ?e . ?e a kg:Attack ; kg:modality 'planned'")
    assert asks("?c rdf:predicate kg:agentOf ; kg:modality 'planned'")


def test_a_figure_inside_a_statement_is_only_claimed():
    whole = article()
    found = claims(whole)
    statement = next(one for one in found if one.type == "Statement")
    figure = next(one for one in found if one.type == "Figure")
    asks = graph(whole, statement, msgspec.structs.replace(figure, within=statement.key))
    assert not asks("?f kg:value 1250")
    assert asks("?c rdf:predicate kg:value ; rdf:object 1250 ; kg:withinStatement ?s . ?w kg:said ?s")


def test_an_appeal_calls_for_what_it_is_about():
    whole = article()
    pause = claim(whole, "Ceasefire", "jeda", 0, {}, modality="demanded")
    roles = {"speaker": ["Rinjani"], "addressee": ["Utara"]}
    appeal = claim(whole, "Appeal", "menghasilkan", 0, roles, links=[("topic", pause.key)])
    asks = graph(whole, pause, appeal)
    assert asks("<{id}country/Rinjani> kg:calledFor ?e . ?e a kg:Ceasefire")
    assert asks("<{id}country/Rinjani> kg:said ?s . ?s a kg:Appeal, kg:Statement ; kg:addressee <{id}country/North>")


def test_words_that_name_no_thing_stay_words():
    whole = article()
    roles = {"party": ["Utara"], "topic": ["jeda"]}
    asks = graph(whole, claim(whole, "Meeting", "menghasilkan", 0, roles))
    assert asks("?e a kg:Meeting ; kg:topicText 'jeda'")


def test_a_place_that_nothing_else_names_an_event_for_gets_one():
    whole = article()
    asks = graph(whole, claim(whole, "Affected", "serangan", 2, {"place": ["Lembah Hijau"]}))
    assert asks("<{id}place/Green_Valley> kg:affectedBy ?e . ?e a kg:Event ; rdfs:label 'serangan'@id")


def test_a_range_keeps_both_ends():
    whole = article()
    figure = next(one for one in claims(whole) if one.type == "Figure")
    asks = graph(whole, msgspec.structs.replace(figure, value=Decimal(20), high=Decimal(30), qualifier="at-least"))
    assert asks("?f kg:value 20 ; kg:high 30 ; kg:qualifier 'at-least'")
