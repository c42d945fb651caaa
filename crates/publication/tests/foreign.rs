//! Files of other formats, opened as they are, get one short answer that names the format and says what
//! to do.

use std::fs;
use std::path::{Path, PathBuf};

use warta_diagnostics::Diagnostic;
use warta_page::wire::{Answer, Request};
use warta_publication::Options;
use warta_publication::session::{Session, Texts};

/// A little of each format, made up, and what its name has to hold.
const LIKE: &[(&str, &str)] = &[
    (
        r#"{"version": "https://jsonfeed.org/version/1.1", "title": "Contoh", "items": [{"id": "1", "content_html": "<p>Isi</p>"}]}"#,
        "JSON Feed",
    ),
    (
        r#"{"@context": "https://schema.org", "@type": "NewsArticle", "headline": "Contoh", "datePublished": "2024-01-01"}"#,
        "JSON-LD",
    ),
    (
        r#"[{"_type": "block", "style": "normal", "markDefs": [], "children": [{"_type": "span", "text": "Isi"}]}]"#,
        "Portable Text",
    ),
    (r#"{"input": [{"_type": "block", "children": []}], "output": "<p></p>"}"#, "Portable Text"),
    (
        r#"{"_id": "X1", "type": "story", "version": "0.10.9", "headlines": {"basic": "Contoh"}, "content_elements": []}"#,
        "ANS",
    ),
    (r#"{"_id": "X2", "type": "text", "content": "Isi"}"#, "ANS"),
    (
        r#"[{"id": 7, "date_gmt": "2024-01-01T00:00:00", "slug": "contoh", "title": {"rendered": "Contoh"}, "content": {"rendered": "<p>Isi</p>"}}]"#,
        "WordPress",
    ),
    (
        r#"{"base_path": "/contoh", "content_id": "c0ffee", "schema_name": "news_article", "title": "Contoh", "details": {"body": "<p>Isi</p>"}}"#,
        "GOV.UK",
    ),
    (
        r#"{"address_picker": false, "addresses": [], "dates": [{"date": "2024-01-01", "ballots": []}]}"#,
        "Democracy Club",
    ),
    (
        r#"{"uri": "urn:contoh:1", "type": "text", "versioncreated": "2024-01-01T00:00:00Z", "headline": "Contoh", "body_html": "<p>Isi</p>"}"#,
        "ninjs",
    ),
    (
        r#"[{"body": "Isi", "date": "1-JAN-1987 00:00:00.00"}, {"title": "CONTOH", "body": "Isi", "date": "1-JAN-1987 00:00:00.00", "places": ["rimbang"], "id": "2"}]"#,
        "wire stories",
    ),
    (r#"{"V1": {"authors": ["Laras"], "body": {"summary": [], "sections": []}}}"#, "Fundus"),
    (
        r#"{"persons": [{"id": "p", "name": "Laras Wening"}], "organizations": [], "memberships": [], "areas": []}"#,
        "Popolo file",
    ),
    (
        r#"{"id": "p", "name": "Laras Wening", "other_names": [], "identifiers": [], "memberships": []}"#,
        "Popolo record",
    ),
    (r#"{"type": "FeatureCollection", "features": []}"#, "GeoJSON"),
    (r#"{"name": "contoh", "version": "1.0.0", "scripts": {}}"#, "package.json"),
    (r#"{"$schema": "https://json-schema.org/draft-07/schema", "properties": {}}"#, "schema"),
    (r#"{"suhu": 30, "satuan": "C", "kota": "Rimbang"}"#, "not a Warta bundle"),
    (
        r#"{"kota": ["Rimbang"], "tags": "cuaca", "nilai": [1, 2,], "lain": 1}"#,
        "not a Warta bundle",
    ),
    ("code,name\n16,Hulu\n17,Hilir\n", "CSV"),
    ("# Contoh\n\n15 berkas, 14 kB.\n", "Markdown"),
    ("Rapat kerja dibuka pada hari Jumat.\nIsi.\n", "not JSON"),
    ("<!doctype html><html><title>Contoh</title></html>", "web page"),
    ("<?xml version=\"1.0\"?><rss></rss>", "XML"),
    ("title: Contoh\ndate: 2024-01-01\n", "not JSON"),
];

/// Everything that is said of a file.
fn said(name: &str, bytes: &[u8]) -> Vec<Diagnostic> {
    let mut session = Session::new(Options::default(), Texts::Keep);
    let url = format!("https://koran.example/{name}");
    session.handle(Request::Open { url: url.clone() }, None);
    let answer = session.handle(Request::Read { url }, Some(bytes));
    assert!(!matches!(answer, Answer::Need(_)), "{name} names no other file");
    session.files().flat_map(|file| file.diagnostics.to_vec()).collect()
}

#[track_caller]
fn check(name: &str, bytes: &[u8], format: &str) {
    let found = said(name, bytes);
    let messages: Vec<&str> = found.iter().map(|one| one.message.as_str()).collect();
    assert_eq!(messages.len(), 1, "{name}: {messages:#?}");
    assert!(messages[0].contains(format), "{name}: {messages:?} does not say {format}");
    assert!(found[0].help.is_some(), "{name}: no way on");
    let start = u32::from(bytes.starts_with(b"\xef\xbb\xbf")) * 3;
    assert_eq!((found[0].span.start, found[0].more), (start, 0), "{name}");
}

#[test]
fn look_alikes_are_recognised() {
    for (text, format) in LIKE {
        check(&text.chars().take(40).collect::<String>(), text.as_bytes(), format);
        check("with a mark", format!("\u{feff}{text}").as_bytes(), format);
    }
}

/// A bundle that says nothing of its version is a bundle, and what is strange in it is reported.
#[test]
fn a_bundle_without_a_version_is_a_bundle() {
    for text in [
        r#"{"articles": [{"slug": "a", "headline": "A", "body": ["Isi."]}]}"#,
        r#"{"persons": [{"id": "a", "name": "A"}]}"#,
        r#"{"artciles": [{"slug": "a", "headline": "A", "body": ["Isi."]}]}"#,
        "{}",
    ] {
        let found = said("bundle", text.as_bytes());
        assert_eq!(found[0].code.name(), "W0202", "{text}");
    }
}

/// The files of the corpus, each in a folder that is called after its format.
#[test]
fn files_of_the_corpus_are_recognised() {
    let base = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/corpus");
    let mut seen = 0;
    for (folder, format) in [
        ("foreign/ans", "ANS"),
        ("foreign/fundus", "Fundus"),
        ("foreign/democracy-club", "Democracy Club"),
        ("foreign/govuk", "GOV.UK"),
        ("foreign/csv", "CSV"),
        ("foreign/jsonfeed", "JSON Feed"),
        ("foreign/jsonld", "JSON-LD"),
        ("foreign/ninjs", "ninjs"),
        ("foreign/portable-text", "Portable Text"),
        ("foreign/wire", "wire stories"),
        ("foreign/wordpress", "WordPress"),
        ("popolo", "Popolo"),
    ] {
        let files = files(&base.join(folder));
        assert!(!files.is_empty(), "{folder}");
        for file in files {
            check(folder, &fs::read(&file).expect("readable"), format);
            seen += 1;
        }
    }
    assert_eq!(seen, 12);
    real_files();
}

/// Real files, where they are at hand, in addition.
fn real_files() {
    let base = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/data");
    let names = [
        ("ans", "ANS"),
        ("article-json-fundus", "Fundus"),
        ("democracy-club", "Democracy Club"),
        ("govuk-content-item", "GOV.UK"),
        ("indonesia-areas", "CSV"),
        ("jsonfeed", "JSON Feed"),
        ("newsarticle-jsonld", "JSON-LD"),
        ("ninjs", "ninjs"),
        ("popolo", "Popolo"),
        ("portable-text", "Portable Text"),
        ("scale-reuters", "wire stories"),
        ("wordpress-rest", "WordPress"),
    ];
    // Parts of an article that carry nothing of their format.
    let bare = ["divider-fixture-bad.json", "text-fixture-bad.json"];
    for (folder, format) in names.into_iter().filter(|_| base.is_dir()) {
        for file in files(&base.join(folder)) {
            let name = file.file_name().unwrap_or_default().to_string_lossy().into_owned();
            let bytes = fs::read(&file).expect("readable");
            let format = match name.as_str() {
                name if bare.contains(&name) => "not a Warta bundle",
                "MANIFEST.md" => "Markdown",
                name if name.ends_with(".csv") => "CSV",
                "invalid-001_no_uri_declared.json" => "\"warta\" is missing",
                _ => format,
            };
            check(&format!("{folder}/{name}"), &bytes, format);
        }
    }
}

fn files(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).unwrap_or_else(|why| panic!("{}: {why}", folder.display()));
    entries.map(|entry| entry.expect("readable").path()).collect()
}
