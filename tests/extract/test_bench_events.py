"""The scorers of events, on tiny examples."""

from decimal import Decimal
from xml.etree import ElementTree

from bench.events.article import section
from bench.events.idmc import Gold as Excerpt
from bench.events.idmc import scored as idmc_scored
from bench.events.meantime import gold_of
from bench.events.meantime import scored as meantime_scored
from bench.events.petrarch import crosswalk, records
from bench.events.plover import Gold, scored
from bench.events.root import root
from kg.model import Argument, Claim, Span


def claim(type_, start, end, finder="event", **rest):
    roles = tuple(sorted(rest.pop("roles", {}).items()))
    return Claim(
        article="a",
        type=type_,
        trigger=Span(start, end),
        roles=roles,
        evidence=(),
        finder=finder,
        confidence=1.0,
        **rest,
    )


def named(text, start=0):
    return Argument(start, start + len(text), text, text, "Country")


def test_a_plan_to_help_agrees_and_a_plan_to_harm_threatens():
    assert root(claim("Aid", 0, 1)) == "AID"
    assert root(claim("Aid", 0, 1, modality="planned")) == "AGREE"
    assert root(claim("Attack", 0, 1, modality="planned")) == "THREATEN"
    assert root(claim("Meeting", 0, 1, polarity="negative")) == "REJECT"


def test_plover_scores_root_and_actors_of_what_is_found():
    gold = Gold("Ruritania struck Graustark", "ASSAULT", (Span(10, 16),), ("Ruritania",), ("Graustark",))
    strike = claim("Attack", 10, 16, roles={"agent": (named("Ruritania"),), "patient": (named("Syldavia"),)})
    scores = scored(gold, (strike,))
    assert scores["root"].recall == scores["source"].recall == 1.0
    assert scores["target"].recall == 0.0
    assert scored(gold, ())["found"].recall == 0.0


def test_petrarch_reads_codes_of_either_scheme():
    roots = crosswalk("190: ASSAULT, , military # Use force\n03: AGREE\n")
    text = '<Sentence id="1"><EventCoding eventcode="190"></EventCoding><Text>A hit B.</Text></Sentence>'
    (record,) = records(text, roots)
    assert "ASSAULT" in record.roots[0]


def test_idmc_wants_value_term_and_unit():
    gold = Excerpt("", Decimal(60), "HomesDamaged", "Households")
    right = claim("Figure", 0, 8, "figure", value=Decimal(60), counts="HomesDamaged", unit="homes")
    assert idmc_scored(gold, (right,))["all"].recall == 1.0
    people = claim("Figure", 0, 8, "figure", value=Decimal(60), counts="Displaced", unit="people")
    assert idmc_scored(gold, (people,))["all"].recall == 0.0


def test_idmc_takes_buildings_for_housing_and_adds_up_parts():
    gold = Excerpt("", Decimal(60), "HomesDamaged", "Households")
    parts = [claim("Figure", i, i + 8, "figure", value=Decimal(v), counts=c) for i, (v, c) in enumerate(
        ((20, "HomesDamaged"), (40, "BuildingsDamaged"), (9, "Killed"))
    )]  # fmt: skip
    scores = idmc_scored(gold, tuple(parts))
    assert scores["added"].recall == 1.0
    assert scores["all"].recall == 0.0


def test_meantime_takes_whoever_corefers():
    xml = ElementTree.fromstring(
        '<Document><token t_id="1" sentence="0">Acme</token><token t_id="2" sentence="0">sued</token>'
        '<Markables><ENTITY_MENTION m_id="1"><token_anchor t_id="1"/></ENTITY_MENTION>'
        '<EVENT_MENTION m_id="2"><token_anchor t_id="2"/></EVENT_MENTION></Markables>'
        '<Relations><HAS_PARTICIPANT><source m_id="2"/><target m_id="1"/></HAS_PARTICIPANT></Relations></Document>'
    )
    gold = gold_of(xml)
    assert gold.text == "Acme sued"
    suit = claim("Lawsuit", 5, 9, roles={"agent": (named("Acme"),)})
    assert meantime_scored(gold, None, (suit,)).precision == 1.0


def test_the_readers_list_is_read_row_by_row():
    rows = section(
        "figures:\n- {line: 5, value: 86, group: wanita}\n\nroles_held:\n- {person: A B, role: C}\n", "figures"
    )
    assert rows == [{"line": "5", "value": "86", "group": "wanita"}]
