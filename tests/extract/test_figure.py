import pytest

from tests.extract.told import holds, missing, told

ID = (
    ("Sedikitnya 43 orang tewas akibat gempa di Lombok.", "Figure Killed value=43 at-least place=Lombok"),
    ("Sedikitnya 43 orang tewas akibat gempa di Lombok.", "Figure Killed value=43 link=event"),
    ("Kebakaran ini menelan satu korban jiwa.", "Figure Killed value=1"),
    ("Banjir itu menewaskan sekitar 1.200 orang.", "Figure Killed value=1200 about group=orang"),
    ("Lebih dari 300 warga luka-luka dalam ledakan itu.", "Figure Injured value=300 more-than group=warga"),
    ("Sekitar 1,5 juta warga mengungsi dari Khartoum.", "Figure Displaced value=1500000 group=warga"),
    ("Lima orang meninggal di Garut akibat banjir, dan tiga orang meninggal akibat longsor.", "!Figure place=Garut value=3"),
    ("Lima orang meninggal di Garut, dan tiga orang terluka.", "Figure Injured value=3 place=Garut"),
    ("Sebanyak 110 tahanan Palestina dibebaskan Israel.", "Figure Released value=110 group=Palestina"),
    ("Rusia dan Ukraina bertukar 230 tawanan perang.", "Figure Released value=230"),
    ("Polisi menahan 17 pengunjuk rasa di Tbilisi.", "Figure Detained value=17"),
    ("Lima orang tewas dan 60 lainnya terluka dalam serangan Israel di Gaza.", "Figure Injured value=60 place=Gaza"),
    ("Kelompok itu menyandera 12 pekerja asing.", "Figure Hostage value=12"),
    ("Hamas membebaskan 24 warga asing selama gencatan senjata.", "Figure Released value=24"),
    ("Polisi menangkap 17 demonstran di Bandung.", "Figure Detained value=17"),
    ("Gempa merusak 412 rumah di Bantul.", "Figure HomesDamaged value=412"),
    ("Korban tewas bertambah menjadi 57 orang.", "Figure Killed value=57"),
    ("Jumlah korban tewas mencapai 120 orang.", "Figure Killed value=120"),
    ("Sebanyak 15 nelayan hilang di Laut Sawu.", "Figure Missing value=15"),
    ("Tim SAR menyelamatkan 9 penumpang.", "Figure Rescued value=9"),
    ("Banjir juga merusak 412 rumah, empat sekolah, dan satu puskesmas.", "Figure BuildingsDamaged value=4"),
    ("Perusahaan itu melaporkan anggaran kebakaran mencapai Rp1,1 triliun.", "!Figure Loss"),
    ("Korban meninggal: 12 orang.", "Figure Killed value=12"),
    ("Lima rumah ludes dilalap si jago merah.", "Figure HomesDamaged value=5"),
    ("Rumah rusak berat: 45 unit.", "Figure HomesDamaged value=45"),
    ("Banjir itu menyebabkan lima tewas dan 12 rumah rusak.", "Figure Killed value=5"),
    ("Banjir itu menyebabkan lima tewas dan 12 rumah rusak.", "Figure HomesDamaged value=12"),
    ("Sekitar 60 orang yang ditahan RSF dibebaskan pekan lalu.", "Figure Released value=60"),
    ("Sebanyak 86 sandera yang diculik Hamas dibebaskan.", "Figure Released value=86"),
    ("Polisi menahan 12 orang yang melukai warga.", "Figure Detained value=12"),
    ("Sebanyak 30 sapi mati akibat wabah itu.", "!Figure"),
    ("Gempa berkekuatan magnitudo 5,6 mengguncang Cianjur.", "!Figure"),
    ("Erupsi setinggi 750 meter terjadi di Gunung Raung.", "!Figure Affected"),
)  # fmt: skip
EN = (
    ("At least 43 people were killed in the earthquake in Izmit.", "Figure Killed value=43 at-least"),
    ("The blast killed about 1,200 people.", "Figure Killed value=1200 about"),
    ("More than 300 residents were injured in the fire.", "Figure Injured value=300 more-than"),
    ("The floods displaced 90,000 people in Assam.", "Figure Displaced value=90000 group=people"),
    ("Some 800 people were evacuated from the coast.", "Figure Displaced value=800"),
    ("The storm destroyed 60 homes in the district.", "Figure HomesDamaged value=60"),
    ("Militants took 12 workers hostage.", "Figure Hostage value=12"),
    ("Police arrested 17 protesters in Minsk.", "Figure Detained value=17"),
    ("Israel released 39 prisoners on Friday.", "Figure Released value=39"),
    ("The number of displaced families is estimated to be 349.", "Figure Displaced value=349 group=displaced families"),
    ("Number of displaced: 452", "Figure Displaced value=452"),
    ("IDPs total 122 387", "Figure Displaced value=122387"),
    ("The fire has forced the evacuation of about 50 homes.", "Figure Displaced value=50"),
    ("The floods forced the evacuation of, according to the latest data, 17,631 people.", "Figure Displaced value=17631"),
    ("The storm left one killed, three wounded and 150 houses destroyed.", "Figure Injured value=3"),
    ("The storm left one killed, three wounded and 150 houses destroyed.", "Figure HomesDamaged value=150"),
    ("In May 51 holidaymakers were evacuated.", "Figure Displaced value=51"),
    ("The flood killed 12 cattle.", "!Figure"),
    ("Some 900 residents had moved to safer places.", "Figure Displaced value=900"),
)  # fmt: skip


@pytest.mark.parametrize(("lang", "rows"), [("id", ID), ("en", EN)])
def test_figures_of_every_kind(lang, rows):
    lost = missing(rows, lang)
    assert len(lost) <= len(rows) * 0.1, "\n".join(lost)


def test_two_tolls_stand_side_by_side():
    claims = told("Pagi itu 12 orang tewas akibat banjir di Demak.\nMalamnya, 19 orang tewas akibat banjir di Demak.")
    assert holds(claims, "Figure Killed value=12")
    assert holds(claims, "Figure Killed value=19")


def test_a_part_points_at_its_whole():
    claims = told("Sebanyak 40 orang tewas, termasuk 12 anak, akibat longsor di Natuna.")
    assert holds(claims, "Figure Killed value=12 link=part-of")


def test_the_group_ends_before_what_hangs_on_behind():
    claims = told("Hamas membebaskan 24 warga asing selama gencatan senjata.")
    groups = [f.text for c in claims if c.type == "Figure" for f in c.fillers("group")]
    assert groups == ["warga asing"]


def test_the_time_up_to_now_and_the_place_of_its_sentence_belong_to_a_figure():
    claims = told("Dalam 24 jam terakhir, 12 orang tewas di Gaza.")
    assert holds(claims, "Figure Killed value=12 place=Gaza")
    assert [t.text for c in claims if c.type == "Figure" for t in c.times] == ["24 jam terakhir"]


def test_a_time_of_a_relative_clause_is_not_the_figures():
    claims = told("Polisi menangkap lima orang dalam diskusi yang digelar warga di Bandung pada Sabtu.")
    assert [c.times for c in claims if c.type == "Figure"] == [()]


def test_suspects_and_those_who_kill_are_not_the_killed():
    claims = told("KPK menetapkan dua tersangka. Polisi menciduk tiga orang yang bersekongkol melakukan pembunuhan.")
    assert not holds(claims, "Figure Killed")
    assert not holds(claims, "Figure Detained value=2")


def test_each_number_of_a_row_counts_by_its_own_word():
    claims = told("Dua orang tewas dan enam orang luka-luka imbas kecelakaan itu.")
    assert holds(claims, "Figure Killed value=2")
    assert holds(claims, "Figure Injured value=6")


def test_a_number_of_doers_is_no_toll():
    assert not holds(told("Komisi itu memeriksa tiga hakim yang membebaskan terdakwa."), "Figure Released")


def test_the_place_of_something_else_is_not_the_figures():
    claims = told("KPK menahan lima orang dalam kasus korupsi pengadaan lahan di Rorotan.")
    assert holds(claims, "Figure Detained value=5")
    assert not holds(claims, "Figure place=Rorotan")


def test_money_and_areas_belong_to_their_event():
    assert holds(
        told("Pemerintah menyalurkan bantuan senilai Rp 10 miliar kepada korban gempa."), "Figure Money IDR link=event"
    )
    assert holds(
        told("Kebakaran hutan itu menghanguskan 250 hektare lahan di Riau."), "Figure Area value=250 ha place=Riau"
    )
    assert holds(told("Officials put the damage at $2.5 billion.", "en"), "Figure Loss USD")
    assert not holds(told("Harga emas naik Rp 10.000 pada Senin."), "Figure")


def test_a_part_named_behind_its_number_has_its_own_group():
    claims = told("Sebanyak 300 orang ditahan, 45 di antaranya anak-anak.")
    assert holds(claims, "Figure Detained value=45 group=anak-anak link=part-of")
    assert holds(
        told("Police arrested 300 people, 45 of them minors.", "en"),
        "Figure Detained value=45 group=minors link=part-of",
    )


def test_a_share_of_people_counts():
    claims = told("Sekitar 60 persen penduduk kota itu mengungsi.")
    assert holds(claims, "Figure Displaced value=60 percent about")


def test_what_is_named_by_a_number_or_flees_the_law_is_no_figure():
    assert not holds(told("Jalan di Jembatan Dua dan Jembatan Tiga rusak."), "Figure")
    assert not holds(told("Dua pelaku melarikan diri ke hutan."), "Figure Displaced")


def test_a_noun_with_a_verb_of_its_own_is_not_what_stands_before_it():
    claims = told("Pencarian dihentikan karena dua korban sudah ditemukan.")
    assert not holds(claims, "Figure Missing")
    assert not holds(told("Ia membesarkan enam anak setelah istrinya meninggal dunia."), "Figure Killed")


def test_others_are_counted_by_their_own_word():
    claims = told("Sedikitnya 24 orang tewas di Israel dan ratusan lainnya luka-luka.")
    assert holds(claims, "Figure Injured value=100")


def test_who_is_charged_is_not_detained():
    assert not holds(told("Sebanyak tujuh orang ditetapkan sebagai tersangka."), "Figure Detained")


def test_a_rumour_that_is_checked_gives_no_figures():
    assert not holds(told("Cek Fakta: beredar video pesawat jatuh yang menewaskan 210 jemaah."), "Figure")


def test_flooded_homes_are_damaged_and_what_is_caught_on_camera_is_not_detained():
    assert holds(told("Banjir menggenangi 17 rumah di Dusun Geneng."), "Figure HomesDamaged value=17")
    assert not holds(told("Satu hal tertangkap kamera saat uji coba."), "Figure")


def test_a_number_said_of_deaths_counts_the_killed():
    claims = told("The agency reported that the total number of deaths in China is 17.", "en")
    assert holds(claims, "Figure Killed value=17")


SINGLES = (
    ("id", "Seorang warga tewas dalam kecelakaan itu.", "Figure Killed value=1 exact group=warga"),
    ("id", "Banjir itu menewaskan seorang balita dan melukai dua warga.", "Figure Killed value=1 group=balita"),
    ("id", "Dua warga tewas dan seorang lainnya luka berat.", "Figure Injured value=1"),
    ("id", "Dua warga tewas, seorang di antaranya anak-anak.", "Figure Killed value=1 link=part-of"),
    ("id", "Seorang tahanan mengatakan ia lapar.", "!Figure"),
    ("id", "Tidak seorang pun warga tewas.", "!Figure"),
    ("en", "A man was killed in the crash.", "Figure Killed value=1 group=man"),
    ("en", "The blast killed a woman and injured two children.", "Figure Killed value=1 group=woman"),
    ("en", "A man said that the blast was loud.", "!Figure"),
)  # fmt: skip
BEFALLEN = (
    ("id", "Akibat kejadian itu, 25 kepala keluarga terpaksa mengungsi.", "Figure Displaced value=25"),
    ("id", "Ada 25 KK atau 82 jiwa yang terpaksa mengungsi.", "Figure Displaced value=25"),
    ("id", "Kemudian 3.104 orang harus mengungsi.", "Figure Displaced value=3104 asserted"),
    ("id", "Satu orang tewas dan satu lainnya luka parah dalam serangan itu.", "Figure Injured value=1"),
    ("id", "Ada 50 anak yang menjadi korban.", "Figure Affected value=50"),
    ("id", "Bencana itu berdampak pada 56 kepala keluarga.", "Figure Affected value=56"),
    ("id", "Korban tewas itu terdiri dari 22 pendatang serta 2 warga asli.", "Figure Killed value=2"),
    (
        "id",
        "Sembilan rumah rusak. Rinciannya empat rumah di Manggeng, dua rumah di Demak, dan tiga rumah di Kuala Batee.",
        "Figure HomesDamaged value=3 link=part-of",
    ),
    ("id", "Sedangkan 1 orang mengalami luka berat di bagian kepala.", "!Figure place=kepala"),
    ("id", "Untuk korban ada 4 orang.", "Figure Affected value=4"),
    ("id", "Penumpang yang selamat itu mengatakan 200 buruh sedang tidur.", "!Figure value=200"),
)
TOLLS = (
    ("id", "Jumlah korban tewas naik menjadi 56 dari sebelumnya 12.", (56, 12)),
    ("id", "Korban tewas bertambah dari 12 menjadi 56 orang.", (12, 56)),
    ("en", "The death toll rose to 56 from 12 on Monday.", (56, 12)),
)
AMOUNTS = (
    ("id", "Korupsi itu merugikan negara Rp 300 triliun.", "Figure Loss value=300000000000000"),
    ("id", "Kerugian mencapai Rp 1,2 miliar.", "Figure Loss value=1200000000"),
    ("id", "Jepang memberikan bantuan US$ 5 juta untuk korban gempa.", "Figure Money value=5000000"),
    ("id", "Terdakwa itu menerima suap USD 18.000.", "Figure Money value=18000"),
    ("id", "Gazali didakwa menerima gratifikasi Rp 200 juta.", "Figure Money value=200000000 possible"),
    ("id", "Ancamannya denda paling banyak Rp 20 miliar.", "!Figure Money"),
    ("id", "Harga tiketnya Rp 200 ribu.", "!Figure"),
    ("id", "Survei itu menunjukkan 73,6 persen responden puas dengan kinerja presiden.", "Figure Share value=73.6"),
    ("id", "Harga beras naik 5 persen.", "!Figure"),
    ("en", "Japan pledged $5 million in aid for the victims.", "Figure Money value=5000000"),
    ("en", "A poll showed that 52 percent of voters support the law.", "Figure Share value=52"),
    ("en", "Prices rose 5 percent in May.", "!Figure"),
)  # fmt: skip


@pytest.mark.parametrize(("lang", "text", "wanted"), [*SINGLES, *AMOUNTS, *BEFALLEN])
def test_one_of_somebody_money_and_shares(lang, text, wanted):
    assert not missing([(text, wanted)], lang)


@pytest.mark.parametrize(("lang", "text", "values"), TOLLS)
def test_the_toll_before_and_the_toll_now_are_both_told(lang, text, values):
    assert tuple(c.value for c in told(text, lang) if c.counts == "Killed") == values


def test_a_share_tells_what_its_people_hold():
    claims = told("Survei itu menunjukkan 60 persen responden mendukung aturan itu.")
    counted = [f.text for c in claims if c.counts == "Share" for f in c.fillers("counted")]
    assert counted == ["60 persen responden mendukung aturan itu"]


def test_a_limit_before_the_verb_limits_its_number():
    limits = [c.qualifier for c in told("Gempa itu setidaknya menewaskan 6 orang.") if c.type == "Figure"]
    assert limits == ["at-least"]


def test_the_group_holds_no_word_of_measure_or_of_manner():
    texts = ("Polisi mengatakan dua tersangka resmi ditangkap.", "Banjir menggenangi 17 rumah setinggi 20 sentimeter.")
    groups = [f.text for text in texts for c in told(text) if c.type == "Figure" for f in c.fillers("group")]
    assert groups == ["tersangka", "rumah"]


def test_helpers_families_and_runaways_are_no_toll():
    assert not holds(told("Pencarian korban melibatkan puluhan personel gabungan."), "Missing")
    assert not holds(told("Yang mendapatkan santunan adalah enam keluarga korban meninggal."), "Killed")
    assert not holds(told("Dua tersangka sudah ditangkap. Dua orang lainnya melarikan diri ke hutan."), "Displaced")
    assert not holds(told("Pemain itu gugur satu per satu sehingga hanya Spanyol yang bertahan."), "Killed")


def test_a_fine_that_is_asked_for_is_not_paid():
    assert holds(told("Jaksa: terdakwa dituntut 5 tahun penjara, denda Rp 300 juta."), "Money demanded")


def test_when_it_was_said_is_not_when_it_happened():
    text = "Iran mengatakan pada Minggu bahwa serangan Israel telah menewaskan sedikitnya 224 orang."
    assert not holds(told(text), "Killed time=Minggu")


def test_things_without_a_known_unit_are_not_counted():
    assert not holds(told("Tiga ruas jalan dibebaskan dari sistem ganjil genap."), "Released")
    assert not holds(told("Total kalori yang terbakar bisa mencapai 1.200."), "BuildingsDamaged")
    assert not holds(told("Polisi mengamankan kendaraan roda dua di jalan itu."), "Detained")
    assert not holds(told('"Pengerahan 18 mobil pemadam kebakaran dengan 90 personel," katanya.'), "Affected")
    assert not holds(told("Sucipto menceritakan kasus mayat wanita diantar dua pria misterius itu."), "Killed")


def test_what_aid_is_for_leaves_it_given():
    text = "Telah disalurkan donasi sebesar Rp 50 juta yang akan digunakan untuk program sosial."
    assert holds(told(text), "Money asserted")


def test_a_part_with_a_broken_bone_is_hurt():
    assert holds(told("Ada dua orang yang terlindas, satu di antaranya patah kaki."), "Injured value=1")


def test_how_many_children_somebody_has_is_no_toll():
    assert not holds(told("Ibu tiga anak itu mengira suaminya hanya keracunan makanan."), "Injured value=3")
    assert not holds(told("Disimpulkan 99 persen karhutla itu adalah faktor manusia."), "Affected")


def test_what_makes_a_loss_good_is_money_and_a_year_in_brackets_is_the_numbers_own():
    assert holds(told("Terdakwa dituntut membayar ganti rugi sebesar Rp 263 juta."), "Money demanded")
    text = "Pemerintah memberikan bantuan sebesar Rp5 triliun (2015) dan Rp6,8 triliun (2016)."
    assert holds(told(text), "Money value=6800000000000 time=2016")
    assert not holds(told("Pelaku dijerat UU Nomor 11 Tahun 2008 dengan denda Rp 6 miliar."), "Money time=2008")


def test_a_range_has_both_ends():
    (figure,) = [c for c in told("Tim SAR mencari 20 hingga 30 orang yang hilang.") if c.type == "Figure"]
    assert (figure.value, figure.high) == (20, 30)


def test_the_toll_before_and_the_parts_of_a_row_count_too():
    text = "BNPB mencatat 37 orang meninggal dunia, bertambah dari 8 orang pada pagi hari."
    assert holds(told(text), "Killed value=8")
    text = "Jumlah korban tewas menjadi 46 orang, terdiri atas 37 orang di Mamuju dan 9 orang di Majene."
    assert holds(told(text), "Killed value=9 link=part-of")
    text = "Authorities put the death toll at 14; by Wednesday it had climbed to 29."
    assert holds(told(text, "en"), "Killed value=14")
    assert holds(told(text, "en"), "Killed value=29")


def test_cases_and_deaths_count_by_their_own_word():
    claims = told("Dinas Kesehatan Kabupaten Demak melaporkan 86 kasus positif dan 12 kematian.")
    assert holds(claims, "Infected value=86")
    assert holds(claims, "Killed value=12")


def test_where_people_flee_to_is_not_where_they_are_displaced():
    assert not holds(told("Sebanyak 1.250 warga mengungsi ke rumah susun di Kecamatan Genuk."), "Displaced place=Genuk")


def test_what_is_said_of_a_part_or_done_by_prisoners_is_no_toll():
    text = "Petugas menemukan enam korban tambahan, dua di antaranya mengalami luka parah."
    assert holds(told(text), "Injured value=2")
    assert not holds(told(text), "Injured value=6")
    assert not holds(told("Ribuan narapidana mendobrak pintu dan jendela sel mereka."), "Detained")
    assert not holds(told("Prabowo diminta menjelaskan penculikan aktivis 98."), "Hostage")


def test_a_toll_far_before_its_number_counts():
    assert holds(told("Total korban meninggal dunia akibat gempa sebanyak 20 orang."), "Killed value=20")


def test_others_who_are_hurt_are_not_dead():
    claims = told("Lebih dari 30 orang tewas dan belasan lainnya cedera pada Selasa.")
    assert holds(claims, "Injured value=11")
    assert not holds(claims, "Killed value=11")


NOBODY = (
    ("Tidak ada korban jiwa dalam kebakaran itu.", "Figure Killed value=0"),
    ("Tak ada korban jiwa maupun luka dalam insiden tersebut.", "Figure Injured value=0"),
    ("Gempa itu tidak menimbulkan korban luka-luka.", "Figure Injured value=0"),
    ("Kerugian masih didata dan korban jiwa sejauh ini tak ada.", "Figure Killed value=0"),
    ("Korban jiwa nihil, kata Camat Lembang.", "Figure Killed value=0"),
    ("Warga diungsikan agar tidak ada korban jiwa.", "!Figure"),
    ("Belum ada laporan mengenai korban jiwa.", "!Figure"),
    ("Gempa itu tidak hanya menimbulkan korban jiwa.", "!Figure"),
)  # fmt: skip
NOBODY_EN = (
    ("No deaths were reported in the quake.", "Figure Killed value=0"),
    ("There were no injuries or deaths, police said.", "Figure Killed value=0"),
    ("There were no immediate reports of deaths.", "!Figure"),
)


@pytest.mark.parametrize(("lang", "row"), [*(("id", row) for row in NOBODY), *(("en", row) for row in NOBODY_EN)])
def test_casualties_of_which_there_are_none_are_nought(lang, row):
    assert not missing([row], lang)


def test_a_sum_is_told_with_its_coin():
    (loss,) = (c for c in told("Gempa itu mengakibatkan kerugian lebih dari US$ 16 miliar.") if c.counts == "Loss")
    assert loss.fillers("counted")[0].text == "US$ 16 miliar"


def test_figures_that_add_up_to_the_one_before_are_its_parts():
    claims = told("Hamas membebaskan 12 sandera, sepuluh warga Israel dan dua warga Thailand.")
    assert holds(claims, "Figure Released value=10 link=part-of")
    assert holds(claims, "Figure Released value=2 link=part-of")
    assert not holds(claims, "Figure Released value=12 link=part-of")


def test_whose_they_are_is_no_part_of_what_is_counted():
    (claim,) = (c for c in told("Milisi itu menyatakan 60 tentaranya tewas.") if c.type == "Figure")
    assert (claim.counts, claim.value, claim.unit) == ("Killed", 60, "tentara")


def test_what_floats_away_is_lost_if_it_is_a_house_and_missing_if_it_is_a_person():
    assert holds(told("Sebanyak 31 rumah hanyut akibat banjir."), "Figure HomesDamaged value=31 link=event")
    assert holds(told("Dua anak hanyut di Kali Ciliwung."), "Disappearance patient=anak")


def test_wounds_behind_a_noun_are_those_of_whom_it_counts():
    claims = told("Dua polisi tewas dan seorang petani luka-luka.")
    assert holds(claims, "Figure Injured value=1 link=event")
    assert holds(claims, "Injury patient=petani")


def test_the_source_behind_a_part_answers_for_the_whole():
    claims = told("Ledakan itu menewaskan 90 orang, termasuk 11 anak-anak, menurut dinas kesehatan.")
    told_by = {str(c.value): [a.text for a in c.according_to] for c in claims if c.type == "Figure"}
    assert told_by == {"90": ["dinas kesehatan"], "11": ["dinas kesehatan"]}


def test_those_who_are_given_for_others_are_released_too():
    for given in ("sebagai ganti", "sebagai imbalan atas", "ditukar dengan"):
        claims = told(f"Hamas membebaskan 12 sandera, {given} 340 tahanan Palestina.")
        assert holds(claims, "Figure Released value=340 link=event"), given
    claims = told("Hamas menukar 12 sandera dengan 340 tahanan Palestina.")
    assert holds(claims, "Figure Released value=340") and holds(claims, "Release agent=Hamas patient=12 no=recipient")
