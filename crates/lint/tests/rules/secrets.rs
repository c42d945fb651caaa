//! Secrets are warned about and shown nowhere.

use std::fs;
use std::path::Path;

use warta_diagnostics::json;
use warta_diagnostics::{Code, Source};

use crate::support::{problems, read, report, session};

/// A secret in each place that messages quote, and what may never be seen of it.
#[test]
fn a_secret_is_shown_by_no_face() {
    let hash = "$2y$10$abcdefghijklmnopqrstuv0123456789ABCDEFGHIJKLMNOPQRSTU";
    let key = "AKIAABCDEFGHIJKLMN12";
    for text in [
        format!("{{ \"warta\": 1, \"articles\": [], \"user_pass\": \"{hash}\", \"x\": 1 }}"),
        format!("{{ \"warta\": 1, \"articles\": [{{ \"slug\": \"{key}\", \"headline\": \"a\" }}] }}"),
        format!("{{ \"warta\": 1, \"articles\": [{{ \"slug\": \"a\", \"published\": \"{key}\" }}] }}"),
        format!("{{ \"warta\": 1, \"articles\": [{{ \"slug\": \"a\", \"genre\": \"{key}\" }}] }}"),
        format!("{{ \"warta\": 1, \"site\": {{ \"timezone\": \"{key}\" }} }}"),
        // In broken JSON as well.
        format!("{{ \"warta\": 1, \"articles\": [], 'password': '{hash}', }}"),
        format!("{{ \"warta\": 1, \"articles\": [], password: {key} }}"),
        format!("{{ \"warta\": 1, \"articles\": [] }} {key}"),
        format!("{{ \"warta\": 1, {hash} \"articles\": [] }}"),
        format!("{{ \"warta\": 1, \"articles\": [], \"{key}\": 1 }}"),
        format!("DB_KEY={key}"),
        format!("[{{ \"user_pass\": \"{hash}\", \"user_login\": \"a\" }}]"),
        format!("{{ \"warta\": 1, \"x\": \"\\u0024{}\" }}", &hash[1..]),
        // Cut in the middle by the message.
        format!("{{ \"warta\": 1, \"articles\": [] }} {{\"password\": \"{}{}\"}}", &hash[7..], &hash[7..]),
        format!("{{ \"warta\": 1, \"articles\": [] }} and so on and so on and so on {hash}"),
        // Outside of all values, and one level below the name.
        format!("{{ \"warta\": 1, \"articles\": [] }} {{\"password\": \"{}\"}}", &hash[7..]),
        format!("{{ \"warta\": 1, // password: \"{}\"\n \"articles\": [] }}", &key[4..]),
        format!("{{ \"warta\": 1, \"articles\": [], \"secret\": {{ \"value\": \"{}\" }} }}", &key[4..]),
        "{ \"warta\": 1, \"x\": \"-----BEGIN PRIVATE KEY-----\\nAKIAABCDEFGHIJKLMN12\\n-----END PRIVATE KEY-----\" }"
            .to_owned(),
    ] {
        let found = read("bundle.json", text.as_bytes(), true);
        assert!(found.iter().any(|one| one.code == Code::Secret), "{text}");
        let (session, _) = session(text.as_bytes(), true);
        let file = session.files().next().expect("a file");
        let source = Source::new("bundle.json", file.document.text());
        let faces = [
            report("bundle.json", text.as_bytes()),
            json::render(file.diagnostics, &[source]),
            format!("{:?}", problems(text.as_bytes())),
        ];
        for face in faces {
            for part in [&hash[7..20], &hash[30..], &key[4..]] {
                assert!(!face.contains(part), "{text}\nshows it:\n{face}");
            }
        }
    }
}

/// Addresses of e-mail are a newsroom's contacts, but in other programs' files they are data.
#[test]
fn mail_addresses_matter_in_foreign_files_only() {
    let own = "{ \"warta\": 1, \"articles\": [], \"tags\": [{ \"label\": \"a\", \"description\": \"redaksi@koran.example\" }] }";
    assert!(read("a", own.as_bytes(), true).is_empty());
    let foreign = "[{ \"date_gmt\": \"2024-01-01\", \"author_email\": \"ani@koran.example\" }, { \"author_email\": \"budi@koran.example\" }]";
    let found = read("a", foreign.as_bytes(), true);
    let said: Vec<String> = found.iter().map(|one| one.headline()).collect();
    assert_eq!(
        said,
        [
            "this is a WordPress export (REST), not a Warta bundle",
            "this looks like somebody's address of e-mail (and once more)"
        ]
    );
    assert!(!report("a", foreign.as_bytes()).contains("ani@"));
}

/// Files of other formats keep their short answer, and a directory of many people does not drown in
/// rules: those of the corpus, and of a larger one where it is at hand.
#[test]
fn foreign_files_get_short_answers() {
    let project = Path::new(env!("CARGO_MANIFEST_DIR"));
    let corpus = project.join("../../tests/corpus");
    let folder = project.join("../../../shared/data");
    let own = fs::read_dir(corpus.join("foreign")).expect("the corpus has other formats");
    let formats = own.chain(fs::read_dir(&folder).into_iter().flatten());
    let mut seen = 0;
    for file in formats.flatten().filter_map(|it| fs::read_dir(it.path()).ok()).flatten().flatten()
    {
        let path = file.path();
        if path.extension().is_none_or(|it| it != "json") {
            continue;
        }
        seen += 1;
        let bytes = fs::read(&path).expect("readable");
        let (with, without) = (read("a", &bytes, true), read("a", &bytes, false));
        let said: Vec<String> = with.iter().map(|one| one.headline()).collect();
        assert!(with.len() <= without.len() + 3, "{}: {said:#?}", path.display());
    }
    assert!(seen >= 10, "{seen} files");
    let more = ["indonesia-dpr-ep-popolo", "timor-leste-ep-popolo", "montserrat-ep-popolo"];
    let more = more.into_iter().filter_map(|name| {
        Some((name, fs::read_to_string(folder.join(format!("popolo/{name}.json"))).ok()?))
    });
    let own = fs::read_to_string(corpus.join("popolo/parlemen.json")).expect("a parliament");
    for (name, text) in std::iter::once(("parlemen", own)).chain(more) {
        let text = text.replacen('{', "{ \"warta\": 1, \"articles\": [],", 1);
        let own = read("a", text.as_bytes(), true);
        // One of its members died in 1968 and sits since 2014.
        let known = |code| name.starts_with("indonesia") && code == Code::NotAlive;
        let rules: Vec<_> = own
            .iter()
            .filter(|one| one.code.name().starts_with("W05") && !known(one.code))
            .collect();
        assert!(rules.is_empty(), "{name}: {rules:#?}");
    }
}
