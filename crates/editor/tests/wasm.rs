//! The engine in a real browser: what `worker.js` calls.

#![cfg(target_arch = "wasm32")]

use warta_page::route::Route;
use warta_page::view::View;
use warta_page::wire::{Answer, Request};
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

#[wasm_bindgen_test]
fn a_file_is_opened_changed_checked_and_shown() {
    let bundle =
        r#"{"warta": 1, "articles": [{"slug": "a", "headline": "😀 é", "body": ["Satu."]}]}"#;
    let opened = warta_editor::load("load", r#"{"name": "a.json"}"#, bundle.as_bytes());
    assert!(opened.contains(r#""encoding":"utf-8""#), "{opened}");
    let at = bundle.encode_utf16().count() - r#"Satu."]}]}"#.len();
    let change = format!(
        r#"{{"name": "a.json", "changes": [{{"from": {at}, "to": {}, "insert": "Dua 😀"}}]}}"#,
        at + 4
    );
    assert_eq!(warta_editor::call("edit", &change), r#"{"value":{}}"#);
    let checked = warta_editor::call("check", r#"{"now": "2024-05-01", "language": "id"}"#);
    assert!(checked.contains(r#""broken":false"#), "{checked}");
    let request = warta_page::pack(&Request::Show { route: Route::article("a") });
    let answer = warta_editor::show(&request).map_err(|_| ()).expect("of this version");
    let Ok(Answer::Page(view)) = warta_page::unpack(&answer) else { panic!("a page") };
    let View::Article(article) = *view else { panic!("an article") };
    assert_eq!(article.headline, "😀 é");
    assert_eq!(
        warta_page::text::plain(match &article.body[0] {
            warta_page::block::Block::Paragraph(text) => text,
            other => panic!("a paragraph, not {other:?}"),
        }),
        "Dua 😀."
    );
}

#[wasm_bindgen_test]
fn what_can_not_be_answered_is_an_error() {
    assert!(warta_editor::call("nonsense", "{}").contains("error"));
    assert!(warta_editor::show(&[warta_page::VERSION + 1, 0]).is_err());
}
