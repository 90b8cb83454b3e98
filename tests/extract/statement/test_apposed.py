"""The name between a description and the cue speaks; a place behind an office does not."""

import pytest

from tests.conftest import said

NAMED = [
    ("id", "Ketua PHRI Gunungkidul, Sunyoto, mengatakan kebijakan itu membantu hotel kecil.", "Sunyoto"),
    ("id", "Kuasa hukum M Ahmadi, Rini Astuti, mengatakan gugatan itu sudah didaftarkan.", "Rini Astuti"),
    (
        "id",
        "Direktur Jenderal Peternakan dan Kesehatan Hewan, Kementan, Agung Suganda, menegaskan harga telur stabil.",
        "Agung Suganda",
    ),
    ("id", "Kapolres Demak, Jawa Tengah, mengatakan tiga orang ditangkap.", "Kapolres Demak"),
    (
        "id",
        "Dokter Spesialis Ortopedi dan Traumatologi, Konsultan Panggul dan Lutut di Demak, dr Sari Dewi, menjelaskan air surut.",
        "Sari Dewi",
    ),
    ("id", '"Mobil itu laris," jelas Head of Marketing PR & Government Laut Indonesia Budi Hartono.', "Budi Hartono"),
    ("id", "AKP Sari Dewi, Kasi Humas Polres Demak Kota, menjelaskan bahwa pelaku ditangkap.", "Sari Dewi"),
    ("id", '"Kami siap," kata juru bicara Kementerian Kesehatan, Widyawati, Senin.', "Widyawati"),
    ("id", '"Kami siap," ujar Manager The Climate Indonesia, Amanda Katili, dalam diskusi.', "Amanda Katili"),
    ("id", '"Kami siap," kata warga Desa Mranggen, Demak, Senin.', "warga Desa Mranggen"),
    (
        "id",
        "Anaiah Thomas, 17, aktivis iklim dan anggota gerakan pemuda, menjelaskan bahwa laut naik.",
        "Anaiah Thomas",
    ),
    ("id", '"Binturong itu dilindungi," ujar Hanif (31) kurator Taman Satwa Demak.', "Hanif"),
    ("id", "Presiden Direktur Alita, Teguh Prasetya, menjelaskan teknologi itu penting.", "Teguh Prasetya"),
    (
        "id",
        "Direktur BPBD Demak Hestu Saksama dalam pernyataan di Jakarta, Minggu (15/9/2019), menyebutkan, tarif itu turun.",
        "Hestu Saksama",
    ),
    ("id", '"Kami siap," ujar Sales Operation Manager Laut Motors, Hendarto dalam siaran persnya.', "Hendarto"),
    ("en", "The head of the union, Mae Ochieng, said the strike would go on.", "Mae Ochieng"),
    ("id", "“Kami siap,” ungkap Rosyid Azhar, Sekretaris Perkumpulan Biodiversitas Gorontalo (BIOTA).", "Rosyid Azhar"),
    ("id", "Kepala Dinas Pendidikan Mappi, Dra. Maria Letson, M.Pd menyampaikan bahwa guru kurang.", "Maria Letson"),
    ("id", "Penyanyi dan aktris Naura Ayu menceritakan kondisinya usai jatuh.", "Naura Ayu"),
    ("id", "Mantan penyidik KPK, Yudi Purnomo, mengatakan bahwa kasus itu belum selesai.", "Yudi Purnomo"),
    (
        "id",
        "Penjabat (Pj) Wali Kota Demak, Unu Ibnudin menegaskan bahwa seleksi itu terbuka.",
        "Unu Ibnudin",
    ),
    ("id", "Presiden Joko Widodo atau Jokowi mengatakan ada 14 pasal yang perlu ditinjau.", "Joko Widodo"),
    ("id", "Zahra, pekerja kostel mengatakan, pihaknya tidak bertanggung jawab.", "Zahra"),
    (
        "id",
        "Menurut Product Manager Michelin Indonesia, Mochammad Fachrul Rozi, banyak orang jarang membersihkan ban.",
        "Mochammad Fachrul Rozi",
    ),
    ("id", "Harsiwi Achmad, Direktur Programming SCM menyampaikan bahwa acara itu gratis.", "Harsiwi Achmad"),
]


@pytest.mark.parametrize(("lang", "text", "who"), NAMED)
def test_a_name_before_the_cue_is_the_one_speaker(lang, text, who):
    ((speakers, _, _),) = said(lang, text)
    assert speakers == (who,)


def test_what_stands_inside_a_speakers_office_is_no_second_speaker():
    text = (
        "Direktur Pencegahan dan Pengendalian Penyakit Menular (P2PM) Kemenkes, dr. Ina Agustina Isturini, "
        "menyampaikan bahwa kasus itu meningkat."
    )
    assert [who for who, *_ in said("id", text)] == [("Ina Agustina Isturini",)]
    ((who, *_),) = said("id", '"Belum ada laporan," kata Kapolsek Bogor Timur Kompol Sundana, Selasa.')
    assert who == ("Sundana",)


@pytest.mark.parametrize(
    ("description", "who"),
    [
        ("Direktur Utama PT Angkasa Pura, Jakarta, Muhammad Awaluddin.", "Muhammad Awaluddin"),
        ("Kepala Bagian Hukum dan Humas, Rumah Sakit Umum Pusat Dr Sardjito, Banu Hermawan, Senin.", "Banu Hermawan"),
        ("Menteri Koordinator Bidang Politik, Hukum, dan Keamanan Mahfud MD.", "Mahfud MD"),
        ("juru bicara KPK, Jakarta, Senin.", "juru bicara KPK"),
        ("jemaah asal Makassar, Suwardi, di Hotel 311, Makkah, Selasa (10/6/2025).", "Suwardi"),
    ],
)
def test_who_speaks_stands_behind_what_he_leads_and_where_it_is(description, who):
    ((found, *_),) = said("id", f'"Kami hormati, terima kasih," kata {description}')
    assert found == (who,)
