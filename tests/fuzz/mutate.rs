//! Seeds and their mutations: the same for the same number.

use std::fs;
use std::path::{Path, PathBuf};

/// What is put in: pieces of the formats, and characters that are more than a byte long.
const PIECES: &[&str] = &[
    "\"",
    "'",
    "{",
    "}",
    "[",
    "]",
    ",",
    ":",
    "\\",
    "/",
    "\n",
    "\r\n",
    " ",
    "null",
    "true",
    "0",
    "-",
    "1e99",
    "4294967295",
    "18446744073709551616",
    "\\u00e9",
    "\\ud800",
    "\u{feff}",
    "\0",
    "日",
    "é",
    "\u{301}",
    "“",
    "”",
    "\u{200b}",
    "\u{202e}",
    "👍",
    "ﬁ",
    "İ",
    "ß",
    "https://",
    "https://日.jp/",
    "//",
    "www.",
    "%",
    "%E6",
    "#",
    "?",
    "@",
    "&amp;",
    "&#",
    "<",
    ">",
    "</",
    "<!--",
    "-->",
    "<table>",
    "<td colspan=3>",
    "<p>",
    "<a href=",
    "](",
    "![",
    "**",
    "`",
    "|",
    "> ",
    "- ",
    "1. ",
    "2024-",
    "-02-30",
    "T09:30",
    "+07:00",
    "WIB",
    "Senin, ",
    "\"type\": ",
    "\"slug\": ",
    "\"body\": [",
    "\"articles\": [",
    "\"persons\": [",
    "\"parent_id\": ",
    "\"seats\": ",
    "\"votes\": ",
];

/// Numbers that look random, from one number.
pub struct Dice(u64);

impl Dice {
    /// The same numbers for the same `start`.
    pub fn new(start: u64) -> Dice {
        Dice(start)
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    /// A number below `end`; 0 where that is 0.
    pub fn below(&mut self, end: usize) -> usize {
        usize::try_from(self.next() % (end.max(1) as u64)).unwrap_or_default()
    }
}

/// A seed with a few changes; `others` are what parts may come from.
pub fn mutated(seed: &[u8], others: &[Vec<u8>], dice: &mut Dice) -> Vec<u8> {
    let mut out = seed.to_vec();
    for _ in 0..=dice.below(4) {
        let at = dice.below(out.len() + 1);
        let end = (at + 1 + dice.below(12)).min(out.len());
        match dice.below(8) {
            0 | 1 => drop(out.splice(at..at, PIECES[dice.below(PIECES.len())].bytes())),
            2 => drop(out.splice(at..end.max(at), PIECES[dice.below(PIECES.len())].bytes())),
            3 => drop(out.drain(at..end.max(at))),
            4 => {
                let copy = out[at..end.max(at)].to_vec();
                let to = dice.below(out.len() + 1);
                out.splice(to..to, copy);
            }
            5 => {
                if let Some(byte) = out.get_mut(at) {
                    *byte = dice.below(256) as u8;
                }
            }
            6 => {
                let other = &others[dice.below(others.len())];
                let from = dice.below(other.len());
                let to = (from + 1 + dice.below(60)).min(other.len());
                out.splice(at..at, other[from.min(to)..to].iter().copied());
            }
            _ => out.truncate(at),
        }
    }
    out
}

/// The seeds of a kind: files of the corpus, and for bundles those of the gallery and of other tests too.
///
/// # Panics
/// Where a folder is missing or empty.
pub fn seeds(kind: &str) -> Vec<Vec<u8>> {
    let project = Path::new(env!("CARGO_MANIFEST_DIR"));
    let project = project.ancestors().find(|it| it.join("tests/corpus").is_dir());
    let project = project.expect("tests/corpus lies in the project");
    let corpus = |name: &str| files(&project.join("tests/corpus").join(name));
    let lines = |all: Vec<PathBuf>, json: bool| -> Vec<Vec<u8>> {
        let text: String = all.iter().map(|it| fs::read_to_string(it).expect("text")).collect();
        let line = |line: &str| match json {
            // One string a line, with little around it.
            true => {
                line.trim().trim_matches(['"', ',', '[', ']']).replace("\\\"", "\"").into_bytes()
            }
            false => line.as_bytes().to_vec(),
        };
        text.lines().map(line).filter(|line| !line.is_empty()).collect()
    };
    let whole = |all: Vec<PathBuf>| -> Vec<Vec<u8>> {
        all.iter().map(|it| fs::read(it).expect("readable")).collect()
    };
    let out = match kind {
        "json" => whole([corpus("json"), corpus("bundles"), corpus("foreign")].concat()),
        "address" => lines(corpus("url"), true),
        "html" => [
            lines(vec![project.join("tests/corpus/html/attacks.json")], true),
            whole(corpus("html")),
        ]
        .concat(),
        "markdown" => whole(corpus("markdown")),
        "date" => lines(corpus("dates"), false),
        _ => whole(
            [
                corpus("bundles"),
                files(&project.join("public/gallery/blocks")),
                files(&project.join("crates/lint/tests/seeded/right")),
            ]
            .concat(),
        ),
    };
    assert!(!out.is_empty(), "no seeds for {kind}");
    out
}

/// The files in a folder and those below it, in order.
fn files(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder);
    let entries = entries.unwrap_or_else(|why| panic!("{}: {why}", folder.display()));
    let mut out = Vec::new();
    for path in entries.map(|entry| entry.expect("readable").path()) {
        if path.is_dir() {
            // Pictures are no texts.
            if path.file_name().is_some_and(|name| name != "media") {
                out.extend(files(&path));
            }
        } else {
            out.push(path);
        }
    }
    out.sort();
    out
}
