//! Words with which sentences begin, or which join them: their capital says nothing about the name behind.

/// Words of the closed classes: prepositions, conjunctions, adverbs, pronouns, question words; and what is
/// said with.
pub(super) const PLAIN: &str = "di ke dari dan atau yang untuk pada kepada dengan oleh dalam bagi tanpa sejak \
    hingga sampai selain antara tentang terhadap bersama menurut kata ujar tutur ucap namun tetapi tapi \
    lalu kemudian setelah sebelum saat ketika jika bila kalau karena sebab agar bahkan hanya cuma \
    apakah mengapa kenapa siapa bagaimana adapun sedangkan sementara akhirnya ternyata kini kemarin \
    besok nanti jadi maju unggul kalah hadir siap resmi mundur sah bukan tidak tak juga akan telah \
    sudah bisa soal usai agenda sosok nama bahwa begitu hasil usung dukung tolak tetapkan minta sebut \
    bantah gandeng lantik temui kritik rumah pidato dukungan giliran \
    atas bawah demi guna perihal mengenai seputar sekitar sepanjang selama semenjak sambil seraya sembari \
    seusai sehabis selepas sebelumnya sesudah sesudahnya setiba setibanya sesampai sekembali begitupun demikian maka meski \
    meskipun walau walaupun kendati kendatipun padahal melainkan malah malahan justru hampir masih \
    pernah belum jangan harus wajib boleh dapat mampu mau ingin sempat segera sering kadang selalu \
    lagi pun hendak bakal sedang tengah saja semua seluruh para seorang sejumlah beberapa banyak tiap setiap \
    kedua ketiga masing sesama ini itu inilah itulah ia dia beliau mereka kami kita saya aku \
    mana dimana kapan berapa apa apabila andai seandainya seperti bak ibarat laksana sebagai daripada lewat \
    melalui menjelang jelang pasca pascadebat pra guna lantaran gara gegara akibat berkat sesuai \
    terkait kecuali termasuk apalagi terlebih lagipula sekalipun sekali dulu dahulu tadi lusa sekarang \
    barusan kelak konon katanya \
    rupanya agaknya mungkin barangkali tentu pasti memang sebenarnya sesungguhnya tampaknya kabarnya \
    misalnya contohnya intinya sayangnya untungnya sebaliknya selanjutnya berikutnya terakhir pertama \
    kini wah oh nah ya tidakkah bukankah akankah bisakah benarkah adakah siapakah haruskah milik karya \
    adalah ialah yakni yaitu alias tempat dekat depan belakang samping sebelah \
    when if while after before but and or then yesterday \
    today meanwhile only for with by from in on at to of that said although because since until so \
    both either how why who where as is was has \
    about above across against along alongside amid amidst among around behind below beneath beside \
    besides between beyond despite down during except inside into like near off onto opposite outside \
    over past per regarding than through throughout till toward towards under unlike unless upon up via within without \
    versus vs nor yet though whereas whether once also already always even ever finally first formerly \
    hence here however indeed instead later maybe moreover never nevertheless next not now often \
    perhaps previously recently soon still there therefore thus together tomorrow tonight too \
    what which whom whose did does do had have are were can could should would shall must might let \
    this these those it he she they we you his her their its our my your each every all some many most \
    no both neither says told asked says according";

/// Days and months, which stand behind a name without being a part of it.
pub(super) const TIMES: &str = "senin selasa rabu kamis jumat sabtu minggu ahad januari februari maret april \
    mei juni juli agustus september oktober november desember monday tuesday wednesday thursday \
    friday saturday sunday january february march june july august october december";

/// Nouns that begin sentences and headlines, and name no shop, work or street: "Jenazah …", "Baliho …".
pub(super) const NOUNS: &str = "suara kursi simpatisan pengurus elite elit kantor markas logo bendera relawan massa \
    rombongan pendukung pemilih loyalis sahabat rekan kolega lawan rival pesaing saingan duet duel \
    kampanye baliho spanduk poster stiker alat iklan foto video gambar rekaman surat ijazah berkas \
    dokumen laporan gugatan aduan tuduhan tudingan kasus perkara sidang vonis putusan \
    survei elektabilitas popularitas rapor nilai visi misi janji program gagasan usul ide kritik \
    tanggapan sikap alasan peluang nasib langkah strategi manuver isu rumor kabar berita profil \
    biodata riwayat jejak karier rekam jabatan masa era kabinet harta kekayaan utang gaji mobil motor \
    jenazah tubuh wajah tangan kaki mata kepergian kiprah peran jasa warisan cerita kisah kenangan \
    debat rapat deklarasi kunjungan kunker blusukan reses safari orasi sambutan ucapan unggahan akun \
    kediaman rumah tanah lahan mandat suara kubu tim anak cucu menantu mertua adik kakak sepupu paman \
    bibi keponakan orang teman mitra sekutu kelompok \
    sengketa konflik kisruh polemik skandal dugaan temuan bantuan dana anggaran proyek surat kursi \
    voters supporters residents backers allies critics rivals police officials reporters friends colleagues \
    volunteers staff \
    jalur rute trayek arus hubungan perjalanan jarak lintasan kemacetan akses perbatasan";

/// Roots that headlines use as verbs.
pub(super) const HEADLINE_VERBS: &str = "ajak ajukan akui akan ambil ancam angkat ajari bahas bantu bawa \
    beri bertemu buka bungkam buat bakar blokade cabut cari catat coblos copot dapat daftar dekati desak diam diminta \
    dorong duduk dukung dilarang gagal gantikan gelar gugat hadapi hadiri harap hapus hormati ikut ingatkan imbau ingin landa rendam terjang hantam guncang \
    jadi janji jawab jalani jelaskan juara kalahkan kalah kampanye kecam keluhkan kembali klaim kunjungi lantik lapor \
    laporkan lawan lolos lepas luncurkan maju masih masuk menang merapat minta mundur naik nyatakan nyoblos nonton optimistis \
    optimis pamit panen pantau pastikan pecat pilih pimpin pindah pulang punya raih rebut resmi \
    resmikan respons restui sambangi sambut sampaikan santuni santai sapa sebut segera setuju serahkan siap siapkan soroti sowan \
    sumbang syukuri tagih tahan takluk tampil tanggapi tangkap tantang targetkan tawarkan tegaskan tegur \
    temui terima terjun tersangka tetap tetapkan tiba tinjau tolak tuding tuntut turun tutup ucapkan ungguli ungkap \
    unggul usul usung utus utamakan urus yakin wafat panggil periksa serang sindir bongkar bujuk curigai dalami ganti hina hujat incar jegal jemput \
    kawal kejar kirim kuasai lacak lamar lindungi pakai pamer pasang pecah pecat penuhi percaya perkuat protes pukul \
    berebut berduel beradu bersua bersiap berpisah berbagi berubah berlaga berdoa \
    ragukan rangkul rayu redam salip sebar selamat sidak singgung sita sokong somasi teken tempati tewas timbang tunjuk \
    tunda tunggu ubah uji undang usir waspadai takut batal urung ogah enggan gaet gencar galang geruduk \
    wins loses leads says calls urges vows slams backs seeks joins quits \
    resigns denies meets visits opens faces rejects accepts wants hits hails to after over for from";

/// What one does who is named at the beginning of a sentence.
pub(super) const DOES: &str = "mengatakan berkata menegaskan mengaku menjelaskan mengungkapkan menuturkan \
    menyampaikan mengakui membantah mendaftar terpilih mencalonkan mengusung maju hadir mundur \
    menjabat dilantik unggul kalah menang memimpin berkoalisi mengajak meminta menilai menyebut menolak \
    menerima mengklaim mengeklaim memilih menyatakan memastikan berjanji menghadiri bertemu meraih tiba \
    said says told won wins lost loses thanked spoke resigned ran announced declared conceded holds \
    nominated mp leader councillor councillors asked denied promised voted refused agreed argued called";

/// Words that begin like a verb and are none: names, and nouns that things are named with.
pub(super) const NO_VERBS: &str = "menara menado mentari mentawai menteng menteri mendut mendoan mengkudu \
    memorial membramo mentaya mentega menoreh berlian berliana beringin bernadette bernadetta bernardus bernardo \
    bernadus bertrand bernhard berthold bernard berita bersaudara berjaya bermuda terminal terapi terasi teratai terowongan terpal \
    terumbu terompet termos terigu tersier dinamo menjangan mentimun kontrakan teresia teresa terrence dinasti digital divisi diskotek distributor direktur dirgantara diponegoro dipanegara dimitri dionisius \
    dianita diantoro diansyah didiek dirgahayu diorama distrik diploma dimensi diandra melinda melania \
    melodia mellisa melisa meranti merbabu merapi merauke melayu mercedes mermaid meriam merpati meteor melati merdeka \
    melawai meratus merlion metropolitan metropole meilani meiliana meiyana mewah";

/// Nouns that are formed like "pertemuan" and "kemenangan", and that things are named with.
pub(super) const NAMED_NOUNS: &str = "perguruan pertokoan perserikatan perhimpunan persekutuan perikanan pertanian perbankan \
    perindustrian perdagangan pertamanan pemandian pekuburan penerangan kerajaan kesultanan kedutaan \
    keuskupan kesatuan kelompok keluarga kehutanan kelapa perintis peternakan perkebunan perumahan \
    perusahaan percetakan penginapan perpustakaan pertambangan pegadaian penggilingan perkumpulan persatuan \
    persaudaraan perjuangan pergerakan pembangunan kebangkitan kebangsaan keadilan kemakmuran kejayaan \
    kemerdekaan kesejahteraan kasuari pelabuhan permandian pesanggrahan kepulauan kecamatan kelurahan penghargaan kejuaraan \
    pemakaman pertandingan perlombaan pekan penataran pekanbaru pekalongan";

/// Words that end like English ones do, and begin no sentence: names, and Indonesian words.
pub(super) const NO_ENGLISH_FORMS: &str = "kambing daging kucing anjing piring kuning dinding tebing gading gunung \
    fleming manning browning harding sterling golding keating pickering catering wedding trading holding \
    printing clothing racing boxing parking building laundering shopping painting \
    mohamed mohammed muhammed ahmed hamed alfred mildred winifred wilfred manfred siegfred united limited \
    emily beverly kimberly family lovely butterfly assembly";

/// What joins a name with the one before it.
pub(super) const JOINTS: &str = "bin binti bint ibn ibnu van von der de del di da dos el al";

/// Arabic articles, which a hyphen joins with what follows.
pub(super) const ARTICLES: &str = "al el ad an ar as asy ash at az adh ath";
