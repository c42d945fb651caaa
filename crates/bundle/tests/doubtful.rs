//! Slips that can be meant in more than one way: nothing is changed without a look, and what stands behind them is
//! read all the same.

use warta_bundle::{Decoded, decode};
use warta_diagnostics::{Collector, apply, chosen};
use warta_json::Document;

/// A bundle with one article of these fields.
fn article(fields: &str) -> String {
    format!("{{\"warta\": 1, \"articles\": [{{{fields}}}]}}")
}

fn read(text: &str) -> Decoded {
    decode(0, "a", text.as_bytes())
}

/// The codes of what is found, after making sure that nothing of it is mended without a look.
#[track_caller]
fn asked(text: &str) -> Vec<&'static str> {
    let read = read(text);
    assert_eq!(chosen(text, &read.diagnostics).len(), 0, "{text}: {:#?}", read.diagnostics);
    assert!(!read.diagnostics.is_empty(), "nothing is said of {text}");
    read.diagnostics.iter().map(|one| one.code.name()).collect()
}

/// The texts that each possible answer to the only finding gives.
#[track_caller]
fn answers(text: &str) -> Vec<String> {
    asked(text);
    let found = read(text).diagnostics;
    let one = found.first().expect("a finding");
    one.choices.iter().map(|it| apply(text, &it.edits).expect("they fit")).collect()
}

fn body(text: &str) -> String {
    article(&format!(r#""slug": "a", "headline": "Pasar Umpama", "body": {text}"#))
}

#[test]
fn letters_behind_a_backslash_stay() {
    assert_eq!(
        answers(&body(r#"["Rumus \frac{1}{2}."]"#)),
        [body(r#"["Rumus \\frac{1}{2}."]"#), body(r#"["Rumus rac{1}{2}."]"#)]
    );
    assert_eq!(
        answers(&body(r#"["Warung\u0007baru"]"#)),
        [body(r#"["Warung baru"]"#), body(r#"["Warungbaru"]"#)]
    );
    for path in [r"Ada di E:\foto\balai.jpg", r"C:\data\new\foto"] {
        let text = body(&format!("[\"{path}\"]"));
        assert_eq!(chosen(&text, &read(&text).diagnostics).len(), 0, "{path}");
    }
    let text = body(r#"["Warung \u0007 baru"]"#);
    assert_eq!(chosen(&text, &read(&text).diagnostics).len(), 1, "a sign between spaces");
}

#[test]
fn doubled_marks_end_no_text() {
    for (written, count) in [
        (r#"["Katanya ""ya"" tadi.", "Dua."]"#, 2),
        (r#"["""Paragraf umpama.""", "Dua."]"#, 2),
        ("['''Paragraf umpama.''', \"Dua.\"]", 2),
    ] {
        assert_eq!(asked(&body(written)), ["W0105"], "{written}");
        let bundle = read(&body(written)).bundle.expect("a bundle");
        assert_eq!(bundle.articles[0].body.len(), count, "{written}");
    }
    let text = article(r#""slug": "a", "headline": "Pasar ""umpama"" ramai", "body": ["x"]"#);
    assert_eq!(asked(&text), ["W0105"]);
    let bundle = read(&text).bundle.expect("a bundle");
    assert_eq!(bundle.articles[0].headline, r#"Pasar ""umpama"" ramai"#);
}

#[test]
fn fields_behind_a_note_are_read() {
    for note in ["tanya dulu", "-- tanya dulu", "(tanya dulu)", "q", "\n tanya dulu, ya\n"] {
        let text = article(&format!(
            "\n\"slug\": \"pasar\", {note}\n\"headline\": \"Pasar Umpama\",\n\"body\": [\"x\"]\n"
        ));
        assert_eq!(asked(&text), ["W0101"], "{note}");
        let bundle = read(&text).bundle.expect("a bundle");
        assert_eq!(bundle.articles[0].headline, "Pasar Umpama", "{note}");
    }
}

#[test]
fn no_slug_is_written_beside_a_broken_one() {
    for slug in [
        r#"+ "slug": "pasar","#,
        r#"q"slug": "pasar","#,
        r#""slug":, "pasar","#,
        r#""slug": ...,"#,
        r#""slug": "pasar"","#,
        r#""slug": "pasar"."#,
        r#""slug": "pasar":"#,
    ] {
        asked(&article(&format!("\n{slug}\n\"headline\": \"Umpama\",\n\"body\": [\"x\"]\n")));
    }
    // One that can be mended is mended, and none written beside it.
    let text = article(r#"\"slug\": "pasar", "headline": "Umpama", "body": ["x"]"#);
    let found = read(&text).diagnostics;
    let edits = chosen(&text, &found).into_iter().flat_map(|one| &one.edits);
    assert_eq!(apply(&text, edits).expect("they fit"), text.replace('\\', ""));
    let text = article(r#""headline": "Umpama", "body": ["x"]"#);
    assert_eq!(chosen(&text, &read(&text).diagnostics).len(), 1, "where none is written");
}

#[test]
fn no_comma_is_written_beside_another_sign() {
    for written in [
        "[\"Satu.\"\n1. \"Dua.\"]",
        "[\"Satu.\"\n---\n\"Dua.\"]",
        "[\"Satu.\" / \"Dua.\"]",
        "[\"Satu.\", \"Dua.\")",
        "[\"Satu.\" & \"Dua.\"]",
        "[\"Satu \\\n dua.\"]",
        "[\"Satu.\", tanya dulu]",
        "[\"Satu.\"\ntanya dulu\n\"Dua.\"]",
        "[\"Satu.\",\ntanya dulu\n]",
        "[\"Satu.\",\ntanya dulu\n\"Dua.\"]",
        "[\"Satu.\", dst.]",
        "[\"Satu.\", dll]",
    ] {
        asked(&body(written));
    }
    asked(&body("[\"x\"], \"tags\": <\"Umpama\">"));
    asked(&article("\"slug\": \"a\", \"body\": [\"x\"], \"headline\": Pasar umpama,\nramai lagi"));
}

#[test]
fn a_zero_in_front_of_a_number_is_asked_about() {
    let text = |number: &str| {
        format!(
            r#"{{"warta": 1, "articles": [], "candidacies": [{{"person_id": "p", "ballot_number": {number}}}]}}"#
        )
    };
    assert_eq!(answers(&text("\"02\"")), [text("2")]);
    let plain = text("\"2\"");
    assert_eq!(chosen(&plain, &read(&plain).diagnostics).len(), 1);
}

#[test]
fn nothing_becomes_no_author_and_no_correction() {
    for field in [
        r#""authors": {}"#,
        r#""tags": {}"#,
        r#""corrections": {}"#,
        r#""corrections": 0"#,
        r#""corrections": [{"date": "2024-02-03", "text": ""}]"#,
    ] {
        let text = body(&format!("[\"x\"], {field}"));
        assert_eq!(asked(&text), ["W0214"], "{field}");
        let bundle = read(&text).bundle.expect("a bundle");
        assert!(bundle.articles[0].corrections.is_empty(), "{field}");
    }
    asked(&body(r#"["x"], "tags": [2024]"#));
}

#[test]
fn a_text_with_a_mark_too_many_is_one_string() {
    let mut found = Collector::of_everything();
    let text = "{\"a\": \"umpama\"\",\n\"b\": \"dua\"}";
    let document = Document::read(0, "a", text.as_bytes(), &mut found);
    let root = document.root().expect("a value");
    let value = |name: &str| document.get(root, name).map(|it| document.string(it).into_owned());
    assert_eq!((value("a").as_deref(), value("b").as_deref()), (Some("umpama"), Some("dua")));
    assert_eq!(found.finish().len(), 1);
}
