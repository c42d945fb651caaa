//! Days of the week, which newspapers write before a date: whether the date has it.

use warta_json::day_names as names;

/// A day of the week that stands before a date that does not have it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Weekday<'t> {
    /// As it is written.
    pub written: &'t str,
    /// The one that the date has, in the same language.
    pub real: &'static str,
}

const INDONESIAN: [&str; 7] = ["Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu"];
const ENGLISH: [&str; 7] =
    ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

/// The day of the week that a text begins with, where the day that was read of it has another one.
pub(crate) fn contradicted<'t>(text: &'t str, read: &str) -> Option<Weekday<'t>> {
    let (written, _) = text.split_once([',', ' '])?;
    let nth = names::weekday(written)?;
    let english = written.to_lowercase().ends_with("day");
    let days = if english { ENGLISH } else { INDONESIAN };
    let number = |part: Option<&str>| part?.parse::<u32>().ok();
    let (year, month, day) =
        (number(read.get(..4))?, number(read.get(5..7))?, number(read.get(8..10))?);
    let real = of(year, month, day);
    days.get(real).filter(|_| real != nth).map(|&real| Weekday { written, real })
}

/// The day of the week of a date, counted from Monday.
#[expect(
    clippy::arithmetic_side_effects,
    reason = "years have four digits, and the parts of a time two"
)]
fn of(year: u32, month: u32, day: u32) -> usize {
    // The year begins in March, so that the leap day is its last.
    let (year, month) =
        if month > 2 { (year, month - 3) } else { (year.saturating_sub(1), month + 9) };
    let days = 365 * year + year / 4 - year / 100 + year / 400 + (153 * month + 2) / 5 + day;
    // The first of March of the year 0 was a Wednesday.
    (days as usize + 1) % 7
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_of_the_week_are_those_of_the_calendar() {
        for (year, month, day, expected) in [
            (2024, 5, 1, "Wednesday"),
            (2024, 2, 29, "Thursday"),
            (2000, 1, 1, "Saturday"),
            (1970, 1, 1, "Thursday"),
            (1945, 8, 17, "Friday"),
        ] {
            assert_eq!(ENGLISH[of(year, month, day)], expected, "{year}-{month}-{day}");
        }
    }

    #[test]
    fn only_what_contradicts_is_said() {
        let real = |text, read| contradicted(text, read).map(|it| it.real);
        assert_eq!(real("Senin, 1 Mei 2024", "2024-05-01T09:30:00+07:00"), Some("Rabu"));
        assert_eq!(real("monday 1 May 2024", "2024-05-01"), Some("Wednesday"));
        assert_eq!(real("Jum'at, 17 Agustus 1945", "1945-08-17"), None);
        assert_eq!(real("Rabu, 1 Mei 2024", "2024-05-01"), None);
        assert_eq!(real("1 Mei 2024", "2024-05-01"), None);
        assert_eq!(real("Senin, Mei 2024", "2024-05"), None);
    }
}
