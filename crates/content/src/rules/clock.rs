//! Which dates are still to come. This crate knows no clock: whoever asks says what time it is.

#![warn(clippy::arithmetic_side_effects)]

use warta_page::date::{Date, Precision};

use crate::library::order::{moment, zone_seconds};

/// How far clocks may differ, in seconds.
const APART: i64 = 10 * 60;

/// How far a zone that Warta does not know may be ahead of UTC, in seconds.
const AHEAD: i64 = 14 * 3600;

/// What time it is, for a publication.
#[derive(Debug, Clone, Copy)]
pub(super) struct Clock {
    now: i64,
    zone: i64,
    slack: i64,
}

impl Clock {
    /// `now` as a day or a moment, and the time zone of the publication.
    pub(super) fn new(now: &Date, timezone: &str) -> Clock {
        let zone = zone_seconds(timezone);
        let known = zone != 0 || timezone == "UTC";
        // Of a day, its end: nothing that happens on it is still to come.
        let rest = if now.precision() == Precision::Moment { 0 } else { 86_399 };
        Clock {
            now: moment(now, zone).saturating_add(rest),
            zone,
            slack: if known { 0 } else { AHEAD },
        }
    }

    /// Whether a date, or the first moment of a day, month or year, is still to come.
    pub(super) fn is_future(&self, date: &Date) -> bool {
        let slack = match date.precision() {
            Precision::Moment => APART,
            Precision::Year | Precision::Month | Precision::Day => self.slack,
        };
        moment(date, self.zone) > self.now.saturating_add(slack)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn today_is_not_in_the_future() {
        let now = Date("2026-03-01T18:00:00Z".into());
        for (date, jakarta, tokyo) in [
            ("2026-03-01", false, false),
            // In Jakarta it is one o'clock at night of the second.
            ("2026-03-02", false, false),
            ("2026-03-03", true, true),
            ("2026-03", false, false),
            ("2026-04", true, true),
            ("2026", false, false),
            ("2027", true, true),
            ("2026-03-02T01:05:00+07:00", false, false),
            ("2026-03-02T01:20:00+07:00", true, true),
        ] {
            let date = Date(date.into());
            for (zone, expected) in [("Asia/Jakarta", jakarta), ("Asia/Tokyo", tokyo)] {
                assert_eq!(Clock::new(&now, zone).is_future(&date), expected, "{date:?} in {zone}");
            }
        }
        let day = Clock::new(&Date("2026-03-01".into()), "Asia/Jakarta");
        assert!(!day.is_future(&Date("2026-03-01T23:00:00+07:00".into())));
        assert!(day.is_future(&Date("2026-03-02".into())));
    }
}
