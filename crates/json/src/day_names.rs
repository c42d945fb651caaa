//! The names of months and of days of the week, in Indonesian and in English.

/// The months by number: as they are written now, as they were spelled before, and their short forms.
const MONTHS: [&[&str]; 12] = [
    &["januari", "january", "jan"],
    &["februari", "february", "feb", "pebruari", "peb"],
    &["maret", "march", "mar"],
    &["april", "apr"],
    &["mei", "may"],
    &["juni", "june", "jun"],
    &["juli", "july", "jul"],
    &["agustus", "august", "agu", "agt", "ags", "agust", "aug"],
    &["september", "sep", "sept"],
    &["oktober", "october", "okt", "oct"],
    &["november", "nov", "nopember", "nop"],
    &["desember", "december", "des", "dec"],
];

/// The days of the week from Monday on, with other spellings.
const WEEKDAYS: [&[&str]; 7] = [
    &["senin", "monday"],
    &["selasa", "tuesday"],
    &["rabu", "wednesday"],
    &["kamis", "thursday"],
    &["jumat", "jum'at", "jum’at", "friday"],
    &["sabtu", "saturday"],
    &["minggu", "ahad", "sunday"],
];

/// The number of a month that is written in words.
pub fn month(word: &str) -> Option<u32> {
    let word = word.to_lowercase();
    MONTHS.iter().zip(1..).find(|(names, _)| names.contains(&word.as_str())).map(|(_, nth)| nth)
}

/// A day of the week, counted from Monday as 0.
pub fn weekday(word: &str) -> Option<usize> {
    let word = word.trim().to_lowercase();
    WEEKDAYS.iter().position(|names| names.contains(&word.as_str()))
}
