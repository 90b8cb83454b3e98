"""Whom "saya" and "I" mean in what somebody says."""

import pytest

from tests.extract.told import told


def fillers(text, lang, type_, role):
    return [[a.name for a in c.fillers(role)] for c in told(text, lang) if c.type == type_]


@pytest.mark.parametrize(
    ("lang", "text", "type_", "role", "who"),
    [
        ("id", '"Saya menolak usulan itu," kata Budi Santoso.', "Rejection", "agent", "Budi Santoso"),
        ("id", '"Saya minta polisi menangkap pelaku," ujar Sari Dewi.', "Appeal", "speaker", "Sari Dewi"),
        ("id", '"Polisi memukul saya," ujar Sari Dewi.', "Attack", "patient", "Sari Dewi"),
        ("en", '"I reject the plan," said Anna Reyes.', "Rejection", "agent", "Anna Reyes"),
        ("en", '"I met the minister in Doha," said Anna Reyes.', "Meeting", "agent", "Anna Reyes"),
    ],
)
def test_who_speaks_of_himself_acts(lang, text, type_, role, who):
    assert [who] in fillers(text, lang, type_, role)


@pytest.mark.parametrize(
    "text",
    [
        '"Kami menolak usulan itu," kata Budi Santoso.',  # whom he takes in nobody knows
        "\"Warga berteriak, 'Saya menolak usulan itu',\" kata Budi Santoso.",  # another's words
    ],
)
def test_nobody_else_is_meant(text):
    assert ["Budi Santoso"] not in fillers(text, "id", "Rejection", "agent")
