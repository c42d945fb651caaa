//! Which part of a string each of its blocks came from.

use std::ops::Range;

use pulldown_cmark::{Event, Options, Parser};
use warta_diagnostics::Part;
use warta_diagnostics::Span;

use warta_json::{Document, Kind, NodeId};

/// The stretches of a string that became its blocks, where it became so many; otherwise the whole of it
/// for each.
pub(super) fn parts(document: &Document, node: NodeId, blocks: usize) -> Vec<Span> {
    let whole = vec![document.span(node); blocks];
    if blocks < 2 || document.kind(node) != Kind::String {
        return whole;
    }
    let text = document.string(node);
    let fitting = [top_blocks(&text), paragraphs(&text)];
    let Some(ranges) = fitting.into_iter().find(|ranges| ranges.len() == blocks) else {
        return whole;
    };
    let mut written = document.parts(node);
    ranges.into_iter().map(|range| written.span(range)).collect()
}

/// The blocks of a text in Markdown that stand in no other block.
fn top_blocks(text: &str) -> Vec<Range<usize>> {
    let options = Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH;
    let mut found = Vec::new();
    let mut depth = 0;
    for (event, range) in Parser::new_ext(text, options).into_offset_iter() {
        match event {
            Event::Start(_) => {
                if depth == 0 {
                    found.push(trimmed(text, range));
                }
                depth += 1;
            }
            Event::End(_) => depth -= 1,
            Event::Rule if depth == 0 => found.push(trimmed(text, range)),
            _ => {}
        }
    }
    found
}

/// The paragraphs of a text in which nothing else starts a block.
fn paragraphs(text: &str) -> Vec<Range<usize>> {
    let mut found: Vec<Range<usize>> = Vec::new();
    let mut at = 0;
    let mut open = false;
    for line in text.split_inclusive('\n') {
        let here = at..at + line.len();
        at = here.end;
        if line.trim().is_empty() {
            open = false;
            continue;
        }
        let here = trimmed(text, here);
        match found.last_mut() {
            Some(last) if open => last.end = here.end,
            _ => found.push(here),
        }
        open = true;
    }
    found
}

fn trimmed(text: &str, range: Range<usize>) -> Range<usize> {
    let part = text.part(range.clone());
    let start = range.start + (part.len() - part.trim_start().len());
    start..start + part.trim().len()
}

#[cfg(test)]
mod tests {
    use warta_diagnostics::Collector;

    use super::*;

    #[track_caller]
    fn check(written: &str, blocks: usize, expected: &[&str]) {
        let document = Document::read(0, "a", written.as_bytes(), &mut Collector::new());
        let root = document.root().expect("a string");
        let spans = parts(&document, root, blocks);
        let found: Vec<&str> = spans
            .iter()
            .map(|span| &document.text()[span.start as usize..span.end as usize])
            .collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn each_block_has_its_part_of_the_string() {
        check(
            r#""é **Satu**.\n\n## Dua 😀\n\n- a\n- b\n""#,
            3,
            &["é **Satu**.", "## Dua 😀", r"- a\n- b"],
        );
        check(r#""a\n\n---\n\n\u00e9""#, 3, &["a", "---", r"\u00e9"]);
        check(r##""# a\n\n1. b""##, 2, &["# a", "1. b"]);
        check(r##""# a\n1. b\n2. c""##, 2, &["# a", r"1. b\n2. c"]);
        check(r##""# a\n1. b""##, 1, &[r##""# a\n1. b""##]);
        check(r#""a\n\nb""#, 3, &[r#""a\n\nb""#; 3]);
    }
}
