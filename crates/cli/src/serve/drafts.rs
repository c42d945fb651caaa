//! Drafts as a reader's page shows them.
//!
//! The reader's own program drops drafts, and it has to: nothing in a page could give one away. So that
//! an editor sees them all the same, the page that is served here takes its bundles from an address of
//! their own, where the words `"draft"` are blanked out. No place in the file moves by that, so that what
//! the page reports is right for the file on the disk, and `null` is what an absent status is.

use warta_content::json::{Document, Kind};
use warta_diagnostics::Span;

/// A draft in a bundle.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Draft {
    /// The article's name in its address, as written.
    pub slug: String,
    /// Where its status stands.
    status: Span,
}

/// The drafts in a bundle.
pub fn drafts(document: &Document) -> Vec<Draft> {
    let articles = document.root().and_then(|root| document.get(root, "articles"));
    let mut found = Vec::new();
    for article in articles.into_iter().flat_map(|articles| document.elements(articles)) {
        let Some(status) = document.get(article, "status") else { continue };
        let is_draft = document.kind(status) == Kind::String
            && document.string(status).trim().eq_ignore_ascii_case("draft");
        if is_draft {
            let slug = document.get(article, "slug");
            let slug = slug.map(|slug| document.string(slug).trim().to_owned());
            found.push(Draft { slug: slug.unwrap_or_default(), status: document.span(status) });
        }
    }
    found
}

/// The bytes of a bundle without the words that make articles drafts. `None` where there are none, or
/// where the file is not in UTF-8, so that places in the text are not places in the file.
pub fn shown(bytes: &[u8], document: &Document, drafts: &[Draft]) -> Option<Vec<u8>> {
    if drafts.is_empty() || document.text().as_bytes() != bytes {
        return None;
    }
    let mut out = bytes.to_vec();
    for draft in drafts {
        let word = out.get_mut(draft.status.start as usize..draft.status.end as usize)?;
        word.fill(b' ');
        word.get_mut(..4)?.copy_from_slice(b"null");
    }
    Some(out)
}

#[cfg(test)]
mod tests {
    use super::*;
    use warta_diagnostics::Collector;

    #[test]
    fn drafts_are_shown_and_nothing_moves() {
        let text = r#"{"warta":1,"articles":[{"slug":"a","status":"draft"},{"status":"x"}]}"#;
        let document = Document::read(0, "a.json", text.as_bytes(), &mut Collector::new());
        let found = drafts(&document);
        assert_eq!(found.iter().map(|it| it.slug.as_str()).collect::<Vec<_>>(), ["a"]);
        let out = shown(text.as_bytes(), &document, &found).expect("there is one");
        assert_eq!(String::from_utf8_lossy(&out), text.replace("\"draft\"", "null   "));
        assert_eq!(shown(b"other", &document, &found), None);
    }
}
