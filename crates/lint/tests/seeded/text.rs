//! The right bundles, how they are dressed, and how they are read.

use warta_diagnostics::{Diagnostic, LineIndex};
use warta_page::date::Date;
use warta_page::wire::{Answer, Request};
use warta_publication::Options;
use warta_publication::session::{Session, Texts};

/// Bundles without a mistake, by their names.
pub const RIGHT: [(&str, &str); 3] = [
    ("koran", include_str!("right/koran.json")),
    ("ringkas", include_str!("right/ringkas.json")),
    ("suara", include_str!("right/suara.json")),
];

/// How a text is written down.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Dress {
    /// As it is.
    Plain,
    /// With Windows' line ends.
    Windows,
    /// With tabs for each two spaces at the start of a line, and a byte order mark.
    TabsAndMark,
}

impl Dress {
    /// All of them.
    pub const ALL: [Dress; 3] = [Dress::Plain, Dress::Windows, Dress::TabsAndMark];

    /// The text so written.
    pub fn wear(self, text: &str) -> String {
        match self {
            Dress::Plain => text.to_owned(),
            Dress::Windows => text.replace('\n', "\r\n"),
            Dress::TabsAndMark => {
                let lines = text.split('\n').map(|line| {
                    let rest = line.trim_start_matches("  ");
                    "\t".repeat((line.len() - rest.len()) / 2) + rest
                });
                "\u{feff}".to_owned() + &lines.collect::<Vec<_>>().join("\n")
            }
        }
    }
}

/// What a file came to.
pub struct Found {
    /// The text that spans count in.
    pub text: String,
    /// Everything that was found.
    pub diagnostics: Vec<Diagnostic>,
    /// What it was read with, which can draw its pages.
    pub session: Session,
}

/// Reads a file as an editor's tools do: all checks, and those of the whole publication.
pub fn read(name: &str, bytes: &[u8]) -> Found {
    let mut session = Session::new(options(), Texts::Keep);
    let url = format!("https://koran.example/content/{name}.json");
    session.handle(Request::Open { url: url.clone() }, None);
    let mut answer = session.handle(Request::Read { url }, Some(bytes));
    while let Answer::Need(wanted) = answer {
        let Some(url) = wanted.into_iter().next() else { break };
        answer = session.handle(Request::Missing { url, why: "404".into() }, None);
    }
    let file = session.files().next().expect("one file");
    let (text, diagnostics) = (file.document.text().to_owned(), file.diagnostics.to_vec());
    Found { text, diagnostics, session }
}

fn options() -> Options {
    let now = Some(Date("2025-01-15T09:00:00+07:00".to_owned()));
    Options { drafts: false, lint: Some(&warta_lint::NEWSROOM), now, ..Options::default() }
}

/// Line and column of a byte, counted here and not by the program: a tab is one column, a byte order
/// mark none, `\r\n` one line end.
pub fn place(text: &str, byte: usize) -> (u32, u32) {
    let (mut line, mut column) = (1, 1);
    let mut before = ' ';
    for c in text[..byte].chars() {
        match c {
            '\u{feff}' => {}
            '\n' if before == '\r' => column = 1,
            '\n' | '\r' => (line, column) = (line + 1, 1),
            _ => column += 1,
        }
        before = c;
    }
    (line, column)
}

/// Line and column of a diagnostic.
pub fn place_of(found: &Found, one: &Diagnostic) -> (u32, u32) {
    let at = LineIndex::new(&found.text).position(&found.text, one.span.start);
    (at.line, at.column)
}

/// A diagnostic in one line.
pub fn line(one: &Diagnostic) -> String {
    format!("{} {} {} | {}", one.code, one.path, one.message, one.help.as_deref().unwrap_or(""))
}
