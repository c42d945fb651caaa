//! The files of a publication as an editor has them: changed again and again, and read anew only where
//! they changed.
//!
//! Nothing is fetched: a bundle that is named and was not opened is one of [`Workbench::needs`], and the
//! publication is drawn without it. Files that nobody names are merged as if the main one named them.

#![expect(
    clippy::indexing_slicing,
    reason = "places of files are looked up in the list of files just before"
)]

use std::collections::BTreeSet;

use warta_diagnostics::{Collector, Diagnostic, Severity, say};
use warta_page::wire::{Answer, Request};

use super::file::{File, State};
use super::{FileReport, Session, Texts, report, without_fragment};
use crate::Options;
use crate::library::Library;
use crate::library::address::resolve;
use crate::pages::Pages;
use crate::validate::findings;
use warta_bundle::barrier::RecordPlace;
use warta_bundle::decode::decode_into;
use warta_bundle::model::{Bundle, Origin};
use warta_json::Document;

/// The open files, and the publication that they come to.
#[derive(Debug, Default)]
pub struct Workbench {
    files: Vec<Opened>,
    /// The name of the main file, where somebody said which it is.
    main: Option<String>,
    session: Session,
    answer: Option<Answer>,
    needs: Vec<String>,
}

/// A file that is open, and what it came to by itself.
#[derive(Debug, Default)]
struct Opened {
    name: String,
    url: String,
    /// The number that its origins carry.
    number: usize,
    document: Document,
    bundle: Option<Bundle>,
    /// Whether its text holds a bundle, be it here or given away.
    holds: bool,
    /// The bundles that it names, as they are written.
    includes: Vec<String>,
    /// Whether it was just changed. The one in which somebody types will be read anew the next time:
    /// there its bundle is given away, which a copy of many megabytes would be too slow for.
    changed: bool,
    /// Where records begin that are left out, because the program failed at them.
    without: Vec<u32>,
    found: Vec<Diagnostic>,
    /// With what only the whole publication can tell.
    all: Vec<Diagnostic>,
}

impl Opened {
    fn read(&mut self, number: usize, text: &str, found: Collector) {
        let file = u16::try_from(number).unwrap_or(u16::MAX);
        let without: Vec<RecordPlace> = self.without.iter().map(|start| (file, *start)).collect();
        let decoded = decode_into(file, &self.name, text.as_bytes(), found, &without);
        self.number = number;
        self.document = decoded.document;
        let parts = decoded.bundle.iter().flat_map(|it| &it.bundles);
        self.includes = parts.filter_map(|it| it.src.clone()).collect();
        self.bundle = decoded.bundle;
        self.holds = self.bundle.is_some();
        self.found = decoded.diagnostics;
    }

    /// Reads the same text again.
    fn again(&mut self, number: usize) {
        let document = std::mem::take(&mut self.document);
        self.read(number, document.text(), Collector::new());
    }

    /// Gives its bundle, or a copy where the same will be asked for again.
    fn give(&mut self) -> Option<Bundle> {
        if std::mem::take(&mut self.changed) { self.bundle.take() } else { self.bundle.clone() }
    }

    /// The addresses of the bundles that it names.
    fn names(&self) -> impl Iterator<Item = String> {
        self.includes
            .iter()
            .filter_map(|it| resolve(Some(&self.url), it))
            .map(|url| without_fragment(&url))
    }
}

impl Workbench {
    /// Leaves out a record of a file, by its first byte, because the program failed at it: until the file
    /// has another text.
    pub fn leave_out(&mut self, name: &str, start: u32) {
        let place = self.claim(name);
        if let Some(file) = self.files.get_mut(place) {
            file.without.push(start);
        }
    }

    /// Opens a file, or gives an open one a new text.
    pub fn put(&mut self, name: &str, url: &str, text: &str) {
        let place = self.claim(name);
        if !self.files[place].document.text().is_empty() {
            self.files[place].without.clear();
        }
        self.files[place].url = without_fragment(url);
        self.files[place].read(place, text, Collector::new());
        self.files[place].changed = true;
    }

    /// The place of a file; a new one where there is none.
    fn claim(&mut self, name: &str) -> usize {
        self.place(name).unwrap_or_else(|| {
            let place = self.files.len();
            self.files.push(Opened { name: name.to_owned(), ..Opened::default() });
            place
        })
    }

    /// Closes a file.
    pub fn remove(&mut self, name: &str) {
        self.files.retain(|file| file.name != name);
        self.main.take_if(|main| main == name);
    }

    /// Says which file is the main one: the one whose `site` counts, and which others are merged into.
    pub fn set_main(&mut self, name: &str) {
        self.main = Some(name.to_owned());
    }

    /// The name of the main file: the one that was chosen; else the first that names others and that
    /// none names; else the first.
    pub fn main(&self) -> Option<&str> {
        let chosen = self.main.as_deref().filter(|name| self.place(name).is_some());
        if chosen.is_some() {
            return chosen;
        }
        let named: BTreeSet<String> = self.files.iter().flat_map(Opened::names).collect();
        let leads = |file: &&Opened| !file.includes.is_empty() && !named.contains(&file.url);
        let file = self.files.iter().find(leads).or_else(|| self.files.first());
        file.map(|file| file.name.as_str())
    }

    /// The same files with everything that is found in them, however much: for mending, not for reading.
    pub fn of_everything(&self, options: Options) -> Workbench {
        let mut all = Workbench::default();
        for (place, file) in self.files.iter().enumerate() {
            let mut opened =
                Opened { name: file.name.clone(), url: file.url.clone(), ..Opened::default() };
            opened.without.clone_from(&file.without);
            opened.read(place, file.document.text(), Collector::of_everything());
            opened.changed = true;
            all.files.push(opened);
        }
        all.main.clone_from(&self.main);
        all.gather_into(Session::of_everything(options));
        all
    }

    /// Merges and checks everything that is open.
    pub fn gather(&mut self, options: Options) {
        self.put_main_first();
        self.gather_into(Session::new(options, Texts::Keep));
    }

    fn gather_into(&mut self, mut session: Session) {
        self.needs.clear();
        for (place, file) in self.files.iter_mut().enumerate() {
            if file.number != place || (file.holds && file.bundle.is_none()) {
                file.again(place);
            }
            session.by_url.entry(file.url.clone()).or_insert(place);
            session.files.push(File {
                url: file.url.clone(),
                state: State::Done,
                includes: Vec::new(),
                asked_at: Origin::default(),
                written: String::new(),
                document: std::mem::take(&mut file.document),
                diagnostics: file.found.clone(),
                alone: None,
                bundle: file.give(),
                holds: None,
            });
        }
        for place in 0..self.files.len() {
            self.include(place, &mut session);
        }
        let answer = if session.files.iter().any(|file| file.bundle.is_some()) {
            let order = everything(&mut session);
            session.finish(&order)
        } else {
            session.keep_secrets();
            Answer::Broken(report::problems(&session.files))
        };
        for (file, read) in self.files.iter_mut().zip(&mut session.files) {
            file.document = std::mem::take(&mut read.document);
            file.all = std::mem::take(&mut read.diagnostics);
        }
        self.session = session;
        self.answer = Some(answer);
    }

    /// Answers the reader, from what was gathered last. To open a publication means this one, whatever
    /// its address.
    pub fn handle(&self, request: &Request) -> Answer {
        match request {
            Request::Show { route } => Answer::Page(Box::new(self.session.show(route))),
            Request::Open { .. }
            | Request::Read { .. }
            | Request::Missing { .. }
            | Request::LeaveOut { .. }
            | Request::Retry => self.answer.clone().unwrap_or_else(|| Answer::Broken(Vec::new())),
        }
    }

    /// The publication; `None` where no file holds any.
    pub fn library(&self) -> Option<&Library> {
        self.session.library()
    }

    /// Its pages; `None` where no file holds any.
    pub fn pages(&self) -> Option<Pages<'_>> {
        self.session.pages()
    }

    /// The open files with what was found in them, the main one first.
    pub fn files(&self) -> impl Iterator<Item = FileReport<'_>> {
        self.files.iter().map(|file| FileReport {
            url: &file.url,
            document: &file.document,
            diagnostics: &file.all,
        })
    }

    /// The bundles that are named and not open, as they are written.
    pub fn needs(&self) -> &[String] {
        &self.needs
    }

    /// Whether there is nothing to show.
    pub fn is_broken(&self) -> bool {
        !matches!(self.answer, Some(Answer::Ready(_)))
    }

    fn place(&self, name: &str) -> Option<usize> {
        self.files.iter().position(|file| file.name == name)
    }

    fn put_main_first(&mut self) {
        if let Some(place) = self.main().and_then(|name| self.place(name)) {
            let main = self.files.remove(place);
            self.files.insert(0, main);
        }
    }

    /// Looks for the bundles that a file names among those that are open.
    fn include(&mut self, place: usize, session: &mut Session) {
        let file = &self.files[place];
        for (nth, written) in file.includes.iter().enumerate() {
            let number = u16::try_from(place).unwrap_or(u16::MAX);
            let at = Origin { file: number, pointer: format!("/bundles/{nth}") };
            let url = resolve(Some(&file.url), written).map(|url| without_fragment(&url));
            let known = url.as_ref().and_then(|url| session.by_url.get(url).copied());
            if let Some(known) = known.or_else(|| self.by_last_segment(written)) {
                session.files[place].includes.push((known, at));
                continue;
            }
            let mut finding =
                findings::bundle_missing(written, &say!("publication-refused.closed"), &at);
            finding.severity = Severity::Warning;
            session.found.push(finding);
            if !self.needs.contains(written) {
                self.needs.push(written.clone());
            }
        }
    }

    /// The one open file with the name at the end of an address: files that are opened one by one lose
    /// their folders.
    fn by_last_segment(&self, written: &str) -> Option<usize> {
        let last = |path: &str| path.rsplit(['/', '\\']).next().unwrap_or_default().to_owned();
        let wanted = last(written);
        let mut found = (0..self.files.len()).filter(|&it| last(&self.files[it].name) == wanted);
        match (found.next(), found.next()) {
            (Some(one), None) => Some(one),
            _ => None,
        }
    }
}

/// The order in which files are merged: those that the main one leads to, then all others.
fn everything(session: &mut Session) -> Vec<usize> {
    let mut order = session.order();
    let mut seen: BTreeSet<usize> = order.iter().copied().collect();
    for root in 0..session.files.len() {
        let mut waiting = vec![root];
        while let Some(place) = waiting.pop() {
            if seen.insert(place) {
                order.push(place);
                let next = session.files[place].includes.iter().map(|(to, _)| *to);
                waiting.extend(next.collect::<Vec<_>>().into_iter().rev());
            }
        }
    }
    order
}
