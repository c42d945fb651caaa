//! From the source to the page and back.

use serde_json::{Value, json};

use crate::support::Page;

const TEXT: &str = r#"{"warta": 1, "persons": [{"id": "p/1", "name": "Sinta Contoh"}],
 "site": {"title": "😀"},
 "articles": [{"slug": "a", "headline": "Judul 😀", "tags": ["Uji"],
  "body": ["😀 Satu.", {"type": "gallery", "images": [{"src": "a.jpg", "alt": "x"}, {"alt": "kurang"}]},
   "Dua.\n\nTiga.", {"type": "quote", "text": "Empat"}]},
  {"slug": "b", "headline": "B", "body": "Lima.\n\nEnam."}]}"#;

fn places(page: &mut Page, route: &str) -> Vec<(Value, String)> {
    let places = page.call("places", json!({ "route": route }));
    let places = places.as_array().expect("places").clone();
    places.iter().map(|it| (it["block"].clone(), page.covered(it))).collect()
}

#[test]
fn each_drawn_block_leads_to_its_source() {
    let mut page = Page::with(TEXT);
    let found = places(&mut page, "article/a");
    let gallery = "{\"type\": \"gallery\", \"images\": [{\"src\": \"a.jpg\", \"alt\": \"x\"}, {\"alt\": \"kurang\"}]}";
    let expected = [
        (json!("headline"), "\"Judul 😀\""),
        (json!("tags"), "[\"Uji\"]"),
        (json!(0), "\"😀 Satu.\""),
        // A gallery of which one picture is missing is drawn as the gallery and the gap.
        (json!(1), gallery),
        (json!(2), gallery),
        // Each of several blocks of one string has its own part of it.
        (json!(3), "Dua."),
        (json!(4), "Tiga."),
        (json!(5), "{\"type\": \"quote\", \"text\": \"Empat\"}"),
    ];
    let expected: Vec<(Value, String)> =
        expected.into_iter().map(|(block, text)| (block, text.to_owned())).collect();
    assert_eq!(found, expected);
    assert_eq!(places(&mut page, "person/p~2F1"), []);
    assert_eq!(places(&mut page, "article/none"), []);
}

#[test]
fn the_cursor_leads_to_the_page_and_the_block() {
    let mut page = Page::with(TEXT);
    let mut at = |piece: &str, more: u64| {
        let offset = page.place_of(piece) + more;
        let found = page.call("at", json!({"name": "a.json", "offset": offset}));
        (found["path"].clone(), found["route"].clone(), found["block"].clone())
    };
    for (piece, path, route, block) in [
        ("Satu", "/articles/0/body/0", "article/a", json!(0)),
        ("kurang", "/articles/0/body/1/images/1/alt", "article/a", json!(1)),
        ("Dua.", "/articles/0/body/2", "article/a", json!(3)),
        ("Tiga", "/articles/0/body/2", "article/a", json!(4)),
        ("Lima", "/articles/1/body", "article/b", json!(0)),
        ("Enam", "/articles/1/body", "article/b", json!(1)),
        ("Empat", "/articles/0/body/3/text", "article/a", json!(5)),
        ("Judul", "/articles/0/headline", "article/a", json!("headline")),
        ("headline\": \"Judul", "/articles/0/headline", "article/a", json!("headline")),
        ("Sinta", "/persons/0/name", "person/p~2F1", json!(null)),
        ("title", "/site/title", "./", json!(null)),
    ] {
        let found = at(piece, 1);
        assert_eq!(found, (json!(path), json!(route), block), "{piece}");
    }
}

#[test]
fn a_pointer_leads_to_its_stretch() {
    let mut page = Page::with(TEXT);
    let mut span = |path: &str| {
        let span = page.call("span", json!({"name": "a.json", "path": path}));
        page.covered(&span)
    };
    assert_eq!(span("/articles/0/body/0"), "\"😀 Satu.\"");
    assert_eq!(span("/site/title"), "\"😀\"");
    assert_eq!(span("/site/nothing"), "{\"title\": \"😀\"}");
}
