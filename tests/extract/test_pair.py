"""Two who are told as "both"."""

import pytest

from tests.extract.told import missing, told

ROWS = (
    ("Indonesia dan Jepang menggelar pertemuan di Tokyo. Kedua negara sepakat menaikkan perdagangan.",
     "Agreement party=Indonesia"),
    ("Oman menjamu Iran dan Arab Saudi. Keduanya menandatangani perjanjian damai.", "Agreement party=Saudi"),
    ("Delegasi Israel berunding dengan Hamas. Kedua pihak menyetujui gencatan senjata.", "Agreement party=Hamas"),
    ("Presiden Turki Recep Tayyip Erdogan bertemu Presiden Mesir Abdel Fattah al-Sisi. Kedua negara bertukar tahanan.",
     "Release agent=Mesir"),
    ("Israel menyerang Hamas di Gaza. Kini kedua pihak sepakat menghentikan perang.", "Agreement party=Israel"),
    ("Sari dan Budi datang. Kedua pemimpin yaitu Andi Wijaya dan Tono Susilo bertemu.", "Meeting party=Tono"),
    ("Sari Dewi dan Budi Hartono datang. Keduanya mengatakan jalan itu rusak.", "Statement speaker=Budi"),
    ("Keduanya sepakat berdamai.", "!Agreement"),
    ("Indonesia dan Jepang bertemu. Kedua perusahaan sepakat bekerja sama.", "!Agreement party=Jepang"),
    ("Iran, Oman dan Qatar bertemu. Kedua negara sepakat berdamai.", "!Agreement party=Qatar"),
)  # fmt: skip

ROWS_EN = (
    ("Russia and Ukraine held talks in Istanbul. The two countries signed a deal.", "Agreement party=Ukraine"),
    ("Iran met Oman in Doha. Both sides agreed to a truce.", "Agreement party=Iran"),
    ("Qatar and Egypt announced it. Under a deal brokered by the two countries, Hamas will free ten hostages.",
     "Mediation mediator=Egypt"),
)  # fmt: skip


@pytest.mark.parametrize(("lang", "row"), [*(("id", row) for row in ROWS), *(("en", row) for row in ROWS_EN)])
def test_both_are_the_two_who_were_told_last(lang, row):
    assert not missing([row], lang)


def test_both_and_their_names_are_told_once():
    claims = told("Kedua negara, Oman dan Qatar, sepakat menengahi perang itu.")
    (agreed,) = (c for c in claims if c.type == "Agreement")
    assert [a.name for a in agreed.fillers("party")] == ["Oman", "Qatar"]
