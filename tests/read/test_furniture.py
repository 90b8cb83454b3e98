"""Blocks of small pages, each rule once, and what must never be lost."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.read.furniture import furniture

STORY = "Air sungai meluap pada Senin pagi dan merendam ratusan rumah warga di tiga kecamatan itu."
NEXT = "Bupati meminta warga mengungsi karena hujan lebat diperkirakan masih turun hingga besok malam."
TOLD = "The river broke its banks on Monday and flooded hundreds of homes in three districts."


def kinds(body, title=None):
    return [(block.kind, block.span.of(body)) for block in furniture(body, title)]


def kind_of(line, *, last=False):
    """What ``line`` is between two paragraphs of a story, or after them."""
    body = f"{STORY}\n{NEXT}\n{line}" if last else f"{STORY}\n{line}\n{NEXT}"
    return next(kind for kind, text in kinds(body) if line.startswith(text) or text == line)


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("Baca juga: Tanggul Jebol, Warga Mengungsi", "teaser"),
        ("BACA JUGA", "teaser"),
        ("Disclaimer: Setiap keputusan investasi ada di tangan pembaca.", "notice"),
        ("Baca Juga Tanggul Jebol, Warga Mengungsi", "teaser"),
        ("Read more: Rivals return to the table", "teaser"),
        ("Advertisement", "notice"),
        ("SCROLL TO CONTINUE WITH CONTENT", "notice"),
        ("[Gambas:Video 20detik]", "notice"),
        ("Simak juga Video 'Banjir Rendam Jalan':", "notice"),
        ("#banjir #demak", "notice"),
        ("----------", "notice"),
        ("&nbsp;<br />", "notice"),
        ("Artikel ini telah tayang di Contoh.com dengan judul Banjir", "notice"),
        ("© 2024 Warta Contoh. All rights reserved.", "notice"),
        ("Penulis: Ani Lestari", "byline"),
        ("Laporan Wartawan Contoh.com, Budi Santoso", "byline"),
        ("By Ana Lim", "byline"),
        ("(rwu/dps)", "byline"),
        ("(Angkasa Yudhistira)", "byline"),
        ("Foto: Warga mengungsi. (Arief/contoh)", "caption"),
        ("Warga mengungsi ke balai desa. (Foto: dok. BPBD)", "caption"),
        ("Warga mengungsi. ANTARA FOTO/Budi Santoso/nym", "caption"),
        ("Residents leave their homes. (Photo: AFP)", "caption"),
    ],
)
def test_lines_that_give_themselves_away(line, kind):
    assert kind_of(line) == kind


@pytest.mark.parametrize(
    "line",
    [
        "Namun, apakah harus operasi?",
        "Q: Why not debate?",
        "&quot;Air naik,&quot; katanya.<br />",
        "Meta meluncurkan WhatsApp Channel di Indonesia.",
        "Hak cipta lagu itu milik pencipta, kata hakim.",
        "Copyright law is at the heart of the case.",
        "Read the letter aloud, the judge told him.",
        "Baca juga, kata guru itu, buku-buku lama.",
        "By Monday the water had reached the school.",
        "Foto itu diambil sebelum banjir terjadi.",
        "Editor surat kabar itu menolak berkomentar.",
        "Laporan itu dibuat di Polda dengan nomor LP/B/24/IV/2025/SPKT/POLDA JATENG.",
        "Jabatan itu pernah dipegang perwira TNI/Polri.",
        "Video itu viral di media sosial.",
        "Ikuti kata hatimu, ujarnya.",
        '"Berat. Sangat berat."',
        "- 3 unit mobil",
        "1. Kecamatan Gubug",
        "Air surut",
    ],
)
def test_story_lines_that_look_alike(line):
    assert kind_of(line, last=True) == "text"


def test_the_title_after_a_bare_pointer():
    body = f"{STORY}\nBaca juga:\nTanggul Jebol, Warga Mengungsi\n{NEXT}"
    assert [kind for kind, _ in kinds(body)] == ["text", "teaser", "teaser", "text"]
    assert [kind for kind, _ in kinds(f"{STORY}\nBaca Juga\n{NEXT}")] == ["text", "teaser", "text"]


@pytest.mark.parametrize(
    ("body", "parts"),
    [
        (
            f"{STORY} Baca juga: Tanggul Jebol, Warga Mengungsi {NEXT}",
            ["text", "teaser", "text"],
        ),
        (f"{STORY} Baca juga: Tanggul Jebol, Warga Mengungsi\n{NEXT}", ["text", "teaser", "text"]),
        (f"{TOLD} Read more: Rivals return to the table. {TOLD}", ["text", "teaser", "text"]),
        (f"{STORY} Simak Video: Banjir Rendam Jalan", ["text", "notice"]),
        (f"{STORY},Baca juga:,,{NEXT}", ["text", "teaser", "text"]),
        (f"{STORY}\n{NEXT} (adv/eth)", ["text", "text", "byline"]),
        (f"{STORY}Ikuti Whatsapp Channel Contoh", ["text", "notice"]),
    ],
)
def test_furniture_glued_to_the_story(body, parts):
    assert [kind for kind, _ in kinds(body)] == parts
    assert kinds(body)[0][1].startswith(body[:20])
    assert not any("juga" in text for kind, text in kinds(body) if kind == "text")


def test_headlines():
    assert kinds(f"Banjir Rendam Tiga Kecamatan\n{STORY}")[0][0] == "headline"
    assert kinds(f"Flood covers three districts\n\n{TOLD}")[0][0] == "headline"
    assert kinds(f"Flood covers three districts\n{TOLD}", "Flood covers three districts")[0][0] == "headline"
    assert kinds(f"{STORY}\nKronologi kejadian\n{NEXT}")[1][0] == "headline"


def test_a_lead_without_its_full_stop_stays():
    assert kinds(f"Bupati angkat bicara soal banjir di tiga kecamatan itu\n{NEXT}")[0][0] == "text"
    assert kinds(f"DEMAK, CONTOH.com - Banjir Rendam Tiga Kecamatan\n{NEXT}")[0][0] == "text"


TITLES = "Tanggul Jebol Setelah Hujan Lebat\nHarga Cabai Naik Tiga Kali Lipat\nTim Putri Lolos ke Babak Semifinal"


@pytest.mark.parametrize("heading", ["More Stories\n", "Berita Terkait:\n", ""])
def test_lists_of_other_articles(heading):
    body = f"{STORY}\n{NEXT}\n{heading}{TITLES}"
    assert {kind for kind, _ in kinds(body)[2:]} == {"related"}


def test_a_list_that_belongs_to_the_story():
    body = f"{STORY}\nBerikut kecamatan yang terendam:\nKecamatan Gubug\nKecamatan Tegowanu\nKecamatan Godong"
    assert {kind for kind, _ in kinds(body)} == {"text"}


def test_tags_after_the_closing_mark():
    body = f"{STORY}\n{NEXT}\n(bel/azh)\nbanjir demak\nbupati\nJakarta"
    assert [kind for kind, _ in kinds(body)[2:]] == ["byline", "notice", "notice", "notice"]


@pytest.mark.parametrize(
    "note",
    [
        "“Penikmat senja yang rendah hati. Pemburu rendang. Pelari malam. Kolektor perangko.”",
        "Coffee drinker. Weekend gardener. Unapologetic cat person.",
        "Ana Lim is a freelance writer based in Lima.",
        "Budi Santoso adalah wartawan lepas di Jakarta.",
    ],
)
def test_biographies(note):
    assert kind_of(note, last=True) == "biography"
    with_teasers = kinds(f"{STORY}\n{NEXT}\n{note}\nMore Stories\n{TITLES}")
    assert with_teasers[2][0] == "biography"


@given(st.text(max_size=400))
def test_blocks_are_in_order_disjoint_and_inside(body):
    check(body)


PIECES = st.sampled_from(
    [
        STORY,
        NEXT,
        "Baca juga:",
        "Baca juga: ",
        "More Stories",
        "(abc/def)",
        "“",
        '"',
        ",",
        ".",
        "-",
        " ",
        "\n",
        "\n\n",
        "a",
    ]
)


@given(st.lists(PIECES, max_size=30).map("".join), st.none() | st.text(max_size=20))
def test_blocks_of_pages_are_in_order_disjoint_and_inside(body, title):
    check(body, title)


def check(body, title=None):
    end = 0
    covered = set()
    for block in furniture(body, title):
        assert end <= block.span.start < block.span.end <= len(body)
        assert block.span.of(body) == block.span.of(body).strip()
        end = block.span.end
        covered |= set(range(block.span.start, end))
    lost = "".join(body[i] for i in range(len(body)) if i not in covered)
    assert not any(c.isalnum() for c in lost), "every word is in a block"
