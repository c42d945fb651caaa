//! What could be written. `|` is the cursor.

use serde_json::{Value, json};

use crate::support::Page;

fn complete(text: &str) -> (String, Vec<Value>) {
    let (before, after) = text.split_once('|').expect("a cursor");
    let mut page = Page::with(&[before, after].concat());
    page.check();
    let offset = before.encode_utf16().count();
    let found = page.call("complete", json!({"name": "a.json", "offset": offset}));
    let covered = page.covered(&found);
    (covered, found["options"].as_array().expect("options").clone())
}

#[track_caller]
fn inserts(text: &str, replaced: &str, some: &[&str]) -> Vec<String> {
    let (covered, options) = complete(text);
    assert_eq!(covered, replaced, "{text}");
    let inserts: Vec<String> =
        options.iter().map(|it| it["insert"].as_str().expect("a text").to_owned()).collect();
    for one in some {
        assert!(inserts.iter().any(|it| it == one), "{text} offers no {one}: {inserts:?}");
    }
    inserts
}

#[test]
fn fields_that_are_not_there_yet() {
    let fields = inserts(
        "{\"warta\": 1, \"articles\": [{\"slug\": \"😀\", \"sta|\": \"\"}]}",
        "sta",
        &["status", "standfirst", "tags"],
    );
    assert!(!fields.contains(&"slug".to_owned()), "it is there already");
    inserts(
        "{\"warta\": 1, \"articles\": [{\"slug\": \"a\", |}]}",
        "",
        &[
            "\"status\": \"\"",
            "\"tags\": [\"\"]",
            "\"authors\": [\"\"]",
            "\"body\": [\"\"]",
            "\"mentions\": [{}]",
            "\"dateline\": \"\"",
            "\"auto_mentions\": ",
        ],
    );
    inserts("{|}", "", &["\"warta\": ", "\"site\": {}", "\"articles\": [{}]"]);
    inserts("{\"warta\": 1, sta|", "sta", &["\"site\": {}"]);
    let (_, options) = complete("{\"si|\": {}}");
    let site = options.iter().find(|it| it["label"] == "site").expect("the site");
    assert_eq!((&site["kind"], &site["insert"]), (&json!("field"), &json!("site")));
    assert_eq!(site["after"], ": {}", "what is still to be written behind the name");
    assert!(site["detail"].as_str().is_some_and(|text| text.contains("The publication")));
}

#[test]
fn the_fields_of_a_block_are_those_of_its_type() {
    let fields = inserts(
        "{\"articles\": [{\"body\": [\"x\", {\"type\": \"quote\", \"|\": 1}]}]}",
        "",
        &["text", "attribution", "person_id"],
    );
    assert!(!fields.contains(&"images".to_owned()), "{fields:?}");
    inserts(
        "{\"articles\": [{\"body\": [\"x\", {\"type\": \"|\"}]}]}",
        "",
        &["quote", "markdown", "fact_box"],
    );
    inserts("{\"articles\": [{\"body\": [\"x\", |]}]}", "", &["{\"type\": \"divider\"}"]);
}

#[test]
fn words_of_closed_sets() {
    let words = inserts(
        "{\"articles\": [{\"slug\": \"a\", \"status\": \"dr|aft\"}]}",
        "draft",
        &["draft", "withdrawn"],
    );
    assert_eq!(words.len(), 3);
    inserts("{\"articles\": [{\"status\": |}]}", "", &["\"draft\""]);
    inserts("{\"articles\": [{\"auto_mentions\": fa|}]}", "fa", &["true", "false"]);
    inserts("{\"site\": {\"checks\": {\"|\": \"off\"}}}", "", &["W0311"]);
    inserts("{\"site\": {\"checks\": {\"W0311\": \"|\"}}}", "", &["off", "warning"]);
}

#[test]
fn ids_slugs_and_tags_that_there_are() {
    const REST: &str = "\"persons\": [{\"id\": \"p\\\"1\", \"name\": \"Sinta Contoh\"}], \
                        \"organizations\": [{\"id\": \"o1\", \"name\": \"Partai Contoh\"}]";
    let bundle = |article: &str| {
        format!(
            "{{\"warta\": 1, {REST}, \"articles\": [{{\"slug\": \"b\", \"headline\": \"B 😀\", \"tags\": [\"Uji\"], \"body\": [\"x\"]}}, {{\"slug\": \"a\", {article}}}]}}"
        )
    };
    let (covered, options) =
        complete(&bundle("\"body\": [{\"type\": \"quote\", \"person_id\": \"p|\"}]"));
    assert_eq!(covered, "p");
    assert_eq!(
        options,
        [
            json!({"label": "Sinta Contoh (p\"1)", "detail": "Sinta Contoh", "insert": "p\\\"1", "kind": "id", "after": ""})
        ]
    );
    inserts(&bundle("\"authors\": [{\"person_id\": |}]"), "", &["\"p\\\"1\""]);
    inserts(&bundle("\"mentions\": [{\"organization_id\": \"|\"}]"), "", &["o1"]);
    inserts(&bundle("\"related\": [\"|\"]"), "", &["b"]);
    inserts(&bundle("\"body\": [{\"type\": \"related\", \"slug\": \"|\"}]"), "", &["b"]);
    inserts(&bundle("\"tags\": [|]"), "", &["\"Uji\""]);
    inserts(&bundle("\"published\": \"|\""), "", &["2024-05-01"]);
    let own = inserts(&bundle("\"x\": 1, \"slug\": \"|\""), "", &[]);
    assert_eq!(own, [""; 0], "an article's own slug is nobody else's");
}

#[test]
fn where_nothing_can_be_written_nothing_is_offered() {
    for text in ["|", "{\"a\": 1}|", "{\"a\" |: 1}", "{\"headline\": \"x\" |}"] {
        assert_eq!(complete(text).1, [json!(null); 0], "{text}");
    }
}
