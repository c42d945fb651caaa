//! Time zones: which moment a day that was written without one begins at.
//!
//! A table of the world's zones would be larger than all the rest of what readers load, so that this crate
//! has none but Indonesia's. Whoever uses it says how to look another one up ([`Zones`]): the browser knows
//! them all, and native programs have a crate for it. The rules are here, so that both come to the same.

use std::fmt;

use warta_page::date::{Date, Precision};

use crate::calendar::moment;

/// Looks up how many seconds a zone is ahead of UTC at a moment, which is given in seconds since the
/// beginning of 1970 in UTC. `None`: there is no such zone.
pub type Ahead = fn(&str, i64) -> Option<i64>;

/// What is known of the zones outside Indonesia. By default nothing.
#[derive(Clone, Copy, Default)]
pub struct Zones(Option<Ahead>);

impl Zones {
    /// Those that this function knows. It takes names in any case.
    pub fn new(ahead: Ahead) -> Zones {
        Zones(Some(ahead))
    }
}

impl fmt::Debug for Zones {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        to.write_str("Zones")
    }
}

/// All tables say the same of a zone.
impl PartialEq for Zones {
    fn eq(&self, _: &Zones) -> bool {
        true
    }
}

impl Eq for Zones {}

/// The zone of a publication.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Zone {
    name: String,
    zones: Zones,
}

const DAY: i64 = 86_400;

impl Zone {
    /// The zone with this IANA name.
    pub fn new(name: &str, zones: Zones) -> Zone {
        Zone { name: name.to_owned(), zones }
    }

    /// Whether there is such a zone. Where nobody can look it up, it is believed.
    pub fn exists(&self) -> bool {
        self.zones.0.is_none() || self.ahead_at(0).is_some()
    }

    /// How far it is ahead of UTC at a moment, both in seconds; `None` where it is not known.
    pub fn ahead_at(&self, moment: i64) -> Option<i64> {
        // A few are known everywhere, so that most publications ask nobody.
        match indonesian(&self.name) {
            Some((_, hours)) => Some(hours * 3600),
            None if self.name == "UTC" => Some(0),
            None => self.zones.0.and_then(|ahead| ahead(&self.name, moment)),
        }
    }

    /// How far it is ahead of UTC, in seconds, when its clocks show a time, which is given in seconds since
    /// they showed the beginning of 1970. Of a time that they show twice it is the first, and of one that
    /// they leave out the moment when they do. 0 where the zone is not known.
    pub fn ahead(&self, shown: i64) -> i64 {
        let before = self.ahead_at(shown.saturating_sub(DAY)).unwrap_or_default();
        let after = self.ahead_at(shown.saturating_add(DAY)).unwrap_or_default();
        if before == after || self.ahead_at(shown.saturating_sub(before)) == Some(before) {
            return before;
        }
        let later = self.ahead_at(shown.saturating_sub(after)) == Some(after);
        if later { after } else { before }
    }

    /// Whether it is one of Indonesia's.
    pub fn is_indonesian(&self) -> bool {
        indonesian(&self.name).is_some()
    }

    /// Its IANA name.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// How far it is ahead of UTC when its clocks show this time, as a date says it: `+01:00`. `None` where
    /// the zone is not known, or its clocks are ahead by a part of a minute.
    pub fn offset(&self, date: &Date) -> Option<String> {
        let shown = moment(date, 0);
        self.ahead_at(shown)?;
        let ahead = self.ahead(shown);
        let (sign, ahead) = if ahead < 0 { ('-', ahead.saturating_neg()) } else { ('+', ahead) };
        let (hours, minutes) = (ahead.div_euclid(3600), ahead.rem_euclid(3600).div_euclid(60));
        (ahead.rem_euclid(60) == 0).then(|| format!("{sign}{hours:02}:{minutes:02}"))
    }

    /// The moment that a date says, in seconds since the beginning of 1970 in UTC: of a day, month or year
    /// its beginning in this zone.
    pub fn instant(&self, date: &Date) -> i64 {
        let shown = moment(date, 0);
        match date.precision() {
            Precision::Moment => shown,
            Precision::Year | Precision::Month | Precision::Day => {
                shown.saturating_sub(self.ahead(shown))
            }
        }
    }

    /// Whether the first date is surely earlier than the second one. A day is all of it, so that it is
    /// earlier only than another day in this zone; the same holds for months and years.
    pub fn is_earlier(&self, date: &Date, than: &Date) -> bool {
        if date.precision() == Precision::Moment && than.precision() == Precision::Moment {
            return self.instant(date) < self.instant(than);
        }
        let earlier = |date: &str, than: &str| {
            let common = date.len().min(than.len());
            date.get(..common) < than.get(..common)
        };
        // Where a moment was written on another clock, its day there may be the one that was meant.
        let abroad = |date: &Date| date.precision() == Precision::Moment && !date.0.ends_with('Z');
        earlier(&self.shown(date), &self.shown(than))
            && (!(abroad(date) || abroad(than)) || earlier(date.day(), than.day()))
    }

    /// The day of a moment in this zone; any other date as it is.
    fn shown(&self, date: &Date) -> String {
        if date.precision() != Precision::Moment {
            return date.0.clone();
        }
        let moment = self.instant(date);
        let shown = moment.saturating_add(self.ahead_at(moment).unwrap_or_default());
        crate::calendar::day(shown.div_euclid(DAY))
    }
}

/// One of Indonesia's zones, as IANA spells it, and how many hours it is ahead of UTC. None of them has a
/// summer time.
pub fn indonesian(name: &str) -> Option<(&'static str, i64)> {
    const ALL: [(&str, i64); 5] = [
        ("Asia/Jakarta", 7),
        ("Asia/Pontianak", 7),
        ("Asia/Makassar", 8),
        ("Asia/Ujung_Pandang", 8),
        ("Asia/Jayapura", 9),
    ];
    ALL.into_iter().find(|(own, _)| own.eq_ignore_ascii_case(name))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn instant(date: &str, zone: &str) -> i64 {
        let zone = Zone::new(zone, Zones::new(warta_zones::ahead));
        zone.instant(&Date(date.into()))
    }

    #[test]
    fn earlier_is_told_by_moments_and_by_days_in_the_zone() {
        for (date, than, zone, expected) in [
            ("2025-01-01T00:10:00+07:00", "2024-12-31T23:30:00Z", "Asia/Jayapura", true),
            ("2026-05-04T06:00:00+07:00", "2026-05-03T22:00:00-02:00", "Asia/Jakarta", true),
            ("2026-05-04T07:30:00+07:00", "2026-05-03T22:00:00-02:00", "Asia/Jakarta", false),
            ("2024-05-01T10:00:00+07:00", "2024-05-01T10:00:01+07:00", "Asia/Jakarta", true),
            // 1 January in Jakarta already.
            ("2025-01-01", "2024-12-31T23:30:00Z", "Asia/Jakarta", false),
            ("2024-12-31", "2024-12-31T23:30:00Z", "Asia/Jakarta", true),
            ("2024-12-31", "2024-12-31T23:30:00Z", "America/New_York", false),
            ("2025-03-09T04:30:00Z", "2025-03-09", "America/New_York", true),
            ("2025-03-10T03:30:00Z", "2025-03-09", "America/New_York", false),
            ("2024-05-03", "2024-05-03T23:00:00+07:00", "Asia/Jakarta", false),
            ("2026-05-02T00:10:00+09:00", "2026-05-02", "Asia/Jakarta", false),
            ("2026-05-01T22:10:00+07:00", "2026-05-02", "Asia/Jakarta", true),
            ("2024-05", "2024-05-03", "Asia/Jakarta", false),
            ("2024-04", "2024-05-03T00:00:00Z", "Asia/Jakarta", true),
            ("2023", "2024-05", "Asia/Jakarta", true),
            ("2024-05-03", "2024-05-01", "Asia/Jakarta", false),
        ] {
            let zone = Zone::new(zone, Zones::new(warta_zones::ahead));
            let [date, than] = [date, than].map(|it| Date(it.into()));
            assert_eq!(
                zone.is_earlier(&date, &than),
                expected,
                "{date:?} than {than:?} in {zone:?}"
            );
        }
    }

    #[test]
    fn a_day_begins_when_it_does_in_its_zone() {
        for (day, zone, begins) in [
            ("2022-03-11", "Asia/Jakarta", "2022-03-11T00:00:00+07:00"),
            ("2022-03-11", "asia/jayapura", "2022-03-11T00:00:00+09:00"),
            ("2025-03-09", "America/New_York", "2025-03-09T00:00:00-05:00"),
            ("2025-03-10", "America/New_York", "2025-03-10T00:00:00-04:00"),
            ("2025-07", "Europe/Berlin", "2025-07-01T00:00:00+02:00"),
            ("2025", "Europe/Berlin", "2025-01-01T00:00:00+01:00"),
            ("2025-01-01", "Pacific/Kiritimati", "2025-01-01T00:00:00+14:00"),
            ("2025-01-01", "Asia/Kathmandu", "2025-01-01T00:00:00+05:45"),
            ("2025-01-01", "UTC", "2025-01-01T00:00:00Z"),
            // Clocks went from 23:59 to 1:00.
            ("2018-11-04", "America/Sao_Paulo", "2018-11-04T01:00:00-02:00"),
            // Midnight was there twice.
            ("2019-11-03", "America/Havana", "2019-11-03T00:00:00-04:00"),
            // A whole day was left out.
            ("2011-12-31", "Pacific/Apia", "2011-12-31T00:00:00+14:00"),
            // Nobody knows it.
            ("2025-01-01", "Umpama/Contoh", "2025-01-01T00:00:00Z"),
        ] {
            assert_eq!(instant(day, zone), instant(begins, "UTC"), "{day} in {zone}");
        }
        let exists = |name: &str| Zone::new(name, Zones::new(warta_zones::ahead)).exists();
        assert!(exists("America/New_York") && exists("Asia/Ujung_Pandang") && exists("UTC"));
        assert!(!exists("Umpama/Contoh") && !exists("America/New York"));
    }
}
