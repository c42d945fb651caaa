//! Whether anything that a build reads has changed since the last one.

use std::path::{Path, PathBuf};
use std::time::SystemTime;

use crate::project::Project;

/// What the site is built from.
const INPUTS: [&str; 12] = [
    ".cargo",
    "Cargo.lock",
    "Cargo.toml",
    "Trunk.toml",
    "crates",
    "index.html",
    "locales",
    "preview",
    "public",
    "rust-toolchain.toml",
    "src",
    "style",
];

/// The time of the last change, so that two moments can be compared. Folders count as well: their time
/// changes when a file is removed.
pub fn last_change(project: &Project) -> SystemTime {
    INPUTS.iter().map(|input| newest(&project.path(input))).max().unwrap_or(SystemTime::UNIX_EPOCH)
}

/// Whether the stamp is younger than every input.
pub fn is_fresh(project: &Project, stamp: &Path) -> bool {
    let stamped = std::fs::metadata(stamp).and_then(|data| data.modified());
    stamped.is_ok_and(|stamped| stamped > last_change(project))
}

fn newest(path: &Path) -> SystemTime {
    let Ok(data) = std::fs::metadata(path) else { return SystemTime::UNIX_EPOCH };
    let own = data.modified().unwrap_or(SystemTime::UNIX_EPOCH);
    if !data.is_dir() {
        return own;
    }
    // What npm installs follows from a lock file, which counts. Its folder changes the one around it.
    let installed = path.join("node_modules").is_dir();
    let own = if installed { SystemTime::UNIX_EPOCH } else { own };
    let entries = std::fs::read_dir(path).into_iter().flatten().flatten();
    let own_files = entries.filter(|entry| entry.file_name() != "node_modules");
    own_files.map(|entry| newest(&entry.path())).fold(own, SystemTime::max)
}

/// Every file below a folder, in the order of the paths.
pub fn files_below(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    let mut entries: Vec<PathBuf> = std::fs::read_dir(folder)
        .into_iter()
        .flatten()
        .flatten()
        .map(|entry| entry.path())
        .collect();
    entries.sort();
    for path in entries {
        if path.is_dir() {
            found.extend(files_below(&path));
        } else {
            found.push(path);
        }
    }
    found
}
