//! Articles with errors that are left out, so that the others can be published.

use std::collections::{BTreeMap, BTreeSet};

use warta_diagnostics::{Code, Severity};
use warta_json::{Document, Kind, NodeId};
use warta_publication::session::Session;

use super::folders::{Folders, file_name};

/// Articles that are left out: by the address of their bundle and their place in it, how they are named.
pub(super) type LeftOut = BTreeMap<(String, usize), String>;

/// Puts a draft in the place of each article that has an error, so that the places of all others stay
/// what they were. Returns whether there were any that had not been left out.
pub(super) fn leave_out(
    session: &Session,
    folders: &Folders,
    changed: &mut BTreeMap<String, String>,
    left_out: &mut LeftOut,
) -> bool {
    // Of two with one slug both may stay, or one, where something else is wrong with the other.
    leave_out_where(|code| code != Code::DuplicateSlug, session, folders, changed, left_out)
        || leave_out_where(|_| true, session, folders, changed, left_out)
}

fn leave_out_where(
    counts: impl Fn(Code) -> bool,
    session: &Session,
    folders: &Folders,
    changed: &mut BTreeMap<String, String>,
    left_out: &mut LeftOut,
) -> bool {
    let before = left_out.len();
    let mut slugs = None;
    for file in session.files() {
        let errors = file.diagnostics.iter().filter(|it| it.severity == Severity::Error);
        let broken: BTreeSet<usize> = errors
            .filter(|it| counts(it.code))
            .filter_map(|it| it.path.strip_prefix("/articles/")?.split('/').next()?.parse().ok())
            .collect();
        let mut text = None;
        // From the last one on, so that the spans of the others stay right.
        for nth in broken.into_iter().rev() {
            let Some(node) = file.document.find(&format!("/articles/{nth}")) else { continue };
            let key = (file.url.to_owned(), nth);
            if left_out.contains_key(&key) {
                continue;
            }
            let slugs = slugs.get_or_insert_with(|| slugs_of(session));
            let one = slug_of(file.document, node).filter(|slug| slugs.get(slug) == Some(&1));
            // What has no slug of its own is known by its place.
            let place = || format!("number {} of {}", nth + 1, file_name(&file, folders));
            let (slug, name) = match one {
                Some(slug) => (warta_bundle::slug(&slug), slug),
                None => (format!("left-out-{}", left_out.len()), place()),
            };
            let draft = serde_json::json!({
                "slug": slug,
                "headline": "-",
                "status": "draft",
                "body": ["-"],
            });
            let span = file.document.span(node);
            text.get_or_insert_with(|| file.document.text().to_owned())
                .replace_range(span.start as usize..span.end as usize, &draft.to_string());
            left_out.insert(key, name);
        }
        if let Some(text) = text {
            changed.insert(file.url.to_owned(), text);
        }
    }
    left_out.len() > before
}

/// An article's slug as it is written, if that can be one.
fn slug_of(document: &Document, article: NodeId) -> Option<String> {
    let slug = document.get(article, "slug")?;
    let is_text = document.kind(slug) == Kind::String;
    Some(document.string(slug).into_owned())
        .filter(|slug| is_text && !warta_bundle::slug(slug).is_empty())
}

/// How many articles have each slug.
fn slugs_of(session: &Session) -> BTreeMap<String, usize> {
    let mut slugs = BTreeMap::new();
    for file in session.files() {
        let document = &file.document;
        let Some(articles) = document.find("/articles") else { continue };
        for article in document.elements(articles) {
            if let Some(slug) = slug_of(document, article) {
                *slugs.entry(slug).or_default() += 1;
            }
        }
    }
    slugs
}
