//! Shows drafts in the pages that `warta serve` sends.
//!
//! The viewer drops drafts, and it has to: nothing in a page could give one away. So that
//! an editor sees them all the same, the page that is served here takes its bundles from an address of
//! their own, where the fields `"status": "draft"` are blanked out. No place in the file moves by that, so
//! that what the page reports is right for the file on the disk. Nothing is written in their place: an
//! article with an empty status is held back as well.

use warta_diagnostics::Span;
use warta_json::{Document, Kind};

/// A draft in a bundle.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Draft {
    /// The article's name in its address, as written.
    pub slug: String,
    /// Where the field stands that makes it one, with the comma that belongs to it.
    field: Span,
}

/// The drafts in a bundle.
pub fn drafts(document: &Document) -> Vec<Draft> {
    let articles = document.root().and_then(|root| document.get(root, "articles"));
    let mut found = Vec::new();
    for article in articles.into_iter().flat_map(|articles| document.elements(articles)) {
        let named =
            document.members(article).filter(|(name, _)| document.string(*name) == "status");
        let Some((name, status)) = named.last() else { continue };
        let is_draft = document.kind(status) == Kind::String
            && document.string(status).trim().eq_ignore_ascii_case("draft");
        if is_draft {
            let slug = document.get(article, "slug");
            let slug = slug.map(|slug| document.string(slug).trim().to_owned());
            let field = Span::new(document.span(name).start, document.span(status).end);
            let field = with_comma(document.text(), field);
            found.push(Draft { slug: slug.unwrap_or_default(), field });
        }
    }
    found
}

/// A field of an object and the comma behind it, or that before it where it is the last field.
fn with_comma(text: &str, field: Span) -> Span {
    let after = text.get(field.end as usize..).unwrap_or_default();
    let gap = after.len() - after.trim_start().len();
    if after.trim_start().starts_with(',') {
        return Span::new(field.start, field.end + gap as u32 + 1);
    }
    let before = text.get(..field.start as usize).unwrap_or_default().trim_end();
    match before.strip_suffix(',') {
        Some(before) => Span::new(before.len() as u32, field.end),
        None => field,
    }
}

/// The bytes of a bundle without the fields that make articles drafts. `None` where there are none, or
/// where the file is not in UTF-8, so that places in the text are not places in the file.
pub fn shown(bytes: &[u8], document: &Document, drafts: &[Draft]) -> Option<Vec<u8>> {
    if drafts.is_empty() || document.text().as_bytes() != bytes {
        return None;
    }
    let mut out = bytes.to_vec();
    for draft in drafts {
        let field = out.get_mut(draft.field.start as usize..draft.field.end as usize)?;
        field.iter_mut().filter(|byte| !byte.is_ascii_whitespace()).for_each(|byte| *byte = b' ');
    }
    Some(out)
}

#[cfg(test)]
mod tests {
    use super::*;
    use warta_diagnostics::Collector;

    fn read(text: &str) -> Document {
        Document::read(0, "a.json", text.as_bytes(), &mut Collector::new())
    }

    #[test]
    fn drafts_are_shown_and_nothing_moves() {
        let text = "{\"warta\":1,\"articles\":[{\"slug\":\"a\",\"status\":\"draft\"},{\"status\" :\n\"Draft\" ,\
                    \"slug\":\"b\"},{\"status\":\"draft\"},{\"status\":\"x\"}]}";
        let document = read(text);
        let found = drafts(&document);
        assert_eq!(found.iter().map(|it| it.slug.as_str()).collect::<Vec<_>>(), ["a", "b", ""]);
        let out = shown(text.as_bytes(), &document, &found).expect("there is one");
        let out = String::from_utf8(out).expect("a text");
        let wanted = "{\"warta\":1,\"articles\":[{\"slug\":\"a\"                 },{          \n         \
                      \"slug\":\"b\"},{                },{\"status\":\"x\"}]}";
        assert_eq!(out, wanted);
        assert_eq!(shown(b"other", &document, &found), None);
    }

    #[test]
    fn what_is_shown_is_no_draft_and_has_no_new_mistake() {
        let text = r#"{"articles":[{"slug":"a","status":"draft"},{"status":"draft","slug":"b"}]}"#;
        let document = read(text);
        let out = shown(text.as_bytes(), &document, &drafts(&document)).expect("there are two");
        let mut found = Collector::new();
        let document = Document::read(0, "a.json", &out, &mut found);
        assert_eq!(drafts(&document), []);
        assert_eq!(found.finish(), []);
    }
}
