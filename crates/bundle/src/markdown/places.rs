//! Where the addresses in a text stand, so that each can be mended in its own place.

use std::ops::Range;

use pulldown_cmark::{Event, Parser, Tag, TagEnd};

use warta_diagnostics::{Part, lists_findings};

use super::events::OPTIONS;
use crate::decode::address::lacks_scheme;
use crate::decode::note::Note;

/// The same as [`super::events()`], with the place of each address that lacks its beginning.
pub(super) fn events<'t>(text: &'t str, take: &mut dyn FnMut(Event<'t>, usize, Option<usize>)) {
    // What stands in the words of a picture is no picture.
    let mut pictures = 0_u32;
    for (event, range) in Parser::new_ext(text, OPTIONS).into_offset_iter() {
        if matches!(event, Event::End(TagEnd::Image)) {
            pictures -= 1;
        }
        let begin = range.start;
        let place = match &event {
            _ if pictures > 0 => None,
            Event::Start(Tag::Link { dest_url, .. } | Tag::Image { dest_url, .. })
                if lacks_scheme(dest_url) =>
            {
                address_in(text, range, dest_url)
            }
            _ => None,
        };
        if matches!(event, Event::Start(Tag::Image { .. })) {
            pictures += 1;
        }
        take(event, begin, place);
    }
}

/// Where the address of a link or a picture begins, if it stands there as it is meant: behind the bracket
/// that closes its words, which may be the same as the address, and before its title, which may be as well.
pub fn address_in(text: &str, link: Range<usize>, address: &str) -> Option<usize> {
    let own = text.get(link.clone())?;
    let places = own.match_indices("](").map(|(at, sign)| at + sign.len());
    let mut begins = places.map(|at| {
        let rest = own.part(at..).trim_start();
        let rest = rest.strip_prefix('<').unwrap_or(rest);
        own.len() - rest.len()
    });
    let ends = |rest: &str| rest.starts_with([')', '>']) || rest.starts_with(char::is_whitespace);
    let begin = begins.find(|at| own.part(*at..).strip_prefix(address).is_some_and(ends))?;
    Some(link.start + begin)
}

/// The notes about `plain`, which was made of `text` line by line, with the places that they have there.
pub(super) fn back(text: &str, plain: &str, notes: Vec<Note>) -> Vec<Note> {
    if !lists_findings() {
        return notes;
    }
    let mut lines = text.split('\n').zip(plain.split('\n'));
    // Where the current line ends in both.
    let (mut end, mut plain_end) = (0, 0);
    let mut places: Vec<usize> = notes.iter().filter_map(place).collect();
    places.sort_unstable();
    let mut known: Vec<(usize, usize)> = Vec::with_capacity(places.len());
    for place in places {
        while plain_end <= place {
            let Some((line, plain_line)) = lines.next() else { break };
            end += line.len() + 1;
            plain_end += plain_line.len() + 1;
        }
        // What was added or left out stands at the beginning of the line.
        known.push((place, (end + place).saturating_sub(plain_end)));
    }
    let mended = |place: usize| {
        let nth = known.binary_search_by_key(&place, |(place, _)| *place).ok()?;
        known.get(nth).map(|(_, mended)| *mended)
    };
    let moved = |note| match note {
        Note::NoScheme(raw, place) => Note::NoScheme(raw, place.and_then(mended)),
        other => other,
    };
    notes.into_iter().map(moved).collect()
}

fn place(note: &Note) -> Option<usize> {
    match note {
        Note::NoScheme(_, place) => *place,
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::markdown::paragraphs;
    use crate::model::Origin;

    #[test]
    fn each_address_is_found_in_its_own_place() {
        let text = "1. [www.a.com](www.a.com) dan\n  - [![x](www.a.com/x)]( <www.a.com> \"](www.a.com)\")\n[b](www.a.com)";
        let notes = paragraphs(text, Origin::default()).notes;
        let mut places: Vec<usize> = notes.iter().filter_map(place).collect();
        places.sort_unstable();
        let all: Vec<usize> = text.match_indices("www.a.com").map(|(at, _)| at).collect();
        // The second half of each pair: words and titles are none.
        assert_eq!(places, [all[1], all[2], all[3], all[5]], "{notes:?}");
    }
}
