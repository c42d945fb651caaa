//! The faces for programs.

use serde_json::{Value, json};

use super::*;

/// A duplicate name, a comma too many behind two wide characters, and a slug that is none.
const BAD: &str = concat!(
    "\u{feff}{\n  \"warta\": 1,\n  \"warta\": 1,\n  \"articles\": [\n",
    "    { \"slug\": \"A B\", \"headline\": \"選😀\", \"body\": [\"x\",], ",
    usual!(),
    " }\n  ]\n}\n"
);

fn found(name: &str, format: &str) -> Value {
    let folder = folder(name, &[("satu, dua.json", BAD)]);
    let output = warta(&folder, &["check", "--format", format, "satu, dua.json"], "");
    assert_eq!(output.status.code(), Some(1));
    serde_json::from_slice(&output.stdout).expect("it is JSON")
}

#[test]
fn json_has_the_fields_that_are_promised() {
    let found = found("json", "json");
    let comma = found.as_array().expect("an array").iter().find(|one| one["code"] == "W0103");
    let comma = comma.expect("it is found");
    for (name, expected) in [
        ("severity", json!("error")),
        ("file", json!("satu, dua.json")),
        ("line", json!(5)),
        ("column", json!(52)),
        ("end_line", json!(5)),
        ("end_column", json!(53)),
        ("count", json!(1)),
    ] {
        assert_eq!(comma[name], expected, "{name}");
    }
    assert!(comma["message"].is_string() && comma["help"].is_string());
    let at = BAD.find(",]").expect("it is there");
    assert_eq!(comma["edits"], json!([{ "start": at, "end": at + 1, "replacement": "" }]));
    let slug = found.as_array().expect("an array").iter().find(|one| one["code"] == "W0301");
    assert_eq!(slug.expect("it is found")["path"], "/articles/0/slug");
}

/// The parts of SARIF 2.1.0 that a log has to have, by its sections 3.13 to 3.57.
#[test]
fn sarif_has_the_required_parts() {
    let log = found("sarif", "sarif");
    assert_eq!(log["version"], "2.1.0");
    let runs = log["runs"].as_array().expect("runs");
    assert_eq!(runs.len(), 1);
    let run = &runs[0];
    assert_eq!(run["columnKind"], "unicodeCodePoints");
    let driver = &run["tool"]["driver"];
    assert_eq!(driver["name"], "warta");
    let rules = driver["rules"].as_array().expect("rules");
    for rule in rules {
        assert!(rule["id"].as_str().is_some_and(|id| id.len() == 5 && id.starts_with('W')));
        for text in ["shortDescription", "help"] {
            assert!(rule[text]["text"].as_str().is_some_and(|text| !text.is_empty()), "{rule}");
        }
        level(&rule["defaultConfiguration"]["level"]);
    }
    let results = run["results"].as_array().expect("results");
    assert_eq!(results.len(), 3, "{results:#?}");
    for result in results {
        let rule = result["ruleIndex"].as_u64().expect("a number") as usize;
        assert_eq!(result["ruleId"], rules[rule]["id"]);
        level(&result["level"]);
        assert!(result["message"]["text"].as_str().is_some_and(|text| !text.is_empty()));
        assert_eq!(result["locations"].as_array().map(Vec::len), Some(1));
        physical(&result["locations"][0]["physicalLocation"]);
        for related in result["relatedLocations"].as_array().into_iter().flatten() {
            physical(&related["physicalLocation"]);
            assert!(related["message"]["text"].is_string());
        }
        for fix in result["fixes"].as_array().into_iter().flatten() {
            let changes = fix["artifactChanges"].as_array().expect("changes");
            assert!(!changes.is_empty());
            for change in changes {
                assert_eq!(change["artifactLocation"]["uri"], "satu%2C%20dua.json");
                let replacements = change["replacements"].as_array().expect("replacements");
                assert!(!replacements.is_empty());
                replacements.iter().for_each(|it| region(&it["deletedRegion"]));
            }
        }
    }
    let of = |code: &str| results.iter().find(|it| it["ruleId"] == *code).expect("it is found");
    let related = &of("W0114")["relatedLocations"][0]["physicalLocation"]["region"];
    assert_eq!((&related["startLine"], &related["startColumn"]), (&json!(2), &json!(3)));

    let slug = &of("W0301")["fixes"][0]["artifactChanges"][0]["replacements"][0];
    assert_eq!(slug["insertedContent"]["text"], "\"a-b\"");
    let comma = &of("W0103")["fixes"][0]["artifactChanges"][0]["replacements"][0];
    assert_eq!(comma["insertedContent"], Value::Null);
    let byte = BAD.find(",]").expect("it is there");
    // The byte order mark has bytes, but is no character of the text.
    let chars = BAD[..byte].chars().count() - 1;
    assert_eq!(
        comma["deletedRegion"],
        json!({
            "startLine": 5, "startColumn": 52, "endLine": 5, "endColumn": 53,
            "charOffset": chars, "charLength": 1, "byteOffset": byte, "byteLength": 1
        })
    );
}

fn level(level: &Value) {
    assert!(["none", "note", "warning", "error"].iter().any(|known| level == known), "{level}");
}

fn physical(location: &Value) {
    assert_eq!(location["artifactLocation"]["uri"], "satu%2C%20dua.json");
    region(&location["region"]);
}

fn region(region: &Value) {
    let number = |name: &str| region[name].as_u64().unwrap_or_else(|| panic!("{name}: {region}"));
    assert!(number("startLine") >= 1 && number("startColumn") >= 1);
    assert!(
        (number("endLine"), number("endColumn")) >= (number("startLine"), number("startColumn"))
    );
}

#[test]
fn several_publications_are_one_log_and_none_is_an_empty_one() {
    let folder = folder("sarif-many", &[("a.json", "{}"), ("b.json", "{}"), ("good.json", GOOD)]);
    let log = warta(&folder, &["check", "--format", "sarif", "a.json", "b.json"], "");
    let log: Value = serde_json::from_slice(&log.stdout).expect("JSON");
    let results = log["runs"][0]["results"].as_array().expect("results");
    let uri = |nth: usize| {
        results[nth]["locations"][0]["physicalLocation"]["artifactLocation"]["uri"].clone()
    };
    assert_eq!(uri(0), "a.json");
    assert_eq!(uri(results.len() - 1), "b.json");
    let good = warta(&folder, &["check", "--format", "sarif", "good.json"], "");
    let good: Value = serde_json::from_slice(&good.stdout).expect("JSON");
    assert_eq!(good["runs"][0]["results"], json!([]));
}

#[test]
fn github_gets_a_command_for_each_finding() {
    let folder = folder("github", &[("satu, dua.json", BAD)]);
    let output = warta(&folder, &["check", "--format", "github", "satu, dua.json"], "");
    let out = text(&output.stdout);
    assert_eq!(out.lines().count(), 3, "{out}");
    assert!(
        out.contains(
            "::error file=satu%2C dua.json,line=5,endLine=5,col=52,endColumn=53,\
             title=W0103 a comma too many::a comma with nothing to separate%0ACommas"
        ),
        "{out}"
    );
}
