//! The record that a build writes for the next one: which page was drawn from what, so that it need not be drawn
//! again, which files of former releases are still kept, and which files are its own.
//!
//! It lies in the site itself, so that the two are always of one build. A next build trusts nothing in
//! it: a page is taken over only if the file still is what it was. There are no names in it of anything
//! that the site itself does not show.
//!
//! ```text
//! "warta-build 3\n"
//! stamp                                    what all pages depend on
//! count, then for each page:               key, hash of its data, hash of its document
//! count, then for each of the viewer's:    length of path, path
//! count, then for each file that is kept:  builds since it was used, length of path, path
//! count, then for each subject:            key
//! count, then for each file of the site:   hash of its path
//! ```

use std::collections::BTreeMap;

use xxhash_rust::xxh3::xxh3_64;

use crate::bytes::{Rest, list, number, text};

/// Where it lies in a site.
pub(crate) const FILE: &str = ".warta-build";

const START: &[u8] = b"warta-build 3\n";

/// What it begins with in every version.
pub(crate) const ANY_START: &[u8] = b"warta-build ";

/// By what a build knows the page in this folder. It makes sure that no two of its pages share one.
pub(crate) fn key_of(folder: &str) -> u64 {
    warta_page::route::hash(folder)
}

/// A page of a build, or the feeds of a list.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct PageRecord {
    /// By what it is known ([`key_of`]).
    pub key: u64,
    /// What the data hashes to that it is drawn from.
    pub data: u64,
    /// What its document hashes to; of feeds the same as their data.
    pub html: u64,
}

/// By what a record knows a path.
pub(crate) fn path_hash(path: &str) -> u64 {
    xxh3_64(path.as_bytes())
}

/// What a build leaves.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Record {
    /// What all pages depend on: site, viewer, and this program.
    pub stamp: u64,
    /// By key.
    pub pages: Vec<PageRecord>,
    /// The files of the viewer that are named by what they hold.
    pub program: Vec<String>,
    /// Files that only former releases use, and how many builds ago each was used.
    pub kept: BTreeMap<String, u32>,
    /// The keys of the pages that are of one thing each, such as an article that is not withdrawn, in
    /// order.
    pub subjects: Vec<u64>,
    /// What the paths of all files of the site hash to, in order.
    pub paths: Vec<u64>,
}

impl Record {
    /// The page with this key.
    pub fn page(&self, key: u64) -> Option<&PageRecord> {
        let at = self.pages.binary_search_by_key(&key, |page| page.key).ok()?;
        self.pages.get(at)
    }

    /// Whether a file of the site was written by the build.
    pub fn wrote(&self, path: &str) -> bool {
        path == FILE || self.paths.binary_search(&path_hash(path)).is_ok()
    }

    /// Writes it.
    pub fn bytes(&self) -> Vec<u8> {
        let mut out = START.to_vec();
        number(self.stamp, &mut out);
        list(&self.pages, &mut out, |page, out| {
            [page.key, page.data, page.html].into_iter().for_each(|it| number(it, out));
        });
        list(&self.program, &mut out, |path, out| text(path, out));
        number(self.kept.len() as u64, &mut out);
        for (path, age) in &self.kept {
            number(u64::from(*age), &mut out);
            text(path, &mut out);
        }
        for all in [&self.subjects, &self.paths] {
            list(all, &mut out, |&one, out| number(one, out));
        }
        out
    }

    /// Reads what [`Record::bytes`] wrote; nothing where it is anything else.
    pub fn read(bytes: &[u8]) -> Option<Record> {
        let mut rest = Rest(bytes.strip_prefix(START)?);
        let stamp = rest.number()?;
        let mut record = Record { stamp, ..Record::default() };
        record.pages = rest.list(|rest| {
            let (key, data, html) = (rest.number()?, rest.number()?, rest.number()?);
            Some(PageRecord { key, data, html })
        })?;
        record.program = rest.list(Rest::text)?;
        for _ in 0..rest.number()? {
            let age = rest.small()?;
            record.kept.insert(rest.text()?, age);
        }
        record.subjects = rest.list(Rest::number)?;
        record.paths = rest.list(Rest::number)?;
        let sorted = record.pages.is_sorted() && record.paths.is_sorted();
        (rest.0.is_empty() && sorted && record.subjects.is_sorted()).then_some(record)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn record() -> Record {
        Record {
            stamp: 7,
            pages: vec![
                PageRecord { key: 1, data: 2, html: 3 },
                PageRecord { key: 4, data: 5, html: 6 },
            ],
            program: vec!["warta-1.css".to_owned()],
            kept: BTreeMap::from([("warta-0.css".to_owned(), 2)]),
            subjects: vec![1],
            paths: vec![path_hash("index.html")],
        }
    }

    #[test]
    fn it_is_read_as_it_was_written() {
        let record = record();
        assert_eq!(Record::read(&record.bytes()), Some(record.clone()));
        assert_eq!(record.page(4).map(|page| page.data), Some(5));
        assert_eq!(record.page(2), None);
        assert!(record.wrote("index.html") && record.wrote(FILE) && !record.wrote("thesis.txt"));
    }

    #[test]
    fn anything_else_is_nothing() {
        let bytes = record().bytes();
        for length in 0..bytes.len() {
            assert_eq!(Record::read(&bytes[..length]), None, "{length}");
        }
        assert_eq!(Record::read(&[&bytes[..], b"x"].concat()), None);
        let mut many = START.to_vec();
        many.extend_from_slice(&[255; 16]);
        assert_eq!(Record::read(&many), None);
    }
}
