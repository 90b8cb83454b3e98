from kg.extract.stance import stance
from tests.extract.told import holds, missing, told
from tests.extract.trees import tree


def test_plain():
    assert stance(tree("Israel/PROPN/nsubj/2 menyerang/VERB/root/0"), 1) == ("positive", "asserted")


def test_an_auxiliary_plans_and_a_negator_denies():
    document = tree("Israel/PROPN/nsubj/4 tidak/ADV/advmod/4 akan/AUX/aux/4 menyerang/VERB/root/0")
    assert stance(document, 3) == ("negative", "planned")


def test_a_light_verb_lends_its_auxiliaries():
    document = tree("Ia/PRON/nsubj/3 akan/AUX/aux/3 melakukan/VERB/root/0 serangan/NOUN/obj/3")
    assert stance(document, 3) == ("positive", "planned")


def test_what_is_called_for_is_demanded():
    document = tree("PBB/PROPN/nsubj/2 menyerukan/VERB/root/0 gencatan/NOUN/obj/2 senjata/NOUN/nmod/3")
    assert stance(document, 2)[1] == "demanded"
    assert stance(document, 1, own=False)[1] == "asserted"


def test_who_may_stop_an_attack_does_attack():
    document = tree("Ia/PRON/nsubj/3 akan/AUX/aux/3 menghentikan/VERB/root/0 serangan/NOUN/obj/3")
    assert stance(document, 3)[1] == "asserted"


def test_what_is_refused_does_not_happen():
    document = tree("Warga/NOUN/nsubj/2 menolak/VERB/root/0 mengungsi/VERB/xcomp/2")
    assert stance(document, 2)[0] == "negative"


def test_a_denial_does_not_reach_past_a_time_clause():
    document = tree("Ia/PRON/nsubj/3 tidak/ADV/advmod/3 pulang/VERB/root/0 setelah/SCONJ/mark/5 menyerang/VERB/advcl/3")
    assert stance(document, 4) == ("positive", "asserted")


def test_a_refusal_does_not_reach_past_a_time_clause():
    document = tree(
        "Ia/PRON/nsubj/2 membantah/VERB/root/0 kabar/NOUN/obj/2 setelah/SCONJ/mark/6 warga/NOUN/nsubj/6"
        " bertanya/VERB/advcl/2"
    )
    assert stance(document, 5) == ("positive", "asserted")


def test_a_worry_over_an_attack_leaves_it_as_it_is():
    document = tree("kekhawatiran/NOUN/root/0 atas/ADP/case/3 serangan/NOUN/nmod/1")
    assert stance(document, 2)[1] == "asserted"


def test_english_modals():
    document = tree("Iran/PROPN/nsubj/3 may/AUX/aux/3 attack/VERB/root/0 Oman/PROPN/obj/3", "en")
    assert stance(document, 2) == ("positive", "possible")


def test_a_call_that_is_not_accepted_was_made():
    rows = (("Iran tidak akan menerima seruan Donald Trump.", "Appeal speaker=Trump positive asserted"),)
    assert not missing(rows, "id")


def test_what_is_told_of_nobody_did_not_happen():
    document = tree(
        "Tidak/PART/advmod/2 ada/VERB/root/0 warga/NOUN/nsubj/2 yang/PRON/nsubj/5 ditangkap/VERB/acl:relcl/3"
        " atau/CCONJ/cc/7 didenda/VERB/conj/5"
    )
    assert stance(document, 4) == stance(document, 6) == ("negative", "asserted")
    document = tree("Ada/VERB/root/0 warga/NOUN/nsubj/1 yang/PRON/nsubj/4 ditangkap/VERB/acl:relcl/2")
    assert stance(document, 3) == ("positive", "asserted")
    document = tree("No/DET/det/2 homes/NOUN/nsubj:pass/4 were/AUX/aux/4 destroyed/VERB/root/0", "en")
    assert stance(document, 3) == ("negative", "asserted")


def test_what_somebody_is_charged_with_is_only_possible():
    document = tree("Budi/PROPN/nsubj:pass/2 didakwa/VERB/root/0 membunuh/VERB/xcomp/2 istrinya/NOUN/obj/3")
    assert stance(document, 2) == ("positive", "possible")
    assert stance(document, 1, own=False) == ("positive", "asserted")


def test_what_a_subject_may_do_leaves_it_as_it_is():
    rows = (
        ("Serangan Israel diperkirakan memicu perang.", "Attack agent=Israel asserted"),
        ("Serangan Israel diperkirakan terjadi besok.", "Attack agent=Israel possible"),
        ("Polda mengungkap pertemuan antara Budi dan Sari.", "Meeting party=Budi asserted"),
        ("KPU akan mengikuti putusan Mahkamah Konstitusi.", "Ruling agent=Mahkamah asserted"),
    )
    assert not missing(rows, "id")


def test_a_negator_reaches_over_an_adverb_or_an_alternative_but_not_out_of_a_reason():
    rows = (
        ("Indonesia dan Malaysia tak kunjung mencapai kesepakatan.", "Agreement party=Malaysia negative"),
        ("Budi membantah rumor itu lantaran belum pernah bertemu Sari.", "Meeting party=Sari negative"),
        ("Budi tidak diizinkan bertemu atau menelepon Presiden Prabowo.", "Meeting party=Prabowo negative"),
        ("Tiga nelayan belum ditemukan.", "Disappearance patient=nelayan positive"),
    )
    assert not missing(rows, "id")


def test_what_one_could_or_had_to_do_was_done():
    rows = (
        ("Indonesia bangga dapat membantu Palestina.", "Aid agent=Indonesia asserted"),
        ("Budi sampai harus diselamatkan tim SAR.", "Rescue patient=Budi asserted"),
    )
    assert not missing(rows, "id")


def test_a_meeting_to_come_is_planned():
    rows = (
        ("Menteri menghadiri rapat menjelang Muktamar PKB di Bali.", "Meeting party=PKB planned"),
        ("Kami masih menunggu kesepakatan Rusia dengan Iran.", "Agreement party=Iran planned"),
        ("Rapat kerja PKB yang akan digelar di Bali ramai dibahas.", "Meeting party=PKB planned"),
    )
    assert not missing(rows, "id")


def test_what_is_done_already_is_not_planned_nor_refused():
    rows = (
        ("LTV akan kami sesuaikan karena sudah ada dukungan dari Bank Indonesia.", "Support agent=Indonesia asserted"),
        ("Jika sebelumnya polisi menerjunkan 3.000 pasukan, kali ini jumlahnya ditambah.", "Mobilization asserted"),
        ("Dedi tak segan memuji Sari.", "Praise speaker=Dedi positive"),
        ("Sari tidak sengaja menabrak Budi di Bogor.", "Accident agent=Sari positive"),
        ("Jelang Musda Partai Golkar Sulawesi Utara, sejumlah nama muncul.", "Meeting party=Golkar planned"),
    )
    assert not missing(rows, "id")


def test_what_nobody_wants_or_needs_is_denied():
    rows = (
        ("Kalau tidak ingin ada menteri ditangkap, partai itu bisa memaksa pemerintah.", "Detention negative"),
        ("Rusia mengatakan, jangan menyerang Iran.", "Attack patient=Iran no=agent negative demanded"),
        ("Indonesia mudah untuk diserang negara asing.", "Attack patient=Indonesia possible"),
        ("Acara ini digelar untuk menunjukkan dukungan masyarakat.", "Support agent=masyarakat asserted"),
        ("Benny Wenda menyebarkan berita bohong tentang Papua hingga menemui perwakilan PBB.", "Meeting asserted"),
    )
    assert not missing(rows, "id")


def test_a_failure_and_an_aside_change_what_is_told_and_a_course_lies_ahead():
    rows = (
        ("Prabowo gagal untuk berdamai dengan para pejabat.", "Agreement party=Prabowo negative"),
        ("Diduga melawan begal, korban ditusuk di Indralaya.", "Attack place=Indralaya asserted"),
        ("RUU itu akan dibahas dalam rapat paripurna DPR pekan depan.", "Meeting party=DPR planned"),
        ("Honda membuktikan bahwa janji mereka bukan sekadar omongan.", "Promise asserted"),
    )
    assert not missing(rows, "id")


def test_who_plans_terror_acts_and_what_only_may_serve_an_attack_is_none():
    rows = (
        ("YLK berencana melakukan aksi teror di Bursa Singapura.", "Attack place=Bursa planned"),
        ("Jika digunakan untuk menyerang Iran, senjata itu berbahaya.", "Attack patient=Iran possible"),
        ("Agar pengesahan RUU ditunda dan pengesahan tidak dilakukan oleh DPR periode ini.", "Vote negative planned"),
    )
    assert not missing(rows, "id")


def test_before_what_is_planned_lies_what_is_to_come_and_a_report_that_something_is_so_tells_it():
    rows = (
        ("Kami menerima laporan kalau polisi menangkap Budi Santoso.", "Detention patient=Budi asserted"),
        ("Sebelum pertemuan dengan Putin, Prabowo akan mengunjungi Moskow.", "Meeting party=Putin planned"),
        ("Ada banyak kementerian yang nantinya menggelar rapat di hotel.", "Meeting planned"),
        ("Amerika siap menyerang Iran, Rusia mengatakan, jangan menyerang Iran.", "Attack no=agent negative demanded"),
    )
    assert not missing(rows, "id")


def test_what_is_not_there_is_denied_and_what_opens_or_holds_it_lies_ahead():
    rows = (
        ("Belum ada kesepakatan antara Pemprov DKI dan Pemkab Bogor.", "Agreement party=DKI negative"),
        ("Tidak ada pertemuan antara Prabowo dan Megawati.", "Meeting party=Prabowo negative"),
        ("Ada kesepakatan antara Pemprov DKI dan Pemkab Bogor.", "Agreement party=DKI positive"),
        (
            "Budi tidak terlibat dalam diskusi dan Persib belum menandatangani perjanjian.",
            "Agreement party=Persib negative",
        ),
        ("Rudi Hartono tidak berniat untuk mencapai perdamaian dengan Budi Santoso.", "Agreement party=Budi negative"),
        ("Komentar itu menyinggung rencana menghancurkan kota Gaza.", "!Destruction asserted"),
        ("Protes warga Bandung tak berujung pada kericuhan di Jakarta.", "!Protest place=Jakarta positive"),
        ("Hal itu disampaikan jelang pembukaan Muktamar PKB di Bali.", "Meeting party=PKB planned"),
        ("Laporan itu akan dibahas di dalam rapat PKB di Istana Garuda.", "Meeting party=PKB planned"),
        ("Rudi akan mendengar pandangan umum peserta saat Munas Golkar.", "Meeting party=Golkar planned"),
    )
    lost = missing(rows, "id")
    assert not lost, "\n".join(lost)


def test_what_is_feared_or_rumoured_is_no_plan_and_what_came_about_in_the_end_is_so():
    rows = (
        ("Menteri Budi Santoso diisukan bakal digantikan oleh Sri Mulyani.", "Appointment person=Mulyani possible"),
        ("Menteri Budi Santoso akan digantikan oleh Sri Mulyani.", "Appointment person=Mulyani planned"),
        ("Prabowo akhirnya bisa bertemu Putin di Moskow.", "Meeting party=Putin asserted"),
        ("Prabowo bisa bertemu Putin di Moskow.", "!Meeting"),
        ("Kami mohon warga Bandung tidak mendatangi rumah duka.", "Visit agent=warga negative demanded"),
    )
    assert not missing(rows, "id")


def test_who_lacks_what_it_takes_does_not_do_it():
    lacked = tree(
        "KPK/PROPN/nsubj/3 tidak/PART/advmod/3 memiliki/VERB/root/0 nyali/NOUN/obj/3 untuk/SCONJ/mark/6"
        " mengusut/VERB/advcl/3"
    )
    assert stance(lacked, 5)[0] == "negative"
    had = tree("KPK/PROPN/nsubj/2 memiliki/VERB/root/0 nyali/NOUN/obj/2 untuk/SCONJ/mark/5 mengusut/VERB/acl/3")
    assert stance(had, 4)[0] == "positive"


def test_a_negator_before_can_denies_however_the_tree_joins_it():
    document = tree("Korban/NOUN/nsubj:pass/4 nggak/ADV/compound/1 bisa/AUX/aux/4 diselamatkan/VERB/root/0")
    assert stance(document, 3) == ("negative", "possible")


def test_what_came_before_is_no_part_of_what_is_denied():
    document = tree(
        "Usai/SCONJ/mark/2 diperiksa/VERB/xcomp/5 ,/PUNCT/punct/5 tidak/PART/advmod/5 ditemukan/VERB/root/0 "
        "bom/NOUN/obj/5"
    )
    assert stance(document, 1)[0] == "positive"


def test_an_adjective_before_a_verb_hands_its_auxiliaries_down():
    document = tree("KPK/PROPN/nsubj/3 mesti/ADV/advmod/3 berani/ADJ/root/0 mengusut/VERB/advcl/3 kasus/NOUN/obj/4")
    assert stance(document, 3) == ("positive", "demanded")


def test_what_somebody_chose_or_was_moved_to_by_no_person_was_done():
    rows = (
        ("Budi Santoso memilih untuk mundur dari jabatannya.", "Resignation person=Budi asserted"),
        ("Budi Santoso akan memilih untuk mundur dari jabatannya.", "Resignation person=Budi planned"),
        (
            "Kerusuhan di Medan mendorong Presiden Budi Santoso untuk mengerahkan pasukan.",
            "Mobilization agent=Budi asserted",
        ),
        (
            "Pemerintah mendorong Presiden Budi Santoso untuk mengerahkan pasukan.",
            "Mobilization agent=Budi demanded",
        ),
        ("Ia memaksa Aris untuk menerima uang, namun Aris menolak usulan Rina.", "Rejection agent=Aris asserted"),
    )
    lost = missing(rows, "id")
    assert not lost, "\n".join(lost)


def test_what_an_appeal_asks_to_be_left_undone_is_demanded_and_denied():
    rows = (
        (
            "Rina menyampaikan imbauan agar demo mahasiswa tidak lagi terjadi.",
            "Protest agent=mahasiswa negative demanded",
        ),
        ("Kami imbau para sopir agar tidak melakukan aksi mogok di Bandung.", "Protest agent=sopir negative demanded"),
        ("Para santri menuntut ilmu di Jombang.", "!Demand"),
    )
    lost = missing(rows, "id")
    assert not lost, "\n".join(lost)
    allowed = tree(
        "warga/NOUN/nsubj/3 belum/PART/advmod/3 diizinkan/VERB/root/0 untuk/SCONJ/mark/5 menjenguk/VERB/advcl/3"
    )
    assert stance(allowed, 4) == ("negative", "possible")
    called = tree("warga/NOUN/nsubj/2 diimbau/VERB/root/0 untuk/SCONJ/mark/2 pergi/VERB/xcomp/2")
    assert stance(called, 1, own=False)[1] == "asserted"


def test_a_threat_of_war_is_possible_and_a_ruling_that_is_guarded_was_given():
    rows = (
        ("Polandia bersiap menghadapi ancaman perang Rusia.", "War agent=Rusia possible"),
        ("Mahasiswa akan mengawal putusan MK.", "Ruling agent=MK asserted"),
    )
    lost = missing(rows, "id")
    assert not lost, "\n".join(lost)
    obliged = tree("untuk/ADP/case/4 dana/NOUN/nmod/4 warga/NOUN/nsubj/4 diwajibkan/VERB/root/0 melapor/VERB/xcomp/4")
    assert stance(obliged, 3, own=False) == ("positive", "asserted")


def test_what_is_thought_to_have_a_cause_or_is_told_of_somebody_by_name_is_so():
    rows = (
        ("Kebakaran di Bandung itu diduga disebabkan korsleting.", "Fire place=Bandung asserted"),
        ("BMKG menduga gempa di Halmahera tidak dipicu oleh sesar.", "Earthquake place=Halmahera asserted"),
        ("Perang dengan Rusia bisa dipicu serangan itu.", "!War asserted"),
        (
            "Budi akan senang jika milisi membebaskan pilot Rudi Hartono yang disandera sejak Februari.",
            "HostageTaking patient=Rudi asserted",
        ),
    )
    lost = missing(rows, "id")
    assert not lost, "\n".join(lost)


def test_the_breaking_out_of_a_war_that_is_feared_is_only_possible():
    rows = (("Ia memperingatkan bahaya pecahnya perang besar di Timur Tengah.", "War place=Tengah possible"),)
    assert not missing(rows, "id")


def test_what_a_hearing_deals_with_was_done_and_why_a_visit_is_paid_makes_no_plan_of_it():
    rows = (
        ("Tamara mendatangi pengadilan untuk mengikuti sidang pembunuhan Dante.", "Killing patient=Dante asserted"),
        ("Kunjungan Jisoo ke London adalah untuk memenuhi undangan Burberry.", "Visit place=London asserted"),
        ("Atta bercerita seolah istrinya menggugat cerai dia.", "Lawsuit possible"),
    )
    assert not missing(rows, "id")


def test_what_a_demand_holds_is_demanded_and_what_may_come_of_something_is_possible():
    rows = (
        ("Tuntutan Hamas mencakup penarikan pasukan Israel dari Gaza.", "Withdrawal demanded"),
        (
            "Budi menegaskan tuntutan untuk diakhirinya perang dan penarikan pasukan Israel dari Gaza.",
            "Withdrawal demanded",
        ),
        ("Ia menekankan pentingnya kolaborasi antara Indonesia dan Jepang.", "Cooperation demanded"),
        ("Konflik itu bisa berujung pada perang antara Iran dan Israel.", "War possible"),
        ("Ibu hamil dianjurkan segera mengunjungi dokter Budi Santoso.", "Visit demanded"),
        ("Ia memilih menunggu putusan Mahkamah Agung.", "Ruling planned"),
        ("Budi berharap lima pria itu harus dieksekusi di Jakarta.", "Killing demanded"),
        ("Polisi harus mengakui bahwa Budi ditahan di Depok.", "Detention asserted patient=Budi"),
        ("Nata membantah semua gugatan cerai yang dilayangkan pihak Nisya Ahmad.", "Lawsuit positive asserted"),
        ("Tak ada kendaraan maupun tank yang dikerahkan oleh tentara Rusia.", "Mobilization negative"),
        ("Aksi itu merupakan upaya untuk menembus blokade laut Israel atas Gaza.", "Restriction asserted"),
        ("Hanya satu orang yang dapat dikonfirmasi meninggal dunia di Kashmir.", "Killing asserted"),
        ("Kerusuhan bisa dihindari bila polisi sigap mengusut kasus itu.", "Investigation possible"),
        ("John mengingatkan Shandy untuk tidak menyalahkan Budi.", "Accusation demanded negative"),
        ("Selain bertemu Putin, Prabowo akan menjadi pembicara di Rusia.", "Meeting planned"),
        ("Selain bertemu Putin, Prabowo menjadi pembicara di Rusia.", "Meeting asserted"),
        ("Putra mengaku bangga bisa bekerja sama dengan Nadiem Makarim.", "Cooperation asserted"),
        ("Budi mengaku, pihaknya tak menyesal batal mengusung Anies Baswedan.", "Support negative"),
        ("Warga mendekat guna menyaksikan rumah yang ludes terbakar.", "Destruction asserted"),
        ("Budi mencoba melarikan diri ketika polisi menangkap ayahnya.", "Detention asserted"),
    )
    assert not missing(rows, "id")


def test_a_refusal_reaches_what_is_refused_and_not_how():
    rows = (
        ("Trump menolak tawaran itu, dengan mengatakan Putin harus mundur.", "!Statement negative"),
        ("Sejumlah aktivis menolak dideportasi sehingga mereka ditahan.", "Detention positive"),
        ("Hamas menolak untuk berunding dengan Israel.", "Negotiation party=Hamas negative"),
    )
    assert not missing(rows, "id")


def test_what_a_denied_claim_tells_is_denied():
    rows = (
        ("Polisi membantah kabar penculikan anak di Bogor.", "HostageTaking patient=anak negative"),
        ("Iran membantah klaim Israel tentang serangan ke rumah sakit.", "Attack negative"),
        ("Polisi menyelidiki kabar penculikan anak di Bogor.", "!HostageTaking negative"),
    )
    assert not missing(rows, "id")
    assert not missing((("Israel denied reports of an attack on the hospital.", "Attack negative"),), "en")


def test_whom_somebody_refuses_as_a_mediator_mediates_nothing():
    assert holds(told("Militer Sudan menolak Kenya sebagai mediator."), "Mediation negative mediator=Kenya")
    assert holds(told("Militer Sudan menerima Kenya sebagai mediator."), "Mediation positive mediator=Kenya")


def test_what_is_done_by_deciding_is_done():
    rows = (
        ("Budi memutuskan untuk menolak tawaran Persib.", "Rejection agent=Budi asserted"),
        ("Budi memutuskan mundur dari kabinet.", "Resignation person=Budi asserted"),
        ("Budi memutuskan mengunjungi Aceh.", "Visit agent=Budi planned"),
        ("Budi memutuskan akan menolak tawaran itu.", "Rejection agent=Budi planned"),
        ("Budi akan memutuskan untuk menolak tawaran Persib.", "Rejection agent=Budi planned"),
    )
    assert not missing(rows, "id")


def test_what_something_is_used_for_is_done_by_who_uses_it():
    rows = (
        ("Palu yang digunakan pelaku untuk membunuh Sari telah disita.", "Killing agent=pelaku patient=Sari asserted"),
        ("Gitmo telah digunakan untuk menahan 20 orang.", "Detention patient=20 no=agent asserted"),
        ("Kayu itu akan digunakan untuk memukul korban.", "Attack patient=korban planned"),
        ("Batu itu diduga digunakan untuk memukul korban.", "Attack patient=korban possible"),
        ("Budi diduga nekat menyerang warga.", "Attack agent=Budi possible"),
    )
    assert not missing(rows, "id")


def test_what_is_forbidden_beside_another_deed_is_forbidden_too():
    assert holds(told("Jangan menyerang dan memukul warga."), "Attack negative patient=warga")
    assert not holds(told("Jangan menyerang dan memukul warga."), "Attack positive")


def test_who_stands_for_an_office_has_not_taken_it():
    rows = (
        ("Bahlil disebut menjadi calon ketua umum menggantikan Sari.", "Appointment person=Bahlil possible"),
        ("Bahlil terpilih menggantikan Sari.", "Appointment person=Bahlil asserted"),
    )
    assert not missing(rows, "id")


def test_what_a_thing_brings_people_to_do_is_done():
    rows = (
        ("Penolakan itu memicu mahasiswa untuk menggelar aksi lagi.", "Protest agent=mahasiswa asserted"),
        ("Budi memicu mahasiswa untuk menggelar aksi lagi.", "Protest agent=mahasiswa planned"),
    )
    assert not missing(rows, "id")
