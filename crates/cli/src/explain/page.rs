//! A page of the docs in a terminal: its Markdown, with as few signs as possible.

use warta_diagnostics::text::{Colour, Look, wrap};

/// How wide text is set where nobody says how wide the terminal is.
const WIDTH: usize = 100;

/// A heading and a text in Markdown, as the pages of codes use it: headings, paragraphs, lists, fenced
/// examples, bold words and names in backquotes.
pub fn write(heading: &str, text: &str, look: Look) -> String {
    let width = look.width.unwrap_or(WIDTH);
    let mut out = format!("{}\n\n", paint(heading, "1", look));
    let mut paragraph = String::new();
    let mut fenced = false;
    for line in text.trim_end().lines() {
        let fence = line.trim_start().starts_with("```");
        let item = line.starts_with("- ") || line.starts_with(|c: char| c.is_ascii_digit());
        let heading = line.trim_start_matches('#');
        if fenced || fence || heading.len() < line.len() || line.trim().is_empty() || item {
            flush(&mut out, &mut paragraph, width, look);
        }
        if fence {
            fenced = !fenced;
        } else if fenced {
            out.push_str(&format!("    {line}\n"));
        } else if line.trim().is_empty() {
            if !out.ends_with("\n\n") {
                out.push('\n');
            }
        } else if heading.len() < line.len() {
            out.push_str(&format!("{}\n", paint(heading.trim(), "1", look)));
        } else {
            if !paragraph.is_empty() {
                paragraph.push(' ');
            }
            paragraph.push_str(line.trim());
        }
    }
    flush(&mut out, &mut paragraph, width, look);
    out
}

fn flush(out: &mut String, paragraph: &mut String, width: usize, look: Look) {
    if paragraph.is_empty() {
        return;
    }
    let item = paragraph.starts_with("- ");
    let plain = paragraph.replace("**", "\u{1}");
    let wrapped = wrap(&plain, width, if item { 2 } else { 0 });
    for (nth, part) in wrapped.split('\u{1}').enumerate() {
        out.push_str(&if nth % 2 == 1 { paint(part, "1", look) } else { part.to_owned() });
    }
    out.push('\n');
    paragraph.clear();
}

fn paint(text: &str, sequence: &str, look: Look) -> String {
    match look.colour {
        Colour::Yes => format!("\u{1b}[{sequence}m{text}\u{1b}[0m"),
        Colour::No => text.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_reads_as_text() {
        let page = "**Error.** Two lines\nthat are one.\n\n## Wrong\n\n```json\n{ \"a\": 1, }\n```\n\n- one\n  two\n- three\n";
        let look = Look { width: Some(24), ..Look::plain() };
        assert_eq!(
            write("W0103: a comma", page, look),
            "W0103: a comma\n\nError. Two lines that\nare one.\n\nWrong\n\n    { \"a\": 1, }\n\n\
             - one two\n- three\n"
        );
        let look = Look { colour: Colour::Yes, ..look };
        assert!(write("x", "**a** b", look).contains("\u{1b}[1ma\u{1b}[0m b"));
    }
}
