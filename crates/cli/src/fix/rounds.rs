//! Mending in memory, round after round: what a mistake hid shows once it is mended.

use std::cell::RefCell;
use std::collections::{BTreeMap, HashSet};
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::{Path, PathBuf};

use warta_content::json::Document;
use warta_diagnostics::{Code, Collector, Diagnostic, Edit, LineIndex, apply, quoted, visible};

use crate::check;
use crate::fix::is_certain;
use crate::inputs::Input;
use crate::publication::{File, Publication};

/// How often a publication is read at most. Of one kind of mistake only some are listed at a time, so
/// that many rounds may be needed.
const ROUNDS: usize = 10_000;

/// How many changes of one file are told.
const TOLD: usize = 100;

/// How many characters of what was changed are told.
const SHOWN: usize = 40;

/// What mending a publication came to.
#[derive(Debug, Default)]
pub struct Mending {
    /// The files that have to be written.
    pub files: Vec<Mended>,
    /// What was done, and what could not be, a line each.
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
}

/// A file that is being mended.
struct Work {
    name: String,
    path: Option<PathBuf>,
    before: Vec<u8>,
    text: Option<String>,
    /// What it held in earlier rounds: two mistakes whose remedies undo each other end there.
    seen: HashSet<u64>,
    told: usize,
    /// Nothing more is to be done with it.
    done: bool,
}

impl Mending {
    /// Mends a publication.
    pub fn of(input: &Input, main: Vec<u8>) -> Mending {
        let mut mending = Mending::default();
        // By the name in the publication: a file has one, however it is reached.
        let work: RefCell<BTreeMap<String, Work>> = RefCell::default();
        for _ in 0..ROUNDS {
            let read = |path: &Path| -> Result<Vec<u8>, String> {
                let known = work.borrow();
                match known.values().find(|it| it.path.as_deref() == Some(path)) {
                    Some(Work { text: Some(text), .. }) => Ok(text.clone().into_bytes()),
                    _ => check::read(path),
                }
            };
            let bytes = match work.borrow().get(&input.name()) {
                Some(Work { text: Some(text), .. }) => text.clone().into_bytes(),
                _ => main.clone(),
            };
            let publication = Publication::read(input, &bytes, &read);
            let mut changed = false;
            for file in publication.files() {
                let mut work = work.borrow_mut();
                let entry =
                    work.entry(file.name.to_owned()).or_insert_with(|| Work::new(&file, &main));
                changed |= entry.round(&file, &mut mending.said);
            }
            if !changed {
                break;
            }
        }
        for work in work.into_inner().into_values() {
            if work.told > TOLD {
                mending.said.push(format!("mended {}: and {} more", work.name, work.told - TOLD));
            }
            if let Some(text) = work.text.filter(|text| text.as_bytes() != work.before) {
                let Work { name, path, before, .. } = work;
                mending.files.push(Mended { name, path, before, text });
            }
        }
        mending
    }
}

impl Work {
    /// A file that was not touched yet.
    fn new(file: &File<'_>, main: &[u8]) -> Work {
        Work {
            name: file.name.to_owned(),
            path: file.path.map(Path::to_owned),
            before: match file.path {
                // What can't be read has no findings that could be mended.
                Some(path) => check::read(path).unwrap_or_default(),
                None => main.to_owned(),
            },
            text: None,
            seen: HashSet::new(),
            told: 0,
            done: false,
        }
    }

    /// Puts the edits of one round into the text. Returns whether there were any.
    fn round(&mut self, file: &File<'_>, said: &mut Vec<String>) -> bool {
        let found = file.report.diagnostics;
        if self.done || !found.iter().any(is_certain) {
            return false;
        }
        let text = file.report.document.text();
        if self.text.is_none() && self.before != text.as_bytes() {
            self.done = true;
            said.push(format!(
                "warta: {} was not mended, because it is not in UTF-8: save it as UTF-8 first",
                self.name
            ));
            return false;
        }
        // Mistakes of JSON can be thousands, where another program wrote the file: they are mended
        // without looking at the publication each time.
        let of_json = |one: &Diagnostic| one.code < Code::NotAnObject && is_certain(one);
        if !found.iter().any(of_json) {
            let mended = self.step(text, found, said);
            let changed = mended.is_some();
            self.text = mended.or(self.text.take());
            return changed;
        }
        let mut changed = false;
        let mut text = text.to_owned();
        for _ in 0..ROUNDS {
            let mut all = Collector::of_everything();
            Document::read(file.report.document.file, &self.name, text.as_bytes(), &mut all);
            let Some(mended) = self.step(&text, &all.finish(), said) else { break };
            text = mended;
            changed = true;
        }
        self.text = Some(text);
        changed
    }

    /// The text with the edits in it; `None` where there are none that could be put in.
    fn step(&mut self, text: &str, found: &[Diagnostic], said: &mut Vec<String>) -> Option<String> {
        let chosen = chosen(text, found);
        let mended = apply(text, chosen.iter().flat_map(|one| &one.edits)).ok()?;
        self.seen.insert(hash(text));
        if chosen.is_empty() || self.seen.contains(&hash(&mended)) {
            return None;
        }
        let lines = LineIndex::new(text);
        for one in chosen {
            self.told += 1;
            if self.told <= TOLD {
                let line = lines.position(text, one.span.start).line;
                let what = change(text, one);
                said.push(format!(
                    "mended {}:{line}: {} {}: {what}",
                    self.name,
                    one.code,
                    one.code.title()
                ));
            }
        }
        Some(mended)
    }
}

/// The findings whose edits go together. Where two claim the same bytes, the first is mended, and the
/// other looked at again in the next round.
fn chosen<'a>(text: &str, found: &'a [Diagnostic]) -> Vec<&'a Diagnostic> {
    let mut taken: BTreeMap<u32, u32> = BTreeMap::new();
    let mut chosen = Vec::new();
    for one in found.iter().filter(|one| is_certain(one)) {
        let free = |edit: &Edit| {
            // Two remedies at one place may depend on each other, even if they only touch.
            let before = taken.range(..=edit.end).next_back();
            before.is_none_or(|(_, end)| *end < edit.start)
        };
        if one.edits.iter().all(free) && part(text, one).is_some() {
            taken.extend(one.edits.iter().map(|edit| (edit.start, edit.end)));
            chosen.push(one);
        }
    }
    chosen
}

/// The stretch of the text that a finding's edits change, and what it becomes; `None` where they do not
/// fit the text or each other.
fn part<'a>(text: &'a str, found: &Diagnostic) -> Option<(&'a str, String)> {
    let start = found.edits.iter().map(|edit| edit.start).min()?;
    let end = found.edits.iter().map(|edit| edit.end).max()?;
    let before = text.get(start as usize..end as usize)?;
    let moved: Vec<Edit> = found
        .edits
        .iter()
        .map(|edit| Edit { start: edit.start - start, end: edit.end - start, ..edit.clone() })
        .collect();
    apply(before, &moved).ok().map(|after| (before, after))
}

/// What changes, in short.
fn change(text: &str, found: &Diagnostic) -> String {
    if found.shown_edits().is_empty() {
        return "what it holds is not shown here".to_owned();
    }
    let Some((before, after)) = part(text, found) else { return String::new() };
    match (before, after.as_str()) {
        ("", added) => format!("added {}", shown(added)),
        (removed, "") => format!("removed {}", shown(removed)),
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

fn hash(text: &str) -> u64 {
    let mut hasher = DefaultHasher::new();
    text.hash(&mut hasher);
    hasher.finish()
}

#[cfg(test)]
mod tests {
    use super::*;
    use warta_diagnostics::Span;

    fn at(start: u32, end: u32, replacement: &str) -> Diagnostic {
        let span = Span::new(start, end);
        Diagnostic::new(Code::BadDate, "x").place(0, span, "").edit(span, replacement)
    }

    #[test]
    fn what_touches_waits_for_the_next_round() {
        let found = [at(1, 3, "x"), at(2, 4, "y"), at(3, 3, "z"), at(5, 6, "w")];
        let places: Vec<u32> =
            chosen("0123456789", &found).iter().map(|it| it.span.start).collect();
        assert_eq!(places, [1, 5]);
    }

    #[test]
    fn changes_are_told_in_short() {
        assert_eq!(change("[1,]", &at(2, 3, "")), "removed \",\"");
        assert_eq!(change("[1 2]", &at(2, 2, ",")), "added \",\"");
        assert_eq!(change("['a']", &at(1, 4, "\"a\"")), "'a' → \"a\"");
        let long = "a".repeat(90);
        assert_eq!(shown(&long).chars().count(), SHOWN + 1);
    }
}
