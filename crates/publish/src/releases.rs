//! Files of former releases, which stay for a while: a page that was opened before a site was replaced
//! goes on asking for them.
//!
//! No text stays behind that was taken back: once an article is withdrawn or gone, or the page of a
//! person, no data of former releases is kept, because lists of those releases told of it too. What is
//! left then are the viewer's own files.

use std::collections::{BTreeMap, BTreeSet};

use crate::before::Record;
use crate::failure::Failure;
use crate::output::Output;
use crate::packed;

/// Takes over what former releases use and `now` does not, and gives all of it with how many builds ago it
/// was used.
pub(crate) fn keep(
    before: &Record,
    now: &Record,
    most: u32,
    output: &Output,
) -> Result<BTreeMap<String, u32>, Failure> {
    let used: BTreeSet<String> = now.files().collect();
    let taken_back = taken_back(before, now);
    let mut kept = BTreeMap::new();
    let former = before.kept.iter().map(|(path, age)| (path.clone(), *age));
    let former = former.chain(before.files().map(|path| (path, 0)));
    for (path, age) in former {
        let age = age.saturating_add(1);
        let is_data = path.starts_with("data/");
        if used.contains(&path) || age > most || !is_ours(&path) || taken_back && is_data {
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

/// Whether a path may be one that a build kept: what stands in a record is not believed.
pub(crate) fn is_ours(path: &str) -> bool {
    let plain = |part: &str| {
        part.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '.'))
            && !part.starts_with('.')
    };
    match path.strip_prefix("data/") {
        Some(rest) => rest.split('/').count() == 2 && rest.split('/').all(plain),
        None => path.starts_with("warta-") && plain(path),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_a_build_writes_is_taken_over() {
        for path in ["data/ab/0123.txt", "warta-app-0f.js", "warta-app-0f_bg.wasm", "warta-1.css"] {
            assert!(is_ours(path), "{path}");
        }
        for path in
            ["data/../x", "data/../../x", "/etc/passwd", "warta-/../x", "index.html", "data/a"]
        {
            assert!(!is_ours(path), "{path}");
        }
    }
}
