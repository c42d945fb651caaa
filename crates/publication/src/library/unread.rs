//! What is known of bundles that are not read.

use warta_bundle::model::BundlePart;

/// The entries of bundles that are not read.
#[derive(Debug, Clone, Default)]
pub(crate) struct Unread {
    /// Those that are still to come.
    pub coming: Vec<BundlePart>,
    /// Those that could not be had.
    pub missing: Vec<BundlePart>,
}

impl Unread {
    /// All of them.
    pub fn all(&self) -> impl Iterator<Item = &BundlePart> {
        self.coming.iter().chain(&self.missing)
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.all().next().is_none()
    }
}
