//! `article`: a bundle of a plain text, where that is one.

use serde_json::{Value, json};
use warta_bundle::article_text::{Refusal, import};

/// The bundle of a text (`bundle`), and the text itself as the page's text editor has it (`text`), so that
/// undoing leads back to it. Where it is no article, `bundle` is null and `why` says what it is: `empty`,
/// `short` (words, but no article), `marked` (JSON or a web page) or `binary`.
///
/// `parts` are the names of the fields that were recognised, `looks` is how much there is to look at,
/// `encoding` says that the bytes were in an old encoding, which no check of the bundle can tell.
pub(crate) fn article(bytes: &[u8]) -> Value {
    let why = match import(bytes) {
        Ok(article) if article.is_article => {
            let mut parts: Vec<&str> = article.parts.iter().map(|part| part.field).collect();
            parts.dedup();
            let untold = article.notes.iter().filter(|note| note.about.code().is_none());
            return json!({
                "bundle": article.bundle,
                "text": crate::text::read("text", bytes).text.as_str(),
                "parts": parts,
                "looks": article.notes.len(),
                "encoding": untold.count() > 0,
                "paragraphs": article.paragraphs,
            });
        }
        Ok(_) => "short",
        Err(Refusal::Empty) => "empty",
        Err(Refusal::NotText(_)) => "binary",
        Err(Refusal::Marked) => "marked",
    };
    json!({ "bundle": null, "why": why })
}
