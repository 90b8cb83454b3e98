import pytest

from kg.analyze.language import language


@pytest.mark.parametrize(
    "text, code",
    [
        ("Polisi mengatakan mobil itu dicuri karena pintunya tidak dikunci.", "id"),
        ("Polis berkata kereta itu dicuri kerana pintunya tidak dikunci.", "ms"),
        ("Police said the car was stolen because its door was not locked.", "en"),
        ("Le maire a déclaré que la route resterait fermée jusqu'à la semaine prochaine.", "fr"),
        ("El alcalde dijo que la carretera seguirá cerrada hasta la próxima semana.", "es"),
        ("市長は火曜日に声明を発表した。", "ja"),
        ("قال رئيس البلدية إن الطريق سيبقى مغلقا حتى الأسبوع المقبل", "ar"),
        ("Banjir bandang", "id"),
        ("Flood hits town", "en"),
        ("", "id"),
        ("12.345 !!", "id"),
    ],
)
def test_language(text, code):
    assert language(text) == code


def test_the_same_text_is_always_the_same():
    assert {language("Warga mengungsi ke masjid.") for _ in range(3)} == {"id"}
