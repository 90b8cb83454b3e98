"""Who speaks: accounts, capitals, holders of offices; not who is spoken to, nor where somebody works."""

import pytest

from kg.analyze import analyze
from kg.extract.reading import Reading
from kg.model import Article, Block, Span
from tests.conftest import claims, said

SPEAKERS = [
    ("id", '"Korban luka dibawa ke rumah sakit," kata Kasat Lantas Polres Bogor AKP Fadli Amri, Minggu.', "Fadli Amri"),
    ("id", '"Konten itu viral di mana-mana," tulis salah satu akun Facebook.', "salah satu akun Facebook"),
    ("id", '"Rute itu dialihkan sementara," tulis akun X @/bambangsuling kemarin.', "akun X @/bambangsuling"),
    ("id", "“Kami mohon doa kalian semua,” ujar agensi itu dalam keterangannya.", "agensi itu"),
    (
        "id",
        "Kasudin Ketahanan Pangan, Kelautan dan Pertanian (KPKP) Demak, Taufik Hidayat mengatakan, petani akan belajar.",
        "Taufik Hidayat",
    ),
    (
        "id",
        '"Jaringan itu pulih," kata Kepala Dinas Kominfo, Statistik dan Persandian, Taufik Hidayat.',
        "Taufik Hidayat",
    ),
    ("id", "Alto Labetubun, Analis Konflik dan Konsultan Keamanan mengatakan air surut.", "Alto Labetubun"),
    ("id", "Beijing meminta Israel menarik pasukan.", "Beijing"),
    ("en", "Chen's lawyer has said he may ask for a new trial.", "Chen's lawyer"),
    ("id", '"Kami bangga kepadanya," ungkap kakak Sari Dewi itu.', "kakak Sari Dewi itu"),
    ("id", '"Kami bangga kepadanya," ungkap putri Budi Santoso itu.', "putri Budi Santoso itu"),
    (
        "id",
        '"Kami berduka," ujar Roby Hervindo, Manager Relations & CSR Pertamina Operation saat hadir.',
        "Roby Hervindo",
    ),
    (
        "id",
        "Para peneliti dari Institut Keselamatan di Universitas Graz (TU Graz), Austria menyatakan lampu itu aman.",
        "Para peneliti dari Institut Keselamatan",
    ),
    (
        "id",
        "Berdasarkan data libur nasional yang dirilis pemerintah, Juni punya empat tanggal merah.",
        "data libur nasional",
    ),
    ("id", "Seorang warga bernama Rudi mengaku mendengar ledakan.", "Rudi"),
    ("id", "Menteri Luar Negeri saat itu Retno Marsudi mengatakan air mulai surut.", "Retno Marsudi"),
    ("id", "Menurut ahli gizi di RS Harapan Bandung, Dewi Kartika, sarapan membuat anak lebih fokus.", "Dewi Kartika"),
    ("id", "Markus, salah satu warga Desa Lumba mengatakan, air laut naik sejak kemarin.", "Markus"),
    ("id", "Brand Marketing Manager GoLari, Alduri Setiawan, menjelaskan bahwa acara itu gratis.", "Alduri Setiawan"),
]


@pytest.mark.parametrize(("lang", "text", "speaker"), SPEAKERS)
def test_one_speaks(lang, text, speaker):
    ((who, *_),) = said(lang, text)
    assert who == (speaker,)


def test_what_a_participle_goes_with_does_not_speak_where_it_has_no_words():
    found = said("en", "Bernard Chen confirmed the sale saying the price was fair.")
    assert {who for who, _, _ in found} == {("Bernard Chen",)}
    assert said("en", "The agency issued a report saying the dam was unsafe.")[0][0] == ("a report",)


def test_who_is_urged_does_not_go_on_speaking():
    text = "Dinas Perhubungan menutup jalan itu. Pengendara diimbau menyesuaikan rute."
    *_, (who, _, words) = said("id", text + ' "Patuhi rambu-rambu di jalan," ujarnya.')
    assert (who, words) == (("nya",), "Patuhi rambu-rambu di jalan")


def test_a_refusal_taken_for_a_name_still_refuses():
    text = "Saat dikonfirmasi, Ketua DPP PDIP Ribka Tjiptaning enggan membeberkan perihal pemecatan Tia Rahmania."
    assert not [c for c in claims("id", text) if c.form and c.polarity == "positive"]


def test_who_is_only_quoted_does_not_go_on_speaking():
    text = '"Kami menangkap pelaku itu," kata Budi Hartono. Tim mengejar mobilnya. "Pelaku membuka pintu lalu kabur," ujarnya.'
    assert [c.fillers("speaker")[0].name for c in claims("id", text) if c.form] == ["Budi Hartono", "Budi Hartono"]


def test_where_somebody_speaks_is_not_who():
    ((who, *_),) = said("id", '"Saya nyaman di sini," ujar saat ditemui di kawasan Senayan, Jakarta.')
    assert who == ()


def test_the_first_behind_a_bare_cue_speaks():
    ((who, *_),) = said("id", '"Saya menerka dia grogi," tulis sarisalim, salah seorang netizen.')
    assert who == ("sarisalim",)


def test_a_row_of_sources_answers_together():
    claim = next(
        c for c in claims("id", "Menurut Reuters, AFP, dan BBC, lima orang tewas dalam ledakan itu.") if c.form
    )
    assert [speaker.name for speaker in claim.fillers("speaker")] == ["Reuters", "AFP", "BBC"]
    claim = next(c for c in claims("id", "Menurut Reuters, Israel dan Hamas sepakat berunding.") if c.form)
    assert [speaker.name for speaker in claim.fillers("speaker")] == ["Reuters"]


def test_no_capital_of_a_sentence_and_no_text_of_its_own_speaks():
    assert said("id", "Wacana mengajak Sari Dewi bergabung dalam tim juga sempat dilontarkan.") == []
    (found,) = (c for c in claims("id", "Beredar SMS yang menginformasikan bahwa kita kena tilang.") if c.form)
    assert [(who.text, who.kind) for who in found.fillers("speaker")] == [("SMS", "Thing")]
    assert said("id", "Idul Adha ini, saya berharap berkah Allah menerangi hidup Anda.") == []


@pytest.mark.parametrize(
    "text",
    [
        "Menteri Hukum Budi Hartono mengusulkan rentang waktu 2 tahun untuk mengalihkan penyidik ke lembaga itu.",
        "Kepala Operasi Damai Laut 2024 Brigjen Budi Hartono mengatakan kapal itu sudah kembali.",
    ],
)
def test_no_length_of_time_and_no_year_of_a_name_is_when_something_was_said(text):
    (found,) = (claim for claim in claims("id", text) if claim.form)
    assert found.times == ()


def test_somebody_is_called_by_the_fullest_name():
    text = "Rudi Hartono hadir. Warga menyambut Rudi kemarin."
    article = Article(body=text, source="test", blocks=(Block(Span(0, len(text))),), lang="id")
    at = text.index("Rudi", 5)
    assert Reading(analyze(article)).called(Span(at, at + 4), "Person").name == "Rudi Hartono"
