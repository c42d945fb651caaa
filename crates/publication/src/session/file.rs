//! A file of a publication, and what became of it.

use warta_diagnostics::Diagnostic;

use warta_bundle::model::{Bundle, BundlePart, Origin};
use warta_json::Document;

/// A bundle that is needed, and what became of it.
#[derive(Debug)]
pub(super) struct File {
    pub url: String,
    pub state: State,
    /// The entries of its `bundles` that lead to another file, with their places.
    pub includes: Vec<(usize, Origin)>,
    /// The entry that first asked for it, and the address as it is written there.
    pub asked_at: Origin,
    pub written: String,
    pub document: Document,
    pub diagnostics: Vec<Diagnostic>,
    /// What was found in it alone, as long as the whole will be put together again.
    pub alone: Option<Vec<Diagnostic>>,
    pub bundle: Option<Bundle>,
    /// What the entry says that it holds, as long as it is not read.
    pub holds: Option<BundlePart>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum State {
    /// Not read before a page needs it.
    Deferred,
    Wanted,
    Done,
    /// It could not be had, and its entry says what is missing.
    Missing,
}
