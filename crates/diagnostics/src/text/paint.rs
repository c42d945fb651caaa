//! Colours of a terminal.

use crate::code::Severity;

/// Whether escape sequences for colours may be written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Colour {
    /// To a terminal that understands them.
    Yes,
    /// To a file, a pipe or a snapshot.
    No,
}

/// How a finding is coloured.
pub(super) struct Paint {
    pub colour: Colour,
    pub severity: Severity,
}

impl Paint {
    pub fn with(&self, text: &str, sequence: &str) -> String {
        match self.colour {
            Colour::Yes => format!("\u{1b}[{sequence}m{text}\u{1b}[0m"),
            Colour::No => text.to_owned(),
        }
    }

    pub fn strong(&self, text: &str) -> String {
        match self.severity {
            Severity::Error => self.with(text, "1;31"),
            Severity::Warning => self.with(text, "1;33"),
        }
    }

    pub fn bold(&self, text: &str) -> String {
        self.with(text, "1")
    }

    pub fn dim(&self, text: &str) -> String {
        self.with(text, "2")
    }

    pub fn second(&self, text: &str) -> String {
        self.with(text, "36")
    }
}
