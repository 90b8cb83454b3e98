"""Every construction finds the examples of its own docstring; short articles of the project's own are read whole."""

import pkgutil
import re
from importlib import import_module

import pytest

from tests.extract.told import told

package = import_module("kg.extract.statement")
NAMES = [c.__name__ for c in package.CONSTRUCTIONS]
EXAMPLE = re.compile(r"id: (?P<id>.+?) en: (?P<en>.+?)\n\n", re.DOTALL)

# Each line: what is said, by whom, in which form. The articles are written for this test.
ARTICLES = {
    "id": (
        (
            "Gempa bumi mengguncang Cianjur pada Senin pagi. Menurut BMKG, pusat gempa berada di darat.\n"
            '"Kami sudah mengirim tiga tim ke lokasi," kata Bupati Cianjur Herman Suherman kepada wartawan.\n'
            "Herman mengatakan bahwa jalan menuju desa itu masih tertutup.",
            [
                ("pusat gempa berada di darat", "BMKG", "indirect"),
                ("Kami sudah mengirim tiga tim ke lokasi", "Herman Suherman", "direct"),
                ("jalan menuju desa itu masih tertutup", "Herman Suherman", "indirect"),
            ],
        ),
        (
            'Jaksa menuntut hukuman lima tahun penjara. "Terdakwa tidak menyesal," ujar Jaksa Dewi Lestari. '
            '"Kami akan mengajukan banding."\n'
            "Pengacara Budi Hartono membantah bahwa kliennya menerima suap.",
            [
                ("Terdakwa tidak menyesal", "Dewi Lestari", "direct"),
                ("Kami akan mengajukan banding.", "Dewi Lestari", "direct"),
                ("kliennya menerima suap", "Budi Hartono", "indirect"),
            ],
        ),
    ),
    "en": (
        (
            "The river rose two meters overnight. The road, officials said, will reopen on Monday.\n"
            '"We lost everything," said Mayor Anna Reyes. "Nobody warned us."\n'
            "Reyes said the city needed more boats.",
            [
                ("We lost everything", "Anna Reyes", "direct"),
                ("Nobody warned us.", "Anna Reyes", "direct"),
                ("the city needed more boats", "Anna Reyes", "indirect"),
            ],
        ),
        (
            "The minister believes that prices will fall. A report by the bank said that wages had risen.\n"
            '"My hope," she said, "is that the talks resume."',
            [
                ("prices will fall", "minister", "attitude"),
                ("wages had risen", "report", "indirect"),
                ("is that the talks resume.", "she", "direct"),
            ],
        ),
    ),
}


def statements(text, lang):
    return [c for c in told(text, lang) if c.form]


@pytest.mark.parametrize("lang", ["id", "en"])
@pytest.mark.parametrize("name", NAMES)
def test_a_construction_finds_its_own_examples(name, lang):
    doc = import_module(f"{package.__name__}.{name}").__doc__
    example = EXAMPLE.search(doc + "\n\n")
    assert example, f"{name} has no example"
    text = " ".join(example[lang].split())
    assert name in [c.finder for c in statements(text, lang)], text


def test_every_file_with_examples_is_a_construction():
    modules = (m.name for m in pkgutil.iter_modules(package.__path__))
    shown = [m for m in modules if EXAMPLE.search((import_module(f"{package.__name__}.{m}").__doc__ or "") + "\n\n")]
    assert set(shown) == set(NAMES)


@pytest.mark.parametrize(("lang", "text", "wanted"), [(lang, *one) for lang in ARTICLES for one in ARTICLES[lang]])
def test_a_short_article_is_read_whole(lang, text, wanted):
    found = [
        (c.fillers("content")[0].text, c.form, " ".join(f"{a.text} {a.name}" for a in c.fillers("speaker")))
        for c in statements(text, lang)
    ]
    lost = [
        row
        for row in wanted
        if not any(row[0] == words and row[2] == form and row[1] in who for words, form, who in found)
    ]
    assert not lost, found


def test_a_thought_is_no_statement_said():
    (thought,) = statements("The minister believes that prices will fall.", "en")
    assert thought.form == "attitude"


def test_a_doing_thing_says_nothing():
    assert statements("Gedung baru itu menggambarkan kemajuan kota.", "id") == []


POINTING = (
    ("id", "Sebanyak 12 orang tewas akibat longsor. Demikian dikatakan Ahmad Rifai di Garut, Senin.", "Ahmad Rifai"),
    (
        "id",
        "Banjir merendam tiga desa di Demak.\nHal itu juga dibenarkan oleh Bupati Herman Suherman.",
        "Herman Suherman",
    ),
    ("id", "Air sudah mulai surut. Hal itu dia sampaikan kepada wartawan.", "dia"),
    ("id", "Air sudah mulai surut. Herman mengatakan hal itu saat meninjau tanggul.", "Herman"),
    ("en", "Twelve people were killed in the flood. This was confirmed by the police.", "the police"),
)
NOT_POINTING = (
    "Banjir merendam tiga desa di Demak. Hal ini disebabkan oleh hujan lebat.",
    "Kapan banjir itu surut di Demak? Hal itu disampaikan warga.",
    "Banjir merendam tiga desa di Demak. Hal ini disampaikan dalam rapat tahunan.",
    "Banjir merendam tiga desa di Demak. Hal ini dibuktikan warga dengan foto.",
    "Bupati Sari mengatakan banjir sudah surut. Hal itu disampaikan Bupati Sari di Demak.",
)


@pytest.mark.parametrize(("lang", "text", "who"), POINTING, ids=lambda part: part[:30])
def test_who_said_the_sentence_before_is_told_afterwards(lang, text, who):
    (said,) = statements(text, lang)
    assert said.fillers("content")[0].text == text.split(".")[0]
    assert [a.name for a in said.fillers("speaker")] == [who]


@pytest.mark.parametrize("text", NOT_POINTING, ids=lambda text: text[:30])
def test_what_is_asked_or_told_by_somebody_already_is_not_said_again(text):
    assert all(c.finder != "pointing" for c in statements(text, "id"))


TALLIES = (
    ("Kementerian Kesehatan Gaza melaporkan 27 orang tewas dalam serangan itu.", "27 orang tewas dalam serangan itu"),
    ("BNPB melaporkan sebanyak 340 rumah rusak akibat gempa.", "sebanyak 340 rumah rusak akibat gempa"),
    ("Badan itu melaporkan 27 orang tewas dan 60 terluka di Gaza.", "27 orang tewas dan 60 terluka di Gaza"),
    ("Otoritas setempat melaporkan 12 korban tewas.", "12 korban tewas"),
)


@pytest.mark.parametrize(("text", "words"), TALLIES)
def test_how_many_came_to_harm_is_reported(text, words):
    (said,) = statements(text, "id")
    assert said.fillers("content")[0].text == words


def test_who_is_reported_to_somebody_is_nothing_said():
    assert statements("Polisi melaporkan tiga akun palsu ke Kominfo.", "id") == []
    assert statements("Sari melaporkan dua orang yang memasuki rumahnya.", "id") == []


def test_what_a_thing_is_for_is_told_behind_the_cue():
    (told_,) = statements("Dana bantuan ini, kata Hasan, untuk pembangunan jalan dan jembatan di luar kota.", "id")
    assert [part.text for part in told_.fillers("content")] == [
        "Dana bantuan ini",
        "untuk pembangunan jalan dan jembatan di luar kota",
    ]


def test_what_a_thing_is_called_is_not_said():
    (told_,) = statements("Alat itu, yang disebut Visora, merangsang saraf mata, kata peneliti Anton Wijaya.", "id")
    assert [who.name for who in told_.fillers("speaker")] == ["Anton Wijaya"]


def test_who_alone_is_told_to_do_something_unnamed_is_no_content():
    text = "Prasetyo menyebutkan, ada seorang bandar yang memerintahkan salah seorang kurir di Batam."
    assert [c.type for c in statements(text, "id")] == ["Statement"]
