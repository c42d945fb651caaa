//! Moments as newspapers write them. Where findings are not listed they are left to the program that lists them.

use super::strict::{DateChange, DateFault, Parsed, strict, time as moment_of};
use super::written;
use warta_json::day_names as names;

/// Reads such a date, with a time where it has one: `Rabu, 1 Mei 2024 pukul 09.30 WIB`.
pub(super) fn parse(text: &str) -> Result<Parsed, DateFault> {
    if text.len() > 60 {
        return Err(DateFault::Form);
    }
    // `Rabu (1/5/2024)`
    let text = text.replace(['(', ')'], " ");
    let text = without_weekday(text.trim());
    let (rest, zone) = zone(text);
    let Some(time) = time_of_day(rest) else {
        return written::parse(text).map(|it| Parsed { changed: Some(DateChange::Moment), ..it });
    };
    let date = match strict(time.date) {
        Err(DateFault::Form) => written::parse(time.date),
        other => other,
    };
    match date {
        Err(DateFault::Ambiguous(one, other)) => {
            Err(DateFault::Ambiguous(moment(&one, &time, zone)?, moment(&other, &time, zone)?))
        }
        Err(why) => Err(why),
        Ok(parsed) if parsed.date.0.len() != 10 => Err(DateFault::Form),
        Ok(Parsed { mut date, .. }) => {
            date.0 = moment(&date.0, &time, zone)?;
            match (zone.is_empty(), time.doubtful) {
                (true, _) => Err(DateFault::NoZone(date.0)),
                (false, true) => Err(DateFault::Perhaps(date.0)),
                (false, false) => Ok(Parsed { date, changed: Some(DateChange::Moment) }),
            }
        }
    }
}

/// A moment as it is written here; without an offset where its zone is not known.
fn moment(day: &str, time: &Time<'_>, zone: &str) -> Result<String, DateFault> {
    let offset = if zone.is_empty() { "Z" } else { zone };
    let moment = moment_of(day, &format!("{}{offset}", time.clock))?.date.0;
    Ok(match zone {
        "" => moment.trim_end_matches('Z').to_owned(),
        _ => moment,
    })
}

/// The zones of Indonesia, and the one that the others count from.
const ZONES: [(&str, &str); 11] = [
    ("wib", "+07:00"),
    ("wita", "+08:00"),
    ("wit", "+09:00"),
    ("gmt+7", "+07:00"),
    ("gmt+8", "+08:00"),
    ("gmt+9", "+09:00"),
    ("utc+7", "+07:00"),
    ("utc+8", "+08:00"),
    ("utc+9", "+09:00"),
    ("utc", "Z"),
    ("gmt", "Z"),
];

/// Takes the name of a zone off the end; gives its offset.
fn zone(text: &str) -> (&str, &'static str) {
    let known = ZONES.iter().find_map(|(name, offset)| {
        let rest = without_end(text, name)?;
        let fits = rest.ends_with(|c: char| c.is_ascii_digit() || c.is_whitespace());
        fits.then(|| (rest.trim_end(), *offset))
    });
    known.unwrap_or((text, ""))
}

/// A text without a word at its end, in whatever letters that is written.
fn without_end<'t>(text: &'t str, word: &str) -> Option<&'t str> {
    let (rest, end) = text.split_at_checked(text.len().checked_sub(word.len())?)?;
    end.eq_ignore_ascii_case(word).then_some(rest)
}

/// A time at the end of a text.
struct Time<'t> {
    /// What stands before it.
    date: &'t str,
    /// With colons, and the hour in two digits.
    clock: String,
    /// Whether it is likely what was meant, and not certain: an hour without minutes, or one of the afternoon.
    doubtful: bool,
}

/// Takes a time off the end, and the words before it.
fn time_of_day(text: &str) -> Option<Time<'_>> {
    let (text, part) = part_of_day(text);
    let at = text.rfind(|c: char| !(c.is_ascii_digit() || matches!(c, '.' | ':')))?;
    let (head, rest) = text.split_at_checked(at)?;
    let mut rest = rest.chars();
    let c = rest.next()?;
    let time = rest.as_str();
    if !(c.is_whitespace() || matches!(c, 'T' | 't' | ',')) || time.len() > 8 {
        return None;
    }
    let mut head = head.trim_end_matches(|c: char| c.is_whitespace() || c == ',');
    let words = ["pukul", "pkl", "pkl.", "jam", "at"];
    let named = words.iter().find_map(|word| {
        without_end(head, word)
            .filter(|rest| rest.ends_with(|c: char| c.is_whitespace() || c == ','))
    });
    if let Some(rest) = named {
        head = rest.trim_end_matches(|c: char| c.is_whitespace() || c == ',');
    }
    let mut parts = time.split(['.', ':']);
    let hour = parts.next().filter(|hour| (1..=2).contains(&hour.len()))?;
    let rest: Vec<&str> = parts.collect();
    let bare = rest.is_empty();
    if rest.len() > 2
        || !rest.iter().all(|part| part.len() == 2)
        || (bare && named.is_none() && part.is_none())
    {
        return None;
    }
    let hour = hour_of(hour.parse().ok()?, part)?;
    let rest = if bare { "00".to_owned() } else { rest.join(":") };
    let doubtful = bare || part.is_some();
    Some(Time { date: head, clock: format!("{hour:02}:{rest}"), doubtful })
}

/// A part of the day, of which each has the same hours.
#[derive(Clone, Copy)]
enum DayPart {
    /// `am`
    BeforeNoon,
    /// `pm`
    AfterNoon,
    Morning,
    Noon,
    Afternoon,
    Evening,
}

/// Takes the words for a part of the day off the end.
fn part_of_day(text: &str) -> (&str, Option<DayPart>) {
    const PARTS: [(&str, DayPart); 8] = [
        ("am", DayPart::BeforeNoon),
        ("a.m.", DayPart::BeforeNoon),
        ("pm", DayPart::AfterNoon),
        ("p.m.", DayPart::AfterNoon),
        ("pagi", DayPart::Morning),
        ("siang", DayPart::Noon),
        ("sore", DayPart::Afternoon),
        ("malam", DayPart::Evening),
    ];
    let found = PARTS.iter().find_map(|(word, part)| {
        let rest = without_end(text, word)?;
        let fits = rest.ends_with(|c: char| c.is_ascii_digit() || c.is_whitespace());
        fits.then(|| (rest.trim_end(), Some(*part)))
    });
    found.unwrap_or((text, None))
}

/// An hour from 0 to 23; `None` where it does not fit its part of the day.
fn hour_of(hour: u32, part: Option<DayPart>) -> Option<u32> {
    let later = hour.checked_add(12)?;
    Some(match (part, hour) {
        (None, hour)
        | (Some(DayPart::BeforeNoon | DayPart::Morning), hour @ 1..=11)
        | (Some(DayPart::AfterNoon), hour @ 12..=23)
        | (Some(DayPart::Noon), hour @ 10..=15)
        | (Some(DayPart::Afternoon), hour @ 14..=19)
        | (Some(DayPart::Evening), hour @ 18..=23) => hour,
        (Some(DayPart::BeforeNoon), 0 | 12) => 0,
        (Some(DayPart::AfterNoon), 1..=11)
        | (Some(DayPart::Noon), 1..=3)
        | (Some(DayPart::Afternoon), 2..=7)
        | (Some(DayPart::Evening), 6..=11) => later,
        (Some(_), _) => return None,
    })
}

/// Takes the day of the week off the beginning.
fn without_weekday(text: &str) -> &str {
    text.split_once([',', ' '])
        .filter(|(day, _)| names::weekday(day).is_some())
        .map_or(text, |(_, date)| date.trim_start_matches([',', ' ']))
}
