//! Moments as newspapers write them. Readers' browsers do without: there a date in this form is none.

use warta_diagnostics::Part;

use super::{Change, Fault, Parsed, written};

/// Reads such a date, with a time where it has one: `Rabu, 1 Mei 2024 pukul 09.30 WIB`.
pub(super) fn parse(text: &str) -> Result<Parsed, Fault> {
    let text = without_weekday(text);
    if text.len() > 60 {
        return Err(Fault::Form);
    }
    let (rest, zone) = zone(text);
    let Some((date, time)) = time_of_day(rest) else {
        return written::parse(text).map(|it| Parsed { changed: Some(Change::Moment), ..it });
    };
    let parsed = match super::strict(date) {
        Err(Fault::Form) => written::parse(date)?,
        other => other?,
    };
    // Without its zone nobody knows the moment.
    if parsed.date.0.len() != 10 || zone.is_empty() {
        return Err(Fault::Form);
    }
    super::time(&parsed.date.0, &(time + zone))
        .map(|parsed| Parsed { changed: Some(Change::Moment), ..parsed })
}

/// The zones of Indonesia, and the one that the others count from.
const ZONES: [(&str, &str); 5] =
    [("wib", "+07:00"), ("wita", "+08:00"), ("wit", "+09:00"), ("utc", "Z"), ("gmt", "Z")];

/// Takes the name of a zone off the end; gives its offset.
fn zone(text: &str) -> (&str, &'static str) {
    let known = ZONES.iter().find_map(|(name, offset)| {
        let at = text.len().checked_sub(name.len())?;
        let (rest, end) = (text.get(..at)?, text.get(at..)?);
        let fits = end.eq_ignore_ascii_case(name)
            && rest.ends_with(|c: char| c.is_ascii_digit() || c.is_whitespace());
        fits.then(|| (rest.trim_end(), *offset))
    });
    known.unwrap_or((text, ""))
}

/// Takes a time off the end, and the words before it; gives it with colons.
fn time_of_day(text: &str) -> Option<(&str, String)> {
    let at = text.rfind(|c: char| !(c.is_ascii_digit() || matches!(c, '.' | ':')))?;
    let (head, rest) = text.split_at_checked(at)?;
    let mut rest = rest.chars();
    let c = rest.next()?;
    let time = rest.as_str();
    if !(c.is_whitespace() || matches!(c, 'T' | 't' | ',')) || !(4..=8).contains(&time.len()) {
        return None;
    }
    let parts: Vec<&str> = time.split(['.', ':']).collect();
    if !(2..=3).contains(&parts.len()) || !parts.iter().skip(1).all(|part| part.len() == 2) {
        return None;
    }
    let mut head = head.trim_end_matches(|c: char| c.is_whitespace() || c == ',');
    for word in ["pukul", "pkl", "pkl.", "jam", "at"] {
        let start = head.len().saturating_sub(word.len());
        let named = head.get(start..).is_some_and(|end| end.eq_ignore_ascii_case(word));
        if named && head.part(..start).ends_with(|c: char| c.is_whitespace() || c == ',') {
            head = head.part(..start).trim_end_matches(|c: char| c.is_whitespace() || c == ',');
            break;
        }
    }
    let hour = if parts.first().is_some_and(|hour| hour.len() == 1) { "0" } else { "" };
    Some((head, format!("{hour}{}", parts.join(":"))))
}

/// Takes the day of the week off the beginning.
fn without_weekday(text: &str) -> &str {
    text.split_once([',', ' '])
        .filter(|(day, _)| written::is_weekday(day))
        .map_or(text, |(_, date)| date.trim_start_matches([',', ' ']))
}
