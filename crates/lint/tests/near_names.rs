//! Names that are nearly one of the directory (W0508): no alarm over words that are right as they stand.

use serde_json::{Value, json};
use warta_diagnostics::Code;
use warta_page::wire::Request;
use warta_publication::Options;
use warta_publication::session::{Session, Texts};

/// Sentences in which what is to be linked stands in brackets: "Kata [Arman Wirasaba>arman]."
const SENTENCES: &str = include_str!("../../publication/tests/mentions/sentences.txt");

/// The directory that the sentences speak of.
const DIRECTORY: &str = include_str!("../../publication/tests/mentions/directory.json");

/// A sentence without its brackets.
fn plain(line: &str) -> String {
    let mut parts = line.split('[');
    let mut text = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let (link, rest) = part.split_once(']').expect(line);
        text += link.split_once('>').expect(line).0;
        text += rest;
    }
    text
}

/// A bundle with the directory, and an article for each text.
fn bundle_of(texts: &[&str]) -> String {
    let mut bundle: Value = serde_json::from_str(DIRECTORY).expect("JSON");
    let article = |(nth, text): (usize, &&str)| {
        let body: Vec<&str> = text.split(" / ").collect();
        json!({"slug": format!("s{nth}"), "headline": "Kalimat", "body": body})
    };
    bundle["warta"] = json!(1);
    bundle["articles"] = texts.iter().enumerate().map(article).collect();
    bundle.to_string()
}

/// The messages about names that are nearly another one.
pub fn alarms(bundle: &str) -> Vec<String> {
    let options = Options { lint: Some(&warta_lint::NEWSROOM), ..Options::default() };
    let mut session = Session::new(options, Texts::Keep);
    let url = "https://koran.example/bundle.json".to_owned();
    session.handle(Request::Open { url: url.clone() }, None);
    session.handle(Request::Read { url }, Some(bundle.as_bytes()));
    let all = session.files().flat_map(|file| file.diagnostics.to_vec());
    all.filter(|it| it.code == Code::NearName).map(|it| it.message).collect()
}

#[test]
fn what_is_written_right_is_no_misspelling() {
    let lines = SENTENCES.lines().filter(|it| !it.is_empty() && !it.starts_with(['#', '=']));
    let sentences: Vec<String> = lines.map(plain).collect();
    assert!(sentences.len() >= 300, "{} sentences", sentences.len());
    let sentences: Vec<&str> = sentences.iter().map(String::as_str).collect();
    assert_eq!(alarms(&bundle_of(&sentences)), Vec::<String>::new());
}

#[test]
fn what_is_misspelt_is_told_in_the_same_directory() {
    let wrong = [
        ("Menurut Arman Wirasabba, jalan itu rusak.", "Arman Wirasabba"),
        ("Calon Dewanti Larasti hadir.", "Dewanti Larasti"),
        ("Setelah itu Gattot Sasmita pulang.", "Gattot Sasmita"),
        ("Then Arthur Penrsoe left.", "Arthur Penrsoe"),
    ];
    for (text, name) in wrong {
        let alarms = alarms(&bundle_of(&[text]));
        assert!(alarms.len() == 1 && alarms[0].contains(name), "{text}: {alarms:?}");
    }
}

#[test]
fn a_name_that_is_left_alone_is_left_alone_misspelt() {
    let of = |how: &str| {
        alarms(&format!(
            r#"{{"warta": 1, "persons": [{{"id": "p", "name": "Ratmi Gunitasari", "link_in_text": {how:?}}}],
                "articles": [{{"slug": "a", "headline": "Judul", "body": ["Kata Ratmi Gunitasarri."]}}]}}"#
        ))
    };
    assert_eq!((of("auto").len(), of("never").len()), (1, 0));
}
