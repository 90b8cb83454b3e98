"""One bad file for each check."""

import inspect

import pytest

from kg.errors import OntologyError
from kg.terms.checks import lexicon as lexicon_checks
from kg.terms.checks import ontology as ontology_checks
from kg.terms.checks.ontology import check_ontology
from kg.terms.lexicon import read_lexicon
from kg.terms.schema import read_ontology

PREFIXES = """
@prefix lex: <https://w3id.org/warta/lexicon/id/> .
@prefix kg: <https://w3id.org/warta/ontology#> .
@prefix lexinfo: <http://www.lexinfo.net/ontology/3.0/lexinfo#> .
@prefix ontolex: <http://www.w3.org/ns/lemon/ontolex#> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix owl: <http://www.w3.org/2002/07/owl#> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
"""
ENTRY = """
lex:serang a ontolex:LexicalEntry ; lexinfo:partOfSpeech lexinfo:verb ;
    ontolex:canonicalForm [ ontolex:writtenRep "menyerang"@id ] ;
    ontolex:otherForm [ ontolex:writtenRep "diserang"@id ] ;
    ontolex:sense [ ontolex:reference kg:Attack ; kg:slots "agent=subj patient=obj|terhadap" ;
        kg:modality "asserted" ; kg:polarity "positive" ; kg:counts kg:Killed ;
        kg:needs "agent" ; kg:form "direct" ; kg:kinds "agent=Actor|Place" ;
        skos:example "Kapal itu menyerang pelabuhan."@id ] .
"""
TWIN = """lex:gempur a ontolex:LexicalEntry ; lexinfo:partOfSpeech lexinfo:verb ;
    ontolex:canonicalForm [ ontolex:writtenRep "diserang"@id ] ;
    ontolex:sense [ ontolex:reference kg:Attack ; kg:slots "agent=subj" ;
        skos:example "Kota itu diserang."@id ] .
"""
BAD_ENTRIES = {
    "L101": ('    ontolex:canonicalForm [ ontolex:writtenRep "menyerang"@id ] ;\n', ""),
    "L102": (" ; lexinfo:partOfSpeech lexinfo:verb", ""),
    "L103": ("lexinfo:verb", "lexinfo:verbal"),
    "L104": ('"diserang"@id', '"attacked"@en'),
    "L105": ("ontolex:sense [", "skos:note ["),
    "L106": ('"diserang"@id', '"diserang"@id, "Menyerang"@id'),
    "L107": ("lex:serang a", TWIN + "lex:serang a"),
    "L201": ("ontolex:reference kg:Attack ; ", ""),
    "L202": ("kg:Attack", "kg:Atack"),
    "L203": ("patient=obj", "patient-obj"),
    "L204": ("patient=", "victim="),
    "L205": ("|terhadap", "|terhadapp"),
    "L206": ("agent=subj", "agent=subj agent=oleh"),
    "L207": (' ;\n        skos:example "Kapal itu menyerang pelabuhan."@id', ""),
    "L208": ('pelabuhan."@id', 'pelabuhan."@en'),
    "L209": ('"asserted"', '"certain"'),
    "L210": ('"positive"', '"good"'),
    "L211": ("kg:Killed", "kg:Event"),
    "L212": ('kg:needs "agent"', 'kg:needs "topic"'),
    "L213": ('"direct"', '"spoken"'),
    "L214": ("agent=Actor", "agent=Actr"),
}
TERMS = """
kg:Event a owl:Class ; rdfs:label "peristiwa"@id, "event"@en ;
    rdfs:comment "Yang terjadi."@id, "What happens."@en .
kg:Talk a owl:Class ; rdfs:subClassOf kg:Event ; kg:kinds "talker=Event" ;
    rdfs:label "runding"@id, "talk"@en ;
    rdfs:comment "Berunding."@id, "To talk."@en ; skos:notation "CONSULT"^^kg:plover, "046"^^kg:cameo .
kg:talked a owl:ObjectProperty ; rdfs:domain kg:Event ; owl:inverseOf kg:talker ;
    rdfs:label "berunding"@id, "talked"@en ; rdfs:comment "Siapa."@id, "Who."@en .
kg:talker a owl:ObjectProperty, kg:Role ; rdfs:label "perunding"@id, "talker"@en ;
    rdfs:comment "Siapa."@id, "Who."@en .
"""
BAD_TERMS = {
    "O101": ('"runding"@id, ', ""),
    "O102": (', "To talk."@en', ""),
    "O103": ("subClassOf kg:Event", "subClassOf kg:Evnt"),
    "O104": ("kg:Event a owl:Class ;", "kg:Event a owl:Class ; rdfs:subClassOf kg:Talk ;"),
    "O105": ("domain kg:Event", "domain kg:Evnt"),
    "O106": ('"046"', '"46x"'),
    "O107": ("inverseOf kg:talker", "inverseOf kg:talkr"),
    "O108": ("talker=Event", "talker=Evnt"),
}


def load_entries(tmp_path, text):
    path = tmp_path / "id.ttl"
    path.write_text(PREFIXES + text, encoding="utf-8")
    return read_lexicon(path, "id")


def load_terms(tmp_path, text):
    path = tmp_path / "kg.ttl"
    path.write_text(PREFIXES + text, encoding="utf-8")
    check_ontology(read_ontology(path), path)


def spoiled(text, change):
    assert change[0] in text
    return text.replace(*change, 1)


def test_good_files_pass(tmp_path):
    assert len(load_entries(tmp_path, ENTRY).all) == 1
    load_terms(tmp_path, TERMS)


@pytest.mark.parametrize("code", BAD_ENTRIES)
def test_a_bad_entry_stops_with_code_file_and_line(tmp_path, code):
    with pytest.raises(OntologyError) as caught:
        load_entries(tmp_path, spoiled(ENTRY, BAD_ENTRIES[code]))
    assert caught.value.fault.startswith(f"{code} {tmp_path / 'id.ttl'}, line ")
    assert "serang" in caught.value.fault and ": " in caught.value.cure


@pytest.mark.parametrize("code", BAD_TERMS)
def test_a_bad_term_stops_with_code_file_and_line(tmp_path, code):
    with pytest.raises(OntologyError) as caught:
        load_terms(tmp_path, spoiled(TERMS, BAD_TERMS[code]))
    assert caught.value.fault.startswith(f"{code} {tmp_path / 'kg.ttl'}, line ")


def test_the_line_is_that_of_the_word(tmp_path):
    with pytest.raises(OntologyError, match=r"line 13, serang \(Atack\)"):
        load_entries(tmp_path, spoiled(ENTRY, BAD_ENTRIES["L202"]))


def test_every_check_has_a_bad_file_and_a_cure():
    for module, bad in ((lexicon_checks, BAD_ENTRIES), (ontology_checks, BAD_TERMS)):
        checks = {name: found for name, found in vars(module).items() if name[1:].isdigit()}
        assert {name.upper() for name in checks} == set(bad)
        for check in checks.values():
            assert ": " in inspect.getdoc(check), "the docstring says what to do after a colon"
