//! Mistakes, one at a time, in bundles that are otherwise right.
//!
//! `right/*.json` give no diagnostic. Each [`mistake::Mistake`] cuts one thing out of such a text or
//! puts one in, and knows from that, not from what the program says, where a person would point:
//!
//! - at something that is too much or wrong: where it begins, a string or name at its quotation mark;
//! - at something that is missing: where it stood;
//! - at a field that is missing: the opening bracket of the record that needs it;
//! - at a link or a word inside a text: where that begins;
//! - at what is written twice: the second place.
//!
//! Each mistake is read in every [`text::Dress`]: as it is, with Windows' line ends, with tabs and a
//! byte order mark. It counts as exact only where code, line and column are right in all of them.

mod certain;
mod format;
mod json;
mod mistake;
mod rules;
mod slips;
mod sweep;
mod ten;
mod text;

use mistake::{Mistake, Verdict};
use text::{Dress, RIGHT};

fn all() -> Vec<Mistake> {
    [json::mistakes(), format::mistakes(), rules::mistakes()].into_iter().flatten().collect()
}

#[test]
fn right_bundles_give_no_diagnostic() {
    for (name, text) in RIGHT {
        for dress in Dress::ALL {
            let found = text::read(name, dress.wear(text).as_bytes());
            let said = found.diagnostics.iter().map(text::line).collect::<Vec<_>>();
            assert!(said.is_empty(), "{name}, {dress:?}:\n{}", said.join("\n"));
        }
    }
}

#[test]
fn mistakes_are_found_where_they_are() {
    let mistakes = all();
    let mut exact = 0;
    let mut suggested = 0;
    let mut alone = 0;
    let mut table = String::new();
    for mistake in &mistakes {
        let verdict = mistake.judge();
        exact += usize::from(verdict.exact);
        suggested += usize::from(verdict.suggested);
        alone += usize::from(verdict.alone);
        if verdict != Verdict::RIGHT {
            table.push_str(&verdict.row(mistake));
        }
    }
    let count = mistakes.len();
    println!("{count} mistakes: {exact} exact, {suggested} suggestions right, {alone} alone");
    println!("{table}");
    assert!(count >= 100, "only {count} mistakes");
    assert!(exact * 100 >= count * 98, "{exact} of {count} exact\n{table}");
    assert!(suggested * 100 >= count * 95, "{suggested} of {count} suggestions\n{table}");
    assert_eq!(alone, count, "something else was reported\n{table}");
}

/// Every edit that is offered changes its own bytes and nothing else, no two quarrel, and once they are
/// applied a second run offers none.
#[test]
fn edits_change_their_own_bytes_and_come_to_an_end() {
    for mistake in &all() {
        for dress in Dress::ALL {
            mistake.mend(dress);
        }
    }
}
