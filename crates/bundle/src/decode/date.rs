//! Dates: a year, a month, a day, or a moment with its offset.

#![warn(clippy::arithmetic_side_effects)]

mod counted;
mod moment;
mod strict;
mod weekday;
mod written;

pub(crate) use counted::counted;
pub(crate) use strict::{Change, Fault, Parsed};
pub(crate) use weekday::{Weekday, contradicted};

use warta_diagnostics::lists_findings;

use strict::strict;

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
