//! `warta build` as people and scripts call it. What it builds is tested in crates/publish.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

const GOOD: &str =
    r#"{"warta": 1, "articles": [{"slug": "a", "headline": "A", "body": ["Satu paragraf."]}]}"#;

/// A folder of its own for one test, with a bundle and something with the names of a viewer.
fn folder(name: &str, bundle: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(folder.join("dist/article")).expect("writable");
    let index = "<head><meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'\">\
                 <script src=\"boot.js\" data-css=\"a.css\" data-js=\"a.js\" data-wasm=\"a.wasm\">\
                 </script></head>";
    for (name, text) in [
        ("bundle.json", bundle),
        ("dist/index.html", index),
        ("dist/boot.js", ""),
        ("dist/article/boot.js", ""),
        ("dist/a.css", ""),
        ("dist/a.js", ""),
        ("dist/a.wasm", ""),
    ] {
        fs::write(folder.join(name), text).expect("writable");
    }
    folder
}

fn build(folder: &Path, arguments: &[&str]) -> (Option<i32>, String, String) {
    let output: Output = Command::new(env!("CARGO_BIN_EXE_warta"))
        .current_dir(folder)
        .env_remove("WARTA_SITE")
        .args(["build", "bundle.json", "--out", "site"])
        .args(arguments)
        .output()
        .expect("it runs");
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    (output.status.code(), text(&output.stdout), text(&output.stderr))
}

#[test]
fn a_good_bundle_becomes_a_site() {
    let folder = folder("built", GOOD);
    let (code, out, err) = build(&folder, &["--url", "https://warta.example/"]);
    assert_eq!((code, out.as_str()), (Some(0), ""), "{err}");
    assert!(err.contains("2 pages in "), "{err}");
    assert!(folder.join("site/article/a/index.html").is_file());
    assert!(folder.join("site/atom.xml").is_file());
}

#[test]
fn errors_are_explained_and_give_1() {
    let folder = folder("refused", &GOOD.replace("\"A\", ", "\"A\" "));
    let (code, out, err) = build(&folder, &[]);
    assert_eq!(code, Some(1), "{err}");
    assert!(out.contains("error[W0102]: a comma is missing here"), "{out}");
    assert!(err.starts_with("warta: 1 error, ") && err.ends_with("nothing was built\n"), "{err}");
    assert!(!folder.join("site").exists());
    let (code, _, err) = build(&folder, &["--keep-going"]);
    assert_eq!(code, Some(0), "{err}");
    assert!(folder.join("site/index.html").is_file(), "{err}");
}

#[test]
fn what_can_not_be_done_gives_2() {
    let folder = folder("impossible", GOOD);
    for (arguments, why) in [
        (&["--site", "nowhere"][..], "nowhere/index.html can't be read"),
        (&["--url", "warta.example"], "does not begin with https://"),
    ] {
        let (code, _, err) = build(&folder, arguments);
        assert_eq!(code, Some(2), "{err}");
        assert!(err.contains(why), "{err}");
        assert!(!folder.join("site").exists());
    }
}
