import pytest

from kg.analyze.mentions.blend import is_blend


@pytest.mark.parametrize(
    ("short", "whole"),
    [
        ("Jokowi", "Joko Widodo"),
        ("Zulhas", "Zulkifli Hasan"),
        ("SBY", "Susilo Bambang Yudhoyono"),
        ("Budsan", "Budi S Santoso"),
    ],
)
def test_short_names_made_of_the_beginnings_of_others(short, whole):
    assert is_blend(short, whole.split())


@pytest.mark.parametrize(
    ("short", "whole"),
    [
        ("Budi", "Budi Santoso"),
        ("Bsan", "Budi Santoso"),
        ("BS", "Budi Santoso"),
        ("Anto", "Budi Santoso"),
        ("Rini", "Rio"),
    ],
)
def test_other_names_are_none(short, whole):
    assert not is_blend(short, whole.split())
