//! One record that the program fails at does not take the others along: faults are put in by words that
//! only builds for tests know.

#![cfg(feature = "faults")]

use warta_bundle::barrier;
use warta_page::route::Route;
use warta_page::view::View;
use warta_page::wire::{Answer, Request};
use warta_publication::Options;
use warta_publication::session::workbench::Workbench;
use warta_publication::session::{Session, Texts};

const URL: &str = "http://koran.example/bundle.json";

/// A bundle of three articles, the second with this slug, and two people.
fn bundle(slug: &str, id: &str) -> String {
    let article = |slug: &str| {
        format!(
            r#"{{"slug": "{slug}", "headline": "Rapat dibuka", "standfirst": "Teras.", "authors": ["Sari Contoh"], "tags": ["Umpama"], "body": ["Isi."]}}"#
        )
    };
    format!(
        r#"{{"warta": 1, "articles": [{}, {}, {}], "persons": [{{"id": "{id}", "name": "Budi Contoh"}}, {{"id": "sari", "name": "Sari Contoh"}}]}}"#,
        article("awal"),
        article(slug),
        article("akhir")
    )
}

fn options() -> Options {
    Options { drafts: true, lint: Some(&warta_lint::NEWSROOM), ..Options::default() }
}

/// Everything that is reported, as code and place.
fn reported(session: &Session) -> Vec<String> {
    let all = session.files().flat_map(|file| file.diagnostics.to_vec());
    all.map(|it| format!("{} {}", it.code, it.path)).collect()
}

fn read(text: &str, before: Option<Request>) -> Session {
    let mut session = Session::new(options(), Texts::Keep);
    if let Some(before) = before {
        session.handle(before, None);
    }
    session.handle(Request::Open { url: URL.into() }, None);
    let answer = session.handle(Request::Read { url: URL.into() }, Some(text.as_bytes()));
    assert!(matches!(answer, Answer::Ready(_)), "{answer:?}");
    session
}

fn has(session: &Session, slug: &str) -> bool {
    let pages = session.pages().expect("it was read");
    matches!(pages.view(&Route::article(slug)), View::Article(_))
}

#[test]
fn an_article_that_can_not_be_read_is_left_out_and_named() {
    let session = read(&bundle("fault-in-reading", "budi"), None);
    assert!(has(&session, "awal") && has(&session, "akhir"));
    assert!(!has(&session, "fault-in-reading"));
    let found = reported(&session);
    assert!(found.contains(&"W0010 /articles/1".to_owned()), "{found:?}");
    assert_eq!(barrier::reading(), None);
}

#[test]
fn a_person_that_can_not_be_read_takes_nobody_along() {
    let session = read(&bundle("tengah", "fault-in-reading"), None);
    assert!(["awal", "tengah", "akhir"].iter().all(|slug| has(&session, slug)));
    let view = session.pages().expect("read").view(&Route::person("sari"));
    assert!(matches!(view, View::Person(_)), "{view:?}");
    let found = reported(&session);
    assert!(found.contains(&"W0010 /persons/0".to_owned()), "{found:?}");
}

#[test]
fn an_article_in_which_names_can_not_be_looked_for_is_shown_and_named() {
    let session = read(&bundle("fault-in-names", "budi"), None);
    assert!(["awal", "fault-in-names", "akhir"].iter().all(|slug| has(&session, slug)));
    let found = reported(&session);
    assert!(found.contains(&"W0010 /articles/1".to_owned()), "{found:?}");
}

#[test]
fn an_article_whose_words_can_not_be_checked_is_named_and_the_others_are_checked() {
    let text = bundle("fault-in-rules", "budi").replace("Isi.", "Isi  lagi.");
    let session = read(&text, None);
    let found = reported(&session);
    assert!(found.contains(&"W0010 /articles/1".to_owned()), "{found:?}");
    for nth in [0, 2] {
        assert!(found.contains(&format!("W0507 /articles/{nth}/body/0")), "{found:?}");
    }
}

/// A browser's program that stopped tells where it was, and the next one leaves that out.
#[test]
fn a_record_is_left_out_when_it_is_named() {
    let text = bundle("tengah", "budi");
    let start = text.match_indices("{\"slug\"").nth(1).expect("the second article").0;
    let records = vec![(0, u32::try_from(start).expect("short"))];
    let mut session = read(&text, Some(Request::LeaveOut { records }));
    assert!(has(&session, "awal") && has(&session, "akhir") && !has(&session, "tengah"));
    assert_eq!(reported(&session), ["W0010 /articles/1"]);
    // What is opened then is read in full.
    session.handle(Request::Open { url: URL.into() }, None);
    session.handle(Request::Read { url: URL.into() }, Some(text.as_bytes()));
    assert!(has(&session, "tengah"));
    assert!(reported(&session).is_empty());
}

#[test]
fn editors_get_the_others_until_they_change_the_text() {
    let text = bundle("tengah", "budi");
    let start = text.match_indices("{\"slug\"").nth(1).expect("the second article").0;
    let mut bench = Workbench::default();
    bench.leave_out("bundle.json", u32::try_from(start).expect("short"));
    bench.put("bundle.json", URL, &text);
    bench.gather(options());
    let has = |bench: &Workbench, slug: &str| {
        let pages = bench.pages().expect("it was read");
        matches!(pages.view(&Route::article(slug)), View::Article(_))
    };
    assert!(has(&bench, "awal") && !has(&bench, "tengah"));
    bench.put("bundle.json", URL, &text.replace("Rapat dibuka", "Rapat ditutup"));
    bench.gather(options());
    assert!(has(&bench, "awal") && has(&bench, "tengah"));
}

#[test]
fn a_file_that_can_not_be_read_is_named() {
    let mut session = Session::new(options(), Texts::Keep);
    session.handle(Request::Open { url: URL.into() }, None);
    let text = br#"{"warta": 1, "site": {"title": "fault-in-site"}}"#;
    let answer = session.handle(Request::Read { url: URL.into() }, Some(text));
    assert!(matches!(answer, Answer::Broken(_)), "{answer:?}");
    assert_eq!(reported(&session), ["W0011 "]);
}
