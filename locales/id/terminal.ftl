# Yang dikatakan warta tentang dirinya di terminal, dan bantuannya.

terminal-about = Memeriksa dan menampilkan bundel Warta sebelum terbit
    .examples =
        Contoh:
          warta new koran          menulis terbitan pertama ke folder koran
          warta serve koran        menampilkannya di peramban, dan lagi setiap kali disimpan
          warta check koran        menyebut apa yang keliru, di mana, dan cara membetulkannya
          warta explain W0103      menerangkan satu jenis kesalahan
          warta help check         menerangkan satu perintah
    .language = Bahasa yang dipakai program; kalau tidak disebut, menurut WARTA_LANGUAGE, lalu bahasa sistem
    .color = Apakah teksnya berwarna
terminal-language =
    .id = Bahasa Indonesia
    .en = Bahasa Inggris
terminal-check = Menyebut apa yang keliru dalam bundel, di mana, mengapa, dan cara membetulkannya
    .examples =
        Contoh:
          warta check content/bundle.json       satu terbitan, beserta bundel yang disebutnya
          warta check public                    bundle.json di folder, atau semua berkas .json-nya
          warta check 'archive/**/*.json'       setiap berkas yang cocok
          cat bundle.json | warta check -       dari masukan standar
          warta check --fix bundle.json         membetulkan yang sudah pasti, lalu menyebut sisanya
          warta check --fix - <a.json >b.json   sama, dari masukan standar ke keluaran standar
          warta check --format json b.json      untuk program
          warta check --language id bundle.json dalam bahasa Indonesia

        Bundel yang disebut di "bundles" ikut dibaca dari berkas di sampingnya; tidak ada yang diunduh.

        Kode keluar:
          0  tidak ada galat (peringatan mungkin ada)
          1  ada galat; dengan --strict, atau ada peringatan
          2  program tidak bisa melakukan yang diminta, misalnya membaca berkas
    .inputs = Berkas, folder, atau pola; - berarti masukan standar
    .fix = Betulkan yang sudah pasti, tanpa mengubah yang lain dalam berkas
    .format = Bentuk laporan
    .strict = Anggap peringatan sebagai galat dalam kode keluar
terminal-format =
    .text = Beserta barisnya, untuk orang
    .json = Satu daftar JSON, untuk program
    .sarif = SARIF 2.1.0, untuk pemindaian kode
    .github = Seperti yang ditampilkan GitHub Actions di samping barisnya
terminal-when =
    .auto = Di terminal, kecuali NO_COLOR ditetapkan
    .always = Selalu
    .never = Tidak pernah
terminal-explain = Menerangkan satu jenis kesalahan menurut kodenya, dengan contoh
    .examples =
        Contoh:
          warta explain W0103                  arti kode itu, dengan contoh
          warta explain W0103 --language id    sama, dalam bahasa Indonesia
          warta explain koma                   kode yang berkaitan dengan koma
          warta explain                        semua kode
    .code = Kode seperti W0103, atau sebuah kata; kalau tidak disebut, semua kode
terminal-new = Menulis terbitan pertama, yang lalu Anda ubah
    .examples =
        Contoh:
          warta new koran                  menulis koran/bundle.json dan kelengkapannya
          warta new koran --language en    dengan artikel berbahasa Inggris, bukan Indonesia
          warta new --from a.txt koran     dengan artikel dari teks biasa, lalu menyebut yang perlu diperiksa
          pbpaste | warta new --from - koran
          warta new                        di folder tempat Anda berada

        Berkas yang sudah ada tidak pernah ditimpa.
    .folder = Folder tujuan; dibuat kalau belum ada
    .from = Buat artikel dari teks biasa, seperti yang dikirim redaksi: hanya bundle.json (-: masukan standar)
terminal-split = Membagi bundel besar menjadi berkas utama dan beberapa bagian; halaman hanya membaca yang diperlukannya
    .examples =
        Contoh:
          warta split content/bundle.json --out site/content
          warta split archive.json --out site/content --articles 50

        Menulis bundle.json, yang memuat semuanya kecuali artikel, dan di sampingnya bundle-1.json,
        bundle-2.json, …, artikel terbaru di bagian pertama. Gambar tetap di tempatnya: salin foldernya,
        lalu berkas baru di atasnya. Berkas yang sudah ada tidak pernah ditimpa. Bundel yang punya galat
        tidak dibagi: warta check menyebut galatnya.
    .bundle = Bundelnya
    .out = Folder tujuan; dibuat kalau belum ada
    .articles = Paling banyak berapa artikel dalam satu bagian
terminal-schema = Mencetak JSON Schema format ini, untuk editor teks
    .examples =
        Contoh:
          warta schema > warta.schema.json

        Editor teks yang mengenal JSON Schema lalu menawarkan isian saat Anda mengetik, kalau bundel
        menyebut berkas itu sebagai "$schema".
terminal-completions = Mencetak skrip yang melengkapi ketikan Anda di shell
    .examples =
        Contoh:
          warta completions bash > ~/.local/share/bash-completion/completions/warta
          warta completions zsh > ~/.zfunc/_warta
          warta completions fish > ~/.config/fish/completions/warta.fish
    .shell = Nama shell
terminal-serve = Menyajikan situs dengan isi Anda, dan menampilkan setiap simpanan di semua peramban yang terbuka
    .examples =
        Contoh:
          warta serve content                  bundle.json dalam folder
          warta serve content --open           dan membuka halamannya di peramban
          warta serve berita.json pemilu.json  beberapa bundel sebagai satu terbitan
          warta serve content --poll           pada diska jaringan atau dalam kontainer

        Setiap simpanan langsung tampil di semua peramban yang terbuka, dengan masalahnya di atas halaman.
        Draf tampil dan ditandai; pembaca tidak pernah mendapatnya. Ctrl-C mengakhirinya.
    .paths = Bundel, atau folder yang berisi bundel
    .port = Nomor port; kalau tidak disebut, 8080 atau port kosong berikutnya
    .site = Folder situs yang sudah jadi; kalau tidak disebut, yang di WARTA_SITE, atau "site" di samping program ini
    .open = Buka halamannya di peramban
    .no-drafts = Tanpa draf, seperti yang didapat pembaca
    .poll = Cari sendiri perubahan berkas, untuk diska jaringan dan kontainer
    .host = Layani juga komputer lain, lewat alamat Anda ini; 0.0.0.0 berarti semua alamat
terminal-build = Menulis situs untuk host statis mana pun
    .examples =
        Contoh:
          warta build content/bundle.json --out site     satu terbitan
          warta build berita.json tokoh.json --out site  beberapa bundel; yang pertama menerangkan situs
          warta build content --single-file warta.html   satu berkas, terbuka dengan klik ganda, juga tanpa jaringan

        Foldernya bisa diunggah apa adanya ke host statis mana pun, di akarnya atau di folder mana pun.
        Isi yang punya galat ditolak, dan folder lama tetap seperti semula; dengan --keep-going artikel yang
        punya galat tidak disertakan.

        Kode keluar:
          0  situs selesai ditulis
          1  ada galat dalam isi
          2  program tidak bisa melakukan yang diminta
    .content = Bundel, atau folder yang berisi bundle.json
    .out = Folder tujuan; situs lama di dalamnya diganti seluruhnya, kecuali CNAME dan nama yang diawali titik
    .single-file = Tulis satu berkas HTML sebagai ganti folder, dengan semua halaman dan gambar di dalamnya
    .article = Hanya artikel ini, menurut slug-nya, dalam satu berkas itu
    .site = Program penampil: folder dist yang disertakan bersama program ini
    .url = Alamat situs nanti, misalnya https://example.org/news/, untuk umpan, peta situs, dan mesin pencari (kalau tidak disebut: "url" terbitan)
    .keep-going = Lewati artikel yang punya galat, dan tulis selebihnya
    .keep-releases = Untuk berapa penulisan lagi disimpan berkas yang mungkin masih diminta halaman yang terbuka
    .compress = Berkas mana yang didampingi versi terkompresi (.br), untuk host yang mengirimnya
    .keep-previous = Kapan situs lama disimpan di samping yang baru, dalam folder tersembunyi (.NAMA.before): penulisan berikutnya lebih ringan
    .threads = Berapa pekerjaan dilakukan bersamaan (kalau tidak disebut: satu untuk setiap prosesor)
terminal-compress =
    .nothing = Tidak satu pun
    .viewer = Berkas program penampil, yang dimuat setiap pembaca
    .everything = Semua teks juga
terminal-keep-previous =
    .always = Selalu
    .large = Kalau situs punya 5.000 berkas atau lebih
    .never = Tidak pernah

# Hasil.
terminal-summary = { $errors } galat, { $warnings } peringatan
    .none = tidak ada masalah
    .mends-it = { $summary }; --fix membetulkannya
    .mends-all = { $summary }; --fix membetulkan semuanya
    .mends-some = { $summary }; --fix membetulkan { $some } di antaranya
terminal-total = { $publications } terbitan: { $summary }
    .parts = { $publications } terbitan ({ $parts } berkas lain disebut di dalamnya dan ikut diperiksa): { $summary }
terminal-unreadable = { $name } tidak bisa dibaca: { $why }
    .output = keluaran standar tidak bisa ditulis: { $why }
    .input = masukan standar tidak bisa dibaca: { $why }
    .folder = folder { $name } tidak bisa dibaca: { $why }
    .pattern = { $name } tidak bisa dibaca sebagai pola: { $why }
    .fault = Warta gagal memeriksanya karena kesalahan di Warta
    .not-local = ini bukan berkas di komputer ini, dan tidak ada yang diunduh
terminal-reason =
    .not-found = tidak ada berkas atau folder dengan nama itu
    .denied = tidak diizinkan
    .folder = itu folder
    .full = ruang penyimpanan penuh
terminal-no-files = tidak ada berkas .json di folder { $name }
    .pattern = tidak ada berkas yang cocok dengan { $name }
terminal-no-code = tidak ada kode { $asked }
    .all = Semua kode: warta explain
    .near = Apakah maksudnya salah satu ini?
terminal-wrote = { $path } ditulis
    .exists = { $path } sudah ada, dan tidak ada yang diubah: sebutkan folder lain
    .nothing = { $path } sudah ada, dan tidak ada yang ditulis
    .unwritable = { $path } tidak bisa ditulis: { $why }
terminal-next = Selanjutnya: ubah { $path } di editor teks, lalu
    .serve = {"  "}warta serve { $folder } --language id    menampilkannya di peramban, dan lagi setiap kali disimpan
    .check = {"  "}warta check { $folder } --language id    menyebut apa yang keliru di dalamnya
    .after-text = Selanjutnya:
    .check-text = {"  "}warta check { $folder } --language id    menyebutnya lagi, dengan tempatnya di { $path }
terminal-uncut = { $path } punya galat, dan tidak dibagi: warta check { $path } menyebut galatnya
    .few = artikel dalam { $path } tidak lebih dari { $articles }, dan tidak dibagi
terminal-mended = { $place } dibetulkan: { $code } { $title }: { $what }
    .more = { $name } dibetulkan: dan { $more } lagi
    .hidden = isinya tidak ditampilkan di sini
    .added = { $text } ditambahkan
    .removed = { $text } dihapus
terminal-not-mended = { $name } tidak dibetulkan: { $why }
    .outside = { $name } tidak dibetulkan karena bukan di folder terbitan: kalau mau dibetulkan juga, sebutkan sesudah --fix
    .encoding = { $name } tidak dibetulkan karena bukan UTF-8: simpan dulu sebagai UTF-8
    .again = { $name } tidak dibetulkan sampai selesai karena sisanya muncul terus: betulkan sendiri sisanya
    .protected = berkas itu terkunci untuk ditulis
    .changed = sementara itu ada orang lain yang mengubahnya

# warta build.
terminal-progress =
    .reading = membaca, { $done } dari { $bundles } bundel
    .read = menyusun { $pages } halaman
    .drawn = menyusun, { $done } dari { $pages } halaman
    .replacing = menaruh { $files } berkas di tempatnya
terminal-left-out = artikel { $slug } tidak disertakan
terminal-absent = { $page } menyebut { $name }, padahal berkas itu tidak ada
    .refused = { $page } menyebut { $name }, yang tidak diterbitkan: { $why }
    .home = beranda
terminal-former-site = { $folder } berisi situs lama dan tidak bisa dihapus; hapus sendiri, karena mungkin ada teks yang sudah ditarik di dalamnya
terminal-url = "url" terbitan menuju { $host }, yang tidak bisa dibuka pembaca; umpan, peta situs, dan tautan yang dibagikan menyebutnya: betulkan di "site" dalam bundel, atau sebutkan --url
    .none = "url" terbitan belum diketahui, sehingga tidak ada umpan dan peta situs; tulis di "site" dalam bundel, atau sebutkan --url
terminal-built = { $pages } halaman dalam { $files } berkas ada di { $folder }
    .same = tidak ada yang berubah sejak penulisan terakhir
    .file = { $pages } halaman, { $whole },{ $tenth } MB, ada di { $file }
    .large = ukuran berkas ini { $whole },{ $tenth } MB: banyak program surel menolaknya, dan ponsel lama membukanya; --article mengambil satu artikel, gambar yang lebih kecil paling membantu
    .without = { $file } tidak ada dalam berkas: { $why }
    .nothing = { $summary }; tidak ada yang ditulis
    .no-article = setiap artikel punya galat, sehingga --keep-going akan menghasilkan situs tanpa artikel; tidak ada yang ditulis
terminal-warnings = ada { $all } peringatan
    .some = ada { $all } peringatan; `warta check` menampilkan semuanya

# warta serve.
terminal-address = { $address } menampilkan { $name }; Ctrl-C mengakhirinya
    .preview = { $address }preview/ halaman untuk redaksi
    .open-to-all = semua orang di jaringan Anda bisa membaca setiap berkas yang tidak tersembunyi di folder di bawah ini, termasuk draf
    .drafts = { $drafts } draf ikut tampil; pembaca tidak pernah mendapatnya (--no-drafts)
    .no-reports = sistem tidak melaporkan perubahan ({ $why })
    .watching = mengawasi { $folders }
    .looking = setiap detik melihat { $folders }
    .stopped = berhenti
    .no-browser = peramban tidak bisa dijalankan ({ $why }); buka sendiri { $address }
    .several = { $count } bundel
terminal-not-served = server tidak bisa dijalankan: { $why }
    .host = --host { $host } bukan alamat komputer ini
    .interrupt = Ctrl-C tidak bisa ditangkap: { $why }
    .port = port { $port } tidak bisa dipakai: { $why }
    .ports = tidak ada port kosong dari { $first } sampai { $last }; sebutkan satu dengan --port
    .input = masukan standar tidak bisa diawasi; sebutkan berkas atau folder
    .no-file = tidak ada berkas { $name }
terminal-no-viewer = berkas program penampil tidak ada di sini. Berkas itu disertakan bersama program ini di folder dist (dari kode sumber, ./dev dist menulisnya). Sebutkan: warta serve --site dist … (atau tetapkan WARTA_SITE, atau taruh di folder site di samping program ini)
    .no-page = { $folder } bukan situs yang sudah jadi: tidak ada index.html di dalamnya
    .no-bundle = { $folder }/index.html tidak menyebut bundel (link#warta-bundle)
    .elsewhere = { $folder }/index.html mengambil bundelnya dari { $address }, yang tidak bisa diganti di sini. Pakai situs yang bundelnya berkas situs itu sendiri
    .unfit = { $folder }/index.html mengambil bundelnya dari { $address }
terminal-served =
    .fault = tidak bisa diperiksa karena kesalahan di Warta
    .missing = tidak ada berkas itu di folder yang disajikan
    .unreadable = tidak bisa dibaca
    .file = berkas ini tidak bisa dibaca
    .again = Halaman menampilkannya lagi begitu berkasnya ada.

# warta new --from.
terminal-text =
    .empty = { $name }: tidak ada kata di dalamnya
    .kind = { $name }: { $why }. Salin teksnya ke berkas teks, lalu pakai berkas itu
    .marked = { $name }: ini JSON atau halaman web, bukan teks biasa; `warta check` menerangkan apa yang keliru di dalamnya
    .wrote = { $path } ditulis, dari { $name }:
    .line = {"  "}baris { $line }: { $said }
    .part = { $field } { $value }
    .paragraphs = {"  "}paragraf dan butir: { $paragraphs }
    .look = Yang perlu diperiksa:
terminal-note =
    .proposed-headline = judulnya hanya usulan, yaitu kalimat pertama. Tulis judul yang sebenarnya, lalu sesuaikan slug-nya
    .capital-headline = judulnya huruf besar semua. Tulis dengan huruf kecil, dan huruf besar hanya di tempatnya
    .no-year = tanggal terbit belum ada: { $text } tanpa tahun. Kalau terbit pada hari itu, tulis "published": "{ $pattern }" dengan tahunnya sebagai ganti YYYY
    .no-date = tanggal terbit belum ada. Tulis, misalnya, "published": "2024-05-01"
    .tags-together = { $tag } mungkin beberapa tag. Kalau begitu, tulis [{ $tags }]
    .lone-mark = tanda kutip tanpa pasangan dibiarkan seperti aslinya: { $text }
    .credit-in-text = { $text } tampaknya isi sebuah isian, tetapi tidak pasti. Barisnya tetap di dalam naskah
    .copied-line = { $text } tidak ditulis untuk pembaca: terbawa dari halaman web atau surat. Hapus dari naskah
    .own-label = naskah ini menyebut dirinya { $text }. Tulis siapa pengirimnya ("source"), atau jenis tulisannya ("genre")
    .chat-marks = { $text } memakai tanda dari aplikasi obrolan, dan pembaca melihatnya apa adanya
    .several-articles = ini mungkin beberapa artikel. Semuanya menjadi satu, dan tidak satu pun nama dianggap berlaku untuk semuanya; pisahkan menjadi artikel masing-masing
    .old-encoding = teksnya bukan UTF-8 dan dibaca sebagai Windows-1252. Periksa huruf beraksen dan tanda kutip
    .lost-characters = beberapa huruf tidak terbaca dan menjadi �. Cari dan betulkan
terminal-field =
    { $field ->
        [headline] judul (headline)
        [kicker] kepala judul (kicker)
        [dateline] tempat dan media (dateline)
        [authors] penulis (authors)
        [editors] editor (editors)
        [photographers] fotografer (photographers)
        [tags] tag (tags)
        [source] sumber (source)
        [section] rubrik (section)
        [published] tanggal terbit (published)
       *[other] { $field }
    }
