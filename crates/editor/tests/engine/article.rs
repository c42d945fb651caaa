//! A plain text becomes a bundle.

use serde_json::json;
use warta_editor::Engine;

use crate::support::Page;

const SENT: &str = "Kabar.example UMP -- Taman baca itu dibuka. Warga datang.\r\n\"Siap,\"katanya Jumat (11/03).\r\nPenulis : Sari Contoh\r\n";

#[test]
fn a_text_becomes_a_bundle_with_what_it_was() {
    let mut page = Page::with("");
    let made = page.call("article", json!({ "text": SENT }));
    assert_eq!(made["parts"], json!(["dateline", "headline", "authors"]));
    assert_eq!((&made["looks"], &made["paragraphs"]), (&json!(2), &json!(2)));
    assert_eq!(
        (&made["encoding"], &made["text"]),
        (&json!(false), &json!(SENT.replace("\r\n", "\n")))
    );
    let bundle = made["bundle"].as_str().expect("a bundle").to_owned();
    page.open("a.json", &bundle);
    let checked = page.check();
    let codes: Vec<&str> = checked["files"][0]["problems"]
        .as_array()
        .expect("a list")
        .iter()
        .filter_map(|one| one["code"].as_str())
        .collect();
    assert_eq!(codes, ["W0502", "W0532", "W0533"]);
    assert_eq!(checked["articles"][0]["headline"], "Taman baca itu dibuka");
}

#[test]
fn what_is_no_article_is_told_apart() {
    let mut page = Page::with("");
    for (text, why) in [
        ("Hanya sebuah kalimat.", "short"),
        (" \n", "empty"),
        ("{\"warta\": 1}", "marked"),
        ("<!doctype html><title>A</title>", "marked"),
    ] {
        let answer = page.call("article", json!({ "text": text }));
        assert_eq!(answer, json!({ "bundle": null, "why": why }), "{text}");
    }
    let answer = Engine::new().load("article", "{}", b"%PDF-1.7 \0\0\0\0");
    assert!(answer.contains("\"why\":\"binary\""), "{answer}");
    // Windows-1252, which a check of the bundle can't tell any more.
    let old = Engine::new().load(
        "article",
        "{}",
        b"Harga caf\xe9 naik lagi. Warga mengeluh sejak pagi hari itu juga.",
    );
    assert!(old.contains("caf\u{e9} naik") && old.contains("\"encoding\":true"), "{old}");
}
