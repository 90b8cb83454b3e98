from kg.extract.stance.doubt import is_asked, is_hoax, is_supposed
from tests.extract.told import missing
from tests.extract.trees import tree


def test_what_a_hoax_shows_is_not_told_as_fact():
    document = tree(
        "Video/NOUN/nsubj/8 hoaks/NOUN/nmod/1 yang/PRON/nsubj/4 menampilkan/VERB/acl:relcl/1 polisi/NOUN/obj/4"
        " menangkap/VERB/acl/5 Budi/PROPN/obj/6 dilaporkan/VERB/root/0"
    )
    assert is_hoax(document, 5)
    assert not is_hoax(document, 7)  # to report the video is no part of what it shows
    plain = tree("Video/NOUN/nsubj/2 menampilkan/VERB/root/0 polisi/NOUN/obj/2 menangkap/VERB/acl/3 Budi/PROPN/obj/4")
    assert not is_hoax(plain, 3)


def test_a_clause_behind_whether_is_asked():
    document = tree("Ia/PRON/nsubj/2 tahu/VERB/root/0 apakah/ADV/advmod/5 Budi/PROPN/nsubj/5 pergi/VERB/ccomp/2")
    assert is_asked(document, 4)
    assert not is_asked(document, 1)


def test_what_is_told_for_the_case_that_something_else_is_so():
    released = "jika/SCONJ/mark/2 ada/VERB/root/0 lembaga/NOUN/nsubj/2 yang/PRON/nsubj/5 merilis/VERB/acl:relcl/3 data/NOUN/obj/5"
    leaves = "Jika/SCONJ/mark/2 kalah/VERB/advcl/5 ,/PUNCT/punct/2 Sari/PROPN/nsubj/5 mundur/VERB/root/0"
    once = "Jika/SCONJ/mark/3 dulu/ADV/advmod/3 kalah/VERB/advcl/5 Sari/PROPN/nsubj/5 menang/VERB/root/0"
    assert is_supposed(tree(released), 4)
    assert is_supposed(tree(leaves), 4)
    assert not is_supposed(tree(once), 4)


def test_indonesian_hoaxes_and_questions():
    rows = (
        ("Beredar kabar bohong yang menyebut Israel menyerang Jakarta.", "Attack agent=Israel possible"),
        ("Beredar kabar yang menyebut Israel menyerang Jakarta.", "Attack agent=Israel asserted"),
        ("Beredar unggahan yang mengklaim Israel menyerang Jakarta.", "Attack agent=Israel possible"),
        ("Dalam unggahan itu Budi Santoso mengklaim Israel menyerang Jakarta.", "Attack agent=Israel asserted"),
        ("Klaim bahwa Israel menyerang Iran tidak benar.", "Attack agent=Israel possible"),
        ("Tidak benar bahwa Presiden Joko Widodo memecat Sri Mulyani.", "Resignation person=Mulyani possible"),
        ("Sari bermimpi kalau Budi diserang seseorang.", "Attack patient=Budi possible"),
        ("Polisi belum tahu apakah Budi membunuh Andi.", "Killing agent=Budi positive possible"),
    )
    assert not missing(rows, "id")


def test_english_hoaxes_and_questions():
    rows = (
        ("A fake video showed police arresting Donald Trump in New York.", "Detention patient=Trump possible"),
        ("A video showed police arresting Donald Trump in New York.", "Detention patient=Trump asserted"),
        ("It is not true that Russia attacked Poland.", "Attack agent=Russia possible"),
        ("Reporters asked whether Israel attacked Beirut.", "Attack agent=Israel possible"),
    )
    assert not missing(rows, "en")


def test_just_anybody_takes_no_part():
    rows = (
        ("Pihak mana pun menyerang Gaza.", "!Attack patient=Gaza"),
        ("Israel menyerang Gaza.", "Attack patient=Gaza"),
        ("Prabowo tidak bertemu pihak manapun di Jakarta.", "!Meeting"),
    )
    assert not missing(rows, "id")
    assert not missing((("Israel would attack anyone in Gaza.", "Attack agent=Israel no=patient"),), "en")


def test_what_a_question_only_asks_after_as_a_plan_is_told_by_nobody():
    rows = (
        ("Memangnya Prabowo mau mengunjungi Moskow?", "!Visit"),
        ("Prabowo akan mengunjungi Moskow.", "Visit agent=Prabowo planned"),
        ("Benarkah Prabowo mengunjungi Moskow?", "Visit agent=Prabowo possible"),
    )
    assert not missing(rows, "id")


def test_what_a_picture_is_only_claimed_to_show_is_possible():
    text = "Foto yang diklaim sebuah helikopter jatuh di Palu beredar di media sosial."
    assert not missing(((text, "Accident place=Palu possible"),), "id")
