from tests.extract.told import missing, told


def test_a_penalty_or_a_sum_is_nobody_who_is_sentenced():
    rows = (
        ("Rahmat dijatuhi vonis hukuman 3 tahun penjara di Medan.", "Ruling patient=Rahmat"),
        ("Rahmat dijatuhi vonis hukuman 3 tahun penjara di Medan.", "!Ruling patient=penjara"),
        ("Klub itu dijatuhi sanksi oleh FIFA.", "Sanction agent=FIFA patient=Klub"),
        ("FIFA menjatuhkan denda sebesar 2 juta dolar kepada Arsenal.", "!Sanction patient=sebesar"),
    )
    assert not missing(rows, "id")


def test_who_is_looked_into_or_held_looks_into_nobody():
    rows = (
        ("Usai melakukan penyelidikan, korban dibawa ke Bandung oleh polisi.", "!Investigation agent=korban"),
        ("Tersangka menjalani pemeriksaan di Polda Jabar.", "Investigation patient=Tersangka no=agent"),
        ("Bupati menghargai pemeriksaan dari BPK.", "Investigation agent=BPK no=patient"),
        ("Pemeriksaan dari korban Budi dilakukan di Jakarta.", "Investigation patient=Budi no=agent"),
    )
    assert not missing(rows, "id")


def test_a_way_of_doing_is_nothing_to_do_it_with():
    rows = (
        ("Seorang siswa disiksa dengan cara dipukuli di Lampung.", "Attack patient=siswa no=instrument"),
        ("Seorang siswa disiksa dengan rotan di Lampung.", "Attack instrument=rotan"),
    )
    assert not missing(rows, "id")


def test_a_law_or_its_matter_neither_acts_nor_is_voted_on():
    rows = (
        ("Demo Tolak RUU Penyiaran digelar di Surabaya.", "!Protest agent=RUU"),
        ("UU Nomor 4 tentang Badan Pangan yang disahkan DPR itu dikritik.", "!Vote topic=Badan"),
        ("DPR membahas RUU Pilkada di Jakarta pada Senin.", "!Vote place=Jakarta"),
        ("Pilkada Jakarta digelar pada November.", "Vote place=Jakarta"),
    )
    assert not missing(rows, "id")


def test_a_description_begins_behind_who_says_it_and_ends_before_when():
    claims = told("Menurut Sari, sebanyak 200 aparat gabungan yang telah disiagakan di Medan tiba.")
    assert [a.text for c in claims if c.type == "Mobilization" for a in c.fillers("patient")] == [
        "sebanyak 200 aparat gabungan"
    ]
    rally = told("Pada Jumat, massa kali ini menggelar aksi unjuk rasa di Medan.")
    assert {a.text for c in rally if c.type == "Protest" for a in c.fillers("agent")} == {"massa"}


def test_the_office_of_one_ends_before_the_name_of_the_next():
    claims = told(
        "Presiden melantik Rina Wijaya sebagai Menteri Hukum dan HAM, Bayu Prakoso sebagai Wakil Menteri Komunikasi."
    )
    offices = [a.text for c in claims if c.type == "Appointment" for a in c.fillers("role")]
    assert offices == ["Menteri Hukum dan HAM"]


def test_a_row_or_a_further_word_adds_no_second_owner_and_no_second_event():
    rows = (
        ("Dukungan suporter Indonesia menggema di stadion itu.", "Support agent=suporter"),
        ("Dukungan suporter Indonesia menggema di stadion itu.", "!Support agent=Indonesia"),
        ("Hakim membaca gugatan Budi terhadap Sari dan gugatan Tono kepada Rina.", "!Lawsuit patient=gugatan"),
        ("Kasus suap di Kemnaker yang diusut KPK itu belum tuntas.", "Investigation patient=Kasus"),
        ("Sari datang sebagai saksi untuk diperiksa di Polda Jabar.", "Investigation patient=Sari"),
        ("Dari hasil pemeriksaan kepolisian, Indra memiliki gangguan jiwa.", "!Investigation patient=kepolisian"),
    )
    assert not missing(rows, "id")


def test_what_is_given_or_held_ends_before_the_hour_the_day_and_the_taker():
    rows = (
        ("Pelaku merusak mobil Budi sekitar pukul 09.30 WIB di Depok.", "!Destruction patient=pukul"),
        ("Budi dilantik Presiden Joko Widodo sebagai Kepala Badan Gizi hari ini.", "!Appointment role=hari"),
        ("Pimpinan MPR RI menyumbangkan buku ke Perpustakaan MPR RI.", "!Aid patient=Perpustakaan"),
    )
    assert not missing(rows, "id")


def test_who_holds_somebody_for_a_deed_has_not_done_it():
    rows = (
        ("Polisi menangkap dua pria setelah tega memperkosa anak di Depok.", "!Attack agent=Polisi"),
        ("Budi melarikan diri setelah memukul Tono di Depok.", "Attack agent=Budi patient=Tono"),
        ("Presiden Ukraina mengunjungi Indonesia untuk pertama kalinya.", "!Visit topic=kali"),
        ("Budi mengecam keras kebijakan Amerika Serikat.", "!Condemnation patient=keras"),
    )
    assert not missing(rows, "id")


def test_who_is_struck_or_thanked_and_courts():
    rows = (
        (
            "Ia berduka atas kebakaran yang melanda warga Depok yang menghanguskan ratusan rumah.",
            "!Destruction agent=warga",
        ),
        ("Polisi berterima kasih kepada warga dalam melaksanakan unjuk rasa dengan tertib.", "Protest agent=warga"),
        ("Polisi berterima kasih kepada warga dalam melaksanakan unjuk rasa dengan tertib.", "!Protest agent=Polisi"),
        ("Budi menjalani sidang perdana Pengadilan Negeri Bandung.", "!Ruling patient=Pengadilan"),
        (
            "Budi, sopir yang menewaskan Sari dan Rina dalam kecelakaan maut sudah bebas dari Lapas Jombang.",
            "Release patient=Budi",
        ),
        ("Pelatih Bambang ditunjuk menjadi juru taktik PSIS pada akhir Agustus itu.", "!Appointment role=Agustus"),
        ("Pemkot Surabaya yang didukung pemerintah dalam hal ini akan membangun rumah.", "!Support topic=hal"),
    )
    assert not missing(rows, "id")


def test_who_pays_a_visit_and_what_is_no_body_and_no_victim():
    rows = (
        ("Presiden Prabowo Subianto menjalani sejumlah agenda dalam kunjungan resmi di Rusia.", "Visit agent=Prabowo"),
        ("Menteri Bahlil Lahadalia membantah tambang itu telah menghancurkan Raja Ampat.", "!Destruction agent=Bahlil"),
        ("Harun menjadi tersangka usai operasi tangkap tangan OTT di Jakarta.", "!Investigation agent=OTT"),
        ("Kecelakaan laut terjadi di Bintan.", "!Accident patient=laut"),
        ("Beberapa koin jatuh ke zona merah.", "!Accident"),
    )
    assert not missing(rows, "id")
