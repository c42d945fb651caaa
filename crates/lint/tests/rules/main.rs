//! The newsroom's own rules, on whole publications.
//!
//! `ok/*` break no rule, close as some come to it. `err/*` break some, and the `.txt` beside each holds
//! the whole text that people read. To write the snapshots anew run
//! `UPDATE=1 cargo test -p warta-lint --test rules` and review the difference.

mod edits;
mod secrets;
mod support;

use std::fs;
use std::path::{Path, PathBuf};

use support::{read, report};

fn folder(name: &str) -> Vec<PathBuf> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/rules").join(name);
    let mut files: Vec<PathBuf> = fs::read_dir(path)
        .expect("the folder is there")
        .map(|entry| entry.expect("readable").path())
        .filter(|path| path.extension().is_none_or(|extension| extension != "txt"))
        .collect();
    files.sort();
    assert!(!files.is_empty());
    files
}

fn name(file: &Path) -> String {
    file.file_name().unwrap_or_default().to_string_lossy().into_owned()
}

#[test]
fn what_breaks_a_rule_is_said() {
    let mut wrong = Vec::new();
    for file in folder("err") {
        let found = report(&name(&file), &fs::read(&file).expect("readable"));
        let snapshot = file.with_extension("txt");
        if std::env::var_os("UPDATE").is_some() {
            fs::write(&snapshot, &found).expect("writable");
            continue;
        }
        let expected = fs::read_to_string(&snapshot).unwrap_or_default();
        if expected != found {
            let line = expected.lines().zip(found.lines()).position(|(a, b)| a != b);
            let line = line.unwrap_or_else(|| expected.lines().count().min(found.lines().count()));
            wrong.push(format!(
                "{}, line {}:\n  expected: {:?}\n  found:    {:?}",
                snapshot.display(),
                line + 1,
                expected.lines().nth(line).unwrap_or("(end)"),
                found.lines().nth(line).unwrap_or("(end)"),
            ));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn what_only_comes_close_is_left_alone() {
    let mut wrong = Vec::new();
    for file in folder("ok") {
        let bytes = fs::read(&file).expect("readable");
        if !read(&name(&file), &bytes, true).is_empty() {
            wrong.push(report(&name(&file), &bytes));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// The publication that comes with Warta gives no finding at all.
#[test]
fn the_demonstration_breaks_no_rule() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../public/content/bundle.json");
    let bytes = fs::read(path).expect("the demonstration");
    assert!(read("bundle.json", &bytes, true).is_empty(), "{}", report("bundle.json", &bytes));
}

/// An address that makes trouble for readers is said, and counts all the same.
#[test]
fn unusual_addresses_of_the_site_are_said() {
    for (url, help) in [
        ("https://kabar-uji.id./", Some("Did you mean \"https://kabar-uji.id/\"?")),
        ("http://localhost:3000", Some("Write the address at which readers will find")),
        ("https://kabar-uji.id/berita", None),
    ] {
        let text = format!(r#"{{"warta": 1, "site": {{"url": "{url}"}}, "articles": []}}"#);
        let (session, _) = support::session(text.as_bytes(), true);
        let file = session.files().next().expect("a file");
        let found =
            file.diagnostics.iter().find(|it| it.code == warta_diagnostics::Code::SiteAddress);
        let said = found.and_then(|it| it.help.as_deref());
        assert_eq!(said.is_some(), help.is_some(), "{url}");
        assert!(said.unwrap_or_default().starts_with(help.unwrap_or_default()), "{said:?}");
        assert_eq!(found.map(|it| it.path.as_str()).unwrap_or("/site/url"), "/site/url");
    }
}

/// The files that the texts of a publication show or lead to, whatever they are written in.
#[test]
fn files_are_known_wherever_they_are_named() {
    let text = r#"{"warta": 1, "articles": [{"slug": "a", "headline": "A", "body": [
        "![Peta](media/satu.jpg) dan [rencana](media/satu.pdf)",
        {"type": "html", "html": "<p><img src='media/dua.jpg' alt=''><a href=\"media/dua.pdf\">b</a> <a href='article/b'>c</a></p><p><a href='media/dua.pdf'>lagi</a><img hidden src=media/tak.jpg></p>"},
        {"type": "markdown", "text": "<img src='media/tiga.jpg' alt='x'> [b](media/tiga.pdf) <a href='media/tiga.zip'>c</a> <https://lain.example/>"},
        {"type": "image", "src": "media/empat.jpg", "alt": "", "caption": "[Asal](media/empat.pdf)"},
        {"type": "table", "rows": [["[a](media/lima.pdf)"]]},
        {"type": "quote", "text": "a", "attribution": "[b](media/enam.pdf)"}
    ]}]}"#;
    let (session, _) = support::session(text.as_bytes(), true);
    let found = warta_lint::media::media(&session);
    let named: Vec<(&str, bool)> =
        found.iter().map(|it| (it.written.as_str(), it.linked)).collect();
    assert_eq!(
        named,
        [
            ("media/satu.jpg", false),
            ("media/satu.pdf", true),
            ("media/dua.jpg", false),
            ("media/dua.pdf", true),
            ("media/dua.pdf", true),
            ("media/tiga.pdf", true),
            ("media/tiga.jpg", false),
            ("media/tiga.zip", true),
            ("media/empat.jpg", false),
            ("media/empat.pdf", true),
            ("media/lima.pdf", true),
            ("media/enam.pdf", true),
        ]
    );
    for media in &found {
        let plain = media.plain.map(|it| &text[it.start as usize..it.end as usize]);
        assert_eq!(plain, Some(media.written.as_str()));
    }
    assert!(found[3].span.end < found[4].span.start);
}

/// Every rule is seen to be broken by some file, and can be switched off and made an error.
#[test]
fn every_rule_has_its_test_and_its_switch() {
    let own = |code: &warta_diagnostics::Code| code.name().starts_with("W05");
    let mut seen = Vec::new();
    for file in folder("err") {
        let bytes = fs::read(&file).expect("readable");
        let found = read(&name(&file), &bytes, true);
        let codes: Vec<_> = found.iter().map(|one| one.code).filter(own).collect();
        let text = String::from_utf8(bytes).expect("UTF-8");
        // What has switches of its own is about them.
        for code in codes.iter().filter(|_| !text.contains("\"checks\"")) {
            for (level, severity) in [("off", None), ("error", Some("error"))] {
                let rule = format!("\"checks\": {{ \"{}\": \"{level}\" }}", code.name());
                assert!(
                    text.contains("\"site\": {") || !text.contains("\"warta\""),
                    "{}",
                    name(&file)
                );
                let Some((before, after)) = text.split_once("\"site\": {") else { continue };
                let comma = if after.trim_start().starts_with('}') { "" } else { "," };
                let with = format!("{before}\"site\": {{ {rule}{comma}{after}");
                let found = read(&name(&file), with.as_bytes(), true);
                let now = found.iter().find(|one| one.code == *code).map(|one| one.severity.name());
                assert_eq!(now, severity, "{} of {} as {level}", code.name(), name(&file));
            }
        }
        seen.extend(codes);
    }
    for code in warta_diagnostics::Code::ALL.iter().filter(|code| own(code)) {
        assert!(seen.contains(code), "no file in tests/rules/err has {code}");
    }
}

/// Who does not ask for the rules gets none of them.
#[test]
fn rules_are_checked_only_where_asked_for() {
    for file in folder("err") {
        let bytes = fs::read(&file).expect("readable");
        let found = read(&name(&file), &bytes, false);
        let own = found.iter().filter(|one| one.code.name().starts_with("W05"));
        assert_eq!(own.count(), 0, "{}", file.display());
    }
}

/// A text full of faults is read once and not once for each of them: in quadratic time this would not
/// end.
#[test]
fn many_faults_in_one_text_come_to_an_end() {
    let body = format!("\\u00e9 {}", "” a ".repeat(200_000));
    let text = format!(
        "{{ \"warta\": 1, \"articles\": [{{ \"slug\": \"a\", \"headline\": \"a\", \"body\": \"{body}\" }}] }}"
    );
    let found = read("a", text.as_bytes(), true);
    assert!(found.iter().any(|one| one.code == warta_diagnostics::Code::UnbalancedQuotes));
}

/// A reference is forgiven only where a record that lost its id has the very word in its name.
#[test]
fn a_missed_id_is_a_whole_word_of_a_name() {
    for (id, said) in [("susana", false), ("wijaya", false), ("ana", true), ("susana-w", true)] {
        let text = format!(
            "{{ \"warta\": 1, \"persons\": [{{ \"name\": \"Susana Wijaya\" }}], \"articles\": [{{ \"slug\": \"a\", \"headline\": \"a\", \"authors\": [{{ \"person_id\": \"{id}\" }}], \"body\": [\"a\"] }}] }}"
        );
        let found = read("a", text.as_bytes(), false);
        let has = |code| found.iter().any(|one| one.code == code);
        assert!(has(warta_diagnostics::Code::MissingField), "{found:#?}");
        assert_eq!(has(warta_diagnostics::Code::NoSuchId), said, "{id}: {found:#?}");
    }
}

#[test]
fn addresses_that_labels_give_are_looked_at() {
    let bundle = r#"{"warta": 1, "articles": [{"slug": "a", "headline": "A", "section": "Index",
        "tags": ["NUL", "Conin"], "body": ["Teks."]}]}"#;
    let said = report("uji.json", bundle.as_bytes());
    assert!(said.contains("\"nul\" is the name of a device"), "{said}");
    assert!(said.contains("\"index\" is the name under which"), "{said}");
    assert_eq!(said.matches("W0420").count(), 2, "{said}");
}
