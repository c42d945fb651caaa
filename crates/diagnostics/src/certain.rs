//! Which findings a program may mend by itself, and which of them together.

#![warn(clippy::arithmetic_side_effects)]

use std::collections::BTreeMap;

use crate::apply::apply;
use crate::code::Code;
use crate::diagnostic::{Diagnostic, Edit};
use crate::span::Span;

/// Whether nobody needs to look at a finding's edits first. A comment is somebody's words, which only
/// they may throw away.
pub fn is_certain(found: &Diagnostic) -> bool {
    !found.edits.is_empty() && found.code != Code::Comment
}

/// For how many certain remedies a finding stands: with those of its kind, and with those that it says are
/// listed nowhere.
pub fn certain_count(found: &Diagnostic) -> u32 {
    if is_certain(found) { found.more.saturating_add(1) } else { found.certain_more }
}

/// Those of the findings that are certain and whose edits go together, each taken whole or not at all.
/// Where two claim the same bytes, or replace what touches, the first is taken: the other may depend on
/// it, and has to be looked at again once it is mended. What is only put in beside something that is
/// replaced (a comma behind a name that is mended) goes together with it.
pub fn chosen<'a>(
    text: &str,
    found: impl IntoIterator<Item = &'a Diagnostic>,
) -> Vec<&'a Diagnostic> {
    // Those that are taken, by their stretches, which never overlap.
    let mut taken: BTreeMap<(u32, u32), &'a Edit> = BTreeMap::new();
    let mut chosen = Vec::new();
    for one in found.into_iter().filter(|one| is_certain(one)) {
        let free = |edit: &Edit| {
            taken
                .range(..=(edit.end, u32::MAX))
                .rev()
                .take_while(|((_, end), _)| *end >= edit.start)
                .all(|(_, known)| go_together(known, edit))
        };
        if one.edits.iter().all(free) && changed(text, one).is_some() {
            taken.extend(one.edits.iter().map(|edit| ((edit.start, edit.end), edit)));
            chosen.push(one);
        }
    }
    chosen
}

/// Whether two edits that touch can both be made.
fn go_together(one: &Edit, other: &Edit) -> bool {
    let apart = one.end <= other.start || other.end <= one.start;
    let only_puts_in = |edit: &Edit| edit.start == edit.end;
    // What two findings ask for alike is done once.
    one == other || (apart && only_puts_in(one) != only_puts_in(other))
}

/// The stretch of the text that a finding's edits change, and what it becomes; `None` where they do not
/// fit the text or each other.
pub fn changed(text: &str, found: &Diagnostic) -> Option<(Span, String)> {
    let start = found.edits.iter().map(|edit| edit.start).min()?;
    let end = found.edits.iter().map(|edit| edit.end).max()?;
    let before = text.get(start as usize..end as usize)?;
    let moved: Option<Vec<Edit>> = found
        .edits
        .iter()
        .map(|edit| {
            let (start, end) = (edit.start.checked_sub(start)?, edit.end.checked_sub(start)?);
            Some(Edit { start, end, ..edit.clone() })
        })
        .collect();
    apply(before, &moved?).ok().map(|after| (Span::new(start, end), after))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(start: u32, end: u32, replacement: &str) -> Diagnostic {
        let span = Span::new(start, end);
        Diagnostic::new(Code::BadDate, "x").place(0, span, "").edit(span, replacement)
    }

    fn places(text: &str, found: &[Diagnostic]) -> Vec<u32> {
        chosen(text, found).iter().map(|it| it.span.start).collect()
    }

    #[test]
    fn what_touches_waits_for_the_next_round() {
        let found = [at(1, 3, "x"), at(2, 4, "y"), at(3, 4, "z"), at(5, 6, "w")];
        assert_eq!(places("0123456789", &found), [1, 5]);
        assert_eq!(places("0123456789", &[at(3, 3, "x"), at(3, 3, "y")]), [3], "in which order?");
    }

    #[test]
    fn what_is_put_in_beside_a_replacement_does_not_wait() {
        let text = "0123456789";
        let found = [at(3, 3, ","), at(1, 3, "x"), at(3, 5, "y"), at(2, 2, "z")];
        assert_eq!(places(text, &found), [3, 1], "and nothing within what is replaced");
        let edits = chosen(text, &found).into_iter().flat_map(|one| &one.edits);
        assert_eq!(apply(text, edits).as_deref(), Ok("0x,3456789"));
        let before = [at(1, 3, "x"), at(1, 1, ",")];
        let edits = chosen(text, &before).into_iter().flat_map(|one| &one.edits);
        assert_eq!(apply(text, edits).as_deref(), Ok("0,x3456789"));
    }

    #[test]
    fn findings_are_taken_whole_and_never_overlap_however_many_lie_between() {
        let mut found = vec![at(0, 1, "a").edit(Span::new(500, 501), "b")];
        found.extend((1..200).map(|nth| at(2 * nth, 2 * nth + 1, "")));
        found.push(at(498, 505, "c"));
        let text = "x".repeat(600);
        let all = places(&text, &found);
        assert_eq!(all.len(), 200, "the last claims what the first has");
        let edits = chosen(&text, &found).into_iter().flat_map(|one| &one.edits);
        assert!(apply(&text, edits).is_ok());
    }

    #[test]
    fn comments_and_what_has_no_remedy_are_nobodys_to_mend() {
        let comment = Diagnostic { code: Code::Comment, ..at(0, 1, "") };
        assert!(places("abc", &[comment, Diagnostic::new(Code::BadDate, "x")]).is_empty());
        assert!(places("abc", &[at(2, 9, "")]).is_empty(), "it was made for another text");
    }

    #[test]
    fn the_same_edit_twice_is_made_once() {
        let found = [at(1, 2, "y"), at(1, 2, "y")];
        assert_eq!(places("abc", &found), [1, 1]);
    }
}
