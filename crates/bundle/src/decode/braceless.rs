//! Fields that nothing stands around: `"warta": 1, "articles": []`.

use warta_diagnostics::{Collector, Edit, Severity};

use warta_json::{Document, Kind, NodeId};

/// Whether the file holds fields without braces around them; if so, what puts them there, unless more than
/// that is wrong: then a brace may stand in a comment, or behind one that is there already.
pub(super) fn look(document: &Document, root: NodeId) -> Option<Vec<Edit>> {
    let (text, span) = (document.text(), document.span(root));
    let rest = text.get(span.end as usize..)?;
    if document.kind(root) != Kind::String || !rest.trim_start().starts_with(':') {
        return None;
    }
    let fields = text.trim_end();
    let bare = fields.trim_end_matches(',').trim_end();
    let open = Edit { start: span.start, end: span.start, replacement: "{".to_owned() };
    let close =
        Edit { start: bare.len() as u32, end: fields.len() as u32, replacement: "}".to_owned() };
    let ways = [vec![open.clone(), close], vec![open]];
    Some(ways.into_iter().find(|edits| is_right(document, edits)).unwrap_or_default())
}

/// Whether the text with these edits is an object without a mistake in its JSON.
fn is_right(document: &Document, edits: &[Edit]) -> bool {
    let Ok(text) = warta_diagnostics::apply(document.text(), edits) else { return false };
    let mut found = Collector::new();
    let mended = Document::read(document.file, "", text.as_bytes(), &mut found);
    let is_object = mended.root().is_some_and(|root| mended.kind(root) == Kind::Object);
    is_object && !found.finish().iter().any(|one| one.severity == Severity::Error)
}
