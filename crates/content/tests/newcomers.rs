//! What people write and open who have never seen a bundle: each gets one answer that says what it is and
//! what to write, and where the remedy is certain, it mends the file.

#![cfg(feature = "editor")]

use warta_content::library::Options;
use warta_content::session::{Session, Texts};
use warta_diagnostics::{Diagnostic, apply};
use warta_page::wire::Request;

const URL: &str = "http://koran.example/bundle.json";

fn read(bytes: &[u8]) -> (String, Vec<Diagnostic>) {
    let options = Options { drafts: true, rules: true, ..Options::default() };
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
    let mended = one(article.as_bytes(), "W0204", "a single article", "Write {\"warta\": 1");
    assert_eq!(mended, format!(r#"{{"warta": 1, "articles": [{article}]}}"#));
    is_right(&mended);
    let list = format!("[{article}]\n");
    let mended = one(list.as_bytes(), "W0201", "a list", "Write {\"warta\": 1");
    assert_eq!(mended, format!("{{\"warta\": 1, \"articles\": [{article}]}}\n"));
    let open = article.replacen('{', r#"{"warta": 1, "#, 1);
    assert_eq!(one(open.as_bytes(), "W0204", "a single article", "into the list"), open);
}

#[test]
fn fields_without_their_braces_get_them() {
    let fields = r#""slug": "a", "headline": "A", "body": ["x"]"#;
    let mended = one(fields.as_bytes(), "W0201", "without the braces", "Write { before");
    assert_eq!(mended, format!("{{{fields}}}"));
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
