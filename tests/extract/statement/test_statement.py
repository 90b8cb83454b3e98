"""Who said what: constructions of reported speech in both languages, with sentences of the project's own."""

import pytest

from tests.conftest import claims, said
from tests.extract.told import holds, told

DIRECT = [
    (
        "id",
        '"Kami siap membantu warga," kata Bupati Hendra Wijaya di Demak.',
        "Hendra Wijaya",
        "Kami siap membantu warga",
    ),
    ("id", "“Air sudah surut,” ujar Kepala BPBD Demak Agus Nugroho, Senin.", "Agus Nugroho", "Air sudah surut"),
    (
        "id",
        'Menteri Keuangan Sri Mulyani mengatakan, "Anggaran tidak akan dipotong."',
        "Sri Mulyani",
        "Anggaran tidak akan dipotong.",
    ),
    (
        "en",
        '"We will rebuild the bridge," Mayor Anna Reyes said on Monday.',
        "Anna Reyes",
        "We will rebuild the bridge",
    ),
    ("en", "“The road is closed,” said Peter Okello, the district governor.", "Peter Okello", "The road is closed"),
    ("en", 'Anna Reyes told reporters: "The water is safe to drink."', "Anna Reyes", "The water is safe to drink."),
]
INDIRECT = [
    ("id", "Hamas mengatakan bahwa mereka menolak perundingan dengan Israel.", "Hamas", "mereka menolak perundingan"),
    ("id", "Menurut BNPB, 1.200 warga mengungsi akibat banjir.", "BNPB", "1.200 warga mengungsi"),
    ("en", "The minister said the bridge would reopen on Monday.", "minister", "the bridge would reopen"),
    (
        "en",
        "At least 20 people died in the flood, according to the health ministry.",
        "health ministry",
        "At least 20 people died",
    ),
    ("en", "The road will reopen on Monday, officials said.", "officials", "The road will reopen on Monday"),
]


@pytest.mark.parametrize(("lang", "text", "speaker", "words"), DIRECT)
def test_a_direct_quote_has_its_speaker(lang, text, speaker, words):
    assert ((speaker,), "direct", words) in said(lang, text)


@pytest.mark.parametrize(("lang", "text", "speaker", "begins"), INDIRECT)
def test_reported_speech_has_its_speaker_and_words(lang, text, speaker, begins):
    found = said(lang, text)
    assert any(
        speaker in " ".join(who) and words.startswith(begins) for who, form, words in found if form == "indirect"
    ), found


def test_a_second_quote_without_a_cue_goes_on():
    found = said("id", "“Air sudah surut,” kata Agus Nugroho. “Warga boleh pulang besok pagi.”")
    assert [(who, words) for who, _, words in found] == [
        (("Agus Nugroho",), "Air sudah surut"),
        (("Agus Nugroho",), "Warga boleh pulang besok pagi."),
    ]


def test_a_paragraph_that_is_a_quote_goes_on():
    found = said("en", '"The dam held," Anna Reyes said.', '"Nobody was hurt in the valley below."')
    assert [who for who, _, _ in found] == [("Anna Reyes",), ("Anna Reyes",)]


def test_a_title_in_quotes_is_no_statement():
    assert said("id", "Film “Laskar Laut” tayang di Jakarta pada Senin.") == []


def test_what_is_only_planned_is_not_said():
    assert said("en", "The council may announce a new plan next week.") == []


def test_a_claim_inside_a_statement_belongs_to_it():
    inner = [c for c in claims("id", "Hamas mengatakan bahwa Israel menyerang Gaza.") if c.type == "Attack"]
    assert [bool(c.within) for c in inner] == [True]
    assert [[a.name for a in c.according_to] for c in inner] == [["Hamas"]]


def test_furniture_and_empty_text_say_nothing():
    assert claims("id", "") == ()


def test_the_half_before_a_lost_closing_mark_is_said_too():
    found = said("id", "“Air sudah surut. “Warga boleh pulang,” kata Agus Nugroho.")
    assert found == [
        (("Agus Nugroho",), "direct", "Air sudah surut."),
        (("Agus Nugroho",), "direct", "Warga boleh pulang"),
    ]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("id", "Demikian disampaikan Kepala BPBD Demak Agus Nugroho kepada wartawan, Senin."),
        ("id", "Dia disebut sudah pergi ke Singapura."),
        ("id", "Sari percaya diri menghadapi ujian itu."),
        ("id", "Gubernur itu mengungkapkan alasannya."),
        ("en", "Smith is said to have left the country on Monday."),
        ("en", "Young farmers often can't find land that feeds them well."),
        ("id", "ILO siap menjadi penengah dalam sengketa antara buruh dan pengusaha."),
    ],
)
def test_what_has_no_words_of_its_own_or_no_speaker_is_no_statement(lang, text):
    assert said(lang, text) == []


WORDS = [
    (
        "Hakim juga menilai perbuatan terdakwa menunjukkan sikap serakah.",
        "perbuatan terdakwa menunjukkan sikap serakah",
    ),
    ("Mantan pemain itu mengaku kecewa pada keputusan klub.", "kecewa pada keputusan klub"),
    ("Spalletti menyayangkan kurangnya opsi di akhir musim.", "kurangnya opsi di akhir musim"),
    ("Dijelaskan Edy, puncak kegiatan itu adalah malam penghargaan.", "puncak kegiatan itu adalah malam penghargaan"),
    ("Jalan itu rusak parah seperti disampaikan Bupati Sari Wulandari.", "Jalan itu rusak parah"),
    ("Menurut pakar hukum tata negara itu, surat tersebut tidak mengikat.", "surat tersebut tidak mengikat"),
    (
        "Hal ini diperkuat oleh pernyataan seorang pejabat Mesir kepada kantor berita Antara bahwa perundingan gagal.",
        "perundingan gagal",
    ),
    ("Dikutip dari Antara, 10 September 2019, harga beras naik di tiga kota.", "harga beras naik di tiga kota"),
    (
        "Berdasarkan data Sistem Informasi dan Komputerisasi Haji Terpadu, masih terdapat 36 jemaah yang dirawat.",
        "masih terdapat 36 jemaah yang dirawat",
    ),
]


@pytest.mark.parametrize(("text", "words"), WORDS)
def test_reported_words_begin_and_end_where_the_report_does(text, words):
    assert [found for *_, found in said("id", text)] == [words]


def test_a_cue_inside_what_another_reports_takes_none_of_the_other():
    found = said("id", "Sari menyampaikan, pasar dibuka lagi, asalkan, kata dia, semua pedagang tertib.")
    assert not any(words.startswith("Sari") for *_, words in found)


def test_an_adverb_before_a_verb_is_no_cue():
    assert said("id", "Akan tetapi, penunjukan itu, jelas membuat penggemar kecewa.") == []


def test_who_does_not_hesitate_to_ask_has_asked():
    (asked,) = [c for c in claims("id", "Irwan tak sungkan meminta warga untuk membersihkan sungai.") if c.form]
    assert asked.polarity == "positive"


def test_who_never_stops_praising_praises():
    (praise,) = [c for c in claims("id", "Warganet tak henti-hentinya memuji ibunda Luna.") if c.form]
    assert praise.polarity == "positive"


def test_what_a_bare_cue_stands_behind_is_not_denied():
    text = "Tak elok kata Irwan jika kehadiran aparat di kantor itu dipersoalkan."
    assert [(c.polarity, len(c.fillers("content"))) for c in claims("id", text) if c.form] == [("positive", 2)]


def test_a_pronoun_that_speaks_is_who_spoke_before_whatever_his_name_hangs_on():
    text = "Mantan pemain itu, Budi Hartono, mengatakan klub salah melepas Agus Nugroho. Menurutnya, kiper itu harus dipertahankan."
    assert [who for who, *_ in said("id", text)] == [("Budi Hartono",), ("Budi Hartono",)]


def test_a_cue_that_only_ends_quotes_reports_nothing_else():
    found = said("id", "Berdasarkan catatan asosiasi, sebanyak 9 pabrik tutup dalam waktu satu tahun.")
    assert [words for *_, words in found] == ["sebanyak 9 pabrik tutup dalam waktu satu tahun"]


def test_a_source_between_a_subject_and_its_verb_answers_for_both():
    (one,) = [
        c for c in claims("id", "Konten itu, menurut Sari Wulandari, baru ditemukan setelah warga melapor.") if c.form
    ]
    assert [a.text for a in one.fillers("content")] == ["Konten itu", "baru ditemukan setelah warga melapor"]


def test_full_stops_of_titles_do_not_part_a_cue_from_its_quote():
    text = "Seperti diungkapkan Kepala Dinas Sari S.H. pada Senin, "
    assert [form for _, form, _ in said("id", text + '"Kami juga menjual jamur segar setiap hari."')] == ["direct"]


def test_a_complementizer_behind_a_time_is_none_of_the_words():
    text = "General Motors announced on Wednesday that most of its bondholders did not exchange the debt."
    ((_, _, words),) = said("en", text)
    assert words.startswith("most of its bondholders")


def test_a_name_that_is_missing_behind_a_source_is_not_taken_from_the_clause_it_answers_for():
    assert said("id", "Seperti dilansir, daun itu dikenal bermanfaat untuk kesehatan kulit.") == []


def test_a_title_before_a_name_and_its_cue_is_no_half_of_the_words():
    ((who, _, words),) = said(
        "id", "Sekretaris Perusahaan SIG, Vita Mahreyni mengatakan, kerja sama itu dimulai Februari."
    )
    assert (who, words) == (("Vita Mahreyni",), "kerja sama itu dimulai Februari")


def test_only_a_script_names_speakers_in_capitals_that_nobody_knows():
    script = "QUESTION: Are there reports of any damage?\nANSWER: We have seen the reports this morning."
    assert holds(told(script, "en"), "Statement speaker=ANSWER")
    assert not any(c.type == "Statement" for c in told("EXCLUSIVE: The bridge was closed on Monday.", "en"))


@pytest.mark.parametrize("condition", ["Dengan kerja sama yang baik", "Jika harga beras naik"])
def test_a_condition_before_the_source_is_said_too(condition):
    found = next(c for c in claims("id", f"{condition}, menurut Sari Wulandari, warga akan hidup tenang.") if c.form)
    assert [a.text for a in found.fillers("content")] == [condition, "warga akan hidup tenang"]


def test_an_occasion_before_the_source_is_not_said():
    text = "Dalam kesempatan itu, menurut Sari Wulandari, air mulai surut."
    found = next(c for c in claims("id", text) if c.form)
    assert [a.text for a in found.fillers("content")] == ["air mulai surut"]
