//! Dates: a year, a month, a day, or a moment with its offset.

#![warn(clippy::arithmetic_side_effects)]

mod counted;
mod moment;
mod weekday;
mod written;

pub(crate) use counted::counted;
pub(crate) use weekday::{Weekday, contradicted};

use warta_diagnostics::Part;
use warta_diagnostics::lists_findings;
use warta_page::date::Date;

/// A date that was understood.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Parsed {
    /// In the form that pages hold.
    pub date: Date,
    /// What had to be changed for that.
    pub changed: Option<Change>,
}

/// What was changed so that a date could be used.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Change {
    /// Seconds or a colon were missing.
    Form,
    /// The time has no offset, so that only the day is sure.
    DayOnly,
    /// A moment in words: it is clear what is meant, and not used before it is mended.
    Moment,
    /// Other signs between its parts, another order of them, or a month in words.
    Order,
}

/// Why something is no date.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fault {
    /// Not the form of a date.
    Form,
    /// A year that no calendar has.
    Calendar,
    /// A month that no calendar has; where day and month are exchanged, the date that was meant.
    Month(Option<String>),
    /// A day that its month does not have: the month, and how many days it has.
    Day(String, u32),
    /// An hour, minute, second or offset that no clock shows.
    Clock,
    /// A day and a month.
    NoYear,
    /// Day and month can be exchanged: both dates, day first. Of a moment whose zone is not known they have no
    /// offset.
    Ambiguous(String, String),
    /// A day and a time without a zone: both as they are written here.
    NoZone(String),
    /// It is likely which moment is meant, and not certain.
    Perhaps(String),
}

/// Reads `YYYY`, `YYYY-MM`, `YYYY-MM-DD` or an RFC 3339 date-time.
pub(crate) fn parse(text: &str) -> Result<Parsed, Fault> {
    match strict(text) {
        Err(Fault::Form) if lists_findings() => match written::parse(text) {
            Err(Fault::Form) => moment::parse(text),
            other => other,
        },
        other => other,
    }
}

fn strict(text: &str) -> Result<Parsed, Fault> {
    let bytes = text.as_bytes();
    let year = digits(bytes, 0, 4).ok_or(Fault::Form)?;
    if year == 0 {
        return Err(Fault::Calendar);
    }
    let exact = |length: usize| text.get(..length).filter(|_| bytes.len() == length);
    if let Some(text) = exact(4) {
        return Ok(same(text));
    }
    let month = dashed(bytes, 4).ok_or(Fault::Form)?;
    if !(1..=12).contains(&month) {
        let day = dashed(bytes, 7).filter(|_| bytes.len() == 10);
        let fits = day.filter(|day| (1..=12).contains(day) && month <= days(year, *day));
        return Err(Fault::Month(fits.map(|day| written::date(year, day, month))));
    }
    if let Some(text) = exact(7) {
        return Ok(same(text));
    }
    let day = dashed(bytes, 7).ok_or(Fault::Form)?;
    check_day(year, month, day)?;
    if let Some(text) = exact(10) {
        return Ok(same(text));
    }
    if !matches!(bytes.get(10), Some(b'T' | b't' | b' ')) || !text.is_ascii() {
        return Err(Fault::Form);
    }
    time(text.part(..10), text.part(11..))
}

fn same(text: &str) -> Parsed {
    Parsed { date: Date(text.to_owned()), changed: None }
}

fn time(day: &str, time: &str) -> Result<Parsed, Fault> {
    let bytes = time.as_bytes();
    let hour = digits(bytes, 0, 2).ok_or(Fault::Form)?;
    let minute = colon(bytes, 2).ok_or(Fault::Form)?;
    let (second, mut at) = match colon(bytes, 5) {
        Some(second) => (second, 8),
        None => (0, 5),
    };
    let mut changed = (at == 5).then_some(Change::Form);
    let mut fraction = "";
    if at == 8 && bytes.get(8) == Some(&b'.') {
        let behind = time.part(9..);
        let rest = behind.trim_start_matches(|c: char| c.is_ascii_digit());
        if rest.len() == behind.len() {
            return Err(Fault::Form);
        }
        fraction = time.strip_suffix(rest).unwrap_or(time).part(8..);
        at = time.len().saturating_sub(rest.len());
    }
    if hour > 23 || minute > 59 || second > 60 {
        return Err(Fault::Clock);
    }
    let offset = match time.part(at..) {
        "" => {
            let date = Date(day.to_owned());
            return Ok(Parsed { date, changed: Some(Change::DayOnly) });
        }
        "Z" | "z" => "Z".to_owned(),
        rest => {
            let (sign, rest) = rest.split_at_checked(1).ok_or(Fault::Form)?;
            if !matches!(sign, "+" | "-") {
                return Err(Fault::Form);
            }
            let bytes = rest.as_bytes();
            let hours = digits(bytes, 0, 2).ok_or(Fault::Form)?;
            let minutes = match bytes.len() {
                5 => colon(bytes, 2),
                4 => digits(bytes, 2, 2),
                2 => Some(0),
                _ => None,
            }
            .ok_or(Fault::Form)?;
            if bytes.len() != 5 {
                changed = Some(Change::Form);
            }
            if hours > 23 || minutes > 59 {
                return Err(Fault::Clock);
            }
            format!("{sign}{hours:02}:{minutes:02}")
        }
    };
    let date = Date(format!("{day}T{hour:02}:{minute:02}:{second:02}{fraction}{offset}"));
    Ok(Parsed { date, changed })
}

fn digits(bytes: &[u8], at: usize, count: usize) -> Option<u32> {
    let digits = bytes.get(at..)?.get(..count)?;
    digits.iter().try_fold(0u32, |value, digit| {
        value.checked_mul(10)?.checked_add(char::from(*digit).to_digit(10)?)
    })
}

fn dashed(bytes: &[u8], at: usize) -> Option<u32> {
    digits(bytes.get(at..)?.strip_prefix(b"-")?, 0, 2)
}

fn colon(bytes: &[u8], at: usize) -> Option<u32> {
    digits(bytes.get(at..)?.strip_prefix(b":")?, 0, 2)
}

fn check_day(year: u32, month: u32, day: u32) -> Result<(), Fault> {
    let most = days(year, month);
    if (1..=most).contains(&day) {
        return Ok(());
    }
    // How long its month is, is of use to those who can write another day.
    if !lists_findings() {
        return Err(Fault::Calendar);
    }
    let name = warta_json::day_names::month_name(month);
    Err(Fault::Day(format!("{name} {year}"), most))
}

fn days(year: u32, month: u32) -> u32 {
    match month {
        2 if (year.is_multiple_of(4) && !year.is_multiple_of(100)) || year.is_multiple_of(400) => {
            29
        }
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_as_people_write_them() {
        for (text, expected) in [
            ("2024", Ok(("2024", None))),
            ("2024-11", Ok(("2024-11", None))),
            ("2024-02-29", Ok(("2024-02-29", None))),
            ("2024-11-27T08:00:00+07:00", Ok(("2024-11-27T08:00:00+07:00", None))),
            ("2024-11-27 08:00:00.5z", Ok(("2024-11-27T08:00:00.5Z", None))),
            ("2024-11-27T08:00+0700", Ok(("2024-11-27T08:00:00+07:00", Some(Change::Form)))),
            ("2024-11-27T08:00:00", Ok(("2024-11-27", Some(Change::DayOnly)))),
            ("2023-02-29", Err(Fault::Day("February 2023".into(), 28))),
            ("1900-02-29", Err(Fault::Day("February 1900".into(), 28))),
            ("2024-13", Err(Fault::Month(None))),
            ("2024-13-02", Err(Fault::Month(Some("2024-02-13".into())))),
            ("0000", Err(Fault::Calendar)),
            ("2024-11-27T24:00:00Z", Err(Fault::Clock)),
            ("99999-01-01", Err(Fault::Form)),
            ("27-11-2024", Ok(("2024-11-27", Some(Change::Order)))),
            ("2024/1/7", Ok(("2024-01-07", Some(Change::Order)))),
            ("11 Maret 2022", Ok(("2022-03-11", Some(Change::Order)))),
            ("Jumat, 11 Mar. 2022", Ok(("2022-03-11", Some(Change::Order)))),
            ("March 11, 2022", Ok(("2022-03-11", Some(Change::Order)))),
            ("Maret 2022", Ok(("2022-03", Some(Change::Order)))),
            ("17 Pebruari 2024", Ok(("2024-02-17", Some(Change::Order)))),
            ("10 Nopember 2023", Ok(("2023-11-10", Some(Change::Order)))),
            ("9 Sept 2023", Ok(("2023-09-09", Some(Change::Order)))),
            ("5/5/2022", Ok(("2022-05-05", Some(Change::Order)))),
            ("03/04/2022", Err(Fault::Ambiguous("2022-04-03".into(), "2022-03-04".into()))),
            ("11/03", Err(Fault::NoYear)),
            ("11 Maret", Err(Fault::NoYear)),
            ("31-02-2022", Err(Fault::Day("February 2022".into(), 28))),
            ("03-04-22", Err(Fault::Form)),
            (
                "Rabu, 1 Mei 2024 pukul 09.30 WIB",
                Ok(("2024-05-01T09:30:00+07:00", Some(Change::Moment))),
            ),
            ("11 Maret 2022 8.00 WITA", Ok(("2022-03-11T08:00:00+08:00", Some(Change::Moment)))),
            (
                "Rabu 1 Mei 2024, 21:05:09 wit",
                Ok(("2024-05-01T21:05:09+09:00", Some(Change::Moment))),
            ),
            ("2024-05-01T09:30 WIB", Ok(("2024-05-01T09:30:00+07:00", Some(Change::Moment)))),
            ("2024-05-01 09:30:00WIB", Ok(("2024-05-01T09:30:00+07:00", Some(Change::Moment)))),
            ("2024-05-01 09.30", Err(Fault::NoZone("2024-05-01T09:30:00".into()))),
            ("01/05/2024", Err(Fault::Ambiguous("2024-05-01".into(), "2024-01-05".into()))),
            ("31/05/2024 09.30", Err(Fault::NoZone("2024-05-31T09:30:00".into()))),
            ("31-05-2024 pukul 9", Err(Fault::NoZone("2024-05-31T09:00:00".into()))),
            ("31 Mei 2024 9:00", Err(Fault::NoZone("2024-05-31T09:00:00".into()))),
            ("Jumat (31/5/2024) pukul 09.30", Err(Fault::NoZone("2024-05-31T09:30:00".into()))),
            ("31 Mei 2024 pukul 9 WIB", Err(Fault::Perhaps("2024-05-31T09:00:00+07:00".into()))),
            ("31 May 2024 4:30 PM", Err(Fault::NoZone("2024-05-31T16:30:00".into()))),
            (
                "31 Mei 2024 jam 7 malam WIT",
                Err(Fault::Perhaps("2024-05-31T19:00:00+09:00".into())),
            ),
            ("31 Mei 2024 jam 12 malam WIT", Err(Fault::Form)),
            ("31 Mei 2024 9", Err(Fault::Form)),
            ("Jumat (31/5/2024)", Ok(("2024-05-31", Some(Change::Moment)))),
            ("31 Mei 2024 09.30 GMT+7", Ok(("2024-05-31T09:30:00+07:00", Some(Change::Moment)))),
            ("31/12/2024 jam 23.59 WIB", Ok(("2024-12-31T23:59:00+07:00", Some(Change::Moment)))),
            (
                "03/04/2022 pukul 08.00 WIB",
                Err(Fault::Ambiguous(
                    "2022-04-03T08:00:00+07:00".into(),
                    "2022-03-04T08:00:00+07:00".into(),
                )),
            ),
            (
                "03/04/2022 08.00",
                Err(Fault::Ambiguous("2022-04-03T08:00:00".into(), "2022-03-04T08:00:00".into())),
            ),
            ("1 Mei 2024 pukul 25.00 WIB", Err(Fault::Clock)),
            ("Mei 2024 pukul 09.30 WIB", Err(Fault::Form)),
            ("1 Mei 2024 WIB", Err(Fault::Form)),
            ("30 Februari 2024 09.30 WIB", Err(Fault::Day("February 2024".into(), 29))),
            ("2024-11-27T08:00:00+07:00é", Err(Fault::Form)),
            ("", Err(Fault::Form)),
        ] {
            let found = parse(text);
            let found = found.as_ref().map(|one| (one.date.0.as_str(), one.changed));
            assert_eq!(found.map_err(Clone::clone), expected, "{text}");
        }
    }
}
