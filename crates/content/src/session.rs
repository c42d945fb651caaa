//! The desk's side of the conversation with the app: which bundles are needed, what they came to, and
//! the pages drawn from them.
//!
//! A [`Session`] fetches nothing: it says which addresses it needs ([`Answer::Need`]) and is handed
//! their bytes. It knows neither workers nor files, so that the terminal program drives it as well.

#![expect(
    clippy::indexing_slicing,
    reason = "places of files come from the list of files, of which none is ever taken out"
)]

#[cfg(feature = "editor")]
mod consequences;
#[cfg(feature = "editor")]
pub mod media;
mod report;
#[cfg(feature = "editor")]
pub mod workbench;

use std::collections::BTreeMap;

use warta_diagnostics::{Collector, Diagnostic, Severity};
use warta_page::route::Route;
use warta_page::view::View;
use warta_page::wire::{Answer, Request};

use crate::barrier::Place;
use crate::decode::{Decoded, decode_into};
use crate::json::Document;
use crate::library::address::{Address, resolve};
use crate::library::{Library, Options, Source};
use crate::model::{Bundle, Origin};
use crate::pages::count;
#[cfg(feature = "editor")]
use crate::rules;
use crate::validate::{self, Finding, findings, severity_for};

/// How many bundles a publication may be read from.
pub const MOST_BUNDLES: usize = 200;

/// Whether a session keeps the texts of its files once everything is read.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Texts {
    /// For showing pages: they are dropped, because they may be large.
    #[default]
    Drop,
    /// For showing diagnostics with the lines that they are about ([`Session::files`]).
    Keep,
}

/// A conversation about one publication.
#[derive(Debug, Default)]
pub struct Session {
    options: Options,
    texts: Texts,
    files: Vec<File>,
    by_url: BTreeMap<String, usize>,
    found: Vec<Finding>,
    library: Option<Library>,
    /// Where records begin that are left out, because the program failed at them.
    without: Vec<Place>,
    /// Those that are to be left out of what is opened next.
    leave_out: Vec<Place>,
    /// Whether it lists everything that it finds.
    #[cfg(feature = "editor")]
    everything: bool,
}

/// A bundle that is needed, and what became of it.
#[derive(Debug)]
struct File {
    url: String,
    state: State,
    /// The entries of its `bundles` that lead to another file, with their places.
    includes: Vec<(usize, Origin)>,
    /// The entry that first asked for it, and the address as it is written there.
    asked_at: Origin,
    written: String,
    document: Document,
    diagnostics: Vec<Diagnostic>,
    bundle: Option<Bundle>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum State {
    Wanted,
    Done,
}

/// A file as diagnostics need it.
#[derive(Debug, Clone, Copy)]
pub struct FileReport<'a> {
    /// Its address.
    pub url: &'a str,
    /// Its text and tree.
    pub document: &'a Document,
    /// What was found in it, those things included that only the whole publication can tell.
    pub diagnostics: &'a [Diagnostic],
}

impl Session {
    /// A session that has read nothing.
    pub fn new(options: Options, texts: Texts) -> Session {
        Session { options, texts, ..Session::default() }
    }

    /// One that lists everything that it finds, however much: for mending, not for reading.
    #[cfg(feature = "editor")]
    pub fn of_everything(options: Options) -> Session {
        Session { everything: true, ..Session::new(options, Texts::Keep) }
    }

    /// Takes what is found in a file.
    fn collector(&self) -> Collector {
        #[cfg(feature = "editor")]
        if self.everything {
            return Collector::of_everything();
        }
        Collector::new()
    }

    /// Answers one request. `bytes` are those of a bundle, beside [`Request::Read`].
    pub fn handle(&mut self, request: Request, bytes: Option<&[u8]>) -> Answer {
        match (request, bytes) {
            (Request::Open { url }, _) => self.open(url),
            (Request::LeaveOut { records }, _) => {
                let place = |(file, start)| Some((u16::try_from(file).ok()?, start));
                self.leave_out = records.into_iter().filter_map(place).collect();
                Answer::Need(Vec::new())
            }
            (Request::Read { url }, Some(bytes)) => self.read(&url, bytes),
            (Request::Read { url }, None) => self.missing(&url, "nothing came with the answer"),
            (Request::Missing { url, why }, _) => self.missing(&url, &why),
            (Request::Show { route }, _) => Answer::Page(Box::new(self.show(&route))),
        }
    }

    /// The publication, once everything is read.
    pub fn library(&self) -> Option<&Library> {
        self.library.as_ref()
    }

    /// The files with what was found in them, in the order in which they were first named. The texts
    /// are empty unless the session keeps them.
    pub fn files(&self) -> impl Iterator<Item = FileReport<'_>> {
        self.files.iter().map(|file| FileReport {
            url: &file.url,
            document: &file.document,
            diagnostics: &file.diagnostics,
        })
    }

    /// Drops the texts and trees of all files, which may be large, once nobody asks for them any more.
    pub fn drop_texts(&mut self) {
        for file in &mut self.files {
            file.document = Document::default();
        }
    }

    fn open(&mut self, url: String) -> Answer {
        *self = Session {
            without: std::mem::take(&mut self.leave_out),
            #[cfg(feature = "editor")]
            everything: self.everything,
            ..Session::new(std::mem::take(&mut self.options), self.texts)
        };
        let url = without_fragment(&url);
        self.want(url.clone(), Origin::default(), String::new());
        Answer::Need(vec![url])
    }

    fn want(&mut self, url: String, asked_at: Origin, written: String) -> usize {
        let place = self.files.len();
        self.by_url.insert(url.clone(), place);
        self.files.push(File {
            url,
            state: State::Wanted,
            includes: Vec::new(),
            asked_at,
            written,
            document: Document::default(),
            diagnostics: Vec::new(),
            bundle: None,
        });
        place
    }

    /// The place of a file that is still awaited.
    fn awaited(&self, url: &str) -> Option<usize> {
        let place = *self.by_url.get(&without_fragment(url))?;
        (self.files[place].state == State::Wanted).then_some(place)
    }

    fn read(&mut self, url: &str, bytes: &[u8]) -> Answer {
        let Some((number, name)) = self.awaits(url) else { return Answer::Need(Vec::new()) };
        let decoded = decode_into(number, &name, bytes, self.collector(), &self.without);
        self.take(url, decoded)
    }

    /// The number and the name of a file that is still awaited: what [`decode`](crate::decode) has to
    /// know of it, where somebody else calls that and hands the outcome over ([`Session::take`]).
    pub fn awaits(&self, url: &str) -> Option<(u16, String)> {
        let place = self.awaited(url)?;
        Some((u16::try_from(place).unwrap_or(u16::MAX), self.name(place)))
    }

    /// Takes what a file came to.
    pub fn take(&mut self, url: &str, decoded: Decoded) -> Answer {
        let Some(place) = self.awaited(url) else { return Answer::Need(Vec::new()) };
        let number = decoded.document.file;
        let includes = decoded.bundle.as_ref().map(|it| it.bundles.clone()).unwrap_or_default();
        let file = &mut self.files[place];
        file.state = State::Done;
        file.document = decoded.document;
        file.diagnostics = decoded.diagnostics;
        file.bundle = decoded.bundle;
        if place == 0 && self.files[0].bundle.is_none() {
            self.keep_secrets();
            return Answer::Broken(report::problems(&self.files));
        }
        let mut needed = Vec::new();
        for (nth, written) in includes.iter().enumerate() {
            let at = Origin { file: number, pointer: format!("/bundles/{nth}") };
            self.include(place, written, at, &mut needed);
        }
        self.next(needed)
    }

    fn include(&mut self, from: usize, written: &str, at: Origin, needed: &mut Vec<String>) {
        let refuse = |why: &str| findings::bundle_missing(written, why, &at);
        let Some(url) = resolve(Some(&self.files[from].url), written) else {
            self.found.push(refuse("It is not an address of the web"));
            return;
        };
        let url = without_fragment(&url);
        if let Some(&known) = self.by_url.get(&url) {
            self.files[from].includes.push((known, at));
            return;
        }
        let first = Address::parse(&self.files[0].url);
        let same = match (first, Address::parse(&url)) {
            (Some(first), Some(other)) => first.same_origin(&other),
            _ => false,
        };
        if !same {
            self.found.push(refuse(
                "It is on another site, and bundles are read from their own site only",
            ));
            return;
        }
        if self.files.len() >= MOST_BUNDLES {
            self.found.push(refuse(&format!(
                "A publication is read from {MOST_BUNDLES} bundles at most"
            )));
            return;
        }
        let place = self.want(url.clone(), at.clone(), written.to_owned());
        self.files[from].includes.push((place, at));
        needed.push(url);
    }

    fn missing(&mut self, url: &str, why: &str) -> Answer {
        let Some(place) = self.awaited(url) else { return Answer::Need(Vec::new()) };
        self.files[place].state = State::Done;
        if place == 0 {
            return Answer::Broken(vec![report::missing(url, why)]);
        }
        let file = &self.files[place];
        self.found.push(findings::bundle_missing(&file.written, why, &file.asked_at));
        self.next(Vec::new())
    }

    fn next(&mut self, needed: Vec<String>) -> Answer {
        if self.files.iter().any(|file| file.state == State::Wanted) {
            return Answer::Need(needed);
        }
        let order = self.order();
        self.finish(&order)
    }

    fn show(&self, route: &Route) -> View {
        self.library.as_ref().map_or(View::NotFound, |library| library.view(route))
    }

    /// Everything is read: merges the files in the order given, indexes and reports.
    fn finish(&mut self, order: &[usize]) -> Answer {
        let mut sources = Vec::new();
        for &place in order {
            let file = &mut self.files[place];
            if let Some(bundle) = file.bundle.take() {
                sources.push(Source { bundle, base: Some(file.url.clone()) });
            }
        }
        let (library, found) = Library::build(sources, self.options.clone());
        let mut own = std::mem::take(&mut self.found);
        own.retain_mut(|finding| {
            let severity = severity_for(library.checks(), finding.code, finding.severity);
            finding.severity = severity.unwrap_or(finding.severity);
            severity.is_some()
        });
        own.extend(found);
        let errors = self.add_findings(&own, &library);
        let problems = report::problems(&self.files);
        if self.texts == Texts::Drop {
            for file in &mut self.files {
                file.document = Document::default();
            }
        }
        let library = library.with_problems(problems);
        let site = library.site(errors);
        self.library = Some(library);
        Answer::Ready(Box::new(site))
    }

    /// Adds what only the whole can tell to the diagnostics of the files. Returns how many errors there
    /// are, be they listed or not.
    fn add_findings(&mut self, found: &[Finding], library: &Library) -> u32 {
        #[cfg(feature = "editor")]
        let secrets = self.add_rules(library);
        let mut collectors = vec![self.collector(); self.files.len()];
        let document = |file: u16| self.files.get(usize::from(file)).map(|file| &file.document);
        validate::collect(found, &document, &mut collectors);
        let mut errors = count(found.iter().filter(|it| it.severity == Severity::Error).count());
        for (file, collector) in self.files.iter_mut().zip(collectors) {
            file.diagnostics.retain_mut(|diagnostic| {
                let severity = severity_for(library.checks(), diagnostic.code, diagnostic.severity);
                diagnostic.severity = severity.unwrap_or(diagnostic.severity);
                severity.is_some()
            });
            errors = errors.saturating_add(file.diagnostics.iter().map(weight).sum());
            file.diagnostics.extend(collector.finish());
            #[cfg(feature = "editor")]
            consequences::zoned(&library.settings.zone, &mut file.diagnostics);
            #[cfg(feature = "editor")]
            consequences::drop(&file.document, &mut file.diagnostics);
            warta_diagnostics::in_order(&mut file.diagnostics);
        }
        #[cfg(feature = "editor")]
        for (file, secrets) in self.files.iter_mut().zip(&secrets) {
            rules::secrets::hide(secrets, &file.document, &mut file.diagnostics);
        }
        errors
    }

    /// Adds what the newsroom's own rules say of the words of each file. Returns the secrets in each.
    #[cfg(feature = "editor")]
    fn add_rules(&mut self, library: &Library) -> Vec<Vec<rules::secrets::Secret>> {
        if !self.options.rules {
            return Vec::new();
        }
        let (collector, files) = (self.collector(), &self.files);
        let names = rules::texts::names(library);
        let found = self.options.workers.map(files.len(), |nth| {
            let mut found = files[nth].diagnostics.clone();
            found.extend(rules::words(library, &names, &files[nth].document, collector.clone()));
            let secrets = rules::secrets(&files[nth].document, &mut found);
            (found, secrets)
        });
        let mut all = Vec::with_capacity(found.len());
        for (file, (found, secrets)) in self.files.iter_mut().zip(found) {
            file.diagnostics = found;
            all.push(secrets);
        }
        all
    }

    /// Warns of secrets, and hides them, in files of which nothing else can be used.
    pub(crate) fn keep_secrets(&mut self) {
        #[cfg(feature = "editor")]
        if self.options.rules {
            for file in &mut self.files {
                let secrets = rules::secrets(&file.document, &mut file.diagnostics);
                warta_diagnostics::in_order(&mut file.diagnostics);
                rules::secrets::hide(&secrets, &file.document, &mut file.diagnostics);
            }
        }
    }

    /// The files in the order in which they are merged: each after the one that names it, in the order
    /// of the entries, whichever came first over the network. Circles are reported on the way.
    fn order(&mut self) -> Vec<usize> {
        let mut order = vec![0];
        let mut seen = vec![false; self.files.len()];
        seen[0] = true;
        // The way from the first file to where the walk is, each with its next entry.
        let mut way: Vec<(usize, usize)> = vec![(0, 0)];
        while let Some((place, nth)) = way.last_mut() {
            let from = *place;
            let Some((to, at)) = self.files[from].includes.get(*nth) else {
                way.pop();
                continue;
            };
            *nth += 1;
            let to = *to;
            if !seen[to] {
                seen[to] = true;
                order.push(to);
                way.push((to, 0));
            } else if way.iter().any(|(open, _)| *open == to) {
                let finding = findings::bundle_cycle(&self.name(to), at);
                self.found.push(finding);
            }
        }
        order
    }

    /// What people call a file: its address from the folder of the first one.
    fn name(&self, place: usize) -> String {
        let url = self.files[place].url.as_str();
        let path = self.files[0].url.split(['?', '#']).next().unwrap_or_default();
        let folder = path.rsplit_once('/').map_or("", |(folder, _)| folder);
        let name = url.strip_prefix(folder).map(|rest| rest.trim_start_matches('/'));
        name.filter(|name| !name.is_empty()).unwrap_or(url).to_owned()
    }
}

fn without_fragment(url: &str) -> String {
    url.split('#').next().unwrap_or_default().to_owned()
}

/// For how many errors a diagnostic stands.
fn weight(diagnostic: &Diagnostic) -> u32 {
    match diagnostic.severity {
        Severity::Error => 1 + diagnostic.more,
        Severity::Warning => 0,
    }
}
