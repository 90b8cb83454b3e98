import pyoxigraph as ox
import pytest
import rdflib

from kg.terms.files import ontology_dir
from kg.terms.names import ID
from kg.terms.nodes import term
from kg.weave import weave
from kg.weave.validate import validate
from tests.samples import THINGS, article, claims

WHOLE = article()
WOVEN = weave(WHOLE, claims(WHOLE), THINGS)
FAULTS = [
    ("kg:qualifier", None, "exact, about, at least"),
    ("kg:qualifier", ox.Literal("roughly"), "exact, about, at least"),
    ("kg:value", None, "one value"),
    ("kg:value", ox.Literal("many"), "one value"),
    ("kg:value", ox.Literal("many", datatype=term("xsd:integer")), "one value"),
    ("kg:evidence", None, "rests on words"),
    ("kg:inArticle", ox.Literal("a"), "one article"),
    ("kg:confidence", ox.Literal("1.5", datatype=term("xsd:decimal")), "between 0 and 1"),
    ("kg:confidence", ox.Literal("0.5"), "between 0 and 1"),
    ("kg:polarity", ox.Literal("perhaps"), "positive or negative"),
    ("oa:start", ox.Literal("9999", datatype=term("xsd:integer")), "begin at one offset"),
    ("oa:start", ox.Literal("-1", datatype=term("xsd:integer")), "begin at one offset"),
    ("oa:exact", ox.Literal(""), "evidence holds its words"),
    ("kg:timex", ox.Literal("someday"), "TIMEX3"),
    ("skos:prefLabel", None, "has a name"),
    ("schema:inLanguage", ox.Literal(5), "one language"),
    ("time:inXSDDate", ox.Literal("2023-19-12", datatype=term("xsd:date")), "one date"),
    ("kg:bodyHash", ox.Literal("abc"), "one digest"),
    ("kg:locatedIn", ox.NamedNode(f"{ID}person/Made_Wira"), "in a place"),
]


def broken(predicate, value):
    """The sample's triples with one value of a property replaced, or left out."""
    first = next(triple for triple in WOVEN if triple.predicate == term(predicate))
    found = [triple for triple in WOVEN if triple != first]
    if value is not None:
        return [*found, ox.Triple(first.subject, first.predicate, value)]
    if predicate == "skos:prefLabel":
        return [one for one in found if (one.subject, one.predicate) != (first.subject, first.predicate)]
    return found


def told(triples, lang="en"):
    return validate(triples, WHOLE.source, WHOLE.body, lang)


def test_what_is_woven_fits_the_shapes():
    assert [str(one) for one in told(WOVEN)] == []


@pytest.mark.parametrize(("predicate", "value", "message"), FAULTS)
def test_each_fault_is_told_in_words(predicate, value, message):
    text = "\n".join(map(str, told(broken(predicate, value))))
    assert message in text
    assert "contoh.txt" in text


@pytest.mark.parametrize("value", ["2023-12-19", "2021/2024", "2023-12-01/2023-12-19", "2023-W50", "P3D", "PAST_REF"])
def test_times_of_one_day_and_of_a_stretch_fit_the_shapes(value):
    assert told(broken("kg:timex", ox.Literal(value))) == []


def test_words_that_stand_elsewhere_are_a_fault():
    found = told(broken("oa:exact", ox.Literal("other words")))
    assert any("do not stand at" in str(one) for one in found)


def test_a_complaint_names_line_and_words():
    (complaint,) = told(broken("kg:qualifier", None))
    assert complaint.line == 3
    assert complaint.words.startswith("Sedikitnya 1.250 orang")
    assert complaint.node.startswith(f"{ID}figure/")


def test_without_a_body_there_is_no_line():
    (complaint,) = validate(broken("kg:qualifier", None), "contoh.txt")
    assert complaint.line == 0
    assert complaint.words.startswith("Sedikitnya")


def test_lines_of_ntriples_do_as_well():
    assert validate([str(triple) for triple in broken("kg:qualifier", None)], "contoh.txt")


def test_messages_come_in_the_language_asked_for():
    assert any("angka itu" in one.message for one in told(broken("kg:qualifier", None), lang="id"))


def test_another_engine_finds_the_same_nodes_at_fault():
    pyshacl = pytest.importorskip("pyshacl")
    sh = rdflib.Namespace("http://www.w3.org/ns/shacl#")
    every = rdflib.Graph()
    for path in (ontology_dir() / "shapes").glob("*.ttl"):
        every.parse(path)
    for predicate, value, _ in FAULTS:
        triples = broken(predicate, value)
        data = rdflib.Graph().parse(data="".join(f"{one} .\n" for one in triples), format="nt")
        _, report, _ = pyshacl.validate(data, shacl_graph=every)
        theirs = {str(node) for node in report.objects(None, sh.focusNode)}
        assert {one.node for one in validate(triples, "contoh.txt")} == theirs, (predicate, value)
