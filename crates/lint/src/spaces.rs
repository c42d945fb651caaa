//! Two spaces in a row.

use std::ops::Range;

use warta_diagnostics::Part;

use super::prose::Paragraph;

/// Every run of several spaces between words, in bytes of the string's value.
pub(super) fn doubled(value: &str, paragraphs: &[Paragraph]) -> Vec<Range<usize>> {
    let mut out = Vec::new();
    // Nearly every text has none.
    if !value.as_bytes().windows(2).any(|pair| pair == b"  ") {
        return out;
    }
    for run in paragraphs.iter().flatten() {
        let words = value.part(run.clone());
        let mut from = 0;
        while let Some(at) = words.part(from..).find("  ").map(|at| from + at) {
            let rest = words.part(at..).trim_start_matches(' ');
            let end = words.len() - rest.len();
            let (start, end) = (run.start + at, run.start + end);
            // Spaces at the border of a line move nothing that anybody sees.
            let after_word = value.part(..start).ends_with(|c: char| !c.is_whitespace());
            let before_word = value.part(end..).starts_with(|c: char| !c.is_whitespace());
            if after_word && before_word {
                out.push(start..end);
            }
            from = end - run.start;
        }
    }
    out
}
