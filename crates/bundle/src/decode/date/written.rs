//! Dates as people write them: with slashes or points, day first, or with the month in words. What can be
//! read in one way only is read; what can be read in two is read in none.

use warta_page::date::Date;

use super::strict::{DateChange, DateFault, Parsed, check_day, date};
use warta_json::day_names as names;

/// One part of a written date.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Part {
    Year(u32),
    Number(u32),
    Month(u32),
}

/// Reads such a date.
pub(super) fn parse(text: &str) -> Result<Parsed, DateFault> {
    let text = text
        .split_once(", ")
        .filter(|(day, _)| names::weekday(day).is_some())
        .map_or(text, |(_, date)| date);
    if text.len() > 40 || text.contains("--") {
        return Err(DateFault::Form);
    }
    let words = text.split(|c: char| c.is_whitespace() || matches!(c, '/' | '.' | '-' | ','));
    let parts: Option<Vec<Part>> = words.filter(|word| !word.is_empty()).map(part).collect();
    let parts = parts.ok_or(DateFault::Form)?;
    match parts[..] {
        [Part::Year(year), Part::Number(month), Part::Number(day)] => {
            if !(1..=12).contains(&month) {
                return Err(DateFault::Month(None));
            }
            whole(year, month, day)
        }
        [Part::Number(day), Part::Month(month), Part::Year(year)]
        | [Part::Month(month), Part::Number(day), Part::Year(year)] => whole(year, month, day),
        [Part::Number(one), Part::Number(other), Part::Year(year)] => {
            let months = ((1..=12).contains(&one), (1..=12).contains(&other));
            match months {
                (true, true) if one != other => {
                    let read =
                        |day, month| check_day(year, month, day).map(|()| date(year, month, day));
                    Err(DateFault::Ambiguous(read(one, other)?, read(other, one)?))
                }
                (_, true) => whole(year, other, one),
                (true, false) => whole(year, one, other),
                (false, false) => Err(DateFault::Month(None)),
            }
        }
        [Part::Month(month), Part::Year(year)] => Ok(Parsed {
            date: Date(format!("{year:04}-{month:02}")),
            changed: Some(DateChange::Order),
        }),
        [Part::Number(_), Part::Number(_) | Part::Month(_)] | [Part::Month(_), Part::Number(_)] => {
            Err(DateFault::NoYear)
        }
        _ => Err(DateFault::Form),
    }
}

fn whole(year: u32, month: u32, day: u32) -> Result<Parsed, DateFault> {
    check_day(year, month, day)?;
    Ok(Parsed { date: Date(date(year, month, day)), changed: Some(DateChange::Order) })
}

fn part(word: &str) -> Option<Part> {
    if word.bytes().all(|byte| byte.is_ascii_digit()) {
        let number = word.parse().ok()?;
        return match word.len() {
            4 if number > 0 => Some(Part::Year(number)),
            1 | 2 => Some(Part::Number(number)),
            _ => None,
        };
    }
    names::month(word).map(Part::Month)
}
