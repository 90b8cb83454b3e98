import datetime

from kg.analyze import analyze
from kg.extract import extract
from kg.model import Article, Block, Span
from tests.extract.told import told


def _times(text: str, type_: str) -> list[str]:
    return [time.text for claim in told(text) if claim.type == type_ for time in claim.times]


def test_where_people_die_in_an_attack_both_are_of_one_day():
    text = "Lima orang tewas dalam serangan Israel di Gaza pada Senin."
    assert _times(text, "Attack") == _times(text, "Killing") == ["Senin"]


def test_what_is_denied_on_a_day_need_not_be_of_that_day():
    assert (
        _times("Atta sempat membantah tudingan Bebby saat tampil di kanal itu pada 10 September.", "Accusation") == []
    )


def test_talks_that_are_held_on_a_day_are_of_that_day():
    assert _times("Kedua pihak menggelar perundingan di Doha pada Selasa.", "Negotiation") == ["Selasa"]


def test_the_year_of_a_law_is_no_time_of_what_it_tells():
    text = "Hakim mencabut Keputusan Nomor: 17 Tahun 2023, tanggal 9 November 2023 tentang Pengangkatan Suhartoyo."
    assert _times(text, "Appointment") == []


def test_what_is_talked_over_on_a_day_is_not_of_that_day():
    assert _times("Pembatasan pasokan solar telah dibahas oleh dinas itu pada 19 Juli 2019.", "Restriction") == []


def test_when_a_medium_reports_and_when_a_case_is_tried_is_not_when_it_happened():
    assert _times("Melansir Reuters, Selasa (17/6/2025), 12 orang ditangkap pada tahun 2024.", "Detention") == [
        "tahun 2024"
    ]
    assert _times("Sidang kasus pembunuhan Dante digelar di Jakarta pada Kamis.", "Killing") == []


def test_of_two_times_in_a_row_the_date_counts():
    text = "Enam orang tewas dalam gempa yang melanda Jepang pada Hari Tahun Baru 1 Januari 2024."
    assert _times(text, "Killing") in (["1 Januari 2024"], [])


def test_when_a_suit_fails_it_is_not_brought():
    assert _times("Gugatan itu gagal pada Mei lalu karena alasan teknis.", "Lawsuit") == []


def test_a_meeting_on_a_day_behind_the_article_is_planned():
    text = "Ukraina diundang ke pertemuan puncak NATO pada 28 Juni 2025."
    for day, modality in ((datetime.date(2025, 6, 3), "planned"), (datetime.date(2025, 7, 3), "asserted")):
        article = Article(body=text, source="uji", blocks=(Block(Span(0, len(text))),), lang="id", date=day)
        assert [c.modality for c in extract(analyze(article)) if c.type == "Meeting"] == [modality]


def test_a_time_before_the_conjunction_is_not_of_the_clause_it_opens():
    assert _times("Pada Sabtu malam sebelum Waty meninggal, Elma menangkap Budi.", "Killing") == []
    assert _times("Waty meninggal pada Sabtu malam sebelum Elma tiba.", "Killing") == ["Sabtu malam"]


def test_the_time_of_a_sentence_without_a_verb_is_that_of_what_it_tells():
    text = "Sedikitnya 27 orang tewas dalam serangan Israel di Gaza, Minggu malam."
    assert _times(text, "Killing") == _times(text, "Attack") == ["Minggu malam"]
