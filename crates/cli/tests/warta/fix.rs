//! `warta check --fix`: certain edits and nothing else.

use super::*;

/// Seven mistakes that can be mended for certain, in an order of lines and with spaces that must stay.
const BAD: &str = concat!(
    "{\r\n\t'warta' : 1,\r\n  \"site\": {\"title\":   \u{201c}Kabar\u{201d} }\r\n  \"articles\": [\r\n",
    "    { \"slug\": \"Satu Dua\", \"headline\": \"A\"; ",
    usual!(),
    ", \"body\": [\"x\",], }\r\n  ]\r\n"
);
const MENDED: &str = concat!(
    "{\r\n\t\"warta\" : 1,\r\n  \"site\": {\"title\":   \"Kabar\" },\r\n  \"articles\": [\r\n",
    "    { \"slug\": \"satu-dua\", \"headline\": \"A\", ",
    usual!(),
    ", \"body\": [\"x\"] }\r\n  ]}\r\n"
);

/// `text` without what stands at its end for the closing bracket, which may go before or after the
/// last line break.
fn closed(text: &str) -> String {
    text.trim_end().trim_end_matches('}').trim_end().to_owned()
}

#[test]
fn only_the_mistakes_change_and_a_second_run_finds_nothing() {
    for mark in ["", "\u{feff}"] {
        let text_before = format!("{mark}{BAD}");
        let folder = folder("fix", &[("b.json", &text_before)]);
        let output = warta(&folder, &["check", "--fix", "b.json"], "");
        let after = fs::read_to_string(folder.join("b.json")).expect("it is there");
        assert_eq!(closed(&after), closed(&format!("{mark}{MENDED}")));
        assert!(after.trim_end().ends_with('}'));
        let said = text(&output.stderr);
        assert!(
            said.contains(
                "mended b.json:2: W0105 the wrong quotation marks: 'warta' → \"warta\"\n"
            ),
            "{said}"
        );
        assert!(
            said.contains("mended b.json:5: W0301 not a slug: \"Satu Dua\" → \"satu-dua\"\n"),
            "{said}"
        );
        assert_eq!(output.status.code(), Some(0), "{said}");
        assert!(said.ends_with("b.json: no problems\n"), "{said}");
        let again = warta(&folder, &["check", "--fix", "b.json"], "");
        ends(&again, 0, "", "b.json: no problems\n");
        assert_eq!(fs::read_to_string(folder.join("b.json")).expect("it is there"), after);
        assert_eq!(
            fs::read_dir(&folder).expect("readable").count(),
            1,
            "nothing is left beside it"
        );
    }
}

/// What is only like a known word is asked, and a program gives no answer.
#[test]
fn what_is_asked_is_left_alone() {
    let bundle = |headline: &str| {
        format!(
            "{{\"warta\": 1, \"persons\": [{{\"id\": \"p\", \"name\": \"Dira Umpama\"}}], \"organizations\": [{{\"id\": \"a\", \"name\": \"Alfa\"}}], \"posts\": [{{\"id\": \"b\", \"label\": \"Bupati\"}}], \"contests\": [{{\"post_id\": \"b\", \"status\": \"contested\", \"invalid_votes\": 37}}], \"candidacies\": [{{\"person_id\": \"p\", \"post_id\": \"b\", \"party_ids\": [\"a\"], \"status\": \"electd\", \"dependent\": true}}], \"articles\": [{{\"slug\": \"a\", \"headline\": \"{headline}\", {}, \"body\": [\"x\"]}}]}}",
            usual!()
        )
    };
    let folder = folder("fix-asked", &[("b.json", &bundle("Desa &amp; kota"))]);
    let output = warta(&folder, &["check", "--fix", "b.json"], "");
    let after = fs::read_to_string(folder.join("b.json")).expect("it is there");
    assert_eq!(after, bundle("Desa & kota"), "{}", text(&output.stderr));
    let listed = warta(&folder, &["check", "--format", "json", "b.json"], "");
    let listed = text(&listed.stdout);
    assert!(listed.contains("\"edits\":[],\"choices\":[{\"text\":\"\\\"elected\\\"\""), "{listed}");
    let sarif = warta(&folder, &["check", "--format", "sarif", "b.json"], "");
    let sarif = text(&sarif.stdout);
    assert!(sarif.contains("\"choices\": [") && !sarif.contains("\"fixes\""), "{sarif}");
    let said = warta(&folder, &["check", "b.json"], "");
    assert!(text(&said.stdout).contains("Did you mean \"elected\"?"));
}

#[test]
fn more_mistakes_than_are_listed_at_a_time_are_all_mended() {
    let articles: Vec<String> =
        (0..70).map(|nth| format!("{{'slug': 'a-{nth}', 'headline': 'A', 'body': 'x'}}")).collect();
    let before = format!("{{'warta': 1, 'articles': [{}]}}", articles.join(", "));
    let folder = folder("fix-many", &[("b.json", &before)]);
    let output = warta(&folder, &["check", "--fix", "b.json"], "");
    assert_eq!(output.status.code(), Some(0), "{}", text(&output.stdout));
    let after = fs::read_to_string(folder.join("b.json")).expect("it is there");
    assert_eq!(after, before.replace('\'', "\""));
    assert!(
        text(&output.stderr).contains("mended b.json: and 322 more\n"),
        "{}",
        text(&output.stderr)
    );
}

/// A file is not read again and again for them: that would take a time that grows with its square.
#[test]
fn all_mistakes_of_one_kind_are_mended_at_once() {
    let articles: Vec<String> = (0..2_500)
        .map(|nth| {
            format!(
                "{{\"slug\": \"A {nth}\", \"headline\": \"A\", \"body\": [\"Satu  dua.\"], {}}}",
                usual!()
            )
        })
        .collect();
    let before = format!("{{\"warta\": 1, \"articles\": [{}]}}", articles.join(",\n"));
    let folder = folder("fix-at-once", &[("b.json", &before)]);
    let output = warta(&folder, &["check", "b.json"], "");
    assert!(text(&output.stderr).ends_with("; --fix mends them\n"), "{}", text(&output.stderr));
    let output = warta(&folder, &["check", "--fix", "b.json"], "");
    assert_eq!(output.status.code(), Some(0), "{}", text(&output.stdout));
    assert!(text(&output.stderr).ends_with("b.json: no problems\n"));
    let after = fs::read_to_string(folder.join("b.json")).expect("it is there");
    assert_eq!(after, before.replace("\"A ", "\"a-").replace("  dua", " dua"));
}

#[test]
fn what_is_not_certain_stays_and_is_reported() {
    let before = "{\n  // Catatan\n  \"warta\": 1,\n  \"articles\": [],\n  \"zzz\": [1,]\n}\n";
    let folder = folder("fix-rest", &[("b.json", before)]);
    let output = warta(&folder, &["check", "--fix", "b.json"], "");
    let after = fs::read_to_string(folder.join("b.json")).expect("it is there");
    assert_eq!(after, before.replace("[1,]", "[1]"), "a comment is somebody's words");
    let out = text(&output.stdout);
    assert!(out.contains("W0107") && out.contains("W0205") && !out.contains("W0103"), "{out}");
    assert_eq!(output.status.code(), Some(1));
}

#[test]
fn the_bundles_of_a_publication_are_mended_too() {
    let main = r#"{"warta": 1, "articles": [], "bundles": ["parts/a.json",]}"#;
    let part = r#"{"warta": 1, "articles": [],}"#;
    let folder = folder("fix-parts", &[("b.json", main), ("parts/a.json", part)]);
    assert_eq!(warta(&folder, &["check", "--fix", "b.json"], "").status.code(), Some(0));
    let part = fs::read_to_string(folder.join("parts/a.json")).expect("it is there");
    assert_eq!(part, r#"{"warta": 1, "articles": []}"#);
}

#[test]
fn from_standard_input_to_standard_output() {
    let folder = folder("fix-stdin", &[]);
    fs::create_dir_all(&folder).expect("writable");
    let output = warta(&folder, &["check", "--fix", "-"], r#"{"warta": 1, "zzz": [1,]}"#);
    assert_eq!(text(&output.stdout), r#"{"warta": 1, "zzz": [1]}"#);
    let said = text(&output.stderr);
    assert!(said.contains("mended <stdin>:1: W0103") && said.contains("warning[W0205]"), "{said}");
}

#[test]
fn other_encodings_are_left_alone() {
    let folder = folder("fix-utf16", &[("x.txt", "")]);
    let utf16: Vec<u8> = "\u{feff}{\"warta\": 1, \"articles\": [],}"
        .encode_utf16()
        .flat_map(u16::to_le_bytes)
        .collect();
    let latin = b"{\"warta\": 1, \"site\": {\"title\": \"caf\xe9\"},}".to_vec();
    for (name, bytes) in [("utf16.json", utf16), ("latin.json", latin)] {
        fs::write(folder.join(name), &bytes).expect("writable");
        let output = warta(&folder, &["check", "--fix", name], "");
        assert_eq!(fs::read(folder.join(name)).expect("it is there"), bytes);
        let said = text(&output.stderr);
        assert!(said.contains("was not mended, because it is not in UTF-8"), "{said}");
    }
}

#[cfg(unix)]
#[test]
fn permissions_and_links_stay() {
    use std::os::unix::fs::{PermissionsExt, symlink};
    let folder = folder("fix-link", &[("real/b.json", r#"{"warta": 1, "articles": [],}"#)]);
    let real = folder.join("real/b.json");
    fs::set_permissions(&real, fs::Permissions::from_mode(0o640)).expect("writable");
    symlink("real/b.json", folder.join("link.json")).expect("writable");
    assert_eq!(warta(&folder, &["check", "--fix", "link.json"], "").status.code(), Some(0));
    assert_eq!(fs::read_to_string(&real).expect("it is there"), r#"{"warta": 1, "articles": []}"#);
    assert!(fs::symlink_metadata(folder.join("link.json")).expect("it is there").is_symlink());
    assert_eq!(fs::metadata(&real).expect("it is there").permissions().mode() & 0o777, 0o640);

    fs::write(&real, r#"{"warta": 1, "articles": [],}"#).expect("writable");
    fs::set_permissions(&real, fs::Permissions::from_mode(0o440)).expect("writable");
    let output = warta(&folder, &["check", "--fix", "link.json"], "");
    assert_eq!(output.status.code(), Some(2));
    assert!(text(&output.stderr).contains("was not mended: the file is write-protected"));
}

#[test]
fn a_line_that_is_commented_out_does_not_keep_it_busy() {
    let before = "{\n \"warta\": 1,\n \"site\": {\n \"title\": \"T\"\n #},\n \"articles\": []\n}";
    for (nth, comment) in ["#", "//"].iter().enumerate() {
        let before = before.replace('#', comment);
        let folder = folder(&format!("fix-comment-{nth}"), &[("b.json", &before)]);
        let output = warta(&folder, &["check", "--fix", "b.json"], "");
        let after = fs::read_to_string(folder.join("b.json")).expect("it is there");
        // What the comment holds is not read: a comma and the brace of the bundle are missing.
        assert_eq!(after, before.replace("\"T\"", "\"T\",") + "}");
        assert_eq!(output.status.code(), Some(1), "{}", text(&output.stderr));
    }
}

/// What one mistake hides shows once it is mended, and is more: that is no reason to take it back.
#[test]
fn what_shows_only_once_the_json_is_right_is_mended_as_well() {
    for (nth, count) in [45, 130].into_iter().enumerate() {
        let links = "[b](www.a.com) ".repeat(count);
        let before = format!(
            r#"{{"warta": 1, "articles": [{{"slug": "a", "headline": "A", "body": ["{} x."], {}}}],}}"#,
            links.trim_end(),
            usual!()
        );
        let folder = folder(&format!("fix-links-{nth}"), &[("b.json", &before)]);
        let output = warta(&folder, &["check", "--fix", "b.json"], "");
        let after = fs::read_to_string(folder.join("b.json")).expect("it is there");
        assert_eq!(after, before.replace("(www", "(https://www").replace("],}", "]}"));
        assert!(text(&output.stderr).ends_with("no problems\n"), "{}", text(&output.stderr));
    }
}

#[test]
fn what_is_too_much_to_be_put_into_words_is_counted_as_mendable() {
    let quotes = vec!["'a'"; 3_000].join(", ");
    let wide = format!(r#"{{"warta": 1, "articles": [], "zzz": [{quotes}]}}"#);
    let articles: Vec<String> = (0..6_000)
        .map(|nth| {
            format!(r#"{{"slug": "A {nth}", "headline": "A", "body": ["x"], {}}}"#, usual!())
        })
        .collect();
    let long = format!(r#"{{"warta": 1, "articles": [{}]}}"#, articles.join(",\n"));
    for (name, bundle, said) in [
        ("wide", wide, "3000 errors, 1 warning; --fix mends 3000 of them\n"),
        ("long", long, "6000 errors, 0 warnings; --fix mends them\n"),
    ] {
        let folder = folder(&format!("fix-count-{name}"), &[("b.json", &bundle)]);
        let output = warta(&folder, &["check", "b.json"], "");
        assert_eq!(text(&output.stderr), format!("b.json: {said}"));
    }
}

#[test]
fn what_lies_outside_the_folder_is_mended_only_where_it_is_named() {
    let main = r#"{"warta": 1, "articles": [], "bundles": ["../outside/settings.json"]}"#;
    let outside = r#"{"warta": 1, "articles": [],}"#;
    let files = [("in/b.json", main), ("outside/settings.json", outside)];
    let folder = folder("fix-outside", &files);
    let held = || fs::read_to_string(folder.join("outside/settings.json")).expect("it is there");
    let output = warta(&folder, &["check", "--fix", "in/b.json"], "");
    assert_eq!(held(), outside);
    let said = text(&output.stderr);
    assert!(said.contains("outside/settings.json was not mended"), "{said}");
    assert!(text(&output.stdout).contains("W0103"), "it is reported as ever");
    warta(&folder, &["check", "--fix", "in/b.json", "outside/settings.json"], "");
    assert_eq!(held(), r#"{"warta": 1, "articles": []}"#);
}

#[cfg(unix)]
#[test]
fn a_link_that_leads_outside_is_not_followed_for_the_bundles_of_a_publication() {
    use std::os::unix::fs::symlink;
    let main = r#"{"warta": 1, "articles": [], "bundles": ["parts/a.json"]}"#;
    let outside = r#"{"warta": 1, "articles": [],}"#;
    let files = [("in/b.json", main), ("outside/settings.json", outside)];
    let folder = folder("fix-outside-link", &files);
    symlink("../outside", folder.join("in/parts")).expect("writable");
    fs::rename(folder.join("outside/settings.json"), folder.join("outside/a.json"))
        .expect("writable");
    warta(&folder, &["check", "--fix", "in/b.json"], "");
    let held = fs::read_to_string(folder.join("outside/a.json")).expect("it is there");
    assert_eq!(held, outside);
}

#[test]
fn passwords_are_mended_but_not_told() {
    let before = "{\n  \"warta\": 1,\n  \"articles\": [],\n  \"password\": hunter2secret,\n  \
                  'api_key': 'another2secret'\n}\n";
    let folder = folder("fix-secret", &[("b.json", before)]);
    let output = warta(&folder, &["check", "--fix", "b.json"], "");
    let said = text(&output.stderr) + &text(&output.stdout);
    assert!(said.contains("mended b.json:4: W0"), "{said}");
    assert!(!said.contains("2secret"), "{said}");
    let after = fs::read_to_string(folder.join("b.json")).expect("it is there");
    assert!(after.contains("\"password\": \"hunter2secret\""), "{after}");
}

#[test]
fn nobody_has_to_listen_to_what_was_mended() {
    let folder = folder("fix-deaf", &[("b.json", r#"{"warta": 1, "articles": [],}"#)]);
    let mut child = Command::new(env!("CARGO_BIN_EXE_warta"))
        .env("WARTA_LANGUAGE", "en")
        .current_dir(&folder)
        .args(["check", "--fix", "-", "b.json"])
        .stdin(Stdio::piped())
        .stdout(Stdio::null())
        .stderr(Stdio::piped())
        .spawn()
        .expect("it starts");
    // It reads its input first, so that nobody listens when it begins to speak.
    drop(child.stderr.take());
    let bytes = br#"{"warta": 1, "articles": [],}"#;
    child.stdin.take().expect("piped").write_all(bytes).expect("it reads");
    assert_eq!(child.wait().expect("it ends").code(), Some(0));
    let after = fs::read_to_string(folder.join("b.json")).expect("it is there");
    assert_eq!(after, r#"{"warta": 1, "articles": []}"#);
}

#[cfg(unix)]
#[test]
fn what_could_not_be_written_is_not_called_mended() {
    use std::os::unix::fs::PermissionsExt;
    let folder = folder("fix-refused", &[("b.json", r#"{"warta": 1, "articles": [],}"#)]);
    fs::set_permissions(folder.join("b.json"), fs::Permissions::from_mode(0o440))
        .expect("writable");
    let said = text(&warta(&folder, &["check", "--fix", "b.json"], "").stderr);
    assert!(said.contains("was not mended") && !said.contains("\nmended b.json:"), "{said}");
    assert!(!said.starts_with("mended b.json:"), "{said}");
}

#[cfg(unix)]
#[test]
fn the_name_of_a_file_can_not_steer_the_terminal() {
    let name = "a\u{1b}[31m.json";
    let folder = folder("fix-steer", &[(name, r#"{"warta": 1, "articles": [], "zzz": [1,]}"#)]);
    for arguments in [&["check", name][..], &["check", "--fix", name], &["check", "no\u{1b}.json"]]
    {
        let output = warta(&folder, arguments, "");
        let said = text(&output.stderr) + &text(&output.stdout);
        assert!(!said.contains('\u{1b}') && said.contains('␛'), "{said:?}");
    }
}
