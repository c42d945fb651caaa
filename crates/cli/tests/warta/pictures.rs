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
        out.contains("error[W0417]: there is no file \"media/foto.jpg\"\n--> b.json:1:"),
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

/// The name of a file may hold signs that mean something else in an address, in Markdown or in JSON.
#[test]
fn what_is_mended_is_still_a_picture() {
    for (called, written) in [
        ("Foto baru.JPG", "Foto%20baru.JPG"),
        ("Peta #1.JPG", "Peta%20%231.JPG"),
        ("Peta (\"satu\") 50%.JPG", "Peta%20%28%22satu%22%29%2050%25.JPG"),
    ] {
        let wrong = format!("media/{}", written.to_lowercase());
        let text_of = bundle(&wrong, &wrong);
        let path = format!("media/{called}");
        let folder = folder("pictures-signs", &[("b.json", &text_of), (&path, "x")]);
        let output = warta(&folder, &["check", "--fix", "b.json"], "");
        let said = text(&output.stderr);
        assert!(said.ends_with("b.json: no problems\n"), "{said}{}", text(&output.stdout));
        let after = fs::read_to_string(folder.join("b.json")).expect("it is there");
        let right = format!("media/{written}");
        assert_eq!(after, bundle(&right, &right));
        fs::remove_file(folder.join(&path)).expect("it is there");
    }
}

#[test]
fn what_is_no_file_is_not_looked_for() {
    let more =
        r#""sources": ["Kantor Berita"], "tracks": ["a"], "image": "Kantor Berita/Sari Contoh"}"#;
    let text_of = format!(
        r#"{{"warta": 1, "articles": [{{"slug": "a", "headline": "A", "body": ["Teks.", {{"type": "image", "alt": "x", "src": "a.jpg", "width": 1, "height": 1, "sources": [{{"src": "tidak-ada.webp"}}]}}], {}, {more}], "persons": [{{"id": "sari", "name": "Sari Contoh", "images": ["sari"]}}]}}"#,
        usual!()
    );
    let folder = folder("pictures-others", &[("b.json", &text_of), ("a.jpg", "x")]);
    let out = text(&warta(&folder, &["check", "b.json"], "").stdout);
    assert_eq!(out.matches("W0417").count(), 1, "{out}");
    assert!(out.contains("there is no file \"tidak-ada.webp\""), "{out}");
}

#[test]
fn a_title_that_is_the_same_as_the_address_is_left_alone() {
    let body = |own: &str| {
        let picture = format!(r#"![a.jpg]({own} \"a.jpg\")"#);
        bundle("b.png", "b.png").replace("![x](b.png)", &picture)
    };
    let files = [("b.json", body("A.jpg")), ("a.jpg", "x".into()), ("b.png", "x".into())];
    let files: Vec<(&str, &str)> = files.iter().map(|(name, it)| (*name, it.as_str())).collect();
    let folder = folder("pictures-title", &files);
    warta(&folder, &["check", "--fix", "b.json"], "");
    let after = fs::read_to_string(folder.join("b.json")).expect("it is there");
    assert_eq!(after, body("a.jpg"));
    fs::remove_file(folder.join("a.jpg")).expect("it is there");
    let column = body("a.jpg").find("](a.jpg").expect("it holds one") + 3;
    let out = text(&warta(&folder, &["check", "b.json"], "").stdout);
    assert!(out.contains(&format!("b.json:1:{column} ")), "{column}: {out}");
}

#[test]
fn the_name_of_a_file_that_is_a_secret_is_not_shown() {
    let secret = concat!("sk_", "live_", "4eC39HqLyjWDarjtT1zdp7dc");
    let text_of = bundle(secret, &format!("foto.jpg?access_token={secret}"));
    let folder = folder("pictures-secret", &[("b.json", &text_of)]);
    for format in ["text", "json", "github", "sarif"] {
        let output = warta(&folder, &["check", "--format", format, "b.json"], "");
        let said = text(&output.stdout) + &text(&output.stderr);
        assert!(said.contains("W0417") && said.contains("W0520"), "{said}");
        assert!(!said.contains("4eC39HqLyjW"), "{said}");
    }
}
