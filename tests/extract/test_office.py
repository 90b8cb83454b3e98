from tests.extract.told import holds, missing, told

ID = (
    ("Direktur WHO Tedros Adhanom mengunjungi Aceh.", "RoleHolding role=Direktur organization=WHO"),
    ("Kepala Badan Geologi, Muhammad Arif, mengatakan gunung itu tenang.", "RoleHolding role=Kepala organization=Geologi"),
    ("Mantan Presiden Brasil Dilma Rousseff hadir.", "RoleHolding former"),
    ("Gubernur Riau Abdul Wahid meninjau lokasi.", "RoleHolding role=Gubernur organization=Riau"),
    ("Retno Marsudi menjabat sebagai menteri luar negeri Indonesia.", "RoleHolding person=Retno role=menteri"),
    ("Anna Schmidt dari Human Rights Watch mengecam putusan itu.", "RoleHolding person=Anna organization=Watch"),
)  # fmt: skip
EN = (
    ("CIA director Bill Burns visited Cairo.", "RoleHolding role=director organization=CIA"),
    ("Former President Dilma Rousseff attended.", "RoleHolding former"),
    ("Kenyan President William Ruto visited Nairobi.", "RoleHolding person=Ruto role=President"),
)  # fmt: skip


def test_offices_and_bodies():
    lost = missing(ID, "id") + missing(EN, "en")
    assert len(lost) <= 1, "\n".join(lost)


def test_a_client_holds_no_office():
    assert not holds(told("Kuasa hukum Budi Santoso menolak berkomentar."), "RoleHolding person=Budi role=Kuasa")


def test_a_rank_is_no_part_of_a_body():
    claims = told("Kapolda Riau Irjen Herry Heryawan hadir.")
    assert not holds(claims, "RoleHolding organization=Irjen")


def test_what_is_no_office():
    rows = (
        ("Polisi memanggil para deputi Kementerian BUMN, Erick Thohir mengatakan hal itu.", "!RoleHolding person=Erick role=deputi"),
        ("Kakorlantas Polri Irjen Agus Suryonugroho mengatakan hal itu.", "RoleHolding person=Agus organization=Polri"),
        ("Presiden Kelima RI, Megawati Soekarnoputri mengunjungi makam itu.", "RoleHolding person=Megawati role=Presiden"),
        ("Golkar sepakat mendukung Bahlil sebagai Ketua Umum.", "!RoleHolding person=Umum"),
        ("Artis Inara Rusli tiba di Bandung.", "!RoleHolding person=Inara"),
        ("Presiden Joko Widodo memimpin upacara pemakaman Wakil Presiden Hamzah Haz.", "!RoleHolding person=Joko role=wakil"),
    )
    lost = missing(rows, "id")
    assert not lost, "\n".join(lost)
