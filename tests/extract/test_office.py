import pytest

from tests.extract.told import holds, missing, told

ID = (
    ("Direktur WHO Tedros Adhanom mengunjungi Aceh.", "RoleHolding role=Direktur organization=WHO"),
    ("Kepala Badan Geologi, Muhammad Arif, mengatakan gunung itu tenang.", "RoleHolding role=Kepala organization=Geologi"),
    ("Mantan Presiden Brasil Dilma Rousseff hadir.", "RoleHolding former"),
    ("Gubernur Riau Abdul Wahid meninjau lokasi.", "RoleHolding role=Gubernur organization=Riau"),
    ("Retno Marsudi menjabat sebagai menteri luar negeri Indonesia.", "RoleHolding person=Retno role=menteri"),
    ("Panglima TNI Jenderal Agus Subiyanto hadir.", "RoleHolding person=Agus role=Panglima organization=TNI"),
    ("Rahmat Santoso selaku Kepala BNPB hadir.", "RoleHolding person=Rahmat role=Kepala organization=BNPB"),
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


def test_a_comma_behind_a_source_opens_its_words():
    claims = told("Kata Kapolres, Rinto membuka pakaian korban karena takut.")
    assert not holds(claims, "RoleHolding person=Rinto")


def test_a_rank_is_no_part_of_a_body():
    claims = told("Kapolda Riau Irjen Herry Heryawan hadir.")
    assert not holds(claims, "RoleHolding organization=Irjen")


def test_what_is_no_office():
    rows = (
        (
            "Polisi memanggil para deputi Kementerian BUMN, Erick Thohir mengatakan hal itu.",
            "!RoleHolding person=Erick role=deputi",
        ),
        ("Kakorlantas Polri Irjen Agus Suryonugroho mengatakan hal itu.", "RoleHolding person=Agus organization=Polri"),
        (
            "Presiden Kelima RI, Megawati Soekarnoputri mengunjungi makam itu.",
            "RoleHolding person=Megawati role=Presiden",
        ),
        ("Golkar sepakat mendukung Bahlil sebagai Ketua Umum.", "!RoleHolding person=Umum"),
        ("Artis Inara Rusli tiba di Bandung.", "!RoleHolding person=Inara"),
        (
            "Presiden Joko Widodo memimpin upacara pemakaman Wakil Presiden Hamzah Haz.",
            "!RoleHolding person=Joko role=wakil",
        ),
    )
    lost = missing(rows, "id")
    assert not lost, "\n".join(lost)


def test_the_offices_own_unit_is_no_part_of_the_body():
    rows = (
        ("Direktur Niaga Garuda Indonesia Ade Susardi hadir.", "RoleHolding role=niaga organization=Garuda"),
        ("Menko Bidang Kemaritiman Luhut Pandjaitan hadir.", "!RoleHolding organization=Bidang"),
        ("Kepala Bidang Humas Polda Metro Jaya Kombes Argo Yuwono hadir.", "RoleHolding organization=Jaya role=humas"),
        ("Ketua Komisi Pemberantasan Korupsi KPK Agus Rahardjo hadir.", "!RoleHolding organization=KPK"),
    )  # fmt: skip
    lost = missing(rows, "id")
    assert not lost, "\n".join(lost)


def test_the_body_of_an_office_is_not_its_holder():
    claims = told("Direktur Utama TIKI, Yulina Hastuti, mengatakan hal itu.")
    assert holds(claims, "RoleHolding person=Yulina organization=TIKI")
    assert {p.name for c in claims for p in c.fillers("person")} == {"Yulina Hastuti"}


def test_a_candidate_of_two_offices_holds_neither():
    claims = told("Calon gubernur dan wakil gubernur Jakarta, Ridwan Kamil, hadir.")
    assert not any(c.type == "RoleHolding" and c.qualifier is None for c in claims)


def test_two_offices_of_one_person():
    claims = told("Menteri Pertahanan sekaligus Ketua Umum Gerindra Prabowo Subianto hadir.")
    assert holds(claims, "RoleHolding person=Prabowo role=menteri")
    assert holds(claims, "RoleHolding person=Prabowo role=ketua organization=Gerindra")


def test_who_serves_an_office_does_not_hold_it():
    assert not holds(
        told("Deputi Protokol Sekretariat Presiden, Yusuf Permana, hadir."), "RoleHolding person=Yusuf role=presiden"
    )


def test_what_stands_behind_an_office_is_read_as_far_as_it_goes():
    claims = told("Duta Besar Arab Saudi untuk Indonesia Faisal Abdullah hadir.")
    assert not holds(claims, "RoleHolding organization=Indonesia")
    assert holds(told("Sekretaris Jendral Partai Gerindra Ahmad Muzani hadir."), "RoleHolding organization=Gerindra")


def test_where_a_body_begins_and_ends():
    rows = (
        ("Kepala Seksi V BKSDA Banyuwangi Dwi Sugiarto hadir.", "RoleHolding organization=BKSDA"),
        ("Terdakwa mantan Menteri Perdagangan Thomas Lembong alias Tom Lembong hadir.", "!RoleHolding organization=Lembong"),
        ("Menko Infrastruktur dan Pembangunan Kewilayahan Agus Yudhoyono hadir.", "!RoleHolding organization=Pembangunan"),
    )  # fmt: skip
    lost = missing(rows, "id")
    assert not lost, "\n".join(lost)


def test_while_is_no_mark_of_an_acting_holder():
    assert not holds(told("Sementara Presiden Jokowi mengenakan kemeja putih."), "RoleHolding acting")
    assert holds(told("Acting Prime Minister Najib Mikati spoke in Beirut.", "en"), "RoleHolding acting")


WORDS_OF_OFFICES = (
    (
        "Menteri itu didampingi Direktur Jenderal Perdagangan Dalam Negeri, Iqbal Shoffan Shofwan, kemarin.",
        "RoleHolding person=Iqbal role=perdagangan",
    ),
    ("Rapat dipimpin Direktur Pemasaran, kemarin.", "!RoleHolding person=Pemasaran"),
    ("Ketua Umum OK OCE Iim Rusyamsi hadir.", "RoleHolding person=Iim organization=OCE"),
    ("Presiden Kelima RI Megawati Soekarnoputri hadir.", "RoleHolding person=Megawati organization=RI role=kelima"),
    ("Mendiang CEO Apple, Steve Jobs, pernah datang.", "RoleHolding person=Steve former"),
    ("Ketua Umum Asosiasi Pengusaha Indonesia (Apindo) Shinta Kamdani hadir.", "RoleHolding organization=Asosiasi"),
    ("Kepala Suku Dinas Pendidikan Jakarta Utara Momon Sulaeman hadir.", "RoleHolding organization=Suku role=kepala"),
    ("Menteri Luar Negeri (Menlu) Indonesia, Sugiono, hadir.", "RoleHolding person=Sugiono organization=Indonesia"),
    ("Presiden RI ke-3 BJ Habibie dikenang.", "RoleHolding person=Habibie role=ke-3"),
    ("Ketua Fraksi PKS DPR RI Jazuli Juwaini hadir.", "RoleHolding person=Jazuli organization=Fraksi"),
    ("Wakil Menteri Luar Negeri A.M. Fachir hadir.", "!RoleHolding organization=A.M."),
    ("Keputusan Menteri PKP Nomor/KPTS/M/2025 diubah.", "!RoleHolding"),
    (
        "Hans Manansang, Direktur Komersial & Pengembangan Bisnis TSI, hadir.",
        "RoleHolding organization=TSI role=bisnis",
    ),
)


@pytest.mark.parametrize("row", WORDS_OF_OFFICES, ids=lambda row: row[1])
def test_words_of_an_office_are_nobodys_name_and_short_names_are_its_bodys(row):
    assert not missing([row], "id")


UNITS = (
    ("Deputi Koordinasi dan Supervisi Didik Wijanarko hadir.", "RoleHolding person=Didik no=organization"),
    (
        "Direktur Jenderal Tanaman Pangan Kementerian Pertanian Suwandi hadir di Bogor.",
        "RoleHolding organization=Kementerian role=pangan",
    ),
    ("Menteri Usaha Mikro, Kecil, dan Menengah (UMKM), Maman Abdurrahman, hadir.", "RoleHolding role=menengah"),
    ("Kepala Dinas Pariwisata (Dispar) Bali, I Wayan Sumarajaya menegaskan hal itu.", "RoleHolding organization=Bali"),
    ("Menteri Riset dan Pendidikan Tinggi (Menristekdikti) Mohamad Nasir hadir.", "!RoleHolding role=("),
    ("Komisaris Independen Ali Suprapto hadir.", "!RoleHolding organization=Independen"),
)


@pytest.mark.parametrize("row", UNITS, ids=lambda row: row[0][:40])
def test_a_unit_told_in_plain_nouns_is_the_offices_own(row):
    assert not missing([row], "id")


ANOTHERS = (
    ("Juru Bicara Ketua Umum Kaesang Pangarep, Francine Widjojo enggan menjawab.", "!RoleHolding person=Kaesang role=juru"),
    ("Rapat ditunda, kata Jubir Anies, Sahrin Hamid.", "!RoleHolding person=Anies role=jubir"),
    ("Juru Bicara KPK Budi Prasetyo, Selasa, menunda rapat.", "RoleHolding person=Budi organization=KPK"),
    (
        "Ketika ditanya mengenai penunjukan Wakil Menteri Komunikasi dan Informatika, Dasco menyatakan hal itu perlu.",
        "!RoleHolding person=Dasco",
    ),
    ("Direktur Jenderal Mineral dan Batubara (Dirjen Minerba) Tri Winarno hadir.", "!RoleHolding person=Minerba"),
    ("Hakim agung pelaku pembunuhan Gregorius Ronald Tannur dihukum.", "!RoleHolding person=Tannur"),
)  # fmt: skip


@pytest.mark.parametrize("row", ANOTHERS, ids=lambda row: row[0][:40])
def test_an_office_beside_a_name_may_be_anothers(row):
    assert not missing([row], "id")


def test_an_office_that_was_held_once_or_will_be_is_not_held_now():
    rows = (
        ("Retno Marsudi pernah menjabat sebagai menteri luar negeri Indonesia.", "RoleHolding person=Retno former"),
        ("Retno Marsudi akan menjabat sebagai menteri luar negeri Indonesia.", "RoleHolding person=Retno elect"),
        (
            "Sebelumnya, Retno Marsudi menjabat sebagai menteri luar negeri Indonesia.",
            "RoleHolding person=Retno former",
        ),
        ("Ia dikenal luas ketika Retno menjabat sebagai menteri luar negeri.", "RoleHolding person=Retno former"),
        ("Retno Marsudi tidak lagi menjabat sebagai menteri luar negeri Indonesia.", "RoleHolding person=Retno former"),
        ("Retno Marsudi belum menjabat sebagai menteri luar negeri Indonesia.", "!RoleHolding person=Retno"),
    )
    lost = missing(rows, "id")
    assert not lost, "\n".join(lost)


def test_an_office_yet_to_be_taken_up_stands_before_its_word():
    rows = (("Rapat itu dihadiri wakil presiden terpilih Gibran Rakabuming Raka.", "RoleHolding person=Gibran elect"),)
    assert not missing(rows, "id")


def test_bodies_inside_an_office_and_marks_before_its_body():
    rows = (
        (
            "Bambang Sudarsono, Kepala Badan Intelijen Negara, tetap pada jabatannya.",
            "RoleHolding role=kepala organization=Intelijen",
        ),
        ("Kapolda Metro Jaya Irjen Karyoto hadir.", "RoleHolding person=Karyoto organization=Jaya"),
    )
    lost = missing(rows, "id")
    assert not lost, "\n".join(lost)
    rows = (
        ("Former UN envoy Volker Perthes spoke.", "RoleHolding person=Perthes former"),
        ("Martin Griffiths served as the UN's humanitarian chief.", "RoleHolding person=Griffiths role=chief"),
    )
    lost = missing(rows, "en")
    assert not lost, "\n".join(lost)


def test_what_no_person_is_named_holds_no_office():
    rows = (
        ("Hal itu diungkapkan Kepala Operasi (KaOps) Damai Cartenz 2024 Brigjen Faizal Ramadhani.", "Damai Cartenz"),
        (
            "Wakil Ketua Pansus Pendidikan yang juga Anggota Komisi E DPRD DKI Jakarta, Elva Farhi Qolbina, hadir.",
            "Pansus Pendidikan",
        ),
    )
    for text, name in rows:
        held = [claim for claim in told(text) if claim.type == "RoleHolding"]
        assert not any(person.name == name for claim in held for person in claim.fillers("person")), text


def test_a_place_before_a_rank_and_the_short_form_of_an_office_are_no_names():
    held = [
        claim for claim in told("Motor itu aman, kata Kapolsek Cileungsi Kompol Edison.") if claim.type == "RoleHolding"
    ]
    assert not any(person.name == "Cileungsi" for claim in held for person in claim.fillers("person"))
    text = "Budi Suhartono, selaku Direktur Jenderal (Dirjen) Pembinaan Penempatan Tenaga Kerja, hadir."
    held = [claim for claim in told(text) if claim.type == "RoleHolding"]
    assert held
    assert not any("(" in role.name for claim in held for role in claim.fillers("role"))


def test_the_article_before_a_body_is_no_part_of_the_office():
    claims = told("Anna Reyes, chairman of the Senate Judiciary Committee, spoke in Manila.", "en")
    (role,) = (a for c in claims if c.type == "RoleHolding" for a in c.fillers("role"))
    assert role.text == "chairman"


def test_who_only_wants_an_office_or_is_not_fit_for_it_holds_none():
    rows = (
        ("Anna Reyes is not fit to serve as governor of Ohio.", "!RoleHolding person=Anna"),
        ("Joe Mbeki wants to serve as governor of Ohio.", "!RoleHolding person=Joe"),
        ("Anna Reyes will serve as governor of Ohio.", "RoleHolding elect person=Anna"),
        ("Anna Reyes continued to serve as governor of Ohio.", "RoleHolding person=Anna"),
    )
    lost = missing(rows, "en") + missing(
        [("Budi Santoso ingin menjabat sebagai Bupati Bogor.", "!RoleHolding person=Budi")], "id"
    )
    assert not lost, "\n".join(lost)


def test_who_is_put_into_an_office_holds_it():
    rows = (
        ("Rina Wati dilantik sebagai Bupati Lahat.", "RoleHolding person=Rina role=Bupati organization=Lahat"),
        ("Presiden melantik Joni Harahap sebagai Menteri Kesehatan.", "RoleHolding person=Joni role=Menteri"),
        ("Joni Harahap akan dilantik sebagai Menteri Kesehatan.", "!RoleHolding person=Joni"),
        ("Rina Wati dilantik sebagai Menteri Sosial, Budi Utomo sebagai wakilnya.", "!RoleHolding organization=Budi"),
    )
    lost = missing(rows, "id")
    lost += missing(
        (("Friedrich Berger was sworn in as president of Austria.", "RoleHolding person=Berger role=president"),), "en"
    )
    assert not lost, "\n".join(lost)


def test_where_somebody_is_from_stands_between_the_office_and_the_name():
    claims = told("Anggota DPR asal Papua, Yan Wenda, menyebut jalan itu rusak.")
    assert holds(claims, "RoleHolding organization=DPR person=Wenda role=Anggota")
    assert holds(told("Milisi menyandera pilot asal Selandia Baru, Philip Moore."), "HostageTaking patient=Moore")


def test_a_short_name_of_two_words_in_brackets_belongs_to_the_body():
    claims = told("Ketua Komisi Nasional Hak Asasi Manusia (Komnas HAM) Atnike Sari mengatakan itu benar.")
    assert holds(claims, "RoleHolding organization=Asasi person=Atnike role=Ketua")
    claims = told("Juru bicara Front Pembebasan Timur (FPT-ORT), Sebby Wenda, mengatakan perang berlanjut.")
    assert holds(claims, "RoleHolding organization=Front person=Sebby")


def test_who_also_holds_a_second_office_holds_both():
    claims = told(
        "Ketua delegasi Ukraina yang juga Menteri Pertahanan, Rustem Umarov, mengatakan perang harus berakhir."
    )
    assert holds(claims, "RoleHolding person=Umarov role=Ketua organization=Ukraina")
    assert holds(claims, "RoleHolding person=Umarov role=Menteri")


def test_who_holds_two_offices_holds_the_second_of_its_own_body():
    claims = told("Direktur sekaligus Menteri Pertahanan, Prabowo Subianto, hadir.")
    assert not any(c.fillers("organization") for c in claims if c.type == "RoleHolding")
