from tests.extract.told import missing


def test_whom_the_text_cites_and_whose_officer_talks_is_no_side():
    rows = (
        ("Mengutip Xinhua, He Lifeng menghadiri pertemuan dengan Menteri Keuangan Scott Bessent.", "!Meeting party=Xinhua"),
        ("Saya minta dirut MRT berdiskusi detail dengan Pemerintah Banten.", "!Negotiation party=MRT"),
        ("MRT berdiskusi dengan Pemerintah Banten soal jalur kereta.", "Negotiation party=MRT party=Banten"),
        ("Klub memulai pembicaraan pelatih itu dengan Parma jelang liga bergulir.", "!Negotiation party=Parma"),
    )  # fmt: skip
    assert not missing(rows, "id")


def test_who_is_said_to_meet_and_who_only_says_or_arranges_it():
    rows = (
        ("Jaksa menyebut Helmi bersama Tajudin, menemui Habil Marati di kafe.", "Meeting party=Helmi party=Habil"),
        ("Jaksa menyebut Helmi bersama Tajudin, menemui Habil Marati di kafe.", "!Meeting party=Jaksa"),
        (
            "Para penyidik Polda Metro Jaya sudah memfasilitasi pertemuan dengan Ibu Francisca Indiarti.",
            "!Meeting party=penyidik",
        ),
        ("Scott Bessent dan Howard Lutnick bertemu dengan mitra mereka dari Tiongkok.", "!Meeting"),
    )
    assert not missing(rows, "id")


def test_a_meeting_that_somebody_awaits_lies_ahead():
    rows = (
        ("Rencana itu disusun dalam menghadapi muktamar PKB.", "Meeting party=PKB planned"),
        ("Rencana itu disusun dalam muktamar PKB.", "Meeting party=PKB asserted"),
        ("RUU ini nantinya akan dibawa ke rapat paripurna DPR RI.", "Meeting party=DPR planned"),
        ("RUU itu sudah dibawa ke rapat paripurna DPR RI.", "Meeting party=DPR asserted"),
        ("Agus menentukan jadwal pertemuan pimpinan KPK dengan Presiden Joko Widodo.", "Meeting party=Widodo planned"),
    )
    assert not missing(rows, "id")


def test_what_talks_are_called_and_how_many_talk_is_no_side():
    rows = (
        ("Munas XIII KAGAMA akan dilaksanakan di Bali pada 14 November 2019.", "!Meeting party=XIII"),
        ("Munas XIII KAGAMA akan dilaksanakan di Bali pada 14 November 2019.", "Meeting party=KAGAMA"),
        (
            "DPP Golkar mengadakan Rapat Pimpinan Nasional (Rapimnas) dan Musyawarah Nasional (Munas) Ke-11 di Jakarta.",
            "!Meeting party=Rapimnas",
        ),
        ("Paus tiba di Jakarta. Yaqut datang setelah pertemuan beliau berdua.", "!Meeting party=beliau"),
        (
            "Rina diundang dalam pertemuan Koalisi Indonesia Maju yang membahas era presiden dan wakil presiden terpilih, "
            "Prabowo Subianto dan Gibran Rakabuming Raka.",
            "!Meeting party=Gibran",
        ),
    )
    assert not missing(rows, "id")
