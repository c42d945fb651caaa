//! The program as people and scripts call it.

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

/// A folder of its own for one test.
fn folder(name: &str, files: &[(&str, &str)]) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    let _ = fs::remove_dir_all(&folder);
    for (name, text) in files {
        let path = folder.join(name);
        fs::create_dir_all(path.parent().expect("it has one")).expect("writable");
        fs::write(path, text).expect("writable");
    }
    folder
}

fn warta(folder: &Path, arguments: &[&str], input: &str) -> Output {
    let mut child = Command::new(env!("CARGO_BIN_EXE_warta"))
        .current_dir(folder)
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("it starts");
    child.stdin.take().expect("piped").write_all(input.as_bytes()).expect("it reads");
    child.wait_with_output().expect("it ends")
}

#[track_caller]
fn check(output: &Output, code: i32, stdout: &str, stderr: &str) {
    let out = String::from_utf8_lossy(&output.stdout);
    let err = String::from_utf8_lossy(&output.stderr);
    assert_eq!(output.status.code(), Some(code), "{out}{err}");
    assert_eq!((out.as_ref(), err.as_ref()), (stdout, stderr));
}

const GOOD: &str =
    r#"{"warta": 1, "articles": [{"slug": "a", "headline": "A", "body": ["Satu paragraf."]}]}"#;

#[test]
fn a_good_bundle_says_so_on_standard_error_only() {
    let folder = folder("good", &[("bundle.json", GOOD)]);
    check(
        &warta(&folder, &["check", "bundle.json"], ""),
        0,
        "",
        "bundle.json: 0 errors, 0 warnings\n",
    );
    check(&warta(&folder, &["check", "."], ""), 0, "", "./bundle.json: 0 errors, 0 warnings\n");
    check(&warta(&folder, &["check", "-"], GOOD), 0, "", "<stdin>: 0 errors, 0 warnings\n");
    let json = warta(&folder, &["check", "--format", "json", "bundle.json"], "");
    check(&json, 0, "[]\n", "bundle.json: 0 errors, 0 warnings\n");
}

#[test]
fn errors_are_explained_and_give_1() {
    let folder = folder("bad", &[("b.json", "{\"warta\": 1, \"articles\": [],}")]);
    check(
        &warta(&folder, &["check", "b.json"], ""),
        1,
        "error[W0103]: a comma with nothing to separate\n \
         --> b.json:1:28\n\
         1 | {\"warta\": 1, \"articles\": [],}\n  \
         |                            ^\n  \
         why: Commas stand between two values, none after the last.\n  \
         help: Remove it.\n\n",
        "b.json: 1 error, 0 warnings\n",
    );
    let json = warta(&folder, &["check", "--format=json", "b.json"], "");
    let found: serde_json::Value = serde_json::from_slice(&json.stdout).expect("it is JSON");
    assert_eq!(found[0]["code"], "W0103");
    assert_eq!(
        (&found[0]["file"], &found[0]["line"], &found[0]["column"]),
        (&"b.json".into(), &1.into(), &28.into())
    );
    assert_eq!(json.status.code(), Some(1));
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
    let out = String::from_utf8_lossy(&output.stdout);
    assert_eq!(output.status.code(), Some(1), "{out}");
    assert!(out.contains("parts/one two.json:1:"), "{out}");
    assert_eq!(out.matches("error[W0406]").count(), 2, "{out}");
}

#[test]
fn what_can_not_be_done_gives_2() {
    let folder = folder("empty", &[("x.txt", "")]);
    let missing = warta(&folder, &["check", "none.json"], "");
    assert_eq!(missing.status.code(), Some(2));
    assert!(missing.stdout.is_empty());
    assert!(
        String::from_utf8_lossy(&missing.stderr).starts_with("warta: none.json can't be read: ")
    );
    assert_eq!(warta(&folder, &["check", "."], "").status.code(), Some(2));
    assert_eq!(warta(&folder, &["check"], "").status.code(), Some(2));
    assert_eq!(warta(&folder, &["chek", "a"], "").status.code(), Some(2));
}

#[test]
fn help_has_examples_and_the_schema_is_one() {
    let folder = folder("help", &[("x.txt", "")]);
    let help = warta(&folder, &["check", "--help"], "");
    assert!(String::from_utf8_lossy(&help.stdout).contains("warta check content/bundle.json"));
    let schema = warta(&folder, &["schema"], "");
    let schema: serde_json::Value = serde_json::from_slice(&schema.stdout).expect("it is JSON");
    assert_eq!(schema["$schema"], "https://json-schema.org/draft/2020-12/schema");
}
