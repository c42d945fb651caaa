//! JSON that stands in a text.

use warta_diagnostics::Collector;

use warta_json::Document;

/// The list or object that a text holds as JSON; `None` where it holds none, or one that is not right for certain.
pub(crate) fn json_in(text: &str) -> Option<String> {
    let text = text.trim();
    if !text.starts_with(['[', '{']) {
        return None;
    }
    let mut found = Collector::of_everything();
    let document = Document::read(0, "", text.as_bytes(), &mut found);
    let found = found.finish();
    let certain = found.iter().all(warta_diagnostics::is_certain);
    let whole = document
        .root()
        .is_some_and(|root| document.text().trim().len() == document.span(root).end as usize);
    let edits = found.iter().flat_map(|one| &one.edits);
    (certain && whole).then(|| warta_diagnostics::apply(text, edits).ok()).flatten()
}
