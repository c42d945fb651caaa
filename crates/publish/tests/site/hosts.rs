//! The settings for hosts: only what never changes may be kept for ever.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use regex::Regex;
use warta_publish::{Build, Compress, build};

use crate::viewer;

/// As `./dev dist` makes one of what a file holds.
const NUMBER: &str = "0123456789abcdef";

const VIEWER: [&str; 3] = [
    "warta-0123456789abcdef.css",
    "warta-islands-0123456789abcdef.js",
    "warta-islands-0123456789abcdef.wasm",
];

/// Builds a publication whose addresses look like those of files that never change.
fn built(name: &str, compress: Compress) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("hosts").join(name);
    let _ = fs::remove_dir_all(&folder);
    let program = folder.join("dist");
    viewer::write_release(&program, NUMBER);
    let bundle = folder.join("content/bundle.json");
    let media = folder.join("content/data/ab");
    fs::create_dir_all(&media).expect("a folder");
    fs::write(media.join("warta-1.css"), "a{}").expect("writable");
    let text = r#"{"warta": 1, "site": {"title": "T", "language": "id"},
        "articles": [
            {"slug": "warta-app", "headline": "A", "published": "2024-01-01", "section": "data",
             "tags": ["warta-1"], "body": ["[Style](data/ab/warta-1.css), and *text* in a paragraph."]},
            {"slug": "data", "headline": "B", "published": "2024-01-01", "section": "warta-0123456789abcdef.css",
             "body": ["Text."]}
        ]}"#;
    fs::write(&bundle, text).expect("writable");
    let out = folder.join("site");
    let url = Some("https://warta.example/".to_owned());
    let order = Build {
        content: vec![bundle],
        out: out.clone(),
        program,
        url,
        compress,
        ..Build::default()
    };
    let built = build(&order, &|_| {}).expect("it is in order");
    assert!(built.absent.is_empty(), "{:?}", built.absent);
    out
}

fn files(folder: &Path) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    let mut waiting = vec![folder.to_owned()];
    while let Some(next) = waiting.pop() {
        for entry in fs::read_dir(&next).expect("a folder").flatten() {
            let path = entry.path();
            match path.is_dir() {
                true => waiting.push(path),
                false => {
                    let path = path.strip_prefix(folder).expect("below");
                    found.insert(path.to_string_lossy().into_owned());
                }
            }
        }
    }
    found
}

fn read(site: &Path, file: &str) -> String {
    fs::read_to_string(site.join(file)).expect(file)
}

fn between<'a>(text: &'a str, start: &str, end: &str) -> &'a str {
    let (_, rest) = text.split_once(start).unwrap_or_else(|| panic!("no {start} in {text}"));
    rest.split_once(end).expect(end).0
}

/// Whether a file is one of the viewer's that are named by what they hold.
fn is_viewer(file: &str) -> bool {
    VIEWER.contains(&file) || file.starts_with("warta-start-")
}

#[test]
fn only_files_that_never_change_are_kept_for_ever() {
    let site = built("kept", Compress::Everything);
    let (mut lasting, mut others) = (Vec::new(), Vec::new());
    for file in files(&site) {
        let plain = file.strip_suffix(".br").unwrap_or(&file);
        match is_viewer(plain) {
            true => lasting.push(file),
            false => others.push(file),
        }
    }
    for needed in
        ["section/data/index.html", "tag/warta-1/index.html", "article/warta-app/index.html"]
    {
        assert!(others.iter().any(|it| it == needed), "{others:?}");
    }
    assert!(others.iter().any(|it| it.ends_with("content/data/ab/warta-1.css")), "{others:?}");
    assert!(lasting.len() > VIEWER.len(), "{lasting:?}");

    let nginx = read(&site, "hosts/nginx.conf");
    let nginx = Regex::new(between(&nginx, "location ~ \"", "\" {")).expect("a pattern");
    let apache = read(&site, "hosts/apache.conf");
    let apache = Regex::new(between(&apache, "=~ m#", "#\"")).expect("a pattern");
    for (files, expected) in [(&lasting, true), (&others, false)] {
        for file in files {
            // nginx chooses by the address that was asked for, Apache by the one of the packed file.
            let asked = file.strip_suffix(".br").unwrap_or(file);
            assert_eq!(nginx.is_match(&format!("/{asked}")), expected, "nginx: {asked}");
            assert_eq!(apache.is_match(&format!("/{file}")), expected, "Apache: {file}");
            assert_eq!(apache.is_match(&format!("/a/b/{file}")), expected, "Apache below: {file}");
        }
    }
}

#[test]
fn headers_are_rules_that_both_hosts_read() {
    let site = built("headers", Compress::Nothing);
    let text = read(&site, "_headers");
    let mut rules: Vec<(&str, Vec<&str>)> = Vec::new();
    for line in text.lines() {
        match line.strip_prefix("  ") {
            None => rules.push((line, Vec::new())),
            Some(header) => {
                let (name, value) = header.split_once(": ").expect(line);
                let letters = |it: char| it.is_ascii_alphabetic() || it == '-';
                assert!(name.chars().all(letters) && !value.is_empty(), "{line}");
                rules.last_mut().expect("a rule").1.push(name);
            }
        }
    }
    for file in files(&site) {
        let path = format!("/{file}");
        let matching: Vec<_> = rules
            .iter()
            .filter(|(rule, _)| match rule.strip_suffix('*') {
                Some(start) => path.starts_with(start),
                None => path == *rule,
            })
            .flat_map(|(_, names)| names)
            .collect();
        let kept = matching.iter().filter(|name| **name == &"Cache-Control").count();
        let lasts = is_viewer(&file);
        let asked_again = ["edition.txt", "offline.js"].contains(&file.as_str());
        assert_eq!(kept, usize::from(lasts || asked_again), "{file}: {matching:?}");
        assert_eq!(matching.iter().collect::<BTreeSet<_>>().len(), matching.len(), "{file}");
    }
}

#[test]
fn packed_files_are_sent_where_there_are_any() {
    for (compress, packed) in
        [(Compress::Nothing, false), (Compress::Viewer, true), (Compress::Everything, true)]
    {
        let site = built("packed", compress);
        assert_eq!(files(&site).iter().any(|file| file.ends_with(".br")), packed);
        assert_eq!(read(&site, "hosts/nginx.conf").contains("# brotli_static on;"), packed);
        let apache = read(&site, "hosts/apache.conf");
        assert_eq!(apache.contains("AddEncoding br .br"), packed, "{apache}");
        if packed {
            let accepts = between(&apache, "%{HTTP:Accept-Encoding} ", "\n");
            let accepts = Regex::new(accepts).expect("a pattern");
            for (sent, expected) in [
                ("gzip, deflate, br, zstd", true),
                ("br", true),
                ("gzip,br;q=0.5", true),
                ("br;q=1.0", true),
                ("br;q=0, gzip", false),
                ("gzip;q=1.0, br; q=0.000", false),
                ("x-br, brotli", false),
                ("gzip", false),
            ] {
                assert_eq!(accepts.is_match(sent), expected, "{sent}");
            }
        }
    }
}
