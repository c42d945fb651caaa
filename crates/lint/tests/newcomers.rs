//! What people write and open who have never seen a bundle: each gets one answer that says what it is and
//! what to write, and where the remedy is certain, it mends the file.

use warta_diagnostics::{Diagnostic, apply};
use warta_page::wire::Request;
use warta_publication::Options;
use warta_publication::session::{Session, Texts};

const URL: &str = "http://koran.example/bundle.json";

fn read(bytes: &[u8]) -> (String, Vec<Diagnostic>) {
    let options = Options { drafts: true, lint: Some(&warta_lint::NEWSROOM), ..Options::default() };
    let mut session = Session::new(options, Texts::Keep);
    session.handle(Request::Open { url: URL.into() }, None);
    session.handle(Request::Read { url: URL.into() }, Some(bytes));
    let file = session.files().next().expect("it was opened");
    (file.document.text().to_owned(), file.diagnostics.to_vec())
}

/// Expects one finding, with these words in its message and its help; gives the text with its edits.
#[track_caller]
fn one(bytes: &[u8], code: &str, message: &str, help: &str) -> String {
    let (text, found) = read(bytes);
    let all: Vec<String> = found.iter().map(|it| format!("{} {}", it.code, it.message)).collect();
    assert_eq!(found.len(), 1, "{all:#?}");
    let found = &found[0];
    assert_eq!(found.code.name(), code, "{all:?}");
    assert!(found.message.contains(message), "{}", found.message);
    let said = found.help.as_deref().unwrap_or_default();
    assert!(said.contains(help), "{said}");
    apply(&text, &found.edits).expect("they fit")
}

/// A bundle with one article, which has this field more.
fn with(field: &str) -> String {
    format!(
        r#"{{"warta": 1, "articles": [{{"slug": "a", "headline": "A", "standfirst": "B", "authors": ["C"], "tags": ["D"], {field}}}]}}"#
    )
}

fn with_picture(src: &str) -> String {
    with(&format!(
        r#""body": ["x"], "image": {{"src": "{src}", "alt": "x", "width": 1, "height": 1}}"#
    ))
}

#[track_caller]
fn is_right(text: &str) {
    let (_, found) = read(text.as_bytes());
    assert!(found.is_empty(), "{text}: {found:#?}");
}

#[test]
fn files_of_other_programs_get_one_answer() {
    let word = b"PK\x03\x04\x14\0[Content_Types].xml \x93\x94\x91 word/document.xml";
    one(word, "W0003", "this is a Word document", "save that as bundle.json");
    // As another program read it before: the bytes that are no text are lost.
    let lost = String::from_utf8_lossy(
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\0\0\x01\x02 \x93a\x94, \x93b\x94",
    )
    .into_owned();
    one(lost.as_bytes(), "W0003", "this is no text file", "plain text");
    one(b"{\\rtf1\\ansi\\ansicpg1252 \\{ \"warta\": 1 \\}}", "W0003", "rich-text", "text editor");
    one(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "W0003", "a PNG picture", "folder media");
    one(b"%PDF-1.7\n1 0 obj", "W0003", "a PDF document", "Copy its text");
    one(b"<!doctype html><title>x</title>", "W0002", "a web page", "choose the bundle");
}

#[test]
fn an_article_alone_is_put_into_a_bundle() {
    let article = r#"{"slug": "a", "headline": "A", "standfirst": "B", "authors": ["C"], "tags": ["D"], "body": ["x"]}"#;
    let mended = one(article.as_bytes(), "W0213", "a single article", "Write {\"warta\": 1");
    assert_eq!(mended, format!(r#"{{"warta": 1, "articles": [{article}]}}"#));
    is_right(&mended);
    let list = format!("[{article}]\n");
    let mended = one(list.as_bytes(), "W0213", "a list", "Write {\"warta\": 1");
    assert_eq!(mended, format!("{{\"warta\": 1, \"articles\": [{article}]}}\n"));
    let open = article.replacen('{', r#"{"warta": 1, "#, 1);
    assert_eq!(one(open.as_bytes(), "W0213", "a single article", "into the list"), open);
}

#[test]
fn a_bundle_is_put_only_around_everything() {
    for text in [
        r#"{"headline": "A", "body": ["x"]}, {"headline": "B", "body": ["y"]}"#,
        r#"[{"headline": "A", "body": ["x"]}], [{"headline": "B", "body": ["y"]}]"#,
    ] {
        let (_, found) = read(text.as_bytes());
        let frame = found.iter().find(|it| it.code.name() == "W0213").expect("it is said");
        assert_eq!(frame.edits, [], "{text}");
    }
}

#[test]
fn fields_without_their_braces_get_them() {
    let fields = r#""warta": 1, "articles": []"#;
    for (before, after) in [
        (fields.to_owned(), format!("{{{fields}}}")),
        (format!("{fields},\n"), format!("{{{fields}}}\n")),
        (format!("{fields}\n}}\n"), format!("{{{fields}\n}}\n")),
    ] {
        let mended = one(before.as_bytes(), "W0201", "without the braces", "Write { before");
        assert_eq!(mended, after);
        is_right(&mended);
    }
    // A brace would stand in the comment, or around what is no JSON.
    for text in [
        &format!("{fields} // selesai"),
        &format!("{fields}, \"x\": [1 2]"),
        "\"Kami siap\": kata dia",
    ] {
        let (_, found) = read(text.as_bytes());
        let braces = found.iter().find(|it| it.code.name() == "W0201").expect("it is said");
        assert_eq!(braces.edits, [], "{text}");
        assert!(found.iter().any(|it| it.code.name().starts_with("W01")), "{text}: {found:#?}");
    }
}

#[test]
fn a_backslash_in_words_is_none_of_a_path() {
    let text = with(r#""body": ["x"], "dateline": "OKI\Kaganga.com""#);
    let mended = one(text.as_bytes(), "W0109", "means nothing in JSON", "write two");
    assert_eq!(mended, text.replace('\\', r"\\"));
    is_right(&mended);
    let text = with(r#""body": ["Simpan di C:\Users\sari\foto.jpg."]"#);
    let (_, found) = read(text.as_bytes());
    let out = |it: &Diagnostic| it.why.as_deref().is_some_and(|why| why.contains("left out"));
    assert!(!found.is_empty() && !found.iter().any(out), "{found:#?}");
}

#[test]
fn a_photographer_is_no_picture() {
    let text = with(r#""body": ["x"], "foto": "Kantor Berita/Sari Contoh""#);
    let same = one(text.as_bytes(), "W0205", "no field \"foto\"", "image");
    assert_eq!(same, text);
    let text = with(r#""body": ["x"], "gambar": "media/a.JPG""#);
    let (text, found) = read(text.as_bytes());
    let mended = apply(&text, &found[0].edits).expect("they fit");
    assert_eq!(mended, text.replace("gambar", "image"), "{found:#?}");
}

#[test]
fn a_day_of_the_week_that_contradicts_its_date_is_not_dropped() {
    for (written, used) in [
        ("Senin, 1 Mei 2024 pukul 09.30 WIB", "2024-05-01T09:30:00+07:00"),
        ("Senin, 1 Mei 2024", "2024-05-01"),
    ] {
        let text = with(&format!(r#""body": ["x"], "published": "{written}""#));
        let same = one(text.as_bytes(), "W0304", "the wrong day of the week", used);
        assert_eq!(same, text);
        let (_, found) = read(text.as_bytes());
        let why = found[0].why.as_deref().unwrap_or_default();
        assert!(why.contains("2024-05-01 is a Rabu, not a Senin"), "{why}");
    }
}

#[test]
fn each_link_is_mended_in_its_own_place() {
    for (body, escape) in [
        (r"[a](www.a.com/x) [www.a.com](www.a.com) [c](www.a.com)", ""),
        (r#"1. \"[a](www.a.com/x)\"\n   * [www.a.com](www.a.com)\n[c](www.a.com)"#, "x"),
    ] {
        let text = with(&format!(r#""body": ["Lihat{escape}.", "{body}"]"#));
        let (text, found) = read(text.as_bytes());
        let places: Vec<u32> = found.iter().map(|it| it.span.start).collect();
        let own: Vec<u32> = text.match_indices("](www").map(|(at, _)| at as u32 + 2).collect();
        assert_eq!(places, own, "{found:#?}");
        let mended = apply(&text, found.iter().flat_map(|it| &it.edits)).expect("they fit");
        assert_eq!(mended, text.replace("(www", "(https://www"));
        is_right(&mended);
    }
    // A picture that is dropped has nothing to do with what follows it.
    let body = "Kata <script>![x](www.a.com/1)</script> <a href='www.a.com/2'>b</a>";
    let text = with(&format!(r#""body": [{{"type": "markdown", "text": "{body}"}}]"#));
    let (_, found) = read(text.as_bytes());
    assert!(found.iter().all(|it| it.edits.is_empty()), "{found:#?}");
    // A list of one text stands for the text.
    let text = with(r#""body": [{"type": "paragraph", "text": [ "Kata [a](www.a.com)." ]}]"#);
    let (text, found) = read(text.as_bytes());
    let link = found.iter().find(|it| it.code.name() == "W0306").expect("it is said");
    let at = text.find("www").expect("it holds one") as u32;
    assert_eq!(link.edits[0].start, at, "{found:#?}");
}

#[test]
fn places_on_the_own_computer_are_told_from_addresses() {
    for src in [
        r"C:\Users\sari\foto.jpg",
        r"C:\\Users\\sari\\foto.jpg",
        "C:/sari/foto.jpg",
        "file:///C:/sari/foto.jpg",
        r"C:\foto\foto.jpg",
    ] {
        let text = with_picture(src);
        let code = if src.contains(r"\U") && !src.contains(r"\\") { "W0109" } else { "W0305" };
        let same = one(text.as_bytes(), code, "on your own computer", "\"media/foto.jpg\"");
        assert_eq!(same, text);
    }
    for src in [r"media\a.jpg", r"media\\a.jpg", r"media\foto.jpg", r"media\\sub\/a.jpg"] {
        let text = with_picture(src);
        let code = if src == r"media\a.jpg" { "W0109" } else { "W0306" };
        let path = src.replace(r"\\", "/").replace(r"\/", "/").replace('\\', "/");
        let mended = one(text.as_bytes(), code, "backslashes", &path);
        assert_eq!(mended, with_picture(&path));
        is_right(&mended);
    }
}

#[test]
fn dates_as_newspapers_write_them_are_read() {
    for (written, meant) in [
        ("Rabu, 1 Mei 2024 pukul 09.30 WIB", "2024-05-01T09:30:00+07:00"),
        ("1 Mei 2024", "2024-05-01"),
        ("2024-05-01T09:30 WITA", "2024-05-01T09:30:00+08:00"),
        ("1 Mei 2024, 09:30 WIT", "2024-05-01T09:30:00+09:00"),
    ] {
        let text = with(&format!(r#""body": ["x"], "published": "{written}""#));
        let mended = one(text.as_bytes(), "W0304", written, meant);
        assert_eq!(mended, text.replace(written, meant));
        is_right(&mended);
    }
}

#[test]
fn links_and_stars_that_go_wrong_are_said() {
    let text = with(r#""body": ["Lihat [www.contoh.example](www.contoh.example/a) di sana."]"#);
    let mended = one(text.as_bytes(), "W0306", "no https://", "https://www.contoh.example/a");
    assert_eq!(mended, text.replace("(www", "(https://www"));
    is_right(&mended);
    for body in ["Sebuah **kata.", "Sebuah kata** lain.", "Sebuah ** kata ** lain."] {
        let text = with(&format!(r#""body": ["{body}"]"#));
        one(text.as_bytes(), "W0521", "stars", "Write **");
    }
    for body in
        ["Sebuah **kata**.", "2 * 3 * 4", r"\\*\\*kata", "`**kata`", "***", "Kata sandi ****"]
    {
        is_right(&with(&format!(r#""body": ["{body}"]"#)));
    }
}

#[test]
fn indonesian_names_of_fields_are_mended() {
    let text = with(r#""body": ["x"]"#).replace("headline", "judul").replace("authors", "penulis");
    let (_, found) = read(text.as_bytes());
    assert_eq!(found.len(), 2, "{found:#?}");
    let mended = apply(&text, found.iter().flat_map(|it| &it.edits)).expect("they fit");
    assert_eq!(mended, with(r#""body": ["x"]"#));
}

#[test]
fn a_sentence_with_quoted_speech_is_never_cut_in_pieces() {
    let bundle = |paragraph: &str| {
        format!(
            "{{\"warta\": 1, \"articles\": [{{\"slug\": \"a\", \"headline\": \"A\", \"standfirst\": \"B\", \
             \"authors\": [\"C\"], \"tags\": [\"D\"], \"body\": [\n\"Satu.\",\n{paragraph}\n]}}]}}"
        )
    };
    for paragraph in [
        "“Kami senang,” kata Sari kepada kami.",
        "\"Ia berkata \"ya\", lalu pergi.\"",
        "\"Ia bertanya, \"Siapa?\"\"",
        "\"Ia pulang.\nIa berkata \"ya\" kepada kami.\nLalu pergi.\"",
        "\"Ia pulang.\n“Ya,” kata \"Sari\" kepada kami.\nLalu pergi.\"",
    ] {
        let text = bundle(paragraph);
        let (_, found) = read(text.as_bytes());
        let errors: Vec<&Diagnostic> =
            found.iter().filter(|it| it.code.name().starts_with("W01")).collect();
        assert_eq!(errors.len(), 1, "{paragraph}: {found:#?}");
        assert_eq!(errors[0].code.name(), "W0105", "{paragraph}");
        assert!(found.iter().all(|it| it.edits.is_empty()), "{paragraph}: {found:#?}");
    }
    // Where it can only be meant one way it is mended as before.
    for (paragraph, meant) in [
        (
            "\"Ia berkata: \"Kami menang,\" lalu pergi.\"",
            "\"Ia berkata: \\\"Kami menang,\\\" lalu pergi.\"",
        ),
        ("“Kurung keriting biasa.”", "\"Kurung keriting biasa.\""),
        ("Ia pulang, lalu pergi lagi.", "\"Ia pulang, lalu pergi lagi.\""),
        ("Tanpa kurung sama sekali.", "\"Tanpa kurung sama sekali.\""),
    ] {
        let (text, found) = read(bundle(paragraph).as_bytes());
        let edits = found.iter().flat_map(|it| &it.edits);
        assert_eq!(apply(&text, edits).expect("they fit"), bundle(meant));
    }
    // Names in the same line tell mistakes apart.
    let text =
        "{warta: 1, \"articles\": [{\"slug\": \"a\", \"headline\": Halo dunia, \"kicker\": None}]}";
    let (_, found) = read(text.as_bytes());
    assert_eq!(found.iter().filter(|it| !it.edits.is_empty()).count(), 3, "{found:#?}");
}

/// The key is kept as the slug or id, and nothing is lost.
#[test]
fn records_with_keys_are_records() {
    let text = "{\"warta\": 1, \"articles\": {\n\"satu\": {\"headline\": \"Satu\", \"standfirst\": \"B\", \"authors\": [\"C\"], \
                \"tags\": [\"D\"], \"body\": [\"Isi satu.\"]},\n\"dua\": {\"slug\": \"dua\", \"headline\": \"Dua\", \
                \"standfirst\": \"B\", \"authors\": [\"C\"], \"tags\": [\"D\"], \"body\": [\"Isi dua.\"]}},\n\
                \"persons\": {\"sari\": {\"name\": \"Sari Contoh\"}}}";
    let (_, found) = read(text.as_bytes());
    let said: Vec<(&str, &str)> =
        found.iter().map(|it| (it.code.name(), it.path.as_str())).collect();
    assert_eq!(said, [("W0207", "/articles"), ("W0207", "/persons")], "{found:#?}");
    let mended = apply(text, found.iter().flat_map(|it| &it.edits)).expect("they fit");
    is_right(&mended);
    assert!(mended.contains("{\"slug\": \"satu\", \"headline\": \"Satu\""), "{mended}");
    assert!(mended.contains("[{\"id\": \"sari\", \"name\": \"Sari Contoh\"}]"), "{mended}");
    // What the key says otherwise than its record is left to who wrote it.
    let other = text.replace("\"slug\": \"dua\"", "\"slug\": \"tiga\"");
    let (_, found) = read(other.as_bytes());
    assert!(found[0].edits.is_empty(), "{found:#?}");
}

/// Consequences of one slip are not told as further ones.
#[test]
fn marks_in_a_sentence_are_told_once() {
    let text = with(r#""body": ["Kami siap," kata Budi, "dan kami menang."]"#);
    let (_, found) = read(text.as_bytes());
    let codes: Vec<&str> = found.iter().map(|it| it.code.name()).collect();
    assert_eq!(codes, ["W0105"], "{found:#?}");
}

/// The text with its one finding's edits, which are certain, is this.
#[track_caller]
fn mended(text: &str, code: &str, message: &str, expected: &str) {
    assert_eq!(one(text.as_bytes(), code, message, ""), expected);
    is_right(expected);
}

/// Nothing of the one finding is certain; the texts with each of its answers.
#[track_caller]
fn asked(text: &str, code: &str, message: &str) -> Vec<String> {
    assert_eq!(one(text.as_bytes(), code, message, ""), text, "nothing is certain");
    let (_, found) = read(text.as_bytes());
    let answer = |it: &warta_diagnostics::Choice| apply(text, &it.edits).expect("they fit");
    found[0].choices.iter().map(answer).collect()
}

#[test]
fn one_slip_gets_one_answer() {
    for (wrong, code, message, right) in [
        (
            r#""kicker": Rapat desa, jalan rusak, dan banjir, "body": ["x"]"#,
            "W0111",
            "the text \"Rapat desa, jalan rusak, dan banjir\"",
            r#""kicker": "Rapat desa, jalan rusak, dan banjir", "body": ["x"]"#,
        ),
        (
            "\"kicker\": Rapat: desa, 120 warga,\n\"body\": [\"x\"]",
            "W0111",
            "the text \"Rapat: desa, 120 warga\"",
            "\"kicker\": \"Rapat: desa, 120 warga\",\n\"body\": [\"x\"]",
        ),
        (
            r#""body": ["x"], "kicker": Rapat, banjir"#,
            "W0111",
            "the text \"Rapat, banjir\"",
            r#""body": ["x"], "kicker": "Rapat, banjir""#,
        ),
        (r#""body": {"Warga datang."}"#, "W0113", "a list in { }", r#""body": ["Warga datang."]"#),
        (
            r#""body": "Satu kata.", "Dua kata.", "section": "Desa""#,
            "W0113",
            "several texts in one field",
            r#""body": ["Satu kata.", "Dua kata."], "section": "Desa""#,
        ),
        (
            r#""section": "Desa", "body": "satu", "dua""#,
            "W0113",
            "several texts in one field",
            r#""section": "Desa", "body": ["satu", "dua"]"#,
        ),
        (
            r#""kicker:" "Rapat", "body": ["x"]"#,
            "W0104",
            "the colon stands inside",
            r#""kicker": "Rapat", "body": ["x"]"#,
        ),
        (
            "\"body\": [\"x\"], \"kicker\": \"Rapat\\\"\n",
            "W0118",
            "the backslash takes",
            "\"body\": [\"x\"], \"kicker\": \"Rapat\"\n",
        ),
        (
            r#"\"kicker\": \"Rapat\", "body": ["Kata \"x\" itu"]"#,
            "W0124",
            "with a backslash before them",
            r#""kicker": "Rapat", "body": ["Kata \"x\" itu"]"#,
        ),
        (
            r#""body": [Satu kata, Dua kata, "Tiga"]"#,
            "W0111",
            "texts of a list",
            r#""body": ["Satu kata", "Dua kata", "Tiga"]"#,
        ),
    ] {
        mended(&with(wrong), code, message, &with(right));
    }
    let text = with(r#""body": ["x"]"#);
    let two = text.replace("\"slug\": \"a\"", "\"slug\": \"b\"").replace("\"A\"", "\"B\"");
    let (_, record) = two.split_once('[').expect("a list");
    let record = record.strip_suffix("]}").expect("its end");
    let open = text.replace("}]}", "");
    mended(
        &format!("{open}\n{record}]}}"),
        "W0113",
        "} is missing here",
        &format!("{open}}},\n{record}]}}"),
    );
}

#[test]
fn habits_of_a_program_are_told_once() {
    let text = with(r#""section": "S", "kicker": "K", "language": "id", "body": ["x"]"#);
    let bare: String = text.split('"').enumerate().fold(String::new(), |mut out, (nth, part)| {
        let is_name = text.split('"').nth(nth + 1).is_some_and(|it| it.starts_with(':'));
        let was_name = part.starts_with(':');
        if nth > 0 && !was_name && !is_name {
            out.push('"');
        }
        out.push_str(part);
        out
    });
    assert!(!bare.contains("\"slug\"") && bare.contains("slug: "), "{bare}");
    mended(&bare, "W0106", "the name of a field without", &text);
    mended(&text.replace('"', "'"), "W0105", "in single quotation marks", &text);
}

#[test]
fn what_may_be_meant_in_several_ways_is_asked_once() {
    let text = with(r#""kicker": "Satu" "dua", "body": ["x"]"#);
    assert_eq!(
        asked(&text, "W0121", "a second text"),
        [with(r#""kicker": "Satu dua", "body": ["x"]"#)]
    );
    let text = with(r#""photographers": "[\"Budi Misal\", 'Sari Contoh']", "body": ["x"]"#);
    assert_eq!(
        asked(&text, "W0206", "this is a text that holds one"),
        [with(r#""photographers": ["Budi Misal", "Sari Contoh"], "body": ["x"]"#)]
    );
    let text = with("\"body\": [\"Satu kata.\nDua kata.\"]");
    assert_eq!(
        asked(&text, "W0108", "a line break"),
        [
            with(r#""body": ["Satu kata.", "Dua kata."]"#),
            with("\"body\": [\"Satu kata.\\nDua kata.\"]"),
        ]
    );
    let text = with("\"body\": [\n1. \"Satu kata.\"]");
    assert_eq!(asked(&text, "W0125", "a number before"), [with("\"body\": [\n\"Satu kata.\"]")]);
    for call in
        ["new Date(2024, 10, 28)", "judul()", "function() { return \"Rapat\"; }", "a.b(1).c(2)"]
    {
        let text = with(&format!("\"kicker\": {call}, \"body\": [\"x\"]"));
        assert_eq!(asked(&text, "W0111", "is code of a program"), [""; 0], "{call}");
    }
    // A text may end with brackets.
    let text = with("\"kicker\": Rapat komisi (KPU), \"body\": [\"x\"]");
    mended(
        &text,
        "W0111",
        "Rapat komisi (KPU)",
        &text.replace("Rapat komisi (KPU)", "\"Rapat komisi (KPU)\""),
    );
    let text = with(
        r#""image": {"src": "https://a.example/a.jpg", "alt": "x", "width": 1200px, "height": 1}, "body": ["x"]"#,
    );
    assert_eq!(asked(&text, "W0110", "\"1200px\" is more than a number"), [""; 0]);
    let whole = with(r#""body": ["x"]"#);
    let text = format!("\"{}\"", whole.replace('"', "\\\""));
    assert_eq!(asked(&text, "W0201", "stands in a text"), [whole]);
}
