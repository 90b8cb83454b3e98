import pyoxigraph as ox
import pytest

from kg.terms.names import ID
from kg.terms.nodes import term
from kg.weave import weave
from kg.weave.validate import validate
from tests.samples import THINGS, article, claims

WHOLE = article()
WOVEN = weave(WHOLE, claims(WHOLE), THINGS)


def test_what_is_woven_fits_the_shapes():
    assert [str(one) for one in validate(WHOLE, WOVEN)] == []


@pytest.mark.parametrize(
    ("predicate", "value", "message"),
    [
        ("kg:qualifier", None, "exact, about, at least"),
        ("kg:value", None, "one value"),
        ("kg:evidence", None, "rests on words"),
        ("kg:confidence", ox.Literal("1.5", datatype=term("xsd:decimal")), "between 0 and 1"),
        ("kg:polarity", ox.Literal("perhaps"), "positive or negative"),
        ("oa:start", ox.Literal("9999", datatype=term("xsd:integer")), "begin at one offset"),
        ("oa:exact", ox.Literal("other words"), "do not stand at"),
        ("kg:timex", ox.Literal("someday"), "TIMEX3"),
        ("skos:prefLabel", None, "has a name"),
        ("schema:inLanguage", ox.Literal(5), "one language"),
    ],
)
def test_each_fault_is_told_in_words(predicate, value, message):
    first = next(triple for triple in WOVEN if triple.predicate == term(predicate))
    broken = [triple for triple in WOVEN if triple != first]
    if value is not None:
        broken.append(ox.Triple(first.subject, first.predicate, value))
    elif predicate == "skos:prefLabel":
        broken = [one for one in broken if (one.subject, one.predicate) != (first.subject, first.predicate)]
    told = "\n".join(map(str, validate(WHOLE, broken)))
    assert message in told
    assert "contoh.txt" in told


def test_a_complaint_names_the_line():
    broken = [triple for triple in WOVEN if triple.predicate != term("kg:qualifier")]
    complaint = next(one for one in validate(WHOLE, broken) if "at least" in one.message)
    assert complaint.line == 3
    assert complaint.node.startswith(f"{ID}figure/")


def test_messages_come_in_the_language_asked_for():
    broken = [triple for triple in WOVEN if triple.predicate != term("kg:qualifier")]
    assert any("angka itu" in one.message for one in validate(WHOLE, broken, lang="id"))
