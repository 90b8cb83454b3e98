import pytest

from kg.analyze import analyze
from kg.extract import extract
from kg.model import Article, Block, Span
from tests.extract.told import missing, told

SIDES = (
    (
        "Paus Fransiskus menekankan perdamaian dalam pertemuan bilateral dengan Presiden Joko Widodo di Jakarta.",
        "Meeting party=Fransiskus party=Widodo",
    ),
    ('"Kami sepakat," ujar Prabowo usai pertemuan dengan Presiden Rusia Vladimir Putin.', "Meeting party=Prabowo party=Putin"),
    ("Prabowo mengatakan bahwa pertemuannya dengan Putin berlangsung hangat.", "Meeting party=Prabowo party=Putin"),
    ("Hal itu disampaikan Prabowo kala rapat bersama Komisi I DPR RI.", "Meeting party=Prabowo party=Komisi"),
    ("Pertamina menandatangani nota kesepahaman dengan Petronas.", "Agreement party=Pertamina party=Petronas no=topic"),
)  # fmt: skip
AROUND = (
    ("Putin dan Rouhani akan bertemu di Ankara pada Senin (16/9/2019) waktu setempat.", "Meeting party=Putin planned"),
    ("Hamas bebas sebagai bagian dari kesepakatan yang ditengahi Qatar.", "Mediation mediator=Qatar topic=kesepakatan"),
    ("Qatar memediasi kesepakatan itu bersama Mesir.", "Mediation mediator=Qatar mediator=Mesir"),
    (
        "Perundingan antara pemerintah Sudan dan RSF di Jeddah gagal mencapai kesepakatan.",
        "Negotiation party=Sudan party=RSF place=Jeddah",
    ),
    (
        "Armenia dan Azerbaijan menandatangani perjanjian damai di Washington yang ditengahi Trump.",
        "Mediation mediator=Trump party=Armenia party=Azerbaijan",
    ),
    (
        "Rusia dan Ukraina bertukar 230 tawanan perang dengan mediasi Uni Emirat Arab.",
        "Mediation mediator=Arab party=Rusia party=Ukraina",
    ),
    ("Pasukan Israel menarik diri dari Gaza selatan.", "Withdrawal agent=Israel place=Gaza"),
    ("Inggris menarik diri dari Uni Eropa.", "Rejection agent=Inggris topic=Uni"),
    ("Kesepakatan itu dicapai melalui mediasi Arab Saudi.", "Mediation mediator=Arab topic=Kesepakatan"),
    (
        "Israel dan Hamas mencapai kesepakatan gencatan senjata berkat mediasi Qatar dan Mesir.",
        "Mediation mediator=Qatar mediator=Mesir party=Israel party=Hamas",
    ),
    (
        "Perundingan antara pemerintah Kolombia dan kelompok ELN dilanjutkan dengan mediasi Norwegia.",
        "Mediation mediator=Norwegia party=Kolombia party=ELN",
    ),
    (
        "Thailand dan Kamboja sepakat melakukan gencatan senjata setelah bertemu di Putrajaya.",
        "Agreement topic=gencatan",
    ),
)  # fmt: skip
SIDES_EN = (
    (
        "Antony Blinken warned of famine after a meeting with Benjamin Netanyahu.",
        "Meeting party=Blinken party=Netanyahu",
    ),
    ("Qatar urged restraint during talks with Iran.", "Negotiation party=Qatar party=Iran"),
)


@pytest.mark.parametrize("row", SIDES, ids=lambda row: row[0][:40])
def test_who_acts_around_talks_with_somebody_took_part(row):
    assert not missing([row], "id")


@pytest.mark.parametrize("row", AROUND, ids=lambda row: row[0][:40])
def test_what_stands_around_a_talk_takes_nothing_from_it(row):
    assert not missing([row], "id")


def test_a_side_ends_before_the_other():
    found = told("Gencatan senjata antara militer Sudan dan RSF dilanggar.")
    sides = {a.text for claim in found if claim.type == "Ceasefire" for a in claim.fillers("party")}
    assert sides == {"militer Sudan", "RSF"}


def test_what_is_agreed_on_ends_before_what_it_came_after():
    found = told("Thailand dan Kamboja sepakat melakukan gencatan senjata setelah bertemu di Putrajaya.")
    topics = [a.text for claim in found if claim.type == "Agreement" for a in claim.fillers("topic")]
    assert topics == ["melakukan gencatan senjata"]


@pytest.mark.parametrize("row", SIDES_EN, ids=lambda row: row[0][:40])
def test_so_in_english(row):
    assert not missing([row], "en")


def test_who_speaks_of_his_own_meeting_took_part():
    rows = (
        (
            '"Saya telah bertemu dengan wakil duta besar Uni Eropa," kata Taufiq Basari.',
            "Meeting party=Taufiq party=duta",
        ),
    )
    assert not missing(rows, "id")


def test_nobody_meets_alone():
    rows = (
        ('"Tarif akan naik," ujar Pramono Anung saat dijumpai di kawasan Semanggi.', "!Meeting"),
        ("Dewan Keamanan PBB bersidang di New York.", "Meeting party=Dewan"),
        ("Keduanya bertemu Rina Dewi dan suaminya, Hadi Sabri.", "!Meeting"),
        ("Seluruh pejabat menandatangani pakta integritas.", "!Agreement"),
        ("DPR menyetujui Badan Energi memulai pembahasan rancangan itu.", "!Agreement topic=Badan"),
        ("Budi Santoso bertemu Sari Dewi untuk pertama kali di Bali.", "Meeting party=Sari no=topic"),
        ("Indonesia ikut. Mereka menandatangani perjanjian damai.", "!Agreement party=Indonesia"),
        ("Ribuan warga berkumpul di Alun-alun Bandung.", "!Meeting"),
        ("Budi Santoso menandatangani kontrak hingga 2030.", "!Agreement"),
        ("Bupati Budi Santoso menandatangani perjanjian damai.", "Agreement party=Budi"),
        ("Perusahaan itu belum menjawab panggilan telepon dari Seoul.", "!Meeting"),
        ("Budi Santoso menghadiri pertemuan itu.", "!Meeting"),
        ("Rina mengatakan pihaknya bertemu gubernur.", "!Meeting"),
        ("Camat menjembatani pertemuan dengan Bupati Joko.", "!Mediation party=Joko"),
        ("Keduanya akan melanjutkan konsultasi di Jakarta.", "!Negotiation"),
        ("Dewan dan pemerintah sepakat menyebut jumlah anggota.", "!Agreement no=party"),
        ("Rancangan itu selesai dibahas pada pembicaraan Tingkat I di Jakarta.", "!Negotiation"),
        ("Polisi memanggil Bupati Joko untuk menemui warga.", "Meeting party=Joko party=warga"),
        ("Pertemuan dengan Rina Dewi dan Hadi Sabri menjadi titik balik.", "!Meeting"),
        ('"Saya sudah menandatangani kontrak dengan klub ini."', "!Agreement"),
        (
            "PT Angin menandatangani nota kesepahaman dengan Rudi Hartono selaku direktur PT Laut.",
            "Agreement party=Rudi",
        ),
        ("Usulan itu disetujui oleh Komisi Energi.", "Agreement party=Komisi topic=Usulan"),
        ("Komisi Energi setuju dan sepakat.", "!Agreement"),
        ("Investor menanti negosiasi dengan Uni Eropa.", "!Negotiation"),
        ("Peserta bisa berkonsultasi dengan para dokter.", "!Negotiation"),
        ("Menteri Rina dengan Bupati Joko melakukan pertemuan di Bogor.", "Meeting party=Rina party=Joko"),
        ("Perusahaan itu menjaga perdamaian di Laut Cina Selatan.", "!Agreement"),
    )
    lost = missing(rows, "id")
    assert not lost, "\n".join(lost)


def test_the_short_form_of_a_congress_takes_no_part_in_it():
    rows = (("Musyawarah daerah (Musda) Partai Golkar Sulawesi Utara akan digelar.", "!Meeting party=Musda"),)
    assert not missing(rows, "id")


def test_a_meeting_that_is_called_off_is_not_held():
    rows = (
        ("Rapat Paripurna DPR RI dibatalkan.", "Meeting negative party=DPR"),
        ("Presiden Trump membatalkan pertemuan dengan Presiden Putin.", "Meeting negative party=Trump party=Putin"),
    )
    assert not missing(rows, "id")
    assert not missing((("The meeting between Erdogan and Putin was postponed.", "Meeting negative"),), "en")


def test_who_is_met_by_nobody_named_is_met_by_nobody():
    rows = (
        ("Pertemuan dengan tokoh penting bisa memberikan inspirasi.", "!Meeting"),
        ("SBY bertemu dengan Presiden terpilih Prabowo Subianto.", "Meeting party=Prabowo"),
    )
    assert not missing(rows, "id")


ABOVE = (
    ("Dewan itu meminta klarifikasi Alex Marwata soal pertemuannya dengan Eko Darmanto.", "Meeting party=Eko"),
    (
        "Investor mencermati putaran terakhir pembicaraan perdagangan Amerika Serikat dengan Tiongkok di London.",
        "Negotiation party=Amerika party=Tiongkok",
    ),
    ("Rapat Paripurna DPRD Provinsi Banten digelar di Serang.", "Meeting party=DPRD place=Serang"),
    ("Itu menjadi momen pertemuan keluarga.", "!Meeting"),
    ("Memang kesepakatannya sudah ada.", "!Agreement"),
    ("Tempo mencoba menelepon layanan pelanggan.", "!Meeting"),
    ("Klub menegaskan bahwa pihaknya belum mengikat kesepakatan dengan Simone Inzaghi.", "!Agreement"),
)  # fmt: skip


@pytest.mark.parametrize("row", ABOVE, ids=lambda row: row[0][:40])
def test_sides_of_talks_on_the_noun_above_them_and_words_that_are_no_side(row):
    assert not missing([row], "id")


def test_who_receives_an_official_meets_him_and_who_is_named_to_an_office_is_told():
    rows = (
        ("Prabowo menerima Menteri Luar Negeri Jepang Takeshi Iwaya di Jakarta.", "Meeting agent=Prabowo party=Iwaya"),
        ("Meutia Rahman diangkat menjadi Menteri Perindustrian.", "Appointment person=Meutia role=Perindustrian"),
        ("Budi Santoso bicara. Sehari sebelumnya, ia dan Surya Paloh menyepakati hal itu.", "Agreement party=Budi"),
    )
    lost = missing(rows, "id")
    assert not lost, "\n".join(lost)
    rows = (("Egypt and Qatar also took part in the negotiations.", "Negotiation party=Egypt party=Qatar"),)
    assert not missing(rows, "en")


def test_a_side_ends_before_the_word_of_the_talks_and_a_room_is_no_meeting():
    rows = (
        ("Kedua pemimpin sepakat membentuk komisi bersama.", "!Agreement party=sepakat"),
        ("Kedua pemimpin sepakat membentuk komisi bersama.", "Agreement party=pemimpin topic=komisi"),
        ("Penetapan itu didapat di ruang rapat menteri di Jakarta.", "!Meeting"),
    )
    lost = missing(rows, "id")
    assert not lost, "\n".join(lost)


def test_who_has_an_agreement_is_a_side_and_who_gets_assent_does_not_assent():
    rows = (
        ("Rusia, yang memiliki perjanjian kerja sama dengan Iran, mendesak AS.", "Agreement party=Rusia party=Iran"),
        ("PT Pertamina telah mendapatkan persetujuan pemegang saham.", "!Agreement party=Pertamina"),
        ("Andi Wijaya dan Budi Santoso melakukan mediasi.", "Mediation party=Andi party=Budi no=mediator"),
        ("Sejak awal, lanjut Gembong, Fraksi PDIP tidak setuju dengan proyek itu.", "!Agreement topic=Gembong"),
        ("Ridwan Kamil berbicara dalam Dialog Publik Seni di Jakarta.", "!Negotiation"),
    )
    lost = missing(rows, "id")
    assert not lost, "\n".join(lost)


def test_several_may_have_met_each_other_and_what_is_put_off_is_not_there():
    rows = (
        ("Para pemimpin ASEAN bertemu di Jakarta.", "Meeting party=pemimpin place=Jakarta"),
        ("Kedua presiden bertemu di Jakarta.", "Meeting party=presiden"),
        ("Israel menunda gencatan senjata di Gaza.", "Ceasefire negative"),
        ("Biasa bagi mereka untuk berkumpul di sana.", "!Meeting"),
    )
    lost = missing(rows, "id")
    assert not lost, "\n".join(lost)


def test_who_is_joined_to_a_side_is_one_too():
    rows = (
        ("Rapat Komisi V DPR dan perwakilan sopir ojek membahas RUU itu.", "Meeting party=Komisi party=perwakilan"),
    )
    assert not missing(rows, "id")


def test_all_who_act_together_are_sides():
    rows = (
        ("DPR RI dan pemerintah sepakat membahas RUU itu.", "Agreement party=DPR party=pemerintah"),
        ("DPR bersama pemerintah telah melakukan pembahasan dan menyepakati RUU itu.", "Agreement party=DPR party=pemerintah"),
        ("Rachmat Irianto menandatangani kontrak bersama Persebaya.", "Agreement party=Rachmat party=Persebaya topic=kontrak"),
    )  # fmt: skip
    assert not missing(rows, "id")


def test_who_talks_about_a_meeting_is_no_side_of_it():
    rows = (
        ("Warga ramai membicarakan rencana pertemuan Prabowo dengan Megawati.", "!Meeting party=Warga"),
        ("Warga ramai membicarakan rencana pertemuan Prabowo dengan Megawati.", "!Negotiation party=Megawati"),
        ("Serial itu paling dibicarakan di Malaysia.", "!Negotiation"),
        ("Aktris itu berdamai dengan keadaan.", "!Agreement"),
        ("Budi bertemu Sari. Ia mengadakan pembicaraan dengannya di Jakarta.", "!Negotiation"),
        ("Indonesia dan Singapura mengadakan Pertemuan Tingkat Menteri di Batam.", "!Meeting party=Tingkat"),
    )
    assert not missing(rows, "id")


def test_who_is_named_twice_or_pointed_at_in_vain_is_no_second_side():
    rows = (
        ("Joko Widodo atau Jokowi bertemu tokoh Papua di Jakarta.", "!Meeting party=Jokowi"),
        ("Hal ini merupakan kesepakatannya dengan Netflix.", "!Agreement"),
        ("Ayah itu melerai cekcok antara anak dan menantunya.", "!Mediation"),
    )
    assert not missing(rows, "id")


def test_nobody_works_together_alone():
    rows = (
        ("Jepang memperkuat kerja sama dengan Vietnam.", "Cooperation party=Jepang party=Vietnam"),
        ("Kedua negara bekerja sama di bidang energi.", "Cooperation party=negara"),
        ("Menteri menegaskan pentingnya kerja sama dengan masyarakat.", "!Cooperation"),
    )
    assert not missing(rows, "id")


def test_talks_that_only_stand_around_have_no_sides():
    rows = (
        ("Pertemuan Prabowo dan Megawati tidak mencapai kesepakatan.", "Meeting party=Prabowo positive"),
        ("Warga yang tak sepakat dengan kandidat itu memilih kotak kosong.", "!Agreement"),
        ("Ia meyakini gerakan muktamar tandingan sudah tamat.", "!Meeting"),
        ("Menghasilkan kesepakatan bahwa revisi itu menjadi prioritas.", "!Agreement"),
        ('"Aku ingin bertemu Budi Santoso," tulis seorang warganet.', "!Meeting"),
    )
    assert not missing(rows, "id")


def test_a_side_stands_behind_another_or_apart_from_what_is_said_of_him():
    rows = (
        ("Penandatanganan kontrak bersama antara WIKA dengan Kemenkes digelar.", "Agreement party=WIKA party=Kemenkes"),
        (
            "Ferry yang juga Wakil Menteri Koperasi bersama Bupati Lahat bersepakat membangun gudang.",
            "Agreement party=Ferry party=Lahat",
        ),
        ("Ini sudah kami bahas pada rapat Timpora di Boltim.", "!Meeting party=Timpora"),
        ("Bapak mengadakan perundingan dengan Menteri Luar Negeri Rusia.", "!Negotiation party=Bapak"),
        ("Pertemuan itu disampaikan oleh Komisaris Besar Argo Yuwono.", "!Meeting party=Argo"),
        ("Menteri Agama Yaqut absen dalam rapat kerja bersama Komisi VIII DPR.", "!Meeting party=Yaqut"),
    )
    assert not missing(rows, "id")


def test_a_side_stands_behind_the_first_wherever_the_tree_hangs_it():
    rows = (
        (
            "Ahmad Muzani menyambut positif pertemuan Presiden Joko Widodo dengan Presiden keenam Susilo Bambang Yudhoyono.",
            "Meeting party=Widodo party=Yudhoyono",
        ),
    )
    assert not missing(rows, "id")


def test_nobody_known_meets_nobody():
    rows = (
        ('"Kami bertemu langsung di Medan," ujarnya.', "!Meeting"),
        ("Pertemuan mereka di Jawa Barat menjadi perbincangan.", "!Meeting"),
        ("Rapat digelar di Gedung Nusantara II, Jakarta.", "!Meeting"),
        ("Pembicaraan berlangsung di Jakarta.", "!Negotiation"),
    )
    lost = missing(rows, "id")
    assert not lost, "\n".join(lost)


def test_who_is_in_the_course_of_talks_or_speaks_of_them_as_his_own_is_a_side():
    rows = (
        ("Panitia masih terus dalam proses negosiasi dengan pemerintah Mesir.", "Negotiation party=Panitia party=Mesir"),
        ('"Kami rapat dengan Pemda Bogor," kata Bahlil Lahadalia.', "Meeting party=Bahlil party=Bogor"),
        ("Menteri menerima panggilan telepon dari Presiden Donald Trump.", "Meeting party=Menteri party=Trump"),
        ('"Iya," kata Budi saat ditanya wartawan usai pertemuan dengan Jokowi di Jakarta.', "Meeting party=Budi party=Jokowi"),
        ('"Iya," kata Budi saat ditanya wartawan usai pertemuan dengan Jokowi di Jakarta.', "!Meeting party=wartawan"),
        ('"Semoga bahagia," ujar Budi dan Sari saat dijumpai di kawasan Jatinegara.', "!Meeting"),
        ("Studio mencapai kontrak dengan penulis dan aktor.", "!Agreement no=topic"),
        ("Ia hadir di konferensi Energi Rimba di Kuala Lumpur.", "!Meeting"),
    )  # fmt: skip
    lost = missing(rows, "id")
    assert not lost, "\n".join(lost)


def test_a_treaty_is_told_once_by_who_signs_it():
    claims = told("Indonesia dan Singapura menandatangani perjanjian ekstradisi di Bintan.")
    assert [len(claim.fillers("party")) for claim in claims if claim.type == "Agreement"] == [2]


def test_what_an_office_is_for_takes_no_part():
    text = "Dedi Mulyadi bertemu dengan Menteri Haji dan Umrah Arab Saudi Tawfiq Al Rabiah di Jeddah."
    parties = [a.name for claim in told(text) if claim.type == "Meeting" for a in claim.fillers("party")]
    assert parties == ["Dedi Mulyadi", "Tawfiq Al Rabiah"]


def test_who_attends_a_meeting_took_part():
    rows = (
        ("Pertemuan yang digelar di Jakarta itu dihadiri Budi Santoso dan Sari Dewi.", "Meeting party=Budi party=Sari"),
        ("Pertemuan itu dihadiri Budi Santoso.", "!Meeting"),
    )
    assert not missing(rows, "id")
    assert not missing(
        (("The talks were attended by Antony Blinken and Sergei Lavrov.", "Negotiation party=Blinken party=Lavrov"),),
        "en",
    )


def test_who_is_mediator_and_who_is_host_takes_no_side():
    rows = (
        (
            "Perundingan antara Iran dan Amerika Serikat berlangsung dengan Oman sebagai mediator.",
            "Mediation mediator=Oman party=Iran topic=Perundingan link=event",
        ),
        (
            "Perundingan antara Iran dan Amerika Serikat berlangsung dengan Oman sebagai mediator.",
            "!Negotiation party=Oman",
        ),
        (
            "Oman menjadi tuan rumah perundingan antara Iran dan Amerika Serikat di Muskat.",
            "Negotiation party=Iran party=Amerika place=Muskat",
        ),
        (
            "Oman menjadi tuan rumah perundingan antara Iran dan Amerika Serikat di Muskat.",
            "!Negotiation party=Oman",
        ),
        ("Turki menawarkan diri menjadi mediator antara Rusia dan Ukraina.", "Mediation mediator=Turki party=Rusia"),
    )
    assert not missing(rows, "id")
    row = ("Talks between Iran and Kuwait took place with Oman as mediator.", "Mediation mediator=Oman topic=Talks")
    assert not missing((row,), "en")


def test_two_behind_between_are_two_sides_and_so_are_those_at_war():
    rows = (
        (
            "Gencatan senjata antara Israel dan Hizbullah mulai berlaku pada Rabu.",
            "Ceasefire party=Israel party=Hizbullah",
        ),
        (
            "Turki menjadi penengah dalam konflik Rusia dan Ukraina.",
            "Mediation mediator=Turki party=Rusia party=Ukraina",
        ),
        ("Rusia dan Ukraina menggelar putaran kedua perundingan di Istanbul.", "Negotiation place=Istanbul"),
    )
    lost = missing(rows, "id")
    lost += missing(
        (("Egypt is mediating talks between Israel and Hamas.", "Mediation mediator=Egypt party=Hamas"),), "en"
    )
    assert not lost, "\n".join(lost)


def test_whom_nobody_knows_or_who_is_no_side():
    rows = (
        ("Kedua saksi hanya bertemu keduanya pada siang hari.", "!Meeting"),
        ("Kedua saksi bertemu Budi Santoso pada siang hari.", "Meeting party=saksi party=Budi"),
        ("Hal itu timbal balik dari disepakatinya oleh India kesamaan tarif bea masuk.", "!Agreement party=nya"),
        ("Salah satu yang bertemu Budi Santoso adalah Sari Dewi.", "!Meeting party=Salah"),
        ("Negara itu menjaga konsensus luar biasa di Jakarta.", "!Agreement"),
        ("Sejumlah media Italia sepakat memprediksi laga itu bakal sengit.", "!Agreement"),
        ("Budi Santoso berdiskusi detail dengan Pemerintah Banten.", "Negotiation party=Budi party=Banten no=topic"),
    )
    assert not missing(rows, "id")


def test_who_meets_wherever_the_tree_hangs_him():
    rows = (
        ("Pasar bersiap untuk pertemuan AS China pada Senin depan.", "Meeting party=AS party=China"),
        (
            "Budi Santoso menyambangi Istana Merdeka untuk menemui Presiden Joko Widodo.",
            "Meeting party=Budi party=Widodo planned",
        ),
        ("Budi Santoso menyambangi Istana Merdeka untuk menemui Presiden Joko Widodo.", "!Meeting party=Istana"),
        ('"Kasusnya naik di Kongo," ujar Jokowi dalam rapat bersama para menteri Kabinet Indonesia Maju di Istana Merdeka.',
         "Meeting party=Jokowi party=menteri"),
        ("RUU itu disetujui DPR dan akan disahkan pekan depan.", "!Agreement topic=disahkan"),
        ("Ia mengantarkan partainya menuju Musyawarah Nasional Partai Golkar.", "Meeting party=Golkar planned"),
    )  # fmt: skip
    assert not missing(rows, "id")


def test_teams_that_meet_play():
    rows = (
        ("Timnas Putri Indonesia akan bersua dengan Kamboja.", "!Meeting"),
        ("Ketua Umum PSSI Budi Santoso bertemu Timnas Kamboja.", "Meeting party=Budi"),
    )
    assert not missing(rows, "id")


@pytest.mark.parametrize(("title", "told_"), [("Sinopsis Drama LANGIT Episode 5", False), ("Budi Bertemu Sari", True)])
def test_nothing_happens_in_a_story(title, told_):
    body = "Budi Santoso bertemu Sari Dewi di Bandung."
    article = Article(body=body, source="uji", title=title, blocks=(Block(Span(0, len(body))),), lang="id")
    assert any(claim.type == "Meeting" for claim in extract(analyze(article))) is told_


def test_who_acts_behind_the_place_of_talks_and_who_is_named_by_two_countries_is_a_side():
    rows = (
        (
            "Setelah berunding di Jenewa, China dan Kanada sepakat memangkas tarif.",
            "Agreement party=China party=Kanada",
        ),
        (
            "Anwar Ibrahim memfasilitasi pertemuan antara pemimpin Thailand dan Kamboja di Putrajaya.",
            "Mediation mediator=Anwar party=Thailand place=Putrajaya",
        ),
        (
            "Gencatan senjata antara Thailand dan Kamboja tercapai setelah dimediasi Malaysia.",
            "Mediation mediator=Malaysia topic=Gencatan link=event",
        ),
    )
    assert not missing(rows, "id")


def test_who_has_two_offices_or_two_parents_is_one_side():
    rows = (
        ("Surya bertemu dengan Presiden terpilih dan juga Ketum Partai Gerindra Prabowo Subianto.", 2),
        ("Pramono bertemu dengan Wakil Presiden RI ke-10 dan ke-12, Jusuf Kalla.", 2),
        ("Saat bertemu dengan Sherly, Ni Hyang, putri bungsu Dedi Mulyadi, masuk ke ruang tamu.", 2),
        ("Putra Anang Hermansyah dan Kris Dayanti itu menyetujuinya.", 1),
    )
    for text, sides in rows:
        talks = [c for c in told(text) if c.type in ("Meeting", "Agreement")]
        assert [len(c.fillers("party")) for c in talks] == [sides], text


def test_what_an_agreement_is_called_is_no_side():
    assert not any(
        "RCEP" in a.text for c in told("Sidang itu membahas perjanjian dagang RCEP.") for a in c.fillers("party")
    )


def test_a_trade_war_is_no_war_to_be_ended_by_a_truce():
    assert "Ceasefire" not in {c.type for c in told("Presiden ingin menghentikan perang dagang dengan Tiongkok.")}


def test_what_is_still_to_be_passed_or_insisted_on_or_asked_is_not_there():
    rows = (
        ("Perjanjian kerja sama kedua negara itu tinggal disahkan dalam rapat paripurna.", "Agreement planned"),
        ("Kubu Airlangga berkukuh menggelar munas partai pada Desember.", "Meeting planned"),
        ('"Seluruh poin disetujui oleh seluruh fraksi ya?" kata Ali.', "!Agreement"),
    )
    assert not missing(rows, "id")
