//! What else an abbreviation means.

/// Abbreviations and other short names of parties that often mean something else, and the words that
/// tell so.
pub(super) const SENSES: &[(&str, &str)] = &[
    (
        "PKB",
        " pajak denda kendaraan motor mobil samsat stnk bpkb bbnkb tunggakan membayar bayar \
         pembayaran pemutihan opsen tarif realisasi tahunan penerimaan pekerja karyawan serikat perjanjian penyuluh buruh ",
    ),
    (
        "PBB",
        " pajak tagihan membayar bayar dibayar pembayaran sppt njop tunggakan tarif denda realisasi penerimaan misi perwakilan bumi \
         bangunan piutang utusan konflik jenderal keamanan resolusi perdamaian gencatan senjata perang pasukan dunia \
         internasional konvensi iklim piagam york jenewa gaza palestina israel ukraina rusia pelapor \
         pengungsi unicef unesco who global mengecam duta diplomat ham badan kemanusiaan un nations \
         lembaga negara ",
    ),
    (
        "PKS",
        " sawit kelapa pabrik tbs cpo kebun petani buah minyak limbah perjanjian kerja kerjasama \
         menandatangani ditandatangani meneken diteken penandatanganan naskah mou kontrak adendum ",
    ),
    (
        "PSI",
        " tekanan ban angin pompa bar pound kompresor tabung pressure tyre tire per square inch ",
    ),
    ("PAM", " air ledeng pipa pelanggan meteran perusahaan swakarsa "),
    ("PSB", " siswa murid sekolah pendaftaran penerimaan zonasi kuota "),
    ("PIN", " kartu atm nomor sandi kode polio vaksin card code number imunisasi bbm "),
    ("KUD", " gabah petani pupuk koperasi simpan pinjam susu sawit "),
    ("PKN", " pelajaran kewarganegaraan guru siswa kurikulum stan "),
    ("Gelora", " bung karno stadion "),
    (
        "PPP",
        " daya paritas purchasing parity kemitraan partnership swasta private infrastruktur \
         infrastructure proyek project skema scheme kontrak contract konsesi concession tol toll \
         dolar dollar dollars kurs exchange rates pdb gdp capita builders financed financing \
         dibiayai pembiayaan adjusted ",
    ),
    ("OKI", " islam ktt konferensi negara jeddah palestina menlu "),
    ("PKP", " pajak pengusaha kena "),
    ("PAN", " kartu nomor pesticide "),
    (
        "Garuda",
        " timnas pesawat maskapai penerbangan skuad burung lambang laga pelatih pemain pilot rute ",
    ),
    ("Demokrat", " amerika as biden trump obama harris clinton kongres washington republik us "),
    ("Buruh", " hari upah mogok pabrik inggris australia selandia starmer albanese "),
    ("Labour", " market costs ministry laws day force "),
];
