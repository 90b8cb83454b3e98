"""Appeals, denials and their like: one node each, with the words, the speaker and whom they are meant for."""

import pytest

from tests.conftest import claims
from tests.extract.told import missing

ACTS = [
    (
        "id",
        "Prabowo mendesak Israel membuka perbatasan Rafah.",
        "Appeal",
        {"speaker": "Prabowo", "addressee": "Israel"},
    ),
    (
        "id",
        "Prabowo menuduh Israel melanggar gencatan senjata.",
        "Accusation",
        {"speaker": "Prabowo", "patient": "Israel"},
    ),
    ("id", "Hamas membantah bahwa mereka menyerang rumah sakit.", "Denial", {"speaker": "Hamas"}),
    ("id", "Prabowo berjanji akan membangun jembatan itu.", "Promise", {"speaker": "Prabowo"}),
    ("id", "Guterres memperingatkan bahwa bantuan akan habis pekan depan.", "Warning", {"speaker": "Guterres"}),
    ("en", "Guterres urged Israel to open the border.", "Appeal", {"speaker": "Guterres", "addressee": "Israel"}),
    ("en", "Ukraine accused Russia of shelling the port.", "Accusation", {"speaker": "Ukraine", "patient": "Russia"}),
    ("en", "Smith denied that he had taken bribes.", "Denial", {"speaker": "Smith"}),
    ("en", "The United Nations warned that aid would run out next week.", "Warning", {"speaker": "United Nations"}),
]


@pytest.mark.parametrize(("lang", "text", "kind", "roles"), ACTS)
def test_an_act_of_speech_is_one_statement_of_its_kind(lang, text, kind, roles):
    found = [c for c in claims(lang, text) if c.fillers("speaker")]
    assert [c.type for c in found] == [kind]
    (one,) = found
    assert one.form == "indirect" and one.fillers("content") and one.fillers("cue")
    for role, name in roles.items():
        assert any(name in filler.name for filler in one.fillers(role)), one.roles


def test_whoever_is_only_told_of_in_the_words_is_not_addressed():
    texts = (
        "Mahasiswa meminta agar Budi Santoso segera diberhentikan.",
        "Prabowo berjanji bahwa Bambang Haryadi akan membangun jembatan itu.",
        "Kementerian itu memerintahkan pemeriksaan atas jembatan itu, kata kantor berita AFP.",
    )
    assert not [c for text in texts for c in claims("id", text) if c.fillers("addressee")]


def test_what_nobody_says_in_words_stays_an_event():
    found = {c.type: c.form for c in claims("id", "Seruan Paus untuk gencatan senjata ditolak Israel.")}
    assert found["Appeal"] is None


def test_events_point_at_the_statement_they_are_part_of():
    found = claims("id", "Hamas membantah bahwa mereka menyerang rumah sakit.")
    denial = next(c for c in found if c.type == "Denial")
    attack = next(c for c in found if c.type == "Attack")
    assert attack.within == denial.key and [link.claim for link in denial.links] == [attack.key]


def test_who_stands_behind_a_quote_asks_and_is_not_asked():
    (one,) = [c for c in claims("id", '"Saya mau dengar itu dulu," pinta politikus PDIP itu.') if c.form]
    assert one.fillers("speaker") and not one.fillers("addressee")


def test_a_place_in_what_is_promised_is_not_where_it_was_promised():
    (one,) = [c for c in claims("id", "Suswono berjanji akan membangun masjid di Jakarta.") if c.type == "Promise"]
    assert not one.fillers("place")


def test_what_may_be_of_a_clause_in_the_same_row_is_not_so_of_what_is_asked():
    text = "Rudy memastikan jalan itu bisa tuntas tahun ini dan meminta warga agar tetap bersabar."
    (one,) = [c for c in claims("id", text) if c.type == "Appeal"]
    assert one.modality == "asserted"
    (other,) = [c for c in claims("id", "Benarkah Prabowo mendesak Israel membuka perbatasan?") if c.type == "Appeal"]
    assert other.modality == "possible"


def test_whom_a_warning_is_about_is_not_warned():
    assert not missing(
        (
            ("PBB memperingatkan Sudan bisa terjerumus ke dalam perang saudara.", "!Warning addressee=Sudan"),
            ("BMKG memperingatkan warga agar menjauhi pantai.", "Warning addressee=warga"),
        ),
        "id",
    )
