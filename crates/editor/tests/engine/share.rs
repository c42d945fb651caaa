//! What a search result and a shared link say.

use serde_json::json;

use crate::support::Page;

#[test]
fn a_share_says_what_the_page_will_state() {
    let mut page = Page::with(
        r#"{"warta": 1, "site": {"title": "Uji", "url": "https://uji.example/berita/"},
            "articles": [{"slug": "a", "headline": "Judul 😀", "standfirst": "Teras.", "published": "2024-05-01",
            "image": {"src": "media/a.svg", "alt": "x", "width": 1200, "height": 800}, "body": ["x"]}]}"#,
    );
    let share = page.call("share", json!({"slug": "a", "language": "en"}));
    assert_eq!(share["title"], "Judul 😀");
    assert_eq!(share["description"], "Teras.");
    assert_eq!(share["url"], "https://uji.example/berita/article/a");
    assert_eq!(share["site_name"], "Uji");
    assert_eq!(share["image"]["src"], "http://files.invalid/media/a.svg");
    assert_eq!(share["date"], "2024-05-01");
    let notes = share["notes"].as_array().expect("notes");
    assert_eq!(notes.len(), 1, "{notes:?}");
    assert!(notes[0].as_str().is_some_and(|note| note.contains("SVG")));
}

#[test]
fn what_is_missing_is_noted_in_the_language_asked_for() {
    let mut page = Page::with(
        r#"{"warta": 1, "articles": [{"slug": "a", "headline": "A", "status": "draft", "body": ["x"]}]}"#,
    );
    let share = page.call("share", json!({"slug": "a"}));
    assert_eq!((&share["url"], &share["image"]), (&json!(null), &json!(null)));
    let notes = share["notes"].as_array().expect("notes");
    assert_eq!(notes.len(), 4, "{notes:?}");
    assert!(notes[0].as_str().is_some_and(|note| note.starts_with("Ini masih draf")));
    assert_eq!(page.error("share", json!({"slug": "none"})), "there is no article \"none\"");
}
