//! `warta check`: what it reads, what it says, how it ends.

use super::*;

#[test]
fn a_good_bundle_says_so_on_standard_error_only() {
    let folder = folder("good", &[("bundle.json", GOOD)]);
    let quiet = "bundle.json: no problems\n";
    for arguments in [["check", "bundle.json"], ["check", "."], ["check", "./bundle.json"]] {
        ends(&warta(&folder, &arguments, ""), 0, "", quiet);
    }
    ends(&warta(&folder, &["check", "-"], GOOD), 0, "", "<stdin>: no problems\n");
    let json = warta(&folder, &["check", "--format", "json", "bundle.json"], "");
    ends(&json, 0, "[]\n", quiet);
}

#[test]
fn errors_are_explained_and_give_1() {
    let folder = folder("bad", &[("b.json", "{\"warta\": 1, \"articles\": [],}")]);
    ends(
        &warta(&folder, &["check", "b.json"], ""),
        1,
        "error[W0103]: a comma with nothing to separate\n\
         --> b.json:1:28\n  \
         |\n\
         1 | {\"warta\": 1, \"articles\": [],}\n  \
         |                            ^\n  \
         |\n  \
         = why: Commas stand between two values, none after the last.\n\
         help: Remove it.\n  \
         |\n\
         1 - {\"warta\": 1, \"articles\": [],}\n\
         1 + {\"warta\": 1, \"articles\": []}\n  \
         |\n\n",
        "b.json: 1 error, 0 warnings; --fix mends it\n",
    );
}

#[test]
fn mistakes_are_said_in_indonesian() {
    let folder = folder("indonesian", &[("b.json", "{\"warta\": 1, \"articles\": [],}")]);
    let output = warta(&folder, &["check", "--language", "id", "b.json"], "");
    let out = text(&output.stdout);
    assert!(out.starts_with("galat[W0103]: koma yang tidak memisahkan apa pun\n"), "{out}");
    assert!(out.contains("\n  = sebab: Koma ada") && out.contains("\nsaran: Hapus."), "{out}");
}

#[test]
fn warnings_give_0_unless_strict() {
    let text = r#"{"warta": 1, "articles": [], "zzz": 1}"#;
    let folder = folder("warnings", &[("b.json", text)]);
    assert_eq!(warta(&folder, &["check", "b.json"], "").status.code(), Some(0));
    assert_eq!(warta(&folder, &["check", "--strict", "b.json"], "").status.code(), Some(1));
}

#[test]
fn included_bundles_are_read_from_beside_the_file() {
    let folder = folder(
        "included",
        &[
            (
                "main.json",
                r#"{"warta": 1, "articles": [], "bundles": ["parts/one two.json", "none.json", "https://example.org/b.json"]}"#,
            ),
            (
                "parts/one two.json",
                r#"{"warta": 1, "articles": [{"slug": "a", "headline": "A", "body": "x", "zzz": 1}]}"#,
            ),
        ],
    );
    let output = warta(&folder, &["check", "main.json"], "");
    let out = text(&output.stdout);
    assert_eq!(output.status.code(), Some(1), "{out}");
    assert!(out.contains("parts/one two.json:1:"), "{out}");
    assert_eq!(out.matches("error[W0406]").count(), 2, "{out}");
}

/// A bundle with one warning, a field that nobody knows.
const ZZZ: &str = r#"{"warta": 1, "articles": [], "zzz": 1}"#;

#[test]
fn patterns_and_folders_stand_for_their_files() {
    let folder = folder(
        "patterns",
        &[
            ("a/one.json", ZZZ),
            ("a/b/two.json", GOOD),
            ("a/b/three.txt", "no"),
            ("a/.hidden/four.json", "no"),
            ("a/node_modules/five.json", "no"),
            ("a/six.schema.json", "{}"),
            ("c/content/bundle.json", ZZZ),
            ("c/other.json", GOOD),
        ],
    );
    let files = |arguments: &[&str]| {
        let output = warta(&folder, &[&["check", "--format", "json"], arguments].concat(), "");
        assert_ne!(output.status.code(), Some(2), "{}", text(&output.stderr));
        let found: serde_json::Value = serde_json::from_slice(&output.stdout).expect("JSON");
        let found = found.as_array().expect("an array").clone();
        found.iter().map(|one| one["file"].as_str().expect("text").to_owned()).collect::<Vec<_>>()
    };
    assert_eq!(files(&["a"]), ["a/one.json"]);
    assert_eq!(files(&["a/*.json"]), ["a/one.json"]);
    assert_eq!(files(&["**/*.json"]), ["a/one.json", "c/content/bundle.json"]);
    assert_eq!(files(&["./a/{one,two}.json"]), ["a/one.json"]);
    assert_eq!(files(&["c"]), ["c/content/bundle.json"]);
    assert_eq!(files(&["a/one.json", "a/../a/one.json", "a"]), ["a/one.json"], "each once");
    let all = warta(&folder, &["check", "a", "c"], "");
    assert_eq!(
        text(&all.stderr),
        "a/one.json: 0 errors, 1 warning\nc/content/bundle.json: 0 errors, 1 warning\n\
         3 publications: 0 errors, 2 warnings\n"
    );
}

#[test]
fn what_another_bundle_names_is_not_reported_twice() {
    let folder = folder(
        "parts",
        &[
            ("part.json", ZZZ),
            ("deep.json", ZZZ),
            ("main.json", r#"{"warta": 1, "articles": [], "bundles": ["part.json"]}"#),
            ("top.json", r#"{"warta": 1, "articles": [], "bundles": ["main.json", "deep.json"]}"#),
            ("x/ring.json", r#"{"warta": 1, "articles": [], "zzz": 1, "bundles": ["gnir.json"]}"#),
            ("x/gnir.json", r#"{"warta": 1, "articles": [], "zzz": 1, "bundles": ["ring.json"]}"#),
        ],
    );
    let output = warta(&folder, &["check", "*.json"], "");
    assert_eq!(text(&output.stdout).matches("no field \"zzz\"").count(), 2, "once for each file");
    assert_eq!(
        text(&output.stderr),
        "top.json: 0 errors, 2 warnings\n1 publication (3 more files are named by others and were \
         checked with them): 0 errors, 2 warnings\n"
    );
    let output = warta(&folder, &["check", "x"], "");
    let out = text(&output.stdout);
    assert_eq!(out.matches("no field \"zzz\"").count(), 2, "a ring is one publication: {out}");
}

#[test]
fn many_files_are_reported_in_their_order() {
    let names: Vec<String> = (0..60).map(|nth| format!("{nth:02}.json")).collect();
    let files: Vec<(&str, &str)> = names.iter().map(|name| (name.as_str(), ZZZ)).collect();
    let folder = folder("many", &files);
    let output = warta(&folder, &["check", "--format", "json", "."], "");
    let found: serde_json::Value = serde_json::from_slice(&output.stdout).expect("JSON");
    let found: Vec<&str> =
        found.as_array().expect("an array").iter().filter_map(|one| one["file"].as_str()).collect();
    assert_eq!(found, names);
}

#[test]
fn what_can_not_be_done_gives_2() {
    let folder = folder("empty", &[("x.txt", ""), ("good.json", GOOD)]);
    let failed = |arguments: &[&str], said: &str| {
        let output = warta(&folder, arguments, "");
        assert_eq!(output.status.code(), Some(2), "{arguments:?}");
        assert!(output.stdout.is_empty(), "{arguments:?}");
        assert!(text(&output.stderr).contains(said), "{}", text(&output.stderr));
    };
    failed(&["check", "none.json"], "warta: none.json can't be read: ");
    failed(&["check", "none.json", "good.json"], "warta: none.json can't be read: ");
    failed(&["check", "*.jsn"], "warta: no file matches *.jsn\n");
    failed(&["check", "none/**/*.json"], "warta: no file matches none/**/*.json\n");
    failed(&["check", "[.json"], "warta: [.json can't be read as a pattern");
    failed(&["check"], "required");
    failed(&["chek", "a"], "check");
    fs::remove_file(folder.join("good.json")).expect("it is there");
    failed(&["check", "."], "warta: there is no .json file in the folder .\n");
}

#[test]
fn help_has_examples_and_the_schema_is_one() {
    let folder = folder("help", &[("x.txt", "")]);
    for (verb, example) in [
        ("check", "warta check content/bundle.json"),
        ("explain", "warta explain W0103"),
        ("new", "warta new paper"),
        ("schema", "warta schema >"),
        ("completions", "warta completions bash"),
        ("serve", "warta serve"),
    ] {
        let help = warta(&folder, &[verb, "--help"], "");
        assert!(text(&help.stdout).contains(example), "{verb}");
    }
    assert!(text(&warta(&folder, &["--help"], "").stdout).contains("warta new paper"));
    let schema = warta(&folder, &["schema"], "");
    let schema: serde_json::Value = serde_json::from_slice(&schema.stdout).expect("it is JSON");
    assert_eq!(schema["$schema"], "https://json-schema.org/draft/2020-12/schema");
}

#[test]
fn colours_and_widths_only_where_asked_for() {
    let folder = folder("colours", &[("b.json", ZZZ)]);
    let plain = warta(&folder, &["check", "b.json"], "");
    assert!(!text(&plain.stdout).contains('\u{1b}'));
    let always = warta(&folder, &["check", "--color", "always", "b.json"], "");
    assert!(text(&always.stdout).contains("\u{1b}[1m\u{1b}[33mwarning[W0205]"));
}
