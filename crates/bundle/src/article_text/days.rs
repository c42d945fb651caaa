//! Days that a text names without their year.

use warta_json::day_names as names;

/// A day without a year.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Day {
    /// As it is written, with the day of the week: "Jumat (11/03)".
    pub written: String,
    day: u32,
    month: u32,
}

impl Day {
    /// As it is written with a year in the place of YYYY.
    pub fn pattern(&self) -> String {
        format!("YYYY-{:02}-{:02}", self.month, self.day)
    }
}

/// The first day that a text names without a year: "(11/03)", "Minggu 3/3", "Selasa 5 Maret",
/// "5 Maret", "March 5".
pub fn without_year(text: &str) -> Option<Day> {
    let words: Vec<&str> = text.split_whitespace().collect();
    (0..words.len()).find_map(|nth| at(&words, nth))
}

fn at(words: &[&str], nth: usize) -> Option<Day> {
    let word = |nth: usize| words.get(nth).copied().map(bare);
    let before = nth.checked_sub(1).and_then(|nth| words.get(nth).copied());
    let week = before.filter(|word| names::weekday(bare(word)).is_some());
    let this = *words.get(nth)?;
    let with = |written: String, day: u32, month: u32| {
        let written = written.trim_matches([',', '.', ';', ':', '"', '”', '“']).to_owned();
        let written = match (written.contains(')'), written.contains('(')) {
            (true, false) => written.replace(')', ""),
            (false, true) => written.replace('(', ""),
            (true, true) | (false, false) => written,
        };
        let written = match week {
            Some(week) => format!("{} {written}", week.trim_matches([',', '(', '"', '“'])),
            None => written,
        };
        Some(Day { written, day, month })
    };
    let is_year = |nth: usize| {
        word(nth).is_some_and(|word| word.len() == 4 && word.bytes().all(|b| b.is_ascii_digit()))
    };
    // "(11/03)", "Minggu 3/3"
    if let Some((day, month)) = bare(this).split_once(['/', '-']) {
        let (day, month) = (number(day, 31)?, number(month, 12)?);
        let held = this.contains('(') || before.is_some_and(|word| word.starts_with('('));
        return (held || week.is_some()).then(|| with(this.to_owned(), day, month)).flatten();
    }
    // "5 Maret"
    if let Some(day) = number(bare(this), 31)
        && let Some(month) = word(nth + 1).and_then(month)
        && !is_year(nth + 2)
    {
        let next = words.get(nth + 1).copied().unwrap_or_default();
        return with(format!("{this} {next}"), day, month);
    }
    // "March 5"
    if let Some(month) = month(bare(this))
        && let Some(day) = word(nth + 1).and_then(|word| number(word, 31))
        && !is_year(nth + 2)
        && week.or(before).is_none_or(|word| number(bare(word), 31).is_none())
    {
        let next = words.get(nth + 1).copied().unwrap_or_default();
        return with(format!("{this} {next}"), day, month);
    }
    None
}

fn bare(word: &str) -> &str {
    word.trim_matches(|c: char| !c.is_alphanumeric())
}

fn number(text: &str, most: u32) -> Option<u32> {
    let plain = text.len() <= 2 && text.bytes().all(|byte| byte.is_ascii_digit());
    text.parse().ok().filter(|number| plain && (1..=most).contains(number))
}

/// The number of a month. It has a capital: "5 mei" is rare, "may 5" means something else.
fn month(word: &str) -> Option<u32> {
    if !word.chars().next().is_some_and(char::is_uppercase) {
        return None;
    }
    names::month(word)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_without_a_year_is_found() {
        for (text, written, pattern) in [
            ("di sela rapat Jumat (11/03).", "Jumat (11/03)", "YYYY-03-11"),
            ("Minggu (3/3), warga", "Minggu (3/3)", "YYYY-03-03"),
            ("(Minggu 3/3)", "Minggu 3/3", "YYYY-03-03"),
            ("pada Selasa, 5 Maret, di", "Selasa 5 Maret", "YYYY-03-05"),
            ("Selasa 5 Maret", "Selasa 5 Maret", "YYYY-03-05"),
            ("on Tuesday, March 5, at", "Tuesday March 5", "YYYY-03-05"),
            ("sejak 17 Agustus lalu", "17 Agustus", "YYYY-08-17"),
        ] {
            let day = without_year(text).unwrap_or_else(|| panic!("nothing in {text}"));
            assert_eq!((day.written.as_str(), day.pattern()), (written, pattern.to_owned()));
        }
        for text in [
            "Jumat (11/03/2022)",
            "5 Maret 2022",
            "March 5, 2022",
            "skor 3/3 dan 2-1",
            "pasal 5 ayat 3",
            "Maret 2022",
            "(32/13)",
            "pada Selasa malam",
        ] {
            assert_eq!(without_year(text), None, "{text}");
        }
    }
}
