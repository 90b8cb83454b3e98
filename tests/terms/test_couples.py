import pytest

from kg.terms.couples import is_couple


@pytest.mark.parametrize("name", ["Prabowo Subianto-Gibran Rakabuming", "Prabowo-Gibran", "Jokowi – Ma'ruf Amin"])
def test_two_people_tied_by_a_hyphen_are_two(name):
    assert is_couple(name)


@pytest.mark.parametrize(
    "name", ["Jean-Claude Juncker", "Kim Jong-un", "Alexandria Ocasio-Cortez", "Abdel-Fattah al-Sisi", "Joko Widodo"]
)
def test_hyphens_inside_one_name_tie_nobody(name):
    assert not is_couple(name)
