//! When a year, a month or a day is over.

use warta_bundle::calendar::moment;
use warta_bundle::zones::Zone;
use warta_page::date::{Date, Precision};

/// Whether a date was over when another one began. A year, a month or a day is over at its end.
pub(crate) fn is_before(date: &Date, other: &Date, zone: &Zone) -> bool {
    end(date, zone) <= zone.instant(other)
}

/// The moment at which a year, a month or a day is over in a zone.
fn end(date: &Date, zone: &Zone) -> i64 {
    let number = |from: usize, to: usize| -> Option<u32> { date.0.get(from..to)?.parse().ok() };
    let year = number(0, 4).unwrap_or(0);
    let next = match (date.precision(), number(5, 7)) {
        // No date is behind the last year that has four digits.
        (Precision::Year | Precision::Month, _) if year >= 9999 => return i64::MAX,
        (Precision::Year, _) | (Precision::Month, Some(12) | None) => {
            format!("{:04}", year.saturating_add(1))
        }
        (Precision::Month, Some(month)) => {
            format!("{year:04}-{:02}", month.saturating_add(1))
        }
        (Precision::Day, _) => {
            let shown = moment(date, 0).saturating_add(86_400);
            return shown.saturating_sub(zone.ahead(shown));
        }
        (Precision::Moment, _) => return zone.instant(date),
    };
    zone.instant(&Date(next))
}

#[cfg(test)]
mod tests {
    use super::*;
    use warta_bundle::zones::Zones;

    #[test]
    fn a_year_ends_at_its_end() {
        for (date, other, expected) in [
            ("2024", "2024-12-31", false),
            ("2024", "2025-01-01", true),
            ("2024", "2025", true),
            ("2024-02", "2024-02-29", false),
            ("2024-02", "2024-03-01", true),
            ("2024-12", "2024-12-31", false),
            ("2024-12", "2025-01-01", true),
            ("2024-02-14", "2024-02-14T12:00:00Z", false),
            ("2024-02-14", "2024-02-15", true),
            ("2024-02-14T08:00:00+07:00", "2024-02-14T08:00:00+07:00", true),
            ("9999", "9999-12-31", false),
            // 15 February in Jakarta already, and still the fourteenth.
            ("2024-02-14", "2024-02-14T18:00:00Z", true),
            ("2024-02", "2024-02-29T17:00:00Z", true),
            ("2024-02-14", "2024-02-14T16:59:59Z", false),
            ("2024-02-14T18:00:00Z", "2024-02-15", false),
        ] {
            let [date, other] = [date, other].map(|text| Date(text.to_owned()));
            let zone = Zone::new("Asia/Jakarta", Zones::default());
            assert_eq!(is_before(&date, &other, &zone), expected, "{date:?} before {other:?}");
        }
    }
}
