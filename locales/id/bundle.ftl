# Tentang isi bundel.

bundle-foreign = ini { $name }, bukan bundel Warta
    .why = Orang, organisasi, wilayah, dan keanggotaannya tetap dibaca.
    .help = Tambahkan "warta": 1 dan "articles": [] di awalnya.
    .message-2 = ini bukan bundel Warta
    .why-2 = Tidak satu pun isiannya dikenal bundel. Tidak ada yang tampil.
    .why-3 = Isinya tidak tampil.
    .help-2 = Ubah menjadi bundel, atau ganti dengan bundel. { $way }
bundle-single-article = ini satu artikel, bukan bundel lengkap
    .why = Artikel ditulis dalam daftar "articles" sebuah bundel. Kalau begini, tidak ada yang tampil.
    .help = Tulis {"{"}"warta": 1, "articles": [ sebelum kurung kurawal pertama dan ]{"}"} sesudah yang terakhir.
    .help-none = Pindahkan semua isiannya kecuali "warta" ke dalam daftar: {"{"}"warta": 1, "articles": [{"{"}"headline": …{"}"}]{"}"}.
    .help-2 = Pindahkan artikel ini dan semua artikel lain di berkas ini ke dalam daftar: {"{"}"warta": 1, "articles": [{"{"} … {"}"}, {"{"} … {"}"}]{"}"}.
bundle-braceless = isian tanpa kurung kurawal {"{"} {"}"}
    .why = Bundel adalah satu objek: diawali {"{"} dan diakhiri {"}"}.
    .help = Tulis {"{"} sebelum isian pertama.
    .help-2 = Tulis {"{"} sebelum isian pertama dan {"}"} sesudah yang terakhir.
bundle-list-of-articles = ini daftar artikel, bukan bundel lengkap
    .why = Daftar seperti ini ditulis di isian "articles" sebuah bundel. Kalau begini, tidak ada yang tampil.
    .help = Tulis {"{"}"warta": 1, "articles": di depannya dan {"}"} di belakangnya.
bundle-not-an-object = bundel adalah satu objek {"{"} {"}"}; ini { $kind }
    .help = Bundel terkecil: {"{"}"warta": 1, "articles": []{"}"}.
bundle-missing-version = isian "warta" belum ada
    .why = Isian itu menandai berkas ini sebagai bundel Warta dan menyebut versinya. Selebihnya tetap dibaca.
    .help = Tulis "warta": 1 sebagai isian pertama.
bundle-other-version = versi format { $found } tidak dikenal
    .why = Program ini membaca versi 1. Berkas ini dibaca seolah-olah versi itu.
    .help = Tulis "warta": 1, atau pakai Warta yang lebih baru.
bundle-unknown-field =
    .why = Isian ini tidak dipakai.
    .help = Apakah maksudnya { $meant }?
    .help-none = Isian yang ada: { $value }.
bundle-misspelt-field =
    .why = Isian ini dibaca sebagai { $meant }.
    .help = Apakah maksudnya { $meant }?
bundle-reference-field =
    .why = Isian ini tidak dipakai: di sini catatan ditunjuk dengan id-nya.
    .help = Apakah maksudnya { $meant }? Isinya id catatan itu.
bundle-unused-field = Warta tidak memakai isian { $value } pada { $record }
    .why = Tidak ada halaman yang menampilkannya.
    .help = Biarkan kalau program lain memerlukannya; yang perlu diketahui pembaca tulis di isian lain.
bundle-empty-fields = { $value } pada { $record } tidak diisi
    .why = Dibaca seolah-olah isian itu tidak ditulis.
    .help = Isi, atau hapus.
bundle-nothing-for-list = di sini seharusnya daftar [ ], tetapi kosong
    .why = Dibaca seolah-olah tidak ditulis.
    .help = Tulis [ ] beserta isinya, atau hapus isian ini.
bundle-says-nothing = { $record } tidak berisi apa-apa
    .why = Dibaca seolah-olah tidak ditulis.
    .help = Tulis { $field }, atau hapus.
bundle-false-in-list = false di dalam daftar
    .why = Tidak berarti apa-apa di sini, dan tidak dipakai.
    .help = Hapus.
bundle-unknown = { $record } tidak punya isian { $value }
bundle-near-name = isian { $value } pada { $record } seharusnya ditulis { $meant }
    .why = Maksudnya sudah dipahami.
    .help = Tulis { $meant }.
bundle-missing-field = { $record } memerlukan isian { $field }
    .help = Tambahkan { $field }.
    .why = Sementara ini dipakai { $made }.
    .why-none = Tanpa itu tidak bisa dipakai.
bundle-not-a-record = { $record } ditulis sebagai objek {"{"} {"}"}; ini { $kind }
    .why = Bagian ini tidak dipakai.
    .help = Tulis sebagai objek {"{"} {"}"} dengan isiannya.
bundle-wrong-type = di sini seharusnya { $wanted }; ini { $kind }
    .why = Bagian ini tidak dipakai.
    .help = Tulis { $wanted }, atau hapus isian ini.
bundle-list-in-text = di sini seharusnya daftar [ ]; ini teks yang memuat daftar
    .why = Di dalam tanda kutip, kurung dibaca sebagai teks biasa. Bagian ini tidak dipakai.
    .help = Tulis daftarnya tanpa tanda kutip di sekelilingnya, dan tanpa garis miring terbalik di dalamnya.
bundle-bundle-in-text = seluruh bundel ada di dalam satu teks, diapit tanda kutip
    .why = Ada program yang membungkus JSON dengan JSON sekali lagi. Isinya tidak dibaca.
    .help = Hapus tanda kutip di sekelilingnya dan garis miring terbalik di dalamnya.
    .choice = bundelnya
bundle-other-share =
    .help = Apakah maksudnya { $meant }?
bundle-array-of-one = di sini seharusnya satu nilai, bukan daftar [ ]
    .why = Isinya satu, dan itulah yang dipakai.
    .help = Hapus kurung [ ].
bundle-array-in-body = daftar [ ] di dalam isi artikel
    .why = Anggotanya dipakai seolah-olah langsung ada di isi artikel.
    .help = Hapus kurung [ ]-nya.
bundle-one-for-list = di sini seharusnya daftar [ ]; ini { $kind }
    .why = Dibaca sebagai daftar dengan satu anggota.
    .help = Apit dengan kurung [ ], setiap bagian dengan tanda kutipnya sendiri: ["satu", "dua"].
    .help-2 = Apit dengan kurung [ ].
bundle-records-by-key = di sini seharusnya daftar [ ], bukan catatan bernama dalam {"{"} {"}"}
    .why = Masing-masing dibaca sebagai catatan; namanya menjadi slug atau id kalau belum ada.
    .help = Tulis catatan dalam daftar [ ], masing-masing dengan "slug" atau "id" di dalamnya.
bundle-not-a-string = di sini seharusnya teks; ini { $kind }
    .why = Angka atau hurufnya dipakai apa adanya.
    .help = Apit dengan tanda kutip.
bundle-string-for-number = di sini seharusnya angka, bukan teks
    .why = Maksudnya sudah dipahami.
    .help = Tulis { $value }, tanpa tanda kutip dan tanpa nol di depannya.
    .help-false = Hapus tanda kutipnya.
bundle-not-a-flag = di sini seharusnya true atau false; ini dibaca sebagai { $value }
    .help = Tulis { $value }, tanpa tanda kutip.
bundle-record-for-id = di sini seharusnya id, bukan catatan lengkap
    .why = Id-nya dipakai; isinya yang lain tidak.
    .help = Pindahkan catatan itu ke daftarnya di tingkat atas bundel, dan tulis id-nya di sini.
bundle-bad-count = { $text } bukan bilangan bulat dari { $least } sampai { $limit }
    .why = Tidak dipakai: angkanya tampil sebagai belum diketahui.
    .help = Apakah maksudnya { $meant }? Tulis angka saja: tanpa titik, koma, atau tanda lain.
    .help-2 = Tulis angkanya, atau hapus isian ini sampai diketahui.
    .help-none = Tulis bilangan bulat dengan angka saja: tanpa titik, koma, atau tanda lain.
bundle-grouped-count = { $text } bukan angka dalam JSON
    .why = Dibaca sebagai { $meant }.
    .help = Tulis { $meant }: angka saja, tanpa tanda kutip.
bundle-near-word = { $text } seharusnya ditulis { $meant }
    .why = Maksudnya sudah dipahami.
    .help = Tulis { $meant }.
bundle-unknown-word = { $text } bukan salah satu nilai yang dikenal
    .why = Bagian ini tidak dipakai.
    .help = Yang dikenal: { $words }.
    .help-2 = Apakah maksudnya { $meant }? Yang dikenal: { $words }.
bundle-runs-as-news =
    .why = Artikel ini terbit sebagai berita tanpa label: pembaca mengira opini atau iklan sebagai laporan.
bundle-empty-status = status artikel kosong
    .why = Artikel ini dianggap draf, supaya tidak ada yang terbit karena keliru.
    .help = Tulis salah satu dari { $words }, atau hapus isian ini untuk menerbitkannya.
bundle-unknown-status = { $text } bukan status artikel
    .why = Artikel ini dianggap draf, supaya tidak ada yang terbit karena keliru.
    .help = Apakah maksudnya { $meant }? Yang dikenal: { $words }.
    .help-none = Yang dikenal: { $words }.
bundle-withheld = { $value } menyatakan artikel ini tidak terbit, padahal itu bukan status
    .why = Artikel ini dianggap draf, supaya tidak ada yang terbit karena keliru.
    .help = Ganti dengan "status": "draft" atau "status": "withdrawn", atau hapus { $value } untuk menerbitkan artikel.
bundle-withdrawn-without-status = "withdrawn_reason" ditulis, tetapi status tidak menyatakan artikel ini ditarik
    .why = Artikel ini dianggap ditarik: pembaca melihat alasannya sebagai ganti naskah.
    .help = Tulis "status": "withdrawn", atau hapus "withdrawn_reason" untuk menerbitkan artikel.
bundle-unknown-declined = { $text } bukan isian yang bisa diminta tidak diumumkan
    .why = Karena itu tidak ada yang disembunyikan: yang diminta tidak diumumkan mungkin tetap tampil.
    .help = Tulis nama isiannya, salah satu dari { $fields }; yang tidak punya isian tidak perlu ditulis.
    .why-2 = Dibaca sebagai { $meant }, yang lalu tidak ditampilkan.
    .help-2 = Apakah maksudnya { $meant }? Yang bisa diminta tidak diumumkan: { $fields }.
bundle-body-too-deep = kotak dan daftar bertumpuk terlalu dalam
    .why = Yang lebih dalam tidak dipakai.
    .help = Susun dengan tingkat yang lebih sedikit.
bundle-record-failed = bagian ini tidak bisa dibaca karena kesalahan di Warta
    .why = Bagian ini tidak dipakai; selebihnya tampil.
    .help = Pakai Warta terbaru. Kalau masih gagal, kirim bagian berkas ini ke pembuat Warta. Sementara itu, coba ubah alamat, tanggal, atau kode HTML-nya.
bundle-failed = berkas ini tidak bisa dibaca karena kesalahan di Warta
    .why = Isinya tidak tampil.
    .help = Pakai Warta terbaru. Kalau masih gagal, kirim berkas ini ke pembuat Warta, dan sementara itu terbitkan tanpa perubahan terakhir.
bundle-bad-slug = { $text } bukan slug
    .help = Slug berisi huruf kecil a sampai z, angka, dan satu tanda hubung di antaranya.
    .why = Bagian ini tidak dipakai.
    .why-2 = Yang dipakai { $clean }.
bundle-missing-slug = artikel belum punya slug
    .why = Yang dipakai { $made }. Alamat artikel akan berubah mengikuti judul.
    .help = Tambahkan "slug": { $made }.
bundle-missing-headline = artikel belum punya judul
    .help = Tambahkan "headline".
    .why = Yang dipakai awal naskahnya: { $made }.
bundle-long-headline = judul ini { $length } karakter
    .why = Mesin pencari dan kartu menampilkan sekitar 100 karakter pertama.
    .help = Perpendek, dan pindahkan sisanya ke "standfirst".
bundle-empty-article = artikel belum punya isi
    .help = Tambahkan "body": satu teks Markdown, atau daftar paragraf dan blok.
bundle-missing-name = { $record } tanpa isian { $field }
    .why = { $made } tampil di tempatnya.
    .help = Tambahkan { $field }.
bundle-incomplete = { $record } tanpa { $field }
    .why = Tidak jelas ini tentang apa, sehingga hampir tidak ada halaman yang menampilkannya.
    .help = Tambahkan { $field }.
    .fields = organization_id atau post_id
bundle-nobody-stands = pencalonan tanpa person_id
    .why = Pembaca diberi tahu bahwa calonnya belum diketahui.
    .help = Tambahkan person_id. Kalau ini kolom kosong di samping pasangan tunggal, tulis "choice": "empty_column".
bundle-bad-date = bukan tanggal yang bisa dibaca
    .forms = Tulis tahun 2024, bulan 2024-11, hari 2024-11-27, atau waktu 2024-11-27T08:00:00+07:00.
    .why = Bagian ini tidak dipakai.
    .message-no-year = tanggal tanpa tahun
    .why-2 = Hari yang dimaksud tidak bisa dipastikan; tanggalnya tidak dipakai.
    .help = Tambahkan tahunnya. { $forms }
    .message-2 = bisa dibaca sebagai dua tanggal
    .why-3 = Hari dan bulan bisa tertukar; tanggalnya tidak dipakai.
    .help-2 = Tulis { $one } atau { $other }, sesuai yang dimaksud.
    .message-3 = waktu tanpa zona waktu
    .why-4 = Waktunya tidak bisa dipastikan; isinya tidak dipakai.
    .help-3 = Tulis { $moment } diikuti selisih zonanya: +07:00 untuk WIB, +08:00 untuk WITA, +09:00 untuk WIT. Atau tulis harinya saja, { $day }.
    .choice = { $day } (harinya saja)
    .message-perhaps = bukan bentuk waktu yang dipakai di sini
    .help-4 = Apakah maksudnya { $moment }?
    .message-4 = tanggal yang tidak ada di kalender
    .help-5 = Bulan { $month } hanya { $days } hari: tulis hari dari 01 sampai { $days }.
    .message-month = bulan yang tidak ada di kalender
    .help-6 = Tulis bulan dari 01 sampai 12, tahun di depan: 2024-11-27.
    .help-7 = Apakah maksudnya { $meant }? Tahun di depan, lalu bulan, lalu hari.
    .message-clock = jam yang tidak ada
    .help-8 = Jam dari 00 sampai 23, menit dan detik dari 00 sampai 59.
    .message-calendar = tanggal yang tidak ada di kalender mana pun
bundle-changed-date = { $text } bukan bentuk tanggal yang dipakai di sini
    .why = Dibaca sebagai { $used }.
    .help = Tulis { $used }.
    .why-2 = Tidak dipakai, sehingga pembaca tidak melihat tanggal.
    .message-2 = { $text } tidak punya selisih dari UTC
    .why-3 = Tanpa itu waktunya tidak pasti; yang dipakai hanya harinya.
    .help-2 = Tambahkan: +07:00 untuk WIB, +08:00 untuk WITA, +09:00 untuk WIT, Z untuk UTC.
bundle-other-weekday = { $text } menyebut hari yang salah
    .what = Tanggalnya dipakai.
    .what-2 = Tidak dipakai, sehingga pembaca tidak melihat tanggal.
    .why = { $day } jatuh pada hari { $real }, bukan { $written }: salah satunya keliru. { $what }
    .help = Tulis { $used } kalau tanggalnya benar; kalau harinya { $written }, tulis tanggal hari itu.
bundle-counted-date = { $text } angka, bukan tanggal
    .why = Program tabel dan program lain menghitung hari atau detik seperti ini. Isinya tidak dipakai.
    .help = Apakah maksudnya { $meant }?
bundle-near-timezone = { $text } bukan nama zona waktu
    .why = Kalau zonanya tidak ada, waktu tampil seolah-olah tanpa zona.
    .help = Apakah maksudnya { $near }?
bundle-bad-language = { $text } bukan kode bahasa
    .help = Tulis kode BCP 47: id, en, jv, ms-Arab.
    .why = Dibaca sebagai { $mended }.
    .why-none = Bagian ini tidak dipakai.
bundle-bad-timezone = { $text } bukan nama zona waktu
    .help = Tulis nama IANA-nya: Asia/Jakarta (WIB), Asia/Makassar (WITA), Asia/Jayapura (WIT).
    .why = Dibaca sebagai { $meant }.
    .why-none = Tidak dipakai: yang berlaku "Asia/Jakarta".
bundle-bad-colour = { $text } bukan warna
    .help = Tulis # dan tiga atau enam digit heksadesimal: "#b8860b".
    .why = Dibaca sebagai { $clean }.
    .why-none = Bagian ini tidak dipakai.
bundle-unsafe-address = alamat dengan { $scheme } tidak diizinkan
    .why = Alamat seperti ini bisa menjalankan program atau membuka sesuatu di luar web. Alamatnya tidak dipakai.
    .help = Tulis alamat yang diawali https:, http:, mailto:, atau tel:, atau alamat berkas di situs.
bundle-unsafe-link = tautan dengan { $scheme } tidak diizinkan
    .why = Tautan seperti ini bisa menjalankan program atau membuka sesuatu di luar web. Tulisannya tetap ada, tanpa tautan.
    .help = Tautkan ke alamat yang diawali https:, http:, mailto:, atau tel:, atau ke halaman atau berkas situs ini.
bundle-bad-address = { $text } bukan alamat
    .why = { $why } Alamatnya tidak dipakai.
    .help = Tulis alamat lengkap, misalnya https://example.org/page, atau alamat berkas di situs.
bundle-link-without-scheme = { $raw } tidak diawali https://
    .why = Dibaca sebagai alamat di web, bukan halaman situs ini.
    .help = Tulis { $value }.
bundle-bad-link = { $text } bukan alamat
    .why = { $why } Tulisannya tetap ada, tanpa tautan.
    .help = Tulis alamat lengkap, misalnya https://example.org/page, atau alamat halaman atau berkas di situs.
bundle-no-scheme = { $path } tidak diawali https://
    .why = Dibaca sebagai alamat di web, bukan berkas situs ini.
    .help = Tulis https:// di depannya.
bundle-not-on-the-web = { $url } bukan alamat di web
    .why = Bagian ini tidak dipakai.
    .help = Tulis alamat lengkap yang diawali https:// atau http://.
bundle-not-a-file = { $url } bukan alamat berkas
    .why = Bagian ini tidak dipakai.
    .help = Tulis alamat berkas di situs, atau alamat yang diawali https://.
bundle-heading-level = subjudul tingkat { $level }
    .why = Tingkat 1 adalah judul artikel, dan ada tiga tingkat di bawahnya. Yang dipakai { $used }.
    .help = Tulis 2, 3, atau 4.
bundle-uneven-table = baris berisi { $cells } sel dalam tabel yang barisnya { $others } sel
    .why = Baris yang pendek ditambah sel kosong.
    .help = Samakan jumlah sel setiap baris; "" berarti sel kosong.
bundle-empty-block = blok { $kind } yang tidak menampilkan apa-apa
    .needs = "post_id", "area_id", atau "event_id"
    .help = Tambahkan { $needs }, atau hapus bloknya.
bundle-unknown-block = blok tanpa jenis
    .message-2 = tidak ada blok berjenis { $kind }
    .why = Pembaca diberi tahu bahwa satu bagian tidak bisa ditampilkan; pratinjau menunjukkan isinya.
    .help = Jenis yang ada: { $types }.
bundle-dropped = elemen <{ $element }> tidak diizinkan
    .why = Elemen ini tidak dipakai beserta isinya.
    .help = Pakai blok bundel: image, video, audio, embed, table.
bundle-handler = atribut { $value } tidak diizinkan
    .why = Atribut ini akan menjalankan skrip. Atributnya tidak dipakai.
    .help = Hapus.
bundle-changed-no-element = tidak ada elemen <{ $name }> dalam HTML
    .why = Hanya teksnya yang tampil.
    .help = Kalau maksudnya tulisan, tulis &lt; untuk tanda <. Kalau bukan, pakai elemen yang ada di HTML.
bundle-changed-title = teks { $value } dalam atribut title tidak tampil
    .why = Orang yang membaca di ponsel atau di kertas tidak akan melihatnya.
    .help = Kalau pembaca memerlukannya, tulis di dalam naskah, misalnya dalam kurung.
bundle-changed-direction = huruf yang diminta tampil berlawanan arah
    .why = Huruf tampil menurut urutan bacanya.
    .help = Tulis sesuai urutan yang ingin dilihat.
bundle-changed-picture-moved = gambar { $value } ada di dalam tabel, subjudul, atau keterangan
    .why = Gambar tampil sesudahnya, dan teks alternatifnya di tempat semula.
    .help = Periksa apakah pembaca masih tahu gambar ini menyertai bagian mana; kalau tidak, tulis blok "image" atau "gallery" dengan keterangan.
bundle-changed-frame-moved = bingkai { $value } ada di dalam tabel, subjudul, atau keterangan
    .why = Bingkai tampil sesudahnya, dan judulnya di tempat semula.
    .help = Periksa apakah pembaca masih tahu bingkai ini menyertai bagian mana; kalau tidak, tulis blok "embed".
bundle-changed-picture-as-text = gambar atau blok lain di tempat yang hanya untuk teks
    .why = Dari gambar yang tampil teks alternatifnya, dari yang lain kata-katanya.
    .help = Tulis sebagai blok sendiri.
bundle-changed-picture-link = gambar { $value } bukan tautan di halaman
    .why = Tujuan tautannya hilang.
    .help = Tulis tautannya di keterangan gambar atau di naskah.
bundle-changed-no-picture = gambar tanpa alamat
    .why = Teks alternatifnya tampil di tempatnya.
    .help = Tulis alamatnya sebagai "src".
bundle-changed-counter = gambar satu piksel, yang biasa dipakai untuk menghitung pembaca
    .why = Bagian ini tidak dipakai.
    .help = Hapus.
bundle-changed-number = { $value } bukan nomor daftar
    .why = Nomor dilanjutkan dari yang sebelumnya, atau dari 1.
    .help = Nomor mulai dari 0; nomor lain tulis di dalam teks.
bundle-changed-bar = batang <{ $name }>, yang menunjukkan nilai dengan panjangnya
    .why = Halaman tidak punya batang: hanya kata di dalamnya yang tampil.
    .help = Tulis nilainya di dalam teks: 70 persen.
bundle-changed-background = gambar { $value } tidak tampil
    .why = Gambar ini ada di belakang elemen, atau baru tampil dengan skrip.
    .help = Tulis sebagai gambar: <img src="…" alt="…">, atau blok "image".
bundle-changed-icon = tanda { $value } tidak tampil
    .why = Tanda ini digambar lewat class. Artinya, misalnya ya, tidak, atau turun, hilang.
    .help = Tulis artinya dengan kata-kata, atau hapus kalau tidak berarti apa-apa.
bundle-changed-quote-in-quote = kutipan di dalam kutipan
    .why = Keduanya tampil sebagai satu, seolah-olah diucapkan satu orang.
    .help = Apit kutipan yang di dalam dengan tanda kutip, dan sebut siapa yang mengatakannya.
bundle-changed-quote-source = sumber { $value } sebuah kutipan tidak tampil
    .why = Sumber itu ada di atribut cite, yang tidak dilihat pembaca.
    .help = Tulis sebagai tautan sesudah kutipan: <footer><a href="…">…</a></footer>.
bundle-changed-sign-ambiguous = tanda sebelum angka di { $value } bisa berarti dua hal
    .why = Tampil apa adanya. Markdown akan menjadikannya kutipan atau daftar, tanpa tandanya.
    .help = Tulis dengan kata-kata: lebih dari 50 persen, naik 62 persen. Kutipan diapit tanda kutip atau ditulis sebagai blok "quote", daftar sebagai blok "list".
bundle-changed-mark-as-letters = { $value } tampil apa adanya
    .why = Tanda ini hanya dikenal program lain, atau alamat tautannya tidak ada dalam teks ini.
    .help = Tulis alamatnya sesudah kata-katanya: [kata](https://…), ![isi gambar](gambar.jpg); atau hapus tandanya.
bundle-changed-cut-tag = tag HTML tanpa penutup
    .why = Tanda > tidak ada, atau tanda kutip sebelumnya. Semua yang sesudahnya dianggap bagian tag itu, dan tidak tampil.
    .help = Tulis tanda kutip dan tanda > di akhir tag.
bundle-changed-open-value = nilai { $value } melewati tag-tag lain
    .why = Tanda kutip penutupnya tidak ada, sehingga yang sesudahnya dianggap bagian nilai, dan tidak tampil.
    .help = Tulis tanda kutip di akhir nilai.
bundle-changed-table-in-table = tabel di dalam tabel
    .why = Barisnya tampil sebagai baris teks, dan angka mana di kolom mana tidak bisa dipastikan.
    .help = Tulis sesudah tabel yang lain, sebagai tabel sendiri.
bundle-hidden = teks yang disembunyikan sumbernya: { $words }
    .why = Tidak dipakai: halaman asalnya tidak menampilkannya kepada siapa pun.
    .help = Hapus. Kalau pembaca perlu melihatnya, hapus yang menyembunyikannya: atribut hidden, atau gaya seperti display:none.
bundle-uneven-row = baris berisi { $cells } sel dalam tabel { $columns } kolom
    .why = Sel sesudah kolom terakhir tampil tanpa kepala kolom.
    .why-false = Baris ini ditambah sel kosong di akhirnya.
    .help = Beri setiap baris satu sel untuk setiap kolom. Kalau | bagian dari teks, tulis \|.
bundle-lone-footnote = { $mark } bukan catatan kaki di sini
    .why = Isi catatan kaki harus ada dalam teks yang sama dengan tandanya. Pembaca melihat tandanya apa adanya.
    .help = Tulis isi artikel sebagai satu teks, atau tulis keduanya dalam satu blok berjenis "markdown", dengan baris { $value } sesudah paragrafnya.
bundle-footnote-twice = ada beberapa catatan kaki { $mark }
    .why = Kalau masing-masing ada sesudah tandanya sendiri, tanda itu menuju ke sana; kalau tidak, semuanya ada di bawah satu nomor.
    .help = Beri masing-masing label sendiri, di tandanya juga, supaya setiap tanda menuju sumbernya.
bundle-footnote-without-mark = tidak ada tanda yang menuju catatan kaki { $mark }
    .why = Pembaca tidak tahu catatan ini menerangkan apa; tampil sebagai paragraf sesudah naskah.
    .help = Tulis { $mark } sesudah kata-kata yang diterangkannya, atau hapus.
bundle-not-playable = halaman di { $host } bukan berkas yang bisa diputar blok { $kind }
    .why = Pembaca akan melihat pemutar yang tidak memutar apa-apa.
    .help = Ubah menjadi blok berjenis "embed", dengan alamatnya di "url".
bundle-titles-in-name = gelar di dalam nama { $value }
    .why = Orang dicari, diurutkan, dan ditampilkan menurut namanya.
    .help = Apakah maksudnya "name": { $bare }, dengan { $fields }?
bundle-control-character = { $what } di dalam teks (U+{ $number })
    .what = ganti baris dari program lain
    .why = Dibaca sebagai spasi.
    .what-2 = tanda yang membalik arah tulisan
    .why-2 = Yang sesudahnya akan terbaca terbalik. Tandanya tidak dipakai.
    .what-3 = karakter kendali
    .why-3 = Tidak terlihat, dan tidak ada halaman yang bisa menampilkannya. Tidak dipakai.
    .help = Tulis yang dimaksud di tempatnya, spasi atau paragraf baru, atau hapus. Untuk garis miring terbalik tulis dua.
bundle-lost-letter = huruf yang tidak terbaca oleh program lain (U+FFFD)
    .why = Pembaca melihat tanda tanya dalam kotak hitam.
    .help = Tulis huruf yang dimaksud.
bundle-near-classification = { $written } bukan jenis lembaga yang dikenal halaman
    .why = Tampil apa adanya, dan lembaganya tidak masuk daftar jenisnya.
    .help = Apakah maksudnya { $meant }?
bundle-wrong-letters = huruf yang dibaca dengan pengodean yang salah
    .why = Pembaca melihatnya apa adanya.
    .help = Apakah maksudnya { $shown }?
bundle-entity = { $shown } kode HTML, padahal ini teks biasa
    .why = Tampil apa adanya: di halaman, di judulnya, di umpan, dan di alamat.
    .help = Tulis spasi, atau kosongkan.
    .help-2 = Tulis { $meant }.
bundle-doubly-encoded = { $shown } dikodekan dua kali
    .why = Pembaca melihat { $shown } di tempat karakternya.
    .help = Tulis { $shown }.
bundle-tag-in-text = { $shown } kode HTML, padahal ini teks biasa
    .why = Tampil apa adanya: di halaman, di judulnya, dan di umpan.
    .help = Apakah maksudnya { $without }?
bundle-no-media = { $what } tanpa alamat
    .help = Tambahkan "src".
bundle-missing-alt = gambar tanpa teks alternatif
    .why = Orang yang tidak bisa melihatnya tidak tahu isinya.
    .help = Tambahkan "alt": apa yang tampak, dalam satu kalimat; "" kalau hanya hiasan.
bundle-bad-mention = penyebutan dengan { $count } id
    .help = Tulis salah satu dari person_id, organization_id, area_id, post_id, dan event_id.
    .why = Bagian ini tidak dipakai.
bundle-wanted-share = bagian antara 0 dan 1 (misalnya 0.5)
bundle-wanted-whole-number = bilangan bulat
bundle-wanted-flag = true atau false
bundle-wanted-text = teks
bundle-wanted-levels = objek berisi kode dan tingkatnya
bundle-wanted-cells = daftar sel
bundle-address-empty = Alamatnya kosong.
bundle-address-control = Isinya memuat karakter kendali.
bundle-address-mailto = Alamat mailto: memerlukan nama, @, dan host.
bundle-address-tel = Alamat tel: hanya berisi nomor telepon.
bundle-address-slashes = Sesudah http: atau https: ada dua garis miring dan host.
bundle-address-hides = Alamat ini menyembunyikan host tujuannya.
bundle-address-host = Alamat ini tidak punya host, atau host-nya tidak mungkin ada.
bundle-address-backslashes = Isinya garis miring terbalik; alamat memakai garis miring.
bundle-address-colon = Ada titik dua sebelum garis miring pertama.
bundle-address-characters = Isinya memuat karakter yang tidak ada dalam alamat.
bundle-picture = gambar
bundle-answer-backslash = garis miring terbalik
bundle-answer-space = spasi
bundle-answer-nothing = dihapus
bundle-way-any = Bundel adalah satu objek {"{"} {"}"} dengan "warta": 1 dan "articles": [ ].
bundle-format-feed = JSON Feed
bundle-format-json-ld = berkas JSON-LD (schema.org)
bundle-format-portable-text = berkas Portable Text
bundle-format-ans = berkas ANS (Arc)
bundle-format-wordpress = ekspor WordPress (REST)
bundle-format-govuk = butir isi GOV.UK
bundle-format-democracy-club = berkas Democracy Club
bundle-format-ninjs = berkas ninjs (IPTC)
bundle-format-reuters = daftar berita kantor berita (Reuters-21578)
bundle-format-fundus = hasil ekstraksi Fundus
bundle-format-record = satu catatan Popolo
bundle-format-geojson = berkas GeoJSON
bundle-format-schema = skema, bukan isi
bundle-format-package = package.json
bundle-format-popolo = berkas Popolo
bundle-way-feed = Setiap butir menjadi artikel: "title" menjadi judulnya, "content_html" blok berjenis html, "date_published" menjadi published.
bundle-way-json-ld = Setiap artikel tetap memakai "headline"; "articleBody" menjadi body, "datePublished" published, "author" authors.
bundle-way-portable-text = Isinya naskah sebuah artikel: setiap bloknya menjadi teks atau blok di "body".
bundle-way-ans = Setiap berita menjadi artikel: "headlines" menjadi judulnya, "content_elements" body, "display_date" published, "credits" authors.
bundle-way-wordpress = Setiap tulisan menjadi artikel: "title" menjadi judulnya, "content" blok berjenis html, "date" published; "slug" tetap.
bundle-way-govuk = Berkas ini menjadi artikel: "title" menjadi judulnya, "description" standfirst, "details" blok berjenis html, "public_updated_at" published.
bundle-way-democracy-club = Orangnya menjadi persons, partainya organizations, surat suaranya contests, dan setiap calon menjadi candidacy.
bundle-way-ninjs = Setiap butir menjadi artikel: "headline" tetap, "body_html" menjadi blok berjenis html, "versioncreated" published, "byline" authors.
bundle-way-reuters = Setiap berita menjadi artikel: "title" menjadi judulnya, "topics" dan "places" tags, "date" published, ditulis seperti 1987-03-09.
bundle-way-fundus = Setiap artikel di dalamnya menjadi artikel: "title" menjadi judulnya, "body" paragrafnya, "publishing_date" published, "topics" tags.
bundle-way-record = Pindahkan ke daftar jenisnya di dalam bundel: {"{"}"warta": 1, "persons": [ … ]{"}"}.
bundle-a-record =
    { $record ->
        [area] wilayah
        [article] artikel
        [audio] audio
        [bundle-entry] entri bundel
        [bundle] bundel
        [candidacy] pencalonan
        [candidates] blok calon
        [contest] pemilihan
        [correction] koreksi
        [count] penghitungan
        [credit] nama penulis
        [dateline] keterangan tempat
        [divider] garis pemisah
        [embed] sematan
        [event] peristiwa
        [fact-box] kotak fakta
        [gallery] galeri
        [heading] subjudul
        [image] gambar
        [key-points] pokok berita
        [link] tautan
        [list] daftar
        [membership] keanggotaan
        [mention] penyebutan
        [organization] organisasi
        [other-name] nama lain
        [paragraph] paragraf
        [person] orang
        [picture-source] sumber gambar
        [post] jabatan
        [quote] kutipan
        [related] artikel terkait
        [seat-count] perolehan kursi
        [seats] blok kursi
        [site] situs
        [source] sumber
        [table] tabel
        [tag] tag
        [timeline-item] butir lini masa
        [timeline] lini masa
        [track] teks video
        [video] video
        [withdrawn-support] dukungan yang ditarik
       *[other] { $record }
    }
bundle-in-parts =
    .help = Tulis { $written }.
    .question = Apakah maksudnya { $written }?
bundle-block-type =
    .help = Apakah maksudnya { $meant }? Jenis yang ada: { $types }.
    .field = Apakah maksudnya {"{"}{ $whole }: …{"}"}? Jenis yang ada: { $types }.
    .add = Tambahkan "type": { $meant }, kalau itu maksudnya. Jenis yang ada: { $types }.
