//! Bundles, good and bad, beside what is made of them.
//!
//! `decode/ok/*.json` give no finding at all, and a `.txt` beside each holds the decoded bundle.
//! `decode/err/*` give findings, and the `.txt` holds the whole text that people read. To write the
//! snapshots anew run `UPDATE=1 cargo test -p warta-bundle --test decode` and review the difference.

use std::fs;
use std::path::{Path, PathBuf};

use warta_bundle::decode;
use warta_diagnostics::text::{Look, render, summary};
use warta_diagnostics::{Code, Diagnostic, Source};

fn folder(name: &str) -> Vec<PathBuf> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/decode").join(name);
    let mut files: Vec<PathBuf> = fs::read_dir(path)
        .expect("the folder is there")
        .map(|entry| entry.expect("readable").path())
        .filter(|path| path.extension().is_none_or(|extension| extension != "txt"))
        .collect();
    files.sort();
    files
}

/// Compares with the snapshot beside a file; gives the difference's start, or writes it anew.
fn check(file: &Path, found: &str) -> Option<String> {
    let snapshot = file.with_extension("txt");
    if std::env::var_os("UPDATE").is_some() {
        fs::write(&snapshot, found).expect("writable");
        return None;
    }
    let expected = fs::read_to_string(&snapshot).unwrap_or_default();
    if expected == found {
        return None;
    }
    let line = expected.lines().zip(found.lines()).position(|(a, b)| a != b);
    let line = line.unwrap_or_else(|| expected.lines().count().min(found.lines().count()));
    Some(format!(
        "{}, line {}:\n  expected: {:?}\n  found:    {:?}",
        snapshot.display(),
        line + 1,
        expected.lines().nth(line).unwrap_or("(end)"),
        found.lines().nth(line).unwrap_or("(end)"),
    ))
}

fn check_all(name: &str, make: impl Fn(&Path, &[u8]) -> String) {
    let mut wrong = Vec::new();
    let files = folder(name);
    assert!(!files.is_empty());
    for file in files {
        let bytes = fs::read(&file).expect("readable");
        wrong.extend(check(&file, &make(&file, &bytes)));
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

fn name(file: &Path) -> String {
    file.file_name().unwrap_or_default().to_string_lossy().into_owned()
}

/// What people read, and what it came to.
fn report(file: &Path, bytes: &[u8]) -> String {
    let name = name(file);
    let decoded = decode(0, &name, bytes);
    let source = Source::new(&name, decoded.document.text());
    let text = render(&decoded.diagnostics, &[source], Look::plain());
    let kept = match &decoded.bundle {
        None => "no bundle\n".to_owned(),
        Some(bundle) => {
            let articles = bundle.articles.iter().take(10).map(|one| {
                let headline: String = one.headline.chars().take(60).collect();
                format!("  {} ({:?}): {headline:?}\n", one.slug, one.status)
            });
            let (count, persons) = (bundle.articles.len(), bundle.persons.len());
            format!("articles: {count}, persons: {persons}\n{}", articles.collect::<String>())
        }
    };
    format!("{text}\n{}; {kept}", summary(&decoded.diagnostics))
}

#[test]
fn bad_bundles_are_explained() {
    check_all("err", |file, bytes| {
        let report = report(file, bytes);
        assert!(!report.starts_with("\n"), "{} has nothing wrong with it", file.display());
        report
    });
}

#[test]
fn good_bundles_are_read_whole() {
    check_all("ok", |file, bytes| {
        let decoded = decode(0, &name(file), bytes);
        assert!(decoded.diagnostics.is_empty(), "{}", report(file, bytes));
        outline(&format!("{:#?}\n", decoded.bundle.expect("a bundle")))
    });
}

/// Debug output without what is empty, and without origins but for their pointers.
fn outline(debug: &str) -> String {
    let mut out = String::new();
    let mut lines = debug.lines().peekable();
    while let Some(line) = lines.next() {
        let trimmed = line.trim();
        if trimmed == "origin: Origin {" {
            let pointer = lines.by_ref().nth(1).unwrap_or_default();
            lines.next();
            let pointer = pointer.trim().trim_start_matches("pointer: ").trim_end_matches(',');
            let indent = &line[..line.len() - trimmed.len()];
            out.push_str(&format!("{indent}at {pointer}\n"));
        } else if !(trimmed.ends_with(": None,") || trimmed.ends_with(": [],")) {
            out.push_str(line);
            out.push('\n');
        }
    }
    out
}

/// A file of the corpus.
fn corpus(path: &str) -> Vec<u8> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/corpus").join(path);
    fs::read(&path).unwrap_or_else(|why| panic!("{}: {why}", path.display()))
}

/// One of a larger corpus, where that is at hand.
fn shared(path: &str) -> Option<Vec<u8>> {
    fs::read(Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/data").join(path)).ok()
}

/// A Popolo file becomes a bundle by two fields.
#[test]
fn popolo_files_are_bundles() {
    let more = [
        ("indonesia-dpr-ep-popolo", 560, 77),
        ("timor-leste-ep-popolo", 65, 16),
        ("montserrat-ep-popolo", 9, 0),
    ];
    let more = more.into_iter().filter_map(|(file, persons, areas)| {
        Some((file, shared(&format!("popolo/{file}.json"))?, persons, areas))
    });
    let own = ("parlemen", corpus("popolo/parlemen.json"), 12, 4);
    for (file, bytes, persons, areas) in std::iter::once(own).chain(more) {
        let text = String::from_utf8(bytes.clone()).expect("UTF-8");
        let with = text.replacen('{', "{\"warta\": 1, \"articles\": [],", 1);
        let decoded = decode(0, file, with.as_bytes());
        // What Warta makes nothing of is said, once for each field, and that titles stand in names.
        let own = [Code::UnusedField, Code::TitlesInName, Code::MoreProblems];
        let other = |one: &&Diagnostic| !own.contains(&one.code);
        let said = decoded.diagnostics.iter().filter(other).map(|one| one.headline());
        let said: Vec<String> = said.collect();
        assert!(said.is_empty(), "{file}: {said:#?}");
        let bundle = decoded.bundle.expect("a bundle");
        assert_eq!((bundle.persons.len(), bundle.areas.len()), (persons, areas), "{file}");
        assert_eq!(bundle.memberships.len(), persons);
        assert!(bundle.memberships.iter().all(|one| one.event_id.is_some()));
        assert!(bundle.areas.iter().all(|one| one.classification.is_some()));

        let decoded = decode(0, file, &bytes);
        let found = decoded.diagnostics.iter().filter(other);
        let codes: Vec<Code> = found.map(|one| one.code).collect();
        assert_eq!(codes, [Code::ForeignFormat], "{file} as it is");
        assert_eq!(decoded.bundle.map(|bundle| bundle.persons.len()), Some(persons));
    }
}

/// Files of other formats get a short answer that names the format.
#[test]
fn foreign_files_are_recognised() {
    let own = [
        ("ans/berita.json", "ANS"),
        ("ninjs/kabar.json", "ninjs"),
        ("wordpress/kiriman.json", "WordPress"),
        ("govuk/isi.json", "GOV.UK"),
        ("jsonfeed/feed.json", "JSON Feed"),
        ("democracy-club/alamat.json", "Democracy Club"),
        ("jsonld/artikel.json", "JSON-LD"),
        ("portable-text/blok.json", "Portable Text"),
    ];
    let own = own.map(|(file, name)| (file, corpus(&format!("foreign/{file}")), name));
    let more = [
        ("ans/story-fixture-good.json", "ANS"),
        ("ninjs/3.0-dpa_text.json", "ninjs"),
        ("ninjs/1.4-ninjsExSimpleText1.json", "ninjs"),
        ("wordpress-rest/post-1.json", "WordPress"),
        ("wordpress-rest/posts-from-category-7.json", "WordPress"),
        ("govuk-content-item/news_article-news_article.json", "GOV.UK"),
        ("jsonfeed/test-feed.json", "JSON Feed"),
        ("democracy-club/AA11AA.json", "Democracy Club"),
        ("democracy-club/local.lewisham.blackheath.2018-05-03.json", "Democracy Club"),
        ("newsarticle-jsonld/us-VoiceOfAmerica_2024_04_28.jsonld", "JSON-LD"),
        ("portable-text/002-single-span.json", "Portable Text"),
    ];
    let more = more.into_iter().filter_map(|(file, name)| Some((file, shared(file)?, name)));
    for (file, bytes, name) in own.into_iter().chain(more) {
        let decoded = decode(0, file, &bytes);
        let said: Vec<String> = decoded.diagnostics.iter().map(|one| one.headline()).collect();
        assert_eq!(said.len(), 1, "{file}: {said:#?}");
        assert!(said[0].contains(name), "{file}: {said:#?}");
    }
}

/// Mark-up and addresses made to attack, in every field that could take them: no link leaves with another
/// scheme than the allowed ones.
#[test]
fn attacks_leave_as_text() {
    let mut payloads: Vec<String> = Vec::new();
    let more =
        ["dompurify-expect", "payloadbox-xss", "patt-xss", "html5sec-vectors", "fires-in-chromium"];
    let more = more
        .into_iter()
        .filter_map(|file| Some((file, shared(&format!("security/html/{file}.json"))?)));
    let own = ("attacks", corpus("html/attacks.json"));
    for (file, bytes) in std::iter::once(own).chain(more) {
        let decoded = warta_diagnostics::Collector::new();
        let mut found = decoded;
        let document = warta_json::Document::read(0, file, &bytes, &mut found);
        let Some(root) = document.root() else { continue };
        for case in document.elements(root) {
            if document.kind(case) == warta_json::Kind::String {
                payloads.push(document.string(case).into_owned());
            }
            for (_, value) in document.members(case) {
                payloads.push(document.string(value).into_owned());
            }
        }
    }
    assert!(payloads.len() > 40, "{}", payloads.len());
    for payload in payloads {
        let text = quote(&payload);
        let bundle = format!(
            "{{\"warta\": 1, \"articles\": [{{\"slug\": \"a\", \"headline\": {text}, \"canonical_url\": {text}, \
             \"image\": {{\"src\": {text}, \"alt\": {text}, \"caption\": {text}}}, \"body\": [{text}, \
             {{\"type\": \"html\", \"html\": {text}}}, {{\"type\": \"markdown\", \"text\": {text}}}, \
             {{\"type\": \"embed\", \"url\": {text}}}, {{\"type\": \"heading\", \"text\": {text}}}]}}]}}"
        );
        let decoded = decode(0, "attack", bundle.as_bytes());
        let article = &decoded.bundle.expect("a bundle").articles[0];
        // What no page can show is left out.
        let control = |c: char| c.is_control() && !matches!(c, '\t' | '\n' | '\r');
        if payload.contains(control) {
            assert!(!article.headline.contains(control), "{payload:?}");
        } else if !payload.trim().is_empty() {
            assert_eq!(article.headline, payload, "a headline is shown to the letter");
        }
        let debug = format!("{:?}{:?}{:?}", article.body, article.image, article.canonical_url);
        for start in ["Outside(\"", "src: Some(\"", "url: Some(\""] {
            for part in debug.split(start).skip(1) {
                let scheme = part.split_once([':', '"', '/']).map_or("", |(scheme, _)| scheme);
                let colon = part.as_bytes().get(scheme.len()) == Some(&b':');
                let allowed = ["http", "https", "mailto", "tel"].contains(&scheme);
                assert!(!colon || allowed, "{payload}\nbecame {part}");
            }
        }
    }
}

fn quote(text: &str) -> String {
    let mut out = String::from("\"");
    for c in text.chars() {
        match c {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            c if c < ' ' => out.push_str(&format!("\\u{:04x}", u32::from(c))),
            c => out.push(c),
        }
    }
    out.push('"');
    out
}

/// Good bundles cut off anywhere, and with any byte changed, end in findings and never in a panic; what
/// came before a cut is still there.
#[test]
fn damaged_bundles_never_panic() {
    for file in folder("ok") {
        let bytes = fs::read(&file).expect("readable");
        for cut in (0..bytes.len()).step_by(23) {
            let decoded = decode(0, "cut", &bytes[..cut]);
            assert!(
                decoded.has_errors() || cut > bytes.len() - 3,
                "{} cut at {cut}",
                file.display()
            );
        }
        for place in (0..bytes.len()).step_by(37) {
            for byte in *b"\"'{}[],:\\ \n\xff\0" {
                let mut damaged = bytes.clone();
                damaged[place] = byte;
                decode(0, "damaged", &damaged);
            }
        }
    }
}

/// A hundred thousand brackets end in one finding, at once.
#[test]
fn depth_ends_in_one_finding() {
    assert_eq!(decode(0, "deep", "[".repeat(100_000).as_bytes()).diagnostics.len(), 1);
}
