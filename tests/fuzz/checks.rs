//! What holds for every input. The targets of cargo-fuzz and `crates/lint/tests/fuzz.rs` share this
//! file; each function panics where something does not hold.

use warta_diagnostics::{Code, Collector, Diagnostic, apply};
use warta_json::{Document, Kind};
use warta_page::date::Date;
use warta_page::route::Route;
use warta_page::view::View;
use warta_page::wire::{Answer, Request};
use warta_publication::Options;
use warta_publication::session::{Session, Texts};

const URL: &str = "http://koran.example/bundle.json";

/// Looks at one input, and panics where something is wrong.
pub type Check = fn(&[u8]);

/// What a kind of input is, by the name of its target.
pub const KINDS: [(&str, Check); 6] = [
    ("json", json),
    ("address", address),
    ("html", html),
    ("markdown", markdown),
    ("date", date),
    ("bundle", bundle),
];

/// A text that may be JSON.
pub fn json(bytes: &[u8]) {
    let read = || {
        let mut found = Collector::new();
        let document = Document::read(0, "a.json", bytes, &mut found);
        (document, found.finish())
    };
    let (document, found) = read();
    let again = read();
    assert_eq!(found, again.1, "two readings find the same");
    assert_eq!(document.text(), again.0.text(), "two readings give the same text");
    assert!(document.root().is_some() || !found.is_empty(), "no value, and nothing said");
    check_places(document.text(), &found);
    let mut waiting: Vec<_> = document.root().into_iter().collect();
    let mut looked_at = 0;
    while let Some(node) = waiting.pop() {
        let span = document.span(node);
        part(document.text(), span.start, span.end);
        match document.kind(node) {
            Kind::Array => waiting.extend(document.elements(node)),
            Kind::Object => {
                waiting.extend(document.members(node).flat_map(|(name, value)| [name, value]));
            }
            _ => {
                let _ = document.string(node);
            }
        }
        // To find a node by its pointer takes as long as the text is.
        looked_at += 1;
        if looked_at < 20 {
            let pointer = document.pointer(node);
            assert!(document.find(&pointer).is_some(), "{pointer} leads nowhere");
        }
    }
}

/// An address, in every field that takes one.
pub fn address(bytes: &[u8]) {
    let text = quoted(bytes);
    bundle_of(&format!(
        r#"{{"slug": "a", "headline": "A", "canonical_url": {text}, "source": {{"name": "S", "url": {text}}}, "authors": [{{"name": "N", "url": {text}}}], "image": {{"src": {text}, "alt": ""}}, "body": [{{"type": "embed", "url": {text}}}, {{"type": "image", "src": {text}}}, {{"type": "markdown", "text": {}}}]}}"#,
        quoted(&[b"[a](<", bytes, b">)"].concat())
    ));
}

/// Mark-up.
pub fn html(bytes: &[u8]) {
    bundle_of(&format!(
        r#"{{"slug": "a", "headline": "A", "body": [{{"type": "html", "html": {}}}]}}"#,
        quoted(bytes)
    ));
}

/// Markdown, as a document and as a paragraph.
pub fn markdown(bytes: &[u8]) {
    let text = quoted(bytes);
    bundle_of(&format!(
        r#"{{"slug": "a", "headline": "A", "body": [{{"type": "markdown", "text": {text}}}, {text}, {{"type": "table", "rows": [[{text}]]}}]}}"#
    ));
}

/// A date.
pub fn date(bytes: &[u8]) {
    let text = quoted(bytes);
    bundle_of(&format!(
        r#"{{"slug": "a", "headline": "A", "published": {text}, "modified": {text}, "body": [{{"type": "timeline", "items": [{{"date": {text}, "title": "T"}}]}}], "corrections": [{{"date": {text}, "text": "K"}}]}}"#
    ));
}

/// A whole bundle: every page is drawn up.
pub fn bundle(bytes: &[u8]) {
    let (found, pages) = publication(bytes);
    let (again, same) = publication(bytes);
    assert_eq!(found, again, "two readings find the same");
    assert_eq!(pages, same, "two readings give the same pages");
}

fn bundle_of(article: &str) {
    bundle(format!(r#"{{"warta": 1, "articles": [{article}]}}"#).as_bytes());
}

/// What is found, and every page, packed.
fn publication(bytes: &[u8]) -> (Vec<Diagnostic>, Vec<Vec<u8>>) {
    let now = Some(Date("2026-01-01T12:00:00+07:00".to_owned()));
    let options =
        Options { drafts: true, lint: Some(&warta_lint::NEWSROOM), now, ..Options::default() };
    let mut session = Session::new(options, Texts::Keep);
    session.handle(Request::Open { url: URL.to_owned() }, None);
    let mut answer = session.handle(Request::Read { url: URL.to_owned() }, Some(bytes));
    while let Answer::Need(urls) = answer {
        answer = Answer::Broken(Vec::new());
        for url in urls {
            answer = session.handle(Request::Missing { url, why: "no".to_owned() }, None);
        }
    }
    let mut found = Vec::new();
    for file in session.files() {
        check_places(file.document.text(), file.diagnostics);
        found.extend(file.diagnostics.iter().cloned());
    }
    let mut pages = Vec::new();
    if let Some(values) = session.pages() {
        let routes = values.routes();
        for route in &routes.pages {
            assert_eq!(Route::parse(&route.path()), *route, "{} is another", route.path());
            let view = values.view(route);
            assert!(!matches!(view, View::NotFound), "{} is not there", route.path());
            let packed = warta_page::pack(&Answer::Page(Box::new(view)));
            assert!(warta_page::unpack::<Answer>(&packed).is_ok(), "{}", route.path());
            pages.push(packed);
        }
        for (from, to) in &routes.moved {
            assert_eq!(Route::parse(&from.path()), *from, "{} is another", from.path());
            assert_eq!(Route::parse(&to.path()), *to, "{} is another", to.path());
        }
    }
    (found, pages)
}

/// Every place lies within the text, on the boundaries of characters; edits fit.
fn check_places(text: &str, found: &[Diagnostic]) {
    for one in found {
        let failed = [Code::RecordFailed, Code::FileFailed, Code::PageFailed];
        assert!(!failed.contains(&one.code), "{one:?}");
        part(text, one.span.start, one.span.end);
        one.labels.iter().for_each(|(span, _)| part(text, span.start, span.end));
        one.edits.iter().for_each(|edit| part(text, edit.start, edit.end));
        assert!(apply(text, &one.edits).is_ok(), "edits that don't go together: {one:?}");
    }
}

fn part(text: &str, start: u32, end: u32) {
    assert!(
        text.get(start as usize..end as usize).is_some(),
        "{start}..{end} is no part of the text"
    );
}

/// Bytes as a string of JSON.
fn quoted(bytes: &[u8]) -> String {
    let mut out = String::from("\"");
    for c in String::from_utf8_lossy(bytes).chars() {
        match c {
            '"' | '\\' => out.extend(['\\', c]),
            c if c < ' ' => out.push_str(&format!("\\u{:04x}", u32::from(c))),
            c => out.push(c),
        }
    }
    out.push('"');
    out
}
