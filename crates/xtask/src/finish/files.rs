//! The files of a site that is being finished.

use std::collections::hash_map::DefaultHasher;
use std::hash::{Hash, Hasher};
use std::path::Path;

use crate::command::{Doing, Outcome};

/// A number that is another one where the bytes are others.
pub(super) fn digest(bytes: &[u8]) -> u64 {
    let mut hasher = DefaultHasher::new();
    bytes.hash(&mut hasher);
    hasher.finish()
}

/// The names of the files that lie directly in a folder.
pub(super) fn files_in(folder: &Path) -> Outcome<Vec<String>> {
    let entries = std::fs::read_dir(folder).doing(format!("read {}", folder.display()))?;
    let mut names: Vec<String> = entries
        .flatten()
        .filter(|entry| entry.path().is_file())
        .map(|entry| entry.file_name().to_string_lossy().into_owned())
        .collect();
    names.sort();
    Ok(names)
}
