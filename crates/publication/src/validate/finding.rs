//! Something wrong with the publication.

use warta_diagnostics::{Code, Severity};

use crate::validate::Exact;
use warta_bundle::model::Origin;

/// Something wrong with the publication, so far without bytes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// Its permanent code.
    pub code: Code,
    /// How bad it is.
    pub severity: Severity,
    /// Where.
    pub origin: Origin,
    /// Another place that belongs to it, and what it is: "first used here".
    pub first: Option<(Origin, String)>,
    /// What is wrong.
    pub message: String,
    /// Why it matters, or what Warta does about it.
    pub why: Option<String>,
    /// What to do.
    pub help: Option<String>,
    /// What makes two findings the same kind, so that they are listed once.
    pub group: Option<String>,
    /// The id or slug that it misses.
    pub subject: Option<String>,
    /// The words that it is about, where it is about less than the whole value.
    pub exact: Option<Exact>,
    /// Texts of which one may have been meant in the place of the whole value.
    pub choices: Vec<String>,
}

impl Finding {
    /// Whether it is known what should surely stand in the place of its words.
    pub(super) fn is_mended(&self) -> bool {
        self.exact.as_ref().is_some_and(|exact| exact.mended.is_some())
    }

    /// The finding, about these words.
    #[must_use]
    pub fn at_words(mut self, words: String) -> Finding {
        self.exact = Some(Exact { words, mended: None });
        self
    }

    /// The finding, with what should surely stand in the place of its words.
    #[must_use]
    pub fn mended_by(mut self, text: String) -> Finding {
        if let Some(exact) = &mut self.exact {
            exact.mended = Some(text);
        }
        self
    }
}
