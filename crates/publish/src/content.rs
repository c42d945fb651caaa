//! The bundles from their files, and the files that pages name.

mod folders;
mod left_out;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};

use warta_bundle::barrier::{self, Failed};
use warta_bundle::{Decoded, decode};
use warta_diagnostics::quoted;
use warta_page::date::Date;
use warta_page::route::Route;
use warta_page::site::Site;
use warta_page::text::Href;
use warta_page::wire::{Answer, Request};
use warta_publication::Options;
use warta_publication::Pages;
use warta_publication::library::Workers;
use warta_publication::session::{Session, Texts};
use warta_publication::site_address;
use xxhash_rust::xxh3::{xxh3_64, xxh3_64_with_seed};

use crate::escape::percent_decoded;
use crate::failure::{Doing, Failure, Findings};
use crate::links::Use;
use crate::moment::zones;
use crate::output::{Output, OutputFolder};
use crate::threads;
use crate::{Absent, Build, Inspect, Progress};
use folders::{Folders, Own, ROOT, file_name};
use left_out::{LeftOut, leave_out};

/// The main bundle where several are given.
const TOGETHER: &str = "https://site.invalid/together.json";

/// A publication that has been read.
pub(crate) struct Content {
    session: Session,
    pub site: Arc<Site>,
    pub findings: Findings,
    /// The articles that are left out because of their errors; see [`crate::Built::left_out`].
    pub left_out: Vec<String>,
    folders: Folders,
    own: Own,
    /// Where the files should be whose absence is among the findings.
    told: BTreeSet<String>,
    /// What was read, for the next build.
    pub inputs: Inputs,
}

/// What a publication was read from.
#[derive(Debug, Default)]
pub(crate) struct Inputs {
    /// The bundles, each with what its bytes hash to ([`bytes_hash`]).
    pub bundles: Vec<(PathBuf, u64)>,
    /// Which bundle each source of the findings is; `None` for what is no file.
    pub sources: Vec<Option<usize>>,
    /// The folders in which files were looked for, with the names in them.
    pub folders: BTreeMap<PathBuf, Vec<String>>,
}

/// What stands for the bytes of a file, or for the reason why there are none.
pub(crate) fn bytes_hash(bytes: &io::Result<Vec<u8>>) -> u64 {
    match bytes {
        Ok(bytes) => xxh3_64(bytes),
        Err(error) => xxh3_64_with_seed(error.to_string().as_bytes(), 1),
    }
}

/// What is read, and where from.
struct Reading<'a> {
    inputs: &'a [PathBuf],
    folders: &'a Folders,
    addresses: &'a [String],
    now: Option<Date>,
    threads: usize,
    progress: &'a (dyn Fn(Progress) + Sync),
    /// What was read so far, by address: where it lies and what it hashes to; no hash where it was something
    /// else the second time.
    seen: Mutex<BTreeMap<String, (PathBuf, Option<u64>)>>,
}

impl Reading<'_> {
    /// Reads everything; `changed` are texts to read in place of files, by their addresses.
    fn read(&self, changed: &BTreeMap<String, String>) -> Result<(Session, Option<Site>), Failure> {
        let Some(first) = self.addresses.first() else {
            return Err(Failure::new("there is no bundle to build a site from"));
        };
        let main = if self.addresses.len() == 1 { first.as_str() } else { TOGETHER };
        let (now, threads) = (self.now.clone(), self.threads);
        let workers = Workers::new(move |count, act| threads::for_each(threads, count, act));
        let (root, zones) = (Some(ROOT), zones());
        let options = Options {
            drafts: false,
            lint: Some(&warta_lint::NEWSROOM),
            now,
            root,
            workers,
            zones,
            defer: false,
        };
        let mut session = Session::new(options, Texts::Keep);
        let mut answer = session.handle(Request::Open { url: main.to_owned() }, None);
        let mut done = 0;
        loop {
            let mut waiting = match answer {
                Answer::Need(urls) => urls,
                Answer::Ready(site) => return Ok((session, Some(*site))),
                Answer::Broken(_) | Answer::Page(_) | Answer::Incomplete(..) => {
                    return Ok((session, None));
                }
            };
            if waiting.is_empty() {
                return Ok((session, None));
            }
            answer = Answer::Need(Vec::new());
            // Those that one bundle names are decoded together, and handed over in their order.
            while !waiting.is_empty() {
                let decoded = self.decode(&session, &waiting, changed, done);
                done += waiting.len();
                let mut named = Vec::new();
                for (url, decoded) in std::mem::take(&mut waiting).into_iter().zip(decoded) {
                    answer = match decoded? {
                        Ok(decoded) => session.take(&url, decoded),
                        Err(why) => session.handle(Request::Missing { url, why }, None),
                    };
                    if let Answer::Need(more) = &mut answer {
                        named.append(more);
                    }
                }
                waiting = named;
            }
        }
    }

    /// Decodes bundles, several at a time; `done` is how many were read before them.
    fn decode(
        &self,
        session: &Session,
        urls: &[String],
        changed: &BTreeMap<String, String>,
        done: usize,
    ) -> Vec<Result<Result<Decoded, String>, Failure>> {
        let bundles = done + urls.len();
        let counted = AtomicUsize::new(done);
        let slots: Vec<_> = urls.iter().map(|_| Mutex::new(None)).collect();
        threads::for_each(self.threads, urls.len(), &|nth| {
            let (Some(url), Some(slot)) = (urls.get(nth), slots.get(nth)) else { return };
            let bytes = match changed.get(url) {
                Some(text) => Ok(Ok(text.clone().into_bytes())),
                None => self.bytes(url),
            };
            let (number, name) = session.awaits(url).unwrap_or_default();
            let decoded = bytes.map(|bytes| {
                bytes.map(|bytes| {
                    let mut decoded = decode(number, &name, &bytes);
                    decoded.give_back();
                    decoded
                })
            });
            if let Ok(mut slot) = slot.lock() {
                *slot = Some(decoded);
            }
            let done = counted.fetch_add(1, Ordering::Relaxed) + 1;
            (self.progress)(Progress::Reading { done, bundles });
        });
        let stopped = || Err(Failure::new("a thread that read bundles has stopped"));
        slots
            .into_iter()
            .map(|slot| slot.into_inner().ok().flatten().unwrap_or_else(stopped))
            .collect()
    }

    /// The bytes of a bundle, or why there are none. One that was asked for by name has to be there.
    fn bytes(&self, url: &str) -> Result<Result<Vec<u8>, String>, Failure> {
        if url == TOGETHER {
            let bundle = serde_json::json!({ "warta": 1, "bundles": self.addresses });
            return Ok(Ok(bundle.to_string().into_bytes()));
        }
        let file = url.strip_prefix(ROOT).and_then(|address| self.folders.file(address));
        let Some(file) = file else {
            return Ok(Err("it is not a file near the bundle".to_owned()));
        };
        let read = fs::read(&file);
        let hash = bytes_hash(&read);
        if let Ok(mut seen) = self.seen.lock() {
            let known = seen.entry(url.to_owned()).or_insert_with(|| (file.clone(), Some(hash)));
            known.1 = known.1.filter(|known| *known == hash);
        }
        let mut inputs = self.addresses.iter().zip(self.inputs);
        if let Some((_, input)) = inputs.find(|(address, _)| *address == url) {
            return read.doing(input, "read").map(Ok);
        }
        Ok(read.map_err(|error| error.to_string()))
    }
}

impl Reading<'_> {
    /// What was read, with the bundles in the order of their addresses. Where something changed while it was
    /// read there are no bundles.
    fn inputs(&self, sources: &[String], folders: BTreeMap<PathBuf, Vec<String>>) -> Inputs {
        let seen = self.seen.lock().map(|seen| seen.clone()).unwrap_or_default();
        let place = |url: &String| seen.keys().position(|known| known == url);
        let sources = sources.iter().map(place).collect();
        let bundles = seen.values().map(|(path, hash)| Some((path.clone(), (*hash)?)));
        let bundles = bundles.collect::<Option<_>>().unwrap_or_default();
        Inputs { bundles, sources, folders }
    }
}

/// The bundles that a build names, what their addresses stand for, and those.
pub(crate) fn addresses(build: &Build) -> (Vec<PathBuf>, Folders, Vec<String>) {
    let inputs: Vec<PathBuf> = build.content.iter().map(|input| main_bundle(input)).collect();
    let (folders, addresses) = Folders::new(&inputs);
    (inputs, folders, addresses)
}

impl Content {
    /// Reads the bundles and everything that they include.
    ///
    /// # Errors
    /// [`Failure`], where they can't be read or have errors. With `keep_going` the articles that have errors are left
    /// out instead, and the other errors are only reported.
    pub fn read(
        build: &Build,
        threads: usize,
        progress: &(dyn Fn(Progress) + Sync),
    ) -> Result<Content, Failure> {
        let (inputs, folders, addresses) = addresses(build);
        let reading = Reading {
            inputs: &inputs,
            folders: &folders,
            addresses: &addresses,
            now: build.now.clone(),
            threads,
            progress,
            seen: Mutex::default(),
        };
        let mut told = BTreeSet::new();
        let mut looked_into = BTreeMap::new();
        let mut read = |changed: &BTreeMap<String, String>| {
            let stopped = |Failed| {
                Err(Failure::new("the bundles can't be read, because of a fault in Warta"))
            };
            let read = barrier::caught(|| reading.read(changed)).unwrap_or_else(stopped);
            let (mut session, site) = read?;
            if let Some(inspect) = build.inspect {
                told = inspected(&mut session, &folders, inspect, &mut looked_into);
            }
            Ok::<_, Failure>((session, site))
        };
        let mut changed = BTreeMap::new();
        let (mut session, mut site) = read(&changed)?;
        let findings = findings(&session, &folders);
        let of_sources: Vec<String> = session.files().map(|file| file.url.to_owned()).collect();
        let mut left_out = LeftOut::new();
        if findings.has_errors() && build.keep_going {
            // What is left out may have been what something else relied on; each round leaves out at
            // least one article more.
            while leave_out(&session, &folders, &mut changed, &mut left_out) {
                (session, site) = read(&changed)?;
            }
        }
        let site = site.filter(|_| build.keep_going || !findings.has_errors());
        let Some(mut site) = site else { return Err(Failure::Content(findings)) };
        // These belong to the viewer, which shows them of any bundle, not to a publication.
        site.links.retain(|link| !matches!(link.href, Href::Page(Route::Gallery | Route::Report)));
        site.errors = 0;
        // What every page repeats must not change with every article.
        site.sections.iter_mut().for_each(|section| section.articles = 0);
        if let Some(url) = &build.url {
            if let Err(why) = site_address(url) {
                return Err(Failure::new(format!(
                    "{} can't be the address of a site: {why}",
                    quoted(url)
                )));
            }
            site.url = Some(url.clone());
        }
        let left_out: Vec<String> = left_out.into_values().collect();
        // A directory alone would take the place of the articles that readers have.
        if !left_out.is_empty() && !has_articles(&session) {
            return Err(Failure::NoArticle(findings));
        }
        let bundles = session.files().filter(|file| file.url != TOGETHER);
        let bundles = bundles.filter_map(|file| folders.file(file.url.strip_prefix(ROOT)?));
        let own = Own::new(&inputs, bundles);
        session.drop_texts();
        let inputs = reading.inputs(&of_sources, looked_into);
        Ok(Content {
            session,
            site: Arc::new(site),
            findings,
            left_out,
            folders,
            own,
            told,
            inputs,
        })
    }

    /// What draws up the page values of the publication.
    ///
    /// # Errors
    /// [`Failure`], where the bundles were not read.
    pub fn pages(&self) -> Result<Pages<'_>, Failure> {
        self.session.pages().ok_or_else(|| Failure::new("the bundles were not read"))
    }

    /// Why there is no site where the program failed while it drew up a page.
    pub fn page_failed(&self, route: &Route) -> Failure {
        let Ok(pages) = self.pages() else { return Failure::new("the bundles were not read") };
        let files = self.session.files();
        let sources = files.map(|file| (file_name(&file, &self.folders), String::new())).collect();
        // The texts are dropped by now.
        let found = vec![pages.page_failed(route).locate(&|_| None)];
        Failure::Content(Findings { sources, found })
    }

    /// The file behind an address that a page shows, if it is there.
    ///
    /// # Errors
    /// Why the file may not be published, in words.
    pub fn shown_file(&self, address: &str) -> Result<Option<PathBuf>, &'static str> {
        match self.folders.file(address).filter(|file| file.is_file()) {
            Some(file) => {
                let path = percent_decoded(address.split(['?', '#']).next().unwrap_or_default());
                self.own.allow(&path.unwrap_or_default(), &file, true)?;
                Ok(Some(file))
            }
            None => Ok(None),
        }
    }

    /// Nothing that a site is built from may lie in the folder that is replaced.
    ///
    /// # Errors
    /// [`Failure`], which names the one that does.
    pub fn lies_outside(&mut self, place: &OutputFolder) -> Result<(), Failure> {
        if let Some(inside) = self.own.bundles.iter().find(|bundle| place.holds(bundle)) {
            return Err(Failure::new(format!(
                "{} lies in the folder of the site, which is replaced as a whole: name another folder for the \
                 site",
                inside.display()
            )));
        }
        self.own.site = Some(place.clone());
        Ok(())
    }

    /// Whether a file of a built site is a copy of one of this publication's.
    pub fn has_copy(&self, site: &Path, path: &str) -> bool {
        let length = |file: &Path| fs::metadata(file).ok().map(|data| data.len());
        let file = self.folders.file_at(path);
        file.is_some_and(|file| {
            length(&file).is_some() && length(&file) == length(&site.join(path))
        })
    }

    /// Where the files would be that pages name, whether they are there or not.
    pub fn named_files(&self, named: &BTreeMap<String, Use>) -> BTreeSet<PathBuf> {
        named.keys().filter_map(|address| self.folders.file(address)).collect()
    }

    /// Copies the files that pages name, if they are the publication's own. Gives those that were not copied.
    ///
    /// # Errors
    /// [`Failure`], where a file can't be read or written.
    pub fn copy_files(
        &self,
        named: &BTreeMap<String, Use>,
        threads: usize,
        output: &Output,
    ) -> Result<Vec<Absent>, Failure> {
        let mut absent = Vec::new();
        let mut paths: BTreeMap<String, (&str, bool, &str)> = BTreeMap::new();
        let is_not_there = |address: &str, page: &str, why: Option<&str>| Absent {
            name: address.to_owned(),
            page: page.to_owned(),
            why: why.map(str::to_owned),
        };
        for (address, Use { shown, by }) in named {
            let path = address.split(['?', '#']).next().unwrap_or_default();
            match percent_decoded(path) {
                Some(path) => paths.entry(path).or_insert((address, false, by)).1 |= shown,
                None => absent.push(is_not_there(address, by, None)),
            }
        }
        let mut ready = Vec::new();
        for (path, (address, shown, by)) in &paths {
            let written = output.has(path);
            let file = self.folders.file(address).filter(|file| file.is_file());
            let allowed = file.map(|file| self.own.allow(path, &file, *shown).map(|()| file));
            match allowed {
                Some(Ok(_)) if written => {
                    return Err(Failure::new(format!(
                        "the build writes {path} itself, and the publication has a file of that address, too: \
                         give the file another name, or put it into another folder"
                    )));
                }
                Some(Ok(file)) => ready.push((file, path)),
                // The page leads to what the build wrote.
                _ if written => {}
                Some(Err(why)) => absent.push(is_not_there(address, by, Some(why))),
                None if self.told.contains(path) => {}
                None => absent.push(is_not_there(address, by, None)),
            }
        }
        let failures: Mutex<BTreeMap<usize, Failure>> = Mutex::default();
        threads::for_each(threads, ready.len(), &|nth| {
            let Some((file, path)) = ready.get(nth) else { return };
            if let Err(failure) = output.copy(file, path)
                && let Ok(mut failures) = failures.lock()
            {
                failures.insert(nth, failure);
            }
        });
        match failures.into_inner().unwrap_or_default().pop_first() {
            Some((_, failure)) => Err(failure),
            None => Ok(absent),
        }
    }
}

/// Has the publication inspected, and gives the addresses of the files that are not there and were told
/// of so.
fn inspected(
    session: &mut Session,
    folders: &Folders,
    inspect: Inspect,
    looked_into: &mut BTreeMap<PathBuf, Vec<String>>,
) -> BTreeSet<String> {
    let path = |url: &str| url.strip_prefix(ROOT).and_then(|address| folders.file(address));
    let bundles: Vec<_> = session.files().map(|file| path(file.url)).collect();
    let urls: Vec<_> = session.files().map(|file| file.url.to_owned()).collect();
    for (folder, names) in inspect(session, &bundles) {
        // What was found the first time is what is told.
        looked_into.entry(folder).or_insert(names);
    }
    let mut told = BTreeSet::new();
    for media in warta_lint::media::media(session) {
        let url = urls.get(usize::from(media.file)).and_then(|url| url.strip_prefix(ROOT));
        let written = media.written.split(['?', '#']).next().unwrap_or_default();
        let Some(written) = percent_decoded(written) else { continue };
        let mut steps: Vec<&str> = url.unwrap_or_default().split('/').collect();
        steps.pop();
        for step in written.split('/') {
            match step {
                "." => {}
                ".." => {
                    steps.pop();
                }
                step => steps.push(step),
            }
        }
        told.insert(steps.join("/"));
    }
    told
}

fn findings(session: &Session, folders: &Folders) -> Findings {
    let mut all = Findings::default();
    for file in session.files() {
        let name = file_name(&file, folders);
        // A text is shown only where something is wrong with it; all of them together may be large.
        let text = if file.diagnostics.is_empty() { "" } else { file.document.text() };
        all.sources.push((name, text.to_owned()));
        all.found.extend(file.diagnostics.iter().cloned());
    }
    all
}

/// Whether there is an article to read.
fn has_articles(session: &Session) -> bool {
    let routes = session.pages().map(|pages| pages.routes());
    routes.is_some_and(|it| it.pages.iter().any(|route| matches!(route, Route::Article { .. })))
}

/// The bundle that a folder stands for.
fn main_bundle(input: &Path) -> PathBuf {
    let inside = ["bundle.json", "content/bundle.json"].map(|name| input.join(name));
    let found = inside.into_iter().find(|file| input.is_dir() && file.is_file());
    found.unwrap_or_else(|| input.to_owned())
}
