//! Holds what the documents promise: that the page of every code shows a bundle that reports it and
//! one that reports nothing, that pages and codes correspond one to one, and that the bundles in the
//! editors' guide are right.
//!
//! An example is a fenced block. Its first word says how it is coloured; the words behind that say how
//! the file is made where text alone can't (see [`Fence::bytes`]).

use std::collections::BTreeSet;
use std::fs;
use std::path::PathBuf;

use warta_diagnostics::{Code, Severity};
use warta_page::date::Date;
use warta_page::wire::{Answer, Request};
use warta_publication::Options;
use warta_publication::session::{Session, Texts};

/// Codes that nothing here reports.
const UNSEEN: [(Code, &str); 4] = [
    (Code::NoSuchFile, "only programs that know files can tell"),
    (Code::RecordFailed, "a fault that is known is mended"),
    (Code::FileFailed, "the same"),
    (Code::PageFailed, "the same"),
];

fn docs() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../docs")
}

fn read(name: &str) -> String {
    let path = docs().join(name);
    fs::read_to_string(&path).unwrap_or_else(|why| panic!("{}: {why}", path.display()))
}

/// A fenced block of a page.
#[derive(Debug)]
struct Fence {
    /// The heading of the second level above it.
    section: String,
    /// The words behind the fence.
    info: Vec<String>,
    text: String,
}

impl Fence {
    /// The value of `name=value` behind the fence.
    fn option(&self, name: &str) -> Option<&str> {
        self.info.iter().find_map(|word| word.strip_prefix(name)?.strip_prefix('='))
    }

    fn has(&self, word: &str) -> bool {
        self.info.iter().any(|own| own == word)
    }

    /// The name of the file that it shows.
    fn file(&self) -> &str {
        self.option("file").unwrap_or("bundle.json")
    }

    /// The bytes of the file: the text itself, unless it says
    /// - `latin-1`, `utf-16le`: in this encoding;
    /// - `repeat=300`: each line with the sign № stands for so many, with numbers in its place;
    /// - `size=2000000000`: so many bytes, of which the text only tells.
    fn bytes(&self) -> Vec<u8> {
        if let Some(size) = self.option("size") {
            return vec![0; size.parse().expect("a size")];
        }
        let text = match self.option("repeat") {
            Some(times) => repeated(&self.text, times.parse().expect("a number")),
            None => self.text.clone(),
        };
        if self.has("latin-1") {
            text.chars().map(|c| u8::try_from(c).expect("a character of Latin-1")).collect()
        } else if self.has("utf-16le") {
            let marked = format!("\u{feff}{text}");
            marked.encode_utf16().flat_map(u16::to_le_bytes).collect()
        } else {
            text.into_bytes()
        }
    }
}

fn repeated(text: &str, times: usize) -> String {
    let mut out = String::new();
    for line in text.lines() {
        let times = if line.contains('№') { times } else { 1 };
        for nth in 1..=times {
            out.push_str(&line.replace('№', &nth.to_string()));
            out.push('\n');
        }
    }
    out
}

fn fences(page: &str) -> Vec<Fence> {
    let mut out: Vec<Fence> = Vec::new();
    let mut section = String::new();
    let mut open = false;
    for line in page.lines() {
        if let Some(info) = line.trim_start().strip_prefix("```") {
            open = !open;
            if open {
                let info = info.split_whitespace().map(str::to_owned).collect();
                out.push(Fence { section: section.clone(), info, text: String::new() });
            }
        } else if let Some(fence) = out.last_mut().filter(|_| open) {
            fence.text.push_str(line);
            fence.text.push('\n');
        } else if let Some(heading) = line.strip_prefix("## ") {
            section = heading.to_owned();
        }
    }
    assert!(!open, "a fence that nothing closes: {page}");
    out
}

/// A finding, as far as a page can promise it.
type Found = (String, Severity, String);

/// What the terminal program would report of these files, of which the first is the main one.
fn check(files: &[&Fence]) -> Vec<Found> {
    const FOLDER: &str = "http://koran.example/content/";
    let mut session = Session::new(options(), Texts::Keep);
    let main = files.first().map(|file| file.file()).unwrap_or_default();
    let url = format!("{FOLDER}{main}");
    let mut waiting = needed(session.handle(Request::Open { url }, None));
    while let Some(url) = waiting.pop() {
        let file = files.iter().find(|file| url.strip_prefix(FOLDER) == Some(file.file()));
        let answer = match file {
            Some(file) => session.handle(Request::Read { url }, Some(&file.bytes())),
            None => {
                let why = "there is no such file".to_owned();
                session.handle(Request::Missing { url, why }, None)
            }
        };
        waiting.extend(needed(answer));
    }
    let all = session.files().flat_map(|file| file.diagnostics.to_vec());
    all.map(|it| (it.code.name().to_owned(), it.severity, format!("{} {}", it.path, it.message)))
        .collect()
}

/// As an editor checks: drafts are there, and the newsroom's rules.
fn options() -> Options {
    Options {
        drafts: true,
        lint: Some(&warta_lint::NEWSROOM),
        now: Some(Date("2026-01-01T12:00:00+07:00".into())),
        ..Options::default()
    }
}

fn needed(answer: Answer) -> Vec<String> {
    match answer {
        Answer::Need(urls) => urls,
        Answer::Ready(_) | Answer::Broken(_) | Answer::Page(_) | Answer::Incomplete(..) => {
            Vec::new()
        }
    }
}

#[test]
fn every_code_has_its_page_and_every_page_its_code() {
    let pages: BTreeSet<String> = fs::read_dir(docs().join("codes"))
        .expect("docs/codes")
        .flatten()
        .map(|entry| entry.file_name().to_string_lossy().into_owned())
        .filter(|name| name != "README.md")
        .collect();
    let codes: BTreeSet<String> = Code::ALL.iter().map(|code| format!("{code}.md")).collect();
    assert_eq!(pages, codes);
}

#[test]
fn every_page_says_what_the_table_says() {
    for code in Code::ALL {
        let page = read(&format!("codes/{code}.md"));
        let severity = match code.severity() {
            Severity::Error => ("**Error.** ", "**Galat.** "),
            Severity::Warning => ("**Warning.** ", "**Peringatan.** "),
        };
        let head = format!("# {code}: {}\n\n{}", code.title(), severity.0);
        assert!(page.starts_with(&head), "{code} begins otherwise:\n{head}");
        let (_, indonesian) = page
            .split_once("\n## Dalam bahasa Indonesia\n\n### ")
            .unwrap_or_else(|| panic!("{code} says nothing in Indonesian"));
        let (title, text) = indonesian.split_once("\n\n").expect("a text below the title");
        assert!(!title.is_empty() && !title.contains(['.', '\n']), "{code}: {title}");
        assert!(text.starts_with(severity.1), "{code}: {text}");
        assert!(text.len() > 80, "{code} says little in Indonesian: {text}");
        if let Some((_, switch)) = page.split_once("\n## Switching it off\n") {
            let rule = format!("\"checks\": {{ \"{code}\": \"");
            let end = switch.find("\n## ").unwrap_or(switch.len());
            assert!(switch[..end].contains(&rule), "{code} does not say how: {rule}");
        }
    }
}

#[test]
fn the_index_names_every_code_once() {
    let index = read("codes/README.md");
    for code in Code::ALL {
        let page = read(&format!("codes/{code}.md"));
        let indonesian =
            page.lines().find_map(|line| line.strip_prefix("### ")).unwrap_or_default();
        let line = format!("\n- [{code}]({code}.md): {} (*{indonesian}*)\n", code.title());
        assert_eq!(index.matches(&line).count(), 1, "docs/codes/README.md, line{line}");
    }
    assert_eq!(index.matches("\n- [W").count(), Code::ALL.len(), "lines without a code");
}

#[test]
fn wrong_examples_report_their_code_and_right_ones_nothing() {
    let mut faults = Vec::new();
    for code in Code::ALL {
        let page = read(&format!("codes/{code}.md"));
        let fences = fences(&page);
        let of = |name: &str| -> Vec<&Fence> {
            fences.iter().filter(|fence| fence.section == name).collect()
        };
        let (wrong, right) = (of("Wrong"), of("Right"));
        if wrong.is_empty() || right.is_empty() {
            faults.push(format!("{code}: an example is missing"));
            continue;
        }
        for found in check(&right) {
            faults.push(format!("{code}: the right example reports {found:?}"));
        }
        if UNSEEN.iter().any(|(unseen, _)| unseen == code) {
            continue;
        }
        let with: Vec<&str> = wrong.iter().filter_map(|fence| fence.option("with")).collect();
        let found = check(&wrong);
        if !found
            .iter()
            .any(|(own, severity, _)| own == code.name() && *severity == code.severity())
        {
            faults.push(format!("{code}: the wrong example does not report it: {found:?}"));
        }
        for found in found {
            if found.0 != code.name() && !with.contains(&found.0.as_str()) {
                faults.push(format!("{code}: the wrong example also reports {found:?}"));
            }
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn what_a_page_says_can_be_switched_off_can_be() {
    for code in Code::ALL {
        let page = read(&format!("codes/{code}.md"));
        let unseen = UNSEEN.iter().any(|(unseen, _)| unseen == code);
        if !page.contains("\n## Switching it off\n") || unseen {
            continue;
        }
        let fences = fences(&page);
        for (level, expected) in [("off", None), ("error", Some(Severity::Error))] {
            // The example is included by a publication whose newsroom has a rule for the code.
            let newsroom = Fence {
                section: String::new(),
                info: vec!["json".into(), "file=newsroom.json".into()],
                text: format!(
                    r#"{{"warta": 1, "site": {{"checks": {{"{code}": "{level}"}}}}, "bundles": ["bundle.json"]}}"#
                ),
            };
            let wrong = fences.iter().filter(|fence| fence.section == "Wrong");
            let files: Vec<&Fence> = std::iter::once(&newsroom).chain(wrong).collect();
            let found = check(&files);
            let own = found.iter().find(|(own, ..)| own == code.name());
            let has_site = fences.iter().any(|fence| fence.text.contains("\"site\""));
            if !has_site || level == "off" {
                assert_eq!(own.map(|(_, severity, _)| *severity), expected, "{code}: {found:?}");
            }
        }
    }
}

#[test]
fn bundles_in_the_guide_are_right_and_the_same_in_both_languages() {
    let mut shown = Vec::new();
    for guide in ["editing.md", "editing.id.md"] {
        let page = read(guide);
        let examples: Vec<Fence> =
            fences(&page).into_iter().filter(|fence| fence.has("json")).collect();
        assert!(examples.len() >= 5, "{guide} shows little");
        for example in &examples {
            let found = check(&[example]);
            let codes: Vec<&str> = found.iter().map(|(code, ..)| code.as_str()).collect();
            let promised: Vec<&str> = example.option("wrong").into_iter().collect();
            assert_eq!(codes, promised, "{guide}: {}", example.text);
            for (_, _, said) in found.iter().filter(|_| guide == "editing.md") {
                let (_, message) = said.split_once(' ').unwrap_or_default();
                assert!(page.contains(&format!("“{message}”")), "{guide} does not say “{message}”");
            }
        }
        shown.push(examples.into_iter().map(|it| it.text).collect::<Vec<_>>());
    }
    assert!(shown[0] == shown[1], "the guides show different examples");
}
