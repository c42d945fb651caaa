//! Dates as numbers: moments in seconds and days since the beginning of 1970.

use warta_page::date::{Date, day_of_1970, days_since_1970};

/// A moment in seconds since 1970, for comparing dates of every precision.
///
/// A day, month or year counts as its start in a zone that is so many seconds ahead of UTC. The zone of the
/// publication has rules of its own: [`Zone::instant`](crate::zones::Zone::instant).
#[expect(
    clippy::arithmetic_side_effects,
    reason = "years have four digits, and the parts of a time two"
)]
pub fn moment(date: &Date, zone_seconds: i64) -> i64 {
    let text = date.0.as_str();
    let number = |from: usize, to: usize| text.get(from..to).and_then(|part| part.parse().ok());
    let year: i64 = number(0, 4).unwrap_or(0);
    let month: i64 = number(5, 7).unwrap_or(1);
    let day: i64 = number(8, 10).unwrap_or(1);
    let midnight = days_since_1970(year, month, day) * 86_400;
    if text.len() <= 10 {
        return midnight - zone_seconds;
    }
    let seconds = number(11, 13).unwrap_or(0) * 3600
        + number(14, 16).unwrap_or(0) * 60
        + number(17, 19).unwrap_or(0);
    midnight + seconds - date.offset().unwrap_or(0) * 60
}

/// A day of the Gregorian calendar, in days from 1970-01-01, as dates are written.
pub fn day(days: i64) -> String {
    let (year, month, day) = day_of_1970(days);
    format!("{year:04}-{month:02}-{day:02}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn moments_compare_with_their_offsets() {
        let at = |text: &str| moment(&Date(text.into()), 7 * 3600);
        assert_eq!(at("1970-01-01T00:00:00Z"), 0);
        assert_eq!(at("2022-03-11T09:00:00+07:00"), 1_646_964_000);
        assert_eq!(at("2022-03-11T09:00:00+07:00"), at("2022-03-11T02:00:00Z"));
        assert_eq!(at("2022-03-11"), at("2022-03-11T00:00:00+07:00"));
        assert_eq!(at("2024"), at("2024-01-01"));
        assert!(at("2022-03-11T23:00:00-05:00") > at("2022-03-12T09:00:00+07:00"));
        assert!(at("2000-03-01") - at("2000-02-28") == 2 * 86_400);
        assert!(at("1900-03-01") - at("1900-02-28") == 86_400);
        for date in
            ["1969-12-31", "1970-01-01", "2000-02-29", "2024-12-31", "2025-03-01", "0001-01-01"]
        {
            assert_eq!(day(moment(&Date(date.into()), 0).div_euclid(86_400)), date);
        }
    }
}
