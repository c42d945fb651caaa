# Tentang terbitan secara keseluruhan.

publication-more = { $total } masalah lain pada terbitan secara keseluruhan tidak ditampilkan
    .why = Yaitu { $kinds }.
    .help = Betulkan dulu yang ada di daftar, lalu periksa lagi.
publication-no-such-zone = tidak ada zona waktu { $text }
    .why = Yang berlaku { $used }.
    .help = Tulis nama IANA-nya: Asia/Jakarta (WIB), Asia/Makassar (WITA), Asia/Jayapura (WIT).
publication-no-further-pages = antarmuka tidak tersedia dalam { $language }
    .help = Hapus. Antarmuka tersedia dalam { $value }.
    .message-own = halaman situs ini sudah dalam { $language }
    .help-2 = Hapus: sebut hanya bahasa lain.
    .message-repeated = { $language } sudah disebut sebelumnya
    .help-3 = Hapus salah satunya.
    .why = Tidak ada halaman tambahan yang dibuat.
publication-site-address = { $text } tidak bisa menjadi alamat situs
    .counts = Yang berlaku { $rest }.
    .counts-none = Sebelum dibetulkan tidak ada umpan dan peta situs.
    .help = Tulis alamat beranda seperti yang tampak di peramban.
publication-doubtful-address = { $text } alamat situs yang tidak lazim
    .help = Apakah maksudnya { $meant }?
    .help-none = Tulis alamat tempat pembaca akan menemukan beranda.
publication-duplicate-slug = slug { $slug } dipakai dua kali
    .label = pertama dipakai di sini
    .why = Sementara ini artikel ini ada di { $used }.
    .help = Beri salah satunya slug lain.
publication-duplicate-tag = tag { $slug } diterangkan dua kali
    .label = pertama diterangkan di sini
    .why = Hanya keterangan pertama yang tampil.
    .help = Gabungkan keduanya dalam satu catatan.
publication-nearly-same-label = { $kind } { $label } dan { $other } hanya berbeda tandanya
    .help = Tulis salah satunya di mana-mana, atau sebut salah satunya di "aliases" yang lain.
    .help-2 = Tulis salah satunya di mana-mana.
    .label = yang lain ada di sini
    .why = Masing-masing punya halaman sendiri, { $label } di { $slug } dan { $other } di { $other_slug }, dengan sebagian artikel.
publication-duplicate-id = id { $id } dipakai dua catatan { $kind }
    .label = pertama dipakai di sini
    .why = Hanya catatan pertama yang dipakai.
    .help = Beri salah satunya id lain, atau gabungkan keduanya dalam satu catatan.
publication-no-such-id = tidak ada { $kind } dengan id { $id }
    .help = Apakah maksudnya { $near }?
    .help-none = Tambahkan catatan { $kind } dengan id ini, atau betulkan id-nya.
    .why = Id-nya tampil di tempat nama.
publication-wrong-kind = { $id } id catatan { $is }, bukan { $kind }
    .why = Id-nya tampil di tempat nama.
    .help = Sebut catatan { $kind } di sini.
publication-parent-cycle = { $kind } { $one } ada di bawah dirinya sendiri
    .message-2 = catatan { $kind } saling membawahi dan berputar: { $ids }{ $more }
    .message-3 = yang ini termasuk juga
    .why = Hubungan ke atas ini tidak dipakai, supaya selebihnya bisa tampil.
    .help = Hapus atau betulkan satu parent_id dalam lingkaran itu.
publication-former-slug-taken = slug lama { $slug } masih dipakai
    .label = artikel ini memakainya
    .why = Alamat itu menuju artikel tersebut.
    .help = Hapus slug lama ini.
publication-no-such-article = tidak ada artikel dengan slug { $slug }
    .help = Apakah maksudnya { $near }?
    .help-none = Betulkan slug-nya, atau hapus.
publication-address-for-slug = { $written } alamat artikel, bukan slug-nya
    .help = Apakah maksudnya { $slug }? Di sini artikel disebut dengan slug-nya.
publication-hidden-article = artikel { $slug } { $what }
    .why = Pembaca tidak diarahkan ke sana.
    .help = Terbitkan artikel itu, atau hapus rujukan ke sana.
publication-self-reference = { $kind } { $id } menyebut dirinya sendiri
    .why = Rujukan ini tidak dipakai.
    .help = Hapus.
publication-own-mate = calon menjadi wakilnya sendiri
    .label = orang yang sama
    .why = Pasangan terdiri atas dua orang. Calon wakilnya tidak dipakai.
    .help = Tulis id pasangannya, atau hapus isian ini.
publication-no-figures = tidak ada data di direktori untuk blok { $what } ini
    .why = Sebagai gantinya tampil keterangan.
    .help = Tambahkan angkanya ke direktori, atau betulkan id di blok.
publication-ambiguous-name = { $value } nama beberapa entri: { $ids }
    .label = yang ini juga punya nama itu
    .why = Di dalam naskah nama ini tidak ditautkan ke siapa pun.
    .help = Sebut yang dimaksud di mentions artikel.
publication-dates-reversed = tanggal berakhir lebih awal daripada tanggal mulai
    .help = Tukar kedua tanggal, atau betulkan salah satunya.
publication-second-site = keterangan situs yang kedua berbeda dari yang pertama
    .label = yang pertama
    .why = Hanya yang pertama dipakai.
    .help = Tulis keterangan situs di satu bundel saja.
publication-unknown-code = tidak ada kode { $value }
    .why = Aturan ini tidak berpengaruh.
    .help = Kode ditulis seperti W0403.
publication-bundle-cycle = { $url } memuat bundel tempatnya sendiri
    .why = Setiap bundel dibaca satu kali.
    .help = Hapus entri ini.
publication-bundle-missing = bundel { $url } tidak bisa diambil
    .help = Periksa alamatnya, dan apakah berkasnya ada; lalu muat lagi.
    .first = bundel { $url } tidak bisa diambil: { $why }
    .first-help = Periksa apakah berkasnya ada dan apakah halaman menyebut alamatnya (tautan dengan id warta-bundle); lalu coba lagi.
publication-names-failed = nama tidak bisa dicari di sini karena kesalahan di Warta
    .why = Artikel tetap tampil, tanpa tautan ke orang dan partai, dan tidak masuk daftar artikel tentang mereka.
publication-rules-failed = tidak semua aturan bisa diperiksa di sini karena kesalahan di Warta
    .why = Temuan menurut aturan redaksi tentang bagian ini tidak ada di sini.
publication-page-failed = halaman { $address } tidak bisa disusun karena kesalahan di Warta
publication-hidden-withdrawn = sudah ditarik
publication-hidden-draft = masih draf
publication-unfit-begin = Alamat harus diawali https:// dan host.
publication-unfit-password = Nama atau kata sandi di dalamnya akan ikut terbit.
publication-unfit-sign = Isinya memuat spasi atau tanda yang tidak ada dalam alamat.
publication-unfit-question = Bagian sesudah tanda tanya tidak menuju halaman mana pun.
publication-unfit-number = Bagian sesudah tanda pagar tidak menuju halaman mana pun.
publication-unfit-file = Halaman ada di foldernya, bukan sesudah nama berkas.
publication-doubt-stop = Dengan titik di akhir host, peramban melihat situs lain, dan sertifikatnya tidak berlaku di sana.
publication-doubt-local = Hanya komputer atau jaringan Anda yang menemukannya; pembaca tidak.
publication-doubt-ip = Alamat berupa angka berubah kalau servernya berganti, dan semua tautan ke sana mati.
publication-doubt-bare = Host tanpa titik hanya ditemukan di jaringan Anda sendiri.
publication-doubt-usual-port = Port ini memang yang biasa: kalau ditulis, halaman yang sama punya dua alamat.
publication-doubt-dots = Peramban memendekkan alamatnya, sehingga halaman akan disebut dengan alamat lain.
publication-doubt-slashes = Dua garis miring berurutan dianggap satu oleh sebagian host dan dua oleh yang lain.
publication-doubt-http = Tanpa enkripsi, peramban memperingatkan pembaca dan tidak menyimpan apa pun untuk dibaca tanpa jaringan.
publication-doubt-port = Pembaca harus bisa mencapai port { $port } juga, yang ditutup di banyak jaringan. Alamat seperti ini dipakai server uji coba.
publication-class =
    { $kind ->
        [area] wilayah
        [article] artikel
        [candidacy] pencalonan
        [contest] pemilihan
        [entry] entri
        [event] peristiwa
        [membership] keanggotaan
        [organization] organisasi
        [person] orang
        [post] jabatan
        [section] rubrik
        [tag] tag
       *[other] { $kind }
    }
publication-fault =
    .help = Pakai Warta terbaru. Kalau masih gagal, kirim bagian berkas ini ke pembuat Warta.
publication-zoned = Tambahkan selisih { $name } dari UTC pada waktu itu, misalnya +01:00; Z untuk UTC.
    .offset = Tambahkan { $offset }, selisih { $name } dari UTC pada waktu itu; Z untuk UTC.
publication-refused =
    .address = Ini bukan alamat web
    .site = Bundel ini ada di situs lain, sedangkan bundel hanya dibaca dari situsnya sendiri
    .many = Terbitan dibaca dari paling banyak { $most } bundel
    .closed = Berkas ini belum dibuka di sini
    .empty = Jawabannya kosong
    .status = Peladen menjawab { $status }
    .unreachable = Peladennya tidak dapat dihubungi
