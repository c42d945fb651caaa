//! Dates: a year, a month, a day, or a moment with its offset.

#![warn(clippy::arithmetic_side_effects)]

mod counted;
mod moment;
mod strict;
mod weekday;
mod written;

pub(crate) use counted::counted;
pub(crate) use strict::{DateChange, DateFault, Parsed};
pub(crate) use weekday::{Weekday, contradicted};

use warta_diagnostics::lists_findings;

use strict::strict;

/// Reads `YYYY`, `YYYY-MM`, `YYYY-MM-DD` or an RFC 3339 date-time.
pub(crate) fn parse(text: &str) -> Result<Parsed, DateFault> {
    match strict(text) {
        Err(DateFault::Form) if lists_findings() => match written::parse(text) {
            Err(DateFault::Form) => moment::parse(text),
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
            ("2024-11-27T08:00+0700", Ok(("2024-11-27T08:00:00+07:00", Some(DateChange::Form)))),
            ("2024-11-27T08:00:00", Ok(("2024-11-27", Some(DateChange::DayOnly)))),
            ("2023-02-29", Err(DateFault::Day("2023-02".into(), 28))),
            ("1900-02-29", Err(DateFault::Day("1900-02".into(), 28))),
            ("2024-13", Err(DateFault::Month(None))),
            ("2024-13-02", Err(DateFault::Month(Some("2024-02-13".into())))),
            ("0000", Err(DateFault::Calendar)),
            ("2024-11-27T24:00:00Z", Err(DateFault::Clock)),
            ("99999-01-01", Err(DateFault::Form)),
            ("27-11-2024", Ok(("2024-11-27", Some(DateChange::Order)))),
            ("2024/1/7", Ok(("2024-01-07", Some(DateChange::Order)))),
            ("11 Maret 2022", Ok(("2022-03-11", Some(DateChange::Order)))),
            ("Jumat, 11 Mar. 2022", Ok(("2022-03-11", Some(DateChange::Order)))),
            ("March 11, 2022", Ok(("2022-03-11", Some(DateChange::Order)))),
            ("Maret 2022", Ok(("2022-03", Some(DateChange::Order)))),
            ("17 Pebruari 2024", Ok(("2024-02-17", Some(DateChange::Order)))),
            ("10 Nopember 2023", Ok(("2023-11-10", Some(DateChange::Order)))),
            ("9 Sept 2023", Ok(("2023-09-09", Some(DateChange::Order)))),
            ("5/5/2022", Ok(("2022-05-05", Some(DateChange::Order)))),
            ("03/04/2022", Err(DateFault::Ambiguous("2022-04-03".into(), "2022-03-04".into()))),
            ("11/03", Err(DateFault::NoYear)),
            ("11 Maret", Err(DateFault::NoYear)),
            ("31-02-2022", Err(DateFault::Day("2022-02".into(), 28))),
            ("03-04-22", Err(DateFault::Form)),
            (
                "Rabu, 1 Mei 2024 pukul 09.30 WIB",
                Ok(("2024-05-01T09:30:00+07:00", Some(DateChange::Moment))),
            ),
            (
                "11 Maret 2022 8.00 WITA",
                Ok(("2022-03-11T08:00:00+08:00", Some(DateChange::Moment))),
            ),
            (
                "Rabu 1 Mei 2024, 21:05:09 wit",
                Ok(("2024-05-01T21:05:09+09:00", Some(DateChange::Moment))),
            ),
            ("2024-05-01T09:30 WIB", Ok(("2024-05-01T09:30:00+07:00", Some(DateChange::Moment)))),
            ("2024-05-01 09:30:00WIB", Ok(("2024-05-01T09:30:00+07:00", Some(DateChange::Moment)))),
            ("2024-05-01 09.30", Err(DateFault::NoZone("2024-05-01T09:30:00".into()))),
            ("01/05/2024", Err(DateFault::Ambiguous("2024-05-01".into(), "2024-01-05".into()))),
            ("31/05/2024 09.30", Err(DateFault::NoZone("2024-05-31T09:30:00".into()))),
            ("31-05-2024 pukul 9", Err(DateFault::NoZone("2024-05-31T09:00:00".into()))),
            ("31 Mei 2024 9:00", Err(DateFault::NoZone("2024-05-31T09:00:00".into()))),
            ("Jumat (31/5/2024) pukul 09.30", Err(DateFault::NoZone("2024-05-31T09:30:00".into()))),
            (
                "31 Mei 2024 pukul 9 WIB",
                Err(DateFault::Perhaps("2024-05-31T09:00:00+07:00".into())),
            ),
            ("31 May 2024 4:30 PM", Err(DateFault::NoZone("2024-05-31T16:30:00".into()))),
            (
                "31 Mei 2024 jam 7 malam WIT",
                Err(DateFault::Perhaps("2024-05-31T19:00:00+09:00".into())),
            ),
            ("31 Mei 2024 jam 12 malam WIT", Err(DateFault::Form)),
            ("31 Mei 2024 9", Err(DateFault::Form)),
            ("Jumat (31/5/2024)", Ok(("2024-05-31", Some(DateChange::Moment)))),
            (
                "31 Mei 2024 09.30 GMT+7",
                Ok(("2024-05-31T09:30:00+07:00", Some(DateChange::Moment))),
            ),
            (
                "31/12/2024 jam 23.59 WIB",
                Ok(("2024-12-31T23:59:00+07:00", Some(DateChange::Moment))),
            ),
            (
                "03/04/2022 pukul 08.00 WIB",
                Err(DateFault::Ambiguous(
                    "2022-04-03T08:00:00+07:00".into(),
                    "2022-03-04T08:00:00+07:00".into(),
                )),
            ),
            (
                "03/04/2022 08.00",
                Err(DateFault::Ambiguous(
                    "2022-04-03T08:00:00".into(),
                    "2022-03-04T08:00:00".into(),
                )),
            ),
            ("1 Mei 2024 pukul 25.00 WIB", Err(DateFault::Clock)),
            ("Mei 2024 pukul 09.30 WIB", Err(DateFault::Form)),
            ("1 Mei 2024 WIB", Err(DateFault::Form)),
            ("30 Februari 2024 09.30 WIB", Err(DateFault::Day("2024-02".into(), 29))),
            ("2024-11-27T08:00:00+07:00é", Err(DateFault::Form)),
            ("", Err(DateFault::Form)),
        ] {
            let found = parse(text);
            let found = found.as_ref().map(|one| (one.date.0.as_str(), one.changed));
            assert_eq!(found.map_err(Clone::clone), expected, "{text}");
        }
    }
}
