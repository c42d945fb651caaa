//! Dates that a program counted: days of a spreadsheet, seconds of Unix, digits without hyphens.

#![expect(
    clippy::arithmetic_side_effects,
    reason = "the numbers have thirteen digits at most, and are parts of days and years"
)]

use super::strict::{date as calendar_day, strict};

/// The date that a row of digits may stand for.
pub(crate) fn counted(text: &str) -> Option<String> {
    if !text.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let number: u64 = text.parse().ok()?;
    // Spreadsheets count from the last days of 1899; 25569 is the first day of 1970.
    match text.len() {
        5 if (20_000..60_000).contains(&number) => Some(day(number.checked_sub(25_569)?)),
        8 => {
            let (year, rest) = text.split_at_checked(4)?;
            let (month, day) = rest.split_at_checked(2)?;
            let date = format!("{year}-{month}-{day}");
            ((1900..2100).contains(&year.parse::<u32>().ok()?) && strict(&date).is_ok())
                .then_some(date)
        }
        10 => Some(moment(number)),
        13 => Some(moment(number / 1000)),
        _ => None,
    }
}

fn moment(seconds: u64) -> String {
    let (days, second) = (seconds / 86_400, seconds % 86_400);
    let (hour, minute) = (second / 3600, second % 3600 / 60);
    format!("{}T{hour:02}:{minute:02}:{:02}Z", day(days), second % 60)
}

/// The day that is so many days after the first of 1970.
fn day(days: u64) -> String {
    // Years begin in March here, so that the leap day is their last.
    let days = days.saturating_add(719_468);
    let (era, of_era) = (days / 146_097, days % 146_097);
    let year = (of_era - of_era / 1460 + of_era / 36_524 - of_era / 146_096) / 365;
    let of_year = of_era - (365 * year + year / 4 - year / 100);
    let month = (5 * of_year + 2) / 153;
    let day = of_year - (153 * month + 2) / 5 + 1;
    let (month, next) = if month < 10 { (month + 3, 0) } else { (month - 9, 1) };
    let small = |number: u64| u32::try_from(number).unwrap_or_default();
    calendar_day(small(year + era * 400 + next), small(month), small(day))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_of_programs_are_dates() {
        for (text, expected) in [
            ("45516", Some("2024-08-12")),
            ("45351", Some("2024-02-29")),
            ("20240812", Some("2024-08-12")),
            ("20241312", None),
            ("1723458600", Some("2024-08-12T10:30:00Z")),
            ("1723458600000", Some("2024-08-12T10:30:00Z")),
            ("951782400", None),
            ("12", None),
            ("2024-08", None),
        ] {
            assert_eq!(counted(text).as_deref(), expected, "{text}");
        }
    }
}
