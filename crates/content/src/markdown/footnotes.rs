//! The marks of footnotes that are none in their text, because what they say stands elsewhere or nowhere.

use warta_page::text::Inline;

use crate::decode::builder::{Built, Note, flat};

/// Adds a note where a text shows such a mark as letters.
pub(super) fn marked(text: &str, mut built: Built) -> Built {
    if text.contains("[^") {
        let mut shown = String::new();
        letters(&flat(built.blocks.clone()), &mut shown);
        built.notes.extend(mark(&shown).map(|mark| Note::Footnote(mark.to_owned())));
    }
    built
}

/// The letters of a text without what stands in code.
fn letters(inlines: &[Inline], out: &mut String) {
    for inline in inlines {
        match inline {
            Inline::Text(text) | Inline::Mention { text, .. } => out.push_str(text),
            Inline::Strong(inner)
            | Inline::Emphasis(inner)
            | Inline::Strikethrough(inner)
            | Inline::Superscript(inner)
            | Inline::Subscript(inner)
            | Inline::Marked(inner)
            | Inline::Foreign { children: inner, .. }
            | Inline::Link { children: inner, .. } => letters(inner, out),
            Inline::Code(_) | Inline::LineBreak => out.push(' '),
            Inline::Anchor(_) => {}
        }
    }
}

/// The first mark of a footnote: `[^1]`, `[^catatan]`.
fn mark(text: &str) -> Option<&str> {
    text.match_indices("[^").find_map(|(at, sign)| {
        let rest = text.get(at.saturating_add(sign.len())..)?;
        let label = rest.split(']').next().filter(|label| label.len() < rest.len())?;
        let fits = (1..=40).contains(&label.len())
            && label.chars().all(|c| c.is_alphanumeric() || matches!(c, '-' | '_' | '.'));
        let length = sign.len().saturating_add(label.len()).saturating_add(1);
        fits.then(|| text.get(at..at.saturating_add(length))).flatten()
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_marks_of_footnotes_are_found() {
        for (text, expected) in [
            ("Kata[^1] dua[^2]", Some("[^1]")),
            ("Kata [^catatan-a].", Some("[^catatan-a]")),
            ("[^]", None),
            ("[^a b]", None),
            ("[^1", None),
            ("[1]", None),
        ] {
            assert_eq!(mark(text), expected, "{text}");
        }
    }
}
