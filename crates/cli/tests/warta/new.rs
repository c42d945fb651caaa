//! `warta new`: a first publication that is right.

use super::*;

#[test]
fn what_is_written_gives_no_diagnostic() {
    for language in ["id", "en"] {
        let folder = folder(&format!("new-{language}"), &[("x.txt", "")]);
        let made = warta(&folder, &["new", "paper", "--language", language], "");
        assert!(made.status.success(), "{}", text(&made.stderr));
        assert!(made.stdout.is_empty());
        let said = text(&made.stderr);
        assert!(said.contains("warta serve paper") && said.contains("warta check paper"), "{said}");
        let checked = warta(&folder, &["check", "--strict", "paper"], "");
        ends(&checked, 0, "", "paper/bundle.json: no problems\n");

        let bundle = fs::read_to_string(folder.join("paper/bundle.json")).expect("there");
        let bundle: serde_json::Value = serde_json::from_str(&bundle).expect("JSON");
        assert_eq!(bundle["site"]["language"], *language);
        let content = folder.join("paper");
        for named in [&bundle["$schema"], &bundle["articles"][0]["image"]["src"]] {
            let named = named.as_str().expect("a path");
            assert!(content.join(named).is_file(), "{named}");
        }
    }
}

#[test]
fn what_is_there_is_never_overwritten() {
    let folder = folder("new-again", &[("bundle.json", "mine")]);
    let output = warta(&folder, &["new"], "");
    assert_eq!(output.status.code(), Some(2));
    assert!(text(&output.stderr).contains("is there already, and nothing was changed"));
    let kept = fs::read_to_string(folder.join("bundle.json")).expect("it is there");
    assert_eq!(kept, "mine");
    assert_eq!(fs::read_dir(&folder).expect("readable").count(), 1);
}
