//! Marks that are none in their text, so that readers see their signs: of footnotes whose words stand elsewhere
//! or nowhere, of links whose address does, and those that only other programs know.

use warta_diagnostics::lists_findings;
use warta_page::text::Inline;

use crate::decode::builder::{Built, flat};
use crate::decode::note::{MarkupChange, Note};

/// Adds a note where a text shows such a mark as letters.
pub(super) fn marked(text: &str, mut built: Built) -> Built {
    if !lists_findings() {
        return built;
    }
    if ["[^", "][", "[[", "[T", "[t"].iter().any(|sign| text.contains(sign)) {
        let mut shown = String::new();
        letters(&flat(built.blocks.clone()), &mut shown);
        built.notes.extend(mark(&shown).map(|mark| Note::Footnote(mark.to_owned())));
        let others = others(&shown).into_iter().take(10);
        built
            .notes
            .extend(others.map(|it| Note::Changed(it.to_owned(), MarkupChange::MarkAsLetters)));
    }
    built
}

/// The marks of other programs (`![[peta.png]]`, `[TOC]`) and of links without their address (`[laporan][lap]`).
fn others(text: &str) -> Vec<&str> {
    let mut out = Vec::new();
    let mut from = 0;
    while let Some(at) = text.get(from..).and_then(|rest| rest.find('[')).map(|at| from + at) {
        let rest = text.get(at..).unwrap_or_default();
        let begin = match text.get(..at).is_some_and(|before| before.ends_with('!')) {
            true => at.saturating_sub(1),
            false => at,
        };
        let Some(length) = other(rest) else {
            from = at + 1;
            continue;
        };
        out.extend(text.get(begin..at + length));
        from = at + length;
    }
    out
}

/// How long such a mark is, if a text begins with one.
fn other(text: &str) -> Option<usize> {
    const CONTENTS: [&str; 4] = ["[TOC]", "[[TOC]]", "[toc]", "[[_TOC_]]"];
    if let Some(own) = CONTENTS.iter().find(|own| text.starts_with(**own)) {
        return Some(own.len());
    }
    // No further than such a mark reaches.
    let text = text.get(..text.floor_char_boundary(LONGEST)).unwrap_or_default();
    let plain = |words: &str| !words.trim().is_empty() && !words.contains(['[', ']', '\n']);
    if let Some(inner) = text.strip_prefix("[[") {
        let words = inner.split("]]").next().filter(|words| words.len() < inner.len())?;
        return plain(words).then(|| words.len() + 4);
    }
    let inner = text.strip_prefix('[')?;
    let (words, rest) = inner.split_once("][")?;
    let (label, _) = rest.split_once(']')?;
    // Several numbers are sources of an encyclopaedia.
    let named = plain(label) && label.contains(char::is_alphabetic) && !label.starts_with('^');
    (plain(words) && named).then(|| words.len() + label.len() + 4)
}

/// How long such a mark may be, in bytes.
const LONGEST: usize = 200;

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
    fn marks_that_readers_would_see_are_found() {
        for (text, expected) in [
            ("Lihat ![[peta.png]] dan [[Desa Umpama]].", &["![[peta.png]]", "[[Desa Umpama]]"][..]),
            ("[laporan][lap] lalu ![foto][f-1]", &["[laporan][lap]", "![foto][f-1]"]),
            ("[TOC]", &["[TOC]"]),
            ("Kata [1][2], [red], [[", &[]),
            ("a[b] [c", &[]),
        ] {
            assert_eq!(others(text), expected, "{text}");
        }
    }

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
