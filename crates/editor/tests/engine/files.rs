//! Opening, changing and closing files.

use serde_json::json;

use crate::support::{Page, codes};

const SMALL: &str = "{\"warta\": 1, \"site\": {\"title\": \"Uji\"}, \"articles\": [{\"slug\": \"a\", \
                     \"headline\": \"Judul 😀\", \"body\": [\"Satu é.\", \"Dua.\"]}]}";

#[test]
fn a_file_comes_back_as_the_page_counts_it() {
    let mut page = Page::with("{}");
    let opened = page.bytes("b.json", "\u{feff}{\r\n\"warta\": 1\r\n}\r\n".as_bytes());
    assert_eq!(opened["text"], "{\n\"warta\": 1\n}\n");
    assert_eq!((&opened["eol"], &opened["bom"]), (&json!("\r\n"), &json!(true)));
    assert_eq!((&opened["encoding"], &opened["problems"]), (&json!("utf-8"), &json!([])));
}

#[test]
fn lost_bytes_are_told_until_they_are_mended() {
    let mut page = Page::with("");
    let opened =
        page.bytes("a.json", b"{\"warta\": 1,\r\n \"site\": {\"title\": \"Caf\xe9 \xc3\xa9\"}}");
    assert_eq!(opened["encoding"], "unknown");
    let problem = opened["problems"][0].clone();
    assert_eq!(
        (&problem["code"], &problem["line"], &problem["column"]),
        (&json!("W0004"), &json!(2), &json!(24))
    );
    assert_eq!(page.covered(&problem), "\u{fffd}");
    assert_eq!(codes(&page.check()), ["W0004"]);
    page.call("edit", json!({"name": "a.json", "changes": [{"from": 0, "insert": " "}]}));
    let checked = page.check();
    let problem = &checked["files"][0]["problems"][0];
    assert_eq!(page.covered(problem), "\u{fffd}");
    let at = problem["from"].as_u64().expect("an offset");
    let mend = json!([{"from": at, "to": at + 1, "insert": "é"}]);
    page.call("edit", json!({"name": "a.json", "changes": mend}));
    assert_eq!(codes(&page.check()), [""; 0]);
}

#[test]
fn what_is_no_text_is_said_and_nothing_else() {
    let mut page = Page::with("");
    page.bytes("a.json", b"\x89PNG\r\n\x1a\n");
    let checked = page.check();
    assert_eq!(codes(&checked), ["W0003"]);
    assert_eq!(checked["broken"], true);
}

#[test]
fn changes_count_in_the_text_before_and_pairs_twice() {
    let mut page = Page::with(SMALL);
    let (one, two) = (page.place_of("Satu"), page.place_of("Dua"));
    let changes = json!([
        {"from": two, "to": two + 3, "insert": "Tiga"},
        {"from": one, "to": one + 4, "insert": "Seratus 😀"},
    ]);
    page.call("edit", json!({"name": "a.json", "changes": changes}));
    assert_eq!(page.text("a.json"), SMALL.replace("Satu", "Seratus 😀").replace("Dua", "Tiga"));
}

#[test]
fn a_wrong_call_is_an_error_and_changes_nothing() {
    let mut page = Page::with(SMALL);
    let beyond = json!({"name": "a.json", "changes": [{"from": 0, "to": 100_000, "insert": ""}]});
    assert!(page.error("edit", beyond).contains("does not fit"));
    let unknown = json!({"name": "b.json", "changes": []});
    assert_eq!(page.error("edit", unknown), "no file \"b.json\" is open");
    assert_eq!(page.error("nonsense", json!({})), "there is no call `nonsense`");
    assert!(page.engine().call("check", "{").contains("\"error\""));
    assert_eq!(page.text("a.json"), SMALL);
}

#[test]
fn files_are_merged_whoever_names_whom() {
    let mut page = Page::with(SMALL);
    let other = |slug: &str| {
        format!(
            "{{\"warta\": 1, \"articles\": [{{\"slug\": \"{slug}\", \"headline\": \"B\", \"body\": [\"x\"]}}]}}"
        )
    };
    page.open("b.json", &other("b"));
    let slugs = |page: &mut Page| -> Vec<String> {
        let checked = page.check();
        let articles = checked["articles"].as_array().expect("articles").clone();
        articles.iter().map(|it| it["slug"].as_str().expect("a slug").to_owned()).collect()
    };
    assert_eq!(slugs(&mut page), ["a", "b"]);
    page.call("main", json!({"name": "b.json"}));
    assert_eq!(slugs(&mut page), ["b", "a"]);
    assert_eq!(page.check()["site"]["title"], "Uji");
    // The first that names others leads, wherever it was opened; a name is enough.
    let mut page = Page::with(&other("a"));
    page.open("main.json", "{\"warta\": 1, \"bundles\": [\"data/a.json\", \"data/none.json\"]}");
    let checked = page.check();
    assert_eq!(
        (&checked["main"], &checked["needs"]),
        (&json!("main.json"), &json!(["data/none.json"]))
    );
    assert_eq!(codes(&checked), ["W0406"]);
    assert_eq!(checked["articles"][0]["file"], "a.json");
    page.call("unload", json!({"name": "main.json"}));
    let checked = page.check();
    assert_eq!((&checked["main"], &checked["needs"]), (&json!("a.json"), &json!([])));
}

#[test]
fn bundles_that_name_each_other_are_told_once_and_merged() {
    let mut page = Page::with("{\"warta\": 1, \"bundles\": [\"b.json\"]}");
    page.open("b.json", "{\"warta\": 1, \"bundles\": [\"a.json\"]}");
    let checked = page.check();
    let all: Vec<_> = checked["files"]
        .as_array()
        .expect("files")
        .iter()
        .flat_map(|file| file["problems"].as_array().expect("problems").clone())
        .map(|it| it["code"].clone())
        .collect();
    assert_eq!(all, [json!("W0405")]);
}
