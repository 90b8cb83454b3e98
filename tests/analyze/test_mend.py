import pytest

from kg.analyze.mend import mended

BROKEN = [
    ("Tissa Biani‘mengharamkan’ adegan itu", "Tissa Biani ‘mengharamkan’ adegan itu"),
    ("Polisi tiba di JakartaPada Senin.", "Polisi tiba di Jakarta Pada Senin."),
    ("kata PresidenPrabowo di KecamatanMuara", "kata Presiden Prabowo di Kecamatan Muara"),
    ("warga danBPBD setempat", "warga dan BPBD setempat"),
    ("kata Sari.,Ia pulang.,,,“Kami lelah.”", "kata Sari. Ia pulang.   “Kami lelah.”"),
    ("sebelum banjir. . Warga mengungsi", "sebelum banjir.   Warga mengungsi"),
    ("kata Mirjana. . Spoliaric, yang datang", "kata Mirjana    Spoliaric, yang datang"),
    ("satu\nbaris", "satu baris"),
    ("warga diKabupaten Bandung, Jawa Baratuntuk sementara", "warga di Kabupaten Bandung, Jawa Barat untuk sementara"),
    ("kata Harimurtimengakui kasus negeriKorutyang lama", "kata Harimurti mengakui kasus negeri Korut yang lama"),
    ("tulisnya di X. Ia pulang.", "tulisnya di X . Ia pulang."),
    ("tulisnya di akun X.", "tulisnya di akun X ."),
    ("Bagaimana dengan BUMN?,,Erick pilihan tepat.", "Bagaimana dengan BUMN?  Erick pilihan tepat."),
    ("seperti IHT.“Kami lelah”", "seperti IHT. “Kami lelah”"),
    ("hubungan PresidenPrabowo Subiantodan wakilnya", "hubungan Presiden Prabowo Subianto dan wakilnya"),
    ('ujar Lawrence."Euro ini berat.', 'ujar Lawrence. "Euro ini berat.'),
    ("KPKtelah memeriksa Gubernur RIPrabowo", "KPK telah memeriksa Gubernur RI Prabowo"),
    ("tujuh poin UU KPK:,A. Kedudukan", "tujuh poin UU KPK: A. Kedudukan"),
    ("JAKARTA-Anggi mengaku senang.", "JAKARTA - Anggi mengaku senang."),
    ("Harimurtiberbagi cerita", "Harimurti berbagi cerita"),
    (
        "utang naik pada 2024.Direktur itu (9/6/2024).Ia pergi, v2.Lx",
        "utang naik pada 2024. Direktur itu (9/6/2024).Ia pergi, v2.Lx",
    ),
    ("rapat Senin (9/6/2024).Wakil itu pergi", "rapat Senin (9/6/2024). Wakil itu pergi"),
    ("bangunan hancur. (Foto Antara/Sari)Warga mengungsi", "bangunan hancur. (Foto Antara/Sari) Warga mengungsi"),
    ("Menteri Pertahanan ASPete Hegseth, laptop ASRock", "Menteri Pertahanan AS Pete Hegseth, laptop ASRock"),
    ("pemimpin Korea UtaraKim Jong Ununtuk kedua kali", "pemimpin Korea Utara Kim Jong Un untuk kedua kali"),
    ("MenurutHuman Watch, PerjuanganTimnas itu", "Menurut Human Watch, Perjuangan Timnas itu"),
    ("Wakil\u00a0Ketua\u2009Sari\u200b pergi", "Wakil Ketua Sari  pergi"),
    ("di Daerah IstimewaYogyakarta dan Bandungini", "di Daerah Istimewa Yogyakarta dan Bandung ini"),
]
WHOLE = [
    "kata ‘Jum‘at’ dan Ka‘bah",
    "YouTube dan TikTok, SuperApp dan AirCab",
    "iPhone",
    "Rp1.500,20 per kg",
    "a.,b",
    "kata A. Rahman kepada T. M. Sari",
    "www.situsBerita.com",
    "Van der McDonald",
    "Wulandari ke Kendari dan Pyongyang",
    "detikNews dan TribunJatim",
    "PetroChina",
    "COVID-Center dan JAKARTA-BANDUNG",
]


@pytest.mark.parametrize(("text", "seen"), BROKEN)
def test_what_scrapers_broke_is_mended(text, seen):
    assert mended(text, "id").text == seen


def test_a_word_of_the_language_is_not_cut_where_a_short_name_begins_it():
    assert mended("Menteri Pendidikan menyapa Pen", "id", {"Pen"}).text == "Menteri Pendidikan menyapa Pen"


def test_a_short_name_is_told_from_the_small_word_behind_it_by_the_rest_of_its_article():
    assert mended("kata Agnez Motidak", "id").text == "kata Agnez Motidak"
    assert mended("kata Agnez Motidak", "id", {"Mo"}).text == "kata Agnez Mo tidak"
    assert mended("politikus PDIPWaluyo", "id").text == "politikus PDIPWaluyo"
    assert mended("politikus PDIPWaluyo", "id", {"Waluyo"}).text == "politikus PDIP Waluyo"
    assert mended("Reza Pratamasepulang", "id").text == "Reza Pratamasepulang"
    assert mended("Reza Pratamasepulang dari sana", "id", {"Pratama"}).text == "Reza Pratama sepulang dari sana"


@pytest.mark.parametrize("text", WHOLE)
def test_what_is_whole_stays(text):
    assert mended(text, "id") == (text, ())


@pytest.mark.parametrize("text", [text for text, _ in BROKEN] + WHOLE)
def test_every_letter_keeps_its_place(text):
    found = mended(text, "id")
    letters = [(at, char) for at, char in enumerate(found.text) if char.isalnum()]
    assert all(text[found.place(at)] == char for at, char in letters)
