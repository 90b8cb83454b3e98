import pytest

from tests.extract.told import holds, missing, told

ROWS = (
    ("Banjir melanda Kabupaten Demak sejak Selasa.", "Affected place=Demak link=event"),
    ("Gempa mengguncang Lombok.", "Affected place=Lombok"),
    ("Israel menyerang Suriah.", "Affected place=Suriah"),
    ("Longsor terjadi di Natuna.", "Affected place=Natuna"),
    ("Perang telah meratakan sebagian besar wilayah Gaza utara.", "Affected place=Gaza"),
    ("Berikut fakta atas serangan di kawasan Abqaiq dan Khurais.", "Affected place=Khurais"),
    ("Iran meluncurkan 400 rudal ke wilayah Israel.", "Attack agent=Iran patient=Israel"),
    ("Serangan drone menyasar dua pabrik di Provinsi Homs dan Idlib.", "Affected place=Idlib"),
    ("Israel tidak menyerang Beirut.", "!Affected place=Beirut"),
    ("Penyanyi itu meninggal dunia di Bandung.", "!Affected"),
    ("Kebakaran melanda sebuah rumah.", "!Affected"),
    ("Rais memindahkan Farel dari Banyuwangi ke Jakarta.", "!Affected"),
    ("Pemerintah akan memindahkan ibu kota dari Jakarta.", "!Affected"),
    ("Dana Kecelakaan Lalu Lintas Jalan harus dibayar.", "!Affected"),
)  # fmt: skip


def test_places_that_suffer():
    lost = missing(ROWS, "id")
    assert len(lost) <= 1, "\n".join(lost)


STRUCK = (
    ("Gempa bermagnitudo 5,6 mengguncang Cianjur, Jawa Barat, Senin siang.", "Affected place=Cianjur"),
    ("Gempa yang mengguncang Cianjur menewaskan 300 orang.", "Affected place=Cianjur"),
    ("Kabupaten Demak dilanda banjir sejak Rabu.", "Affected place=Demak"),
    ("Bencana banjir melanda Kabupaten Demak sejak Rabu.", "Affected place=Demak"),
    ("Bencana banjir melanda Kabupaten Demak sejak Rabu.", "!Disaster"),
    ("Banjir melanda Kabupaten Demak sejak Rabu.", "!Disaster"),
    ("Peristiwa penembakan itu terjadi di Distrik Sinak, Papua.", "Affected place=Sinak"),
    ("Peristiwa kebakaran ruko di Medan itu terjadi sekitar pukul 02.40 WIB.", "Fire place=Medan patient=ruko"),
    ("Serangan udara Israel menghantam Kota Gaza pada Selasa.", "Attack agent=Israel place=Gaza"),
    ("Serangan udara Israel menghantam kamp pengungsi Al-Shati.", "!Displacement"),
)  # fmt: skip


@pytest.mark.parametrize("row", STRUCK, ids=lambda row: row[0][:40])
def test_what_a_noun_of_harm_struck_and_where_it_happened(row):
    assert not missing([row], "id")


def test_english_places():
    claims = told("An earthquake struck Nepal on Monday.", "en")
    assert holds(claims, "Affected place=Nepal")
    assert holds(claims, "Earthquake place=Nepal")
    assert not holds(claims, "Attack")
    assert holds(told("Israeli air strikes hit Gaza City on Tuesday.", "en"), "Attack agent=Israel place=Gaza")


def test_a_plan_affects_only_in_plan():
    claims = told("Israel akan menyerang Gaza.")
    assert holds(claims, "Affected place=Gaza planned")
    assert not holds(claims, "Affected place=Gaza asserted")


def test_a_match_and_a_rumour_harm_no_place():
    match = "Swiss menggempur pertahanan Polandia. Gol itu lahir pada babak kedua. Wasit menutup laga itu."
    assert not holds(told(match), "Affected")
    assert not holds(told("Cek Fakta: beredar video erupsi Gunung Gede di Bogor."), "Affected")


def test_the_sentences_place_is_inherited_only_where_it_says_where():
    assert not holds(
        told("Keberhasilan Indonesia dalam menangani banjir mendapat perhatian."), "Affected place=Indonesia"
    )
    assert not holds(told("About 2,400 homes were destroyed by the storm.", "en"), "Affected")


def test_a_toll_inherits_the_place_of_its_sentence():
    claims = told("Tiga orang tewas dalam sebuah insiden penembakan di Kota Dordrecht, Belanda.")
    assert holds(claims, "Affected place=Dordrecht")
    assert not holds(told("Tiga orang tewas, kata juru bicara itu di Jenewa."), "Affected")


def test_a_district_and_what_it_is_in_are_both_named():
    claims = told("DEMAK, KOMPAS.com - Banjir melanda Kecamatan Karanganyar, Kabupaten Demak, pada Rabu.")
    assert holds(claims, "Affected place=Karanganyar")


def test_what_is_there_for_an_event_suffers_nothing():
    assert not holds(told("Puluhan armada pemadam kebakaran Kota Makassar dikerahkan."), "Affected")
    assert not holds(told('"Tujuh rumah terdampak banjir di Dusun Ngagrok," katanya.'), "Affected place=rumah")


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Kecelakaan beruntun terjadi di tol arah Jakarta.", "Jakarta"),
        ("Kecelakaan Air India di Ahmedabad menewaskan 241 orang.", "India"),
    ],
)
def test_where_a_road_leads_and_parts_of_names_are_not_affected(text, place):
    names = {a.name for c in told(text) if c.type == "Affected" for a in c.fillers("place")}
    assert place not in names


def test_a_body_a_fall_and_a_building_that_is_counted_are_no_places():
    assert not holds(told("Houthi menyerang kilang minyak milik Saudi Aramco."), "Affected place=Aramco")
    assert not holds(told("Pilihan kami akan jatuh ke Stadion Patriot."), "Affected")
    assert holds(told("Sebuah pesawat jatuh di Pasuruan."), "Affected place=Pasuruan")
    assert not holds(told("Presiden itu wafat di Bandung."), "Affected")
    homes = [a for c in told("Sebanyak 412 rumah terendam banjir di Demak.") for a in c.fillers("patient")]
    assert homes and all(home.kind == "Thing" for home in homes)


def test_where_people_are_brought_and_what_a_thing_is_the_greatest_of_suffer_nothing():
    text = "Penumpang langsung dievakuasi ke lokasi isolasi di Gedung Serba Guna Medan."
    assert not holds(told(text), "Affected")
    assert not holds(told("Serangan itu membuat pembangkit nuklir terbesar di Eropa terbakar."), "Affected place=Eropa")
    assert not holds(told("Ia bicara di tengah konflik Israel-Iran."), "Affected place=Israel-Iran")


def test_a_place_of_another_thing_is_not_inherited():
    text = "Polisi memeriksa balita yang meninggal usai memakan nasi goreng dari SD di Kecamatan Koja."
    assert not holds(told(text), "Affected place=Koja")
    assert holds(told("Kebakaran melanda 6,5 hektare lahan di Desa Karangasem."), "Affected place=Karangasem")
    assert not holds(told("China sedang kebanjiran mobil bekas."), "Affected")


def test_homes_that_are_cleared_and_what_spreads_affect_their_place():
    assert holds(told("Pemerintah kota menggusur 412 rumah di Kelurahan Tambaklorok."), "Affected place=Tambaklorok")
    assert holds(told("Wabah leptospirosis juga menyebar di Demak."), "Affected place=Demak")
    assert not holds(told("Kabar bohong menyebar di Demak."), "Affected")


def test_what_is_denied_moved_as_a_body_or_one_persons_own_affects_no_place():
    assert not holds(told("Sejauh ini belum ada pengungsi di Kabupaten Flores Timur."), "Affected")
    assert not holds(told("Kantor pusat PBB harus dipindahkan dari New York ke kota lain."), "Affected place=York")
    assert not holds(told("Salah satu pendiri komisi itu meninggal dunia di Jakarta."), "Affected")


def test_what_one_verb_strikes_suffers_from_each_of_those_that_strike():
    claims = told("Banjir dan tanah longsor menerjang Kabupaten Sigi.")
    (struck,) = (c for c in claims if c.type == "Affected")
    kinds = {c.key: c.type for c in claims}
    assert [kinds[link.claim] for link in struck.links] == ["Flood", "Landslide"]
    assert holds(claims, "Landslide place=Sigi")


def test_a_place_suffers_first_from_the_cause_and_then_from_the_harm():
    claims = told("Serangan Rusia ke pasar di Kota Kherson menewaskan 12 orang.")
    (struck,) = (c for c in claims if c.type == "Affected")
    kinds = {c.key: c.type for c in claims}
    assert [kinds[link.claim] for link in struck.links] == ["Attack", "Killing"]


def test_where_what_breaks_out_is_told_behind_it_is_where_it_is():
    claims = told("Pertempuran yang pecah di Khartoum pada 15 April 2023 menewaskan 30 orang.")
    assert holds(claims, "Clash place=Khartoum time=April")
