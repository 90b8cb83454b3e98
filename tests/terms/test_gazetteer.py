"""Names find what they mean, and nothing else."""

import datetime
import re
import subprocess
import sys
import urllib.parse

import pytest

from kg.terms.files import ontology_dir, triples
from kg.terms.gazetteer import FILES, gazetteer
from kg.terms.names import ID, iri

FIRST = [
    ("AS", "id", "country/United_States"),
    ("Amerika", "id", "country/United_States"),
    ("U.S.", "en", "country/United_States"),
    ("Inggris", "id", "country/United_Kingdom"),
    ("Gaza", "id", "place/Gaza_Strip"),
    ("Gaza", "en", "place/Gaza_Strip"),
    ("Kota Gaza", "id", "place/Gaza_City"),
    ("Hamas", "id", "organization/Hamas"),
    ("Hamm", "en", "place/Hamm"),
    ("PBB", "id", "organization/United_Nations"),
    ("Komite Palang Merah Internasional", "id", "organization/International_Committee_of_the_Red_Cross"),
    ("Komite Internasional Palang Merah", "id", "organization/International_Committee_of_the_Red_Cross"),
    ("ICRC", "en", "organization/International_Committee_of_the_Red_Cross"),
    ("Jabar", "id", "place/West_Java"),
    ("Kabupaten Bandung", "id", "place/Bandung_Regency"),
    ("Kota Bandung", "id", "place/Bandung"),
    ("Mesir", "id", "country/Egypt"),
    ("Georgia", "en", "country/Georgia"),
    ("Victoria", "en", "place/Victoria_(Australia)"),
    ("Florida", "en", "place/Florida"),
    ("New York", "en", "place/New_York_City"),
    ("Tel Aviv", "id", "place/Tel_Aviv"),
    ("JAKARTA", "id", "place/Jakarta"),
    ("kantor berita Reuters", "id", "organization/Reuters"),
    ("Muhammad bin Abdul Rahman Al-Thani", "en", "person/Mohammed_bin_Abdulrahman_Al_Thani"),
    ("Volodymyr Zelenskiy", "en", "person/Volodymyr_Zelenskyy"),
    ("Persib", "id", "organization/Persib_Bandung"),
    ("Barca", "en", "organization/FC_Barcelona"),
    ("Barcelona", "en", "place/Barcelona"),
    ("Komplek Parlemen Senayan", "id", "place/Senayan_Parliament_Complex"),
]
NOTHING = [
    ("as", "id"),
    ("AS", "en"),
    ("us", "en"),
    ("who", "en"),
    ("Who", "en"),
    ("PM", "id"),
    ("Mana", "id"),
    ("Of", "en"),
    ("antara", "id"),
    ("persik", "id"),
    ("Antara", "id"),
    ("Barat", "id"),
    ("gaza", "id"),
    ("Herzog", "id"),
    ("", "id"),
    ("...", "en"),
]


@pytest.mark.parametrize(("name", "lang", "wanted"), FIRST)
def test_the_likeliest_meaning_comes_first(name, lang, wanted):
    found = gazetteer().lookup(name, lang)
    assert found
    assert found[0].iri.removeprefix(ID) == wanted


@pytest.mark.parametrize(("name", "lang"), NOTHING)
def test_words_and_foreign_acronyms_name_nothing(name, lang):
    assert gazetteer().lookup(name, lang) == ()


def test_a_kind_narrows_and_says_that_a_word_is_a_name():
    assert gazetteer().lookup("Batu", "id") == ()
    assert gazetteer().lookup("Batu", "id", "Place")[0].iri == f"{ID}place/Batu"
    assert gazetteer().lookup("Israel", "id", "Place")[0].kind == "Country"
    assert gazetteer().lookup("Israel", "id", "Person") == ()


def test_a_demonym_is_flagged():
    (found,) = gazetteer().lookup("Palestinian", "en")
    assert (found.iri, found.via) == (f"{ID}country/Palestine", "demonym")
    assert gazetteer().lookup("Palestinian", "id") == ()


def test_offices_are_held_on_a_day():
    holders = gazetteer().holders
    body = f"{ID}country/United_States"
    assert [p.label("id") for p in holders("president", body, datetime.date(2023, 12, 19))] == ["Joe Biden"]
    assert [p.label("id") for p in holders("president", body, datetime.date(2018, 5, 1))] == ["Donald Trump"]
    assert holders("president", body, datetime.date(2050, 1, 1)) == ()
    indonesia = f"{ID}country/Indonesia"
    assert [p.label("id") for p in holders("president", indonesia, datetime.date(2023, 1, 1))] == ["Joko Widodo"]


def test_places_lie_in_places():
    khan_younis = gazetteer().lookup("Khan Yunis", "id")[0]
    assert [place.label("id") for place in gazetteer().around(khan_younis.iri)][:2] == [
        "Jalur Gaza",
        "Palestina",
    ]


def test_every_entry_is_whole():
    shape = re.compile(rf"{ID}(person|organization|country|place|group)/[!-~]+")
    for entry in gazetteer():
        assert shape.fullmatch(entry.iri), entry
        assert entry.iri.split("/")[-2] == entry.kind.lower()
        assert urllib.parse.unquote(entry.iri).encode()
        assert entry.labels and entry.sources + entry.matches, entry
        assert len({lang for lang, _ in entry.labels}) == len(entry.labels)
        assert entry.within is None or gazetteer().get(entry.within), entry
        assert entry.lat is None or (-90 <= entry.lat <= 90 and entry.long is not None and abs(entry.long) <= 180)


def test_no_two_entries_share_an_identifier():
    seen = {}
    for entry in gazetteer():
        for match in entry.matches:
            assert seen.setdefault(match, entry.iri) == entry.iri, match


def test_identifiers_that_one_unreliable_place_names_are_left_out():
    for name in ("KPK", "DPR", "Reuters", "TNI", "Polri"):
        assert gazetteer().lookup(name, "id")[0].matches == (), name


def test_every_source_has_its_notice():
    notices = (ontology_dir() / "gazetteer" / "README.md").read_text(encoding="utf-8")
    for source in {source for entry in gazetteer() for source in entry.sources}:
        assert f"`{source}`" in notices, source


def test_the_files_are_small_and_sorted():
    folder = ontology_dir() / "gazetteer"
    assert sum(path.stat().st_size for path in folder.glob("*.ttl")) < 12_000_000
    for name in FILES:
        subjects = [
            t.subject.value for t in triples(folder / f"{name}.ttl") if t.predicate.value == iri("skos:prefLabel")
        ]
        assert subjects == sorted(subjects)


def test_it_loads_in_little_memory():
    probe = (
        "import resource\n"
        "from kg.terms.files import ontology_dir; from kg.terms.gazetteer import load\n"
        "before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss\n"
        "known = load(ontology_dir() / 'gazetteer')\n"
        "print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before)"
    )
    out = subprocess.run([sys.executable, "-c", probe], capture_output=True, text=True, check=True).stdout
    assert int(out) < 150 * 1024


@pytest.mark.parametrize(("thing", "lat", "long"), [("country/Indonesia", -5, 120), ("place/Queensland", -22.6, 144.5)])
def test_countries_and_states_lie_in_the_middle_of_themselves(thing, lat, long):
    entry = gazetteer().get(ID + thing)
    assert abs(entry.lat - lat) < 1
    assert abs(entry.long - long) < 1


def test_a_place_is_found_however_its_name_is_cut_into_words():
    (found,) = gazetteer().lookup("Tulung Agung", "id")
    assert found.label("id") == "Kabupaten Tulungagung"
    assert found.via == "spelling"
    assert gazetteer().lookup("Ban Dung", "id") == ()


def test_letters_of_a_body_are_no_second_name_of_a_place():
    assert gazetteer().lookup("KONI", "id") == ()
    assert gazetteer().lookup("BALI", "id")[0].label("id") == "Bali"
