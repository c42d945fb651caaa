//! The lines of a text, and which of them run on.

use super::sentence;
use super::{copied, credits};

/// A line without needless space.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Line {
    /// Counted from 1.
    pub number: u32,
    pub text: String,
}

/// What stands between paragraphs.
pub(super) static BLANK: Line = Line { number: 0, text: String::new() };

/// The mark of an item of a list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Mark {
    /// How many characters it takes, with the space behind it.
    length: usize,
    /// Its number, in a numbered list.
    pub number: Option<usize>,
}

/// One or more lines that are one paragraph.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Joined {
    /// The number of the first.
    pub line: u32,
    pub text: String,
    /// How it begins, where it may be an item.
    pub mark: Option<Mark>,
}

impl Line {
    /// Whether it is a row of signs that separates.
    pub fn is_rule(&self) -> bool {
        is_rule(&self.text)
    }
}

impl Joined {
    pub fn is_rule(&self) -> bool {
        is_rule(&self.text)
    }

    /// Whether anybody could read it.
    pub fn has_words(&self) -> bool {
        self.text.chars().any(char::is_alphanumeric)
    }

    /// The text without the mark of an item.
    pub fn words(&self) -> &str {
        let length = self.mark.map_or(0, |mark| mark.length);
        let start = self.text.char_indices().nth(length).map(|(at, _)| at);
        start.and_then(|start| self.text.get(start..)).unwrap_or(&self.text)
    }
}

fn is_rule(text: &str) -> bool {
    let mut signs = text.chars().filter(|c| *c != ' ');
    let Some(first) = signs.next() else { return false };
    matches!(first, '-' | '*' | '_' | '=' | '~' | '#' | '—' | '–' | '+' | '•')
        && signs.clone().count() >= 2
        && signs.all(|c| c == first)
}

/// The lines of a text, however it ends them. Spaces of all kinds become plain ones, and what no reader
/// sees is left out.
pub(super) fn lines(text: &str) -> Vec<Line> {
    let text = text.replace("\r\n", "\n");
    let ends = ['\n', '\r', '\u{b}', '\u{c}', '\u{85}', '\u{2028}', '\u{2029}'];
    let tidy = |line: &str| {
        let mut out = String::with_capacity(line.len());
        for c in line.chars() {
            if c.is_whitespace() {
                if !out.is_empty() && !out.ends_with(' ') {
                    out.push(' ');
                }
            } else if !c.is_control() && c != '\u{feff}' {
                out.push(c);
            }
        }
        out.truncate(out.trim_end().len());
        out
    };
    text.split(ends).zip(1..).map(|(line, number)| Line { number, text: tidy(line) }).collect()
}

/// How an item of a list begins.
fn mark(text: &str) -> Option<Mark> {
    let (sign, rest) = text.split_once(' ')?;
    if !rest.chars().any(char::is_alphanumeric) {
        return None;
    }
    let length = sign.chars().count() + 1;
    if matches!(sign, "-" | "*" | "•" | "·" | "▪" | "●" | "◦" | "‣" | "–") {
        return Some(Mark { length, number: None });
    }
    let digits = sign.strip_suffix(['.', ')'])?;
    let plain = digits.len() <= 2 && digits.bytes().all(|byte| byte.is_ascii_digit());
    let number = digits.parse().ok().filter(|_| plain)?;
    Some(Mark { length, number: Some(number) })
}

/// How many of these, from the first on, are the items of one list.
pub(super) fn list(text: &[Joined]) -> usize {
    let Some(first) = text.first().and_then(|one| one.mark) else { return 0 };
    text.iter()
        .zip(0..)
        .take_while(|(one, nth)| match (one.mark, first.number) {
            (Some(mark), Some(start)) => mark.number == Some(start + nth),
            (Some(mark), None) => mark.number.is_none(),
            (None, _) => false,
        })
        .count()
}

/// Joins lines that run on: those that were broken at one width, and those of which the next goes on in
/// the middle of a sentence. Every other line is a paragraph.
pub(super) fn join(lines: &[&Line]) -> Vec<Joined> {
    let width = width(lines);
    let mut out: Vec<Joined> = Vec::new();
    let mut before: Option<&Line> = None;
    for line in lines {
        if line.text.is_empty() {
            before = None;
            continue;
        }
        let goes_on = before.is_some_and(|before| runs_on(before, line, width));
        match out.last_mut().filter(|_| goes_on) {
            Some(last) => {
                // A word that is divided at the end of its line, or of two halves.
                let divided = last.text.ends_with('-')
                    && last.text.chars().rev().nth(1).is_some_and(char::is_alphabetic);
                if !divided {
                    last.text.push(' ');
                }
                last.text.push_str(&line.text);
            }
            None => out.push(Joined {
                line: line.number,
                text: line.text.clone(),
                mark: mark(&line.text).filter(|_| !line.is_rule()),
            }),
        }
        before = Some(line);
    }
    out
}

fn runs_on(before: &Line, line: &Line, width: Option<usize>) -> bool {
    let stands_alone = |line: &Line| {
        line.is_rule() || credits::read(&line.text).is_some() || copied::read(&line.text).is_some()
    };
    if stands_alone(before) || stands_alone(line) || mark(&line.text).is_some() {
        return false;
    }
    // "b. Some words"
    let lettered = line.text.starts_with(|c: char| c.is_ascii_lowercase())
        && line.text.get(1..).is_some_and(|it| it.starts_with(". ") || it.starts_with(") "));
    if lettered {
        return false;
    }
    if width.is_some_and(|width| is_full(before, line, width)) {
        return true;
    }
    let small = line.text.chars().next().is_some_and(char::is_lowercase);
    small && !sentence::ends(&before.text)
}

/// Whether the first word of the next line had no room in a line of this width.
fn is_full(before: &Line, line: &Line, width: usize) -> bool {
    let next = line.text.split(' ').next().unwrap_or_default().chars().count();
    before.text.chars().count() + 1 + next > width
}

/// The longest width of lines that a program can have broken: beyond it each line is a paragraph.
const WIDEST: usize = 100;

/// The width at which the lines of a text were broken, if they were.
fn width(lines: &[&Line]) -> Option<usize> {
    let longest = lines.iter().map(|line| line.text.chars().count()).max()?;
    if longest > WIDEST {
        return None;
    }
    let pairs = lines.iter().zip(lines.iter().skip(1));
    let pairs: Vec<_> = pairs.filter(|(a, b)| !a.text.is_empty() && !b.text.is_empty()).collect();
    // A paragraph ends with a sentence; a line that was broken rarely does.
    let broken = |(before, line): &&(&&Line, &&Line)| {
        is_full(before, line, longest) && !sentence::ends(&before.text)
    };
    let broken = pairs.iter().filter(broken).count();
    (broken >= 2 && broken * 2 >= pairs.len()).then_some(longest)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn joined(text: &str) -> Vec<String> {
        let lines = lines(text);
        let lines: Vec<&Line> = lines.iter().collect();
        join(&lines).into_iter().map(|one| one.text).collect()
    }

    #[test]
    fn a_line_is_a_paragraph_unless_it_runs_on() {
        for (text, expected) in [
            ("Satu dua.\nTiga empat.", &["Satu dua.", "Tiga empat."][..]),
            ("Satu dua,\r\ntiga empat.\r\rLima.", &["Satu dua, tiga empat.", "Lima."]),
            ("\u{feff}Satu\u{a0}dua\t tiga.\n\n\nEmpat.", &["Satu dua tiga.", "Empat."]),
            ("- satu\n- dua\nyang lain", &["- satu", "- dua yang lain"]),
            ("Satu dua.\n---\ntiga", &["Satu dua.", "---", "tiga"]),
            ("a. satu\nb. dua\nc) tiga", &["a. satu", "b. dua", "c) tiga"]),
            ("kader-\nkader datang", &["kader-kader datang"]),
            (
                "Panitia membuka taman itu pada\nsore hari bersama warga. Semua\nOrang Desa Contoh datang ke sana.\n\nLain hari.",
                &[
                    "Panitia membuka taman itu pada sore hari bersama warga. Semua Orang Desa Contoh datang ke sana.",
                    "Lain hari.",
                ],
            ),
        ] {
            assert_eq!(joined(text), expected, "{text:?}");
        }
    }
}
