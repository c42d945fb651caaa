//! The viewer's files of former releases, which stay for a while: a page that was opened before a site was
//! replaced, or a copy of it, may still ask for them. They hold nothing of the content.

use std::collections::{BTreeMap, BTreeSet};

use crate::before::Record;
use crate::failure::Failure;
use crate::output::{Output, is_ours};
use crate::packed;

/// Takes over what former releases use and `now` does not, and gives all of it with how many builds ago it
/// was used.
pub(crate) fn keep(
    before: &Record,
    now: &Record,
    most: u32,
    output: &Output,
) -> Result<BTreeMap<String, u32>, Failure> {
    let used: BTreeSet<&String> = now.program.iter().collect();
    let mut kept = BTreeMap::new();
    let former = before.kept.iter().map(|(path, age)| (path.clone(), *age));
    let former = former.chain(before.program.iter().map(|path| (path.clone(), 0)));
    for (path, age) in former {
        let age = age.saturating_add(1);
        if used.contains(&path) || age > most || !is_ours(&path) {
            continue;
        }
        if output.take_over(&path)? {
            output.take_over(&[path.as_str(), packed::END].concat())?;
            kept.insert(path, age);
        }
    }
    Ok(kept)
}

/// Whether an article was withdrawn or is gone, or the page of a person, a party or an area.
pub(crate) fn taken_back(before: &Record, now: &Record) -> bool {
    before.subjects.iter().any(|key| now.subjects.binary_search(key).is_err())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_a_build_writes_is_taken_over() {
        for path in ["warta-islands-0f.js", "warta-app-0f_bg.wasm", "warta-1.css"] {
            assert!(is_ours(path), "{path}");
        }
        for path in ["../x", "/etc/passwd", "warta-/../x", "warta-\\..", "index.html", "data/a"] {
            assert!(!is_ours(path), "{path}");
        }
    }
}
