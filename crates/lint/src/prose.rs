//! Finds the words of a string that people read: those outside of addresses, code and mark-up.

use std::ops::Range;

use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

use warta_diagnostics::Part;

use super::walk::Sort;

/// The runs of words of one paragraph, in bytes of the string's value, in order.
pub(super) type Paragraph = Vec<Range<usize>>;

/// The paragraphs of a string.
pub(super) fn paragraphs(value: &str, sort: Sort) -> Vec<Paragraph> {
    let marked = || {
        let mark = |b: u8| {
            matches!(
                b,
                b'*' | b'_' | b'`' | b'<' | b'[' | b'&' | b'\\' | b'~' | b'|' | b'\n' | b'>' | b'#'
            )
        };
        value.bytes().any(mark)
    };
    match sort {
        Sort::Html => vec![between_tags(value)],
        Sort::Markdown if marked() => markdown(value),
        // The most frequent case: a paragraph without mark-up.
        Sort::Plain | Sort::Markdown => vec![std::iter::once(0..value.len()).collect()],
    }
}

/// Where the code of a string is, which readers see to the letter, in order.
pub(super) fn code(value: &str, sort: Sort) -> Vec<Range<usize>> {
    let mut out: Vec<Range<usize>> = Vec::new();
    match sort {
        Sort::Plain => {}
        Sort::Markdown if value.contains(['`', '~']) || value.contains("    ") => {
            for (event, range) in Parser::new_ext(value, Options::empty()).into_offset_iter() {
                if matches!(event, Event::Code(_) | Event::Start(Tag::CodeBlock(_))) {
                    out.push(range);
                }
            }
        }
        Sort::Markdown => {}
        Sort::Html => {
            let mut from = 0;
            while let Some(at) = value.part(from..).find("<code").map(|at| from + at) {
                from = value.part(at..).find("</code>").map_or(value.len(), |end| at + end);
                out.push(at..from);
            }
        }
    }
    out
}

fn between_tags(value: &str) -> Paragraph {
    let mut out = Vec::new();
    let mut from = 0;
    while let Some(open) = value.part(from..).find('<').map(|at| from + at) {
        if open > from {
            out.push(from..open);
        }
        from = value.part(open..).find('>').map_or(value.len(), |at| open + at + 1);
    }
    if from < value.len() {
        out.push(from..value.len());
    }
    out
}

fn markdown(value: &str) -> Vec<Paragraph> {
    let mut out: Vec<Paragraph> = Vec::new();
    let mut open: Paragraph = Vec::new();
    let mut literal = false;
    let options = Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH;
    for (event, range) in Parser::new_ext(value, options).into_offset_iter() {
        match event {
            Event::Start(Tag::CodeBlock(_) | Tag::HtmlBlock) => literal = true,
            Event::End(TagEnd::CodeBlock | TagEnd::HtmlBlock) => literal = false,
            Event::Text(text) if !literal && value.get(range.clone()) == Some(text.as_ref()) => {
                match open.last_mut().filter(|last| last.end == range.start) {
                    Some(last) => last.end = range.end,
                    None => open.push(range),
                }
            }
            Event::Start(
                Tag::Paragraph
                | Tag::Heading { .. }
                | Tag::Item
                | Tag::TableCell
                | Tag::BlockQuote(_),
            )
            | Event::End(
                TagEnd::Paragraph
                | TagEnd::Heading(_)
                | TagEnd::Item
                | TagEnd::TableCell
                | TagEnd::BlockQuote(_),
            ) if !open.is_empty() => out.push(std::mem::take(&mut open)),
            _ => {}
        }
    }
    if !open.is_empty() {
        out.push(open);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(value: &str, sort: Sort) -> Vec<Vec<&str>> {
        let all = paragraphs(value, sort);
        all.into_iter().map(|one| one.into_iter().map(|run| &value[run]).collect()).collect()
    }

    #[test]
    fn only_words_are_words() {
        assert_eq!(read("satu dua", Sort::Markdown), [["satu dua"]]);
        assert_eq!(
            read("a [b  c](d \"e  f\") `f  g` *h* \\* [x\n\nlain  \nlagi", Sort::Markdown),
            [vec!["a ", "b  c", " ", " ", "h", " ", "* [x"], vec!["lain", "lagi"]]
        );
        assert_eq!(read("    kode  di sini\n", Sort::Markdown), Vec::<Vec<&str>>::new());
        assert_eq!(
            read("| a  | b |\n|:--|:--|\n| c    | d |", Sort::Markdown),
            [["a"], ["b"], ["c"], ["d"]]
        );
        let code = |value: &'static str, sort| -> Vec<&str> {
            code(value, sort).into_iter().map(|part| &value[part]).collect()
        };
        assert_eq!(
            code("tulis `{{ nama }}` di `[gallery]`", Sort::Markdown),
            ["`{{ nama }}`", "`[gallery]`"]
        );
        assert_eq!(code("<p><code>{{ a }}</code> b", Sort::Html), ["<code>{{ a }}"]);
        assert_eq!(read("<p title=\"x  y\">a</p> b", Sort::Html), [["a", " b"]]);
    }
}
