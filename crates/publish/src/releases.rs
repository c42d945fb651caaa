//! Files of former releases, which stay for a while: a page that was opened before a site was replaced
//! goes on asking for them.

use std::collections::{BTreeMap, BTreeSet};

use crate::before::Record;
use crate::failure::Failure;
use crate::output::Output;
use crate::packed;

/// Takes over what former releases use and this one does not, and gives all of it with how many releases
/// ago it was used. A release in which nothing changed does not count as one.
pub(crate) fn keep(
    before: &Record,
    used: &BTreeSet<String>,
    most: u32,
    output: &Output,
) -> Result<BTreeMap<String, u32>, Failure> {
    let last: BTreeSet<String> = before.files().collect();
    let step = u32::from(last != *used);
    let mut kept = BTreeMap::new();
    let former = before.kept.iter().map(|(path, age)| (path.clone(), *age));
    let former = former.chain(last.into_iter().map(|path| (path, 0)));
    for (path, age) in former {
        let age = age.saturating_add(step);
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

/// Whether a path may be one that a build kept: what stands in a record is not believed.
fn is_ours(path: &str) -> bool {
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
