//! Why a site could not be built.

use std::fmt;
use std::io;
use std::path::Path;

use warta_diagnostics::{Diagnostic, Severity, Source, text};

/// Why a site could not be built.
#[derive(Debug)]
pub enum Failure {
    /// The content has errors.
    Content(Findings),
    /// Every article has errors, so that leaving them out would leave none.
    NoArticle(Findings),
    /// Anything else, in words.
    Other(String),
}

impl Failure {
    pub(crate) fn new(why: impl Into<String>) -> Failure {
        Failure::Other(why.into())
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Failure::Content(findings) => write!(to, "{}", findings.summary()),
            Failure::NoArticle(findings) => {
                write!(to, "every article has errors: {}", findings.summary())
            }
            Failure::Other(why) => to.write_str(why),
        }
    }
}

impl std::error::Error for Failure {}

/// Adds to an error of the system what was being done.
pub(crate) trait Doing<T> {
    /// `what` goes on "… can't be …", with the path in front.
    fn doing(self, path: &Path, what: &str) -> Result<T, Failure>;
}

impl<T> Doing<T> for io::Result<T> {
    fn doing(self, path: &Path, what: &str) -> Result<T, Failure> {
        self.map_err(|error| Failure::new(format!("{} can't be {what}: {error}", path.display())))
    }
}

/// What was found in the content, with the texts that it is about.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Findings {
    /// Names and texts of the files.
    pub sources: Vec<(String, String)>,
    /// What was found, by the place of the file in `sources`.
    pub found: Vec<Diagnostic>,
}

impl Findings {
    /// Whether any is an error.
    pub fn has_errors(&self) -> bool {
        self.found.iter().any(|it| it.severity == Severity::Error)
    }

    /// The text face.
    pub fn text(&self, colour: text::Colour) -> String {
        let sources: Vec<Source<'_>> =
            self.sources.iter().map(|(name, text)| Source::new(name, text)).collect();
        text::render(&self.found, &sources, colour)
    }

    /// "2 errors, 1 warning".
    pub fn summary(&self) -> String {
        text::summary(&self.found)
    }
}
