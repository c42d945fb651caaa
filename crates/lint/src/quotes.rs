//! Quotation marks that open and never close, or close and were never opened.
//!
//! Only double marks are judged: a single one is an apostrophe as often as not. A mark behind a digit
//! may mean inches. A quotation that goes on in the next paragraph is opened again there, or only
//! closed there; both are left alone, unless its first paragraph goes on with who said it.

use warta_diagnostics::Part;

use super::prose::Paragraph;

/// What is wrong with a mark.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Fault {
    /// It opens a quotation that never ends.
    NotClosed,
    /// It ends a quotation that never began.
    NotOpened,
    /// It ends a quotation that began with a mark of another kind; the mark that would fit.
    Mixed(char),
}

/// A mark, and what is wrong with it. `text` is the number that the reader gave to the string.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Lone {
    pub text: usize,
    /// Where in the string's value.
    pub at: usize,
    pub mark: char,
    pub fault: Fault,
}

/// Which way a mark points by what stands around it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Look {
    Opens,
    Closes,
    Unclear,
}

#[derive(Debug, Clone, Copy)]
struct Mark {
    at: usize,
    mark: char,
    look: Look,
    after_digit: bool,
}

/// Reads the texts of an article in their order.
#[derive(Debug, Default)]
pub(super) struct QuoteReader {
    /// What was left open at the end of the paragraph before.
    open: Option<Lone>,
    found: Vec<Lone>,
}

impl QuoteReader {
    /// Reads a string. `running`: whether a quotation may go on from the one before.
    pub(super) fn read(
        &mut self,
        text: usize,
        value: &str,
        paragraphs: &[Paragraph],
        running: bool,
    ) {
        // The curved ones all begin with this byte.
        let has_marks = value.bytes().any(|byte| matches!(byte, b'"' | 0xe2))
            && value.contains(['"', '“', '”', '„']);
        if !has_marks && self.open.is_none() {
            return;
        }
        for paragraph in paragraphs {
            self.paragraph(text, value, paragraph, running);
        }
    }

    /// All that were found, in the order of the texts.
    pub(super) fn finish(mut self) -> Vec<Lone> {
        self.found.extend(self.open.take());
        self.found.sort_by_key(|lone| (lone.text, lone.at));
        self.found
    }

    fn paragraph(&mut self, text: usize, value: &str, paragraph: &Paragraph, running: bool) {
        let marks = marks(value, paragraph);
        let mut judged = Judged::of(&marks);
        let before = if running { self.open.take() } else { None };
        if let Some(before) = before {
            let first = marks.first();
            let starts = paragraph.first().map_or(0, |run| run.start);
            let goes_on = first.is_some_and(|mark| {
                mark.look == Look::Opens && value.part(starts..mark.at).trim().is_empty()
            });
            if judged.not_opened.first().is_some_and(|mark| Some(mark.at) == first.map(|it| it.at))
            {
                judged.not_opened.remove(0);
            } else if !goes_on {
                self.found.push(before);
            }
        }
        let lone = |mark: &Mark, fault| Lone { text, at: mark.at, mark: mark.mark, fault };
        if let ([open], [], true) = (&judged.not_closed[..], &judged.not_opened[..], running)
            && !says_who(value.part(open.at..), paragraph.last().map_or(0, |run| run.end), open.at)
        {
            self.open = Some(lone(open, Fault::NotClosed));
            judged.not_closed.clear();
        }
        self.found.extend(judged.not_closed.iter().map(|mark| lone(mark, Fault::NotClosed)));
        self.found.extend(judged.not_opened.iter().map(|mark| lone(mark, Fault::NotOpened)));
        self.found.extend(judged.mixed.iter().map(|(mark, fits)| lone(mark, Fault::Mixed(*fits))));
    }
}

/// The marks of a paragraph without partners.
#[derive(Debug, Default)]
struct Judged {
    not_closed: Vec<Mark>,
    not_opened: Vec<Mark>,
    mixed: Vec<(Mark, char)>,
}

impl Judged {
    fn of(marks: &[Mark]) -> Judged {
        let mut out = Judged::default();
        let mut open: Vec<Mark> = Vec::new();
        let mut inches = false;
        // Where the last mark ends that closed a quotation and stands behind a digit.
        let mut behind = None;
        for mark in marks {
            if mark.mark == '"' && mark.look != Look::Opens && behind == Some(mark.at) {
                // `"it is 5'10""`: this one closes, and that one meant inches.
                continue;
            }
            let top = open.last().map(|it| it.mark);
            let closes = match (mark.mark, top, mark.look) {
                (_, None, _) => None,
                ('"', Some('"'), look) => (look != Look::Opens).then_some(None),
                ('"', Some(_), Look::Closes) if mark.after_digit => continue,
                ('"', Some(_), Look::Closes) => Some(Some('”')),
                ('”', Some('"'), _) => Some(Some('"')),
                ('”', Some(_), _) => Some(None),
                ('“', Some('„'), look) => (look != Look::Opens).then_some(None),
                ('“', Some('"'), Look::Closes) => Some(Some('"')),
                ('“', Some('“'), Look::Closes) => Some(Some('”')),
                _ => None,
            };
            if let Some(other) = closes {
                let both = mark.mark == '"' && mark.after_digit;
                behind = both.then_some(mark.at + 1);
                inches |= both;
                open.pop();
                out.mixed.extend(other.map(|fits| (*mark, fits)));
                continue;
            }
            match (mark.mark, mark.look) {
                ('"' | '”', Look::Closes) if mark.after_digit => {}
                ('"' | '”', Look::Closes) | ('”', Look::Unclear) => out.not_opened.push(*mark),
                _ => open.push(*mark),
            }
        }
        out.not_closed = open;
        if inches && out.not_opened.len() == 1 && out.not_closed.is_empty() {
            out.not_opened.clear();
        }
        out
    }
}

fn marks(value: &str, paragraph: &Paragraph) -> Vec<Mark> {
    let mut out = Vec::new();
    let words = paragraph.iter().flat_map(|run| value.part(run.clone()).chars());
    if words.filter(|c| !c.is_whitespace()).take(2).count() < 2 {
        // A mark all by itself, as in a table, means "the same as above".
        return out;
    }
    for run in paragraph {
        for (offset, mark) in value.part(run.clone()).char_indices() {
            if !matches!(mark, '"' | '“' | '”' | '„') {
                continue;
            }
            let at = run.start + offset;
            // Emphasis hugs the words; what matters stands beyond it.
            let before =
                value.part(..at).trim_end_matches(['*', '_', '~', '\\']).chars().next_back();
            let after = value.part(at + mark.len_utf8()..).trim_start_matches(['*', '_', '~']);
            let after = after.chars().next();
            // Inside a word of Hebrew it is a letter's sign.
            let foreign = |c: Option<char>| c.is_some_and(|c| c.is_alphabetic() && !c.is_ascii());
            if foreign(before) && foreign(after) {
                continue;
            }
            out.push(Mark {
                at,
                mark,
                look: look(before, after),
                after_digit: before.is_some_and(|c| c.is_ascii_digit()),
            });
        }
    }
    out
}

fn look(before: Option<char>, after: Option<char>) -> Look {
    let word_before = before.is_some_and(|c| {
        c.is_alphanumeric()
            || matches!(c, '.' | ',' | '!' | '?' | '…' | ';' | ':' | ')' | ']' | '%' | '\'' | '’')
    });
    let word_after = after.is_some_and(|c| {
        c.is_alphanumeric() || matches!(c, '(' | '[' | '…' | '\'' | '‘' | '$' | '#' | '@' | '¿')
    });
    match (word_before, word_after) {
        (false, true) => Look::Opens,
        (true, false) => Look::Closes,
        _ => Look::Unclear,
    }
}

/// Words with which a sentence says whose words it quotes, without Indonesian endings.
const SAYS: [&str; 32] = [
    "kata",
    "ujar",
    "tutur",
    "ucap",
    "tegas",
    "ungkap",
    "imbuh",
    "terang",
    "papar",
    "jelas",
    "tandas",
    "sambung",
    "lanjut",
    "tambah",
    "pungkas",
    "tukas",
    "urai",
    "beber",
    "sebut",
    "aku",
    "cetus",
    "pinta",
    "keluh",
    "harap",
    "kilah",
    "said",
    "says",
    "added",
    "told",
    "asked",
    "replied",
    "explained",
];

/// Whether an unfinished quotation goes on with who said it: then it did end somewhere.
fn says_who(rest: &str, end: usize, from: usize) -> bool {
    let rest = rest.get(..end.saturating_sub(from)).unwrap_or(rest);
    let parts = rest.split_inclusive([',', '?', '!']);
    let mut parts = parts.skip(1).peekable();
    std::iter::from_fn(|| parts.next()).any(|part| {
        let words = part.split(|c: char| !c.is_alphabetic()).filter(|word| !word.is_empty());
        words.take(4).any(|word| {
            let word = word.to_lowercase();
            let stem = word.strip_suffix("nya").unwrap_or(&word);
            SAYS.contains(&stem)
        })
    })
}

#[cfg(test)]
mod tests {
    use super::super::prose::paragraphs;
    use super::super::walk::Sort;
    use super::*;

    /// The texts of an article, with what is found as `text:words from there`.
    fn found(texts: &[&str]) -> Vec<String> {
        let mut reader = QuoteReader::default();
        for (nth, value) in texts.iter().enumerate() {
            reader.read(nth, value, &paragraphs(value, Sort::Markdown), true);
        }
        let shown = |lone: &Lone| {
            let rest: String = texts[lone.text][lone.at..].chars().take(6).collect();
            format!("{}:{rest} {:?}", lone.text, lone.fault)
        };
        reader.finish().iter().map(shown).collect()
    }

    #[test]
    fn balanced_texts_are_left_alone() {
        for texts in [
            &["\"Kami siap,\" kata dia. \"Kapan saja.\""][..],
            &["“Kami ‘siap’,” katanya, “Jum’at ini.”"],
            &["Ma'ruf, 80-an, '98, dan Jum'at."],
            &["Papan 5\" x 7\" dan layar 32\" itu dijual."],
            &["\"Layar 32\" itu murah\", katanya."],
            // The inches of the last word, and behind them the end of the quotation.
            &["He said \"it is 5'10\"\"."],
            &["Dia bilang “layarnya 32\"”."],
            &["Layar 32” dan 40”.", "\"", "צה\"ל"],
            &["Kami menang \"di 2024\" dan “di 2029”."],
            &["“Ia bilang, “siap”, lalu pergi.”"],
            &["„Siap“, katanya. „Siap”, kata yang lain."],
            &["**\"Siap,\"** katanya (\"besok\")."],
            &["`\"` dan [x](y \"judul\") dan <a title=\"x\">y</a>"],
            // A quotation of several paragraphs: opened again in each, or only closed at its end.
            &["\"Kami siap.", "\"Kapan saja.", "\"Di mana saja,\" katanya."],
            &["“Kami siap.", "Kapan saja,” katanya."],
            &["\"Kami siap.\n\n\"Kapan saja,\" katanya."],
        ] {
            assert_eq!(found(texts), Vec::<String>::new(), "{texts:?}");
        }
    }

    #[test]
    fn a_mark_without_its_partner_is_found() {
        for (texts, expected) in [
            (&["\"Kami siap, kata dia."][..], &["0:\"Kami  NotClosed"][..]),
            (&["Kami siap,\" kata dia."], &["0:\" kata NotOpened"]),
            (&["\"A,\" kata dia. \"Kapan saja."], &["0:\"Kapan NotClosed"]),
            (&["\"Kami siap, kata dia. \"Besok\" katanya."], &["0:\"Kami  NotClosed"]),
            (&["“Kami siap, kata dia.", "Lain lagi."], &["0:“Kami  NotClosed"]),
            (&["Kami siap,” kata dia."], &["0:” kata NotOpened"]),
            (&["“Kami siap,\" kata dia."], &["0:\" kata Mixed('”')"]),
            (&["\"Kami siap,” kata dia."], &["0:” kata Mixed('\"')"]),
            (&["He said 5'10\"\" yesterday."], &["0:\" yest NotClosed"]),
            (&["He said \"it is 5\" \"."], &["0:\". NotClosed"]),
            (&["“Kami siap,“ kata dia."], &["0:“ kata Mixed('”')"]),
            // It goes on with who said it, so that it is not continued.
            (&["\"Kami siap, ujarnya.", "\"Besok,\" katanya."], &["0:\"Kami  NotClosed"]),
            (&["\"Siap.", "Tidak ada lagi."], &["0:\"Siap. NotClosed"]),
        ] {
            assert_eq!(found(texts), expected, "{texts:?}");
        }
    }
}
