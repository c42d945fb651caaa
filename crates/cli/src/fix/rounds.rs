//! Mending in memory, round after round: what a mistake hid shows once it is mended.

use std::cell::RefCell;
use std::collections::{BTreeMap, HashMap, HashSet};
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::{Path, PathBuf};

use warta_diagnostics::{
    Code, Collector, Diagnostic, LineIndex, Severity, Span, apply, certain_count, changed, chosen,
    is_certain, named, quoted, say, visible,
};
use warta_json::Document;
use warta_lint::secret_places;

use crate::fix::progress::Progress;
use crate::inputs::{self, Input, identity};
use crate::publication::{File, Publication};
use warta_bundle::barrier;

/// How often a publication is read at most. What one mistake hid shows once it is mended.
const ROUNDS: usize = 100;

/// How often one file is read at most while its JSON is mended.
const JSON_ROUNDS: usize = 10_000;

/// How many changes of one file are told.
const TOLD: usize = 100;

/// How many characters of what was changed are told.
const SHOWN: usize = 40;

/// What mending a publication came to.
#[derive(Debug, Default)]
pub struct Mending {
    /// The files that have to be written.
    pub files: Vec<Mended>,
    /// What could not be done, a line each, without the name of the program.
    pub said: Vec<String>,
}

/// A file with its edits in it.
#[derive(Debug)]
pub struct Mended {
    /// What people call it.
    pub name: String,
    /// Where it is; `None` for standard input.
    pub path: Option<PathBuf>,
    /// What it held.
    pub before: Vec<u8>,
    /// What it is to hold.
    pub text: String,
    /// What was changed in it, a line each.
    pub said: Vec<String>,
}

/// Which files may be written: those that the caller has named, and what lies in the folder of the
/// publication. A bundle may name any file of the machine, and whoever wrote it must not decide alone
/// what is changed.
#[derive(Debug)]
pub struct Allowed {
    folder: Option<PathBuf>,
    named: HashSet<PathBuf>,
}

impl Allowed {
    /// For one of several inputs.
    pub fn of(input: &Input, inputs: &[Input]) -> Allowed {
        let absolute = std::path::absolute(input.path()).ok();
        let folder = absolute.as_deref().and_then(Path::parent).map(identity);
        Allowed { folder, named: inputs.iter().map(|it| identity(it.path())).collect() }
    }

    fn allows(&self, path: &Path) -> bool {
        let path = identity(path);
        self.named.contains(&path) || self.folder.as_ref().is_some_and(|it| path.starts_with(it))
    }
}

/// A file that is being mended.
struct Work {
    name: String,
    path: Option<PathBuf>,
    before: Vec<u8>,
    text: Option<String>,
    /// What it held in earlier rounds: two mistakes whose remedies undo each other end there.
    seen: HashSet<u64>,
    /// How the publication as a whole gets on.
    progress: Progress,
    /// Whether it may be written.
    allowed: bool,
    /// A line for each change.
    said: Vec<String>,
    /// Nothing more is to be done with it.
    done: bool,
    /// What the last round changed, as long as it is not known whether that helped.
    last: Option<Last>,
    /// How many changes the next round may make at once.
    at_once: usize,
    /// What did not help.
    refused: HashSet<u64>,
}

/// A round that changed something.
struct Last {
    /// The text before it.
    text: String,
    weight: Weight,
    /// How much was said before it.
    said: usize,
    /// What it changed.
    made: Vec<u64>,
}

/// How much is wrong with a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Weight {
    errors: u64,
    certain: u64,
}

impl Weight {
    fn of(found: &[Diagnostic]) -> Weight {
        let count = |it: &Diagnostic| u64::from(it.more).saturating_add(1);
        let errors = found.iter().filter(|it| it.severity == Severity::Error).map(count).sum();
        Weight { errors, certain: found.iter().map(certain_count).map(u64::from).sum() }
    }

    /// Whether it is less than before: fewer errors, or as many and less that is left to mend.
    fn is_better(self, before: Weight) -> bool {
        self.errors < before.errors
            || (self.errors == before.errors && self.certain < before.certain)
    }
}

impl Mending {
    /// Mends a publication.
    pub fn of(input: &Input, main: Vec<u8>, allowed: &Allowed) -> Mending {
        let mut mending = Mending::default();
        // By the name in the publication: a file has one, however it is reached.
        let work: RefCell<BTreeMap<String, Work>> = RefCell::default();
        // The bytes that the findings are about: a file may change meanwhile.
        let first: RefCell<HashMap<PathBuf, Vec<u8>>> = RefCell::default();
        for _ in 0..ROUNDS {
            let read = |path: &Path| -> Result<Vec<u8>, String> {
                let known = work.borrow();
                match known.values().find(|it| it.path.as_deref() == Some(path)) {
                    Some(Work { text: Some(text), .. }) => Ok(text.clone().into_bytes()),
                    _ => {
                        let mut first = first.borrow_mut();
                        if let Some(bytes) = first.get(path) {
                            return Ok(bytes.clone());
                        }
                        let bytes = inputs::read(path)?;
                        first.insert(path.to_owned(), bytes.clone());
                        Ok(bytes)
                    }
                }
            };
            let bytes = match work.borrow().get(&input.name()) {
                Some(Work { text: Some(text), .. }) => text.clone().into_bytes(),
                _ => main.clone(),
            };
            let publication = barrier::caught(|| Publication::of_everything(input, &bytes, &read));
            // The check that follows says so.
            let Ok(publication) = publication else { break };
            let mut changed = false;
            for file in publication.files() {
                let mut work = work.borrow_mut();
                let entry = work.entry(file.name.to_owned()).or_insert_with(|| {
                    let read = file.path.and_then(|path| first.borrow().get(path).cloned());
                    // The main bundle is the only one that was there before.
                    Work::new(&file, read.unwrap_or_else(|| main.clone()), allowed)
                });
                changed |= entry.round(&file, &mut mending.said);
            }
            if !changed {
                break;
            }
        }
        for work in work.into_inner().into_values() {
            let Work { name, path, before, mut said, .. } = work;
            if said.len() > TOLD {
                let more = said.len() - TOLD;
                said.truncate(TOLD);
                said.push(say!("terminal-mended.more", name, more));
            }
            if let Some(text) = work.text.filter(|text| text.as_bytes() != before) {
                mending.files.push(Mended { name, path, before, text, said });
            }
        }
        mending
    }
}

impl Work {
    /// A file that was not touched yet.
    fn new(file: &File<'_>, before: Vec<u8>, allowed: &Allowed) -> Work {
        Work {
            name: file.name.to_owned(),
            path: file.path.map(Path::to_owned),
            before,
            text: None,
            seen: HashSet::new(),
            progress: Progress::default(),
            allowed: file.path.is_none_or(|path| allowed.allows(path)),
            said: Vec::new(),
            done: false,
            last: None,
            at_once: usize::MAX,
            refused: HashSet::new(),
        }
    }

    /// Takes the last round back where it left no fewer mistakes: then one of its changes was no remedy, and the
    /// next round makes half as many. Returns whether it was taken back.
    fn take_back(&mut self, found: &[Diagnostic]) -> bool {
        let Some(last) = self.last.take() else { return false };
        if Weight::of(found).is_better(last.weight) {
            self.at_once = usize::MAX;
            return false;
        }
        if let [only] = last.made.as_slice() {
            self.refused.insert(*only);
            self.at_once = usize::MAX;
        } else {
            self.at_once = (last.made.len() / 2).max(1);
        }
        self.seen.remove(&hash(&last.text));
        self.text = Some(last.text);
        self.said.truncate(last.said);
        true
    }

    /// Puts the edits of one round into the text. Returns whether there were any.
    fn round(&mut self, file: &File<'_>, said: &mut Vec<String>) -> bool {
        let found = file.report.diagnostics;
        if self.done {
            return false;
        }
        if self.take_back(found) {
            return true;
        }
        if !found.iter().any(is_certain) {
            return false;
        }
        let text = file.report.document.text();
        if !self.allowed {
            self.done = true;
            said.push(say!("terminal-not-mended.outside", name = self.name));
            return false;
        }
        if self.text.is_none() && self.before != text.as_bytes() {
            self.done = true;
            said.push(say!("terminal-not-mended.encoding", name = self.name));
            return false;
        }
        // Mistakes of JSON can be thousands, where another program wrote the file: they are mended
        // without looking at the publication each time.
        let of_json = |one: &Diagnostic| one.code < Code::NotAnObject && is_certain(one);
        if !found.iter().any(of_json) {
            let open: Vec<Diagnostic> = found
                .iter()
                .filter(|one| is_certain(one) && !self.refused.contains(&what(one)))
                .cloned()
                .collect();
            let some = chosen(text, &open).into_iter().take(self.at_once).cloned();
            let some: Vec<Diagnostic> = some.collect();
            let mut progress = std::mem::take(&mut self.progress);
            let (weight, told) = (Weight::of(found), self.said.len());
            let mended = self.step(file.report.document, &some, &mut progress, said);
            self.progress = progress;
            let changed = mended.is_some();
            let made = some.iter().map(what).collect();
            self.last = (changed && !self.done).then(|| Last {
                text: text.to_owned(),
                weight,
                said: told,
                made,
            });
            self.text = mended.or(self.text.take());
            return changed;
        }
        // What the JSON hid shows only now, so that nothing can be compared.
        self.last = None;
        let mut changed = false;
        let mut text = text.to_owned();
        // Nothing but the JSON is counted here: what it hides shows only once it is mended, and is more.
        let mut progress = Progress::default();
        for _ in 0..JSON_ROUNDS {
            let mut all = Collector::of_everything();
            let document =
                Document::read(file.report.document.file, &self.name, text.as_bytes(), &mut all);
            let Some(mended) = self.step(&document, &all.finish(), &mut progress, said) else {
                break;
            };
            text = mended;
            changed = true;
            if self.done {
                break;
            }
        }
        self.text = Some(text);
        changed
    }

    /// The text with the edits in it; `None` where there are none that could be put in.
    fn step(
        &mut self,
        document: &Document,
        found: &[Diagnostic],
        progress: &mut Progress,
        said: &mut Vec<String>,
    ) -> Option<String> {
        let text = document.text();
        if let Some((best, told)) = progress.give_up(text, found, self.said.len()) {
            self.done = true;
            self.said.truncate(told);
            said.push(say!("terminal-not-mended.again", name = self.name));
            return Some(best);
        }
        let chosen = chosen(text, found);
        let mended = apply(text, chosen.iter().flat_map(|one| &one.edits)).ok()?;
        self.seen.insert(hash(text));
        if chosen.is_empty() || self.seen.contains(&hash(&mended)) {
            return None;
        }
        let lines = LineIndex::new(text);
        // What is not told needs not be looked through.
        let secrets = if self.said.len() < TOLD { secret_places(document) } else { Vec::new() };
        for one in chosen {
            if self.said.len() >= TOLD {
                self.said.push(String::new());
                continue;
            }
            let line = lines.position(text, one.span.start).line;
            let what = change(text, one, &secrets);
            let code = one.code.name();
            let (place, title) = (format!("{}:{line}", self.name), named(&format!("code-{code}")));
            self.said.push(say!("terminal-mended", place, code, title, what));
        }
        Some(mended)
    }
}

/// What changes, in short, unless a secret is in it.
fn change(text: &str, found: &Diagnostic, secrets: &[Span]) -> String {
    let Some((span, after)) = changed(text, found) else { return String::new() };
    let near = |it: &Span| it.start <= span.end && span.start <= it.end;
    if found.shown_edits().is_empty() || secrets.iter().any(near) {
        return say!("terminal-mended.hidden");
    }
    let before = text.get(span.start as usize..span.end as usize).unwrap_or_default();
    match (before, after.as_str()) {
        ("", added) => say!("terminal-mended.added", text = shown(added)),
        (removed, "") => say!("terminal-mended.removed", text = shown(removed)),
        (before, after) => format!("{} → {}", shown(before), shown(after)),
    }
}

/// Text as it was written, cut in the middle; a sign or two, which would get lost, in quotation marks.
fn shown(text: &str) -> String {
    let chars: Vec<char> = text.chars().map(visible).collect();
    let half = SHOWN / 2;
    match (chars.get(..half), chars.get(chars.len().saturating_sub(half)..)) {
        (Some(head), Some(tail)) if chars.len() > SHOWN => {
            head.iter().chain(&['…']).chain(tail).collect()
        }
        _ if chars.len() <= 2 || text.trim() != text => quoted(text),
        _ => chars.into_iter().collect(),
    }
}

/// What tells a change from others, wherever it stands by now.
fn what(one: &Diagnostic) -> u64 {
    let mut hasher = DefaultHasher::new();
    (one.code, &one.path, &one.message).hash(&mut hasher);
    one.edits.iter().for_each(|edit| edit.replacement.hash(&mut hasher));
    hasher.finish()
}

fn hash(text: &str) -> u64 {
    let mut hasher = DefaultHasher::new();
    text.hash(&mut hasher);
    hasher.finish()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(start: u32, end: u32, replacement: &str) -> Diagnostic {
        let span = Span::new(start, end);
        Diagnostic::new(Code::BadDate, "x").place(0, span, "").edit(span, replacement)
    }

    #[test]
    fn changes_are_told_in_short() {
        assert_eq!(change("[1,]", &at(2, 3, ""), &[]), "removed \",\"");
        assert_eq!(change("[1 2]", &at(2, 2, ","), &[]), "added \",\"");
        assert_eq!(change("['a']", &at(1, 4, "\"a\""), &[]), "'a' → \"a\"");
        let hidden = change("['a']", &at(1, 4, "x"), &[Span::new(2, 3)]);
        assert_eq!(hidden, "what it holds is not shown here");
        let long = "a".repeat(90);
        assert_eq!(shown(&long).chars().count(), SHOWN + 1);
    }
}
