//! The draft beside the published version.

use serde_json::{Value, json};

use crate::support::Page;

fn bundle(more: &str, headline: &str, body: &[&str]) -> String {
    let body = json!(body);
    format!(
        "{{\"warta\": 1, \"articles\": [{{\"slug\": \"a\"{more}, \"headline\": \"{headline}\", \"body\": {body}}}]}}"
    )
}

fn compare(published: &str, draft: &str) -> Value {
    let mut page = Page::with(draft);
    page.publish(published);
    let slug = page.check()["articles"][0]["slug"].clone();
    page.call("compare", json!({ "slug": slug }))
}

fn summary(compared: &Value) -> Vec<String> {
    let parts = compared["parts"].as_array().expect("parts");
    parts
        .iter()
        .map(|part| {
            let segments = part["segments"].as_array().expect("segments").iter().map(|it| {
                let text = it["text"].as_str().unwrap_or_default();
                match it["change"].as_str() {
                    Some("added") => format!("[+{text}]"),
                    Some("removed") => format!("[-{text}]"),
                    _ => text.to_owned(),
                }
            });
            let words: String = segments.collect();
            format!("{} {} {words}", part["block"], part["change"].as_str().unwrap_or_default())
        })
        .collect()
}

#[test]
fn words_are_compared_inside_blocks_and_blocks_inside_bodies() {
    let published =
        bundle("", "Judul 😀", &["Satu dua tiga empat.", "Hilang sama sekali.", "Tetap."]);
    let draft = bundle("", "Judul baru 😀", &["Satu dua lima empat.", "Tetap.", "Tambahan é."]);
    let compared = compare(&published, &draft);
    assert_eq!(compared["state"], "changed");
    assert_eq!(
        summary(&compared),
        [
            "\"headline\" changed Judul [+baru ]😀",
            "0 changed Satu dua [-tiga][+lima] empat.",
            "null removed [-Hilang sama sekali.]",
            "1 same Tetap.",
            "2 added [+Tambahan é.]",
        ]
    );
    assert_eq!(compared["parts"][2]["after"], 0);
}

#[test]
fn the_same_and_the_new_and_the_renamed() {
    let one = bundle("", "Judul", &["Satu."]);
    let mut page = Page::with(&one);
    page.check();
    assert_eq!(page.call("compare", json!({"slug": "a"})), json!({"state": "new", "parts": []}));
    assert_eq!(compare(&one, &one)["state"], "same");
    let renamed = one.replace("\"slug\": \"a\"", "\"slug\": \"b\", \"former_slugs\": [\"a\"]");
    assert_eq!(compare(&one, &renamed)["state"], "same");
    assert_eq!(page.error("compare", json!({"slug": "none"})), "there is no article \"none\"");
}

#[test]
fn candidates_are_compared_by_all_that_they_say_of_whom() {
    let bundle = |candidacy: &str| {
        format!(
            r#"{{"warta": 1, "events": [{{"id": "e", "name": "Pilkada", "classification": "election"}}],
            "candidacies": [{{"person_id": "p", "event_id": "e", "ballot_number": 1}},
                {{"event_id": "e", "ballot_number": 2{candidacy}}}],
            "persons": [{{"id": "p", "name": "Laras Wening"}}],
            "articles": [{{"slug": "a", "headline": "A", "body": [{{"type": "candidates", "event_id": "e"}}]}}]}}"#
        )
    };
    let compared = compare(&bundle(""), &bundle(r#", "choice": "empty_column""#));
    assert_eq!(compared["state"], "changed");
    let office = |role: &str| {
        format!(
            r#"{{"warta": 1, "posts": [{{"id": "b", "role": "{role}"}}],
            "candidacies": [{{"post_id": "b", "person_id": "p", "ballot_number": 1}}],
            "persons": [{{"id": "p", "name": "Laras Wening"}}],
            "articles": [{{"slug": "a", "headline": "A", "body": [{{"type": "candidates", "post_id": "b"}}]}}]}}"#
        )
    };
    assert_eq!(compare(&office("regent"), &office("regent"))["state"], "same");
    let compared = compare(&office("regent"), &office("mayor"));
    assert_eq!(compared["state"], "changed", "{compared}");
}
