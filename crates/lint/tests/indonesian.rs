//! Whoever reads Indonesian meets no English sentence: every file that the tests know is checked in it.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use warta_diagnostics::{Code, Diagnostic, Language};
use warta_page::date::Date;
use warta_page::wire::{Answer, Request};
use warta_publication::Options;
use warta_publication::session::{Session, Texts};

/// Words that every English sentence of the findings has one of, and no Indonesian one. None is the name of a field.
const ENGLISH: [&str; 27] = [
    "the", "is", "was", "of", "and", "it", "this", "that", "are", "were", "with", "has", "have",
    "not", "which", "in", "be", "by", "where", "write", "remove", "add", "an", "or", "no", "here",
    "did",
];

/// The files below a folder.
fn files(folder: &Path, into: &mut Vec<PathBuf>) {
    let mut entries: Vec<PathBuf> = fs::read_dir(folder)
        .expect("a folder")
        .map(|entry| entry.expect("an entry").path())
        .collect();
    entries.sort();
    for path in entries {
        if path.is_dir() { files(&path, into) } else { into.push(path) }
    }
}

/// The fenced blocks of JSON in a page.
fn examples(page: &str) -> impl Iterator<Item = String> {
    page.split("\n```json").skip(1).filter_map(|rest| {
        let (_, rest) = rest.split_once('\n')?;
        rest.split_once("\n```").map(|(text, _)| text.to_owned())
    })
}

/// What an editor is told of a file alone, with the newsroom's rules.
fn check(bytes: &[u8]) -> Vec<Diagnostic> {
    let options = Options {
        drafts: true,
        lint: Some(&warta_lint::NEWSROOM),
        now: Some(Date("2024-12-01".to_owned())),
        ..Options::default()
    };
    let mut session = Session::new(options, Texts::Keep);
    let main = "https://koran.example/bundle.json".to_owned();
    let mut waiting = match session.handle(Request::Open { url: main.clone() }, None) {
        Answer::Need(urls) => urls,
        _ => Vec::new(),
    };
    while let Some(url) = waiting.pop() {
        let answer = if url == main {
            session.handle(Request::Read { url }, Some(bytes))
        } else {
            session.handle(Request::Missing { url, why: "404".to_owned() }, None)
        };
        if let Answer::Need(urls) = answer {
            waiting.extend(urls);
        }
    }
    session.files().flat_map(|file| file.diagnostics.to_vec()).collect()
}

/// A text without what stands in quotation marks: that is the file's own.
fn unquoted(text: &str) -> String {
    text.split('"').step_by(2).collect::<Vec<_>>().join(" ")
}

/// The English words in what is said of a mistake.
fn english(found: &Diagnostic) -> Vec<String> {
    let labels = found.labels.iter().map(|(_, text)| text);
    let texts = [Some(&found.message), found.why.as_ref(), found.help.as_ref()];
    let mut out = Vec::new();
    for text in texts.into_iter().flatten().chain(labels) {
        let mut own = text.clone();
        // What may have been meant is the file's own, too.
        for choice in &found.choices {
            own = own.replace(choice.text.trim_matches('"'), "");
        }
        let own = unquoted(&own).to_lowercase();
        let mut words = own.split(|c: char| !c.is_alphanumeric() && c != '_' && c != '-');
        if words.any(|word| ENGLISH.contains(&word)) {
            out.push(text.clone());
        }
    }
    out
}

/// A text from which a program took a backslash: what stood there is asked.
const ASKED: &[u8] = br#"{"warta": 1, "articles": [{"slug": "a", "headline": "A", "body": ["Satu\u0001dua \foto."]}]}"#;

/// The ids of all messages and of their attributes.
fn ids(root: &Path) -> BTreeSet<String> {
    let mut files_of_words = Vec::new();
    files(&root.join("locales/id"), &mut files_of_words);
    let mut ids = BTreeSet::new();
    for path in files_of_words {
        let text = fs::read_to_string(path).expect("a file of messages");
        let mut message = String::new();
        for (name, _) in text.lines().filter_map(|line| line.split_once(" =")) {
            match name.trim_start().strip_prefix('.') {
                Some(attribute) => {
                    ids.insert(format!("{message}.{attribute}"));
                }
                None => {
                    name.clone_into(&mut message);
                    ids.insert(message.clone());
                }
            }
        }
    }
    ids
}

#[test]
fn nothing_is_said_in_english_to_whoever_reads_indonesian() {
    Language::Indonesian.speak_here();
    let root = Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../.."));
    let mut paths = Vec::new();
    for folder in [
        "tests/corpus",
        "crates/json/tests",
        "crates/bundle/tests",
        "crates/publication/tests",
        "crates/lint/tests",
        "docs/codes",
    ] {
        let folder = root.join(folder);
        if folder.is_dir() {
            files(&folder, &mut paths);
        }
    }
    let ids = ids(root);
    assert!(ids.contains("bundle-answer-space") && ids.contains("list.two"));
    let mut codes = BTreeSet::new();
    let mut wrong = BTreeSet::new();
    let mut buttons = BTreeSet::new();
    for path in paths {
        let bytes = fs::read(&path).expect("a file");
        let texts: Vec<Vec<u8>> = match path.extension().and_then(|it| it.to_str()) {
            Some("md") => {
                let page = String::from_utf8_lossy(&bytes);
                examples(&page).map(String::into_bytes).collect()
            }
            Some("rs" | "snap") => continue,
            _ => vec![bytes],
        };
        for found in texts.iter().flat_map(|text| check(text)) {
            codes.insert(found.code);
            buttons.extend(found.choices.iter().map(|choice| choice.text.clone()));
            wrong.extend(english(&found).into_iter().map(|text| format!("{}: {text}", found.code)));
        }
    }
    let wrong: Vec<String> = wrong.into_iter().collect();
    assert!(wrong.is_empty(), "{} are not Indonesian:\n{}", wrong.len(), wrong.join("\n"));
    buttons.extend(check(ASKED).into_iter().flat_map(|it| it.choices).map(|choice| choice.text));
    let raw: Vec<&String> = buttons.intersection(&ids).collect();
    assert!(raw.is_empty(), "buttons show ids in place of words: {raw:?}");
    assert!(
        buttons.contains("garis miring terbalik") && buttons.contains("dihapus"),
        "{buttons:?}"
    );
    // Hardly any code may be left out, or nothing would be held.
    assert!(codes.len() * 10 > Code::ALL.len() * 8, "only {} codes were met", codes.len());
}
