//! Kinds of things that bear the names of people and parties: the name behind such a word is that of the
//! thing.

/// Streets, buildings, waters, and whatever else is on a map.
pub(super) const PLACES: &str = "jalan jl jln gang gg lorong simpang perempatan pertigaan bundaran tol jembatan \
    terowongan gedung balai graha wisma menara aula auditorium ruang pendopo gor gelora stadion sirkuit lapangan \
    alun kolam taman tugu monumen gapura patung prasasti museum perpustakaan makam pemakaman tpu pasar mal plaza \
    bandara bandar lanud lanal pelabuhan terminal stasiun halte dermaga kawasan perumahan perum kompleks \
    komplek blok klaster cluster apartemen rusun rusunawa asrama indekos kos kosan kontrakan desa dusun kelurahan kel kecamatan kec kabupaten kab \
    kota provinsi prov kampung pulau kepulauan gunung bukit lembah hutan kebun tambang sungai danau situ \
    telaga pantai tanjung teluk selat waduk bendungan embung curug terjun benteng istana keraton candi goa gua \
    monument memorial street road avenue lane bridge airport mount lake river island cape fort bay valley park square plaza tower \
    building house hall estate stadium arena statue";

/// Shops, restaurants, workshops, companies, and what they sell.
pub(super) const BUSINESSES: &str = "pangkalan depot cucian mill varietas galeri griya resto grosir rias dompet toko kios lapak warung warkop kedai angkringan lesehan makan restoran \
    kafe cafe kantin kopi bakso soto sate mi mie nasi gudeg rawon pecel martabak kue roti keripik sambal \
    jamu ayam bebek batik busana butik salon barbershop spa studio bengkel penjahit konveksi pabrik \
    peternakan perkebunan tambak penggilingan percetakan penerbit perusahaan pt cv ud pd po fa tbk persero \
    perumda bumd bumdes koperasi kud ksp bmt bpr bpd bprs bank pegadaian asuransi hotel losmen penginapan homestay \
    villa vila resort resor guesthouse klinik apotek apotik optik laundry catering katering wedding travel agen rental \
    spbu swalayan minimarket supermarket toserba merek produk \
    trading holding printing clothing racing boxing company firm shop store restaurant bakery pharmacy \
    clinic inn pub bar farm brand";

/// Schools, hospitals, houses of prayer, foundations, clubs.
pub(super) const INSTITUTIONS: &str = "sakit rs rsu rsud rsia rsup rsi rsk puskesmas pustu posyandu sekolah \
    kampus universitas univ institut politeknik akademi perguruan sekolah stai stie stkip stikes iain uin unu sd sdn sdit sdlb mi \
    min mis smp smpn smpit smplb sma sman smait smk smkn smkit slb tk kanak paud ra mts mtsn man madrasah pesantren ponpes \
    pondok taklim tpa tpq pkbm lkp lpk kbih lsm lbh ngo panti yayasan masjid mesjid musala mushala \
    musholla langgar surau meunasah gereja kapel katedral pura vihara kelenteng klub fc ps perkumpulan \
    paguyuban padepokan sanggar teater komunitas sasana kodim kodam korem batalyon yonif brigif \
    university college school institute hospital foundation mosque church cathedral temple club \
    library academy society";

/// Songs, books, films, papers and programmes.
pub(super) const WORKS: &str = "lagu album tembang film sinetron serial drama sinema novel dokumenter buku cerpen puisi kumpulan antologi biografi \
    roman komik majalah koran harian tabloid radio televisi tv kanal portal situs aplikasi tari gim game \
    grup band orkes orchestra choir konser sandiwara lakon \
    song book movie series show play musical magazine newspaper opera symphony";

/// Ships, aeroplanes, trains and buses.
pub(super) const VEHICLES: &str = "kapal km kmp kmn kn kt kri klm kn lct tb tongkang ferry feri perahu pesawat kereta ka bus \
    hms uss rms mv ss mt ship ferry vessel boat train tanker";

/// Cups, tournaments, grants, storms, and whatever happens under a name.
pub(super) const EVENTS: &str = "piala turnamen liga kejuaraan lomba kompetisi festival fc cup trophy trofi \
    beasiswa penghargaan anugerah medali operasi topan badai siklon haul \
    award prize scholarship championship tournament marathon storm hurricane operation";

/// What may stand between one of these and its name.
pub(super) const QUALIFIERS: &str = "umum daerah negeri swasta islam kristen katolik raya agung besar \
    internasional nasional tinggi rumah ibu anak bersalin pahlawan layang baru lama utara selatan \
    timur barat tengah pusat desa kota muhammadiyah dasar menengah atas pertama kejuruan of the jami jamik kecil tua";

/// What the name before it is the name of, in English.
pub(super) const BEHIND: &str = "street road avenue lane bridge airport university college school institute \
    hospital clinic stadium arena cup trophy award awards prize foundation company corporation inc ltd tower \
    building hall park square library museum mosque church port harbour harbor center centre memorial \
    orchestra band festival scholarship championship tournament league marathon restaurant cafe bakery \
    hotel shop store theatre theater cinema farm gardens beach island river lake valley estate \
    pharmacy novel album statue monument";
