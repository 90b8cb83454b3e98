"""Clues add up, vetoes settle, and the order of two names never matters."""

import datetime

import pytest

from kg.resolve import clues, vetoes
from kg.resolve.explain import explain
from kg.resolve.judge import finders, same
from kg.resolve.referent import Held, Referent, entry_referent
from kg.terms.gazetteer import gazetteer
from kg.terms.names import ID

PALESTINE, US = f"{ID}country/Palestine", f"{ID}country/United_States"


def person(name, **more):
    return Referent(name=name, kind="Person", **more)


SAME = [
    (person("Abdurrahman al-Rashid"), person("Abdul Rahman ar-Rasyid"), "transliteration"),
    (person("Bob Woodward"), person("Robert Woodward"), "nickname"),
    (person("Moh. Rembulan"), person("Mohammad Rembulan"), "nickname"),
    (person("Tjahjo Soerjadi"), person("Cahyo Suryadi"), "transliteration"),
    (person("Achmad Chairul"), person("Ahmad Khairul"), "transliteration"),
    (
        Referent(name="PT Bahtera Rimba Tbk", kind="Organization"),
        Referent(name="Bahtera Rimba", kind="Organization"),
        "legal_form",
    ),
    (person("R.A. Rembulan"), person("Raden Ajeng Rembulan"), "exact_alias"),
    (
        Referent(name="Polda Jatim", kind="Organization"),
        Referent(name="Kepolisian Daerah Jawa Timur", kind="Organization"),
        "exact_alias",
    ),
    (
        Referent(name="Komisi Rembulan DPR RI", kind="Organization"),
        Referent(name="Komisi Rembulan DPR", kind="Organization"),
        "exact_alias",
    ),
    (
        Referent(name="RS Rembulan", kind="Place"),
        Referent(name="Rumah Sakit Rembulan", kind="Place"),
        "exact_alias",
    ),
    (person("Slamet Riyadi Saputra"), person("Slamet Riyadi"), "fuller_name"),
    (person("John Q. Public"), person("John Quincy Public"), "fuller_name"),
    (person("Kartika", article="a"), person("Dewi Kartika", article="a"), "last_name"),
    (person("Alex", article="a"), person("Alexander Rembulan", article="a"), "last_name"),
    (
        Referent(name="PBB", kind="Organization"),
        Referent(name="United Nations", kind="Organization"),
        "gazetteer_name",
    ),
    (
        Referent(name="Lembaga Pantau Rimba", kind="Organization"),
        Referent(name="LPR", kind="Organization"),
        "acronym",
    ),
]
APART = [
    (person("Dewi Kartika"), person("Ratna Kartika"), "two_first_names"),
    (person("Kim Jong Un"), person("Kim Jong Il"), "two_last_names"),
    (person("Joe Rembulan"), person("Yu Rembulan"), "two_first_names"),
    (person("Lee Chan"), person("Lee Khan"), "two_last_names"),
    (person("Jordan"), Referent(name="Jordan", kind="Country"), "person_or_body"),
    (
        Referent(name="Komisi XI DPR", kind="Organization"),
        Referent(name="Komisi XII DPR", kind="Organization"),
        "other_number",
    ),
    (Referent(name="Iran", kind="Country"), Referent(name="Irak", kind="Country"), "known_apart"),
]


@pytest.mark.parametrize(("one", "other", "clue"), SAME)
def test_a_clue_joins(one, other, clue):
    judged = same(one, other)
    assert judged.same
    assert clue in dict(judged.clues)
    assert judged == same(other, one)


@pytest.mark.parametrize(("one", "other", "veto"), APART)
def test_a_veto_parts(one, other, veto):
    judged = same(one, other)
    assert judged.probability == 0
    assert veto in judged.vetoes
    assert judged == same(other, one)


def test_single_names_of_two_articles_stay_apart():
    assert not same(person("Kartika", article="a"), person("Dewi Kartika", article="b")).same
    assert not same(person("Dewi Kartika", article="a"), person("Ratna Kartika", article="a")).same


def test_an_office_speaks_for_its_holder_and_against_a_namesake():
    minister = entry_referent(gazetteer().lookup("Budi Santoso", "id")[0])
    village = Held("village head", "local_exec")
    assert not same(person("Budi Santoso", offices=(village,)), minister).same
    assert same(person("Budi Santoso"), minister).same


def test_politicians_run_for_higher_offices_while_village_heads_are_namesakes():
    governor = entry_referent(gazetteer().lookup("Ridwan Kamil", "id")[0])
    candidate, coach = (Held("gubernatorial candidate", "activist"), Held("coach", "sport"))
    assert same(person("Ridwan Kamil", offices=(candidate,)), governor).same
    assert not same(person("Ridwan Kamil", offices=(coach,)), governor).same


def test_a_nickname_says_more_beside_a_rare_family_name():
    rare = same(person("Mike Rembulanwati"), person("Michael Rembulanwati"))
    common = same(person("Mike Johnson"), person("Michael Johnson"))
    assert rare.probability > common.probability


def test_a_single_name_beside_an_office_is_its_holder():
    red_cross = f"{ID}organization/International_Committee_of_the_Red_Cross"
    known = entry_referent(gazetteer().lookup("Mirjana Spoljaric", "id")[0])
    held = Held("president", "head_of_state", red_cross)
    assert same(person("Egger", offices=(held,)), known).same
    assert not same(person("Egger", offices=(Held("president", "head_of_state", US),)), known).same


def test_a_name_without_letters_is_nobodys():
    assert not same(person("Kartika", article="a"), person("- -", article="a")).same


def test_an_office_counts_only_on_its_day():
    biden = entry_referent(gazetteer().lookup("Joe Biden", "id")[0])
    president = (Held("president", "head_of_state", US),)
    then, before = (person("Joe Biden", offices=president, date=datetime.date(y, 6, 1)) for y in (2023, 2018))
    assert same(then, biden).probability > same(before, biden).probability


def test_every_clue_and_veto_explains_itself_in_both_languages():
    for folder in (clues, vetoes):
        for name, finder in finders(folder).items():
            assert finder.__name__ == name
            (words,) = explain([name])
            assert words[0].isupper()
            assert "id:" in words
            assert "en:" in words


def test_two_members_of_one_parliament_are_two():
    member = (Held("member of parliament", "legislator", US),)
    one, other = (person(name, offices=member, article="a") for name in ("Taufikrembulan", "Dewi Kartika"))
    assert not same(one, other).same
