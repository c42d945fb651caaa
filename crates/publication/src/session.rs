//! The worker's side of the conversation with the app: which bundles are needed, what they came to, and
//! the pages drawn from them.
//!
//! A [`Session`] fetches nothing: it says which addresses it needs ([`Answer::Need`]) and is handed
//! their bytes. It knows neither workers nor files, so that the terminal program drives it as well.

#![expect(
    clippy::indexing_slicing,
    reason = "places of files come from the list of files, of which none is ever taken out"
)]

mod consequences;
mod file;
mod parts;
mod report;
pub mod workbench;

use std::cmp::Reverse;
use std::collections::BTreeMap;

use warta_diagnostics::{Code, Collector, Diagnostic, Severity, lists_findings, say};
use warta_page::route::Route;
use warta_page::view::{Problem, View};
use warta_page::wire::{Answer, Request, Rest};

use crate::Options;
use crate::library::address::{Address, resolve};
use crate::library::unread::Unread;
use crate::library::{Library, Source};
use crate::lint::Secret;
use crate::pages::{Cache, Pages, count};
use crate::session::file::{File, State};
use crate::validate::{self, Finding, findings, severity_for};
use warta_bundle::barrier::RecordPlace;
use warta_bundle::decode::{Decoded, decode_into};
use warta_bundle::model::{BundlePart, CheckRule, Origin};
use warta_json::Document;

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
    /// What its pages share.
    cache: Cache,
    /// What the report shows.
    problems: Vec<Problem>,
    /// Where records begin that are left out, because the program failed at them.
    without: Vec<RecordPlace>,
    /// Those that are to be left out of what is opened next.
    leave_out: Vec<RecordPlace>,
    /// See [`Session::needs_findings`].
    needs_findings: bool,
    /// See [`Session::wanted`].
    wanted: Vec<String>,
    /// The page that was shown last.
    shown: Option<Route>,
    /// Whether it lists everything that it finds.
    everything: bool,
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
    pub fn of_everything(options: Options) -> Session {
        Session { everything: true, ..Session::new(options, Texts::Keep) }
    }

    /// Takes what is found in a file.
    fn collector(&self) -> Collector {
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
            (Request::Read { url }, None) => self.missing(&url, &say!("publication-refused.empty")),
            (Request::Missing { url, why }, _) => self.missing(&url, &why),
            (Request::Show { route }, _) => {
                self.needs_findings |= !lists_findings() && route == Route::Report;
                self.wanted = self.want_for(&route);
                if !self.wanted.is_empty() {
                    return Answer::Need(self.wanted.clone());
                }
                let view = Box::new(self.show(&route));
                let rest = self.lacking(&route);
                self.shown = Some(route);
                if rest.is_empty() { Answer::Page(view) } else { Answer::Incomplete(view, rest) }
            }
            (Request::Retry, _) => {
                for file in &mut self.files {
                    if file.state == State::Missing {
                        file.state = State::Deferred;
                        let asked_at = &file.asked_at;
                        self.found
                            .retain(|it| it.code != Code::BundleMissing || it.origin != *asked_at);
                    }
                }
                Answer::Need(Vec::new())
            }
        }
    }

    /// Whether what was answered last is not all that there is to say, because this program was built without the
    /// feature `findings`: a file could not be read to the letter, somebody wants to see the report, or the
    /// newsroom counts warnings as errors that this program does not look for. The same requests then have to be
    /// put to a program that was built with it.
    pub fn needs_findings(&self) -> bool {
        self.needs_findings
    }

    /// Whether it was told what to leave out of what is opened next.
    pub fn leaves_out(&self) -> bool {
        !self.leave_out.is_empty()
    }

    /// The bundles that are needed for the page that was asked for last, where it can't be shown without them: they
    /// have to be read or said to be missing, and the page asked for again. See [`Options::defer`].
    pub fn wanted(&self) -> &[String] {
        &self.wanted
    }

    /// The bundles that the page shown last is drawn without although it needs them, the newest first: to be read
    /// while somebody reads the page.
    pub fn rest(&self) -> Vec<&str> {
        let places = self.shown.as_ref().map(|route| self.needed(route)).unwrap_or_default();
        places.into_iter().map(|place| self.files[place].url.as_str()).collect()
    }

    /// Says that these bundles will be read together: what they hold is indexed once all of them are there, or said
    /// to be missing.
    pub fn expect(&mut self, urls: &[&str]) {
        for file in &mut self.files {
            if file.state == State::Deferred && urls.contains(&file.url.as_str()) {
                file.state = State::Wanted;
            }
        }
    }

    /// The publication, once everything is read.
    pub fn library(&self) -> Option<&Library> {
        self.library.as_ref()
    }

    /// The pages of the publication, once everything is read.
    pub fn pages(&self) -> Option<Pages<'_>> {
        let library = self.library.as_ref()?;
        Some(Pages::new(library, &self.cache, &self.problems))
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

    /// Adds what a program that knows more than the bundles found in the files. The newsroom's severities hold for it
    /// as well.
    pub fn add(&mut self, found: Vec<Diagnostic>) {
        let checks = self.library.as_ref().map_or(&[][..], |library| library.checks());
        let mut collectors = vec![(self.collector(), false); self.files.len()];
        for mut one in found {
            let Some(severity) = severity_for(checks, one.code, one.severity) else { continue };
            one.severity = severity;
            if let Some((collector, changed)) = collectors.get_mut(usize::from(one.file)) {
                collector.push(one);
                *changed = true;
            }
        }
        let files = self.files.iter_mut().zip(collectors).filter(|(_, (_, changed))| *changed);
        for (file, (collector, _)) in files {
            file.diagnostics.extend(collector.finish());
            warta_diagnostics::in_order(&mut file.diagnostics);
            // The name of a file may be a secret, or hold one.
            if let Some(lint) = self.options.lint {
                let secrets = lint.secrets(&file.document, &file.diagnostics);
                lint.hide(&secrets, &file.document, &mut file.diagnostics);
            }
        }
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
            alone: None,
            bundle: None,
            holds: None,
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

    /// The number and the name of a file that is still awaited: what [`decode`](warta_bundle::decode()) has to
    /// know of it, where somebody else calls that and hands the outcome over ([`Session::take`]).
    pub fn awaits(&self, url: &str) -> Option<(u16, String)> {
        let place = self.awaited(url)?;
        Some((u16::try_from(place).unwrap_or(u16::MAX), self.name(place)))
    }

    /// Takes what a file came to.
    pub fn take(&mut self, url: &str, decoded: Decoded) -> Answer {
        let Some(place) = self.awaited(url) else { return Answer::Need(Vec::new()) };
        let parts = decoded.bundle.as_ref().map(|it| it.bundles.clone()).unwrap_or_default();
        let file = &mut self.files[place];
        file.state = State::Done;
        file.document = decoded.document;
        file.diagnostics = decoded.diagnostics;
        // What was noted while it was not read is not what is found in it.
        file.alone = None;
        file.bundle = decoded.bundle;
        if file.bundle.is_some() {
            file.holds = None;
        } else if file.holds.is_some() {
            file.state = State::Missing;
        }
        self.needs_findings |= !lists_findings() && self.files[place].bundle.is_none();
        if place == 0 && self.files[0].bundle.is_none() {
            self.keep_secrets();
            return Answer::Broken(report::problems(&self.files));
        }
        let mut needed = Vec::new();
        for part in parts {
            self.include(place, part, &mut needed);
        }
        self.next(needed)
    }

    fn include(&mut self, from: usize, part: BundlePart, needed: &mut Vec<String>) {
        let at = part.origin.clone();
        // An entry without an address was reported where it was read.
        let Some(written) = part.src.as_deref() else { return };
        let Some(url) = resolve(Some(&self.files[from].url), written) else {
            return self.refuse(written, || say!("publication-refused.address"), &at);
        };
        let url = without_fragment(&url);
        let defer = self.options.defer && !part.articles.is_empty();
        if let Some(&known) = self.by_url.get(&url) {
            self.files[from].includes.push((known, at));
            let file = &mut self.files[known];
            if !defer && file.state == State::Deferred {
                (file.state, file.holds) = (State::Wanted, None);
                needed.push(url);
            }
            return;
        }
        let first = Address::parse(&self.files[0].url);
        let same = match (first, Address::parse(&url)) {
            (Some(first), Some(other)) => first.same_origin(&other),
            _ => false,
        };
        if !same {
            let why = || say!("publication-refused.site");
            return self.refuse(written, why, &at);
        }
        if self.files.len() >= MOST_BUNDLES {
            let why = || say!("publication-refused.many", most = MOST_BUNDLES);
            return self.refuse(written, why, &at);
        }
        let place = self.want(url.clone(), at.clone(), written.to_owned());
        self.files[from].includes.push((place, at));
        if defer {
            let file = &mut self.files[place];
            (file.state, file.holds) = (State::Deferred, Some(part));
        } else {
            needed.push(url);
        }
    }

    /// Notes that a bundle is not read that was asked for at a place.
    fn refuse(&mut self, written: &str, why: impl FnOnce() -> String, at: &Origin) {
        self.say(Code::BundleMissing, at, || findings::bundle_missing(written, &why(), at));
    }

    /// Notes something about the entry at a place; where nobody reads it, without words.
    fn say(&mut self, code: Code, at: &Origin, make: impl FnOnce() -> Finding) {
        self.found.push(if lists_findings() {
            make()
        } else {
            findings::new(code, at, String::new())
        });
    }

    /// Notes that a bundle could not be had: the host answered with this HTTP status, or not at all.
    pub fn unanswered(&mut self, url: &str, status: Option<u16>) -> Answer {
        let why = match status {
            Some(status) => say!("publication-refused.status", status = u32::from(status)),
            None => say!("publication-refused.unreachable"),
        };
        self.missing(url, &why)
    }

    fn missing(&mut self, url: &str, why: &str) -> Answer {
        let Some(place) = self.awaited(url) else { return Answer::Need(Vec::new()) };
        let file = &mut self.files[place];
        file.state = if file.holds.is_some() { State::Missing } else { State::Done };
        if place == 0 {
            self.needs_findings |= !lists_findings();
            return Answer::Broken(if lists_findings() {
                vec![report::missing(url, why)]
            } else {
                Vec::new()
            });
        }
        let file = &self.files[place];
        let (written, at) = (file.written.clone(), file.asked_at.clone());
        self.refuse(&written, || why.to_owned(), &at);
        self.next(Vec::new())
    }

    fn next(&mut self, needed: Vec<String>) -> Answer {
        if self.files.iter().any(|file| file.state == State::Wanted) {
            return Answer::Need(needed);
        }
        let said = self.found.len();
        let order = self.order();
        let answer = self.finish(&order);
        // Circles are found again where the whole is put together again.
        self.found.truncate(said);
        answer
    }

    /// Asks for the bundles without which a page can't be shown; gives their addresses.
    fn want_for(&mut self, route: &Route) -> Vec<String> {
        let Some(pages) = self.pages() else { return Vec::new() };
        let library = pages.library();
        let needed = self.needed(route);
        if needed.is_empty() {
            return Vec::new();
        }
        let mut lacking = parts::lacks(pages, route);
        // What is not there may be in a bundle that is still to come.
        if lacking == 0 && pages.view(route) == View::NotFound {
            lacking = usize::MAX;
        }
        let is_home = matches!(route, Route::Home { .. });
        let mut wanted = Vec::new();
        for place in needed {
            let Some(part) = &self.files[place].holds else { continue };
            if lacking > 0 || is_home && parts::has_featured(library, part) {
                lacking = lacking.saturating_sub(part.articles.len());
                wanted.push(place);
            }
        }
        let want = |place: usize| {
            self.files[place].state = State::Wanted;
            self.files[place].url.clone()
        };
        wanted.into_iter().map(want).collect()
    }

    /// The places of the bundles that a page needs and that are still to come, the newest first; those of which nobody
    /// says how new they are come last, as articles without a date do.
    fn needed(&self, route: &Route) -> Vec<usize> {
        let parts = self.parts_of(route, State::Deferred);
        let mut places: Vec<(Reverse<Option<&str>>, usize)> = parts
            .map(|(place, part)| (Reverse(part.to.as_ref().map(|date| date.0.as_str())), place))
            .collect();
        places.sort_unstable();
        places.into_iter().map(|(_, place)| place).collect()
    }

    /// What a page is drawn without.
    fn lacking(&self, route: &Route) -> Rest {
        let missing = self.parts_of(route, State::Missing);
        Rest {
            coming: count(self.parts_of(route, State::Deferred).count()),
            missing: missing.map(|(place, _)| self.name(place)).collect(),
        }
    }

    /// The bundles in a state that a page needs, each with what is known of it.
    fn parts_of<'a>(
        &'a self,
        route: &'a Route,
        state: State,
    ) -> impl Iterator<Item = (usize, &'a BundlePart)> {
        let files = self.files.iter().enumerate().filter(move |(_, file)| file.state == state);
        files.filter_map(move |(place, file)| {
            let part = file.holds.as_ref()?;
            parts::needs(self.library.as_ref()?, route, part).then_some((place, part))
        })
    }

    fn show(&self, route: &Route) -> View {
        self.pages().map_or(View::NotFound, |pages| pages.view(route))
    }

    /// Everything is read: merges the files in the order given, indexes and reports.
    fn finish(&mut self, order: &[usize]) -> Answer {
        let mut sources = Vec::new();
        // As long as others may come, the whole will be put together again.
        let more = self.files.iter().any(|file| file.holds.is_some());
        for &place in order {
            let file = &mut self.files[place];
            let bundle = if more { file.bundle.clone() } else { file.bundle.take() };
            if let Some(bundle) = bundle {
                sources.push(Source { bundle, base: Some(file.url.clone()) });
            }
        }
        for file in &mut self.files {
            if let Some(alone) = file.alone.take() {
                file.diagnostics = alone;
            }
            file.alone = more.then(|| file.diagnostics.clone());
        }
        let mut unread = Unread::default();
        for file in &self.files {
            let Some(part) = &file.holds else { continue };
            let list = match file.state {
                State::Missing => &mut unread.missing,
                State::Deferred | State::Wanted | State::Done => &mut unread.coming,
            };
            list.push(part.clone());
        }
        let (library, mut found) = Library::index(sources, unread, self.options.indexing());
        // All of them are warnings, which only the report lists: see `Session::needs_findings`.
        if lists_findings() {
            validate::references(&library, &mut found);
        }
        let cache = Cache::default();
        if let Some(lint) = self.options.lint {
            let pages = Pages::new(&library, &cache, &[]);
            lint.publication(&pages, self.options.now.as_ref(), &mut found);
        }
        let mut own = if more { self.found.clone() } else { std::mem::take(&mut self.found) };
        own.extend(found.finish());
        own.retain_mut(|finding| {
            let severity = severity_for(library.checks(), finding.code, finding.severity);
            finding.severity = severity.unwrap_or(finding.severity);
            severity.is_some()
        });
        self.needs_findings |= !lists_findings() && counts_more(library.checks());
        let errors = self.add_findings(&own, &library);
        let problems = report::problems(&self.files);
        // What is found in the whole has its place in a text.
        if self.texts == Texts::Drop && !(more && lists_findings()) {
            for file in &mut self.files {
                file.document = Document::default();
            }
        }
        let site = Pages::new(&library, &cache, &problems).site(errors);
        (self.library, self.cache, self.problems) = (Some(library), cache, problems);
        Answer::Ready(Box::new(site))
    }

    /// Adds what only the whole can tell to the diagnostics of the files. Returns how many errors there
    /// are, be they listed or not.
    fn add_findings(&mut self, found: &[Finding], library: &Library) -> u32 {
        let secrets = self.check_texts(library);
        let mut collectors = vec![self.collector(); self.files.len()];
        if lists_findings() {
            let document = |file: u16| self.files.get(usize::from(file)).map(|file| &file.document);
            validate::collect(found, &document, &mut collectors);
        }
        let mut errors = count(found.iter().filter(|it| it.severity == Severity::Error).count());
        for (file, collector) in self.files.iter_mut().zip(collectors) {
            file.diagnostics.retain_mut(|diagnostic| {
                let severity = severity_for(library.checks(), diagnostic.code, diagnostic.severity);
                diagnostic.severity = severity.unwrap_or(diagnostic.severity);
                severity.is_some()
            });
            errors = errors.saturating_add(file.diagnostics.iter().map(weight).sum());
            file.diagnostics.extend(collector.finish());
            if lists_findings() {
                consequences::zoned(&library.settings.zone, &mut file.diagnostics);
                consequences::drop(&file.document, &mut file.diagnostics);
                warta_diagnostics::in_order(&mut file.diagnostics);
            }
        }
        if let Some(lint) = self.options.lint {
            for (file, secrets) in self.files.iter_mut().zip(&secrets) {
                lint.hide(secrets, &file.document, &mut file.diagnostics);
            }
        }
        errors
    }

    /// Adds what the newsroom's own rules say of the texts of each file. Returns the secrets in each.
    fn check_texts(&mut self, library: &Library) -> Vec<Vec<Secret>> {
        let Some(lint) = self.options.lint else { return Vec::new() };
        let (collector, files) = (self.collector(), &self.files);
        let check = lint.texts(library);
        let found = self.options.workers.map(files.len(), |nth| {
            let mut found = files[nth].diagnostics.clone();
            found.extend(check(&files[nth].document, collector.clone()));
            let secrets = lint.secrets(&files[nth].document, &found);
            found.extend(lint.tell(&secrets, &files[nth].document));
            (found, secrets)
        });
        drop(check);
        let mut all = Vec::with_capacity(found.len());
        for (file, (found, secrets)) in self.files.iter_mut().zip(found) {
            file.diagnostics = found;
            all.push(secrets);
        }
        all
    }

    /// Warns of secrets, and hides them, in files of which nothing else can be used.
    pub(crate) fn keep_secrets(&mut self) {
        let Some(lint) = self.options.lint else { return };
        for file in &mut self.files {
            let secrets = lint.secrets(&file.document, &file.diagnostics);
            file.diagnostics.extend(lint.tell(&secrets, &file.document));
            warta_diagnostics::in_order(&mut file.diagnostics);
            lint.hide(&secrets, &file.document, &mut file.diagnostics);
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
                let at = at.clone();
                let name = if lists_findings() { self.name(to) } else { String::new() };
                self.say(Code::BundleCycle, &at, || findings::bundle_cycle(&name, &at));
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

/// Whether the newsroom makes an error of a warning that only a program with the feature `findings` looks for.
fn counts_more(checks: &[CheckRule]) -> bool {
    const NOT_LOOKED_FOR: [Code; 21] = [
        Code::DoubleEscape,
        Code::UnknownWord,
        Code::EmptyValue,
        Code::UnusedField,
        Code::MarkupInText,
        Code::WrongLetters,
        Code::BadTimezone,
        Code::UnevenTable,
        Code::ControlCharacter,
        Code::TitlesInName,
        Code::NotAFile,
        Code::MarkupChanged,
        Code::HiddenText,
        Code::LoneFootnote,
        Code::NoSuchId,
        Code::WrongKind,
        Code::NoSuchArticle,
        Code::NoFigures,
        Code::SelfReference,
        Code::DatesReversed,
        Code::UnknownCode,
    ];
    let raised =
        |code: &Code| severity_for(checks, *code, Severity::Warning) == Some(Severity::Error);
    NOT_LOOKED_FOR.iter().any(raised)
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
