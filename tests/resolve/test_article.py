"""The user's article, read by the whole pipeline: names of one thing become one node."""

from pathlib import Path

import pytest

from kg.analyze import analyze
from kg.extract.reading import Reading
from kg.model import Claim, Evidence, Span
from kg.read import read
from kg.resolve import resolve
from kg.terms.names import ID

ARTICLE = Path(__file__).parents[2] / "seeds" / "000_03de0fd2f7988838.txt"
SAME = {
    "organization/Hamas": {"Hamas", "gerakan Palestina", "Kelompok Palestina"},
    "place/Gaza_Strip": {"Gaza", "Jalur Gaza"},
    "organization/International_Committee_of_the_Red_Cross": {"ICRC", "Komite Palang Merah Internasional"},
    "person/Isaac_Herzog": {"Presiden Israel Isaac Herzog", "Herzog"},
    "person/Bernard_Smith": {"Bernard Smith", "Smith"},
    "person/William_Burns": {"Direktur CIA Bill Burns"},
    "organization/United_Nations_Security_Council": {"Dewan Keamanan PBB"},
    "place/Geneva": {"Jenewa"},
}


@pytest.fixture(scope="module")
def written():
    (article,) = read([ARTICLE])
    reading = Reading(analyze(article))
    evidence = Evidence.at(Span(0, 1), article.body)
    arguments = tuple(reading.mentioned(n) for n in range(len(reading.document.mentions)))
    claim = Claim(
        article=article.key,
        type="Event",
        trigger=Span(0, 1),
        roles=(("party", arguments),),
        evidence=(evidence,),
        finder="test",
        confidence=1.0,
    )
    ((resolved,), _) = resolve(reading.document, [claim])
    found = {}
    for filler in resolved.fillers("party"):
        found.setdefault(" ".join(filler.text.split()), set()).add((filler.thing or "").removeprefix(ID))
    return found


@pytest.mark.parametrize("thing", SAME)
def test_written_names_of_one_thing_are_one_node(written, thing):
    for name in SAME[thing]:
        assert written.get(name) == {thing}, (name, written.get(name))


def test_a_country_left_in_a_name_is_taken_out(written):
    assert {thing for name, things in written.items() if name.endswith("Joe Biden") for thing in things} == {
        "person/Joe_Biden"
    }


def test_israel_and_palestine_are_two(written):
    assert written["Israel"] == {"country/Israel"}
    assert "country/Israel" not in set().union(
        *(things for name, things in written.items() if name.startswith("Palestina"))
    )
