//! About whole files.

use warta_diagnostics::{Code, Diagnostic, Span, named, quoted, say};

pub(crate) fn empty(file: u16) -> Diagnostic {
    Diagnostic::new(Code::EmptyFile, say!("json-file-empty"))
        .place(file, Span::default(), "")
        .help(say!("json-file-empty.help"))
}

pub(crate) fn too_large(file: u16, size: usize, limit: usize) -> Diagnostic {
    let million = 1_000_000;
    Diagnostic::new(Code::TooLarge, say!("json-file-too-large", size = size / million))
        .place(file, Span::default(), "")
        .why(say!("json-file-too-large.why", limit = limit / million))
        .help(say!("json-file-too-large.help"))
}

pub(crate) fn not_text(file: u16, what: &str) -> Diagnostic {
    Diagnostic::new(Code::NotText, say!("json-file-not-text", what = named(what)))
        .place(file, Span::default(), "")
        .help(say!("json-file-not-text.help"))
}

/// A file whose kind is known; `help` says how to get at its text.
pub(crate) fn another_kind(file: u16, what: &str, help: &str) -> Diagnostic {
    Diagnostic::new(Code::NotText, say!("json-file-another-kind", what = named(what)))
        .place(file, Span::default(), "")
        .why(say!("json-file-another-kind.why"))
        .help(named(help))
}

/// A file that holds no text, of whatever kind.
pub(crate) fn no_text_at_all(file: u16) -> Diagnostic {
    Diagnostic::new(Code::NotText, say!("json-file-no-text-at-all"))
        .place(file, Span::default(), "")
        .why(say!("json-file-no-text-at-all.why"))
        .help(say!("json-file-no-text-at-all.help"))
}

pub(crate) fn utf16(file: u16) -> Diagnostic {
    Diagnostic::new(Code::Utf16, say!("json-file-utf16"))
        .place(file, Span::default(), "")
        .why(say!("json-file-utf16.why"))
        .help(say!("json-file-utf16.help"))
}

pub(crate) fn not_utf8(file: u16, span: Span, count: u32, old: bool) -> Diagnostic {
    let mut found = Diagnostic::new(Code::NotUtf8, say!("json-file-not-utf8"))
        .place(file, span, "")
        .why(if old { say!("json-file-not-utf8.why") } else { say!("json-file-not-utf8.why-2") })
        .help(say!("json-file-not-utf8.help"));
    found.more = count - 1;
    found
}

pub(crate) fn web_page(file: u16, at: usize, text: &str) -> Diagnostic {
    let at = at as u32;
    let head: String = text.chars().take(1000).collect::<String>().to_lowercase();
    let feed = head.contains("<rss") || head.contains("<feed") || head.contains("<?xml");
    let is_xml = feed && !head.contains("<html");
    let what =
        if is_xml { say!("json-file-web-page.what") } else { say!("json-file-web-page.what-2") };
    let found = Diagnostic::new(Code::WebPage, say!("json-file-web-page", what)).place(
        file,
        Span::new(at, at + 1),
        "",
    );
    if is_xml {
        return found.help(say!("json-file-web-page.help"));
    }
    found.why(say!("json-file-web-page.why")).help(say!("json-file-web-page.help-2"))
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
        (true, _) => say!("json-file-not-json.what"),
        (_, true) => say!("json-file-not-json.what-2"),
        _ if is_yaml(line) => say!("json-file-not-json.what-3"),
        _ => say!("json-file-not-json.what-4", word = quoted(word)),
    };
    Diagnostic::new(Code::NotJson, what)
        .place(file, Span::new(at, at + word.chars().next().map_or(0, char::len_utf8) as u32), "")
        .why(say!("json-file-not-json.why"))
        .help(if is_table {
            say!("json-file-not-json.help")
        } else {
            say!("json-file-not-json.help-2")
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
