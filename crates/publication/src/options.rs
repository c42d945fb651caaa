//! What a publication is read for, and with whose help.

use warta_bundle::zones::Zones;
use warta_page::date::Date;

use crate::library::{Indexing, Workers};
use crate::lint::Lint;

/// What a publication is read for.
#[derive(Debug, Clone, Default)]
pub struct Options {
    /// Whether drafts are shown, as in preview.
    pub drafts: bool,
    /// Where the site lies among the addresses of its bundles, such as `https://site.invalid/`: files of
    /// this publication are then told relative to it. Without it they are absolute.
    pub root: Option<&'static str>,
    /// Whether a bundle is read only where a page needs it, if the entry that names it says which articles it holds.
    pub defer: bool,
    /// Who does what can be done in parts.
    pub workers: Workers,
    /// Who knows the time zones outside Indonesia.
    pub zones: Zones,
    /// The newsroom's own rules ([`Code`](warta_diagnostics::Code) W05…), where they are checked.
    pub lint: Option<&'static dyn Lint>,
    /// The present, as a day or a moment. Without it no date is in the future.
    pub now: Option<Date>,
}

impl Options {
    /// The part of it that the index needs.
    pub(crate) fn indexing(&self) -> Indexing<'_> {
        let Options { drafts, root, workers, zones, .. } = self;
        Indexing { drafts: *drafts, root: *root, workers, zones: *zones }
    }
}
