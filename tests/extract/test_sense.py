from tests.extract.told import missing


def test_a_word_of_harm_that_only_looks_like_it():
    rows = (
        ("Segelintir orang menguasai tambang itu di Papua.", "!Seizure"),
        ("Pasukan Rusia menguasai kota Bakhmut.", "Seizure agent=Rusia patient=Bakhmut"),
        ("Rossa pernah menjadi juri ajang pencarian bakat di Jakarta.", "!Rescue"),
        ("Ia senang menolong orang lain.", "!Rescue"),
        ("Sari antre di pemeriksaan imigrasi Bandara Jeddah.", "!Investigation"),
        ("Tambang dapat menyebabkan kerusakan hutan di Sulawesi.", "!Destruction"),
        ("Warga menghitung kerusakan rumah akibat gempa di Cianjur.", "Destruction agent=gempa"),
        ("Sari dirawat di rumah sakit di Bandung.", "!Injury"),
        ("Tiga siswa dilarikan ke rumah sakit akibat ledakan itu.", "Injury agent=ledakan patient=siswa"),
    )
    assert not missing(rows, "id")
