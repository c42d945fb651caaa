//! The page of each code: what is wrong, why it matters, an example that is wrong and one that is
//! right. They are the files of `docs/codes/`; a code without one does not compile.
//!
//! Each is written in English and ends with a part in Indonesian, behind the examples, which both share.

use crate::code::Code;

/// The heading of the part in Indonesian.
const INDONESIAN: &str = "\n## Dalam bahasa Indonesia\n";

/// The explanation of a code, in one language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CodePage {
    /// What is wrong, in a few words, without the code and without mark-up.
    pub title: &'static str,
    /// The rest, in Markdown, with the examples. Its headings are of the second level.
    pub text: String,
}

/// The whole page of a code, in both languages, in Markdown.
pub fn page(code: Code) -> &'static str {
    code.page()
}

/// The page of a code in English.
pub fn english(code: Code) -> CodePage {
    let (head, rest) = parts(code).0;
    let title = head.split_once(": ").map_or(head, |(_, title)| title);
    CodePage { title, text: rest.to_owned() }
}

/// The page of a code in Indonesian: its explanation, and the examples of the English one.
pub fn indonesian(code: Code) -> CodePage {
    let ((_, english), (title, own)) = parts(code);
    let mut text = own.to_owned();
    for (heading, meant) in [("Wrong", "Salah"), ("Right", "Benar")] {
        if let Some(examples) = examples(english, heading) {
            text.push_str("\n## ");
            text.push_str(meant);
            text.push_str("\n\n");
            text.push_str(&examples);
        }
    }
    CodePage { title, text }
}

/// The title and the text of each language.
fn parts(code: Code) -> ((&'static str, &'static str), (&'static str, &'static str)) {
    let page = code.page();
    let (english, indonesian) = page.split_once(INDONESIAN).unwrap_or((page, ""));
    (titled(english), titled(indonesian))
}

/// A heading, without its signs, and what stands below it.
fn titled(text: &str) -> (&str, &str) {
    let text = text.trim_start();
    let (title, rest) = text.split_once('\n').unwrap_or((text, ""));
    (title.trim_start_matches('#').trim(), rest.trim_start())
}

/// The fenced examples below a heading, without the words between them.
fn examples(text: &str, heading: &str) -> Option<String> {
    let (_, section) = text.split_once(&format!("## {heading}\n"))?;
    let mut out = String::new();
    let mut fenced = false;
    for line in section.lines() {
        let fence = line.starts_with("```");
        if !fenced && line.starts_with("## ") {
            break;
        }
        if fenced || fence {
            if fence && !fenced && !out.is_empty() {
                out.push('\n');
            }
            out.push_str(line);
            out.push('\n');
        }
        fenced ^= fence;
    }
    Some(out).filter(|out| !out.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_page_has_both_languages_and_its_examples() {
        for &code in Code::ALL {
            let (english, indonesian) = (english(code), indonesian(code));
            assert_eq!(english.title, code.title(), "{code}");
            assert!(page(code).starts_with(&format!("# {code}: {}\n", code.title())), "{code}");
            assert!(!english.text.contains("Dalam bahasa"), "{code}");
            assert!(!indonesian.title.is_empty() && indonesian.title != english.title, "{code}");
            for (text, headings) in [
                (english.text, ["\n## Wrong\n", "\n## Right\n"]),
                (indonesian.text, ["\n## Salah\n", "\n## Benar\n"]),
            ] {
                for heading in headings {
                    let below =
                        text.split_once(heading).map(|(_, below)| below.matches("```").count());
                    assert!(below.is_some_and(|fences| fences >= 2), "{code}: {heading}\n{text}");
                }
            }
        }
    }
}
