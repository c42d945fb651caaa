//! `warta split`: a large bundle in parts.

use super::*;

/// A bundle of three articles.
const THREE: &str = r#"{"warta": 1, "_note": "mine", "site": {"title": "Uji"}, "articles": [
  {"slug": "tua", "headline": "Tua", "published": "2020-01-01", "body": ["Isi  tua."]},
  {"slug": "baru", "headline": "Baru", "published": "2024-05-01", "former_slugs": ["lama"], "tags": ["Umpama"], "section": "Kota", "body": ["Isi."]},
  {"slug": "tengah", "headline": "Tengah", "published": "2022-01-01", "body": ["Isi."]}]}"#;

#[test]
fn a_bundle_becomes_a_main_file_and_parts() {
    let folder = folder("split", &[("bundle.json", THREE)]);
    let arguments = ["split", "bundle.json", "--out", "out", "--articles", "2"];
    let done = warta(&folder, &arguments, "");
    ends(&done, 0, "", "wrote out/bundle.json\nwrote out/bundle-1.json\nwrote out/bundle-2.json\n");
    let read = |name: &str| fs::read_to_string(folder.join("out").join(name)).expect("written");
    let main: serde_json::Value = serde_json::from_str(&read("bundle.json")).expect("JSON");
    assert_eq!(main["_note"], "mine");
    assert_eq!(main["articles"], serde_json::Value::Null);
    assert_eq!(
        main["bundles"][0],
        serde_json::json!({"src": "bundle-1.json", "articles": ["baru", "lama", "tengah"],
            "tags": ["Umpama"], "sections": ["Kota"], "from": "2022-01-01", "to": "2024-05-01"})
    );
    assert!(read("bundle-2.json").contains("\"Isi  tua.\""), "as it was written");
    let again = warta(&folder, &arguments, "");
    assert_eq!(again.status.code(), Some(2));
    assert!(text(&again.stderr).contains("is there already"));
}

#[test]
fn what_has_errors_or_is_small_is_not_cut() {
    let folder = folder("split-not", &[("bundle.json", THREE), ("bad.json", "{\"warta\": 1,,}")]);
    let few = warta(&folder, &["split", "bundle.json", "--out", "out"], "");
    assert_eq!(few.status.code(), Some(2));
    let bad = warta(&folder, &["split", "bad.json", "--out", "out"], "");
    assert_eq!(bad.status.code(), Some(1));
    assert!(!folder.join("out").exists());
}
