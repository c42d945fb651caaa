//! Pictures that a bundle names, and that are or are not there.

use super::*;

/// A bundle with a picture of an article, and one inside its text.
fn bundle(src: &str, inner: &str) -> String {
    format!(
        r#"{{"warta": 1, "articles": [{{"slug": "a", "headline": "A", "body": ["![x]({inner}) Teks."], "image": {{"src": "{src}", "alt": "x", "width": 1, "height": 1}}, {}}}]}}"#,
        usual!()
    )
}

#[test]
fn a_picture_that_is_not_there_is_an_error() {
    let text_of = bundle("media/foto.jpg", "media/denah.png");
    let folder = folder("pictures", &[("b.json", &text_of), ("media/denah.png", "x")]);
    let output = warta(&folder, &["check", "b.json"], "");
    assert_eq!(output.status.code(), Some(1), "{}", text(&output.stderr));
    let out = text(&output.stdout);
    assert!(
        out.contains("error[W0417]: there is no file \"media/foto.jpg\"\n --> b.json:1:"),
        "{out}"
    );
    assert!(out.contains("/articles/0/image/src") && out.matches("W0417").count() == 1, "{out}");
    fs::write(folder.join("media/foto.jpg"), "x").expect("writable");
    ends(&warta(&folder, &["check", "b.json"], ""), 0, "", "b.json: no problems\n");
}

#[test]
fn capitals_matter_and_are_mended() {
    let text_of = bundle("media/Foto.JPG", "Media/denah.png");
    let files = [("b.json", text_of.as_str()), ("media/denah.png", "x"), ("media/foto.jpg", "x")];
    let folder = folder("pictures-capitals", &files);
    let output = warta(&folder, &["check", "b.json"], "");
    let out = text(&output.stdout);
    assert!(out.contains("Did you mean \"media/foto.jpg\"?"), "{out}");
    assert!(text(&output.stderr).ends_with("--fix mends them\n"), "{}", text(&output.stderr));
    let output = warta(&folder, &["check", "--fix", "b.json"], "");
    assert_eq!(output.status.code(), Some(0), "{}", text(&output.stdout));
    let after = fs::read_to_string(folder.join("b.json")).expect("it is there");
    assert_eq!(after, bundle("media/foto.jpg", "media/denah.png"));
}

#[test]
fn what_is_named_nearly_so_is_suggested_and_can_be_switched_off() {
    let text_of = bundle("foto.jpeg", "https://contoh.example/a.png");
    let folder = folder("pictures-near", &[("b.json", &text_of), ("foto.jpg", "x")]);
    let output = warta(&folder, &["check", "b.json"], "");
    assert!(
        text(&output.stdout).contains("Did you mean \"foto.jpg\"?"),
        "{}",
        text(&output.stdout)
    );
    let off = text_of.replacen('{', r#"{"site": {"checks": {"W0417": "off"}}, "#, 1);
    fs::write(folder.join("b.json"), off).expect("writable");
    ends(&warta(&folder, &["check", "b.json"], ""), 0, "", "b.json: no problems\n");
    // Nobody knows in which folder that would lie.
    let output = warta(&folder, &["check", "-"], &text_of);
    ends(&output, 0, "", "<stdin>: no problems\n");
}

#[test]
fn a_picture_is_counted_from_the_bundle_that_names_it() {
    let main = r#"{"warta": 1, "articles": [], "bundles": ["parts/a.json"]}"#;
    let part = bundle("media/a.jpg", "../b.png");
    let files =
        [("b.json", main), ("parts/a.json", &part), ("parts/media/a.jpg", "x"), ("b.png", "x")];
    let folder = folder("pictures-parts", &files);
    ends(&warta(&folder, &["check", "b.json"], ""), 0, "", "b.json: no problems\n");
}
