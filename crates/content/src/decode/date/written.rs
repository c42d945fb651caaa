//! Dates as people write them: with slashes or points, day first, or with the month in words. What can be
//! read in one way only is read; what can be read in two is read in none.

use warta_page::date::Date;

use super::{Change, Fault, Parsed, check_day};

/// The months, in Indonesian and in English.
pub(super) const MONTHS: [[&str; 2]; 12] = [
    ["januari", "january"],
    ["februari", "february"],
    ["maret", "march"],
    ["april", "april"],
    ["mei", "may"],
    ["juni", "june"],
    ["juli", "july"],
    ["agustus", "august"],
    ["september", "september"],
    ["oktober", "october"],
    ["november", "november"],
    ["desember", "december"],
];

/// A month in English, for findings.
pub(super) fn month_name(month: u32) -> String {
    let nth = month.saturating_sub(1) as usize;
    let name = MONTHS.get(nth).map_or("", |[_, english]| english);
    let mut letters = name.chars();
    letters.next().map(|first| first.to_ascii_uppercase()).into_iter().chain(letters).collect()
}

/// A day of the calendar.
pub(super) fn date(year: u32, month: u32, day: u32) -> String {
    format!("{year:04}-{month:02}-{day:02}")
}

/// One part of a written date.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Part {
    Year(u32),
    Number(u32),
    Month(u32),
}

/// Reads such a date.
pub(super) fn parse(text: &str) -> Result<Parsed, Fault> {
    let text =
        text.split_once(", ").filter(|(day, _)| is_weekday(day)).map_or(text, |(_, date)| date);
    if text.len() > 40 || text.contains("--") {
        return Err(Fault::Form);
    }
    let words = text.split(|c: char| c.is_whitespace() || matches!(c, '/' | '.' | '-' | ','));
    let parts: Option<Vec<Part>> = words.filter(|word| !word.is_empty()).map(part).collect();
    let parts = parts.ok_or(Fault::Form)?;
    match parts[..] {
        [Part::Year(year), Part::Number(month), Part::Number(day)] => {
            if !(1..=12).contains(&month) {
                return Err(Fault::Month(None));
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
                    Err(Fault::Ambiguous(read(one, other)?, read(other, one)?))
                }
                (_, true) => whole(year, other, one),
                (true, false) => whole(year, one, other),
                (false, false) => Err(Fault::Month(None)),
            }
        }
        [Part::Month(month), Part::Year(year)] => {
            Ok(Parsed { date: Date(format!("{year:04}-{month:02}")), changed: Some(Change::Order) })
        }
        [Part::Number(_), Part::Number(_) | Part::Month(_)] | [Part::Month(_), Part::Number(_)] => {
            Err(Fault::NoYear)
        }
        _ => Err(Fault::Form),
    }
}

fn whole(year: u32, month: u32, day: u32) -> Result<Parsed, Fault> {
    check_day(year, month, day)?;
    Ok(Parsed { date: Date(date(year, month, day)), changed: Some(Change::Order) })
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
    let word = word.to_lowercase();
    // As they were spelled before, and are shortened.
    let word = match word.as_str() {
        "pebruari" | "peb" => "februari",
        "nopember" | "nop" => "november",
        "sept" => "september",
        "agt" | "ags" | "agust" => "agustus",
        word => word,
    };
    let month = MONTHS.iter().position(|names| {
        names.iter().any(|name| *name == word || (word.len() == 3 && name.starts_with(word)))
    })?;
    u32::try_from(month).ok()?.checked_add(1).map(Part::Month)
}

pub(super) fn is_weekday(word: &str) -> bool {
    const DAYS: [&str; 16] = [
        "senin",
        "selasa",
        "rabu",
        "kamis",
        "jumat",
        "jum'at",
        "sabtu",
        "minggu",
        "ahad",
        "monday",
        "tuesday",
        "wednesday",
        "thursday",
        "friday",
        "saturday",
        "sunday",
    ];
    DAYS.contains(&word.trim().to_lowercase().as_str())
}
