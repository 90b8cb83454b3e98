import pytest

from kg.read.lines import known
from kg.read.paragraphs import paragraphs


def split(body):
    return [span.of(body) for span in paragraphs(body, known)]


def test_a_newline_parts_paragraphs():
    assert split("Satu.\nDua.\n\n Tiga. \n") == ["Satu.", "Dua.", "Tiga."]


def test_lines_wrapped_at_a_margin_are_joined():
    body = (
        "The river rose in the night and by the morning it\n"
        "had covered the road to the village, officials\n"
        "said.\n\n"
        "Nobody was hurt, but the bridge was gone and the\n"
        "school stayed closed.\n"
    )
    assert len(split(body)) == 2
    assert split(body)[1].endswith("closed.")


def test_blank_lines_alone_do_not_join_lines():
    assert len(split("Judul Berita\nPenulis: Ani\n\n" + "Air naik. " * 30 + "\n\n" + "Air surut. " * 30)) == 4


@pytest.mark.parametrize(
    "torn",
    [
        "Jakarta\n-\nAir Sungai\nmeluap pada Senin pagi dan merendam jalan.",
        "Gubernur yang mengunjungi lokasi banjir itu meminta bantuan segera dikirim ke\nDemak\n, Senin.",
        "Komisi itu (\nKPU\n) menolak.",
        '"Kami tahu apa yang harus dilakukan supaya\nincome\ndaerah tidak turun," katanya.',
        '"Ini yang kita tidak bisa nge-\njudge\n(faktornya apa saja), karena ada penyesuaian tahun ini," kata Sari.',
    ],
)
def test_a_sentence_torn_by_links_is_one_paragraph(torn):
    assert split(torn) == [torn]


def test_furniture_is_never_joined():
    assert split("Air naik, kata\nADVERTISEMENT\nbupati itu di posko utama.")[1] == "ADVERTISEMENT"
