"""Descriptions of people, bodies and places, with their kind."""

import pytest

from kg.analyze import analyze
from kg.model import Article, Block, Span

DESCRIBED = [
    ("id", "Kemarin negara-negara Arab mengecam serangan itu.", "negara-negara Arab", "Group"),
    ("id", "Semalam kelompok-kelompok bersenjata menyerang kota.", "kelompok-kelompok bersenjata", "Group"),
    ("id", "Kelompok itu menyerang kota.", "Kelompok itu", "Organization"),
    ("id", "Kami siap, kata mantan suami Maia itu.", "mantan suami Maia itu", "Person"),
    ("id", "Ia dan tim pun bekerja sama dengan warga setempat.", "tim", "Group"),
    ("id", "Ia menolak bertemu pihak mana pun.", "pihak mana pun", "Group"),
    ("id", "Pemilik pulau saat ini merancang bantuan.", "Pemilik pulau", "Group"),
    ("id", "Sejumlah mahasiswa dari berbagai kampus datang.", "Sejumlah mahasiswa dari berbagai kampus", "Group"),
    ("id", "Kuasa hukum Vadel Badjideh mengatakan kliennya sakit.", "Kuasa hukum Vadel Badjideh", "Person"),
    ("id", "Pelatih anyar pengganti Luciano Spalletti datang.", "Pelatih anyar pengganti Luciano Spalletti", "Person"),
    ("id", "Kini Usman masih diperiksa polisi untuk pengembangan kasus itu.", "polisi", "Group"),
    ("id", "Pihak berwenang sedang menyelidiki kasus itu.", "Pihak berwenang", "Group"),
    ("id", "Seorang suami tega membunuh istrinya di Dompu.", "Seorang suami", "Person"),
    ("id", "Dana itu berasal dari pemerintah sebesar Rp300.000 per bulan.", "pemerintah", "Organization"),
    ("id", "Menurut pejabat-pejabat Israel, perang berlanjut.", "pejabat-pejabat Israel", "Group"),
    ("id", "Anak usaha Pertamina membangun kilang.", "Anak usaha Pertamina", "Organization"),
    ("id", "Para bupati menemui pelaku wisata.", "pelaku wisata", "Group"),
    ("id", "Semua menteri hadir di istana.", "Semua menteri", "Group"),
    ("id", "Gubernur bertemu dengan mantan kombatan GAM.", "mantan kombatan GAM", "Group"),
    ("id", "Para pejabat dari Qatar, Mesir dan Oman datang.", "Para pejabat dari Qatar, Mesir dan Oman", "Group"),
    ("id", "Korban dibawa ke rumah sakit.", "rumah sakit", "Place"),
    ("en", "The man left the town.", "The man", "Person"),
    ("en", "The men left the town.", "The men", "Group"),
    ("en", "The family left the town.", "The family", "Group"),
]


@pytest.mark.parametrize(("lang", "text", "words", "kind"), DESCRIBED)
def test_descriptions_have_their_kind_and_several_are_a_group(lang, text, words, kind):
    article = Article(body=text, source="test", blocks=(Block(Span(0, len(text))),), lang=lang)
    found = {m.span.of(text): m.kind for m in analyze(article).mentions if m.form == "nominal"}
    assert found.get(words) == kind
