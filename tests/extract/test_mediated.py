"""Mediations of talks whose sides are told elsewhere in the clause."""

import pytest

from tests.extract.told import holds, missing, told

ROWS = (
    ("Iran dan Arab Saudi sepakat berdamai setelah perundingan yang dimediasi China.",
     "Mediation mediator=China party=Saudi link=result"),
    ("Pembicaraan itu difasilitasi oleh Oman.", "Mediation mediator=Oman topic=Pembicaraan"),
    ("Pelatihan itu difasilitasi Kemenaker.", "!Mediation"),
    ("Iran dan Oman sepakat berdagang. Perundingan lain dimediasi China.", "!Mediation party=Iran"),
)  # fmt: skip


@pytest.mark.parametrize("row", ROWS)
def test_those_who_agree_in_the_clause_of_the_talks_are_their_sides(row):
    assert not missing([row], "id")


def test_so_they_are_in_english():
    rows = (
        ("Israel and Hamas reached a deal in talks mediated by Qatar.", "Mediation mediator=Qatar party=Hamas"),
        ("Qatar-brokered talks between Israel and Hamas resumed.", "Mediation mediator=Qatar party=Israel topic=talks"),
    )
    assert not missing(rows, "en")


@pytest.mark.parametrize("opening", ["Atas mediasi Turki dan PBB", "Dengan mediasi Turki"])
def test_who_mediates_before_a_comma_is_no_side(opening):
    claims = told(f"{opening}, Rusia dan Ukraina menyepakati ekspor gandum.")
    assert holds(claims, "Mediation mediator=Turki party=Rusia")
    (agreed,) = (c for c in claims if c.type == "Agreement")
    assert [a.name for a in agreed.fillers("party")] == ["Rusia", "Ukraina"]
