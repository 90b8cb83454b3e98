"""Names as a reader would mark them, whatever the pipeline cut, missed or took for one."""

import pytest

from kg.analyze import analyze
from kg.model import Article, Block, Span

NAMES = [
    ("id", "Mantan Ketua DPRD Jawa Timur Kusnandi ternyata pergi ke Madura.", {"Kusnandi": "Person"}),
    ("id", "Pelatih Jepang Hajime Tanaka Memuji lawannya kemarin.", {"Hajime Tanaka": "Person"}),
    ("id", "Kata Menteri Transportasi Lin Mei-Hua, jembatan aman.", {"Lin Mei-Hua": "Person"}),
    (
        "id",
        "Sekjen Kementerian Pertanian Kasdi Subangun hadir.",
        {"Kementerian Pertanian": "Organization", "Kasdi Subangun": "Person"},
    ),
    ("id", "CEO Lockheed Martin Rudi Hartono hadir.", {"Lockheed Martin": "Organization", "Rudi Hartono": "Person"}),
    ("id", "Menurut pengakuannya, Rini Mengaku lelah.", {"Rini": "Person"}),
    ("id", "Terpilih antara lain Rini Astuti dan Budi Budi Hartono.", {"Budi Hartono": "Person"}),
    (
        "id",
        "Klian adat desa Pedungan, Denpasar Selatan I Wayan Wardana mengatakan, ia mendukung.",
        {"I Wayan Wardana": "Person"},
    ),
    ("id", "Warga bernama Rudi Salim (RS) ditangkap. RS menyesal.", {"Rudi Salim": "Person", "RS": "Person"}),
    ("id", "Juru bicara Kementerian Luar Negeri Israel hadir.", {"Kementerian Luar Negeri Israel": "Organization"}),
    ("id", "Kata Gubernur Otoritas Laut Thailand Gonsuk Yodwan, kapal aman.", {"Gonsuk Yodwan": "Person"}),
    (
        "id",
        "Direktur Utama Tirta Sekuritas Suvi Melandi hadir.",
        {"Suvi Melandi": "Person", "Tirta Sekuritas": "Organization"},
    ),
    ("id", "Ia ditemukan oleh anggota Polres Koltam kemarin.", {"Polres Koltam": "Organization"}),
    ("id", "Direktur PT KAI Persero Edy Kurnandi menyatakan kereta aman.", {"Edy Kurnandi": "Person"}),
    ("id", "Juru Bicara PKB Paris Hakim mengatakan partainya siap.", {"Paris Hakim": "Person"}),
    ("id", "Presiden Joko Widodo Jokowi hadir.", {"Joko Widodo": "Person", "Jokowi": "Person"}),
    ("id", "Kata Gus Dur di Jombang, semua aman. Pak Budi setuju.", {"Gus Dur": "Person", "Budi": "Person"}),
    ("id", "Michael Forbes mundur. Forbes mengatakan ia lelah.", {"Forbes": "Person"}),
    ("id", "Warga bertemu \u2060Rizal Marimba dan \u2060Rini Hartono.", {"Rizal Marimba": "Person"}),
    (
        "id",
        "Sekretaris Daerah Jawa Tengah, Bambang Nugroho, hadir.",
        {"Jawa Tengah": "Place", "Bambang Nugroho": "Person"},
    ),
    ("id", "Salah seorang warga, Hasnah (45), mengaku takut.", {"Hasnah": "Person"}),
    ("id", "Persib (45) dan Liverpool (23) bertemu.", {"Persib": "Organization", "Liverpool": "Place"}),
    ("id", "BMKG memperkirakan hujan turun.", {"BMKG": "Organization"}),
    ("id", "Udinese meminang Samsung dan Keisuke Honda.", {"Udinese": "Organization", "Keisuke Honda": "Person"}),
    ("id", "Rudi Hartono membeli Honda Prelude dari tetangganya.", {"Honda Prelude": "Organization"}),
    ("id", "Keisuke Honda tiba di Jakarta. Honda disambut warga.", {"Keisuke Honda": "Person", "Honda": "Person"}),
    ("en", "Israeli Prime Minister Benjamin Netanyahu left.", {"Israeli": "Country", "Benjamin Netanyahu": "Person"}),
    ("id", "Presiden Suriah Bashar al-Assad tiba di Doha.", {"Bashar al-Assad": "Person", "Doha": "Place"}),
    ("id", "Zaki menyatakan bahwa langkah itu benar. Warga mengatakan jalan rusak.", {"Zaki": "Person"}),
    ("id", "Kabid Humas Polda Banten Kombes Ade Rudi Hartono hadir.", {"Ade Rudi Hartono": "Person"}),
    ("id", "Kata Vinfield Malaysia Rudi Hartono di Bandung, penjualan naik.", {"Rudi Hartono": "Person"}),
    ("id", "Gol itu dicetak bek Zundert FC kemarin, menurut Sofascore.", {"Zundert FC": "Organization"}),
    ("id", "Harga naik, ulas tim riset Velmont Sekuritas kemarin.", {"Velmont Sekuritas": "Organization"}),
    (
        "id",
        "Direktur Vintora Marco Ardelli mengatakan perusahaan tumbuh. Vintora berdiri pada 2014, ujar Ardelli.",
        {"Marco Ardelli": "Person"},
    ),
    ("id", "CEO Tether Marco Ardelli hadir. Tether didirikan pada 2014, ujar Ardelli.", {"Marco Ardelli": "Person"}),
    ("id", "Ia bermain untuk klub Belanda Zundert City sejak 2019.", {"Zundert City": "Organization"}),
    (
        "id",
        '"Harga naik," tulis Velmont Analytics Chief US Economist Ryan Brown kepada wartawan.',
        {"Ryan Brown": "Person", "Velmont Analytics": "Organization"},
    ),
    ("id", "Wakil Ketua DPR RI Lodewijk Freidrich Paulus hadir.", {"Lodewijk Freidrich Paulus": "Person"}),
    ("id", "Saya bertukar giliran sama Pak Riefky Wakil Ketua Komisi I DPR.", {"Riefky": "Person"}),
    (
        "id",
        "Gencatan senjata itu ditengahi Amerika Serikat dan Prancis.",
        {"Amerika Serikat": "Country", "Prancis": "Country"},
    ),
    ("id", "Ia bertemu Presiden Rusia Vladimir Putin di Moskow.", {"Vladimir Putin": "Person"}),
    ("id", "Edison mengatakan industri itu berbahaya.", {"Edison": "Person"}),
    (
        "id",
        "Menteri Energi Pangeran Khalifah bin Mansur mengatakan produksi minyak mentah berkurang.",
        {"Khalifah bin Mansur": "Person"},
    ),
    ("id", "Menteri Samir al-Hadidi hadir. Al-Hadidi mendesak DPR menahan diri.", {"Al-Hadidi": "Person"}),
    ("id", "Juru bicara itu, Majed al-Ansari, menolak berkomentar.", {"Majed al-Ansari": "Person"}),
    ("en", "Qatar's spokesman, Majed al-Ansari, welcomed the truce.", {"Majed al-Ansari": "Person"}),
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
    (
        "id",
        "Pemerintah Provinsi (Pemprov) DKI Jakarta menutup jalan itu.",
        {"Pemerintah Provinsi DKI Jakarta": "Organization"},
    ),
    (
        "id",
        "Sosialisasi digelar Direktorat Jenderal Pajak Kementerian Keuangan di Medan.",
        {"Direktorat Jenderal Pajak Kementerian Keuangan": "Organization", "Medan": "Place"},
    ),
    (
        "id",
        "Menurut Vice President Public Relations KAI Anne Purba, kereta itu penuh.",
        {"KAI": "Organization", "Anne Purba": "Person"},
    ),
    ("id", "Pesawat itu menuju Bandara Internasional Dubai kemarin.", {"Bandara Internasional Dubai": "Place"}),
    ("id", "Kapolres Manggarai AKBP Suryanto menjelaskan kasus itu.", {"Suryanto": "Person"}),
    (
        "id",
        "Polisi menangkap pelaku berinisial SM dan MI (14) di rumah MI.",
        {"SM": "Person", "MI": "Person"},
    ),
    ("id", "Menurut AKBP I Gede Nyeneng, keputusan itu sah.", {"I Gede Nyeneng": "Person"}),
    ("id", "Dilansir dari laman Science Alert, para peneliti memeriksa gen.", {"Science Alert": "Organization"}),
    ("en", "The Gaza Health Ministry said on Monday that 12 people died.", {"Gaza Health Ministry": "Organization"}),
    (
        "id",
        "Komandan Lanal Dumai Kolonel Laut (P) Abdul Haris menyatakan operasi itu sukses.",
        {"Dumai": "Place", "Abdul Haris": "Person"},
    ),
    ("id", "Dandim Purworejo Letkol Inf Imam Purwoko hadir.", {"Imam Purwoko": "Person"}),
    ("id", "Kepala Dinas Badung, I Wayan Wijana, hadir.", {"I Wayan Wijana": "Person"}),
    ("id", "Kasatlantas Polres Probolinggo AKP Safiq Jundhira datang.", {"Polres Probolinggo": "Organization"}),
    (
        "id",
        "Polda Metro Jaya dan Satreskrim Polres Bogor menangkap pelaku EKK.",
        {"Polda Metro Jaya": "Organization", "EKK": "Person"},
    ),
    (
        "id",
        "Dinas Pertanian dan Pangan (Disperpa) Badung bergerak. Disperpa Badung melepas enam ekor burung.",
        {"Disperpa": "Organization", "Disperpa Badung": "Organization"},
    ),
    ("id", "Ia bersekolah di kota Prancis. Macan itu terlihat di Armentieres.", {"Armentieres": "Place"}),
    (
        "id",
        "Upacara digelar di Kantor Gubernur Riau Jalan Jenderal Sudirman Kota Pekanbaru.",
        {"Kantor Gubernur Riau": "Organization", "Jalan Jenderal Sudirman": "Place", "Kota Pekanbaru": "Place"},
    ),
    (
        "id",
        "PT Sinar Terang Mandiri Tbk untung. Direktur Utama Sinar Terang Mandiri, Ivo Wangarry, hadir.",
        {"Sinar Terang Mandiri": "Organization", "Ivo Wangarry": "Person"},
    ),
    ("id", "Pilot itu, Captain Achmad Sadikin, hadir.", {"Achmad Sadikin": "Person"}),
    (
        "id",
        "Menurut Sekretaris Aliansi Peduli Pembangunan Kabupaten Bantul Robert Demianus, warga menolak.",
        {"Robert Demianus": "Person"},
    ),
    (
        "id",
        "Kebun itu milik Budi Santoso, Ahmad Yani, Mariadi, dan Dedek.",
        {"Budi Santoso": "Person", "Mariadi": "Person", "Dedek": "Person"},
    ),
    ("id", "Menurut Toyota, mobil otonom aman.", {"Toyota": "Organization"}),
    (
        "id",
        "Hadir Menteri Koordinator Airlangga Hartarto, Menteri Luar Negeri Sugiono, dan Budi Santoso.",
        {"Sugiono": "Person", "Budi Santoso": "Person"},
    ),
    ("en", "Abdel Fattah el-Sisi met Ursula von der Leyen in Cairo.", {"Abdel Fattah el-Sisi": "Person"}),
    ("en", "Sports Minister Datuk Seri Rahman Ali Zaki left.", {"Rahman Ali Zaki": "Person"}),
    ("en", "Chief Justice David Marogo has denied it.", {"David Marogo": "Person"}),
    ("en", "Kim Jong-un met Lee Jae-yong.", {"Kim Jong-un": "Person"}),
    ("en", "Interior Cabinet Secretary Fred Mwangi left.", {"Fred Mwangi": "Person"}),
    ("en", "Sen. Carla Ruiz left.", {"Carla Ruiz": "Person"}),
    (
        "en",
        "Maryam Violet, a journalist visiting Nice, told police that she saw the truck.",
        {"Maryam Violet": "Person"},
    ),
    ("id", "Ia datang bersama Ibu Iriana dari Solo.", {"Iriana": "Person"}),
    ("id", "Presiden Joko Widodo Jokowi meresmikan jalan tol itu.", {"Joko Widodo": "Person", "Jokowi": "Person"}),
    (
        "id",
        "BRI Life untung. BRI tumbuh. Direktur Pemasaran BRI Life Sutadi mengatakan premi naik.",
        {"BRI Life": "Organization", "BRI": "Organization", "Sutadi": "Person"},
    ),
    ("id", "Ratusan siswa SMP N 1 Kutawaluya mengikuti upacara.", {"SMP N 1 Kutawaluya": "Organization"}),
    ("id", "Menteri Komunikasi dan Informatika Rudiantara datang.", {"Rudiantara": "Person"}),
    (
        "id",
        "Himpunan Peritel & Penyewa Pusat Perbelanjaan Indonesia meminta pemerintah menunda aturan itu.",
        {"Himpunan Peritel & Penyewa Pusat Perbelanjaan Indonesia": "Organization"},
    ),
    (
        "id",
        "Pesawat itu mendarat di Bandara I Gusti Ngurah Rai, Bali.",
        {"Bandara I Gusti Ngurah Rai": "Place", "Bali": "Place"},
    ),
    ("id", "Menteri Ekonomi Kreatif Teuku Harun Saleh juga hadir.", {"Teuku Harun Saleh": "Person"}),
    (
        "id",
        "Dewan Pimpinan Pusat (DPP) Partai Golkar menggelar rapat.",
        {"Dewan Pimpinan Pusat Partai Golkar": "Organization"},
    ),
    ("id", "Pengurus DPD Partai Golkar Bali sepakat.", {"Pengurus DPD Partai Golkar Bali": "Organization"}),
    ("id", "Direktur Utama BTN Nixon LP Napitupulu mengungkapkan biaya naik.", {"Nixon LP Napitupulu": "Person"}),
    ("id", "Sosiolog Universitas Gadjah Mada, AB Widyanta, turut hadir.", {"AB Widyanta": "Person"}),
    ("id", "Imam Besar Masjid Istiqlal Nasaruddin Umar bakal hadir.", {"Nasaruddin Umar": "Person"}),
    ("id", "Sekjen PSI Raja Juli Antoni hadir. Raja Juli mengaku lelah.", {"Raja Juli": "Person"}),
    (
        "id",
        "Kepala Dinas Perumahan Kelik Indriyanto hadir.",
        {"Dinas Perumahan": "Organization", "Kelik Indriyanto": "Person"},
    ),
    (
        "id",
        "Jubir KPK Tessa Mahardhika Sugiarto hadir.",
        {"KPK": "Organization", "Tessa Mahardhika Sugiarto": "Person"},
    ),
    ("id", "Hadir Kepala Dispora, Taufik Hidayat, dan Rudi.", {"Dispora": "Organization", "Taufik Hidayat": "Person"}),
    ("id", "Rapat digelar bersama Universitas Borobudur dan PB SEMMI.", {"Universitas Borobudur": "Organization"}),
    (
        "id",
        "Konferensi itu digelar Malaysian Institute of Accountants (MIA).",
        {"Malaysian Institute of Accountants": "Organization"},
    ),
    (
        "id",
        "Komisi Pemberantasan Korupsi KPK hadir.",
        {"Komisi Pemberantasan Korupsi": "Organization", "KPK": "Organization"},
    ),
    ("id", "Polisi menangkap AP (25). AP dan polisi bertemu.", {"AP": "Person"}),
    ("id", "Korban bertemu pelaku dan istrinya AS di lokasi. AS melerai.", {"AS": "Person"}),
    ("id", "Ustaz Harun Saleh (UHS) hadir.", {"Harun Saleh": "Person"}),
    ("id", "Penyidik menyangka Rommy Rp 300 juta.", {"Rommy": "Person"}),
]
NONE = [
    ("id", "Keberhasilan Bianca Andreescu membuat warga bangga.", "Keberhasilan"),
    ("id", "Maskapai itu meraih predikat Terbaik di Asia.", "Terbaik"),
    ("id", "Menurut Tn. Hasan, S.H., hakim itu pergi.", "S.H."),
    ("id", "Kenaikan Pajak Kendaraan Bermotor (PKB) membebani warga. PKB naik lagi.", "PKB"),
    ("id", "Kenaikan Pajak Kendaraan Bermotor (PKB) membebani warga. PKB naik lagi.", "Pajak"),
    ("id", "Ratusan warga menonton film Dealova di bioskop.", "Dealova"),
    ("id", "Ia merilis single To Love Is To Let You Go kemarin.", "Love"),
    ("id", "Acara itu memperingati Hari Gastronomi Berkelanjutan di Bandung.", "Gastronomi"),
    ("id", "Banyak pelaku UMKM dan korban KDRT hadir.", "UMKM"),
    ("id", "Harga Ethereum turun pada bulan Muharram menurut Alquran.", "Ethereum"),
    ("id", "Harga Ethereum turun pada bulan Muharram menurut Alquran.", "Alquran"),
    ("id", "D. Mekanisme penghentian penyidikan diatur.", "D."),
    ("id", "Rencana Direktur Jenderal Anggaran Kementerian Keuangan ditolak.", "Anggaran"),
    ("id", "Konstitusi menyebutkan hak warga.", "Konstitusi"),
    ("id", "Menurut AKP Safiq, jalan itu licin.", "AKP"),
    ("id", "Kapal itu memegang surat persetujuan berlayar alias SPB.", "SPB"),
    ("id", "Prabowo membuka Indo Defence Expo 2025 di Jakarta.", "Expo"),
    ("id", "Penjualan Denza D9 dan Vellfire naik pada Mei.", "Denza"),
    ("id", "Penjualan Denza D9 dan Vellfire naik pada Mei.", "Vellfire"),
    ("id", "Acara itu bertema The Kick Off di Jakarta.", "Kick"),
    ("id", "Rencana Perdana Menteri (PM) Israel Benjamin Netanyahu ditolak.", "PM"),
    ("id", "Menurut Vice President Public Relations KAI Anne Purba, kereta itu penuh.", "President"),
    ("id", '"Kita lihat kondisi keuangan," kata Pj Bupati Empat Lawang Fauzan Khoiri.', "Pj"),
    ("id", "Menteri Pendayagunaan Aparatur Negara dan Reformasi Birokrasi Azwar Anas hadir.", "Reformasi"),
    ("id", "Dekan Universitas Jambi Dr. dr. Herlambang hadir.", "Dr."),
]


HELD = [
    ("Kasat Lantas Polrestabes Semarang AKBP Yunardi pun turun.", "Yunardi", "Kasat Lantas Polrestabes Semarang"),
    ('"Itu nilai kontraknya," kata Jubir KPK Tessa Mahardi pada Selasa 23 Juli.', "Tessa Mahardi", "Jubir KPK"),
    (
        "Kepala Dinas Sosial Kota Depok, Novarina, mengatakan bantuan cukup.",
        "Novarina",
        "Kepala Dinas Sosial Kota Depok",
    ),
    ("Ia datang dengan asisten pribadinya, Miftahul Ulum.", "Miftahul Ulum", "asisten pribadi"),
    ("Rahmat Santoso selaku kuasa hukum hadir.", "Rahmat Santoso", "kuasa hukum"),
    ("Kuasa hukum Kivlan Zen, Tonin Tachta, mengatakan kliennya sakit.", "Tonin Tachta", "Kuasa hukum Kivlan Zen"),
    ("Menurut General Manager Telkomsel, Yado Yarismano, sinyal pulih.", "Yado Yarismano", "General Manager Telkomsel"),
    ("Kabag Humas Polres, Budi Santoso yang dihubungi mengatakan api padam.", "Budi Santoso", "Kabag Humas Polres"),
    ("Menurut kuasa hukum FPI Sugito Atmo Pawiro, ia sakit.", "Sugito Atmo Pawiro", "kuasa hukum FPI"),
]


def names(lang, text):
    found = analyze(Article(body=text, source="test", blocks=(Block(Span(0, len(text))),), lang=lang))
    return {mention.name: mention.kind for mention in found.mentions if mention.form == "name"}


@pytest.mark.parametrize(("lang", "text", "wanted"), NAMES)
def test_names_are_whole_and_of_their_kind(lang, text, wanted):
    assert wanted.items() <= names(lang, text).items()


def test_who_speaks_is_no_name_where_any_word_may_have_its_capital():
    assert "Seismologists" not in names("en", "Seismologists warned that Lima is not safe.")


@pytest.mark.parametrize(("lang", "text", "word"), NONE)
def test_words_of_the_language_are_in_no_name(lang, text, word):
    assert not any(word in name.split() for name in names(lang, text))


@pytest.mark.parametrize(("text", "name", "role"), HELD)
def test_an_office_stands_beside_its_holder(text, name, role):
    found = analyze(Article(body=text, source="test", blocks=(Block(Span(0, len(text))),), lang="id"))
    assert (name, role) in {(m.name, m.role.of(text)) for m in found.mentions if m.role}


def test_a_name_at_the_very_end_stays_inside_the_text():
    assert "Budi" in names("en", "Budi Israel Hamas Budi")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Perdana Menteri Irak Adel Abdul Mahdi membantah tuduhan itu.", "Adel Abdul Mahdi"),
        ("Ketua delegasi Rusia Vladimir Medinsky tiba di Istanbul.", "Vladimir Medinsky"),
        ("Direktur PT Anugerah Mega Investama Hans Kwee mengatakan harga naik.", "PT Anugerah Mega Investama"),
    ],
)
def test_nothing_is_cut_from_a_name_whose_bearers_country_or_body_is_told(text, name):
    assert name in names("id", text)
