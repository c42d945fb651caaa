//! What several of the tests need.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use warta_publish::{Build, Built, build};

/// Builds what is in order.
pub fn run(order: &Build) -> Built {
    build(order, &|_| {}).expect("the content is in order")
}

/// Every file below a folder, by its path.
pub fn files(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let mut found = BTreeMap::new();
    let mut waiting = vec![folder.to_owned()];
    while let Some(next) = waiting.pop() {
        for entry in fs::read_dir(&next).expect("a folder").flatten() {
            let path = entry.path();
            if path.is_dir() {
                waiting.push(path);
            } else {
                let name = path.strip_prefix(folder).expect("below").to_string_lossy().into_owned();
                found.insert(name, fs::read(&path).expect("readable"));
            }
        }
    }
    found
}
