//! Lines of one text that were meant to be paragraphs.

use std::ops::Range;

/// The line breaks of a text between what look like paragraphs: each a sentence that ends, with another one
/// behind it. Empty where there is none, or where the text is a list, a table or a poem in Markdown.
pub fn breaks(text: &str) -> Vec<Range<usize>> {
    let mut out = Vec::new();
    if !text.contains('\n') {
        return out;
    }
    let mut from = 0;
    let lines: Vec<&str> = text.split('\n').collect();
    for pair in lines.windows(2) {
        let [line, next] = pair else { continue };
        let end = from + line.len();
        from = end + 1;
        if line.trim().is_empty() || next.trim().is_empty() {
            continue;
        }
        if is_markup(line) || is_markup(next) {
            return Vec::new();
        }
        let ended = line.trim_end_matches(['\r', '"', '”', '’', '\'', ')', '*', '_']);
        let sentence = ended.ends_with(['.', '!', '?', ':', '…']);
        let begins = next.chars().next().is_some_and(|c| {
            c.is_uppercase() || c.is_ascii_digit() || matches!(c, '"' | '“' | '‘' | '(' | '*')
        });
        // Two spaces or a backslash ask for a line break, which is another thing.
        if sentence && begins && !line.ends_with("  ") {
            let start = end - usize::from(line.ends_with('\r'));
            out.push(start..end + 1);
        }
    }
    out
}

/// Whether a line of Markdown belongs to a list, a table, a heading, a quotation or code.
fn is_markup(line: &str) -> bool {
    let text = line.trim_start();
    let digits = text.trim_start_matches(|c: char| c.is_ascii_digit());
    let numbered =
        digits.len() < text.len() && (digits.starts_with(". ") || digits.starts_with(") "));
    numbered
        || line.starts_with("    ")
        || line.starts_with('\t')
        || text.starts_with(['|', '>', '#', '+', '`', '~'])
        || ["- ", "* ", "---", "==="].iter().any(|sign| text.starts_with(sign))
        || line.contains(" | ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_that_end_like_sentences_are_paragraphs() {
        assert_eq!(breaks("Satu.\nDua.\nTiga."), [5..6, 10..11]);
        assert_eq!(breaks("\"Satu,\" katanya.\r\n“Dua.”").first(), Some(&(16..18)));
        for fine in [
            "Satu",
            "Satu.\n\nDua.",
            "Satu\ndua",
            "- Satu.\n- Dua.",
            "Satu.  \nDua.",
            "1. Satu.\n2. Dua.",
            "| A. |\n| B. |",
            "Roda\nberputar.",
            "> Satu.\n> Dua.",
        ] {
            assert_eq!(breaks(fine), [], "{fine}");
        }
    }
}
