from tests.extract.told import missing


def test_they_are_those_the_text_is_about():
    rows = (
        ("Sejumlah mahasiswa berunjuk rasa di Jakarta. Mereka menolak usul DPR.", "Rejection agent=mahasiswa"),
        ("Rapat digelar di Istana Negara. Mereka akan bertemu dengan Presiden Joko Widodo.", "!Meeting party=Istana"),
        ("Budi tinggal di Bandung. Mereka mendukung Presiden Prabowo Subianto.", "!Support"),
    )
    assert not missing(rows, "id")


def test_whoever_is_meant_by_nobody_named_does_nothing():
    rows = (
        ("Ia mengunjungi Bandung pada hari Senin.", "!Visit"),
        ("Budi Santoso tinggal di Solo. Ia mengunjungi Bandung pada hari Senin.", "Visit agent=Budi"),
    )
    assert not missing(rows, "id")


def test_english_pronouns_are_asked_alike():
    rows = (
        ("Rebels stormed the town of Goma on Monday. They killed two soldiers.", "Killing agent=Rebels"),
        ("They attacked the town of Goma on Monday.", "!Attack agent=They"),
    )
    assert not missing(rows, "en")
