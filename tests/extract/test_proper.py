import pytest

from kg.extract.proper import proper
from kg.model import Token


def row(text):
    return [Token(n, 0, 0, word, word.lower(), "PROPN", "", 0, "flat") for n, word in enumerate(text.split())]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Wadah Pegawai Rimba Sulawi", "Organization"),
        ("Pusko UNDIP", "Organization"),
        ("Velmont Fund", "Organization"),
        ("Peraturan Bank Utara", "Thing"),
        ("Terpisah", "Thing"),
        ("Plh", "Thing"),
        ("Tbk", "Thing"),
        ("Penyiar", "Person"),
        ("Klia Mathys", "Person"),
        ("Saudara AT", "Person"),
    ],
)
def test_what_unknown_words_name(text, kind):
    assert proper(row(text), "id") == kind
