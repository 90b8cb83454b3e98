"""Who takes part in talks, who only hosts or mediates them, and whether they are held at all."""

import pytest

from tests.extract.told import missing, told

ROWS = (
    ("DPRD Bali maupun Pemerintah Provinsi Bali sepakat menunda pajak itu.", "Agreement party=DPRD party=Pemerintah"),
    ("Presiden Mesir membicarakan gencatan senjata dengan mediator Qatar di Kairo.",
     "Negotiation party=Mesir party=Qatar topic=gencatan place=Kairo"),
    ("AS dan Prancis membicarakan gencatan senjata dengan Hamas.", "!Negotiation party=Hamas"),
    ("Koalisi itu dibentuk untuk mencapai perdamaian di Sudan.", "!Agreement"),
    ("Norwegia menawarkan diri sebagai mediator dalam konflik itu.", "Mediation mediator=Norwegia planned"),
    ("Indonesia mendorong Rusia sebagai mediator konflik itu.", "Mediation mediator=Rusia demanded"),
    ("Armenia dan Azerbaijan meneken perjanjian damai di Gedung Putih.", "Agreement party=Armenia place=Gedung"),
    ("Pengurus PWI mengeluarkan tujuh rekomendasi untuk Muktamar VI PKB.", "!Meeting party=PWI"),
    ("Pemerintah Sudan dan RSF gagal mencapai kesepakatan.", "Agreement party=Sudan party=RSF negative"),
    ('"Saya akan bawa pada rapat internal DPR nanti," kata Budi Santoso.', "Meeting party=DPR planned"),
    ("Budi Santoso alias Cak Bud bakal menemui Wakil Presiden Anwar.", "Meeting party=Budi party=Anwar planned"),
    ("Jaksa menanyakan pernah atau tidaknya Budi Santoso membicarakan perkara dengan Hakim Anwar.", "!Negotiation"),
    ("Sari mengaku tak keberatan jika diminta berdamai dengan Budi Santoso.", "!Agreement"),
    ("Perundingan antara Thailand dan Kamboja difasilitasi Malaysia.",
     "Mediation mediator=Malaysia party=Thailand party=Kamboja topic=Perundingan"),
    ("Perundingan yang dimediasi Qatar antara Israel dan Hamas berlanjut.", "Negotiation party=Israel party=Hamas"),
    ("Perdana Menteri Anwar Ibrahim memediasi Thailand dan Kamboja.",
     "Mediation mediator=Anwar party=Thailand party=Kamboja no=topic"),
    ("Menteri luar negeri Qatar, Mesir, dan Yordania bertemu di Kairo.", "Meeting party=Qatar,"),
    ("Budi Santoso dan Sari Dewi sepakat membangun rumah di Bali.", "Agreement party=Budi party=Sari no=place"),
    ("Nina mengatakan DPRD dibolehkan menggelar rapat di hotel.", "!Meeting"),
    ('"Saya sudah menyuruh ajudan untuk bertemu dengan kedua orang tuanya," kata Dedi Mulyadi.',
     "Meeting party=ajudan demanded"),
    ('"Kami mau mendamaikan Dato dengan Baby Shima," kata Rumhadi Rumnan.', "Mediation mediator=Rumhadi party=Dato"),
    ("Musyawarah Besar Alim Ulama NU menyerukan Muktamar Luar Biasa.", "Meeting party=Alim asserted"),
    ("Presiden Trump membahas perang di Gaza dengan Benjamin Netanyahu.",
     "Negotiation party=Trump party=Netanyahu no=place"),
    ("Kedua perusahaan sepakat bahwa harga itu terlalu tinggi.", "Agreement topic=harga"),
    ("NOC Indonesia menggelar Rapat Anggota Luar Biasa (RALB) pada 15 Juli 2025.", "!Meeting party=Anggota"),
    ('"Tadi sudah disetujui oleh para pemegang saham," ujar Ivo Wangarry.', "!Agreement topic=Tadi"),
    ("Budi Santoso membahas kedekatannya dengan Sari Dewi.", "!Negotiation"),
    ("Putin dan Biden membahas hubungan Rusia dengan China.", "!Negotiation party=China"),
    ("Prabowo membahas hubungan kedua negara dengan Putin.", "Negotiation party=Prabowo party=Putin"),
    ("DPR mempersilakan para pihak yang tak sepakat untuk menggugat.", "!Agreement"),
    ("Komisi IV DPR RI menyetujui anggaran Kementerian Pertanian (Kementan) tahun 2020.", "!Agreement time=2020"),
    ("Komisi IV DPR RI menyetujui anggaran itu pada tahun 2020.", "Agreement time=2020"),
    ("Saat bertemu Sari Dewi, Budi Santoso menyuruh warga pergi.", "Meeting party=Sari asserted"),
    ("Rapat Komisi IV DPR itu rencananya dilaksanakan hari ini.", "Meeting party=Komisi planned"),
    ("Dalam kesepakatan Pertamina dan Petronas, lahan itu akan dijual.", "Agreement party=Pertamina asserted"),
    ("Pada rapat Komisi II DPR itu akan dihadiri oleh Menteri Tito Karnavian.", "Meeting party=Komisi planned"),
    ("Pengesahan itu tak menunggu pertemuan Presiden Joko Widodo dengan pemimpin KPK.", "Meeting party=Widodo positive"),
    ("Model ini cocok untuk pesta pernikahan dan pertemuan keluarga besar.", "!Meeting"),
)  # fmt: skip
ROWS_EN = (
    ("Qatar hosted talks between Israel and Hamas in Doha.", "Negotiation party=Israel party=Hamas place=Doha"),
    ("Qatar hosted talks between Israel and Hamas in Doha.", "!Negotiation party=Qatar"),
    ("Norway offered itself as a mediator between the government and the rebels.", "Mediation mediator=Norway planned"),
    ("Antony Blinken met with Abdel Fattah al-Sisi in Cairo.", "Meeting agent=Blinken party=Sisi"),
    ("Hamas negotiators discussed the proposal with Egyptian mediators.", "Meeting party=Hamas party=Egyptian"),
    ("Hezbollah agreed to a ceasefire with Israel.", "Ceasefire party=Hezbollah party=Israel planned"),
    ("The meeting between Putin and Biden in Geneva ended.", "Meeting party=Putin party=Biden place=Geneva"),
)


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row[0][:40])
def test_who_takes_part_and_whether_it_is_so(row):
    assert not missing([row], "id")


@pytest.mark.parametrize("row", ROWS_EN, ids=lambda row: row[0][:40])
def test_who_takes_part_in_english(row):
    assert not missing([row], "en")


@pytest.mark.parametrize(
    ("text", "type_", "role", "words"),
    [
        ("Rusia dan Ukraina menukar 230 tawanan perang di bawah mediasi Uni Emirat Arab.",
         "Release", "patient", ["230 tawanan perang"]),
        ("Armenia dan Azerbaijan meneken perjanjian damai di Gedung Putih.", "Agreement", "topic", ["perjanjian damai"]),
        ("Budi Santoso bertemu pengurus Partai Golkar Bali di rumah jabatan Gubernur.",
         "Meeting", "party", ["Budi Santoso", "pengurus Partai Golkar Bali"]),
        ("Mediator dari Qatar, Mesir, dan Oman melanjutkan perundingan.",
         "Negotiation", "party", ["Mediator dari Qatar, Mesir, dan Oman"]),
        ("Hans Sang mundur setelah pertemuan dewan direksi.", "Meeting", "party", ["dewan direksi"]),
        ("PT Telkom Indonesia (Telkom) dan Palo Alto Networks menandatangani nota kesepahaman.",
         "Agreement", "party", ["PT Telkom Indonesia", "Palo Alto Networks"]),
    ],
)  # fmt: skip
def test_what_is_told_of_a_side_ends_before_what_is_told_of_the_talks(text, type_, role, words):
    assert [a.text for claim in told(text) if claim.type == type_ for a in claim.fillers(role)] == words


def test_a_conjunction_before_the_word_of_an_event_leaves_somebody_told():
    text = "Screening does not work, said the spokesman, Hartl, adding that infected persons may not show any symptoms."
    assert all(a.text for claim in told(text, "en") for _, those in claim.roles for a in those)
