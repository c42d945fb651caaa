//! `warta explain` and `warta completions`.

use super::*;

#[test]
fn a_code_has_a_page_in_two_languages() {
    let folder = folder("explain", &[("x.txt", "")]);
    for (arguments, expected) in [
        (&["explain", "W0103"][..], "W0103 (error): a comma too many\n"),
        (&["explain", "w103"], "W0103 (error): a comma too many\n"),
        (&["explain", "W0103", "--language", "id"], "W0103 (galat): koma"),
    ] {
        let output = warta(&folder, arguments, "");
        let out = text(&output.stdout);
        assert!(out.starts_with(expected), "{out}");
        assert!(!out.contains("```") && !out.contains('#'), "{out}");
        assert!(output.stderr.is_empty() && output.status.success());
    }
}

#[test]
fn codes_are_listed_and_the_nearest_offered() {
    let folder = folder("explain-list", &[("x.txt", "")]);
    let all = warta(&folder, &["explain"], "");
    let all = text(&all.stdout);
    assert!(all.lines().count() > 50 && all.starts_with("W0001  the file is empty\n"), "{all}");
    ends(
        &warta(&folder, &["explain", "comma"], ""),
        0,
        "W0102  a missing comma\nW0103  a comma too many\n",
        "",
    );
    let unknown = warta(&folder, &["explain", "W0130"], "");
    assert_eq!(unknown.status.code(), Some(2));
    assert!(unknown.stdout.is_empty());
    let said = text(&unknown.stderr);
    assert!(said.contains("no code \"W0130\"") && said.contains("W0103  a comma"), "{said}");
}

#[test]
fn shells_get_their_completions() {
    let folder = folder("completions", &[("x.txt", "")]);
    for shell in ["bash", "zsh", "fish", "powershell", "elvish"] {
        let output = warta(&folder, &["completions", shell], "");
        assert!(output.status.success(), "{shell}");
        let out = text(&output.stdout);
        assert!(out.contains("explain") && out.contains("strict"), "{shell}");
    }
}
