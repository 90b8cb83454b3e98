"""A source who will not be named speaks, and says nothing by asking for it."""

import pytest

from tests.conftest import claims, said

SPEAKS = [
    ("id", "Seorang pejabat yang tidak mau disebutkan namanya mengatakan jalan itu akan ditutup.", "pejabat"),
    ("id", "Sumber yang enggan disebut namanya mengungkapkan bahwa dua menteri akan diganti.", "Sumber"),
    ("en", "An official, who asked not to be named, said the talks had failed.", "official"),
    ("en", "Two officials who spoke on condition of anonymity said the talks had failed.", "officials"),
]
SILENT = [
    ("id", "Pejabat itu meminta agar namanya tidak disebutkan."),
    ("id", "Warga itu meminta identitasnya dirahasiakan."),
    ("en", "The official asked not to be named."),
    ("en", "The soldier requested anonymity."),
]


@pytest.mark.parametrize(("lang", "text", "who"), SPEAKS)
def test_an_unnamed_source_is_the_one_speaker(lang, text, who):
    ((speakers, form, _),) = said(lang, text)
    assert form == "indirect" and len(speakers) == 1 and who in speakers[0]


@pytest.mark.parametrize(("lang", "text"), SILENT)
def test_to_ask_not_to_be_named_is_no_statement(lang, text):
    assert claims(lang, text) == ()


def test_who_refuses_to_be_named_may_ask_for_more():
    found = [c for c in claims("en", "A soldier who declined to be named asked the council for help.") if c.form]
    assert [[a.name for a in c.fillers("speaker")] for c in found] == [["A soldier"]]
