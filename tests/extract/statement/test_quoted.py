"""Quotes and their cues: right before without a comma, over several paragraphs, in what only lists something."""

from tests.conftest import said
from tests.extract.told import told


def test_a_quote_right_behind_its_cue_needs_no_comma():
    text = "Melly memotong pembicaraan. Katanya “Tidak usah cerita! Saya sudah tahu semuanya!”."
    assert [words for *_, words in said("id", text)] == ["Tidak usah cerita! Saya sudah tahu semuanya!"]


def test_a_quote_over_paragraphs_is_whose_cue_ends_it():
    text = (
        "Polisi menangkap pelaku, kata Sari.\n"
        '"Banyak warga disekap di gedung itu.\n'
        "Kami dijebak oleh teman sendiri untuk bekerja di sana.\n"
        'Jangan tergiur bekerja di luar negeri," tulis Budi Hartono.'
    )
    found = [claim for claim in told(text) if claim.form == "direct"]
    assert [claim.fillers("speaker")[0].name for claim in found] == ["Budi Hartono"] * 3


def test_what_a_colon_only_announces_is_not_said():
    assert said("id", "Berikut ramalan zodiak besok Selasa dilansir dari Astrosage.com:") == []


def test_a_cue_and_its_speaker_may_be_a_sentence():
    text = "“Kami harap perusahaan lain tertarik datang ke sini.” Tutup Iwan."
    assert said("id", text) == [(("Iwan",), "direct", "Kami harap perusahaan lain tertarik datang ke sini.")]


def test_what_tells_of_its_speaker_stands_between_quotes():
    text = (
        '"Kami siap membantu," kata Sari Wulandari. "Sari menyebut air sudah surut sejak pagi. "Semua aman," ujar Sari.'
    )
    assert [words for _, form, words in said("id", text) if form == "direct"] == ["Kami siap membantu", "Semua aman"]


def test_a_quote_behind_its_source_has_no_mark_of_its_own():
    ((_, form, words),) = said("id", "Menurut juru bicara perusahaan itu, “Produksi ponsel akan dilakukan di Demak.”")
    assert (form, words) == ("direct", "Produksi ponsel akan dilakukan di Demak.")


def test_who_says_something_else_behind_a_quote_has_not_said_the_quote():
    text = '" Total ada tiga laporan yang masuk. Dua dari Sari. " Ade Sari mengimbau masyarakat untuk tidak menyebarkan video.'
    assert all("laporan" not in words for who, _, words in said("id", text) if who)


def test_what_shows_something_says_no_quote():
    text = "Judul yang dituliskan adalah “A forever kind of night,” mencerminkan kebahagiaan mendalam dari pesta itu."
    assert [words for _, form, words in said("id", text) if form == "direct"] == []


def test_who_is_told_by_what_he_does_speaks_too():
    text = '"Kami memutuskan dia keluar dari grup," tulis agensi dalam pernyataan resminya.'
    assert said("id", text) == [(("agensi",), "direct", "Kami memutuskan dia keluar dari grup")]


def test_a_comment_has_its_account():
    assert said("id", '"Luar biasa," tulis komentar @sari_w.') == [(("komentar @sari_w",), "direct", "Luar biasa")]


def test_so_opens_a_cue_and_is_none():
    text = '"Pendapatan ini harus diraih dengan kerja yang sangat keras," demikian kata Sari Wulandari.'
    (claim,) = told(text)
    assert [cue.text for cue in claim.fillers("cue")] == ["demikian kata"]


def test_a_sentence_behind_its_last_quoted_words_is_another():
    text = 'Mereka hanya dibalas dengan "apresiasi verbal".Langkah polisi itu memang disambut baik.'
    assert [words for *_, words in said("id", text) if "apresiasi" in words] == []


def test_a_lone_mark_before_what_tells_of_the_speaker_opens_no_quote():
    text = (
        'Air surut sejak pagi. " Warga lalu mengutip kata Sari Wulandari tentang banjir. Kami minta warga tenang," '
        "kata Sari Wulandari."
    )
    assert [words for _, form, words in said("id", text) if "mengutip" in words and form == "direct"] == []


def test_hashtags_alone_are_no_words_of_anybody():
    assert [words for *_, words in said("id", 'Kami menyuarakan pendapat kami: "#AkhiriPerang".') if "#" in words] == []


def test_what_is_said_on_behind_a_quote_is_not_its_cue():
    text = 'Sari Dewi tiba-tiba berkata, "Aku perlu istirahat," dan mengatakan bahwa ia ingin pulang.'
    (quote,) = (claim for claim in told(text) if claim.form == "direct")
    assert [f.text for role in ("cue", "speaker") for f in quote.fillers(role)] == ["berkata", "Sari Dewi"]


def test_a_title_with_a_number_is_no_quote():
    assert said("id", 'Dugaan itu baru bisa dibuktikan saat "Anak Laut 3" mulai dirilis nanti.') == []


def test_a_quote_goes_on_with_who_speaks_in_the_paragraph_before():
    text = (
        '"Kami berterima kasih atas kunjungan itu," kata Budi Hartono.\n'
        "Ketua panitia, Sari Dewi, menyampaikan bahwa bantuan itu dikumpulkan para wartawan.\n"
        '"Jangan dilihat dari nilainya, tetapi dari ketulusan hati teman-teman."'
    )
    found = [who for who, form, _ in said("id", *text.split("\n")) if form == "direct"]
    assert found == [("Budi Hartono",), ("Sari Dewi",)]


def test_a_quote_with_small_words_behind_its_comma_has_a_speaker_of_its_own():
    text = '"Kami siap membantu semua korban," kata Sari Dewi. "Media barat sering salah kutip sejak lama," komentar penggemar.'
    assert [who for who, form, _ in said("id", text) if form == "direct"] == [("Sari Dewi",)]


def test_a_quote_behind_who_says_something_is_his():
    text = 'Hal senada disampaikan Kapolres Garut Budi Santoso. "Kami siap mengamankan pemilu."'
    assert said("id", text) == [(("Budi Santoso",), "direct", "Kami siap mengamankan pemilu.")]


def test_a_word_that_points_back_opens_who_said_a_finished_quote():
    text = '"Serangan itu sangat kejam." Begitu kata Sekjen PBB Antonio Guterres.'
    assert said("id", text) == [(("Antonio Guterres",), "direct", "Serangan itu sangat kejam.")]


def test_who_is_spoken_to_first_does_not_speak():
    ((who, _, words),) = said("id", "Kepada wartawan, Luhut mengaku belum menerima laporan itu.")
    assert (who, words) == (("Luhut",), "belum menerima laporan itu")
