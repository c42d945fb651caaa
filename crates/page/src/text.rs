//! Running text as typed inlines. HTML of a bundle is read before, so that no page value holds HTML text.

use serde::{Deserialize, Serialize};

use crate::depth::nested;
use crate::route::Route;

/// A run of text with its mark-up.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum Inline {
    /// Plain text, shown to the letter.
    Text(String),
    /// Strong importance (bold).
    Strong(#[serde(deserialize_with = "nested")] Vec<Inline>),
    /// Emphasis (italic).
    Emphasis(#[serde(deserialize_with = "nested")] Vec<Inline>),
    /// Text that no longer holds.
    Strikethrough(#[serde(deserialize_with = "nested")] Vec<Inline>),
    /// Raised text.
    Superscript(#[serde(deserialize_with = "nested")] Vec<Inline>),
    /// Lowered text.
    Subscript(#[serde(deserialize_with = "nested")] Vec<Inline>),
    /// Text that stands out from what is around it: highlighted, inserted or underlined.
    Marked(#[serde(deserialize_with = "nested")] Vec<Inline>),
    /// A fragment of code or a literal.
    Code(String),
    /// A link that somebody wrote.
    Link {
        /// Where it leads; checked.
        href: Href,
        /// What is written on it.
        #[serde(deserialize_with = "nested")]
        children: Vec<Inline>,
    },
    /// The first mention of a directory entry, linked to its page.
    Mention {
        /// The entry's page.
        to: Route,
        /// The words as they stand in the text.
        text: String,
        /// The card shown on hover and on focus, by its place in the page's sidebar.
        card: Option<CardRef>,
    },
    /// A line break inside a paragraph.
    LineBreak,
    /// A place that links lead to, by its id; it shows nothing.
    Anchor(String),
    /// Text in another language than what is around it, or written in another direction.
    Foreign {
        /// Its language (BCP 47), where that is said.
        language: Option<String>,
        /// Where it begins, where that is said or follows from its language.
        direction: Option<Direction>,
        /// The words.
        #[serde(deserialize_with = "nested")]
        children: Vec<Inline>,
    },
}

/// In which direction a text is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Direction {
    /// As Latin letters are.
    LeftToRight,
    /// As Arabic letters are.
    RightToLeft,
}

impl Direction {
    /// The word that HTML has for it.
    pub fn word(self) -> &'static str {
        match self {
            Direction::LeftToRight => "ltr",
            Direction::RightToLeft => "rtl",
        }
    }
}

/// Which card of the page's sidebar belongs to a mention.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum CardRef {
    /// An index into [`crate::sidebar::Sidebar::people`].
    Person(u16),
    /// An index into [`crate::sidebar::Sidebar::parties`].
    Party(u16),
}

/// A checked link target. A `javascript:` or `data:` address never becomes one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Href {
    /// A page of this publication.
    Page(Route),
    /// A file of this site, relative to the place of the bundle (`media/plan.pdf`).
    File(String),
    /// An `http`, `https`, `mailto` or `tel` address.
    Outside(String),
    /// A place on the same page, without the `#`.
    Fragment(String),
    /// A page of this publication with what its route does not say: `?` and `#` with what stands behind
    /// each.
    Part(Route, String),
}

impl Href {
    /// The address, relative to the site's base; for a place on the same page, its `#` and id. `path` prints
    /// the addresses of pages.
    pub fn address(&self, path: impl Fn(&Route) -> String) -> String {
        match self {
            Href::Page(route) => path(route),
            Href::File(address) | Href::Outside(address) => address.clone(),
            Href::Fragment(id) => ["#", id].concat(),
            Href::Part(route, part) => {
                let path = path(route);
                // A page of a list may have its number behind a question mark already.
                match part.strip_prefix('?').filter(|_| path.contains('?')) {
                    Some(query) => [&path, "&", query].concat(),
                    None => [&path, part.as_str()].concat(),
                }
            }
        }
    }
}

impl Inline {
    /// The texts inside it.
    pub fn children(&self) -> &[Inline] {
        match self {
            Inline::Strong(inner)
            | Inline::Emphasis(inner)
            | Inline::Strikethrough(inner)
            | Inline::Superscript(inner)
            | Inline::Subscript(inner)
            | Inline::Marked(inner)
            | Inline::Link { children: inner, .. }
            | Inline::Foreign { children: inner, .. } => inner,
            Inline::Text(_)
            | Inline::Code(_)
            | Inline::Mention { .. }
            | Inline::LineBreak
            | Inline::Anchor(_) => &[],
        }
    }
}

/// Calls a function with every inline of a text, those within others included.
pub fn each_inline<'a>(inlines: &'a [Inline], take: &mut dyn FnMut(&'a Inline)) {
    for inline in inlines {
        take(inline);
        each_inline(inline.children(), take);
    }
}

/// The text without its mark-up, for titles, descriptions and labels. Raised and lowered figures stay
/// what they are (10⁶, H₂O): "106" would be another number.
pub fn plain(inlines: &[Inline]) -> String {
    let mut out = String::new();
    push(inlines, None, &mut out);
    out
}

/// The same without what is struck out: no description or headline made of a text may say what the text
/// takes back.
pub fn without_struck(inlines: &[Inline]) -> String {
    let mut words = String::new();
    push(inlines, Some(STRUCK), &mut words);
    let mut parts = words.split(STRUCK);
    let mut out = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let part = match out.is_empty() || out.ends_with(char::is_whitespace) {
            true => part.trim_start(),
            false => part,
        };
        if part.starts_with([',', '.', ';', ':', '!', '?']) {
            out.truncate(out.trim_end().len());
        }
        out.push_str(part);
    }
    out
}

/// Stands where something struck out stood. No text holds it: control characters are taken out before.
const STRUCK: char = '\0';

/// `struck`: what stands in place of what is struck out; without it, its words.
fn push(inlines: &[Inline], struck: Option<char>, out: &mut String) {
    for inline in inlines {
        match inline {
            Inline::Strikethrough(_) if struck.is_some() => out.extend(struck),
            Inline::Text(text) | Inline::Code(text) | Inline::Mention { text, .. } => {
                out.push_str(text);
            }
            Inline::Strong(inner)
            | Inline::Emphasis(inner)
            | Inline::Strikethrough(inner)
            | Inline::Marked(inner)
            | Inline::Foreign { children: inner, .. }
            | Inline::Link { children: inner, .. } => push(inner, struck, out),
            // The mark of a footnote leads nowhere outside of its page.
            Inline::Superscript(inner) if is_footnote(inner) => {}
            Inline::Superscript(inner) => push_moved(&plain(inner), '^', RAISED, out),
            Inline::Subscript(inner) => push_moved(&plain(inner), '_', LOWERED, out),
            Inline::LineBreak => out.push(' '),
            Inline::Anchor(_) => {}
        }
    }
}

/// Whether a raised text is a link to a place on the same page.
fn is_footnote(inlines: &[Inline]) -> bool {
    inlines.iter().all(|inline| match inline {
        Inline::Link { href: Href::Fragment(_), .. } | Inline::Anchor(_) => true,
        Inline::Strong(inner) | Inline::Emphasis(inner) => is_footnote(inner),
        _ => false,
    })
}

/// What [`RAISED`] and [`LOWERED`] are the forms of.
const PLAIN: &str = "0123456789+-−=()n";
const RAISED: &str = "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ⁿ";
const LOWERED: &str = "₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎ₙ";

/// Adds a raised or lowered text in characters that are, or else behind a sign that says so.
fn push_moved(text: &str, sign: char, forms: &str, out: &mut String) {
    let form = |c: char| {
        let place = PLAIN.chars().position(|plain| plain == c)?;
        forms.chars().nth(place)
    };
    let moved: Option<String> = text.chars().map(form).collect();
    match moved {
        Some(moved) => out.push_str(&moved),
        // "1st" is a word as it stands.
        None if ["st", "nd", "rd", "th", "er", "re"].contains(&text) => out.push_str(text),
        None => {
            let whole = text.chars().all(char::is_alphanumeric);
            let (open, close) = if whole { ("", "") } else { ("(", ")") };
            out.extend([sign.to_string().as_str(), open, text, close]);
        }
    }
}

/// Whether a language is written from right to left, by its tag (BCP 47): by the script that it names, or
/// else by the one that the language is usually written in.
pub fn is_right_to_left(language: &str) -> bool {
    let mut parts = language.split(['-', '_']);
    let first = parts.next().unwrap_or_default().to_ascii_lowercase();
    let script =
        parts.find(|part| part.len() == 4 && part.bytes().all(|b| b.is_ascii_alphabetic()));
    match script {
        Some(script) => {
            let script = script.to_ascii_lowercase();
            ["arab", "hebr", "thaa", "syrc", "nkoo", "adlm", "rohg", "aran"]
                .contains(&script.as_str())
        }
        None => [
            "ar", "arc", "ckb", "dv", "fa", "he", "iw", "ks", "nqo", "pnb", "ps", "sd", "syr",
            "ug", "ur", "yi", "ji",
        ]
        .contains(&first.as_str()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(text: &str) -> Vec<Inline> {
        vec![Inline::Text(text.to_owned())]
    }

    #[test]
    fn raised_and_lowered_figures_stay_what_they_are() {
        let raised = |it: &str| plain(&[Inline::Text("10".into()), Inline::Superscript(text(it))]);
        let lowered = |it: &str| plain(&[Inline::Text("H".into()), Inline::Subscript(text(it))]);
        assert_eq!(raised("6"), "10⁶");
        assert_eq!(raised("-3"), "10⁻³");
        assert_eq!(raised("2,5"), "10^(2,5)");
        assert_eq!(raised("K"), "10^K");
        assert_eq!(raised("th"), "10th");
        assert_eq!(lowered("2"), "H₂");
        assert_eq!(lowered("maks"), "H_maks");
        let link = Inline::Link { href: Href::Fragment("fn1".into()), children: text("6") };
        let note = Inline::Superscript(vec![link, Inline::Anchor("fnref1".into())]);
        assert_eq!(plain(&[Inline::Text("10".into()), note]), "10");
    }

    #[test]
    fn what_is_struck_out_is_not_said() {
        let struck = |before: &str, it: &str, after: &str| {
            let [before, after] = [before, after].map(|it| Inline::Text(it.into()));
            [before, Inline::Strikethrough(text(it)), after]
        };
        let said = struck("Ia ", "tidak", " hadir.");
        assert_eq!(without_struck(&said), "Ia hadir.");
        assert_eq!(plain(&said), "Ia tidak hadir.");
        assert_eq!(without_struck(&[Inline::Strong(said.to_vec())]), "Ia hadir.");
        assert_eq!(without_struck(&struck("Rapat batal ", "kemarin", ".")), "Rapat batal.");
        assert_eq!(without_struck(&struck("", "Tidak", " benar")), "benar");
        assert_eq!(without_struck(&struck("Sebanyak", " 12", " 15 orang")), "Sebanyak 15 orang");
    }

    #[test]
    fn languages_are_known_by_their_script() {
        for tag in ["ar", "AR-sa", "he", "fa-IR", "ur", "az-Arab-IR", "ms-Arab"] {
            assert!(is_right_to_left(tag), "{tag}");
        }
        for tag in ["id", "en", "ar-Latn", "ug-Cyrl", "as", "", "arn"] {
            assert!(!is_right_to_left(tag), "{tag}");
        }
    }

    #[test]
    fn a_part_of_a_page_is_added_to_its_address() {
        let page = Route::Tag { slug: "uji".into(), page: 2 };
        let address = |part: &str| Href::Part(page.clone(), part.to_owned()).address(Route::path);
        assert_eq!(address("#y"), "tag/uji?page=2#y");
        assert_eq!(address("?x=1#y"), "tag/uji?page=2&x=1#y");
        assert_eq!(
            Href::Part(Route::article("a"), "?x=1#y".into()).address(Route::path),
            "article/a?x=1#y"
        );
    }
}
