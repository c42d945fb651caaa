//! What is open, and the publication that it comes to.

use std::cell::RefCell;

use serde_json::{Value, json};
use warta_bundle::zones::Zones;
use warta_diagnostics::{Code, Diagnostic, Language, Span};
use warta_page::date::Date;
use warta_page::wire::{Answer, Request};
use warta_publication::Options;
use warta_publication::session::workbench::Workbench;

use crate::arguments::Arguments;
use crate::text::{self, Text};

thread_local! {
    /// The file that is being read, and how long its text is.
    static READING: RefCell<Option<(String, usize)>> = const { RefCell::new(None) };
}

/// The record that was being read when the program stopped, as `leave_out` takes it; an empty text where
/// none was.
#[cfg(target_arch = "wasm32")]
pub(crate) fn reading() -> String {
    let file = READING.with(|it| it.try_borrow().ok().and_then(|it| it.clone()));
    match (file, warta_bundle::barrier::reading()) {
        (Some((name, length)), Some((_, start))) => {
            json!({ "name": name, "start": start, "length": length }).to_string()
        }
        _ => String::new(),
    }
}

/// The open files and the publication that they come to.
#[derive(Debug, Default)]
pub struct Engine {
    pub(crate) files: Vec<Open>,
    pub(crate) bench: Workbench,
    /// The version that readers have.
    pub(crate) published: Workbench,
    /// Whether anything changed since the publication was gathered.
    pub(crate) stale: bool,
    /// The day on which the publication was checked last.
    pub(crate) now: Option<String>,
    /// Who knows the time zones outside Indonesia.
    zones: Zones,
}

/// A file that is open in the page's text editor.
#[derive(Debug)]
pub(crate) struct Open {
    pub name: String,
    pub url: String,
    pub text: Text,
    /// What was wrong with its bytes. What they said is lost with the first change of the text.
    pub bytes: Vec<Diagnostic>,
    /// Whether the workbench has an older text.
    pub stale: bool,
}

impl Open {
    /// Whether its bytes came to no text at all.
    pub(crate) fn is_unreadable(&self) -> bool {
        self.text.as_str().is_empty() && !self.bytes.is_empty()
    }

    /// From here on the text is the page's own: all that is left of its bytes are lost characters.
    pub(crate) fn changed(&mut self) {
        self.bytes.retain(|it| it.code == Code::NotUtf8);
        match self.text.as_str().find('\u{fffd}') {
            Some(lost) => {
                let lost = Span::new(lost as u32, lost as u32 + 3);
                self.bytes.iter_mut().for_each(|it| it.span = lost);
            }
            None => self.bytes.clear(),
        }
    }
}

impl Engine {
    /// With nothing open.
    pub fn new() -> Engine {
        Engine::default()
    }

    /// One for which this says how to look time zones up.
    #[must_use]
    pub fn with_zones(self, zones: Zones) -> Engine {
        Engine { zones, ..self }
    }

    /// Answers the reader's own packed request, from what was checked last.
    ///
    /// # Errors
    /// Where the request was packed by another version of Warta.
    pub fn show(&mut self, request: &[u8]) -> Result<Vec<u8>, String> {
        let request: Request = warta_page::unpack(request)
            .map_err(|why| format!("the engine can't read this request: {why:?}"))?;
        Ok(warta_page::pack(&self.handle(&request)))
    }

    /// The same, unpacked.
    pub fn handle(&mut self, request: &Request) -> Answer {
        if self.bench.library().is_none() {
            self.refresh();
        }
        self.bench.handle(request)
    }

    /// Speaks the language of a call that names one. What was found so far is found anew in it.
    pub(crate) fn speak(&mut self, arguments: &Arguments<'_>) {
        let language = arguments.maybe_text("language").and_then(Language::of_tag);
        if let Some(language) = language.filter(|language| *language != Language::spoken()) {
            language.speak_here();
            self.files.iter_mut().for_each(|file| file.stale = true);
            self.stale = true;
        }
    }

    /// Opens a file, or gives an open one other bytes.
    pub(crate) fn open(
        &mut self,
        arguments: &Arguments<'_>,
        bytes: &[u8],
    ) -> Result<Value, String> {
        self.speak(arguments);
        let name = arguments.text("name")?;
        let url = match arguments.maybe_text("url") {
            Some(url) if !url.is_empty() => url.to_owned(),
            _ => format!("http://localhost/{}", name.trim_start_matches('/')),
        };
        let read = text::read(name, bytes);
        let file =
            Open { name: name.to_owned(), url, text: read.text, bytes: read.problems, stale: true };
        let value = json!({
            "name": name,
            "text": file.text.as_str(),
            "eol": read.eol.name(),
            "bom": read.bom,
            "encoding": read.encoding,
            "problems": file.bytes.iter().map(|it| file.problem(it)).collect::<Vec<_>>(),
        });
        match self.files.iter_mut().find(|open| open.name == name) {
            Some(open) => *open = file,
            None => self.files.push(file),
        }
        self.stale = true;
        Ok(value)
    }

    /// Takes a file of the published version.
    pub(crate) fn publish(
        &mut self,
        arguments: &Arguments<'_>,
        bytes: &[u8],
    ) -> Result<Value, String> {
        let name = arguments.text("name")?;
        let url = arguments.maybe_text("url").unwrap_or_default();
        let read = text::read(name, bytes);
        self.published.put(name, url, read.text.as_str());
        let zones = self.zones;
        self.published.gather(Options { drafts: true, zones, ..Options::default() });
        Ok(json!({ "name": name, "needs": self.published.needs() }))
    }

    /// For a newsroom: with drafts and its rules, on a day where that is known.
    pub(crate) fn options(&self) -> Options {
        let (now, zones) = (self.now.clone().map(Date), self.zones);
        Options {
            drafts: true,
            lint: Some(&warta_lint::NEWSROOM),
            now,
            zones,
            ..Options::default()
        }
    }

    /// Brings the publication up to date with the texts.
    fn gather(&mut self) {
        for file in self.files.iter_mut().filter(|file| file.stale) {
            let text = file.text.as_str();
            READING.set(Some((file.name.clone(), text.len())));
            self.bench.put(&file.name, &file.url, text);
            file.stale = false;
        }
        READING.set(None);
        let options = self.options();
        self.bench.gather(options);
        self.stale = false;
    }

    /// Brings the publication up to date where a text changed since it was gathered.
    pub(crate) fn refresh(&mut self) {
        if self.stale {
            self.gather();
        }
    }

    /// An open file.
    pub(crate) fn file(&self, name: &str) -> Result<&Open, String> {
        self.files.iter().find(|file| file.name == name).ok_or_else(|| not_open(name))
    }

    /// The same, to be changed.
    pub(crate) fn file_mut(&mut self, name: &str) -> Result<&mut Open, String> {
        self.files.iter_mut().find(|file| file.name == name).ok_or_else(|| not_open(name))
    }
}

fn not_open(name: &str) -> String {
    format!("no file \"{name}\" is open")
}
