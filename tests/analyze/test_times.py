import datetime
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.analyze.times import times, times_of
from kg.analyze.times.lexicon import time_vocabulary
from tests.analyze.cases import cases

TUESDAY = datetime.date(2023, 12, 19)


@pytest.mark.parametrize("lang", ["id", "en"])
def test_every_case(lang):
    for text, marks in cases(f"times.{lang}.txt"):
        date = None if text.startswith("? ") else TUESDAY
        found = [(t.span.start, t.span.end, t.timex or "-", t.mod or "") for t in times(text, lang, date)]
        expected = [(start, end, value, mod[0] if mod else "") for start, end, value, *mod in marks]
        assert found == expected, text


def one(text, lang, date=TUESDAY):
    found = times(text, lang, date)
    assert len(found) == 1, found
    return found[0]


@pytest.mark.parametrize(
    "text, begin, end",
    [
        ("Ia pergi pekan lalu.", "2023-12-11", "2023-12-17"),
        ("Ia pergi akhir November.", "2023-11-01", "2023-11-30"),
        ("Ia pergi kuartal I 2024.", "2024-01-01", "2024-03-31"),
        ("Ia pergi akhir pekan lalu.", "2023-12-16", "2023-12-17"),
        ("Dibuka 30 April-2 Mei 2024.", "2024-04-30", "2024-05-02"),
        ("Didirikan pada 1990-an.", "1990-01-01", "1999-12-31"),
        ("Berasal dari abad ke-19.", "1800-01-01", "1899-12-31"),
        ("Datang Senin malam.", "2023-12-18", "2023-12-18"),
    ],
)
def test_first_and_last_day(text, begin, end):
    found = one(text, "id")
    assert (str(found.begin), str(found.end)) == (begin, end)


@pytest.mark.parametrize(
    "text, value",
    [
        ("Rapat akan digelar Kamis.", "2023-12-21"),
        ("Rapat digelar Kamis.", "2023-12-14"),
        ("Ia mengatakan pada Kamis bahwa hujan akan turun.", "2023-12-14"),
        ("Hujan akan turun, kata dia pada Kamis.", "2023-12-14"),
        ("Rapat digelar Selasa.", "2023-12-19"),
        ("Rapat digelar Senin pekan depan.", "2023-12-25"),
        ("Rapat digelar 22 Desember.", "2023-12-22"),
        ("Rapat digelar Januari.", "2023-01"),
    ],
)
def test_the_direction_of_a_day(text, value):
    assert one(text, "id").timex == value


def test_later_counts_from_the_day_named_before():
    found = times("Pada 14 Juni 2014 ia tiba. Sebulan kemudian ia pergi.", "id", TUESDAY)
    assert [t.timex for t in found] == ["2014-06-14", "2014-07-14"]


def test_a_clock_belongs_to_the_day_named_before():
    found = times("Pada Minggu (17/12/2023) gempa terjadi. Pukul 07.55 ada susulan.", "id", TUESDAY)
    assert [t.timex for t in found] == ["2023-12-17", "2023-12-17T07:55"]


def test_paragraphs_know_the_day_named_before():
    found = times_of([("Gempa terjadi Minggu (17/12/2023).", 0), ("Pukul 07.55 ada susulan.", 40)], "id", TUESDAY)
    assert [(t.timex, t.span.start) for t in found] == [("2023-12-17", 14), ("2023-12-17T07:55", 40)]


def test_figures_that_can_be_swapped_need_a_weekday_or_nearness():
    assert one("It closed on 12/10/2023.", "en").timex == "2023-12-10"
    assert one("It closed on 04/03/2024.", "en").timex is None
    assert one("It closed on Monday (04/03/2024).", "en").timex == "2024-03-04"
    assert one("It closed on 25/03/2024.", "en").timex == "2024-03-25"


@pytest.mark.parametrize("text", ["Ia terlebih dahulu makan.", "Nomor 2014 dicoret.", "Ia membeli 2000 rumah."])
def test_no_times(text):
    assert times(text, "id", TUESDAY) == ()


def test_the_offset_moves_the_span():
    assert one("Ia tiba kemarin.", "id").span.start + 100 == times("Ia tiba kemarin.", "id", None, 100)[0].span.start


def salad(lang):
    known = sorted(time_vocabulary(lang).common) + [w.title() for w in sorted(time_vocabulary(lang).proper)]
    figures = [
        "7",
        "29",
        "2023",
        "10.30",
        "10:30",
        "28/12/2014",
        "31/02/2023",
        "20–30",
        "(",
        ")",
        ",",
        "-",
        "III",
    ]
    return st.lists(st.sampled_from(known + figures), max_size=8).map(" ".join)


@given(st.one_of(salad("id"), salad("en"), st.text(max_size=40)), st.sampled_from(["id", "en"]))
def test_spans_hold_their_words_and_stand_apart(text, lang):
    end = 0
    for found in times(text, lang, TUESDAY):
        assert end <= found.span.start < found.span.end <= len(text)
        assert text[found.span.start : found.span.end] == found.text
        end = found.span.end


@pytest.mark.parametrize("litter", ["1", "12 ", "12/3 ", "3 hari lalu ", "1-", "Senin, ", "dua ", "(", "awal "])
def test_time_grows_with_the_text(litter):
    def spent(size):
        text = litter * (size // len(litter))
        start = time.process_time()
        times(text, "id", TUESDAY)
        return time.process_time() - start

    assert spent(80_000) < 12 * max(spent(20_000), 0.05)
