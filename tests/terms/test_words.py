"""Words of the languages, looked up as texts write them."""

import pytest

from kg.terms.words import half_of, listed


@pytest.mark.parametrize(
    ("lang", "form", "lemma"), [("id", "negara", "negara"), ("id", "Negara-negara", "negara-negara"), ("en", "groups", "group")]
)  # fmt: skip
def test_a_noun_is_found_by_form_lemma_or_half(lang, form, lemma):
    assert listed(lang, "organization-noun", form, lemma)


def test_only_equal_halves_double_a_word():
    assert half_of("negara-negara") == "negara"
    assert not half_of("anti-perang") and not half_of("perang")
