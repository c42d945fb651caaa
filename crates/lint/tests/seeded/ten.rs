//! Ten mistakes in one file, two of them in the JSON itself.

use warta_diagnostics::apply;
use warta_page::route::Route;
use warta_page::view::View;
use warta_page::wire::{Answer, Request};

use crate::text;

/// The file, with `⟦` wherever a person would point.
const TEN: &str = include_str!("ten.marked");

fn ten() -> String {
    TEN.replace('⟦', "")
}

#[test]
fn ten_mistakes_are_found_in_one_pass_and_the_article_is_there() {
    let mut found = text::read("ten", ten().as_bytes());
    let places: Vec<(&str, (u32, u32))> = found
        .diagnostics
        .iter()
        .map(|one| (one.code.name(), text::place_of(&found, one)))
        .collect();
    let codes =
        ["W0102", "W0205", "W0304", "W0105", "W0207", "W0305", "W0210", "W0507", "W0403", "W0402"];
    let marks = TEN.match_indices('⟦').enumerate();
    let marks = marks.map(|(nth, (at, mark))| text::place(&ten(), at - nth * mark.len()));
    let expected: Vec<(&str, (u32, u32))> = codes.into_iter().zip(marks).collect();
    let said: Vec<String> = found.diagnostics.iter().map(text::line).collect();
    assert_eq!(places, expected, "{said:#?}");
    let route = Route::parse("article/pasar-baru");
    let Answer::Page(view) = found.session.handle(Request::Show { route }, None) else {
        panic!("no page");
    };
    let View::Article(page) = *view else { panic!("no article: {view:?}") };
    assert_eq!(page.body.len(), 4, "every block is there: {:#?}", page.body);
}

/// All certain remedies at once; what is left needs a person.
#[test]
fn what_is_certain_is_mended_in_one_go() {
    let found = text::read("ten", ten().as_bytes());
    let edits = found.diagnostics.iter().flat_map(|one| &one.edits);
    let mended = apply(&found.text, edits).expect("no two quarrel");
    let again = text::read("ten", mended.as_bytes());
    let codes: Vec<&str> = again.diagnostics.iter().map(|one| one.code.name()).collect();
    assert_eq!(codes, ["W0304", "W0305", "W0403", "W0402"], "{mended}");
    assert!(again.diagnostics.iter().all(|one| one.edits.is_empty()));
}
