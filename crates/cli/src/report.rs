//! What `warta check` writes: findings to standard output, what it has to say of itself to standard
//! error.

use std::io::{self, IsTerminal, Write};

use warta_diagnostics::{Severity, certain_count, github, json, sarif, say, text};

use crate::arguments::{Check, Format, When};
use crate::output::tell;
use crate::publication::Publication;

/// Where findings go.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum To {
    /// Standard output.
    Output,
    /// Standard error, because standard output is for something else.
    Error,
}

/// Takes publications one after another. Text is written at once, one document for all at the end.
pub struct Report {
    to: To,
    look: text::Look,
    strict: bool,
    face: Face,
    result: io::Result<()>,
    total: Count,
    publications: usize,
    parts: usize,
    several: bool,
    mended: bool,
}

enum Face {
    Text,
    Github,
    Json(json::Writer),
    Sarif(sarif::Writer),
}

/// How much was found.
#[derive(Debug, Clone, Copy, Default)]
struct Count {
    errors: usize,
    warnings: usize,
    mendable: usize,
}

impl Report {
    /// For so many inputs.
    pub fn new(options: &Check, inputs: usize, to: To) -> Report {
        Report {
            to,
            look: look(options.color, to),
            strict: options.strict,
            face: match options.format {
                Format::Text => Face::Text,
                Format::Github => Face::Github,
                Format::Json => Face::Json(json::Writer::new()),
                Format::Sarif => Face::Sarif(sarif::Writer::new()),
            },
            result: Ok(()),
            total: Count::default(),
            publications: 0,
            parts: 0,
            several: inputs > 1,
            mended: options.fix,
        }
    }

    /// Takes a publication. Returns whether it has errors.
    pub fn add(&mut self, publication: &Publication) -> bool {
        let count = Count::of(publication);
        let sources = publication.sources();
        for file in publication.files() {
            let found = file.report.diagnostics;
            if found.is_empty() {
                continue;
            }
            let out = match &mut self.face {
                Face::Json(writer) => {
                    writer.add(found, &sources);
                    continue;
                }
                Face::Sarif(writer) => {
                    writer.add(found, &sources);
                    continue;
                }
                Face::Github => github::render(found, &sources),
                Face::Text => text::render(found, &sources, self.look) + "\n",
            };
            self.write(&out);
        }
        if let Some(main) = publication.files().next()
            && (!self.several || count.errors + count.warnings > 0)
        {
            tell(&format!("{}: {}", main.name, self.said(count)));
        }
        self.publications += 1;
        self.total.add(count);
        count.errors > 0 || (self.strict && count.warnings > 0)
    }

    /// Takes note of a file that was checked as a part of another.
    pub fn part(&mut self) {
        self.parts += 1;
    }

    /// Writes what is still to be written.
    ///
    /// # Errors
    /// Where the output can't be written.
    pub fn finish(mut self) -> io::Result<()> {
        let face = std::mem::replace(&mut self.face, Face::Text);
        match face {
            Face::Text | Face::Github => {}
            Face::Json(writer) => self.write(&writer.finish()),
            Face::Sarif(writer) => self.write(&writer.finish(env!("CARGO_PKG_VERSION"))),
        }
        if self.several && self.publications > 0 {
            let (publications, parts) = (self.publications, self.parts);
            let summary = self.said(self.total);
            tell(&match parts {
                0 => say!("terminal-total", publications, summary),
                _ => say!("terminal-total.parts", publications, parts, summary),
            });
        }
        self.result?;
        match self.to {
            To::Output => io::stdout().flush(),
            To::Error => Ok(()),
        }
    }

    fn said(&self, count: Count) -> String {
        let summary = text::summary_of(count.errors, count.warnings);
        if count.mendable == 0 || self.mended {
            return summary;
        }
        match (count.mendable, count.errors + count.warnings) {
            (1, 1) => say!("terminal-summary.mends-it", summary),
            (all, total) if all == total => say!("terminal-summary.mends-all", summary),
            (some, _) => say!("terminal-summary.mends-some", summary, some),
        }
    }

    fn write(&mut self, text: &str) {
        if self.result.is_ok() {
            self.result = match self.to {
                To::Output => io::stdout().lock().write_all(text.as_bytes()),
                To::Error => io::stderr().lock().write_all(text.as_bytes()),
            };
        }
    }
}

impl Count {
    fn of(publication: &Publication) -> Count {
        let mut count = Count::default();
        for found in publication.diagnostics() {
            let times = 1 + found.more as usize;
            match found.severity {
                Severity::Error => count.errors += times,
                Severity::Warning => count.warnings += times,
            }
            count.mendable += certain_count(found) as usize;
        }
        count
    }

    fn add(&mut self, other: Count) {
        self.errors += other.errors;
        self.warnings += other.warnings;
        self.mendable += other.mendable;
    }
}

/// The widest that text is set, however wide the terminal.
const WIDEST: usize = 110;

/// How text looks where it goes.
pub fn look(colour: When, to: To) -> text::Look {
    let (terminal, size) = match to {
        To::Output => (io::stdout().is_terminal(), terminal_size::terminal_size_of(io::stdout())),
        To::Error => (io::stderr().is_terminal(), terminal_size::terminal_size_of(io::stderr())),
    };
    let wanted = match colour {
        When::Always => true,
        When::Never => false,
        When::Auto => terminal && std::env::var_os("NO_COLOR").is_none_or(|value| value.is_empty()),
    };
    text::Look {
        colour: if wanted { text::Colour::Yes } else { text::Colour::No },
        width: size.map(|(width, _)| usize::from(width.0).min(WIDEST)),
        ..text::Look::plain()
    }
}
