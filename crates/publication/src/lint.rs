//! What is looked for on behalf of a newsroom only. The rules themselves are in another crate (`warta-lint`),
//! which readers' programs are built without; they are handed over with [`crate::Options`].

use std::fmt::Debug;

use warta_diagnostics::{Collector, Diagnostic, Span};
use warta_json::{Document, NodeId};
use warta_page::date::Date;

use crate::library::Library;
use crate::pages::Pages;
use crate::validate::Found;

/// Something in a file that looks like a password, a key or another value that nobody should publish.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Secret {
    /// Its bytes.
    pub span: Span,
    /// The string that holds it; `None` where it stands outside of all values.
    pub node: Option<NodeId>,
    /// What it is, for people.
    pub what: &'static str,
}

/// What checks the texts of one file: it is given the file, and a collector with the limits that hold for it.
pub type TextCheck<'a> = dyn Fn(&Document, Collector) -> Vec<Diagnostic> + Sync + 'a;

/// The rules of a newsroom.
pub trait Lint: Debug + Sync {
    /// Checks the publication as it was meant. Without `now` no date is in the future.
    fn publication(&self, pages: &Pages<'_>, now: Option<&Date>, found: &mut Found);

    /// What checks the texts of the publication's files, one by one.
    fn texts<'a>(&self, library: &'a Library) -> Box<TextCheck<'a>>;

    /// The secrets in a file in which this was found.
    fn secrets(&self, document: &Document, found: &[Diagnostic]) -> Vec<Secret>;

    /// A warning for each kind of secret.
    fn tell(&self, secrets: &[Secret], document: &Document) -> Vec<Diagnostic>;

    /// Takes secrets out of all that was found in their file.
    fn hide(&self, secrets: &[Secret], document: &Document, found: &mut [Diagnostic]);
}
