//! What is wrong, and what there is.

use serde_json::json;
use warta_page::route::Route;
use warta_page::view::View;
use warta_page::wire::{Answer, Request};

use crate::support::{Page, codes, problem};

#[test]
fn problems_say_where_in_the_units_of_the_page() {
    let mut page = Page::with(
        "{\"warta\": 1, \"site\": {\"title\": \"😀\"}, \"articles\": [{\"slug\": \"a\", \"headline\": \"é😀\",\n\
         \t\"standfrist\": \"😀\", \"body\": [\"😀 x\",]}]}",
    );
    let checked = page.check();
    assert_eq!(codes(&checked), ["W0205", "W0103"]);
    let (field, comma) = (problem(&checked, "W0205"), problem(&checked, "W0103"));
    assert_eq!(page.covered(&field), "\"standfrist\"");
    assert_eq!((&field["line"], &field["column"]), (&json!(2), &json!(2)));
    assert_eq!(field["path"], "/articles/0/standfrist");
    assert_eq!((page.covered(&comma), page.covered(&comma["edits"][0])), (",".into(), ",".into()));
    assert_eq!(comma["edits"][0]["insert"], "");
}

#[test]
fn possible_answers_say_where_in_the_units_of_the_page() {
    let mut page = Page::with(
        "{\"warta\": 1, \"articles\": [{\"slug\": \"a\", \"headline\": \"😀\", \"status\": \"terbit\", \"body\": [\"x\"]}]}",
    );
    let checked = page.check();
    let status = problem(&checked, "W0212");
    assert_eq!((&status["edits"], &checked["certain"]), (&json!([]), &json!(0)));
    let answer = &status["choices"][0];
    assert_eq!(answer["text"], "\"published\"");
    let edit = &answer["edits"][0];
    assert_eq!(
        (page.covered(edit).as_str(), &edit["insert"]),
        ("\"terbit\"", &json!("\"published\""))
    );
}

#[test]
fn problems_are_told_in_the_language_that_is_asked_for() {
    let mut page =
        Page::with("{\"warta\": 1, \"articles\": [{\"slug\": \"A b\", \"body\": [\"x\",]}]}");
    let check = |page: &mut Page, language: &str| {
        let checked = page.call("check", json!({ "now": "2024-05-01", "language": language }));
        let message = |code: &str| problem(&checked, code)["message"].clone();
        (message("W0301"), message("W0103"))
    };
    let english = (json!("\"A b\" is not a slug"), json!("a comma with nothing to separate"));
    let indonesian = (json!("\"A b\" bukan slug"), json!("koma yang tidak memisahkan apa pun"));
    assert_eq!(check(&mut page, "en"), english);
    assert_eq!(check(&mut page, "id"), indonesian, "also what was found before");
    assert_eq!(check(&mut page, "en"), english);
}

#[test]
fn the_articles_are_listed_drafts_included() {
    let mut page = Page::with(
        "{\"warta\": 1, \"articles\": [\
         {\"slug\": \"a\", \"headline\": \"A\", \"status\": \"draft\", \"body\": [\"x\"]},\
         {\"slug\": \"b\", \"headline\": \"B\", \"status\": \"withdrawn\", \"body\": [\"x\"]}]}",
    );
    let checked = page.check();
    let expected = json!([
        {"slug": "a", "headline": "A", "status": "draft", "file": "a.json", "path": "/articles/0", "route": "article/a"},
        {"slug": "b", "headline": "B", "status": "withdrawn", "file": "a.json", "path": "/articles/1", "route": "article/b"},
    ]);
    assert_eq!(checked["articles"], expected);
}

#[test]
fn broken_json_is_still_shown() {
    let mut page = Page::with(
        "{\"warta\": 1, \"articles\": [{\"slug\": \"a\" \"headline\": \"A\", \"body\": [\"Satu.\", \"Dua",
    );
    let checked = page.check();
    assert_eq!(checked["broken"], false);
    assert!(codes(&checked).contains(&"W0102"), "{checked}");
    let request = Request::Show { route: Route::article("a") };
    let Answer::Page(view) = page.engine().handle(&request) else { panic!("a page") };
    let View::Article(article) = *view else { panic!("an article") };
    assert_eq!(article.body.len(), 2);
}

#[test]
fn the_reader_is_answered_at_once_and_packed() {
    let mut page = Page::with("{\"warta\": 1, \"site\": {\"title\": \"Uji\"}}");
    let open = warta_page::pack(&Request::Open { url: "http://elsewhere.invalid/".into() });
    let answer = page.engine().show(&open).expect("of this version");
    let Ok(Answer::Ready(site)) = warta_page::unpack(&answer) else { panic!("it is whole") };
    assert_eq!(site.title, "Uji");
    assert!(page.engine().show(&[99, 0]).is_err());
    page.call("edit", json!({"name": "a.json", "changes": [{"from": 0, "to": 38, "insert": ""}]}));
    page.check();
    let answer = page.engine().show(&open).expect("of this version");
    assert!(
        matches!(warta_page::unpack(&answer), Ok(Answer::Broken(problems)) if problems.len() == 1)
    );
}

#[test]
fn a_code_is_explained_in_both_languages() {
    let mut page = Page::with("{}");
    let mut text = |language: &str| {
        page.call("explain", json!({"code": "W0103", "language": language}))["text"].clone()
    };
    let (english, indonesian) = (text("en"), text("id"));
    assert!(english.as_str().is_some_and(|text| text.len() > 100));
    assert_ne!(english, indonesian);
    assert_eq!(page.error("explain", json!({"code": "W9999"})), "there is no code W9999");
}

#[test]
fn a_record_that_the_engine_stopped_at_is_left_out_until_the_text_changes() {
    let text = "{\"warta\": 1, \"articles\": [{\"slug\": \"a\", \"headline\": \"A\", \"body\": [\"x\"]}, {\"slug\": \"b\", \"headline\": \"B\", \"body\": [\"x\"]}]}";
    let start = text.find("{\"slug\": \"a\"").expect("it is there");
    let slugs = |checked: &serde_json::Value| {
        let all = checked["articles"].as_array().cloned().unwrap_or_default();
        all.iter().map(|it| it["slug"].as_str().unwrap_or_default().to_owned()).collect::<Vec<_>>()
    };
    let mut page = Page::with(text);
    page.call("leave_out", json!({ "name": "a.json", "start": start, "length": text.len() }));
    let checked = page.check();
    assert_eq!(slugs(&checked), ["b"]);
    assert_eq!(problem(&checked, "W0010")["path"], "/articles/0");
    let edit = json!({ "name": "a.json", "changes": [{ "from": text.len(), "insert": "\n" }] });
    page.call("edit", edit);
    let checked = page.check();
    assert_eq!(slugs(&checked), ["a", "b"]);
    assert!(!codes(&checked).contains(&"W0010"));
    // A place in another text says nothing.
    let mut page = Page::with(text);
    page.call("leave_out", json!({ "name": "a.json", "start": start, "length": text.len() + 1 }));
    assert_eq!(slugs(&page.check()), ["a", "b"]);
}
