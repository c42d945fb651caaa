//! About whole files.

use warta_diagnostics::{Code, Diagnostic, Span, quoted};

pub(crate) fn empty(file: u16) -> Diagnostic {
    Diagnostic::new(Code::EmptyFile, "the file is empty")
        .place(file, Span::default(), "")
        .help("The smallest bundle is {\"warta\": 1, \"articles\": []}.")
}

pub(crate) fn too_large(file: u16, size: usize, limit: usize) -> Diagnostic {
    let million = 1_000_000;
    Diagnostic::new(Code::TooLarge, format!("the file has {} MB", size / million))
        .place(file, Span::default(), "")
        .why(format!("More than {} MB are not read.", limit / million))
        .help("Split it, and name the parts in \"bundles\".")
}

pub(crate) fn not_text(file: u16, what: &str) -> Diagnostic {
    Diagnostic::new(Code::NotText, format!("this is {what}, not JSON"))
        .place(file, Span::default(), "")
        .help("Put a bundle in its place: one JSON object, saved as UTF-8 text.")
}

/// A file whose kind is known; `help` says how to get at its text.
pub(crate) fn another_kind(file: u16, what: &str, help: &str) -> Diagnostic {
    Diagnostic::new(Code::NotText, format!("this is {what}, not a bundle"))
        .place(file, Span::default(), "")
        .why("Nothing of it can be read here, whatever its name ends in.")
        .help(help)
}

/// A file that holds no text, of whatever kind.
pub(crate) fn no_text_at_all(file: u16) -> Diagnostic {
    Diagnostic::new(Code::NotText, "this is no text file")
        .place(file, Span::default(), "")
        .why("It holds signs that no text has: perhaps it is a document, a picture or a program.")
        .help("Open the bundle itself: a text file whose name ends in .json. What another program wrote, save there as plain text, in UTF-8.")
}

pub(crate) fn utf16(file: u16) -> Diagnostic {
    Diagnostic::new(Code::Utf16, "the file is UTF-16")
        .place(file, Span::default(), "")
        .why("It was converted. Other programs may refuse it: JSON is UTF-8.")
        .help("Save it as UTF-8.")
}

pub(crate) fn not_utf8(file: u16, span: Span, count: u32, old: bool) -> Diagnostic {
    let mut found = Diagnostic::new(Code::NotUtf8, "a character that is not saved as UTF-8")
        .place(file, span, "")
        .why(if old {
            "The file was read as Windows-1252 (Latin-1), an older encoding. Other programs will show wrong letters."
        } else {
            "The characters that were meant are lost and shown as \u{fffd}. Parts of the file were probably saved in an older encoding."
        })
        .help("Save the file as UTF-8.");
    found.more = count - 1;
    found
}

pub(crate) fn web_page(file: u16, at: usize, text: &str) -> Diagnostic {
    let at = at as u32;
    let head: String = text.chars().take(1000).collect::<String>().to_lowercase();
    let feed = head.contains("<rss") || head.contains("<feed") || head.contains("<?xml");
    let what = if feed && !head.contains("<html") { "XML" } else { "a web page" };
    let found = Diagnostic::new(Code::WebPage, format!("this is {what}, not JSON")).place(
        file,
        Span::new(at, at + 1),
        "",
    );
    if what == "XML" {
        return found.help("Put a bundle in its place: one JSON object.");
    }
    found
        .why("Servers send their \"not found\" page, a log-in page or the site's own start page when the file that was asked for is not there.")
        .help("If you chose this file yourself, choose the bundle in its place: a text file whose name ends in .json. Otherwise open the bundle's address in a browser and see what comes; then put the file there, or mend the address.")
}

pub(crate) fn not_json(file: u16, at: usize, text: &str) -> Diagnostic {
    let at = at as u32;
    let line = text.lines().next().unwrap_or_default();
    let word = text.split_whitespace().next().unwrap_or_default();
    let sign = [',', ';', '\t'].into_iter().find(|sign| line.contains(*sign));
    let columns = |line: &str| sign.map_or(0, |sign| line.matches(sign).count());
    let is_table = !line.contains(". ")
        && columns(line) > 0
        && text.lines().nth(1).is_some_and(|second| columns(second) >= columns(line));
    let what = match (is_table, line.starts_with("# ") || line == "---") {
        (true, _) => "this is a table (CSV), not JSON".to_owned(),
        (_, true) => "this is a text with Markdown, not JSON".to_owned(),
        _ if is_yaml(line) => "this is YAML, not JSON".to_owned(),
        _ => format!("this is not JSON: it begins with {}", quoted(word)),
    };
    Diagnostic::new(Code::NotJson, what)
        .place(file, Span::new(at, at + word.chars().next().map_or(0, char::len_utf8) as u32), "")
        .why("A bundle is one JSON object. It begins with { and ends with }.")
        .help(if is_table {
            "Each of its lines can become a record: [{\"id\": \"…\", \"name\": \"…\"}, …] in \"areas\" or \"persons\" of a bundle."
        } else {
            "The smallest bundle is {\"warta\": 1, \"articles\": []}."
        })
}

/// Whether a line is a field of YAML: `warta: 1`, `articles:`.
fn is_yaml(line: &str) -> bool {
    let field = |(name, rest): (&str, &str)| {
        !name.is_empty()
            && name.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'_')
            && (rest.trim().is_empty() || rest.starts_with(' '))
    };
    line.split_once(':').is_some_and(field)
}
