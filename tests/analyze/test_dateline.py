"""Datelines: where a story was filed, and what only looks like one."""

import time

import pytest

from kg.analyze.dateline import dateline
from kg.model import Article, Block, Span


def found(text, lang="id"):
    line = dateline(Article(body=text, source="case", blocks=(Block(Span(0, len(text))),), lang=lang), lang)
    return None if line is None else (text[line[0].end :], line[1].name if line[1] else None)


@pytest.mark.parametrize(
    ("text", "rest", "place"),
    [
        ("JAKARTA, KOMPAS.com - Hujan turun.", "Hujan turun.", "Jakarta"),
        ("Liputan6.com, Jakarta – Hujan turun.", "Hujan turun.", "Jakarta"),
        ("Jakarta (ANTARA) - Hujan turun.", "Hujan turun.", "Jakarta"),
        ("Jakarta, CNN Indonesia -- Hujan turun.", "Hujan turun.", "Jakarta"),
        ("Bandung, detik.com - Hujan turun.", "Hujan turun.", "Bandung"),
        ("Liputan6.com, Jakarta -Hujan turun.", "Hujan turun.", "Jakarta"),
        ("Liputan6.com, JakartaHujan turun.", "Hujan turun.", "Jakarta"),
        ("Liputan6.com, Jakarta Bank Indonesia menahan bunga.", "Bank Indonesia menahan bunga.", "Jakarta"),
        ("MALANG–Hujan turun.", "Hujan turun.", "Malang"),
        ("LAMPUNG SELATAN-Hujan turun.", "Hujan turun.", "Lampung Selatan"),
        ("NGALIYAN - Hujan turun.", "Hujan turun.", None),
    ],
)
def test_datelines(text, rest, place):
    assert found(text) == (rest, place)


@pytest.mark.parametrize(
    "text",
    [
        "Hujan turun di Jakarta - kota itu banjir.",
        "Rina Wulandari - guru di desa itu - pulang.",
        "Hujan turun.",
        "POLRI-TNI berjaga.",
        "Malang-Surabaya macet.",
        "Detik.com, Kompas dan Tempo terbit.",
        "- Hujan turun.",
        "",
    ],
)
def test_what_is_none(text):
    assert found(text) is None


def test_english():
    assert found("FLINT, Mich., Oct. 4 (UPI) — Rain fell.", "en") == ("Rain fell.", "Flint")
    assert found("KUCHING, Jan 28 ― Rain fell.", "en") == ("Rain fell.", "Kuching")


def test_a_colon_ends_one_behind_a_place_alone():
    assert found("KUALA LUMPUR: Rain fell.", "en") == ("Rain fell.", "Kuala Lumpur")
    assert found("Bandung: Hujan turun.") == ("Hujan turun.", "Bandung")
    assert found("SINGAPORE: Rain fell.", "en") == ("Rain fell.", "Singapore")
    assert found("Indonesia: Kami siap.") is None
    assert found("MAYOR: The bridge is closed.", "en") is None


def test_a_heading_in_capitals_takes_no_time():
    start = time.perf_counter()
    for length in (20, 60, 90, 400):
        assert found("KABUPATEN " * length + "ADALAH") is None
    assert time.perf_counter() - start < 1
