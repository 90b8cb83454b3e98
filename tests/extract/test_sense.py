from tests.extract.told import holds, missing, told


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
        ("Kami seperti menabrak tembok.", "!Accident"),
        ("Warna itu bertabrakan dengan tekstur kain.", "!Accident"),
        ("Asap merampas hak anak di Riau untuk belajar.", "!Seizure"),
        ("Korban dibuang ke sungai Banjir Kanal Barat Semarang.", "!Flood"),
        ("Yang penting, masyarakat tidak mengalami bencana.", "!Disaster patient=masyarakat"),
        ("Tiga siswa dilarikan ke rumah sakit akibat ledakan itu.", "Injury agent=ledakan patient=siswa"),
    )
    assert not missing(rows, "id")


def test_what_is_examined_or_strikes_without_a_case_or_an_enemy():
    rows = (
        ("Sari akan menjalani pemeriksaan darah ulang di Bandung.", "!Investigation"),
        ("Para pemain harus mendalami karakter dengan serius.", "!Investigation"),
        ("Kementerian Kesehatan menyelidiki kasus itu di Semarang.", "Investigation agent=Kesehatan patient=kasus"),
        ("Polisi mendalami laporan Budi di Jakarta.", "Investigation agent=Polisi patient=laporan"),
        ("Badai itu menghantam Bahama.", "!Attack"),
        ("Bek itu diusir wasit pada menit ke-88 laga itu.", "!Expulsion"),
        ("Timnas Indonesia dibantai 0-4 di Jakarta.", "!Killing patient=0-4"),
    )
    assert not missing(rows, "id")


def test_what_is_only_said_played_or_cared_for_harms_nobody():
    rows = (
        ("Partai Golkar kembali menyerang Ganjar Pranowo.", "!Attack"),
        ("Geng motor menyerang warga di Depok.", "Attack agent=Geng patient=warga"),
        ("Menurut dia, konflik terjadi di ruang obrolan saja.", "!War"),
        ("Konflik antara tentara dan milisi terjadi di Sudan.", "War party=tentara party=milisi"),
        ("Bayi itu dirawat oleh keluarga besar korban di Dompu.", "!Injury"),
        ("Grab akan menyasar kota lain untuk pembayaran digital.", "!Attack"),
        ("Alhamdulillah, Sari dan bayinya selamat.", "!Rescue"),
        ("Kapal itu karam. Sebanyak 24 penumpang selamat.", "Rescue patient=penumpang"),
        ("Petugas lebih dulu mengamankan para penumpang di Medan.", "!Detention"),
        ("Petugas mengamankan dua tersangka di Medan.", "Detention patient=tersangka"),
        ("Seorang gadis terinfeksi amuba di Bogor.", "!Epidemic"),
        ("Sebanyak 45 santri terinfeksi hepatitis di Pacitan.", "Epidemic patient=santri"),
        ("Film itu menghadirkan cerita tentang penyelamatan Presiden Amerika.", "!Rescue"),
        ("Tak jarang kecelakaan seperti itu menewaskan sopir.", "!Accident"),
    )
    assert not missing(rows, "id")


def test_who_puts_out_a_fire_is_no_fire():
    rows = (
        ("Api dipadamkan oleh anggota pemadam kebakaran Ngawi.", "!Fire"),
        ("Kebakaran di Ngawi menewaskan dua warga.", "Fire place=Ngawi"),
    )
    assert not missing(rows, "id")


def test_a_case_is_of_an_illness_only_where_one_is_named():
    assert not missing((("Kasus baru di Pantai Carita membuat pelancong takut dipalak.", "!Epidemic"),), "id")
    assert not missing(
        (("Kasus baru di Pandeglang menambah panjang wabah campak.", "Epidemic place=Pandeglang"),), "id"
    )


def test_what_is_searched_for_on_a_page_or_list_is_no_rescue():
    rows = (
        ("Google Lens membantu pengguna melakukan pencarian.", "!Rescue"),
        ("Kelima pelaku masih dalam daftar pencarian orang.", "!Rescue"),
        ("Tim SAR melakukan pencarian korban banjir di Garut.", "Rescue agent=SAR place=Garut"),
        ("Seorang kerabat memeriksa rumah korban pembunuhan itu.", "!Investigation"),
    )
    assert not missing(rows, "id")


def test_nobody_comes_to_harm_or_office_by_a_manner_of_speaking():
    rows = (
        ("Dua kapal perang Italia berlabuh di Surabaya.", "!War"),
        ("Perang Italia dan Ethiopia berlangsung lama.", "War"),
        ("Serangan politik terhadap Gubernur Budi berlanjut di Medan.", "!Attack"),
        ("Izinkan saya menyampaikan terima kasih kepada warga Bandung.", "!Concession"),
        ("Sari terpilih untuk menyanyikan lagu itu di Jakarta.", "!Appointment"),
        ("Sari terpilih untuk memimpin Golkar.", "Appointment person=Sari"),
        ("Sopir itu memeriksa kondisi mobil di Bogor.", "!Investigation"),
        ("Polisi memeriksa mobil pelaku di Bogor.", "Investigation agent=Polisi"),
        ("Pemerintah mengerahkan segala upaya di Riau.", "!Mobilization"),
        ("Pemerintah mengerahkan dua ribu tentara di Riau.", "Mobilization patient=tentara"),
        ("Kejatuhan pabrik membuat Ghosn menyelamatkan Nissan setelah krisis.", "!Rescue"),
        ("Korupsi shelter tsunami di Lombok disidik.", "!Tsunami"),
    )
    assert not missing(rows, "id")


def test_what_is_worn_has_not_been_destroyed():
    rows = (
        ("Warga mengeluhkan jalan rusak di Desa Sukamaju.", "!Destruction"),
        ("Sebanyak 12 rumah rusak akibat gempa di Ciamis.", "Destruction patient=rumah"),
        ("Gempa melanda Ciamis. Petugas memeriksa rumah yang rusak di Desa Sukamaju.", "Destruction patient=rumah"),
    )
    assert not missing(rows, "id")


def test_who_is_chosen_to_stand_for_others_or_only_suspected_by_a_noun_gets_no_office_and_no_charge():
    rows = (
        ("Pemain itu terpilih mewakili Indonesia di Jakarta.", "!Appointment"),
        ("Kecurigaan keluarga Budi semakin kuat.", "!Accusation"),
        ("Kecurigaan polisi terhadap Budi terbukti.", "Accusation patient=Budi"),
        ("Dua remaja mengepung Budi di Depok.", "!Restriction"),
    )
    assert not missing(rows, "id")


def test_words_attack_nobody_and_a_prize_is_no_office():
    rows = (
        ("Komentar itu sudah menyerang anak-anak Budi.", "!Attack"),
        ("Amad terpilih sebagai pemain muda terbaik di Inggris.", "!Appointment"),
        ("Amad terpilih sebagai ketua partai di Inggris.", "Appointment role=ketua"),
        ("Kami sangat apresiasi kontribusi alumni ITB.", "!Praise speaker=ITB"),
        ("Pasal Kekerasan Terhadap Anak disebutkan oleh jaksa.", "!Attack"),
        ("Dia dihukum berdasarkan putusan kasasi Mahkamah Agung RI Nomor 498.", "!Lawsuit"),
        ("Dia dihukum berdasarkan putusan kasasi Mahkamah Agung RI Nomor 498.", "!Ruling agent=Nomor"),
    )
    assert not missing(rows, "id")


def test_fortunes_told_are_no_events():
    signs = "Ramalan untuk Aries, Taurus, Gemini, Leo dan Virgo."
    rows = (
        (f"{signs}\nSari membantu Budi di Depok.", "!Aid"),
        ("Ramalan untuk Leo.\nSari membantu Budi di Depok.", "Aid"),
    )
    assert not missing(rows, "id")


def test_boards_wage_no_war_and_doctors_look_into_no_case():
    rows = (
        ("Konflik antara PKB dan PBNU belum mereda.", "!War"),
        ("Konflik antara Israel dan Iran belum mereda.", "War party=Israel"),
        ("Pemeriksaan itu dilakukan oleh dokter Polri.", "!Investigation"),
        ("Pemeriksaan itu dilakukan oleh penyidik Polri.", "Investigation"),
        ("Ia berbicara pada Peringatan Isra Miraj di Bandung.", "!Warning"),
    )
    assert not missing(rows, "id")


def test_posters_leave_no_office_and_who_is_brought_to_safety_is_not_held():
    rows = (
        ("Massa melakukan pencopotan baliho di Brebes.", "!Resignation"),
        ("Pencopotan Budi dari jabatan menteri diumumkan di Jakarta.", "Resignation person=Budi"),
        ("Petugas Polsek Brebes mengamankan Habib Hasan ke tempat aman.", "!Detention"),
        ("Petugas Polsek Brebes mengamankan Habib Hasan di rumahnya.", "Detention patient=Hasan"),
        ("Massa menolak relokasi mandiri dari kawasan Tesso Nilo.", "!Rejection patient=kawasan"),
    )
    assert not missing(rows, "id")


def test_a_market_is_struck_where_people_are_hurt_and_else_only_sold_to():
    assert holds(told("Serangan Rusia ke pasar di Kherson menewaskan 12 orang."), "Attack agent=Rusia patient=pasar")
    assert not holds(told("Produsen itu menyerang pasar di Vietnam."), "Attack")


def test_what_erupts_is_a_volcano_and_no_war():
    for lang, war, volcano in (
        ("id", "Perang meletus di Sudan.", "Gunung Semeru meletus."),
        ("en", "Clashes erupted in Khartoum.", "The volcano erupted in Iceland."),
    ):
        assert not holds(told(war, lang), "Eruption") and holds(told(war, lang), "Affected")
        assert holds(told(volcano, lang), "Eruption")
