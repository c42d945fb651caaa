//! Dates as feeds and sitemaps write them.

#![warn(clippy::arithmetic_side_effects)]

use warta_bundle::zones::{Zone, Zones};
use warta_page::date::{Date, Precision, days_since_1970};

/// The world's zones.
pub(crate) fn zones() -> Zones {
    Zones::new(warta_zones::ahead)
}

/// A date as days and seconds, with the offset that it was written in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Moment {
    year: i64,
    month: usize,
    day: i64,
    hour: i64,
    minute: i64,
    second: i64,
    /// Minutes east of UTC.
    offset: i64,
}

impl Moment {
    /// Reads a checked date. What is not said is the first of it; a day without a time begins when it does
    /// in the publication's own zone.
    pub fn of(date: &Date, timezone: &str) -> Option<Moment> {
        let text = date.0.as_str();
        let number = |range: std::ops::Range<usize>| text.get(range)?.parse().ok();
        let mut moment = Moment {
            year: number(0..4)?,
            month: 1,
            day: 1,
            hour: 0,
            minute: 0,
            second: 0,
            offset: 0,
        };
        if date.precision() != Precision::Year {
            moment.month = usize::try_from(number(5..7)?).ok()?;
        }
        match date.precision() {
            Precision::Year | Precision::Month => {}
            Precision::Day => moment.day = number(8..10)?,
            Precision::Moment => {
                moment.day = number(8..10)?;
                moment.hour = number(11..13)?;
                moment.minute = number(14..16)?;
                moment.second = number(17..19).unwrap_or_default();
                moment.offset = date.offset()?;
            }
        }
        if date.precision() != Precision::Moment {
            // The clocks may have gone over midnight: then the day began an hour later.
            let zone = Zone::new(timezone, zones());
            let shown = moment.seconds();
            let ahead = zone.ahead(shown);
            let began = zone.ahead_at(shown.saturating_sub(ahead)).unwrap_or(ahead);
            let later = began.saturating_sub(ahead);
            // Of a day that the clocks left out, the next one is the first moment.
            for _ in 0..later / 86_400 {
                moment.step();
            }
            moment.hour = later / 3600 % 24;
            moment.minute = later / 60 % 60;
            moment.offset = began / 60;
        }
        Some(moment)
    }

    /// Goes to the next day.
    #[expect(
        clippy::arithmetic_side_effects,
        reason = "years have four digits, and months and days two"
    )]
    fn step(&mut self) {
        let before = self.days();
        let next = Moment { day: self.day + 1, ..*self };
        *self = match (self.month, Moment { month: self.month + 1, day: 1, ..*self }) {
            (12, _) if self.day == 31 => Moment { year: self.year + 1, month: 1, day: 1, ..*self },
            // The first of the next month is the day after the last of this one.
            (1..12, first) if first.days() == before + 1 => first,
            _ => next,
        };
    }

    /// RFC 3339, as Atom and JSON Feed have it.
    pub fn rfc3339(&self) -> String {
        let sign = if self.offset < 0 { '-' } else { '+' };
        let offset = self.offset.abs();
        format!(
            "{:04}-{:02}-{:02}T{:02}:{:02}:{:02}{sign}{:02}:{:02}",
            self.year,
            self.month,
            self.day,
            self.hour,
            self.minute,
            self.second,
            offset / 60,
            offset % 60
        )
    }

    /// RFC 822 with four digits of the year, as RSS has it.
    pub fn rfc822(&self) -> String {
        const DAYS: [&str; 7] = ["Thu", "Fri", "Sat", "Sun", "Mon", "Tue", "Wed"];
        const MONTHS: [&str; 12] =
            ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
        let weekday = usize::try_from(self.days().rem_euclid(7)).unwrap_or_default();
        let sign = if self.offset < 0 { '-' } else { '+' };
        let offset = self.offset.abs();
        format!(
            "{}, {:02} {} {:04} {:02}:{:02}:{:02} {sign}{:02}{:02}",
            DAYS.get(weekday).copied().unwrap_or_default(),
            self.day,
            MONTHS.get(self.month.wrapping_sub(1)).copied().unwrap_or_default(),
            self.year,
            self.hour,
            self.minute,
            self.second,
            offset / 60,
            offset % 60
        )
    }

    /// Seconds since the beginning of 1970 in UTC, to compare.
    #[expect(
        clippy::arithmetic_side_effects,
        reason = "years have four digits, and the parts of a time two"
    )]
    pub fn seconds(&self) -> i64 {
        (self.days() * 1440 + self.hour * 60 + self.minute - self.offset) * 60 + self.second
    }

    /// Days since 1 January 1970.
    fn days(&self) -> i64 {
        days_since_1970(self.year, i64::try_from(self.month).unwrap_or(1), self.day)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_precision_becomes_a_moment() {
        for (date, zone, atom, rss) in [
            (
                "2022-03-11T09:30:00+07:00",
                "Asia/Jakarta",
                "2022-03-11T09:30:00+07:00",
                "Fri, 11 Mar 2022 09:30:00 +0700",
            ),
            (
                "2022-03-11T02:30:15.5Z",
                "Asia/Jakarta",
                "2022-03-11T02:30:15+00:00",
                "Fri, 11 Mar 2022 02:30:15 +0000",
            ),
            (
                "2024-02-29",
                "Asia/Makassar",
                "2024-02-29T00:00:00+08:00",
                "Thu, 29 Feb 2024 00:00:00 +0800",
            ),
            (
                "2024-11",
                "Europe/Berlin",
                "2024-11-01T00:00:00+01:00",
                "Fri, 01 Nov 2024 00:00:00 +0100",
            ),
            (
                "2025-03-09",
                "America/New_York",
                "2025-03-09T00:00:00-05:00",
                "Sun, 09 Mar 2025 00:00:00 -0500",
            ),
            (
                "2025-03-10",
                "America/New_York",
                "2025-03-10T00:00:00-04:00",
                "Mon, 10 Mar 2025 00:00:00 -0400",
            ),
            (
                "2025-06-01",
                "America/St_Johns",
                "2025-06-01T00:00:00-02:30",
                "Sun, 01 Jun 2025 00:00:00 -0230",
            ),
            // No clock showed midnight on this day.
            (
                "2018-11-04",
                "America/Sao_Paulo",
                "2018-11-04T01:00:00-02:00",
                "Sun, 04 Nov 2018 01:00:00 -0200",
            ),
            // No clock showed any time of this day.
            (
                "2011-12-30",
                "Pacific/Apia",
                "2011-12-31T00:00:00+14:00",
                "Sat, 31 Dec 2011 00:00:00 +1400",
            ),
            ("1969", "", "1969-01-01T00:00:00+00:00", "Wed, 01 Jan 1969 00:00:00 +0000"),
        ] {
            let moment = Moment::of(&Date(date.to_owned()), zone).expect(date);
            assert_eq!((moment.rfc3339().as_str(), moment.rfc822().as_str()), (atom, rss));
        }
        let early = Moment::of(&Date("2024-01-01T00:00:00+07:00".into()), "").expect("a moment");
        let late = Moment::of(&Date("2023-12-31T17:01:00Z".into()), "").expect("a moment");
        assert_eq!(late.seconds() - early.seconds(), 60);
    }
}
