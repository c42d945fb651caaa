//! `warta check`.

use std::fs;
use std::io::{self, IsTerminal, Read, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use warta_content::library::Options;
use warta_content::session::{Session, Texts};
use warta_diagnostics::{Diagnostic, Severity, Source, json, text};
use warta_page::wire::{Answer, Request};

use crate::Outcome;
use crate::arguments::{Check, Format, When};
use crate::place;

/// The name of what comes from standard input, as a file in the current folder.
const STDIN: &str = "<stdin>";

/// Checks every input as a publication of its own.
pub fn run(options: &Check) -> ExitCode {
    let mut outcome = Outcome::Good;
    let mut report = Report::new(options);
    for input in &options.inputs {
        match publications(input) {
            Ok(files) => {
                for file in files {
                    outcome = outcome.max(one(&file, &mut report, options.strict));
                }
            }
            Err(why) => {
                eprintln!("warta: {why}");
                outcome = Outcome::Failed;
            }
        }
    }
    match report.finish() {
        Ok(()) => outcome.into(),
        // Who closes the pipe has read enough: `warta check … | head`.
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => outcome.into(),
        Err(error) => {
            eprintln!("warta: standard output can't be written: {error}");
            Outcome::Failed.into()
        }
    }
}

/// The main bundles that an argument stands for.
fn publications(input: &Path) -> Result<Vec<PathBuf>, String> {
    if input == Path::new("-") || !input.is_dir() {
        return Ok(vec![input.to_owned()]);
    }
    for name in ["bundle.json", "content/bundle.json"] {
        let file = input.join(name);
        if file.is_file() {
            return Ok(vec![file]);
        }
    }
    let said = |error: io::Error| format!("the folder {} can't be read: {error}", input.display());
    let mut files = Vec::new();
    for entry in fs::read_dir(input).map_err(said)? {
        let path = entry.map_err(said)?.path();
        if path.extension().is_some_and(|extension| extension.eq_ignore_ascii_case("json")) {
            files.push(path);
        }
    }
    files.sort();
    if files.is_empty() {
        return Err(format!("there is no .json file in the folder {}", input.display()));
    }
    Ok(files)
}

/// Checks one publication.
fn one(input: &Path, report: &mut Report<'_>, strict: bool) -> Outcome {
    let from_stdin = input == Path::new("-");
    let main = place::address(if from_stdin { Path::new(STDIN) } else { input });
    let mut session = Session::new(Options { drafts: true }, Texts::Keep);
    let mut queue = needed(session.handle(Request::Open { url: main.clone() }, None));
    let mut first = true;
    while let Some(url) = queue.pop() {
        let bytes = if first && from_stdin { stdin() } else { read(&url) };
        let answer = match bytes {
            Ok(bytes) => session.handle(Request::Read { url }, Some(&bytes)),
            Err(why) if first => {
                eprintln!("warta: {} can't be read: {why}", input.display());
                return Outcome::Failed;
            }
            Err(why) => session.handle(Request::Missing { url, why }, None),
        };
        first = false;
        queue.extend(needed(answer));
    }
    let name = |url: &str| match place::path(url) {
        _ if url == main => {
            if from_stdin {
                STDIN.to_owned()
            } else {
                input.display().to_string()
            }
        }
        Some(path) => place::shown(&path),
        None => url.to_owned(),
    };
    let mut sources = Vec::new();
    let mut found: Vec<Diagnostic> = Vec::new();
    for file in session.files() {
        sources.push((name(file.url), file.document.text().to_owned()));
        found.extend(file.diagnostics.iter().cloned());
    }
    let errors = found.iter().any(|it| strict || it.severity == Severity::Error);
    report.add(&name(&main), sources, found);
    if errors { Outcome::Errors } else { Outcome::Good }
}

fn needed(answer: Answer) -> Vec<String> {
    match answer {
        Answer::Need(urls) => urls,
        Answer::Ready(_) | Answer::Broken(_) | Answer::Page(_) => Vec::new(),
    }
}

fn read(url: &str) -> Result<Vec<u8>, String> {
    let path = place::path(url).ok_or("it is not a local file, and nothing is fetched")?;
    fs::read(path).map_err(|error| error.to_string())
}

fn stdin() -> Result<Vec<u8>, String> {
    let mut bytes = Vec::new();
    io::stdin().lock().read_to_end(&mut bytes).map_err(|error| error.to_string())?;
    Ok(bytes)
}

/// What is written: text at once, JSON as one array at the end.
struct Report<'a> {
    options: &'a Check,
    result: io::Result<()>,
    /// For JSON: all files and findings so far.
    sources: Vec<(String, String)>,
    found: Vec<Diagnostic>,
}

impl<'a> Report<'a> {
    fn new(options: &'a Check) -> Report<'a> {
        Report { options, result: Ok(()), sources: Vec::new(), found: Vec::new() }
    }

    fn add(&mut self, name: &str, sources: Vec<(String, String)>, found: Vec<Diagnostic>) {
        let said = text::summary(&found);
        match self.options.format {
            Format::Text => {
                let indexed = index(&sources);
                let out = text::render(&found, &indexed, self.colour());
                if self.result.is_ok() && !out.is_empty() {
                    self.result = writeln!(io::stdout(), "{out}");
                }
            }
            Format::Json => {
                let before = u16::try_from(self.sources.len()).unwrap_or(u16::MAX);
                self.found.extend(found.into_iter().map(|mut one| {
                    one.file = one.file.saturating_add(before);
                    one
                }));
                self.sources.extend(sources);
            }
        }
        eprintln!("{name}: {said}");
    }

    fn finish(self) -> io::Result<()> {
        self.result?;
        let mut out = io::stdout();
        if self.options.format == Format::Json {
            out.write_all(json::render(&self.found, &index(&self.sources)).as_bytes())?;
        }
        out.flush()
    }

    fn colour(&self) -> text::Colour {
        let wanted = match self.options.color {
            When::Always => true,
            When::Never => false,
            When::Auto => {
                io::stdout().is_terminal()
                    && std::env::var_os("NO_COLOR").is_none_or(|value| value.is_empty())
            }
        };
        if wanted { text::Colour::Yes } else { text::Colour::No }
    }
}

fn index(sources: &[(String, String)]) -> Vec<Source<'_>> {
    sources.iter().map(|(name, text)| Source::new(name, text)).collect()
}
