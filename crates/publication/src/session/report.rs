//! Diagnostics as the problems that the app's report shows.

use warta_diagnostics::{
    Code, Language, Severity, Source, excerpt_hiding, lists_findings, quoted, say,
};
use warta_page::view::Problem;

use crate::session::file::File;

/// How many problems the report lists.
const LISTED: usize = 1_000;

/// What was found in all files, in their order.
pub(super) fn problems(files: &[File]) -> Vec<Problem> {
    let mut out = Vec::new();
    if !lists_findings() {
        return out;
    }
    for file in files.iter().filter(|file| !file.diagnostics.is_empty()) {
        let source = Source::new(&file.document.name, file.document.text());
        for found in &file.diagnostics {
            if out.len() == LISTED {
                return out;
            }
            let shown = excerpt_hiding(&source, found.span, found.hidden());
            let help: Vec<&str> =
                [&found.why, &found.help].into_iter().flatten().map(String::as_str).collect();
            out.push(Problem {
                code: found.code.name().to_owned(),
                error: found.severity == Severity::Error,
                file: file.document.name.clone(),
                path: found.path.clone(),
                line: shown.line,
                column: shown.column,
                excerpt: shown.text,
                lang: Language::spoken().tag().to_owned(),
                message: found.headline(),
                help: (!help.is_empty()).then(|| help.join(" ")),
            });
        }
    }
    out
}

/// The first bundle could not be had.
pub(super) fn missing(url: &str, why: &str) -> Problem {
    Problem {
        code: Code::BundleMissing.name().to_owned(),
        error: true,
        file: url.to_owned(),
        path: String::new(),
        line: 1,
        column: 1,
        excerpt: String::new(),
        lang: Language::spoken().tag().to_owned(),
        message: say!(
            "publication-bundle-missing.first",
            url = quoted(url),
            why = why.trim_end_matches('.')
        ),
        help: Some(say!("publication-bundle-missing.first-help")),
    }
}
