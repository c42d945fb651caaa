//! Which word was meant by a mistyped one, and how sure that is.
//!
//! Words that are near each other in their letters are often far from each other in what they say:
//! "rejected" is not "elected", "invalid_votes" are not "valid_votes". So a guess is certain only where the
//! written word is one slip of the fingers away from one known word, and is no word itself.

use std::borrow::Cow;

use super::record::{Record, Shape};
use crate::model;

/// A word that may have been meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Guess<'n> {
    /// It.
    pub meant: &'n str,
    /// Whether nobody needs to look first.
    pub certain: bool,
    /// Whether one letter makes the difference, and no second word is as near: enough to read a text by,
    /// which is said, and not enough to change the file by.
    pub near: bool,
}

/// A name without what people vary: case, hyphens, underscores, spaces.
pub(crate) fn folded(name: &str) -> Cow<'_, str> {
    if name.bytes().all(|byte| byte.is_ascii_lowercase()) {
        return Cow::Borrowed(name);
    }
    let kept = name.chars().filter(|c| !matches!(c, '_' | '-' | ' ' | '.'));
    Cow::Owned(kept.flat_map(char::to_lowercase).take(100).collect())
}

/// The name that may have been meant by a mistyped one.
pub fn guess<'n>(name: &str, names: &[&'n str]) -> Option<Guess<'n>> {
    if name.len() > 60 {
        return None;
    }
    let written = name.to_lowercase();
    let mut plurals = names.iter().filter(|own| is_plural(&written, own));
    if let (Some(meant), None) = (plurals.next(), plurals.next()) {
        return Some(Guess { meant, certain: true, near: true });
    }
    if is_word(&written) {
        return None;
    }
    let near = |own: &'n str| {
        let distance = strsim::damerau_levenshtein(&written, own);
        (distance <= (own.len() / 3).clamp(1, 3) && !negates(&written, own))
            .then_some((distance, own))
    };
    let (distance, meant) =
        names.iter().filter_map(|own| near(own)).min_by_key(|(distance, _)| *distance)?;
    let others = names.iter().filter(|own| **own != meant);
    let alone = { others }.all(|own| strsim::damerau_levenshtein(&written, own) > distance);
    let certain = alone && is_slip(&written, meant);
    Some(Guess { meant, certain, near: alone && distance == 1 })
}

/// Whether one of two words is the other one with an s.
fn is_plural(one: &str, other: &str) -> bool {
    one.strip_suffix('s') == Some(other) || other.strip_suffix('s') == Some(one)
}

/// From this length on a letter more, less or beside the right key is taken for a slip. Shorter words
/// become other words too easily: "rate" is not "date".
const LONG: usize = 6;

/// Whether one word is the other with one slip of the fingers: two letters exchanged, one typed twice; in
/// longer words also one left out, put in, or hit beside its key. Digits are never a slip.
pub(crate) fn is_slip(written: &str, meant: &str) -> bool {
    // One letter more or less is as many bytes as a letter has, four at most. Nearly all pairs end here.
    if written.len().abs_diff(meant.len()) > 4 {
        return false;
    }
    let (written, meant): (Vec<char>, Vec<char>) =
        (written.chars().collect(), meant.chars().collect());
    let same = written.iter().zip(&meant).take_while(|(one, other)| one == other).count();
    let (Some(rest), Some(wanted)) = (written.get(same..), meant.get(same..)) else {
        return false;
    };
    let long = meant.len() >= LONG;
    match (rest, wanted) {
        // The letters behind the first difference: one too many, one too few, one exchanged or mistaken.
        ([more, rest @ ..], wanted) if rest == wanted => {
            let twice = same.checked_sub(1).and_then(|before| written.get(before)) == Some(more);
            twice || (long && !more.is_ascii_digit())
        }
        (rest, [fewer, wanted @ ..]) if rest == wanted => long && !fewer.is_ascii_digit(),
        ([a, b, rest @ ..], [c, d, wanted @ ..]) if (a, b) == (d, c) && rest == wanted => true,
        ([one, rest @ ..], [other, wanted @ ..]) if rest == wanted => {
            long && are_neighbours(*one, *other)
        }
        _ => false,
    }
}

/// Whether two letters lie side by side on a keyboard.
fn are_neighbours(one: char, other: char) -> bool {
    const ROWS: [&str; 3] = ["qwertyuiop", "asdfghjkl", "zxcvbnm"];
    let place = |c: char| {
        let mut rows = ROWS.iter().enumerate();
        rows.find_map(|(row, letters)| letters.find(c).map(|column| (row, column)))
    };
    let (Some(one), Some(other)) = (place(one), place(other)) else { return false };
    let (upper, lower) = if one <= other { (one, other) } else { (other, one) };
    match lower.0.abs_diff(upper.0) {
        0 => lower.1.abs_diff(upper.1) == 1,
        // Each row stands half a key to the right of the one above.
        1 => upper.1 == lower.1 || upper.1 == lower.1 + 1,
        _ => false,
    }
}

/// What turns a word into its opposite, or into something else, when it stands before it.
const BEFORE: [&str; 22] = [
    "un", "in", "im", "non", "no", "not", "dis", "de", "mis", "anti", "ex", "former", "pre", "re",
    "tidak", "tak", "bukan", "belum", "tanpa", "tiada", "never", "without",
];

/// Whether one of two words is the other, or nearly, behind a prefix that says no.
pub(crate) fn negates(one: &str, other: &str) -> bool {
    let (one, other) = (folded(one), folded(other));
    let says_no = |longer: &str, shorter: &str| {
        let mut before = BEFORE.iter().filter(|prefix| !shorter.starts_with(**prefix));
        before.any(|prefix| {
            longer.strip_prefix(prefix).is_some_and(|rest| {
                rest.len() > 2
                    && strsim::damerau_levenshtein(rest, shorter) <= usize::from(rest.len() > 4)
            })
        })
    };
    says_no(&one, &other) || says_no(&other, &one)
}

/// The records whose names of fields are words.
const SHAPES: [&Shape; 19] = [
    model::Bundle::SHAPE,
    model::Site::SHAPE,
    model::Article::SHAPE,
    model::Image::SHAPE,
    model::Quote::SHAPE,
    model::List::SHAPE,
    model::Video::SHAPE,
    model::Table::SHAPE,
    model::Embed::SHAPE,
    model::Person::SHAPE,
    model::Organization::SHAPE,
    model::Post::SHAPE,
    model::Area::SHAPE,
    model::Membership::SHAPE,
    model::Event::SHAPE,
    model::Contest::SHAPE,
    model::Candidacy::SHAPE,
    model::SeatCount::SHAPE,
    model::Tag::SHAPE,
];

/// Words that are a slip or two away from the name of a field or from one of the known values, and say
/// something else.
const WORDS: &str = "rejected selected deceased contested unregistered dependent defeated ejected \
    reelected deselected accepted expected neglected collected protected qualified ineligible undeclared \
    undecided declined resigned replaced released nominated suspended modifier publishes belated elated \
    relates relate tender sender render divided heading beading galley explained features provided \
    contents contexts bundled captain posted poser leader reader stats rate late gate tabs test tile \
    eight weight lever notes voters created updated deleted added closed opened started ended";

/// Whether something is a word of its own, so that it was hardly meant for another one.
fn is_word(written: &str) -> bool {
    WORDS.split_ascii_whitespace().any(|word| word == written)
        || SHAPES.iter().any(|shape| shape.fields.iter().any(|field| field.name == written))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slips_of_the_fingers_are_certain() {
        for (written, meant) in [
            ("standfrist", "standfirst"),
            ("headine", "headline"),
            ("slgu", "slug"),
            ("slugg", "slug"),
            ("autors", "authors"),
            ("organisations", "organizations"),
            ("timelime", "timeline"),
            ("caption", "captions"),
            ("Editors", "editor"),
        ] {
            let found = guess(written, &[meant, "xyzzy"]);
            assert_eq!(found, Some(Guess { meant, certain: true, near: true }), "{written}");
        }
    }

    #[test]
    fn what_may_be_another_word_is_asked() {
        for (written, meant) in [
            ("bosy", "body"),
            ("dage", "date"),
            ("analisys", "analysis"),
            ("paragraf", "paragraph"),
            ("dapil2", "dapil1"),
        ] {
            let found = guess(written, &[meant, "xyzzy"]);
            let found = found.map(|it| (it.meant, it.certain));
            assert_eq!(found, Some((meant, false)), "{written}");
        }
        assert!(guess("gate", &["date"]).is_none(), "a word");
        assert_eq!(guess("abcdefy", &["abcdefg", "abcdefh"]).map(|it| it.certain), Some(false));
    }

    #[test]
    fn what_says_the_opposite_was_never_meant() {
        for (written, known) in [
            ("unregistered", "registered"),
            ("unregisterd", "registered"),
            ("registered", "unregistered"),
            ("invalid_votes", "valid_votes"),
            ("dependent", "independent"),
            ("no_auto_mentions", "auto_mentions"),
            ("not_incumbent", "incumbent"),
            ("tidak_incumbent", "incumbent"),
            ("bukan_petahana", "petahana"),
            ("contested", "uncontested"),
            ("rejected", "elected"),
            ("selected", "elected"),
            ("deceased", "declared"),
            ("qualified", "disqualified"),
            ("publisher", "published"),
        ] {
            assert_eq!(guess(written, &[known]), None, "{written}");
        }
        assert!(!negates("inmage", "image") && !negates("deescription", "description"));
    }

    #[test]
    fn keys_lie_beside_each_other() {
        for (one, other) in [('s', 'z'), ('n', 'm'), ('r', 't'), ('d', 'e'), ('d', 'r'), ('s', 'd')]
        {
            assert!(are_neighbours(one, other) && are_neighbours(other, one), "{one}{other}");
        }
        for (one, other) in [('l', 'j'), ('a', 'e'), ('d', 't'), ('q', 'z'), ('1', '2')] {
            assert!(!are_neighbours(one, other), "{one}{other}");
        }
    }
}
