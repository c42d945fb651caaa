//! Mending one problem, or all that can be mended for certain.

use serde_json::{Value, json};

use crate::support::{Page, problem};

const WRONG: &str = "{\"warta\": 1, \"articles\": [{\"slug\": \"a\" \"headline\": \"😀\", // yes\n\
                     \"body\": [\"x\",],}]}";

fn made(page: &mut Page, applied: &Value) -> String {
    let changes = applied["changes"].clone();
    page.call("edit", json!({"name": "a.json", "changes": changes}));
    page.text("a.json")
}

#[test]
fn everything_certain_at_once_and_then_nothing_more() {
    let mut page = Page::with(WRONG);
    let applied = page.call("apply", json!({"name": "a.json", "all": true}));
    assert_eq!(applied["left"], 0);
    let mended = made(&mut page, &applied);
    assert_eq!(
        mended,
        "{\"warta\": 1, \"articles\": [{\"slug\": \"a\", \"headline\": \"😀\", // yes\n\"body\": [\"x\"]}]}"
    );
    let again = page.call("apply", json!({"all": true}));
    assert_eq!(again, json!({"changes": [], "left": 0, "mended": 0}));
}

/// Only some of many findings are listed; all are counted, and all are mended.
#[test]
fn more_than_are_listed_are_mended_and_counted_all_the_same() {
    let curved: Vec<String> = (0..22).map(|nth| format!("\u{201c}{nth}\u{201d}")).collect();
    let slugs: Vec<String> = (0..90)
        .map(|nth| format!("{{\"slug\": \"A {nth}\", \"headline\": \"A  b\", \"body\": [\"x\"]}}"))
        .collect();
    for (text, all) in [
        (format!("{{\"warta\": 1, \"articles\": [], \"zzz\": [{}]}}", curved.join(", ")), 22),
        (format!("{{\"warta\": 1, \"articles\": [{}]}}", slugs.join(", ")), 180),
    ] {
        let mut page = Page::with(&text);
        let checked = page.check();
        assert_eq!(checked["certain"], all);
        let found = page.call("apply", json!({"all": true}));
        assert_eq!((&found["left"], &found["mended"]), (&json!(0), &json!(all)));
        let mended = made(&mut page, &found);
        assert!(!mended.contains('\u{201c}') && !mended.contains("A  b"), "{mended}");
        assert_eq!(page.check()["certain"], 0, "{mended}");
    }
}

#[test]
fn one_kind_or_one_problem_alone() {
    let mut page = Page::with(WRONG);
    let commas = page.call("apply", json!({"name": "a.json", "all": true, "code": "W0102"}));
    assert_eq!(commas["changes"].as_array().map(Vec::len), Some(1));
    let checked = page.check();
    let problem = problem(&checked, "W0102");
    let one = page.call("apply", json!({"name": "a.json", "edits": problem["edits"]}));
    assert_eq!(one["changes"], commas["changes"]);
    assert_eq!(made(&mut page, &one), WRONG.replacen("\"a\" ", "\"a\", ", 1));
}
