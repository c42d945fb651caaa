//! The same slips at many places: every so many commas, colons, marks and brackets of the right bundles.
//!
//! The lists of mistakes hold what somebody thought of; this looks for what nobody did. The shares that
//! have to be right are what was measured, so that none gets worse unseen: a slip in the middle of a
//! long line can often be read in several ways.

use warta_diagnostics::{Edit, apply};

use crate::text::{self, RIGHT};

/// What stands where in a right text.
struct Tokens {
    commas: Vec<usize>,
    colons: Vec<usize>,
    /// Opening and closing mark, and whether it is a name.
    strings: Vec<(usize, usize, bool)>,
    closing: Vec<usize>,
}

fn tokens(text: &str) -> Tokens {
    let mut out =
        Tokens { commas: Vec::new(), colons: Vec::new(), strings: Vec::new(), closing: Vec::new() };
    let bytes = text.as_bytes();
    let mut at = 0;
    while at < bytes.len() {
        match bytes[at] {
            b',' => out.commas.push(at),
            b':' => out.colons.push(at),
            b'}' | b']' => out.closing.push(at),
            b'"' => {
                let start = at;
                at += 1;
                while bytes[at] != b'"' {
                    at += if bytes[at] == b'\\' { 2 } else { 1 };
                }
                out.strings.push((start, at, bytes[at + 1] == b':'));
            }
            _ => {}
        }
        at += 1;
    }
    out
}

/// A changed text, and the byte that a person would point at.
type Slip = (String, usize);

fn replaced(text: &str, from: usize, to: usize, by: &str) -> String {
    format!("{}{by}{}", &text[..from], &text[to..])
}

fn slips(kind: &str, text: &str) -> Vec<Slip> {
    let tokens = tokens(text);
    let without = |at: &usize| (replaced(text, *at, at + 1, ""), *at);
    let string = |open: &str, close: &str| -> Vec<Slip> {
        let all = tokens.strings.iter();
        all.map(|(from, to, _)| {
            let with = replaced(text, *to, to + 1, close);
            (replaced(&with, *from, from + 1, open), *from)
        })
        .collect()
    };
    match kind {
        "no comma" => tokens.commas.iter().map(without).collect(),
        "two commas" => {
            tokens.commas.iter().map(|at| (replaced(text, *at, *at, ","), at + 1)).collect()
        }
        "a comma at the end" => {
            let ends = tokens.closing.iter().map(|at| text[..*at].trim_end().len());
            ends.filter(|end| !text[..*end].ends_with(['[', '{']))
                .map(|end| (replaced(text, end, end, ","), end))
                .collect()
        }
        "no colon" => tokens.colons.iter().map(without).collect(),
        "no opening mark" => tokens.strings.iter().map(|(from, ..)| without(from)).collect(),
        "no closing mark" => tokens.strings.iter().map(|(_, to, _)| without(to)).collect(),
        "single marks" => string("'", "'"),
        "curved marks" => string("“", "”"),
        "no closing bracket" => tokens.closing.iter().map(without).collect(),
        "another bracket" => tokens
            .closing
            .iter()
            .map(|at| {
                let other = if text[*at..].starts_with('}') { "]" } else { "}" };
                (replaced(text, *at, at + 1, other), *at)
            })
            .collect(),
        "a bracket too many" => tokens
            .closing
            .iter()
            .filter(|at| **at + 2 < text.len())
            .map(|at| (replaced(text, *at, *at, &text[*at..=*at]), at + 1))
            .collect(),
        "a line break" => {
            let spaces = tokens.strings.iter().filter_map(|(from, to, name)| {
                let space = text[*from..*to].find(' ').filter(|_| !name)?;
                Some((replaced(text, from + space, from + space + 1, "\n"), from + space))
            });
            spaces.collect()
        }
        "a name without a letter" => tokens
            .strings
            .iter()
            .filter(|(from, to, name)| *name && to - from > 6)
            .map(|(from, _, _)| (replaced(text, from + 4, from + 5, ""), *from))
            .collect(),
        "cut off" => (40..text.trim_end().len())
            .step_by(61)
            .map(|at| text.floor_char_boundary(at))
            .map(|at| (text[..at].to_owned(), at))
            .collect(),
        other => unreachable!("{other}"),
    }
}

/// Shares in percent: found where it is, and nothing else said.
const KINDS: &[(&str, usize, usize)] = &[
    ("no comma", 100, 100),
    ("two commas", 100, 100),
    ("a comma at the end", 100, 100),
    ("no colon", 100, 100),
    ("no opening mark", 99, 98),
    ("no closing mark", 99, 98),
    ("single marks", 100, 100),
    ("curved marks", 100, 100),
    ("no closing bracket", 90, 93),
    ("another bracket", 98, 98),
    ("a bracket too many", 92, 95),
    ("a line break", 100, 100),
    ("a name without a letter", 100, 100),
    ("cut off", 100, 100),
];

#[test]
fn slips_anywhere_are_found() {
    // EVERY=1 looks at all places, SHOW=1 shows those that went wrong.
    let every = std::env::var("EVERY").ok().and_then(|every| every.parse().ok()).unwrap_or(9);
    let mut short = String::new();
    let show = std::env::var_os("SHOW").is_some();
    for (kind, least_exact, least_alone) in KINDS {
        let (mut count, mut exact, mut alone) = (0, 0, 0);
        for (name, right) in RIGHT {
            for (text, at) in slips(kind, right).into_iter().step_by(every) {
                let found = text::read(name, text.as_bytes());
                let place = text::place(&text, at);
                let places: Vec<(u32, u32)> =
                    found.diagnostics.iter().map(|one| text::place_of(&found, one)).collect();
                count += 1;
                exact += usize::from(places.contains(&place));
                alone += usize::from(places.len() == 1);
                if show && (places.len() != 1 || places[0] != place) {
                    let around = &text[text.floor_char_boundary(at.saturating_sub(40))
                        ..text.ceil_char_boundary((at + 40).min(text.len()))];
                    println!("{kind}, {name} {place:?}: {around:?}");
                    for (one, at) in found.diagnostics.iter().zip(&places).take(4) {
                        println!(
                            "      {at:?} {}",
                            text::line(one).chars().take(120).collect::<String>()
                        );
                    }
                }
            }
        }
        println!("{kind}: {count}, {}% exact, {}% alone", exact * 100 / count, alone * 100 / count);
        if exact * 100 < count * least_exact || alone * 100 < count * least_alone {
            short.push_str(&format!("{kind}: {exact} exact, {alone} alone of {count}\n"));
        }
    }
    assert!(short.is_empty(), "{short}");
}

/// Two slips in one text: whatever is made of them, no two edits quarrel, and mending comes to an end.
#[test]
fn edits_of_two_slips_never_quarrel() {
    let kinds: Vec<&str> =
        KINDS.iter().map(|(kind, ..)| *kind).filter(|it| *it != "cut off").collect();
    let (name, right) = RIGHT[1];
    let mut pairs = 0;
    for (nth, first) in kinds.iter().enumerate() {
        for (other, second) in kinds.iter().enumerate() {
            let one = slips(first, right);
            let Some((once, at)) = one.get((nth * 31 + other * 17) % one.len()) else { continue };
            // Further on the text is as it was, only moved.
            let rest = slips(second, right);
            let Some((twice, _)) = rest.iter().find(|(_, place)| *place > at + 20) else {
                continue;
            };
            let tail = common_tail(right, once);
            let text = format!("{}{}", &once[..once.len() - tail], &twice[right.len() - tail..]);
            pairs += 1;
            comes_to_an_end(name, text, &format!("{first} and {second}"));
        }
    }
    assert!(pairs > 100, "only {pairs}");
}

/// How many bytes two texts have in common at their ends.
fn common_tail(one: &str, other: &str) -> usize {
    one.bytes().rev().zip(other.bytes().rev()).take_while(|(a, b)| a == b).count()
}

/// Applies all edits again and again until there are none.
fn comes_to_an_end(name: &str, mut text: String, what: &str) {
    for _ in 0..8 {
        let found = text::read(name, text.as_bytes());
        let edits: Vec<&Edit> = found.diagnostics.iter().flat_map(|one| &one.edits).collect();
        if edits.is_empty() {
            return;
        }
        text = apply(&found.text, edits.iter().copied())
            .unwrap_or_else(|why| panic!("{what}: {why}\n{edits:#?}\n{text}"));
    }
    panic!("{what}: there is always more to mend\n{text}");
}

/// Whatever line becomes a comment, brackets and all: what mends the rest is not written into the comment.
#[test]
fn lines_that_become_comments_come_to_an_end() {
    let small = [
        "{\n  \"warta\": 1,\n  \"site\": {\n    \"title\": \"T\"\n  },\n  \"articles\": []\n}",
        "{\"warta\": 1,\n\"site\": {\"title\": \"T\"},\n\"articles\": [{\n\"slug\": \"a\"\n\n}]}",
    ];
    let texts = RIGHT.iter().map(|(name, text)| (*name, *text));
    for (name, right) in texts.chain(small.map(|text| ("small", text))) {
        let lines: Vec<&str> = right.split('\n').collect();
        let step = if name == "small" { 1 } else { (lines.len() / 60).max(1) };
        for nth in (0..lines.len()).step_by(step) {
            for (open, close) in [("# ", ""), ("", " // the end },"), ("// ", ""), ("/* ", " */")] {
                // A mark of a comment inside of a string is none.
                if open.is_empty() && lines[nth].matches('"').count() % 2 == 1 {
                    continue;
                }
                let mut with = lines.clone();
                let line = if open.is_empty() {
                    // The brackets at the end of the line become a part of the comment.
                    format!("{}{close}", lines[nth].trim_end_matches(['}', ']', ',', ' ']))
                } else {
                    format!("{open}{}{close}", lines[nth])
                };
                with[nth] = &line;
                comes_to_an_end(name, with.join("\n"), &format!("line {nth} of {name}: {line}"));
            }
        }
    }
}
