"""Names as a reader would mark them, whatever the pipeline cut, missed or took for one."""

import pytest

from kg.analyze import analyze
from kg.model import Article, Block, Span

NAMES = [
    ("id", "Menteri Dewi Lestari di Gedung Sate, Bandung, bertemu warga.", {"Dewi Lestari": "Person"}),
    ("id", "Maskapai Qatar Airways menunda penerbangan.", {"Qatar Airways": "Organization"}),
    ("id", "Kerja sama itu melibatkan World Customs Organization.", {"World Customs Organization": "Organization"}),
    (
        "id",
        "Kementerian Pendidikan Dasar dan Menengah dan Kementerian Agama menyalurkan bantuan.",
        {"Kementerian Pendidikan Dasar dan Menengah": "Organization", "Kementerian Agama": "Organization"},
    ),
    (
        "id",
        "Asosiasi Petani Garam Indonesia (APGI) protes. Ketua Umum APGI Sumarto Wijaya menolak impor.",
        {"APGI": "Organization", "Sumarto Wijaya": "Person"},
    ),
    ("id", "Tambang nikel di Raja Ampat, Papua Barat Daya, ditutup.", {"Raja Ampat": "Place"}),
    ("id", "Pemerintah Provinsi (Pemprov) DKI Jakarta menutup jalan itu.", {"DKI Jakarta": "Place"}),
    ("en", "The Gaza Health Ministry said on Monday that 12 people died.", {"Gaza Health Ministry": "Organization"}),
    ("en", "Abdel Fattah el-Sisi met Ursula von der Leyen in Cairo.", {"Abdel Fattah el-Sisi": "Person"}),
]
NONE = [
    ("id", "Keberhasilan Bianca Andreescu membuat warga bangga.", "Keberhasilan"),
    ("id", "Maskapai itu meraih predikat Terbaik di Asia.", "Terbaik"),
    ("id", "Menurut Tn. Hasan, S.H., hakim itu pergi.", "S.H."),
    ("id", "Dekan Universitas Jambi Dr. dr. Herlambang hadir.", "Dr."),
]


def names(lang, text):
    found = analyze(Article(body=text, source="test", blocks=(Block(Span(0, len(text))),), lang=lang))
    return {mention.name: mention.kind for mention in found.mentions if mention.form == "name"}


@pytest.mark.parametrize(("lang", "text", "wanted"), NAMES)
def test_names_are_whole_and_of_their_kind(lang, text, wanted):
    assert wanted.items() <= names(lang, text).items()


@pytest.mark.parametrize(("lang", "text", "word"), NONE)
def test_words_of_the_language_are_in_no_name(lang, text, word):
    assert not any(word in name.split() for name in names(lang, text))


def test_a_name_at_the_very_end_stays_inside_the_text():
    assert "Budi" in names("en", "Budi Israel Hamas Budi")
