//! The worker in a real browser: packed requests in, packed answers out.

#![cfg(target_arch = "wasm32")]

use warta_page::route::Route;
use warta_page::view::View;
use warta_page::wire::{Answer, Request};
use wasm_bindgen::JsValue;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

const URL: &str = "http://127.0.0.1/content/bundle.json";

fn ask(request: &Request, bytes: Option<&[u8]>) -> Answer {
    let request = warta_page::pack(request);
    let answer = warta_worker::answer(&request, bytes.map(<[u8]>::to_vec))
        .map_err(JsValue::from)
        .expect("the worker answers");
    warta_page::unpack(&answer).expect("an answer of this version")
}

fn open(bundle: &[u8]) -> Answer {
    let url = URL.to_owned();
    ask(&Request::Open { url: url.clone() }, None);
    ask(&Request::Read { url }, Some(bundle))
}

#[wasm_bindgen_test]
fn a_bundle_becomes_a_page() {
    let bundle = r#"{"warta": 1, "site": {"title": "Uji"}, "articles": [
        {"slug": "a", "headline": "Judul", "body": ["Satu alinea."]}]}"#;
    let Answer::Ready(site) = open(bundle.as_bytes()) else { panic!("the bundle is whole") };
    assert_eq!(site.title, "Uji");
    let answer = ask(&Request::Show { route: Route::article("a") }, None);
    assert!(matches!(answer, Answer::Page(view) if matches!(*view, View::Article(_))));
}

#[wasm_bindgen_test]
fn what_is_no_bundle_is_told_with_its_problems() {
    let Answer::Broken(problems) = open(b"<!doctype html>") else { panic!("this is no bundle") };
    assert!(!problems.is_empty());
}

#[wasm_bindgen_test]
fn a_request_of_another_version_is_refused() {
    let refused = warta_worker::answer(&[warta_page::VERSION + 1, 0], None);
    assert!(refused.is_err());
}
