"""Words behind a cue that are none of what was said."""

import pytest

from tests.conftest import said

HOLLOW = [
    "Netanyahu mengungkapkan hal ini pada Senin di Yerusalem.",
    "Hal ini disampaikan oleh Bupati Demak Sari Wulandari dalam konferensi pers di Demak.",
    "Meski sempat diprotes oleh warga, namun proyek pengembangan pelabuhan itu terus dilakukan.",
    "Arsul Sani juga menanyakan hal yang sama.",
    "Irwan mengajak Al Ghazali ke butik sepatunya.",
    "Irwan mengajak seluruh lapisan masyarakat ke butiknya.",
    "Paus menyampaikan pandangannya tersebut di Jakarta.",
    "Artikel ini mengulas beragam busana adat dari berbagai daerah.",
    "Belanda menempatkan pos militer di tempat yang dianggapnya penting.",
    "Rumania mencatat 12 kemenangan atas Siprus.",
    "Polisi mengungkap jaringan narkoba di Cengkareng.",
    "Agar hemat, simak tips berbelanja dari pendiri Belanja, Andi Saputra, dikutip dari laman Bisnis.",
    "Iran membalas dengan melancarkan serangan rudal terhadap Israel.",
    "Agus mengingatkan para mahasiswa yang menyampaikan pendapat.",
    "Beberapa penjual menambahkan variasi topping kelapa parut.",
    "Dia mengajak mantan pemain lain ke lapangannya.",
    "Langkah membuat sambal ini terbilang simpel, seperti dikutip Jumat (20/6/2025).",
    "Namun, Sari meluruskan kabar tersebut dan pulang.",
    "Thunder menang dua kali, membuktikan bahwa mereka layak menjadi juara.",
]


@pytest.mark.parametrize("text", HOLLOW)
def test_what_only_points_or_tells_where_is_no_content(text):
    assert said("id", text) == []


def test_what_somebody_is_asked_to_do_is_a_content():
    ((_, _, words),) = said("id", "Irwan mengajak warga membersihkan sungai.")
    assert words.endswith("membersihkan sungai")


def test_what_is_only_shown_or_announced_is_not_said():
    assert said("id", "Jimmy Fallon menunjukkan foto itu kepada penonton.") == []
    assert said("id", "Para pemain itu menunjukkan kemampuan bersaing di Demak.") == []
    assert said("id", "Elang Jawa mengindikasikan kebersihan lingkungan.") == []
    assert said("id", "Akun itu menambahkan narasi:") == []
    assert said("id", "Simak ramalan selengkapnya yang kami susun seperti dilansir TribunGorontalo.com.") == []


def test_what_is_told_about_a_topic_is_told_whole():
    ((_, _, words),) = said("id", "Agus melaporkan penyelidikannya tentang Sari.")
    assert words == "penyelidikannya tentang Sari"


def test_what_something_is_done_by_is_no_source():
    found = said("id", "Sari menilai dakwaan jaksa disusun berdasarkan keterangan satu orang saksi saja.")
    assert [words for *_, words in found] == ["dakwaan jaksa disusun berdasarkan keterangan satu orang saksi saja"]


def test_a_wish_that_only_tells_who_is_meant_is_not_told():
    assert said("id", "Kereta itu cocok bagi warga yang ingin berkunjung ke Demak tanpa kendaraan pribadi.") == []
    ((who, *_),) = said("id", "Sari Wulandari ingin berkunjung ke Demak tanpa kendaraan pribadi.")
    assert who == ("Sari Wulandari",)


def test_what_is_only_made_sure_of_is_not_said():
    assert said("id", "Komite itu bekerja keras dalam memastikan keselamatan penumpang.") == []
    ((*_, words),) = said("id", "Komite itu memastikan bahwa semua penumpang selamat.")
    assert words == "semua penumpang selamat"


def test_a_manner_is_no_cue():
    assert said("id", "Ia terbukti secara sah dan meyakinkan menyalahgunakan pengaruhnya.") == []


@pytest.mark.parametrize(
    "text",
    [
        "Kader partai itu kemudian membenarkannya dengan mengangguk.",
        "Tersangka itu diamankan berdasarkan laporan ke Polda Banten pada akhir Juli.",
        "Presiden Joko Widodo menyampaikan pidato kenegaraan di Gedung DPR.",
        "Pada kuartal pertama, perseroan mencatat EBITDA sebesar Rp222,1 miliar.",
        "“,” ujar akun itu dengan senang.",
        "Penggemar mengomentari unggahannya tersebut.",
        "Oleh karena itu, ketahui beberapa tanda pada siku, seperti dilansir dari CNN, Minggu.",
    ],
)
def test_an_act_of_which_the_words_are_not_told_says_nothing(text):
    assert said("id", text) == []
