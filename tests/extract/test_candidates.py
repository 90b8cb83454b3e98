from tests.extract.told import missing, told


def test_nothing_brings_about_what_it_is_itself():
    rows = (
        ("Dua puluh pekerja dirawat karena luka ringan di Bandung.", "!Injury agent=luka"),
        ("Kecelakaan itu bermula dari kecelakaan sehingga truk menabrak mobil.", "!Accident agent=kecelakaan"),
        ("Gempa itu menewaskan dua warga di Cianjur.", "Killing agent=Gempa patient=warga"),
    )
    assert not missing(rows, "id")


def test_who_is_told_as_a_witness_or_by_the_word_for_a_unit():
    rows = (
        ("Sari dijadwalkan diperiksa sebagai saksi laporannya soal kasus itu.", "!Investigation agent=saksi"),
        ("Budi ditahan oleh Seksi Propam Polres Sumba Barat Daya.", "Detention agent=Seksi"),
        ("Relokasi KMP Jatra II ke Sibolga disambut warga.", "!Displacement patient=Jatra"),
    )
    assert not missing(rows, "id")
    sent = told("Budi ditahan oleh Seksi Propam Polres Sumba Barat Daya.")
    doers = [a for claim in sent if claim.type == "Detention" for a in claim.fillers("agent")]
    assert [a.kind for a in doers] == ["Organization"]


def test_a_body_is_hurt_or_held_only_where_it_is_named_for_its_people():
    rows = (
        ("Polresta Bogor menggelar rilis. Mereka ditangkap di Bandung.", "!Detention patient=Polresta"),
        ("Otoritas Israel mengatakan bahwa dua aktivis dibawa untuk dideportasi.", "!Expulsion patient=Otoritas"),
        ("Polisi menangkap dua anggota Hamas di Jakarta.", "Detention patient=Hamas"),
    )
    assert not missing(rows, "id")


def test_who_is_described_by_the_word_of_an_event_does_not_suffer_it():
    rows = (
        ("Polisi menangkap dua pelaku pencurian motor di Cilegon.", "!Seizure patient=pelaku"),
        ("Polisi menangkap dua pelaku pencurian motor di Cilegon.", "Detention patient=pelaku"),
        ("Warga baru tahu isi gudang itu, setelah terjadi ledakan.", "!Explosion patient=Warga"),
    )
    assert not missing(rows, "id")


def test_a_description_ends_before_the_clause_that_the_event_is_in():
    claims = told("Penyidik juga menelusuri aliran uang dari saksi lainnya yang menjalani pemeriksaan hari ini.")
    examined = [a.name for c in claims if c.type == "Investigation" for a in c.fillers("patient")]
    assert examined == ["saksi lainnya"]


def test_a_name_of_common_words_is_no_person():
    claims = told('"Tangkas Motor Listrik berkomitmen untuk memenuhi kebutuhan itu," jelas Budi.')
    assert not [a for c in claims if c.type == "Promise" for a in c.fillers("speaker") if a.kind == "Person"]


def test_what_begins_with_the_word_of_a_document_is_no_person():
    claims = told("Otoritas Jasa Keuangan telah merilis Surat Edaran OJK.")
    issued = [a.kind for c in claims if c.type == "Announcement" for a in c.fillers("patient")]
    assert "Person" not in issued
