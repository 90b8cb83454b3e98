import time
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.analyze.numbers import numbers
from kg.analyze.numbers.lexicon import number_vocabulary
from tests.analyze.cases import cases


@pytest.mark.parametrize("lang", ["id", "en"])
def test_every_case(lang):
    for text, marks in cases(f"numbers.{lang}.txt"):
        found = [
            (
                q.span.start,
                q.span.end,
                f"{q.value}" if q.high is None else f"{q.value}..{q.high}",
                q.qualifier,
                q.unit or "-",
            )
            for q in numbers(text, lang)
        ]
        assert found == marks, text


@pytest.mark.parametrize(
    "words, value",
    [
        ("seratus dua puluh lima", 125),
        ("dua belas", 12),
        ("seribu sembilan ratus", 1900),
        ("tiga juta dua ratus ribu", 3_200_000),
        ("dua ribu triliun", 2_000 * 10**12),
        ("2 juta 500 ribu", 2_500_000),
        ("setengah juta", 500_000),
    ],
)
def test_indonesian_number_words(words, value):
    assert [q.value for q in numbers(f"Ada {words} orang.", "id")] == [value]


@pytest.mark.parametrize(
    "words, value",
    [
        ("one hundred and twenty-five", 125),
        ("twenty-two hundred", 2200),
        ("three million two hundred thousand", 3_200_000),
        ("two dozen", 24),
        ("1.5 billion", 1_500_000_000),
        ("half a dozen", 6),
    ],
)
def test_english_number_words(words, value):
    assert [q.value for q in numbers(f"There are {words} people.", "en")] == [value]


def test_separators_follow_the_language_where_both_fit():
    assert numbers("Harganya naik 1,200 persen.", "id")[0].value == Decimal("1.2")
    assert numbers("Ada 1,200 orang.", "id")[0].value == 1200
    assert numbers("There are 1.200 people.", "en")[0].value == 1200
    assert numbers("It rose 1.200 percent.", "en")[0].value == Decimal("1.2")


def test_a_range_shares_its_scale_and_its_currency():
    (found,) = numbers("Biayanya Rp 20–30 juta.", "id")
    assert (found.value, found.high, found.unit) == (20_000_000, 30_000_000, "IDR")
    (found,) = numbers("It costs $1.5-2bn.", "en")
    assert (found.value, found.high, found.unit) == (1_500_000_000, 2_000_000_000, "USD")


def test_a_change_is_no_range():
    assert [q.unit for q in numbers("Profit rose 44% to $205m.", "en")] == ["percent", "USD"]


def test_the_number_is_marked_without_limit_and_unit():
    text = "Setidaknya 1,9 juta warga mengungsi."
    (found,) = numbers(text, "id", 100)
    assert text[found.number.start - 100 : found.number.end - 100] == "1,9 juta"


@pytest.mark.parametrize(
    "text",
    [
        "Menang 2-1 atas tamunya.",
        "Pasal 27 ayat 3 dicabut.",
        "Hubungi 021-5551234 segera.",
        "Wabah COVID-19 belum usai.",
        "Ia ditahan pada 2019.",
        "Ia dirawat selama dua hari.",
        "Rini (45) dan Budi, 32, pulang.",
        "Tersesat di Jalan Kenanga Nomor 12.",
        "Satu-satunya jalan putus.",
        "Ia berumur 32 tahun.",
    ],
)
def test_no_quantities(text):
    assert numbers(text, "id") == ()


def salad(lang):
    known = sorted(number_vocabulary(lang).common)
    figures = ["7", "2023", "1.5", "1,200", "20–30", "1/2", "(", ")", ",", "-", "$", "Rp", "20m", "5th", "M"]
    return st.lists(st.sampled_from(known + figures), max_size=8).map(" ".join)


@given(st.one_of(salad("id"), salad("en"), st.text(max_size=40)), st.sampled_from(["id", "en"]))
def test_spans_lie_in_the_text_and_stand_apart(text, lang):
    end = 0
    for found in numbers(text, lang):
        assert end <= found.span.start <= found.number.start < found.number.end <= found.span.end <= len(text)
        assert found.high is None or found.high > found.value
        end = found.span.end


@pytest.mark.parametrize("litter", ["1", "12 ", "1.", "dua juta ", "satu dua ", "dua-", "Rp ", "kurang lebih "])
def test_time_grows_with_the_text(litter):
    def spent(size):
        text = litter * (size // len(litter))
        start = time.process_time()
        numbers(text, "id")
        return time.process_time() - start

    assert spent(80_000) < 12 * max(spent(20_000), 0.05)
