import pytest

from kg.analyze.mend import mended

BROKEN = [
    ("Polisi tiba di JakartaPada Senin.", "Polisi tiba di Jakarta Pada Senin."),
    ("kata PresidenPrabowo di KecamatanMuara", "kata Presiden Prabowo di Kecamatan Muara"),
    ("warga danBPBD setempat", "warga dan BPBD setempat"),
    ("kata Sari.,Ia pulang.,,,“Kami lelah.”", "kata Sari. Ia pulang.   “Kami lelah.”"),
    ("sebelum banjir. . Warga mengungsi", "sebelum banjir.   Warga mengungsi"),
    ("kata Mirjana. . Spoliaric, yang datang", "kata Mirjana    Spoliaric, yang datang"),
    ("satu\nbaris", "satu baris"),
]
WHOLE = ["YouTube dan TikTok", "iPhone", "Rp1.500,20 per kg", "a.,b", "www.situsBerita.com", "Van der McDonald"]


@pytest.mark.parametrize(("text", "seen"), BROKEN)
def test_what_scrapers_broke_is_mended(text, seen):
    assert mended(text, "id").text == seen


@pytest.mark.parametrize("text", WHOLE)
def test_what_is_whole_stays(text):
    assert mended(text, "id") == (text, ())


@pytest.mark.parametrize("text", [text for text, _ in BROKEN] + WHOLE)
def test_every_letter_keeps_its_place(text):
    found = mended(text, "id")
    letters = [(at, char) for at, char in enumerate(found.text) if char.isalnum()]
    assert all(text[found.place(at)] == char for at, char in letters)
