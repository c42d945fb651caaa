# Yang berlaku untuk setiap masalah.
#
# Kata yang dipakai di semua berkas ini, dan juga di docs/codes; satu kata untuk satu hal:
#   artikel       yang terbit; naskah: isi artikel yang dibaca orang; teks: apa pun yang terdiri atas huruf
#   terbitan      semua bundel satu redaksi (bukan publikasi); situs: tempat pembaca membukanya
#   teras         standfirst, kalimat di bawah judul (ringkasan: summary dalam direktori)
#   isian         field; catatan: record; daftar: list; angka: number; nilai: value
#   kolom         kolom tabel, dan kolom kosong di surat suara
#   penyebutan    mention; rujukan: reference
#   paragraf      bukan alinea; subjudul: heading
#   calon         bukan kandidat; pencalonan; pengguna hak pilih: votes cast
#   suara         votes; audio: rekaman
#   koreksi       bukan ralat, seperti di halaman
#   peramban, server, host, port, umpan, surel, tautan, berkas, folder
#   galat, peringatan; betulkan (bukan perbaiki); di sini seharusnya …; di sini kurang …
# Kalimat perintah tanpa "silakan" dan "mohon", pembaca disebut pembaca, redaksi tidak disapa.

list =
    .two = { $rest } dan { $last }
    .many = { $rest }, dan { $last }
headline-with-more = { $message } (dan { $more } kali lagi)
more-problems =
    .errors = { $total } galat lain tidak ditampilkan
    .warnings = { $total } peringatan lain tidak ditampilkan
    .why = Yaitu { $kinds }.
    .help = Betulkan dulu yang ada di daftar, lalu periksa lagi.
