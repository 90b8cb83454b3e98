from tests.extract.told import missing, told


def linked(text, lang, role):
    claims = told(text, lang)
    by_key = {c.key: c.type for c in claims}
    return {(c.type, by_key[l.claim]) for c in claims for l in c.links if l.role == role and l.claim in by_key}


def test_a_mediation_takes_over_the_parties_of_its_agreement():
    claims = told("Perjanjian antara Rusia dan Ukraina, yang ditengahi oleh Turki, disambut PBB.")
    mediation = next(c for c in claims if c.type == "Mediation")
    assert [f.text for f in mediation.fillers("party")] == ["Rusia", "Ukraina"]
    assert any(link.role == "event" for link in mediation.links)


def test_what_came_of_an_agreement():
    text = "Perjanjian antara Sudan dan Mesir menghasilkan gencatan senjata."
    assert ("Agreement", "Ceasefire") in linked(text, "id", "result")


def test_harm_is_the_result_of_its_cause():
    assert ("Attack", "Killing") in linked("Sepuluh orang tewas dalam serangan Israel di Gaza.", "id", "result")
    assert ("Earthquake", "Killing") in linked("The earthquake in Nepal killed 40 people.", "en", "result")


def test_who_is_killed_in_an_attack_is_so_where_and_when_it_happened():
    rows = (
        ("Empat warga tewas dalam serangan udara di Jalur Gaza pada 5 Mei 2025.", "Killing place=Gaza time=Mei"),
        ("Dua santri terluka akibat ledakan di Pati.", "Injury place=Pati"),
        ("Serangan Iran ke Israel menewaskan 18 orang.", "Killing place=Israel"),
        ("Serangan Iran ke Israel menewaskan 18 orang.", "Figure Killed value=18 place=Israel"),
    )
    lost = missing(rows, "id")
    assert not lost, "\n".join(lost)


def test_a_call_points_at_what_it_calls_for():
    assert ("Appeal", "Ceasefire") in linked("Brasil menyerukan gencatan senjata di Gaza.", "id", "event")


def test_one_event_after_another():
    text = "Israel menyerang Rafah setelah Hamas menembaki Ashkelon."
    assert ("Attack", "Attack") in linked(text, "id", "after")


def test_who_is_meant_by_an_answer_to_what_was_done():
    rows = (
        ("Pemerintah menolak tuntutan buruh.", "Rejection agent=Pemerintah patient=buruh topic=tuntutan"),
        ("Prancis mengecam serangan Israel ke Gaza.", "Condemnation speaker=Prancis patient=Israel"),
    )
    assert not missing(rows, "id")
    rows = (("Norway welcomed the truce between Kenya and Sudan.", "Praise speaker=Norway patient=Sudan"),)
    assert not missing(rows, "en")


def test_what_came_of_something_by_verb_voice_and_clause():
    rows = (
        ("Kebakaran hutan di Riau menyebabkan dua petugas tewas.", "id", ("Fire", "Killing")),
        ("Penembakan di Kediri itu dipicu bentrokan antara dua kelompok.", "id", ("Clash", "Attack")),
        ("The rocket attack by Hamas triggered a war in Gaza.", "en", ("Attack", "War")),
        ("The riots in Leeds were triggered by a shooting in Paris.", "en", ("Attack", "Protest")),
    )
    lost = [text for text, lang, pair in rows if pair not in linked(text, lang, "result")]
    assert len(lost) <= 1, lost


def test_what_was_part_of_something_larger():
    text = "Polisi menangkap tiga mahasiswa dalam unjuk rasa di Makassar."
    assert ("Detention", "Protest") in linked(text, "id", "part-of")
    text = "Police arrested three students during protests in Nairobi."
    assert ("Detention", "Protest") in linked(text, "en", "part-of")


def test_following_is_after():
    text = "The president resigned following mass protests in Colombo."
    assert ("Resignation", "Protest") in linked(text, "en", "after")


def test_a_call_is_not_about_what_stands_beside_its_core():
    text = "Polisi menuding Marwan menyuap hakim agar membebaskan terdakwa itu."
    assert ("Accusation", "Release") not in linked(text, "id", "event")
