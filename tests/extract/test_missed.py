import pytest

from tests.extract.told import missing

HALF = (
    ("Setelah menandatangani kontrak dengan Persib Bandung, ia berlatih di lapangan.", "!Agreement no=topic"),
    ("Ia dicecar terkait pertemuan dengan Budi Santoso.", "!Meeting"),
    ("Kontrak bersama Persija Jakarta akan selesai bulan depan.", "!Agreement"),
    ("Pansus dan Komisi A sepakat membangun rumah susun.", "!Agreement"),
    ("Pasar menunggu kesepakatan Brexit.", "!Agreement"),
    ("Ia mangkir dari rapat Pansus Haji di Jakarta.", "!Meeting party=Haji"),
    ("Hal itu dibahas dalam Rakernas PKS di Jakarta.", "Meeting party=PKS"),
    ("Ia pun baru menandatangani kontrak dengan NK Zelinje.", "!Agreement"),
    ("Rapat digelar bersama sejumlah kementerian di Jakarta.", "Meeting party=kementerian"),
    ("Budi Santoso menandatangani kontrak dengan Persib Bandung.", "Agreement party=Budi party=Persib"),
)


@pytest.mark.parametrize("row", HALF, ids=lambda row: row[0][:40])
def test_talks_of_which_one_side_is_missing_are_left_out(row):
    assert not missing([row], "id")


def test_so_in_english():
    rows = (
        ("An agreement with Samsung was mentioned in the report.", "!Agreement"),
        ("Toyota signed an agreement with Samsung.", "Agreement party=Toyota party=Samsung"),
    )
    assert not missing(rows, "en")
