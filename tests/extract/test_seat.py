"""Houses of bodies: where something happens in one, and where only its body is meant."""

from tests.extract.told import missing

ROWS = (
    ("Tentara menewaskan 100 orang di Rumah Sakit Al-Amal.", "Killing place=Al-Amal"),
    ("Tersangka ditahan di Polres Demak.", "Detention place=Polres"),
    ("Serangan Israel terhadap Rumah Sakit Nasser menewaskan 20 orang.", "Killing place=Nasser"),
    ("Seorang warga membuat laporan pemerkosaan di Polsek Demak.", "!Attack place=Polsek"),
    ("Prabowo bertemu Megawati di Dewan Pers.", "Meeting party=Megawati no=place"),
)
ENGLISH = (("Gunmen attacked Garissa University and took hostages.", "Affected place=Garissa"),)


def test_where_something_happens():
    assert not missing(ROWS, "id")
    assert not missing(ENGLISH, "en")
