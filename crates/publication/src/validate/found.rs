//! Takes what is found in the publication.

use warta_diagnostics::{Code, Tally, lists_findings};

use crate::validate::{Finding, findings};
use warta_bundle::model::Origin;

/// How many findings are kept. A file of many megabytes can hold millions of them.
const KEPT: usize = 20_000;

/// Takes findings; beyond a limit it only counts them.
#[derive(Debug, Default)]
pub struct Found {
    list: Vec<Finding>,
    unlisted: Tally,
}

impl Found {
    /// Takes one about something in the record at `at`; where nobody reads it, without words.
    pub fn say(&mut self, code: Code, at: &Origin, make: impl FnOnce() -> Finding) {
        self.push(if lists_findings() { make() } else { findings::new(code, at, String::new()) });
    }

    /// Takes one.
    pub fn push(&mut self, finding: Finding) {
        if self.list.len() < KEPT {
            self.list.push(finding);
        } else {
            self.unlisted.add(finding.code);
        }
    }

    /// All that were kept, and one that says how many were not.
    pub fn finish(mut self) -> Vec<Finding> {
        if !self.unlisted.counts().is_empty() {
            let first = self.list.first().map(|it| it.origin.file).unwrap_or_default();
            self.list.push(findings::more(first, &self.unlisted));
        }
        self.list
    }
}
