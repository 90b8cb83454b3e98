"""Pronouns that tell how many are meant."""

import pytest

from tests.extract.told import missing

ROWS = (
    ("Polisi menangkap empat orang di Bekasi. Keempatnya diperiksa penyidik.", "Investigation patient=empat"),
    ("Tiga sandera dibebaskan Hamas. Ketiganya tiba di Israel.", "Visit agent=sandera"),
    ("Polisi menangkap tiga orang. Keempatnya diperiksa penyidik.", "!Investigation patient=tiga"),
)


@pytest.mark.parametrize("row", ROWS)
def test_those_of_the_same_number_are_meant(row):
    assert not missing([row], "id")
