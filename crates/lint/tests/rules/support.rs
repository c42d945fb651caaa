//! One publication of one file, as an editor's program reads it.

use warta_diagnostics::text::{Look, render, summary};
use warta_diagnostics::{Diagnostic, Source};
use warta_page::date::Date;
use warta_page::view::Problem;
use warta_page::wire::{Answer, Request};
use warta_publication::Options;
use warta_publication::session::{Session, Texts};

/// The address of the file.
const URL: &str = "https://koran.example/content/bundle.json";

/// When the tests take place.
const NOW: &str = "2026-06-15T12:00:00+07:00";

/// A session that has read one file.
pub fn session(bytes: &[u8], rules: bool) -> (Session, Answer) {
    let now = Some(Date(NOW.into()));
    let mut session = Session::new(
        Options {
            drafts: true,
            lint: rules.then_some(&warta_lint::NEWSROOM as _),
            now,
            ..Options::default()
        },
        Texts::Keep,
    );
    session.handle(Request::Open { url: URL.into() }, None);
    let answer = session.handle(Request::Read { url: URL.into() }, Some(bytes));
    (session, answer)
}

/// What is found in a file.
pub fn read(_: &str, bytes: &[u8], rules: bool) -> Vec<Diagnostic> {
    let (session, _) = session(bytes, rules);
    session.files().flat_map(|file| file.diagnostics.to_vec()).collect()
}

/// What people read.
pub fn report(name: &str, bytes: &[u8]) -> String {
    let (session, _) = session(bytes, true);
    let file = session.files().next().expect("a file");
    let source = Source::new(name, file.document.text());
    format!(
        "{}\n{}\n",
        render(file.diagnostics, &[source], Look::plain()),
        summary(file.diagnostics)
    )
}

/// What the app's own report shows.
pub fn problems(bytes: &[u8]) -> Vec<Problem> {
    let (session, answer) = session(bytes, true);
    match answer {
        Answer::Broken(problems) => problems,
        _ => {
            let route = warta_page::route::Route::Report;
            match session.pages().expect("a library").view(&route) {
                warta_page::view::View::Report(problems) => problems,
                other => panic!("no report: {other:?}"),
            }
        }
    }
}
