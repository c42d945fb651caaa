//! The file in which a build notes what it depended on and what it came to.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Mutex;

use warta_diagnostics::{Choice, Code, Diagnostic, Edit, Severity, Span};
use xxhash_rust::xxh3::{Xxh3, xxh3_64};

use crate::bytes::{Rest, list, maybe, number, text};
use crate::content::bytes_hash;
use crate::failure::Findings;
use crate::survey::{Size, times};
use crate::{Absent, Built, threads};

const START: &[u8] = b"warta-unchanged 1\n";

/// What a build notes.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Memo {
    /// The folder of the site.
    pub site: String,
    /// What the options, the viewer and the program hash to.
    pub key: u64,
    /// The present at that time, in seconds, if the build was told.
    pub now: Option<i64>,
    /// From which second on the site would be another one, if ever.
    pub until: Option<i64>,
    /// The bundles, with what their bytes hash to.
    pub bundles: Vec<(PathBuf, u64)>,
    /// The files that pages name, whether they are there or not.
    pub files: Vec<PathBuf>,
    /// How these were.
    pub state: u64,
    /// The folders in which they were looked for, with what the names in them hash to.
    pub folders: Vec<(PathBuf, u64)>,
    /// Whether a former site lay beside it.
    pub has_former: bool,
    /// What the files of the site hash to.
    pub digest: u64,
    /// The sources of the findings.
    pub origins: Vec<Origin>,
    /// What was built; without the texts of the findings.
    pub built: Built,
}

/// Where a text of the findings comes from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Origin {
    /// What it is called.
    pub name: String,
    /// Which bundle it is and what its text hashes to, where something was found in it.
    pub bundle: Option<(usize, u64)>,
}

impl Memo {
    /// Whether nothing depends on the time between the build and now.
    pub fn is_of(&self, now: Option<i64>) -> bool {
        match (self.now, now) {
            (None, None) => true,
            (Some(then), Some(now)) => then <= now && self.until.is_none_or(|until| now < until),
            (None, Some(_)) | (Some(_), None) => false,
        }
    }

    /// Whether the files and folders are as they were.
    pub fn is_as_watched(&self) -> bool {
        let is_same = |(folder, hash): &(PathBuf, u64)| {
            let there = if folder.as_os_str().is_empty() { Path::new(".") } else { folder };
            let entries = fs::read_dir(there).into_iter().flatten().flatten();
            let all = entries.map(|it| it.file_name().to_string_lossy().into_owned()).collect();
            names(folder, all, Path::new(&self.site)) == *hash
        };
        state(&self.files) == Some(self.state) && self.folders.iter().all(is_same)
    }

    /// Names and texts of the sources, if every bundle is what it was.
    pub fn texts(&self, threads: usize) -> Option<Vec<(String, String)>> {
        let slots: Vec<Mutex<Option<String>>> =
            self.bundles.iter().map(|_| Mutex::default()).collect();
        let shown = |nth| self.origins.iter().any(|it| it.bundle.is_some_and(|it| it.0 == nth));
        threads::for_each(threads, self.bundles.len(), &|nth| {
            let (Some((path, hash)), Some(slot)) = (self.bundles.get(nth), slots.get(nth)) else {
                return;
            };
            let bytes = fs::read(path);
            let same = bytes_hash(&bytes) == *hash;
            let text = match bytes {
                Ok(bytes) if same && shown(nth) => String::from_utf8(bytes).ok(),
                Ok(_) | Err(_) => same.then(String::new),
            };
            if let Ok(mut slot) = slot.lock() {
                *slot = text;
            }
        });
        let texts: Option<Vec<String>> =
            slots.into_iter().map(|it| it.into_inner().ok()?).collect();
        let texts = texts?;
        let source = |origin: &Origin| {
            let text = match origin.bundle {
                None => String::new(),
                Some((nth, hash)) => {
                    let text = texts.get(nth)?;
                    Some(text).filter(|text| xxh3_64(text.as_bytes()) == hash)?.clone()
                }
            };
            Some((origin.name.clone(), text))
        };
        self.origins.iter().map(source).collect()
    }

    pub fn bytes(&self) -> Option<Vec<u8>> {
        let mut out = START.to_vec();
        text(&self.site, &mut out);
        number(self.key, &mut out);
        for moment in [self.now, self.until] {
            maybe(moment, &mut out, |it, out| number(it.cast_unsigned(), out));
        }
        number(self.bundles.len() as u64, &mut out);
        for (path, hash) in &self.bundles {
            text(path.to_str()?, &mut out);
            number(*hash, &mut out);
        }
        number(self.files.len() as u64, &mut out);
        for path in &self.files {
            text(path.to_str()?, &mut out);
        }
        number(self.state, &mut out);
        number(self.folders.len() as u64, &mut out);
        for (path, hash) in &self.folders {
            text(path.to_str()?, &mut out);
            number(*hash, &mut out);
        }
        number(u64::from(self.has_former), &mut out);
        number(self.digest, &mut out);
        list(&self.origins, &mut out, |Origin { name, bundle }, out| {
            text(name, out);
            maybe(*bundle, out, |(nth, hash), out| {
                number(nth as u64, out);
                number(hash, out);
            });
        });
        put_built(&self.built, &mut out);
        // A file that was cut off or damaged is none.
        let sum = xxh3_64(&out);
        number(sum, &mut out);
        Some(out)
    }

    pub fn read(bytes: &[u8]) -> Option<Memo> {
        let (all, sum) = bytes.split_at_checked(bytes.len().checked_sub(8)?)?;
        if Rest(sum).number()? != xxh3_64(all) {
            return None;
        }
        let mut rest = Rest(all.strip_prefix(START)?);
        let path = |rest: &mut Rest<'_>| rest.text().map(PathBuf::from);
        let moment = |rest: &mut Rest<'_>| rest.number().map(u64::cast_signed);
        let memo = Memo {
            site: rest.text()?,
            key: rest.number()?,
            now: rest.maybe(moment)?,
            until: rest.maybe(moment)?,
            bundles: rest.list(|rest| Some((path(rest)?, rest.number()?)))?,
            files: rest.list(path)?,
            state: rest.number()?,
            folders: rest.list(|rest| Some((path(rest)?, rest.number()?)))?,
            has_former: rest.is_so()?,
            digest: rest.number()?,
            origins: rest.list(|rest| {
                let name = rest.text()?;
                let bundle = rest.maybe(|rest| Some((rest.count()?, rest.number()?)))?;
                Some(Origin { name, bundle })
            })?,
            built: take_built(&mut rest)?,
        };
        rest.0.is_empty().then_some(memo)
    }
}

/// Removes the notes of sites that are no longer there.
pub(super) fn forget_what_is_gone(folder: &Path) {
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let site = site_of(&entry.path());
        if site.ok().flatten().is_some_and(|site| !Path::new(&site).exists()) {
            let _gone = fs::remove_file(entry.path());
        }
    }
}

/// The site that a file in the cache is of.
fn site_of(file: &Path) -> io::Result<Option<String>> {
    use std::io::Read;
    // As long as a path may be, and what stands before it.
    let mut start = Vec::new();
    fs::File::open(file)?.take(8192).read_to_end(&mut start)?;
    Ok(start.strip_prefix(START).and_then(|rest| Rest(rest).text()))
}

/// What the names in a folder hash to. Those of the site and of what builds make beside it do not count.
pub(super) fn names(folder: &Path, mut names: Vec<String>, site: &Path) -> u64 {
    names.retain(|name| !name.starts_with('.') && !is_site(folder, name, site));
    names.sort();
    let mut hash = Xxh3::new();
    for name in names {
        hash.update(&(name.len() as u64).to_le_bytes());
        hash.update(name.as_bytes());
    }
    hash.digest()
}

/// Whether an entry of a folder is the one of the site, whose path has no links in it.
fn is_site(folder: &Path, name: &str, site: &Path) -> bool {
    site.file_name().is_some_and(|it| it == name)
        && fs::canonicalize(folder).ok().as_deref() == site.parent()
}

/// How files are: which they are and when they were changed. `None` where the system does not tell enough.
pub(super) fn state(files: &[PathBuf]) -> Option<u64> {
    let mut hash = Xxh3::new();
    for file in files {
        let Ok(data) = fs::metadata(file) else {
            hash.update(b"none");
            continue;
        };
        // A link on the way may lead elsewhere.
        let real = fs::canonicalize(file).ok()?;
        hash.update(real.to_str()?.as_bytes());
        times(&data)?.iter().for_each(|part| hash.update(&part.to_le_bytes()));
    }
    Some(hash.digest())
}

fn put_built(built: &Built, out: &mut Vec<u8>) {
    // What is told of the folder itself is looked up again.
    let Built { unchanged: _, is_same: _, size: _, left: _, findings, .. } = built;
    let Built { pages, kept, files, absent, has_url, placeholder, left_out, .. } = built;
    [*pages, *kept, *files].into_iter().for_each(|it| number(it as u64, out));
    list(absent, out, |Absent { name, page, why }, out| {
        text(name, out);
        text(page, out);
        maybe(why.as_deref(), out, text);
    });
    number(u64::from(*has_url), out);
    maybe(placeholder.as_deref(), out, text);
    list(left_out, out, |it, out| text(it, out));
    // The texts are those of the bundles.
    list(&findings.found, out, put_finding);
}

fn take_built(rest: &mut Rest<'_>) -> Option<Built> {
    Some(Built {
        pages: rest.count()?,
        unchanged: 0,
        is_same: false,
        kept: rest.count()?,
        files: rest.count()?,
        size: Size::default(),
        absent: rest.list(|rest| {
            let (name, page) = (rest.text()?, rest.text()?);
            Some(Absent { name, page, why: rest.maybe(Rest::text)? })
        })?,
        has_url: rest.is_so()?,
        placeholder: rest.maybe(Rest::text)?,
        left_out: rest.list(Rest::text)?,
        left: None,
        findings: Findings { sources: Vec::new(), found: rest.list(take_finding)? },
    })
}

fn put_span(span: &Span, out: &mut Vec<u8>) {
    number(u64::from(span.start), out);
    number(u64::from(span.end), out);
}

fn take_span(rest: &mut Rest<'_>) -> Option<Span> {
    Some(Span { start: rest.small()?, end: rest.small()? })
}

fn put_edit(Edit { start, end, replacement }: &Edit, out: &mut Vec<u8>) {
    number(u64::from(*start), out);
    number(u64::from(*end), out);
    text(replacement, out);
}

fn take_edit(rest: &mut Rest<'_>) -> Option<Edit> {
    Some(Edit { start: rest.small()?, end: rest.small()?, replacement: rest.text()? })
}

fn put_finding(found: &Diagnostic, out: &mut Vec<u8>) {
    // Every field by its name, so that none that comes later is forgotten.
    let Diagnostic {
        code,
        severity,
        file,
        span,
        path,
        message,
        why,
        help,
        labels,
        edits,
        choices,
        more,
        group,
        subject,
        certain_more,
        secrets,
    } = found;
    text(code.name(), out);
    number(u64::from(*severity == Severity::Error), out);
    number(u64::from(*file), out);
    put_span(span, out);
    text(path, out);
    text(message, out);
    for it in [why, help, group, subject] {
        maybe(it.as_deref(), out, text);
    }
    list(labels, out, |(span, words), out| {
        put_span(span, out);
        text(words, out);
    });
    list(edits, out, put_edit);
    list(choices, out, |Choice { text: words, edits }, out| {
        text(words, out);
        list(edits, out, put_edit);
    });
    number(u64::from(*more), out);
    number(u64::from(*certain_more), out);
    list(secrets, out, put_span);
}

fn take_finding(rest: &mut Rest<'_>) -> Option<Diagnostic> {
    let code = Code::from_name(&rest.text()?)?;
    let severity = if rest.is_so()? { Severity::Error } else { Severity::Warning };
    let file = u16::try_from(rest.number()?).ok()?;
    let (span, path, message) = (take_span(rest)?, rest.text()?, rest.text()?);
    let mut maybe = || rest.maybe(Rest::text);
    let (why, help, group, subject) = (maybe()?, maybe()?, maybe()?, maybe()?);
    Some(Diagnostic {
        code,
        severity,
        file,
        span,
        path,
        message,
        why,
        help,
        labels: rest.list(|rest| Some((take_span(rest)?, rest.text()?)))?,
        edits: rest.list(take_edit)?,
        choices: rest
            .list(|rest| Some(Choice { text: rest.text()?, edits: rest.list(take_edit)? }))?,
        more: rest.small()?,
        group,
        subject,
        certain_more: rest.small()?,
        secrets: rest.list(take_span)?,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn memo() -> Memo {
        let span = Span::new(3, 7);
        let mut found = Diagnostic::new(Code::NoTags, "no tags")
            .place(1, span, "/articles/0")
            .why("w")
            .help("h")
            .label(Span::at(2), "here")
            .edit(span, "x")
            .choice("one", span, "y")
            .group("g");
        (found.more, found.subject, found.certain_more) = (4, Some("s".to_owned()), 5);
        found.secrets = vec![span];
        found.severity = Severity::Error;
        let absent = |why: Option<&str>| Absent {
            name: "a.png".to_owned(),
            page: "article/a/".to_owned(),
            why: why.map(str::to_owned),
        };
        Memo {
            site: "/srv/site".to_owned(),
            key: 1,
            now: Some(-2),
            until: None,
            bundles: vec![(PathBuf::from("/a/b.json"), 3)],
            files: vec![PathBuf::from("/a/p.png")],
            folders: vec![(PathBuf::from("/a"), 10)],
            state: 4,
            has_former: true,
            digest: 5,
            origins: vec![
                Origin { name: "b.json".to_owned(), bundle: Some((0, 6)) },
                Origin { name: "c.json".to_owned(), bundle: None },
            ],
            built: Built {
                pages: 7,
                kept: 8,
                files: 9,
                absent: vec![absent(None), absent(Some("hidden"))],
                has_url: true,
                placeholder: Some("warta.example".to_owned()),
                left_out: vec!["z".to_owned()],
                findings: Findings { sources: Vec::new(), found: vec![found] },
                ..Built::default()
            },
        }
    }

    #[test]
    fn it_is_read_as_it_was_written() {
        let memo = memo();
        let bytes = memo.bytes().expect("the paths are text");
        assert_eq!(Memo::read(&bytes), Some(memo));
        for length in 0..bytes.len() {
            assert_eq!(Memo::read(&bytes[..length]), None, "{length}");
        }
        for at in 0..bytes.len() {
            let mut other = bytes.clone();
            other[at] ^= 1;
            assert_eq!(Memo::read(&other), None, "{at}");
        }
    }

    #[test]
    fn it_holds_from_the_build_until_the_news_are_others() {
        let of = |now: Option<i64>, until: Option<i64>| Memo { now, until, ..memo() };
        assert!(of(None, None).is_of(None));
        assert!(of(Some(5), None).is_of(Some(5)) && of(Some(5), Some(9)).is_of(Some(8)));
        assert!(!of(Some(5), None).is_of(Some(4)), "the clock was put back");
        assert!(!of(Some(5), Some(9)).is_of(Some(9)));
        assert!(!of(Some(5), None).is_of(None) && !of(None, None).is_of(Some(5)));
    }
}
