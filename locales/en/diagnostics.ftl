# What every finding may say.

list =
    .two = { $rest } and { $last }
    .many = { $rest } and { $last }
headline-with-more = { $message } { $more ->
        [one] (and once more)
       *[other] (and { $more } more times)
    }
more-problems =
    .errors = { $total } more errors are not listed
    .warnings = { $total } more warnings are not listed
    .why = They are { $kinds }.
    .help = Mend those that are listed, then check again.
