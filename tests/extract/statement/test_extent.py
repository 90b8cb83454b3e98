"""How far what a cue reports reaches: over rows of things, not into what others do or say."""

import pytest

from kg.extract.reading import Reading
from kg.extract.statement.extent import relayed
from tests.conftest import said
from tests.extract.told import told
from tests.extract.trees import tree

REACHES = [
    (
        "id",
        "Budi Santoso hadir di Bandung. Menurutnya, jamaah haji Indonesia sangat heterogen.",
        ["jamaah haji Indonesia sangat heterogen"],
    ),
    ("id", "Edy Kurniawan berharap peran masyarakat.", ["peran masyarakat"]),
    ("id", "Saat Rini mengaku lelah, Sarah menangis.", ["lelah"]),
    (
        "id",
        "Beberapa hari sebelumnya, Iran mengirim surat bahwa mereka membangun fasilitas baru, dikutip dari CNN, Kamis.",
        ["Beberapa hari sebelumnya, Iran mengirim surat bahwa mereka membangun fasilitas baru"],
    ),
    (
        "id",
        "Perusahaan itu berkomitmen untuk menghadirkan solusi yang tidak hanya tangguh, tetapi juga berkelanjutan.",
        ["menghadirkan solusi yang tidak hanya tangguh, tetapi juga berkelanjutan"],
    ),
    (
        "id",
        "Ketika hakim meminta saksi berdiri, Sarah terkejut dan menangis.",
        ["saksi berdiri"],
    ),
    (
        "id",
        "Kepala dinas, Budi Hartono, mengaku telah melayangkan surat agar segera menghentikan dan menutup kegiatan itu.",
        ["telah melayangkan surat agar segera menghentikan dan menutup kegiatan itu"],
    ),
    (
        "id",
        'Sari Dewi mengungkapkan bahwa gurunya pernah berkata, "Ini hari makan, hari minum, dan hari diisi doa."',
        [
            'gurunya pernah berkata, "Ini hari makan, hari minum, dan hari diisi doa',
            "Ini hari makan, hari minum, dan hari diisi doa.",
        ],
    ),
    (
        "id",
        "Ahmad Dhani angkat bicara soal gugatan yang dilayangkan kepada Vidi terkait dugaan pelanggaran hak cipta.",
        ["gugatan yang dilayangkan kepada Vidi terkait dugaan pelanggaran hak cipta"],
    ),
    (
        "id",
        "Kaesang mengajak kerja sama dengan PKB untuk Pemilihan Kepala Daerah di sejumlah wilayah.",
        ["kerja sama dengan PKB untuk Pemilihan Kepala Daerah di sejumlah wilayah"],
    ),
    (
        "id",
        "Seorang anak terluka dalam serangan itu, demikian laporan media Lebanon, seperti dilansir kantor berita AFP, Selasa.",
        ["Seorang anak terluka dalam serangan itu"],
    ),
    (
        "id",
        "Sari Dewi mengatakan, warga harus tetap tenang dan menghargai kerja petugas.",
        ["warga harus tetap tenang dan menghargai kerja petugas"],
    ),
    (
        "id",
        "Sari Dewi mengkritik pandangan lama, yakni anggapan bahwa orang kota lebih pandai.",
        ["pandangan lama, yakni anggapan bahwa orang kota lebih pandai"],
    ),
    ("id", "Indonesia berhasil membalas kekalahan dari Iran di laga kedua.", []),
    ("id", "Di sisi lain, lanjut Sari Dewi, harga beras mulai turun.", ["harga beras mulai turun"]),
    (
        "id",
        "Menurut Dr. Budi Santoso, Sp.OT, M.Kes., kampus ini membuka kelas baru.",
        ["kampus ini membuka kelas baru"],
    ),
    ("id", "Katanya pembangunan pasar itu akan dimulai tahun depan.", []),
    ("id", "Katanya, air mulai surut sejak pagi.", ["air mulai surut sejak pagi"]),
    ("id", "Pembalap itu berhasil mengklaim gelar juara pertamanya.", []),
    (
        "id",
        "Sari Dewi pun menuturkan pentingnya faktor komunikasi dari pelatih ke pemain dalam usaha memperlihatkan hasil.",
        ["pentingnya faktor komunikasi dari pelatih ke pemain dalam usaha memperlihatkan hasil"],
    ),
    (
        "id",
        'Sari Dewi datang dan meminta penjelasan regulator "Kami hanya ingin tahu kapan uang itu kembali." Ia pulang.',
        ["penjelasan regulator"],
    ),
    (
        "id",
        "Bank itu menegaskan dukungannya terhadap program 'Mitra Digital: Menjadi Pengusaha Kecil Bersama Kami!'.",
        ["dukungannya terhadap program 'Mitra Digital: Menjadi Pengusaha Kecil Bersama Kami!'"],
    ),
    ("id", "Tak elok kata Irwan jika kehadiran aparat di kantor itu dipersoalkan.", ["Tak elok"]),
    ("id", "Sementara itu, kata Budi Hartono, tidak ada korban jiwa.", ["tidak ada korban jiwa"]),
    (
        "id",
        "Dikutip Antara, kata Budi, Sari menilai harga itu wajar bagi warga.",
        ["Sari menilai harga itu wajar bagi warga"],
    ),
    (
        "id",
        'Beliau mengatakan, Sari bagian dari panitia dan dia akan meneruskan acara itu," kata Bupati, Jumat.',
        ["Sari bagian dari panitia dan dia akan meneruskan acara itu"],
    ),
    (
        "id",
        "Budi Hartono menegaskan bakal kerja keras demi membawa tim itu naik kelas.",
        ["bakal kerja keras demi membawa tim itu naik kelas"],
    ),
    (
        "id",
        "Samad menganggap kasus yang ditangani oleh para penyidik dari Kepolisian, Kejaksaan ataupun KPK, akan sulit.",
        ["kasus yang ditangani oleh para penyidik dari Kepolisian, Kejaksaan ataupun KPK, akan sulit"],
    ),
    (
        "id",
        "Toko itu sudah berdiri sejak 2009 lalu,Berdasarkan pantauan jurnalis, toko itu juga mengadakan lomba.",
        ["toko itu juga mengadakan lomba"],
    ),
    (
        "id",
        "Sari Dewi heran dengan pernyataan Budi, yang menyebutnya akan menikah dengan Rudi.",
        ["akan menikah dengan Rudi"],
    ),
    (
        "id",
        'Menurut Melanie, "Kehilangan itu sangat menyakitkan," ungkapnya saat berbicara di Demak.',
        ["Kehilangan itu sangat menyakitkan"],
    ),
    (
        "id",
        "Budi Santoso hadir. Lebih lanjut, menurutnya, kemarahan warga ini bisa diredam.",
        ["kemarahan warga ini bisa diredam"],
    ),
    (
        "id",
        'Sari Dewi menyoroti soal banjir yang terjadi tiap hujan "Kalau aku, cuma bisa berdoa," kata Sari di Demak.',
        ["soal banjir yang terjadi tiap hujan", "Kalau aku, cuma bisa berdoa"],
    ),
    (
        "id",
        "Hakim menyatakan wewenang pencabutan izin pengacara Budi Santoso, Sari Dewi, dimiliki oleh organisasi itu.",
        ["wewenang pencabutan izin pengacara Budi Santoso, Sari Dewi, dimiliki oleh organisasi itu"],
    ),
    (
        "id",
        "Beliau punya agenda yang jelas, punya sasaran yang juga menurut saya tepat, kata Budi Santoso.",
        ["Beliau punya agenda yang jelas, punya sasaran yang juga menurut saya tepat"],
    ),
    (
        "id",
        "Syafrin Liputo mengatakan dengan mengganti buku itu, maka pemalsuan bisa diatasi.",
        ["dengan mengganti buku itu, maka pemalsuan bisa diatasi"],
    ),
    (
        "id",
        "Budi Santoso berharap agar pemerintah menggenjot promosi pariwisata.",
        ["pemerintah menggenjot promosi pariwisata"],
    ),
    (
        "id",
        "Sandy Monteiro selaku President Director Dua Suara Media, menuturkan, Raffa Affar adalah aset musik Indonesia.",
        ["Raffa Affar adalah aset musik Indonesia"],
    ),
    (
        "id",
        "Menurut pengaduan tersebut, sistem pada mobil itu bisa salah membaca kecepatan roda.",
        ["sistem pada mobil itu bisa salah membaca kecepatan roda"],
    ),
    (
        "id",
        "Kapolres Budi Santoso menjelaskan jika biaya pengobatan korban akan ditanggung pemerintah.",
        ["biaya pengobatan korban akan ditanggung pemerintah"],
    ),
    ("id", "Rini Wulandari mengaku kalau dirinya belum menikah.", ["dirinya belum menikah"]),
    (
        "id",
        "Sari Wulandari mengatakan jika hujan turun, laga akan ditunda.",
        ["jika hujan turun, laga akan ditunda"],
    ),
    (
        "id",
        "Sari Wulandari mengatakan kalau urusan pidana ini selesai maka tinggal tersisa dua masalah.",
        ["kalau urusan pidana ini selesai maka tinggal tersisa dua masalah"],
    ),
    (
        "id",
        "Sari Wulandari menyampaikan apresiasi kepada mereka yang menunjukkan semangat, dedikasi, dan kesiapan untuk maju.",
        ["apresiasi kepada mereka yang menunjukkan semangat, dedikasi, dan kesiapan untuk maju"],
    ),
    (
        "id",
        "Sari Wulandari menambahkan bahwa keberlanjutan akan menjadi aspek penting dan menuntut perhatian semua perancang.",
        ["keberlanjutan akan menjadi aspek penting dan menuntut perhatian semua perancang"],
    ),
    (
        "id",
        "Robert Moreno mengonfirmasi keinginan Federasi Sepakbola Spanyol (RFEF) untuk menaturalisasi pemain itu.",
        ["keinginan Federasi Sepakbola Spanyol (RFEF) untuk menaturalisasi pemain itu"],
    ),
    (
        "id",
        "Samsung mengatakan bahwa mereka akan memakai layanan asisten bulan depan, kantor berita Yonhap melaporkan.",
        ["mereka akan memakai layanan asisten bulan depan"],
    ),
    (
        "id",
        "Sari Wulandari mengatakan, program itu bertujuan mendengar warga desa, yaitu bahwa mereka pemilik tanah.",
        ["program itu bertujuan mendengar warga desa, yaitu bahwa mereka pemilik tanah"],
    ),
    (
        "id",
        "BNPB menyebut sedikitnya tujuh orang tewas dan empat orang masih hilang.",
        ["sedikitnya tujuh orang tewas dan empat orang masih hilang"],
    ),
    (
        "id",
        "Sementara itu, alasan Sari memilih pergi sudah jelas, kata Titi.",
        ["alasan Sari memilih pergi sudah jelas"],
    ),
    (
        "id",
        "Jon Bell bermaksud membuang bola, namun malah mengarah ke Barrios.",
        ["membuang bola"],
    ),
    (
        "id",
        "Randy menyebut dua judul film yang digemarinya, yakni Mana Tahan dan Setan Kredit.",
        ["dua judul film yang digemarinya, yakni Mana Tahan dan Setan Kredit"],
    ),
    (
        "id",
        "Ormas itu meminta pemutaran dihentikan karena menurut mereka film tersebut menyudutkan warga.",
        ["pemutaran dihentikan karena menurut mereka film tersebut menyudutkan warga"],
    ),
    (
        "id",
        "Merujuk pada SKB Nomor 1017 Tahun 2024, Nomor 2 Tahun 2024, tentang Hari Libur Nasional, 1 Muharam ditetapkan "
        "sebagai tanggal merah.",
        ["1 Muharam ditetapkan sebagai tanggal merah"],
    ),
    (
        "id",
        "Sari memuji kolaborasi pemerintah dan warga dalam memastikan keberhasilan acara itu.",
        ["kolaborasi pemerintah dan warga dalam memastikan keberhasilan acara itu"],
    ),
    ("id", "Polres Lingga berkomitmen untuk menjamin bahwa pasar itu aman.", ["menjamin bahwa pasar itu aman"]),
    (
        "id",
        "Hotman Paris menanyakan apakah Syarif mengetahui bahwa transaksi itu pernah dilakukan.",
        ["apakah Syarif mengetahui bahwa transaksi itu pernah dilakukan"],
    ),
    (
        "id",
        "Zuharis mengatakan, motif kasus pembunuhan ini diduga karena pelaku merasa malu.",
        ["motif kasus pembunuhan ini diduga karena pelaku merasa malu"],
    ),
    (
        "id",
        "Razzi Taruna mengaku kepincut dengan rekam jejak pelatih itu.",
        ["kepincut dengan rekam jejak pelatih itu"],
    ),
    ("id", "Omid Popalzay mengaku bangga bisa membela klub itu.", ["bangga bisa membela klub itu"]),
    ("id", "Arteria Dahlan mengaku enggan melawan partainya sendiri.", ["enggan melawan partainya sendiri"]),
    (
        "id",
        "Menurut guru mengajar Rina Lestari yang bernama Irma, Laura Meizani cukup sering berkunjung ke rumah itu.",
        ["Laura Meizani cukup sering berkunjung ke rumah itu"],
    ),
    ("en", "The coach complained that the goal was offside and called on the league to act.", ["the goal was offside"]),
    ("en", "Figueroa said the city needed boats and urged residents to leave.", ["the city needed boats"]),
    (
        "en",
        "The minister proposed two new canals that would carry the water away.",
        ["two new canals that would carry the water away"],
    ),
    (
        "id",
        "Namun, BNPB mengusulkan pencabutan larangan impor untuk mendukung pertumbuhan ekonomi Demak.",
        ["pencabutan larangan impor untuk mendukung pertumbuhan ekonomi Demak"],
    ),
    (
        "id",
        "Rudi percaya bahwa kemenangan itu bukan akhir dari perjuangan, tapi awal dari tugas baru.",
        ["kemenangan itu bukan akhir dari perjuangan, tapi awal dari tugas baru"],
    ),
    (
        "id",
        "BNPB mengatakan, jembatan itu ditutup sejak Senin, dikutip dari Antara, Selasa (10/6).",
        ["jembatan itu ditutup sejak Senin"],
    ),
    (
        "id",
        "Dilansir dari Antara, Senin (9/6/2025) kejadian itu diketahui terjadi di Demak.",
        ["kejadian itu diketahui terjadi di Demak"],
    ),
    (
        "id",
        "Sari menilai Demak sudah memiliki kedekatan dengan dunia balap. ,Selain itu Demak memiliki pebalap.",
        ["Demak sudah memiliki kedekatan dengan dunia balap"],
    ),
    (
        "id",
        "Kementerian itu mengatakan 31 warga Palestina, kebanyakan wanita dan anak-anak, tewas sejak Sabtu.",
        ["31 warga Palestina, kebanyakan wanita dan anak-anak, tewas sejak Sabtu"],
    ),
    ("en", "Chen warned that the dam may break, police said Monday, citing a report.", ["the dam may break"]),
    ("en", "According to the mayor, the dam may break, TASS says in a report.", ["the dam may break"]),
    (
        "id",
        "Sari Wulandari mengatakan, merayakan Hari Raya Idul Adha tahun ini, Prudential Syariah menyalurkan daging.",
        ["merayakan Hari Raya Idul Adha tahun ini, Prudential Syariah menyalurkan daging"],
    ),
]


@pytest.mark.parametrize(("lang", "text", "words"), REACHES)
def test_what_is_reported_ends_where_it_ends(lang, text, words):
    found = [content for _, _, content in said(lang, text)]
    assert found[: len(words)] == words


@pytest.mark.parametrize(
    "text",
    [
        "Usai pisah dengan klubnya pada akhir musim, mereka belum umumkan klub barunya.",
        "Setelah ditelusuri, video yang diklaim pesawat pengangkut jemaah haji itu ternyata tidak benar.",
    ],
)
def test_what_nobody_says_ends_no_sentence(text):
    assert not [words for *_, words in said("id", text) if text.startswith(words)]


def test_a_row_of_tolls_is_reported_to_its_end():
    (words,) = [
        w for *_, w in said("id", "Polisi melaporkan 12 orang tewas, 30 orang terluka, dan 4 orang masih hilang.")
    ]
    assert words == "12 orang tewas, 30 orang terluka, dan 4 orang masih hilang"


def test_a_comma_taken_for_a_subject_hands_nothing_on():
    document = tree(
        "Budi/PROPN/nsubj/2 mengatakan/VERB/root/0 hujan/NOUN/nsubj/4 turun/VERB/ccomp/2 ,/PUNCT/nsubj/6"
        " melaporkan/VERB/parataxis/2 ./PUNCT/punct/2"
    )
    assert relayed(Reading(document), 1, 6) == 6


def test_what_is_asked_for_goes_on_over_a_row():
    body = "Budi mengimbau warga agar tidak langsung membalas pesan dan menjawab telepon dari nomor asing."
    appeals = [c for c in told(body) if c.type == "Appeal"]
    assert [c.fillers("content")[0].text for c in appeals] == [
        "tidak langsung membalas pesan dan menjawab telepon dari nomor asing"
    ]
    body = (
        "Budi menyerukan agar seluruh pihak termasuk pemerintah pusat, pemerintah daerah, serta pelaku usaha"
        " melakukan evaluasi."
    )
    appeals = [c for c in told(body) if c.type == "Appeal"]
    assert [c.fillers("content")[0].text for c in appeals] == [body.removeprefix("Budi menyerukan agar ")[:-1]]
