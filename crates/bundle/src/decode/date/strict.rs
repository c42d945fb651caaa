//! Dates to the letter: `YYYY`, `YYYY-MM`, `YYYY-MM-DD` and RFC 3339 date-times.

#![warn(clippy::arithmetic_side_effects)]

use warta_diagnostics::{Part, lists_findings};
use warta_page::date::Date;

/// A date that was understood.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Parsed {
    /// In the form that pages hold.
    pub date: Date,
    /// What had to be changed for that.
    pub changed: Option<DateChange>,
}

/// What was changed so that a date could be used.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum DateChange {
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
pub enum DateFault {
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

/// A day of the calendar.
pub(super) fn date(year: u32, month: u32, day: u32) -> String {
    format!("{year:04}-{month:02}-{day:02}")
}

/// Reads a date to the letter.
pub(super) fn strict(text: &str) -> Result<Parsed, DateFault> {
    let bytes = text.as_bytes();
    let year = digits(bytes, 0, 4).ok_or(DateFault::Form)?;
    if year == 0 {
        return Err(DateFault::Calendar);
    }
    let exact = |length: usize| text.get(..length).filter(|_| bytes.len() == length);
    if let Some(text) = exact(4) {
        return Ok(same(text));
    }
    let month = dashed(bytes, 4).ok_or(DateFault::Form)?;
    if !(1..=12).contains(&month) {
        let day = dashed(bytes, 7).filter(|_| bytes.len() == 10);
        let fits = day.filter(|day| (1..=12).contains(day) && month <= days(year, *day));
        return Err(DateFault::Month(fits.map(|day| date(year, day, month))));
    }
    if let Some(text) = exact(7) {
        return Ok(same(text));
    }
    let day = dashed(bytes, 7).ok_or(DateFault::Form)?;
    check_day(year, month, day)?;
    if let Some(text) = exact(10) {
        return Ok(same(text));
    }
    if !matches!(bytes.get(10), Some(b'T' | b't' | b' ')) || !text.is_ascii() {
        return Err(DateFault::Form);
    }
    time(text.part(..10), text.part(11..))
}

fn same(text: &str) -> Parsed {
    Parsed { date: Date(text.to_owned()), changed: None }
}

/// Reads the time behind a day.
pub(super) fn time(day: &str, time: &str) -> Result<Parsed, DateFault> {
    let bytes = time.as_bytes();
    let hour = digits(bytes, 0, 2).ok_or(DateFault::Form)?;
    let minute = colon(bytes, 2).ok_or(DateFault::Form)?;
    let (second, mut at) = match colon(bytes, 5) {
        Some(second) => (second, 8),
        None => (0, 5),
    };
    let mut changed = (at == 5).then_some(DateChange::Form);
    let mut fraction = "";
    if at == 8 && bytes.get(8) == Some(&b'.') {
        let behind = time.part(9..);
        let rest = behind.trim_start_matches(|c: char| c.is_ascii_digit());
        if rest.len() == behind.len() {
            return Err(DateFault::Form);
        }
        fraction = time.strip_suffix(rest).unwrap_or(time).part(8..);
        at = time.len().saturating_sub(rest.len());
    }
    if hour > 23 || minute > 59 || second > 60 {
        return Err(DateFault::Clock);
    }
    let offset = match time.part(at..) {
        "" => {
            let date = Date(day.to_owned());
            return Ok(Parsed { date, changed: Some(DateChange::DayOnly) });
        }
        "Z" | "z" => "Z".to_owned(),
        rest => {
            let (sign, rest) = rest.split_at_checked(1).ok_or(DateFault::Form)?;
            if !matches!(sign, "+" | "-") {
                return Err(DateFault::Form);
            }
            let bytes = rest.as_bytes();
            let hours = digits(bytes, 0, 2).ok_or(DateFault::Form)?;
            let minutes = match bytes.len() {
                5 => colon(bytes, 2),
                4 => digits(bytes, 2, 2),
                2 => Some(0),
                _ => None,
            }
            .ok_or(DateFault::Form)?;
            if bytes.len() != 5 {
                changed = Some(DateChange::Form);
            }
            if hours > 23 || minutes > 59 {
                return Err(DateFault::Clock);
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

/// Whether a month has such a day.
pub(super) fn check_day(year: u32, month: u32, day: u32) -> Result<(), DateFault> {
    let most = days(year, month);
    if (1..=most).contains(&day) {
        return Ok(());
    }
    // How long its month is, is of use to those who can write another day.
    if !lists_findings() {
        return Err(DateFault::Calendar);
    }
    Err(DateFault::Day(format!("{year:04}-{month:02}"), most))
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
