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

    /// The part up to the day, as written: no time and no zone.
    pub fn day(&self) -> &str {
        self.0.get(..10).unwrap_or(&self.0)
    }
}
