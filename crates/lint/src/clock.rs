//! Which dates are still to come. This crate knows no clock: whoever asks says what time it is.

#![warn(clippy::arithmetic_side_effects)]

use warta_page::date::{Date, Precision};

use warta_bundle::zones::Zone;

/// How far clocks may differ, in seconds.
const APART: i64 = 10 * 60;

/// How far a zone that cannot be looked up may be ahead of UTC, in seconds.
const AHEAD: i64 = 14 * 3600;

/// What time it is, for a publication.
#[derive(Debug, Clone)]
pub(super) struct Clock {
    now: i64,
    zone: Zone,
    slack: i64,
}

impl Clock {
    /// `now` as a day or a moment, and the time zone of the publication.
    pub(super) fn new(now: &Date, zone: &Zone) -> Clock {
        // Of a day, its end: nothing that happens on it is still to come.
        let rest = if now.precision() == Precision::Moment { 0 } else { 86_399 };
        let now = zone.instant(now).saturating_add(rest);
        let slack = if zone.ahead_at(now).is_some() { 0 } else { AHEAD };
        Clock { now, zone: zone.clone(), slack }
    }

    /// Whether a date, or the first moment of a day, month or year, is still to come.
    pub(super) fn is_future(&self, date: &Date) -> bool {
        let slack = match date.precision() {
            Precision::Moment => APART,
            Precision::Year | Precision::Month | Precision::Day => self.slack,
        };
        self.zone.instant(date) > self.now.saturating_add(slack)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use warta_bundle::zones::Zones;

    #[test]
    fn today_is_not_in_the_future() {
        let now = Date("2026-03-01T18:00:00Z".into());
        let known = Zones::new(warta_zones::ahead);
        for (date, jakarta, unknown, new_york, tokyo) in [
            ("2026-03-01", false, false, false, false),
            // In Jakarta it is one o'clock at night of the second, in New York one in the afternoon.
            ("2026-03-02", false, false, true, false),
            ("2026-03-03", true, true, true, true),
            ("2026-03", false, false, false, false),
            ("2026-04", true, true, true, true),
            ("2026", false, false, false, false),
            ("2027", true, true, true, true),
            ("2026-03-02T01:05:00+07:00", false, false, false, false),
            ("2026-03-02T01:20:00+07:00", true, true, true, true),
        ] {
            let date = Date(date.into());
            for (zone, zones, expected) in [
                ("Asia/Jakarta", Zones::default(), jakarta),
                ("Asia/Tokyo", Zones::default(), unknown),
                ("America/New_York", known, new_york),
                ("Asia/Tokyo", known, tokyo),
            ] {
                let clock = Clock::new(&now, &Zone::new(zone, zones));
                assert_eq!(clock.is_future(&date), expected, "{date:?} in {zone}");
            }
        }
        let day =
            Clock::new(&Date("2026-03-01".into()), &Zone::new("Asia/Jakarta", Zones::default()));
        assert!(!day.is_future(&Date("2026-03-01T23:00:00+07:00".into())));
        assert!(day.is_future(&Date("2026-03-02".into())));
    }
}
