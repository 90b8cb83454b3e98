"""What several articles name differently is joined by clues, and left open where it fits two things."""

import random

import pytest

from kg.model import Profile, Ruling
from kg.resolve.across import across
from kg.resolve.across.groups import groups
from kg.terms.names import ID


def person(name, *aliases, **more):
    return Profile(iri=f"{ID}person/{name.replace(' ', '_')}", kind="Person", names=(name, *aliases), **more)


def body(name, *aliases, **more):
    return Profile(
        iri=f"{ID}organization/{name.replace(' ', '_')}", kind="Organization", names=(name, *aliases), **more
    )


def place(name):
    return Profile(iri=f"{ID}place/{name.replace(' ', '_')}", kind="Place", names=(name,))


AROUND = frozenset({f"{ID}person/A_B", f"{ID}person/C_D", f"{ID}person/E_F"})

QUOTED = frozenset({"0123456789abcdef"})


def local(kind, name, **more):
    iri = f"{ID}{kind}/{name.replace(' ', '_')}-0123abcd"
    return Profile(iri=iri, kind=kind.title(), names=(name,), **more)


SAME = [
    (person("Tjahjo Rembulansari"), person("Cahyo Rembulansari")),
    (person("Abdurrahman Rasyid", beside=AROUND), person("Abdul Rahman Rashid", beside=AROUND)),
    (person("Slamet Wirayuda", beside=AROUND), person("Slamet Wirayuda Saputra", beside=AROUND)),
    (
        person("Kartono", beside=AROUND),
        Profile(iri=f"{ID}person/Kartono-0123abcd", kind="Person", names=("Kartono",), beside=AROUND),
    ),
    (person("Rembulansari M. Wirayuda"), person("Rembulansari Wirayuda")),
    (person("Muhammad Rembulansari Wirayuda"), person("Rembulansari Wirayuda")),
    (body("Lembaga Pantau Rimba", "LPRX"), body("LPRX")),
    (place("Komplek Rembulan Indah"), place("Kompleks Rembulan Indah")),
    (place("RS Soeriadi Rembulan"), place("RS Suriadi Rembulan")),
    (person("Kartono Wirayuda", quotes=QUOTED), local("person", "Kartono", quotes=QUOTED)),
]
OPEN = [
    (person("Slamet Wirayuda"), person("Slamet Wirayuda Saputra")),
    (person("Dewi Kartikasari"), person("Ratna Kartikasari")),
    (person("Muhammad Nasir"), person("Mohamad Nasir")),
    (person("Ayah Slamet Wirayuda", beside=AROUND), person("Slamet Wirayuda", beside=AROUND)),
    (person("Ahmad M. Nasir"), person("Ahmad Nasir")),
    (body("Komisi XI DPR"), body("Komisi XII DPR")),
    (place("Kampung Rembulan I"), place("Kampung Rembulan II")),
    (place("Desa Rembulan"), place("Kecamatan Rembulan")),
    (local("organization", "AKP"), Profile(iri=f"{ID}organization/AKP-4567abcd", kind="Organization", names=("AKP",))),
    (body("Lembaga Pantau Rimba", "LPRX"), body("Liga Pelari Rimbun Xenia", "LPRX")),
    (person("Dewi Kartikasari", "Kartikasari"), person("Kartikasari")),
    (person("Kartono"), Profile(iri=f"{ID}person/Kartono-0123abcd", kind="Person", names=("Kartono",))),
    (person("Lembaga Pantau"), body("Lembaga Pantau")),
    (person("Dewi Kartikasari", quotes=QUOTED), person("Ratna Wirayuda", quotes=QUOTED)),
    (
        body("Lembaga Pantau Rimba", "LPRX", beside=AROUND),
        body("Lembaga Pustaka Rakyat Xenia", "LPRX Pusat", beside=AROUND),
    ),
    (local("organization", "Dinas Perhubungan", beside=AROUND), body("Dinas Perhubungan", beside=AROUND)),
]


@pytest.mark.parametrize(("one", "other"), SAME)
def test_joined(one, other):
    assert [ruling.pair for ruling in across([one, other])] == [tuple(sorted((one.iri, other.iri)))]
    assert across([one, other]) == across([other, one])


@pytest.mark.parametrize(("one", "other"), OPEN)
def test_left_open(one, other):
    assert not across([one, other])


def test_a_name_that_fits_two_people_is_left_open():
    short = person("Slamet Wirayuda", beside=AROUND)
    longer = [person(f"Slamet Wirayuda {last}", beside=AROUND) for last in ("Saputra", "Basuki")]
    assert len(across([short, longer[0]])) == 1
    assert not across([short, *longer])


def test_a_ruling_by_hand_settles_its_pair():
    one, other = SAME[0]
    assert not across([one, other], [Ruling.by_hand(one.iri, other.iri, "different")])


def test_a_chain_of_likely_pairs_cannot_undo_a_ruling():
    pairs = [Ruling("a", "b", "same", "clue", 0.99), Ruling("b", "c", "same", "clue", 0.98)]
    assert groups(pairs, {}) == (("a", "b", "c"),)
    ruled = [*pairs, Ruling.by_hand("c", "a", "different")]
    random.Random(1).shuffle(ruled)
    assert groups(ruled, {"b": (0, 0)}) == (("b", "a"),)
