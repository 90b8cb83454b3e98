"""Answers to what is reported."""

import pytest

from tests.extract.told import told

ROWS = (
    ("Walhi menuding PT Maju membuka hutan tanpa izin, tetapi perusahaan membantah tudingan itu.",
     "PT Maju membuka hutan tanpa izin"),
    ("Rusia mengklaim merebut kota itu, tetapi Ukraina membantah klaim tersebut.", "merebut kota itu"),
    ("Menteri mengatakan bantuan sudah dikirim, tetapi warga membantahnya.", "bantuan sudah dikirim"),
    ("Menteri mengatakan bantuan sudah dikirim, tetapi mengakui jumlahnya kurang.", "bantuan sudah dikirim"),
)  # fmt: skip


@pytest.mark.parametrize(("text", "content"), ROWS)
def test_an_answer_is_no_part_of_what_it_answers(text, content):
    reports = [claim for claim in told(text) if claim.fillers("speaker")]
    assert reports[0].fillers("content")[0].text == content
    assert len(reports) > 1 and not any(claim.according_to for claim in reports)


def test_whoever_is_told_of_may_speak_in_the_report():
    (claim,) = (
        c for c in told("Budi mengatakan Sari datang, tetapi Tono meminta Sari pergi.") if c.type == "Statement"
    )
    assert "Tono meminta" in claim.fillers("content")[0].text
