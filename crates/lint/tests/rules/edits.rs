//! Mending what is certain.

use warta_diagnostics::Diagnostic;

use crate::support::read;

/// The text with all edits in it.
fn mended(text: &str, found: &[Diagnostic]) -> String {
    let mut edits: Vec<_> = found.iter().flat_map(|one| &one.edits).collect();
    edits.sort_by_key(|edit| std::cmp::Reverse(edit.start));
    let mut out = text.to_owned();
    for edit in edits {
        out.replace_range(edit.start as usize..edit.end as usize, &edit.replacement);
    }
    out
}

/// A bundle with one article, whose body is this JSON.
fn bundle(body: &str) -> String {
    format!(
        "{{ \"warta\": 1, \"site\": {{ \"url\": \"https://koran.example/berita/\" }}, \"articles\": [\
         {{ \"slug\": \"a\", \"headline\": \"A\", \"standfirst\": \"B\", \"authors\": [\"C\"], \
         \"tags\": [\"D\"], \"body\": {body} }}] }}"
    )
}

/// Each edit changes its words and nothing else, and leaves nothing to mend.
#[test]
fn certain_edits_mend_and_touch_nothing_else() {
    for (body, after) in [
        (r#"["Satu  dua   tiga."]"#, r#"["Satu dua tiga."]"#),
        // Behind escapes, and with spaces that are written as escapes.
        (r#"["\u00e9\n\"x\"  y\u0020\u0020z"]"#, r#"["\u00e9\n\"x\" y z"]"#),
        (
            r#"["[a](https://koran.example/berita/article/a) dan  b"]"#,
            r#"["[a](article/a) dan b"]"#,
        ),
        (r#"["[a](https:\/\/koran.example\/berita\/tag\/d?page=2)"]"#, r#"["[a](tag/d?page=2)"]"#),
        (r#"["[a](http://KORAN.example/berita)"]"#, r#"["[a](http://KORAN.example/berita)"]"#),
        (r#"["[a](http://KORAN.example/berita/)"]"#, r#"["[a](./)"]"#),
        (
            r#"[{ "type": "html", "html": "<a href=\"https://koran.example/berita/article/a\">a</a>" }]"#,
            r#"[{ "type": "html", "html": "<a href=\"article/a\">a</a>" }]"#,
        ),
    ] {
        let text = bundle(body);
        let found = read("bundle.json", text.as_bytes(), true);
        let text = mended(&text, &found);
        assert_eq!(text, bundle(after));
        let again = read("bundle.json", text.as_bytes(), true);
        assert!(again.iter().all(|one| one.edits.is_empty()), "{body}: {again:#?}");
    }
}
