//! Dates as newsrooms write them: a year, a month, a day, or a moment.

use serde::{Deserialize, Serialize};

/// A checked date: `YYYY`, `YYYY-MM`, `YYYY-MM-DD`, or an RFC 3339 date-time with its offset.
///
/// The worker checks it before it makes one; the text is kept as written, so that a day never shifts
/// with the reader's time zone.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Date(pub String);

/// How exact a [`Date`] is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Precision {
    /// `2024`
    Year,
    /// `2024-11`
    Month,
    /// `2024-11-27`
    Day,
    /// `2024-11-27T08:00:00+07:00`
    Moment,
}

impl Date {
    /// How exact this date is, told by its length.
    pub fn precision(&self) -> Precision {
        match self.0.len() {
            0..=4 => Precision::Year,
            5..=7 => Precision::Month,
            8..=10 => Precision::Day,
            _ => Precision::Moment,
        }
    }

    /// How many minutes the zone that it was written in is east of UTC; `None` where it names none, which is so
    /// for everything but a [`Precision::Moment`].
    pub fn offset(&self) -> Option<i64> {
        let text = self.0.get(10..)?;
        if text.ends_with(['Z', 'z']) {
            return Some(0);
        }
        let tail = text.get(text.len().checked_sub(6)?..)?;
        let sign: i64 = match tail.as_bytes().first()? {
            b'+' => 1,
            b'-' => -1,
            _ => return None,
        };
        let hours: i64 = tail.get(1..3)?.parse().ok()?;
        let minutes: i64 = tail.get(4..6)?.parse().ok()?;
        hours.checked_mul(60)?.checked_add(minutes)?.checked_mul(sign)
    }

    /// The part up to the day, as written: no time and no zone.
    pub fn day(&self) -> &str {
        self.0.get(..10).unwrap_or(&self.0)
    }
}

/// The months in English, from January on.
pub const ENGLISH_MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// Days from 1 January 1970 to a day of the Gregorian calendar. The year has at most four digits.
#[expect(
    clippy::arithmetic_side_effects,
    reason = "years have four digits, and months and days two"
)]
pub fn days_since_1970(year: i64, month: i64, day: i64) -> i64 {
    // The year is counted from March on, so that the leap day is its last.
    let year = if month <= 2 { year - 1 } else { year };
    let era = year.div_euclid(400);
    let year_of_era = year.rem_euclid(400);
    let day_of_year = (153 * ((month + 9) % 12) + 2) / 5 + day - 1;
    era * 146_097 + year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year - 719_468
}

/// Year, month and day of the Gregorian calendar, so many days after 1 January 1970.
#[expect(clippy::arithmetic_side_effects, reason = "a number of days is that of a date")]
pub fn day_of_1970(days: i64) -> (i64, i64, i64) {
    let days = days.saturating_add(719_468);
    let era = days.div_euclid(146_097);
    let day = days.rem_euclid(146_097);
    let year = (day - day / 1_460 + day / 36_524 - day / 146_096) / 365;
    let day = day - (365 * year + year / 4 - year / 100);
    let month = (5 * day + 2) / 153;
    let date = day - (153 * month + 2) / 5 + 1;
    let month = if month < 10 { month + 3 } else { month - 9 };
    (year + era * 400 + i64::from(month <= 2), month, date)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_counted_from_1970_and_back() {
        for (date, days) in [
            ((1970, 1, 1), 0),
            ((1969, 12, 31), -1),
            ((2000, 2, 29), 11_016),
            ((2000, 3, 1), 11_017),
            ((1900, 3, 1), -25_508),
            ((2024, 12, 31), 20_088),
            ((1, 1, 1), -719_162),
        ] {
            let (year, month, day) = date;
            assert_eq!(days_since_1970(year, month, day), days, "{date:?}");
            assert_eq!(day_of_1970(days), date, "{days}");
        }
    }

    #[test]
    fn an_offset_is_told_in_minutes() {
        for (date, offset) in [
            ("2022-03-11T09:30:00+07:00", Some(420)),
            ("2022-03-11T09:30-03:30", Some(-210)),
            ("2022-03-11T09:30:00Z", Some(0)),
            ("2022-03-11T09:30:00", None),
            ("2022-03-11", None),
            ("2022", None),
        ] {
            assert_eq!(Date(date.to_owned()).offset(), offset, "{date}");
        }
    }
}
