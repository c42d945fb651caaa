//! One reading of the whole publication: the bytes that are served, and what is wrong with them.
//!
//! Browsers get the bytes that were read here, not what is on the disk by then, so that the page and the
//! problems beside it are always about the same text.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::PathBuf;

use serde_json::{Value, json};
use warta_diagnostics::text::{self, Look};
use warta_diagnostics::{Diagnostic, Severity, Source, excerpt, say};
use warta_page::view::Problem;
use warta_page::wire::{Answer, Request};
use warta_publication::session::{Session, Texts};
use warta_serve::address;

use super::content::{Content, Found};
use super::drafts;
use super::site::Site;
use crate::reason::reason;
use crate::{pictures, place, publication};

/// Where the publication would be, for resolving what its bundles name. Nothing is asked of it.
const ORIGIN: &str = "http://localhost";

/// How many problems are shown over the page.
const LISTED: usize = 200;

/// What was read.
#[derive(Debug, Default)]
pub struct Reading {
    /// The bundles, by the parts of their addresses.
    pub bundles: BTreeMap<Vec<String>, Vec<u8>>,
    /// Those of them that look otherwise where drafts are shown.
    pub with_drafts: BTreeMap<Vec<String>, Vec<u8>>,
    /// The names of drafts in their addresses.
    pub drafts: Vec<String>,
    /// The files that were read.
    pub paths: BTreeSet<PathBuf>,
    /// What was found, as text for the terminal.
    pub text: String,
    /// The same in a few words.
    pub summary: String,
    /// The same for the page.
    pub problems: Vec<Value>,
    /// How many of them there would be if all were shown.
    pub listed: usize,
    /// How many errors there are.
    pub errors: usize,
    /// How many warnings there are.
    pub warnings: usize,
}

impl Reading {
    /// Reads the publication.
    pub fn of(content: &Content, site: &Site, look: Look) -> Reading {
        let mut reading = Reading::default();
        let mut session = Session::new(publication::options(), Texts::Keep);
        let mut names: BTreeMap<String, String> = BTreeMap::new();
        let mut files: BTreeMap<String, PathBuf> = BTreeMap::new();
        let main = format!("{ORIGIN}{}", content.address);
        let mut broken = Vec::new();
        let mut queue = vec![Request::Open { url: main }];
        while let Some(request) = queue.pop() {
            let answer = match request {
                Request::Read { url } => {
                    let (name, file, bytes) = reading.take(&url, content, site);
                    names.insert(url.clone(), name);
                    files.extend(file.map(|file| (url.clone(), file)));
                    match bytes {
                        Ok(bytes) => session.handle(Request::Read { url }, Some(&bytes)),
                        Err(why) => session.handle(Request::Missing { url, why }, None),
                    }
                }
                other => session.handle(other, None),
            };
            match answer {
                Answer::Need(urls) => {
                    queue.extend(urls.into_iter().map(|url| Request::Read { url }));
                }
                Answer::Broken(problems) => broken = problems,
                Answer::Ready(_) | Answer::Page(_) | Answer::Incomplete(..) => {}
            }
        }
        let bundles: Vec<Option<PathBuf>> =
            session.files().map(|file| files.get(file.url).cloned()).collect();
        pictures::check(&mut session, &bundles);
        let mut sources = Vec::new();
        let mut found = Vec::new();
        for file in session.files() {
            let name = names.get(file.url).map_or(file.url, String::as_str);
            sources.push((name.to_owned(), file.document.text().to_owned()));
            found.extend(file.diagnostics.iter().cloned());
            let drafts = drafts::drafts(file.document);
            let parts = parts_of(file.url);
            let bytes = reading.bundles.get(&parts);
            let shown = bytes.and_then(|bytes| drafts::shown(bytes, file.document, &drafts));
            if let Some(shown) = shown {
                reading.with_drafts.insert(parts, shown);
                reading.drafts.extend(drafts.into_iter().map(|draft| draft.slug));
            }
        }
        if found.is_empty() && !broken.is_empty() {
            reading.without_main(&broken, content);
        } else {
            reading.report(&found, &sources, look);
        }
        reading
    }

    /// Where the program failed at it.
    pub fn failed() -> Reading {
        Reading { errors: 1, summary: say!("terminal-served.fault"), ..Reading::default() }
    }

    /// A number that differs where the bundles differ.
    pub fn mark(&self) -> u64 {
        let mut hasher = DefaultHasher::new();
        self.bundles.hash(&mut hasher);
        hasher.finish()
    }

    /// Reads the bundle at an address. Returns what people call it and where it is as well.
    fn take(
        &mut self,
        url: &str,
        content: &Content,
        site: &Site,
    ) -> (String, Option<PathBuf>, Result<Vec<u8>, String>) {
        let parts = parts_of(url);
        let missing = || {
            let name = url.strip_prefix(ORIGIN).unwrap_or(url).to_owned();
            (name, None, Err(say!("terminal-served.missing")))
        };
        let file = match content.route(&parts) {
            Found::Made => {
                let super::content::Main::Made(bytes) = &content.main else { return missing() };
                self.bundles.insert(parts, bytes.clone());
                return (content.name.clone(), None, Ok(bytes.clone()));
            }
            Found::File(file) => Some(file),
            Found::Missing => None,
            Found::Elsewhere => address::file_in(&site.folder, &parts),
        };
        let Some(file) = file else { return missing() };
        let name = place::shown(&file);
        let bytes = fs::read(&file).map_err(|error| reason(&error));
        if let Ok(bytes) = &bytes {
            self.bundles.insert(parts, bytes.clone());
            self.paths.insert(file.clone());
        }
        (name, Some(file), bytes)
    }

    fn report(&mut self, found: &[Diagnostic], sources: &[(String, String)], look: Look) {
        let sources: Vec<Source<'_>> =
            sources.iter().map(|(name, text)| Source::new(name, text)).collect();
        let count = |severity| -> usize {
            let same = found.iter().filter(|one| one.severity == severity);
            same.map(|one| 1 + one.more as usize).sum()
        };
        self.errors = count(Severity::Error);
        self.warnings = count(Severity::Warning);
        self.listed = found.len();
        self.text = text::render(found, &sources, look);
        self.summary = text::summary_of(self.errors, self.warnings);
        for one in found.iter().take(LISTED) {
            let Some(source) = sources.get(usize::from(one.file)) else { continue };
            let at = excerpt(source, one.span);
            let help: Vec<&str> =
                [&one.why, &one.help].into_iter().flatten().map(String::as_str).collect();
            self.problems.push(json!({
                "code": one.code.name(),
                "error": one.severity == Severity::Error,
                "file": source.name,
                "line": at.line,
                "column": at.column,
                "message": one.headline(),
                "help": help.join(" "),
            }));
        }
    }

    /// The main bundle could not be had at all.
    fn without_main(&mut self, broken: &[Problem], content: &Content) {
        self.errors = broken.len();
        self.listed = broken.len();
        self.summary = say!("terminal-served.unreadable");
        let address = format!("{ORIGIN}{}", content.address);
        for one in broken {
            let message = one.message.replace(&address, &content.name);
            self.text.push_str(&format!("{message}\n"));
            self.problems.push(json!({
                "code": one.code,
                "error": true,
                "file": content.name,
                "line": 1,
                "column": 1,
                "message": message,
                "help": say!("terminal-served.again"),
            }));
        }
    }
}

/// The parts of the address of a bundle that a session asks for.
fn parts_of(url: &str) -> Vec<String> {
    url.strip_prefix(ORIGIN).and_then(address::parts).unwrap_or_default()
}
