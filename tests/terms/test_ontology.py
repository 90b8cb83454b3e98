import pyoxigraph as ox
import pytest

from kg.errors import OntologyError
from kg.terms.files import ontology_dir, triples
from kg.terms.names import KG, iri
from kg.terms.ontology import is_a, label, ontology
from kg.terms.schema import read_ontology


def names(text):
    return set(text.split())


PLANNED = names(
    """
    Article Claim Evidence Time RoleHolding Figure Person Organization Country Group Place Event
    Statement Agreement Negotiation Mediation Meeting Visit Appeal Demand Accusation Rejection Threat
    Protest Aid Release Ceasefire Attack Killing Injury HostageTaking Detention Displacement Destruction
    Sanction Mobilization Vote Ruling Investigation Appointment Resignation Announcement Disaster Flood
    Earthquake Landslide Storm Eruption Fire Drought Accident Epidemic War Promise Denial Warning
    Prediction Killed Injured Missing Displaced Hostage Released Detained Affected HomesDamaged
    """
)
PROPERTIES = names(
    """
    said mediated partyTo affectedBy victimOf participatedIn agentOf targetOf calledFor rejected accused
    about mentions hasFigure locatedIn when holdsRole affiliatedWith resultedIn within text form cue
    addressee medium occasion value unit qualifier counts group ofEvent inPlace accordingTo roleName evidence
    inArticle withinStatement polarity modality confidence finder timeText timex bodyHash
    """
)
ROLES = names(
    """
    speaker content cue addressee medium occasion mediator party agent patient recipient place topic instrument
    result person role organization counted group
    """
)


def test_every_planned_class_and_property_is_there():
    assert set(ontology().classes) >= PLANNED
    assert set(ontology().properties) >= PROPERTIES
    assert ontology().roles == ROLES


def test_is_a_goes_up_any_number_of_steps():
    assert is_a("Ceasefire", "Agreement") and is_a("Ceasefire", "Event") and is_a("Flood", "Disaster")
    assert is_a("Appeal", "Statement") and is_a("Country", "Place") and is_a("Country", "Actor")
    assert is_a("Event", "Event")
    assert not is_a("Agreement", "Ceasefire") and not is_a("Nothing", "Event")


def test_labels_fall_back_to_english_and_to_the_name():
    assert label("Ceasefire", "id") == "gencatan senjata"
    assert label("said", "en") == "said"
    assert label("Ceasefire", "fr") == "ceasefire"
    assert label("Nothing", "en") == "Nothing"


def test_notation_is_inherited():
    assert ontology().notation("Attack", "plover") == "ASSAULT"
    assert ontology().notation("Ceasefire", "cameo") == "0871"
    assert ontology().notation("Appeal", "plover") == "REQUEST"
    assert ontology().notation("Warning", "cameo") == "016"
    assert ontology().notation("Flood", "plover") is None


def test_below_and_ancestors():
    assert {"Disaster", "Flood", "Epidemic"} <= set(ontology().below("Disaster"))
    assert ontology().ancestors("Ceasefire") == {"Ceasefire", "Agreement", "Event", "Thing"}
    assert ontology().ancestors("Nothing") == frozenset()


def test_roles_read_backwards_are_the_plain_triples():
    inverse = {term.inverse: term.name for term in ontology().properties.values() if term.inverse}
    assert (inverse["speaker"], inverse["mediator"], inverse["party"]) == ("said", "mediated", "partyTo")
    assert ontology().properties["cue"].literal and not ontology().properties["speaker"].literal


def test_every_own_term_has_a_type():
    described, typed = set(), set()
    for subject, predicate, object_ in triples(ontology_dir() / "kg.ttl"):
        if isinstance(subject, ox.NamedNode) and subject.value.startswith(KG):
            described.add(subject.value)
            if predicate.value == iri("rdf:type"):
                typed.add((subject.value, object_.value))
    for name in described - {KG + name for name in (*ontology().classes, *ontology().properties)}:
        assert {(name, iri("owl:AnnotationProperty")), (name, iri("rdfs:Datatype"))} & typed


def test_an_empty_file_is_refused(tmp_path):
    path = tmp_path / "kg.ttl"
    path.write_text("")
    with pytest.raises(OntologyError, match=r"kg\.ttl: it defines no class"):
        read_ontology(path)


def test_a_file_that_is_no_turtle_is_refused_with_its_line(tmp_path):
    path = tmp_path / "kg.ttl"
    path.write_text("@prefix kg: <https://w3id.org/warta/ontology#> .\nkg:Event a\n")
    with pytest.raises(OntologyError, match="line 3"):
        read_ontology(path)


def test_the_ontology_is_fit_for_a_reasoner():
    """Every property is of one sort, and what classes and properties point at is declared."""
    found = list(triples(ontology_dir() / "kg.ttl"))
    types = {}
    for subject, predicate, object_ in found:
        if predicate.value == iri("rdf:type"):
            types.setdefault(subject.value, set()).add(object_.value)
    sorts = {iri(f"owl:{sort}Property") for sort in ("Object", "Datatype", "Annotation")}
    assert all(len(own & sorts) <= 1 for own in types.values())
    ends = {iri("rdfs:subClassOf"), iri("rdfs:domain"), iri("rdfs:range")}
    for subject, predicate, object_ in found:
        if predicate.value in ends and not object_.value.startswith(iri("xsd:")):
            assert iri("owl:Class") in types[object_.value], object_
        if predicate.value == iri("rdfs:subPropertyOf"):
            assert types[subject.value] & types[object_.value] & sorts, subject
