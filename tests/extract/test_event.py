import pytest

from tests.extract.told import holds, missing, told

# The pipelines err now and then, so a construction holds where nine in ten of its sentences do.
ENOUGH = 0.9

ID = {
    "active": (
        ("Rusia menyerang kota Kharkiv pada hari Senin.", "Attack agent=Rusia patient=Kharkiv time=Senin asserted"),
        ("Polisi menangkap dua tersangka di Surabaya.", "Detention agent=Polisi patient=tersangka place=Surabaya"),
        ("Hamas membebaskan tiga sandera.", "Release agent=Hamas patient=sandera"),
        ("Presiden Mesir bertemu dengan Raja Yordania di Amman.", "Meeting party=Mesir party=Yordania place=Amman"),
        ("Uni Eropa menjatuhkan sanksi terhadap Belarus.", "Sanction agent=Eropa patient=Belarus"),
        ("Kelompok bersenjata menyandera lima pekerja di Papua.", "HostageTaking agent=Kelompok patient=pekerja"),
    ),
    "passive": (
        ("Kota itu diserang oleh pasukan Rusia.", "Attack agent=Rusia patient=Kota"),
        ("Dua wartawan ditangkap polisi di Minsk.", "Detention agent=polisi patient=wartawan place=Minsk"),
        ("Perundingan itu ditengahi oleh Swiss.", "Mediation mediator=Swiss topic=Perundingan"),
        ("Lima nelayan dibebaskan oleh otoritas Filipina.", "Release agent=Filipina patient=nelayan"),
        ("Tiga pelaku sudah kami tangkap di Bandung.", "Detention patient=pelaku place=Bandung"),
    ),
    "nominal": (
        ("Serangan Israel ke Gaza berlanjut pada hari Jumat.", "Attack agent=Israel patient=Gaza"),
        ("Perundingan antara Rusia dan Ukraina berlangsung di Istanbul.", "Negotiation party=Rusia party=Ukraina"),
        ("Pertemuan antara Menteri Retno dan Menteri Lavrov digelar di Jakarta.", "Meeting party=Retno place=Jakarta"),
        ("Penangkapan dua aktivis oleh polisi memicu kemarahan.", "Detention agent=polisi patient=aktivis"),
        ("Gempa di Cianjur merusak banyak rumah.", "Earthquake place=Cianjur"),
    ),
    "light verbs": (
        ("Israel melancarkan serangan ke Rafah.", "Attack agent=Israel patient=Rafah"),
        ("Kedua negara menggelar perundingan di Jenewa.", "Negotiation party=negara place=Jenewa"),
        ("Mahasiswa menggelar unjuk rasa di depan gedung DPR.", "Protest agent=Mahasiswa"),
        ("Indonesia mengirimkan bantuan kepada Turki.", "Aid agent=Indonesia recipient=Turki"),
    ),
    "relative clauses": (
        ("Kesepakatan yang ditengahi oleh Norwegia itu disambut warga.", "Mediation mediator=Norwegia"),
        ("Pasukan yang menyerang Kherson ditarik mundur.", "Attack agent=Pasukan patient=Kherson"),
        ("Warga yang mengungsi dari Palu kembali ke rumah.", "Displacement patient=Warga"),
    ),
    "verbs made nouns": (
        ("Tewasnya dua prajurit itu membuat keluarga berduka.", "Killing patient=prajurit"),
        ("Mundurnya Saut Situmorang dari KPK disayangkan banyak pihak.", "Resignation person=Saut"),
        ("Ditangkapnya dua tersangka itu membuka tabir kasus ini.", "Detention patient=tersangka no=agent"),
        ("Polisi menyelidiki hilangnya seorang anak di Bekasi.", "Disappearance patient=anak"),
    ),
    "whom it falls to": (
        ("Polisi memukul pria itu hingga tewas.", "Killing patient=pria"),
        ("Pemerintah memberikan izin kepada warga untuk menggelar unjuk rasa.", "Protest agent=warga planned"),
        ("Bupati berjanji kepada warga untuk membantu korban.", "Aid agent=Bupati"),
        ("Dalam kunjungannya ke Riau, Jokowi bertemu dengan para petani.", "Visit agent=Jokowi place=Riau"),
        ("Putin bertemu Erdogan di Sochi.", "Meeting party=Putin party=Erdogan place=Sochi"),
        ("Presiden dengan tegas menolak usul Jepang.", "Rejection agent=Presiden topic=usul no=content"),
        ("Komisi IV DPR RI menyetujui anggaran Kementerian Pertanian tahun 2020.", "!Agreement time=2020"),
        ("Kecelakaan terjadi di Tol Cipularang, yang menewaskan delapan orang.", "!Killing agent=Cipularang"),
    ),
    "what broke out": (
        ("Bentrokan pecah antara warga dan polisi di Rempang.", "Clash party=warga party=polisi place=Rempang"),
        ("Kericuhan pecah dalam aksi protes di Los Angeles.", "Protest"),
        ("Kemudian terjadi ledakan tabung gas di dapur.", "Explosion asserted"),
        ("Kebakaran terjadi di asrama TNI di Binjai.", "Fire place=Binjai"),
        ("Zivan Radmanovic tewas dalam penembakan itu.", "Attack link=result"),
        ("Rentetan serangan udara Israel terhadap Iran memicu kerusakan.", "Attack agent=Israel patient=Iran"),
        ("Iran membalas dengan serangkaian serangan terhadap wilayah Israel.", "Attack patient=Israel"),
        ("Gunung Semeru sudah mengalami dua kali erupsi pada Senin dini hari.", "Eruption place=Semeru time=Senin"),
        ("Dua kelompok pemuda terlibat bentrok di Makassar.", "Clash party=pemuda place=Makassar"),
        ("Ukraina meluncurkan drone ke Moskow.", "Attack agent=Ukraina"),
        ("KMP Tunu Pratama Jaya tenggelam di Selat Bali.", "Accident place=Bali"),
    ),
    "an object in the midst": (
        ("KPK menetapkan Bupati Meranti sebagai tersangka.", "Accusation speaker=KPK patient=Meranti"),
        ("Mantan wali kota itu menjadi tersangka.", "Accusation patient=wali no=speaker"),
        ("Keduanya ditangkap di Bandara Denpasar.", "Detention patient=Keduanya place=Denpasar"),
    ),
    "plans, threats and efforts": (
        ("Rusia mengeluarkan ancaman untuk menyerang Kyiv.", "Attack agent=Rusia patient=Kyiv planned"),
        ("Israel memiliki rencana untuk menyerang Iran.", "Attack agent=Israel patient=Iran planned"),
        ("Upaya Mesir untuk menengahi konflik itu gagal.", "Mediation mediator=Mesir"),
        ("Ia berusaha mengejar pelaku hingga akhirnya mengalami kecelakaan.", "Accident asserted"),
        ("Tim kuasa hukum akan menghadiri mediasi.", "Mediation party=Tim no=mediator planned"),
    ),
    "what is asked for": (
        ("Pemerintah meminta warga dievakuasi.", "Displacement patient=warga demanded"),
        ("Keluarga korban menuntut pelaku dihukum mati.", "Killing patient=pelaku demanded"),
        ("Polisi menangkap pria yang meminta warga mengungsi.", "Detention patient=pria asserted"),
        ("Upaya penanggulangan karhutla di Sumsel dilakukan Pemprov.", "!Fire planned"),
        ("BNPB memperingatkan bahaya longsor di Bogor.", "Warning speaker=BNPB content=bahaya"),
        ("Ancaman banjir di Jakarta meningkat.", "!Threat"),
        ("Ancaman Israel terhadap Iran meningkat.", "Threat speaker=Israel"),
    ),
    "what befalls things": (
        ("Evakuasi truk tangki yang terguling itu memakan waktu lama.", "Accident patient=truk"),
        ("Kerja keras Sari terbalik dengan hasilnya.", "!Accident"),
        ("Ledakan di Kabul menewaskan 12 orang.", "Explosion place=Kabul"),
        ("Hamas dalam sebuah pernyataan menolak usulan gencatan senjata.", "Rejection agent=Hamas"),
        ("Bentrokan warga dengan polisi pecah di Rempang.", "Clash party=warga party=polisi place=Rempang"),
        ("Bentrokan yang melibatkan dua desa terjadi di Flores.", "Clash party=desa place=Flores"),
        ("Perundingan yang melibatkan Rusia dan Ukraina digelar.", "Negotiation party=Rusia party=Ukraina"),
        ("Kebakaran meludeskan tiga rumah di Mojokerto.", "Destruction agent=Kebakaran place=Mojokerto"),
        ("Seorang warga, Yadi, keluar rumah dan mengevakuasi sopir.", "Displacement agent=Yadi"),
        ("Pengungsi tinggal di posko pengungsian di Lombok.", "!Displacement"),
        ("Gempa berkekuatan 6,8 mengguncang Maroko, menewaskan 2.900 orang.", "Killing agent=Gempa patient=orang"),
        ("Junta Myanmar memberlakukan jam malam di Yangon.", "Restriction agent=Myanmar place=Yangon"),
        ("Polisi menggerebek gudang di Medan.", "Investigation agent=Polisi place=Medan"),
        ("Presiden Mohamed Bazoum ditahan oleh pengawalnya sendiri.", "Detention agent=pengawal patient=Bazoum"),
        ("Sheikh Hasina mengundurkan diri setelah unjuk rasa berdarah.", "!Protest agent=Hasina"),
        ("Dua rumah di Cilandak ludes dilalap api.", "Fire patient=rumah no=agent"),
        ("Banjir rob merendam tambak di Pekalongan.", "Flood place=Pekalongan"),
        ("Polisi menahan seorang sopir bernama Budi Hartono.", "Detention patient=Budi"),
    ),
    "nothing of the kind": (
        ("Ia menemui ajalnya di tangan perampok.", "!Meeting"),
        ("Kandasnya hubungan Billy dan Hilda mengejutkan penggemar.", "!Accident"),
        ("Rapatnya harus diskors beberapa kali.", "!Meeting demanded"),
        ("Akun selebgram itu diserang warganet.", "!Attack"),
        ("Sebanyak 45 santri terinfeksi hepatitis di Pacitan.", "!Epidemic patient=hepatitis"),
    ),
    "another sense": (
        ("Perusahaan itu menerbitkan stablecoin.", "!Announcement"),
        ("Pabrik itu merilis kompor hemat energi di Bandung.", "!Announcement"),
        ("Kementerian Kesehatan merilis daftar obat palsu.", "Announcement speaker=Kesehatan patient=daftar"),
        ("Bupati Garut tadi meminta para kepala desa.", "!Appeal"),
        ("Google menambahkan dukungan untuk peramban lama.", "!Support"),
        ("Bank itu menawarkan pinjaman dengan jaminan sertifikat rumah.", "!Promise"),
        ("Perusahaan tambang itu melakukan pelanggaran terhadap aturan lingkungan.", "!Rejection"),
        ("Pesawat Batik Air mendarat darurat di Bandara Hasanuddin.", "!Visit"),
        ("Dalam persidangan jaksa menyebut nama bupati.", "!Ruling patient=jaksa"),
        ("Kunjungan Menteri Retno ke Kantor PBB berlangsung singkat.", "Visit agent=Retno patient=PBB"),
        ("Nelayan itu sempat meminta bantuan warga di tepi sungai.", "Appeal addressee=warga"),
        ("KPI pernah memberikan sanksi pada tiga stasiun televisi.", "Sanction agent=KPI patient=stasiun"),
        ("Pertamina menyalurkan lima ekor sapi kepada masyarakat.", "!Aid patient=kepada"),
        ("Batalnya pencalonan Budi Santoso mengecewakan pendukungnya.", "!Appointment asserted positive"),
        ("Peraturan itu diterbitkan di Jakarta.", "!Announcement"),
        ("Rio Febrian membatalkan pesanan tiketnya.", "!Rejection"),
        ("Tidak bisa dipungkiri Toyota menguasai pasar mobil.", "!Denial"),
        ("Penampilan Marquez yang cukup menjanjikan membuat Honda senang.", "!Promise"),
        ("Pendaki itu sempat menarik dirinya kembali.", "!Rejection"),
        ("Pendaki dan wisatawan diimbau tidak mendekati kawah.", "Appeal addressee=wisatawan no=speaker"),
        ("Jepang berkomitmen menambah jumlah pelajar ke Brasil.", "Promise speaker=Jepang no=patient"),
        ("Budi Santoso menolak permohonan Haidar karena stok rokok kosong.", "!Ruling"),
        ("Iran akan memutuskan untuk mengakhiri kerja sama dengan IAEA.", "!Ruling"),
        ("Hakim memutuskan terdakwa bersalah.", "Ruling agent=Hakim"),
        ("Tangki bahan bakar motor ini memuat 6 liter.", "!Destruction"),
        ("Mereka saling mendukung satu sama lain.", "!Support patient=lain"),
        ("Pelaku melarikan diri ke Surabaya.", "!Displacement patient=Pelaku"),
        ("Korban kemudian dievakuasi ke Rumah Sakit Meuraxa.", "!Displacement"),
        ("Bank Indonesia menjaga rupiah untuk mendukung perekonomian nasional.", "!Support"),
        ("Minuman itu mendukung penyerapan mineral.", "!Support"),
        ("Para ahli setuju bahwa olahraga itu menyehatkan.", "!Agreement"),
        ("Kasus doping mengguncang Inggris.", "!Earthquake"),
        ("Ia menangis di depan peti mati sang ibunda.", "!Killing"),
        ("Aktris itu akhirnya menggugat cerai pada 2016.", "Lawsuit agent=Aktris no=patient"),
        ("Suap itu diberikan agar putusan perkara tiga perusahaan itu ringan.", "!Ruling"),
        ("Pelaku dijerat UU No 18 tahun 2013 tentang pemberantasan perusakan hutan.", "!Destruction"),
        ("Pembelian rudal itu menimbulkan ancaman bagi jet tempur.", "!Threat"),
        ("Ia dirawat akibat serangan GERD.", "!Attack"),
        ("Bank sentral tidak menerbitkan uang edisi khusus.", "!Announcement"),
        ("Abraham diserang dengan isu-isu sentimen.", "!Attack"),
        ("Beberapa daerah membebaskan pemilik kendaraan dari pajak progresif.", "!Release"),
        ("Korban meninggal dievakuasi ke kamar jenazah.", "!Displacement"),
        ("Posko itu untuk warga terpapar asap.", "!Epidemic"),
        ("Ramalan ini hanya sebuah prediksi.", "!Prediction"),
        ("Hasil pemeriksaan polisi sudah keluar.", "!Investigation patient=polisi"),
        ("Keempat, membatasi asupan gula.", "!Restriction"),
        ("Berikut rekomendasi lima tempat wisata di Jakarta.", "!Appeal speaker=Jakarta"),
        ("Ia menyalahgunakan visa kunjungan.", "!Visit"),
        ("KPU menetapkan Romy Soekarno sebagai caleg PDIP terpilih.", "!Appointment person=caleg"),
        ("Pemerintah menghapus sanksi administrasi bagi penunggak pajak.", "!Sanction agent=administrasi"),
        ("Tanpa rekomendasi dokter, obat itu berbahaya.", "!Appeal"),
        ("Pelantikan akan digelar di Kompleks Parlemen Senayan.", "!Appointment"),
    ),
    "who else": (
        ("Menlu menugaskan tim konsulat untuk memberikan bantuan kepada korban.", "Aid agent=tim demanded"),
        ("Pesawat Wings Air gagal mendarat di Bandara Silangit.", "!Storm"),
        ("Penangkapan para terduga pelaku dilakukan di Bekasi.", "Detention asserted"),
        ("Ia memilih untuk menghargai privasi kakaknya.", "!Praise"),
        ("Dua polisi tewas dan tiga lainnya terluka dalam serangan itu.", "Injury patient=tiga"),
        ("India meyakinkan Azerbaijan agar mengizinkan warganya lewat.", "Concession agent=Azerbaijan"),
        ("Ia membebaskan para penyanyi untuk menyanyikan lagu ciptaannya.", "!Release"),
        ("Semua negara harus memaksa Israel hentikan agresi di Gaza.", "!Attack demanded"),
        ("Presiden Rusia kembali mendesak diakhirinya perang di Yaman.", "Appeal speaker=Rusia content=perang"),
        ("BPOM mengingatkan warga agar menghindari obat palsu.", "Warning speaker=BPOM addressee=warga content=obat"),
        ("Presiden mengambil sumpah Menteri Retno Marsudi.", "Appointment agent=Presiden person=Retno"),
        ("Malaysia telah menawarkan bantuan kepada Indonesia.", "Aid agent=Malaysia recipient=Indonesia planned"),
        ("Pemerintah Kabupaten Karo mendukung penuh wacana itu.", "Support agent=Karo patient=wacana"),
        ("Mereka bukan hanya saling mendukung tapi juga kompak.", "!Support"),
        ("Cerita itu menyangkut asal usul Sunan Ampel.", "!Appeal"),
    ),
    "negation and modality": (
        ("Badan itu mengatakan tidak ada yang terluka dalam insiden itu.", "!Injury positive"),
        ("Polisi menangani kasus dugaan penganiayaan Zaenal.", "Attack patient=Zaenal possible"),
        ("Garda Nasional dikerahkan untuk menangani unjuk rasa di Los Angeles.", "Protest place=Angeles asserted"),
        ("Ia berharap erupsi Gunung Lewotobi segera berakhir.", "Eruption place=Lewotobi asserted"),
        ("Polisi tidak akan segan-segan menangkap pelaku.", "Detention agent=Polisi positive planned"),
        ("Hal itu disampaikan Firjan ketika diperiksa sebagai saksi.", "Investigation patient=Firjan no=agent"),
        ("Sopir harus patuh demi mencegah terjadinya kecelakaan.", "!Accident asserted"),
        ("Selain ditunjuk sebagai duta, Danny juga ingin tampil di Bandung.", "Appointment person=Danny asserted"),
        ("Yang kita harapkan adalah adanya kerja sama dengan masyarakat.", "!Cooperation asserted"),
        ("Sonny pulang setelah hampir sebulan dirawat di rumah sakit.", "Injury patient=Sonny asserted"),
        ("Ratusan hektare hutan di Riau harus habis dilalap si jago merah.", "!Fire demanded"),
        ("Hadir juga Ketua Konferensi Waligereja Indonesia.", "!Meeting"),
        ("Presiden Trump memerintahkan sanksi baru terhadap Iran.", "!Demand addressee=Iran"),
        ("Akan tetapi, mantan menteri itu membantah tuduhan korupsi.", "!Denial planned"),
        ("Jaksa senior itu lebih pantas ditunjuk sebagai direktur.", "!Appointment asserted"),
        ("Belum resmi dilantik, Abraham sudah dikritik.", "!Appointment positive"),
        ("Korban tidak berani meminta bantuan atau bahkan melaporkan ke polisi.", "!Lawsuit positive"),
        ("Penyidikan Surya Anta dilakukan di Jakarta.", "!Investigation agent=Surya"),
        ("Perusahaan itu dapat dikenakan sanksi administratif.", "!Sanction asserted"),
        ("Hari itu tidak ada terjadi kecelakaan lalu lintas di Medan.", "!Accident positive"),
        ("Kedua pihak tidak melaksanakan kesepakatan itu.", "Agreement party=pihak positive"),
        ("Gempa diperkirakan akan merusak rumah warga.", "Destruction agent=Gempa possible"),
        ("KPK akan menagih janji presiden terpilih.", "Promise speaker=presiden asserted"),
        ("Iran tidak menyerang kapal itu.", "Attack agent=Iran negative"),
        ("Israel akan menyerang Rafah pekan depan.", "Attack agent=Israel planned"),
        ("Hamas siap membebaskan semua sandera.", "Release agent=Hamas planned"),
        ("Korea Utara mungkin menyerang Seoul.", "Attack agent=Korea possible"),
        ("PBB menyerukan gencatan senjata di Sudan.", "Ceasefire place=Sudan demanded"),
        ("Pemerintah menolak tuntutan buruh.", "Demand speaker=buruh positive"),
        ("Rusia membantah menyerang rumah sakit itu.", "Attack agent=Rusia negative"),
        ("DPR diperkirakan akan melakukan pemungutan suara pada Kamis.", "Vote agent=DPR planned"),
        ("Warga menolak dipindahkan dari Pulau Rempang.", "!Displacement positive asserted"),
        ("Polisi akan menyelidiki serangan terhadap kantor itu.", "Attack patient=kantor asserted"),
        ("Penyanyi itu harus dilarikan ke rumah sakit.", "Injury patient=Penyanyi asserted"),
        ("Indonesia tidak hanya memberikan bantuan kepada Turki.", "Aid recipient=Turki positive"),
        ("Polisi meminta aparat setempat untuk melakukan investigasi.", "Investigation agent=aparat demanded"),
        ("Tidak ada rencana bagi Trump untuk bertemu dengan Putin.", "Meeting party=Putin negative"),
        ("Benarkah Menteri Nadiem mendesak guru mundur?", "Appeal speaker=Nadiem possible"),
        ("Riyadh membantah terlibat membunuh jurnalis itu.", "Killing patient=jurnalis negative"),
        ("Seluruh ASN diminta memiliki alat pemadam di rumahnya.", "Appeal addressee=ASN no=speaker"),
        ("Para pelaku diduga kuat terlibat pembunuhan itu.", "Killing agent=pelaku possible"),
    ),
    "coordination and control": (
        ("Pasukan menyerbu desa itu, menewaskan 12 warga dan menculik tiga lainnya.", "HostageTaking agent=Pasukan"),
        ("Prancis, Inggris, dan Jerman mengecam serangan itu.", "Condemnation speaker=Prancis speaker=Jerman"),
        ("Polisi meminta warga mengungsi ke masjid.", "Displacement patient=warga"),
        ("Israel menembaki Rafah setelah roket Hamas menghantam Ashkelon.", "Attack agent=Israel patient=Rafah"),
    ),
    "no event": (
        ("Ia menghancurkan harapan penggemarnya.", "!Destruction"),
        ("Euforia melanda penonton di stadion.", "!Disaster"),
        ("Kami mohon maaf atas keterlambatan ini.", "!Appeal"),
        ("Hal ini berdampak buruk bagi kita semua.", "!Disaster"),
    ),
}  # fmt: skip

EN = {
    "active": (
        ("Russian troops attacked the town of Izium on Monday.", "Attack agent=Russian time=Monday"),
        ("Police arrested two suspects in Lyon.", "Detention agent=Police patient=suspects place=Lyon"),
        ("Rebels kidnapped five tourists near Goma.", "HostageTaking agent=Rebels patient=tourists"),
        ("Turkey expelled three Dutch diplomats.", "Expulsion agent=Turkey patient=diplomats"),
        ("The council rejected the proposal.", "Rejection agent=council topic=proposal"),
    ),
    "passive": (
        ("The village was shelled by government forces.", "Attack agent=forces patient=village"),
        ("The talks were mediated by Oman.", "Mediation mediator=Oman topic=talks"),
        ("Four hostages were released by the gunmen.", "Release agent=gunmen patient=hostages"),
    ),
    "nominal": (
        ("Israel's attack on Rafah continued on Friday.", "Attack agent=Israel patient=Rafah"),
        ("Talks between Serbia and Kosovo resumed in Brussels.", "Negotiation party=Serbia party=Kosovo"),
        ("The earthquake in Nepal destroyed 400 homes.", "Earthquake place=Nepal"),
    ),
    "light verbs": (
        ("Norway held talks with the rebels in Oslo.", "Negotiation party=Norway party=rebels place=Oslo"),
        ("The army launched an attack on the port of Aden.", "Attack agent=army"),
        ("Teachers staged a protest in Nairobi.", "Protest agent=Teachers place=Nairobi"),
        ("Oman launched a mediation effort on Sunday between Chad and Sudan.", "Mediation mediator=Oman party=Sudan"),
        ("Serb forces were engaged in ethnic cleansing in Bosnia.", "Displacement agent=forces place=Bosnia"),
        ("Japanese warships launched ten days of war games in the Pacific.", "Mobilization agent=warships"),
        ("The minister met the king during a brief visit to Oslo.", "Visit agent=minister place=Oslo"),
    ),
    "modality and polarity": (
        ("Iran did not attack the tanker.", "Attack agent=Iran negative"),
        ("Parliament is expected to vote on the bill on Thursday.", "Vote agent=Parliament"),
        ("The pope called for a ceasefire in Sudan.", "Ceasefire place=Sudan demanded"),
        ("The United States will send aid to Haiti.", "Aid agent=States recipient=Haiti planned"),
        ("Rebels threatened to attack the capital.", "Threat speaker=Rebels"),
    ),
    "speech acts": (
        ("Kenya urged Somalia to reopen the border.", "Appeal speaker=Kenya addressee=Somalia"),
        ("Kenya has accused Somalia of spying.", "Accusation speaker=Kenya patient=Somalia"),
        ("The union has demanded that the government raise wages.", "Demand speaker=union addressee=government"),
        ("Kenya and Uganda agree that the border should be drawn anew.", "Agreement party=Kenya party=Uganda"),
        ("Israel is opposed to French mediation.", "Rejection agent=Israel patient=French"),
        ("President Bush threatened action against Russia.", "Threat speaker=Bush addressee=Russia"),
        ("The Annan commission will withdraw inspectors and workers from Iraq.", "Withdrawal place=Iraq planned"),
    ),
}  # fmt: skip


@pytest.mark.parametrize("construction", ID)
def test_indonesian_constructions(construction):
    lost = missing(ID[construction], "id")
    assert len(lost) <= max(1, round(len(ID[construction]) * (1 - ENOUGH))), "\n".join(lost)


@pytest.mark.parametrize("construction", EN)
def test_english_constructions(construction):
    lost = missing(EN[construction], "en")
    assert len(lost) <= max(1, round(len(EN[construction]) * (1 - ENOUGH))), "\n".join(lost)


@pytest.mark.parametrize("lang", ["id", "en"])
def test_nine_in_ten_sentences_hold(lang):
    rows = tuple(row for those in (ID if lang == "id" else EN).values() for row in those)
    lost = missing(rows, lang)
    assert len(lost) <= len(rows) * (1 - ENOUGH), "\n".join(lost)


def test_what_is_no_event():
    rows = (
        ("Presiden terpilih Prabowo Subianto menemui Sultan Brunei.", "!Appointment"),
        ("Aplikasi itu menyerang privasi warga Bandung.", "!Attack"),
        ("Polisi menahan dokumen itu di Bandung.", "!Detention"),
        ("Jumlah itu dibatasi maksimal 34 kementerian.", "!Restriction agent=kementerian"),
        ("Pembantu itu menjalani pemeriksaan di Polda Riau.", "!Investigation agent=Pembantu"),
        ("Penyanyi itu tidak terima dituduh menipu polisi.", "!Accusation negative"),
        ("Prosesor itu mendukung gim dari Jepang.", "!Support"),
        ("Anda bisa mengunjungi Bandung akhir pekan ini.", "!Visit"),
        ("Koperasi itu mendapatkan dukungan dari Presiden Prabowo.", "!Support patient=Prabowo"),
        ("Virus itu menyerang warga Bandung.", "!Attack"),
        ("Presiden Mesir dan Presiden Iran bertemu di London, Inggris.", "!Meeting party=Inggris"),
        ("Kabar itu mengguncang dunia otomotif.", "!Earthquake"),
        ("Osteoartritis paling sering menyerang lutut.", "!Attack"),
        ("PSG tewas di tangan Botafogo.", "!Killing"),
        ("Sukanto mengembalikan konsesi tanahnya di Kalimantan Timur.", "!Concession"),
        ("Ia dijerat UU Nomor 18 Tahun 2013 tentang Perusakan Hutan di Riau.", "!Destruction"),
    )
    lost = missing(rows, "id")
    assert not lost, "\n".join(lost)


def test_harm_that_nobody_met_with_is_told_only_where_it_came_about():
    rows = (
        ("Rem yang aus dapat menyebabkan kecelakaan.", "!Accident"),
        ("Kamera itu berguna sebagai bukti jika terjadi kecelakaan.", "!Accident"),
        ("Kemarin terjadi kecelakaan.", "Accident asserted"),
        ("Kelalaian pengemudi sering memicu kecelakaan.", "!Accident"),
    )
    assert not missing(rows, "id")


def test_who_is_obliged_or_examined_does_not_act():
    rows = (
        ("Pemeriksaan dari korban Budi dilakukan di Jakarta.", "Investigation patient=Budi no=agent"),
        ("Asuransi diwajibkan pemilik mobil di Jakarta.", "!Demand speaker=pemilik"),
        ("Samsung Galaxy S24 mendukung pengisian Qi2.", "!Support"),
        ("Ia ingin menyalurkan energi positif kepada warga Jakarta.", "!Aid"),
        ("Pengumuman kabinet dilakukan di Jakarta pada Senin.", "!Announcement speaker=kabinet"),
        ("Pengumuman KPU tentang hasil pemilu ditunda.", "Announcement speaker=KPU"),
        ("Acara itu disiarkan RCTI pada Minggu.", "!Announcement"),
        ("Jaksa Andi menuntut Budi lima tahun penjara. Budi menyesal. Tuntutannya dibacakan.", "!Demand speaker=nya"),
    )
    assert not missing(rows, "id")


def test_a_description_beside_a_name_is_no_second_one_and_a_bare_noun_no_place():
    rows = (
        ("Fiona Handayani, mantan staf khusus menteri, diperiksa Kejaksaan Agung.", "Investigation patient=Fiona"),
        ("Fiona Handayani, mantan staf khusus menteri, diperiksa Kejaksaan Agung.", "!Investigation patient=mantan"),
        ("Bantuan Rusia diberikan di masa Indonesia baru lahir.", "!Aid place=Indonesia"),
        ("Itu didalami oleh penyidik di Jakarta.", "!Investigation patient=Itu"),
    )
    assert not missing(rows, "id")


def test_nobody_calls_on_a_site_fights_a_thing_or_promises_nothing():
    rows = (
        ("Pelaku usaha dapat mengunjungi situs resmi BRI.", "!Visit"),
        ("Presiden Prabowo mengunjungi museum itu di Kairo.", "Visit patient=museum"),
        ("Pemerintah terus berupaya memerangi hoaks.", "!Clash"),
        ("Luna enggan berkomitmen hingga tahun depan.", "!Promise"),
    )
    assert not missing(rows, "id")


def test_who_is_given_what_a_noun_names_and_who_is_named_by_a_verb():
    rows = (
        ("Aipda PS dikenakan penahanan oleh Polres Sumba Barat Daya.", "Detention agent=Polres patient=PS"),
        ("Pelaku akan diberikan sanksi oleh Dinas Perhubungan.", "Sanction agent=Dinas patient=Pelaku"),
        ("Presiden Joko Widodo memberikan pujian kepada petani.", "Praise speaker=Joko patient=petani"),
        ("Mahasiswa bernama Fajar Maulana (22) disekap dan disiksa polisi.", "!Attack patient=bernama"),
        ("Indonesia memberikan bantuan kepada Setia Gara, warga negara Indonesia.", "!Aid recipient=warga"),
    )
    assert not missing(rows, "id")


def test_verbs_in_a_row_share_what_they_are_done_to():
    rows = (
        ("Polisi menangkap dan menahan tiga pelaku di Bandung.", "Detention agent=Polisi patient=pelaku"),
        ("Petugas mengamankan penumpang dan mengevakuasinya ke Bandung.", "Displacement patient=penumpang"),
        ("Ia meninggal dan meninggalkan istri di Bandung.", "!Killing patient=istri"),
        ("Polisi memeriksa sopir yang mengakibatkan dua siswa tewas di Bandung.", "Killing patient=siswa"),
        ("Polisi memeriksa sopir yang mengakibatkan dua siswa tewas di Bandung.", "!Killing patient=sopir"),
        ("Dua siswa tewas dalam kecelakaan maut di Bandung.", "!Accident patient=maut"),
    )
    assert not missing(rows, "id")


def test_with_whom_somebody_works_or_fights_hangs_on_any_word_of_the_phrase():
    rows = (
        ("Caranya Pemkot bekerja sama dengan pusat untuk membangunkan 2 Rusunami.", "Cooperation party=pusat"),
        ("China menghadapi perang tarif dengan Amerika Serikat.", "Sanction patient=Amerika no=agent"),
    )
    assert not missing(rows, "id")


def test_a_place_agrees_upon_nothing_and_a_description_ends_where_others_are_named():
    rows = (
        ("Lyon sepakat menjual pemain itu.", "!Agreement"),
        ("PT Timah membuat perjanjian dengan sejumlah perusahaan swasta, yaitu PT Refined Bangka.", "!Agreement party=yaitu"),
        ("PT Timah membuat perjanjian dengan sejumlah perusahaan swasta, yaitu PT Refined Bangka.", "Agreement party=swasta"),
    )  # fmt: skip
    lost = missing(rows, "id")
    assert not lost, "\n".join(lost)


def test_what_an_issue_is_about_did_not_happen_by_its_name():
    rows = (
        ("KPK buka suara soal isu serangan Israel ke Gaza.", "!Attack"),
        ("KPK buka suara soal serangan Israel ke Gaza.", "Attack agent=Israel"),
    )
    assert not missing(rows, "id")


def test_a_deed_is_whose_clause_behind_it_says_that_he_did_it():
    rows = (
        ("Serangan yang dilakukan Israel di Gaza menewaskan 20 orang.", "Attack agent=Israel place=Gaza"),
        ("Serangan yang akan dilancarkan Israel di Gaza dikecam PBB.", "Attack agent=Israel planned"),
        ("Serangan yang dilancarkan militer Israel ke Gaza itu gagal.", "Attack agent=Israel patient=Gaza"),
    )
    assert not missing(rows, "id")


def test_of_whom_something_is_told_it_is_he_who_meets_with_it():
    rows = (
        (
            "Polisi mengungkap nasib sembilan pemuda yang ditangkap di Cirebon.",
            "Detention patient=pemuda place=Cirebon",
        ),
        ("Polisi mengungkap nasib sembilan pemuda yang ditangkap di Cirebon.", "Figure Detained value=9"),
        ("Keluarga korban yang tewas di Gaza menangis.", "!Killing patient=Keluarga"),
    )
    assert not missing(rows, "id")


def test_what_an_event_struck_stands_beside_the_verb_of_striking():
    rows = (
        ("Gempa berkekuatan 7,5 SR mengguncang Palu.", "Earthquake place=Palu"),
        ("Gempa bumi berkekuatan 4,5 SR terjadi di Tuban.", "Earthquake place=Tuban"),
        ("Rumah warga diterjang banjir bandang di Flores Timur.", "Flood place=Flores"),
        ("Dua warga tewas tertimbun longsor di Bogor.", "Landslide place=Bogor"),
        ("Dinas Kesehatan mencatat 300 kasus campak di Aceh.", "Epidemic place=Aceh"),
    )
    lost = missing(rows, "id")
    rows = (
        ("Hurricane Otis hit Acapulco.", "Storm place=Acapulco"),
        ("Ukraine accused Russia of shelling a hospital in Kherson.", "Attack agent=Russia"),
        ("The rebels launched rockets at northern Israel.", "Attack patient=Israel"),
        ("The opposition leader Anna Wine was placed under house arrest.", "Detention patient=Wine"),
        ("Friedrich Berger quit the cabinet.", "Resignation person=Berger"),
    )
    lost += missing(rows, "en")
    assert not lost, "\n".join(lost)


def test_an_eruption_is_where_its_mountain_is_and_a_flood_nobodys_deed():
    rows = (("Gunung Semeru meletus pada Sabtu sore.", "Eruption place=Semeru no=agent"),)
    assert not missing(rows, "id")
    rows = (
        ("More than 3,000 people fled their homes after flooding in Derna.", "Flood place=Derna no=agent"),
        ("The European Union imposed sanctions on 30 Russian officials.", "Sanction agent=Union patient=officials"),
        ("At least 27 people were killed in Gaza.", "!Killing patient=least"),
    )
    assert not missing(rows, "en")


def test_who_does_what_a_phrase_tells_stands_behind_its_last_word():
    rows = (
        ("Dua anggota Brimob ditembak mati kelompok bersenjata di Puncak Jaya.", "Killing agent=kelompok"),
        ("Ukraina menembak jatuh 30 drone Rusia.", "Attack agent=Ukraina patient=drone"),
        ("Ukraina menembak jatuh 30 drone Rusia.", "!Affected place=Rusia"),
        ("Houthi menyerang kapal Israel di Laut Merah.", "!Affected place=Israel"),
        ("Houthi menyerang kapal Israel di Laut Merah.", "Affected place=Merah"),
    )
    lost = missing(rows, "id")
    assert not lost, "\n".join(lost)


def test_what_stands_right_behind_a_noun_is_told_of_it():
    rows = (
        ("Bupati meninjau lokasi banjir di Aceh Tamiang.", "Flood place=Tamiang"),
        ("Polisi menangkap pelaku penusukan terhadap Rina Wati.", "Attack patient=Rina"),
        ("Tiga warga terluka dalam serangan drone Rusia di Kherson.", "Attack agent=Rusia"),
        ("Banjir merendam ratusan rumah di Demak.", "Flood place=Demak"),
        ("Kebakaran di sebuah pabrik tekstil di Bekasi menewaskan tiga pekerja.", "Fire place=Bekasi"),
        ("Polisi memburu pelaku pencurian dari toko emas.", "!Seizure patient=toko"),
    )
    lost = missing(rows, "id")
    rows = (
        ("France denounced the Israeli strikes on Syria.", "Attack patient=Syria"),
        ("Typhoon Yagi slammed into northern Vietnam on Saturday.", "Storm place=Vietnam"),
        ("The flood destroyed 3,200 homes in Derna.", "Flood"),
        ("Heavy fighting broke out between Chad and Sudan.", "Clash party=Chad"),
    )
    lost += missing(rows, "en")
    assert not lost, "\n".join(lost)


def test_each_of_two_has_a_fate_of_his_own():
    rows = (
        ("Dua polisi tewas dan tiga warga terluka.", "Injury patient=warga"),
        ("Erupsi itu mengakibatkan sembilan warga meninggal dan 4.400 orang dievakuasi.", "Displacement patient=orang"),
        (
            "Erupsi Gunung Lewotobi mengakibatkan sembilan warga meninggal dan 4.400 orang dievakuasi.",
            "!Killing patient=4.400",
        ),
        ("Iran meluncurkan lebih dari 180 rudal ke Israel pada Selasa malam.", "Attack agent=Iran patient=Israel"),
    )
    assert not missing(rows, "id")


def test_a_second_deed_is_done_by_who_does_the_first():
    rows = (
        ("Banjir menerjang Agam dan menewaskan dua orang.", "Killing agent=Banjir place=Agam"),
        ("Banjir bandang menerjang tiga kecamatan di Kabupaten Agam.", "Flood place=Agam"),
        ("Banjir bandang menerjang tiga kecamatan di Kabupaten Agam.", "!Disaster agent=Banjir"),
    )
    assert not missing(rows, "id")


def test_who_only_tells_of_a_deed_between_commas_has_not_done_it():
    rows = (
        ("Setelah menangkap dua pelaku, lanjut Sari, polisi meringkus Dani di Depok.", "!Detention agent=Sari"),
        (
            "Selain menangkap 18 orang, Budi mengungkapkan, pihaknya mengamankan sejumlah senjata.",
            "!Detention agent=Budi",
        ),
        ("Setelah menangkap dua pelaku, Sari pulang ke Depok.", "Detention agent=Sari"),
    )
    assert not missing(rows, "id")


def test_aid_that_a_verb_gives_is_told_once():
    claims = told("Bupati menyalurkan bantuan Rp 2 miliar untuk para pengungsi.")
    (aid,) = (c for c in claims if c.type == "Aid")
    assert aid.fillers("patient")[0].text == "bantuan Rp 2 miliar"
    assert holds(claims, "Figure Money value=2000000000 link=event")


def test_lives_that_are_taken_are_people_killed():
    assert holds(told("Kecelakaan itu merenggut 17 nyawa."), "Figure Killed value=17 link=event")
    assert holds(told("Bencana itu menelan 17 korban jiwa."), "Killing agent=Bencana patient=17")


def test_who_blows_himself_up_attacks_and_is_no_victim():
    claims = told("Dua pengebom bunuh diri menyerang gereja di Surabaya.")
    assert holds(claims, "Attack agent=pengebom place=Surabaya") and not holds(claims, "Killed")
    assert holds(told("Dua siswa bunuh diri di Bandung."), "Killing patient=siswa")


def test_whoever_is_put_into_an_office_by_another_is_told():
    for name in ("Rina Wati", "Rina Sari Wati"):
        claims = told(f"Presiden mengangkat {name} menjadi Menteri Sosial.")
        assert holds(claims, "Appointment agent=Presiden person=Rina role=Menteri"), name
        assert holds(claims, "RoleHolding person=Rina role=Menteri"), name


def test_others_with_a_number_are_people():
    assert holds(told("Ledakan itu menewaskan 59 orang dan melukai 157 lainnya."), "Injury agent=Ledakan patient=157")


def test_suspects_are_named_by_their_number():
    rows = (
        ("KPK menetapkan lima tersangka.", "Accusation speaker=KPK patient=tersangka"),
        ("Polisi menetapkan tiga orang tersangka.", "Accusation speaker=Polisi patient=orang"),
        ("KPK menetapkan Budi Santoso menjadi tersangka.", "Accusation speaker=KPK patient=Budi"),
    )
    assert not missing(rows, "id")


def test_what_a_suspect_is_one_of_accuses_nobody():
    claims = told("Budi Santoso telah ditetapkan sebagai tersangka kasus korupsi timah.")
    assert holds(claims, "Accusation patient=Budi no=speaker")
    assert holds(told("Budi telah ditetapkan sebagai tersangka oleh polisi."), "Accusation patient=Budi speaker=polisi")


def test_who_owns_a_thing_together_with_another_is_no_second_thing():
    claims = told("Mahasiswa memprotes kebijakan DPR dan pemerintah.")
    assert holds(claims, "Condemnation patient=kebijakan") and not holds(claims, "Condemnation patient=pemerintah")
    assert holds(told("Budi memuji Polri dan TNI."), "Praise patient=TNI")


def test_the_dead_of_an_earthquake_are_no_earthquake():
    claims = told("Korban tewas gempa Cianjur bertambah menjadi 334 orang.")
    assert holds(claims, "Figure Killed value=334") and not holds(claims, "Killing patient=gempa")


def test_suspects_who_are_caught_and_foes_who_strike_each_other_are_told():
    assert holds(told("Densus 88 menangkap lima terduga teroris di Solo."), "Detention agent=Densus patient=terduga")
    assert holds(told("Hizbullah dan Israel saling serang di Naqoura."), "Clash party=Israel place=Naqoura")


def test_who_blows_himself_up_attacks_in_english_too():
    claims = told("A suicide bomber blew himself up at a mosque in Peshawar.", "en")
    assert holds(claims, "Attack agent=bomber place=mosque") and holds(claims, "Affected place=Peshawar")
