//! Putting edits into a text.

use crate::Part;
use crate::diagnostic::Edit;

/// Why edits can't be put into a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ApplyError {
    /// Two edits change the same bytes, so that nobody can say which of them is meant.
    Overlap {
        /// The first byte that both claim.
        at: u32,
    },
    /// An edit begins or ends outside the text, or inside a character: it was made for another text.
    Outside {
        /// The byte that it names.
        at: u32,
    },
}

impl std::fmt::Display for ApplyError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            ApplyError::Overlap { at } => write!(f, "two edits change the same text, at byte {at}"),
            ApplyError::Outside { at } => write!(f, "an edit was made for another text: byte {at}"),
        }
    }
}

impl std::error::Error for ApplyError {}

/// Puts edits into a text, in whatever order they come, and changes nothing else. Several that insert
/// at one place do so in their order; an edit that comes twice counts once.
///
/// Spans count in the UTF-8 text that diagnostics are about: a file in another encoding has to be
/// converted before.
///
/// # Errors
/// [`ApplyError`], where two edits claim the same bytes, or one does not fit the text. Nothing is applied then.
pub fn apply<'a>(
    text: &str,
    edits: impl IntoIterator<Item = &'a Edit>,
) -> Result<String, ApplyError> {
    let edits = in_order(text, edits)?;
    let mut out = String::with_capacity(text.len());
    let mut kept = 0;
    for edit in edits {
        out.push_str(text.part(kept..edit.start as usize));
        out.push_str(&edit.replacement);
        kept = edit.end as usize;
    }
    out.push_str(text.part(kept..));
    Ok(out)
}

/// Sorts edits by place, drops those that come twice, and checks that they fit the text and each other.
fn in_order<'a>(
    text: &str,
    edits: impl IntoIterator<Item = &'a Edit>,
) -> Result<Vec<&'a Edit>, ApplyError> {
    let mut sorted: Vec<&Edit> = edits.into_iter().collect();
    sorted.sort_by_key(|edit| (edit.start, edit.end));
    let mut out: Vec<&Edit> = Vec::with_capacity(sorted.len());
    for edit in sorted {
        for place in [edit.start, edit.end] {
            if !text.is_char_boundary(place as usize) {
                return Err(ApplyError::Outside { at: place });
            }
        }
        if edit.end < edit.start {
            return Err(ApplyError::Outside { at: edit.end });
        }
        if let Some(last) = out.last() {
            if *last == edit {
                continue;
            }
            // An insertion touches what it stands beside, which is no quarrel.
            if edit.start < last.end
                || (edit.start == last.start && edit.end > edit.start && last.end > last.start)
            {
                return Err(ApplyError::Overlap { at: edit.start });
            }
        }
        out.push(edit);
    }
    Ok(out)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn edit(start: u32, end: u32, replacement: &str) -> Edit {
        Edit { start, end, replacement: replacement.to_owned() }
    }

    #[test]
    fn edits_go_in_by_place_and_leave_the_rest() {
        let text = "\u{feff}{'a': 1\r\n\t'b': 2,}";
        let edits = [
            edit(19, 20, ""),
            edit(4, 5, "\""),
            edit(6, 7, "\""),
            edit(10, 10, ","),
            edit(13, 16, "\"b\""),
        ];
        let out = apply(text, &edits).expect("they fit");
        assert_eq!(out, "\u{feff}{\"a\": 1,\r\n\t\"b\": 2}");
        assert_eq!(apply(text, &[]), Ok(text.to_owned()));
    }

    #[test]
    fn insertions_at_one_place_keep_their_order_and_repetitions_count_once() {
        let out =
            apply("ad", &[edit(1, 1, "b"), edit(1, 1, "c"), edit(0, 1, "A"), edit(0, 1, "A")]);
        assert_eq!(out, Ok("Abcd".to_owned()));
        assert_eq!(apply("ad", &[edit(1, 2, "D"), edit(1, 1, "b")]), Ok("abD".to_owned()));
    }

    #[test]
    fn what_claims_the_same_bytes_is_refused_whole() {
        assert_eq!(
            apply("abcd", &[edit(0, 2, "x"), edit(1, 3, "y")]),
            Err(ApplyError::Overlap { at: 1 })
        );
        assert_eq!(
            apply("abcd", &[edit(1, 2, "x"), edit(1, 3, "y")]),
            Err(ApplyError::Overlap { at: 1 })
        );
        assert_eq!(
            apply("abcd", &[edit(0, 3, "x"), edit(1, 1, "y")]),
            Err(ApplyError::Overlap { at: 1 })
        );
    }

    #[test]
    fn what_was_made_for_another_text_is_refused() {
        assert_eq!(apply("ab", &[edit(1, 9, "")]), Err(ApplyError::Outside { at: 9 }));
        assert_eq!(apply("é", &[edit(1, 2, "")]), Err(ApplyError::Outside { at: 1 }));
        assert_eq!(apply("ab", &[edit(2, 1, "")]), Err(ApplyError::Outside { at: 1 }));
    }
}
