# Yang berlaku untuk setiap masalah.

list =
    .two = { $rest } dan { $last }
    .many = { $rest }, dan { $last }
headline-with-more = { $message } (dan { $more } kali lagi)
more-problems =
    .errors = { $total } galat lain tidak ditampilkan
    .warnings = { $total } peringatan lain tidak ditampilkan
    .why = Yaitu { $kinds }.
    .help = Betulkan dulu yang ada di daftar, lalu periksa lagi.
