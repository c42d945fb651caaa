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
    assert_eq!(again, json!({"changes": [], "left": 0}));
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
