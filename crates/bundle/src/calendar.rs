//! Dates as numbers: moments in seconds and days since the beginning of 1970.

use warta_page::date::Date;

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
    let midnight = days(year, month, day) * 86_400;
    if text.len() <= 10 {
        return midnight - zone_seconds;
    }
    let seconds = number(11, 13).unwrap_or(0) * 3600
        + number(14, 16).unwrap_or(0) * 60
        + number(17, 19).unwrap_or(0);
    midnight + seconds - offset(text)
}

/// The offset at the end of an RFC 3339 date-time, in seconds.
#[expect(
    clippy::arithmetic_side_effects,
    reason = "years have four digits, and the parts of a time two"
)]
fn offset(text: &str) -> i64 {
    let Some(tail) = text.len().checked_sub(6).and_then(|from| text.get(from..)) else { return 0 };
    let sign = match tail.as_bytes().first() {
        Some(b'+') => 1,
        Some(b'-') => -1,
        _ => return 0,
    };
    let part = |from: usize| tail.get(from..from + 2).and_then(|p| p.parse::<i64>().ok());
    sign * (part(1).unwrap_or(0) * 3600 + part(4).unwrap_or(0) * 60)
}

/// Days from 1970-01-01 to a day of the Gregorian calendar.
#[expect(
    clippy::arithmetic_side_effects,
    reason = "years have four digits, and the parts of a time two"
)]
fn days(year: i64, month: i64, day: i64) -> i64 {
    // The year starts in March, so that the leap day is its last.
    let (year, month) = if month > 2 { (year, month - 3) } else { (year - 1, month + 9) };
    let century = year.div_euclid(100);
    let rest = year.rem_euclid(100);
    let in_year = (153 * month + 2) / 5 + day - 1;
    146_097 * century.div_euclid(4)
        + 36_524 * century.rem_euclid(4)
        + 1_461 * (rest / 4)
        + 365 * (rest % 4)
        + in_year
        - 719_468
}

/// A day of the Gregorian calendar, in days from 1970-01-01, as dates are written.
#[expect(clippy::arithmetic_side_effects, reason = "a number of days is that of a date")]
pub fn day(days: i64) -> String {
    let days = days.saturating_add(719_468);
    let era = days.div_euclid(146_097);
    let day = days.rem_euclid(146_097);
    let year = (day - day / 1_460 + day / 36_524 - day / 146_096) / 365;
    let day = day - (365 * year + year / 4 - year / 100);
    let month = (5 * day + 2) / 153;
    let date = day - (153 * month + 2) / 5 + 1;
    let month = if month < 10 { month + 3 } else { month - 9 };
    let year = year + era * 400 + i64::from(month <= 2);
    format!("{year:04}-{month:02}-{date:02}")
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
