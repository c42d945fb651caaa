//! What is called certain is: over every file at hand, and over right bundles with slips put in by chance.
//!
//! A file is mended as `--fix` does, round after round. Afterwards it has fewer mistakes, every word of its texts
//! stands in its place, no name of a field or mark has become text, and mending it again changes nothing.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use warta_diagnostics::{Collector, Diagnostic, Severity, apply, chosen};
use warta_json::{Document, Kind, NodeId};

use crate::slips;
use crate::text::{self, RIGHT};

/// What must never come into a text by mending.
const MARKS: [&str; 10] =
    ["<<<<<<<", "=======", ">>>>>>>", "<!--", "-->", "\" + \"", "&quot;", "...", "…", "\": "];

/// More text than this is no bundle that somebody wrote by hand, and takes long here.
const LARGE: u64 = 400_000;

fn read(text: &str) -> (Document, Vec<Diagnostic>) {
    let mut found = Collector::of_everything();
    let document = Document::read(0, "test.json", text.as_bytes(), &mut found);
    (document, found.finish())
}

/// The text with everything certain in it, and what was changed on the way.
fn mended(text: &str) -> (String, Vec<String>) {
    let mut text = text.to_owned();
    let mut said = Vec::new();
    for _ in 0..40 {
        let (document, found) = read(&text);
        let chosen = chosen(document.text(), &found);
        if chosen.is_empty() {
            return (text, said);
        }
        said.extend(chosen.iter().map(|one| format!("{} {:?}", text::line(one), one.edits)));
        text = apply(document.text(), chosen.iter().flat_map(|one| &one.edits)).expect("they fit");
    }
    panic!("there is always more to mend: {said:#?}\n{text}");
}

/// The words of all texts, in their order, and the names of all fields.
struct Said {
    words: Vec<String>,
    names: Vec<String>,
    marks: BTreeMap<&'static str, usize>,
}

fn said(document: &Document) -> Said {
    let mut out = Said { words: Vec::new(), names: Vec::new(), marks: BTreeMap::new() };
    if let Some(root) = document.root() {
        walk(document, root, &mut out);
    }
    out
}

fn walk(document: &Document, node: NodeId, out: &mut Said) {
    match document.kind(node) {
        Kind::Array => document.elements(node).for_each(|one| walk(document, one, out)),
        Kind::Object => {
            for (name, value) in document.members(node) {
                out.names.push(document.string(name).into_owned());
                walk(document, value, out);
            }
        }
        Kind::String => {
            let text = document.string(node);
            for mark in MARKS {
                *out.marks.entry(mark).or_default() += text.matches(mark).count();
            }
            let words = text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
            out.words.extend(words.map(str::to_owned));
        }
        Kind::Null | Kind::Bool(_) | Kind::Number | Kind::Lost => {}
    }
}

/// How often each name stands before a colon, told from the text alone: `"name":`.
fn names_written(text: &str) -> BTreeMap<&str, usize> {
    let mut out = BTreeMap::new();
    for (at, _) in text.match_indices('"') {
        let rest = &text[at + 1..];
        let length = rest.bytes().take_while(|b| b.is_ascii_lowercase() || *b == b'_').count();
        let behind = rest[length..].strip_prefix('"').unwrap_or_default().trim_start();
        if length > 0 && behind.starts_with(':') {
            *out.entry(&rest[..length]).or_default() += 1;
        }
    }
    out
}

/// Checks one text. Gives whether anything of it was mended.
fn holds(what: &str, text: &str) -> Result<bool, String> {
    let (document, found) = read(text);
    let text = document.text();
    let (after, changes) = mended(text);
    let fail =
        |why: String| Err(format!("{what}: {why}\n{changes:#?}\n{text}\n--- became\n{after}"));
    if changes.is_empty() {
        return Ok(false);
    }
    let (document_after, left) = read(&after);
    if left.len() >= found.len() {
        return fail(format!("{} mistakes became {}", found.len(), left.len()));
    }
    let (before, now) = (said(&document), said(&document_after));
    if before.words != now.words {
        return fail(format!("the words changed from\n{:?} to\n{:?}", before.words, now.words));
    }
    let more = MARKS.iter().find(|mark| now.marks.get(*mark) > before.marks.get(*mark));
    if let Some(mark) = more {
        return fail(format!("{mark} became text"));
    }
    for (name, count) in names_written(text) {
        let kept = now.names.iter().filter(|own| own.as_str() == name).count();
        let before = before.names.iter().filter(|own| own.as_str() == name).count();
        if kept < before.min(count) {
            return fail(format!("the name {name:?} is one no more"));
        }
    }
    let (again, _) = mended(&after);
    if again != after {
        return fail("mending it again changes it".to_owned());
    }
    Ok(true)
}

/// The same for all that is known of bundles, the newsroom's rules too: mended round after round, there are fewer
/// mistakes.
fn holds_as_a_bundle(what: &str, text: &str) -> Result<(), String> {
    let weight = |found: &text::Found| {
        let of = |severity| {
            let listed = found.diagnostics.iter().filter(|it| it.severity == severity);
            listed.map(|it| 1 + u64::from(it.more)).sum::<u64>()
        };
        (of(Severity::Error), of(Severity::Warning))
    };
    let first = text::read("test", text.as_bytes());
    let before = weight(&first);
    let mut text = first.text.clone();
    let mut now = first;
    for round in 0..40 {
        let chosen = chosen(&now.text, &now.diagnostics);
        if chosen.is_empty() {
            let after = weight(&now);
            if round > 0 && after.0 >= before.0 && after >= before && before.0 > 0 {
                return Err(format!("{what}: {before:?} became {after:?}\n{text}"));
            }
            return Ok(());
        }
        text = apply(&now.text, chosen.iter().flat_map(|one| &one.edits)).expect("they fit");
        now = text::read("test", text.as_bytes());
    }
    Err(format!("{what}: there is always more to mend\n{text}"))
}

/// The files of these folders whose names end so, and of the folders in them.
fn files(folder: &Path, out: &mut Vec<PathBuf>) {
    let entries = fs::read_dir(folder).unwrap_or_else(|why| panic!("{}: {why}", folder.display()));
    for entry in entries {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            files(&path, out);
        } else if path.extension().is_some_and(|end| end == "json" || end == "md") {
            out.push(path);
        }
    }
}

/// The texts of a file: itself, or the blocks of JSON in a page.
fn texts(path: &Path) -> Vec<String> {
    let bytes = fs::read(path).unwrap_or_else(|why| panic!("{}: {why}", path.display()));
    let Ok(text) = String::from_utf8(bytes) else { return Vec::new() };
    if path.extension().is_some_and(|end| end == "json") {
        return vec![text];
    }
    let mut blocks = text.split("```");
    blocks.next();
    blocks
        .step_by(2)
        .filter_map(|block| block.split_once('\n'))
        .filter(|(info, _)| info.starts_with("json"))
        .map(|(_, block)| block.to_owned())
        .collect()
}

/// The repository's own bundles and pages, right and wrong; beside it further ones, where they are.
#[test]
fn over_every_file_at_hand() {
    let base = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut all = Vec::new();
    for own in ["tests", "../bundle/tests", "../publication/tests", "../../public", "../../docs"] {
        files(&base.join(own), &mut all);
    }
    let own = all.len();
    assert!(own > 100, "only {own} files");
    // Named folders have to be there.
    let named = std::env::var("WARTA_CORPUS").unwrap_or_default();
    for folder in named.split(':').filter(|folder| !folder.is_empty()) {
        files(Path::new(folder), &mut all);
    }
    let (mut count, mut changed) = (0, 0);
    let mut wrong = Vec::new();
    for path in &all {
        if fs::metadata(path).is_ok_and(|about| about.len() > LARGE) {
            continue;
        }
        let what = path.display().to_string();
        for text in texts(path) {
            count += 1;
            match holds(&what, &text) {
                Ok(mended) => changed += usize::from(mended),
                Err(why) => wrong.push(why),
            }
            if let Err(why) = holds_as_a_bundle(&what, &text) {
                wrong.push(why);
            }
        }
    }
    println!("{count} texts of {} files, {changed} of them mended", all.len());
    assert!(wrong.is_empty(), "{} of {count}:\n{}", wrong.len(), wrong.join("\n\n"));
    assert!(changed > 20, "only {changed} mended");
}

/// One to three slips of the kinds that people make, at places of chance. ROUNDS=100000 looks longer, SEED=7 from
/// another start, SHOW=1 prints all that went wrong.
#[test]
fn with_slips_by_chance() {
    let number =
        |name: &str, or: u64| std::env::var(name).ok().and_then(|it| it.parse().ok()).unwrap_or(or);
    let rounds = number("ROUNDS", 3_000);
    let mut chance = slips::Chance(number("SEED", 1));
    let (mut changed, mut clean) = (0, 0);
    let mut kinds: BTreeMap<&str, usize> = BTreeMap::new();
    let mut wrong = Vec::new();
    for round in 0..rounds {
        let (_, right) = RIGHT[if round % 40 == 0 { 0 } else { 1 + (round % 2) as usize }];
        let mut text = right.to_owned();
        let mut what = Vec::new();
        for _ in 0..1 + chance.below(3) {
            if let Some((kind, with)) = slips::one(&text, &mut chance) {
                what.push(kind);
                text = with;
            }
        }
        for kind in &what {
            *kinds.entry(kind).or_default() += 1;
        }
        let what = format!("round {round}: {}", what.join(", "));
        match holds(&what, &text) {
            Ok(mended) => {
                changed += usize::from(mended);
                clean += usize::from(mended && read(&self::mended(&text).0).1.is_empty());
            }
            Err(why) => wrong.push(why),
        }
    }
    println!("{rounds} rounds: {changed} mended, {clean} to the end; {kinds:?}");
    if std::env::var_os("SHOW").is_some() {
        println!("{}", wrong.join("\n\n"));
    }
    let first = wrong.first().map_or("", String::as_str);
    assert!(wrong.is_empty(), "{} of {rounds}; the first: {first}", wrong.len());
    assert!(kinds.len() > 30, "only {kinds:?}");
    assert!(changed as u64 * 3 > rounds, "only {changed} of {rounds} mended");
}

/// One slip that can be mended gives the words of the right text back.
#[test]
fn one_slip_by_chance_is_mended_rightly_or_not_at_all() {
    let mut chance = slips::Chance(11);
    let mut wrong = Vec::new();
    let mut clean = 0;
    let rounds = 2_000;
    for round in 0..rounds {
        let (_, right) = RIGHT[1 + (round % 2)];
        let Some((kind, text)) = slips::one(right, &mut chance) else { continue };
        let (after, changes) = mended(&text);
        let (document, left) = read(&after);
        if changes.is_empty() || !left.is_empty() {
            continue;
        }
        clean += 1;
        let (now, was) = (said(&document), said(&read(right).0));
        // These two put words in the place of others.
        let replaces = matches!(kind, "None" | "backslash");
        if (now.words != was.words && !replaces) || now.names != was.names {
            wrong.push(format!("{kind}\n{changes:#?}\n{text}\n--- became\n{after}"));
        }
    }
    println!("{clean} of {rounds} mended to the end");
    if std::env::var_os("SHOW").is_some() {
        println!("{}", wrong.join("\n\n"));
    }
    let first = wrong.first().map_or("", String::as_str);
    assert!(wrong.is_empty(), "{} of {clean}; the first: {first}", wrong.len());
    assert!(clean > 500, "only {clean}");
}
