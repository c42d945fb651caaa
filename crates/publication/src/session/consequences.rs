//! Leaves out findings that only follow from another finding, so that one mistake gives one message.

use warta_diagnostics::{Code, Diagnostic, Span, say};
use warta_page::date::Date;

use warta_bundle::slug::slug;
use warta_bundle::zones::Zone;
use warta_json::{Document, Kind};

/// Drops what follows from other findings of the file.
pub(super) fn drop(document: &Document, found: &mut Vec<Diagnostic>) {
    // A file of another format was not written for this: it gets one answer.
    if found.iter().any(|it| it.code == Code::ForeignFormat) {
        return found.retain(|it| matches!(it.code, Code::ForeignFormat | Code::Secret));
    }
    if document.is_cut() {
        // What a record lacks that was cut off may have stood in the part that is lost.
        let open = |path: &str| {
            document.find(path).is_some_and(|node| document.is_open(document.span(node)))
        };
        found.retain(|it| {
            it.code < Code::UnknownField || it.code == Code::Secret || !open(&it.path)
        });
    }
    // Letters that were lost when the file was read were told of with the file.
    if found.iter().any(|it| it.code == Code::NotUtf8) {
        found.retain(|it| it.code != Code::WrongLetters || !it.choices.is_empty());
    }
    // Marks that JSON could not read stand in the text as if nobody had closed them.
    let marks: Vec<(String, Span)> = found
        .iter()
        .filter(|it| it.code == Code::WrongQuotes)
        .map(|it| (it.path.clone(), it.span))
        .collect();
    found.retain(|it| {
        it.code != Code::UnbalancedQuotes
            || !marks.iter().any(|(path, span)| {
                *path == it.path || (span.start <= it.span.start && it.span.start < span.end)
            })
    });
    // A picture whose "heiht" was understood has a height.
    let misspelt: Vec<String> = found
        .iter()
        .filter(|it| it.code == Code::UnknownField)
        .filter(|it| !it.edits.is_empty() || !it.choices.is_empty())
        .filter_map(|it| it.path.rsplit_once('/').map(|(record, _)| record.to_owned()))
        .collect();
    found.retain(|it| it.code != Code::NoSize || !misspelt.contains(&it.path));
    // An article whose tags could not be read has some.
    let unread: Vec<String> = found
        .iter()
        .filter(|it| it.code == Code::WrongType)
        .filter_map(|it| it.path.strip_suffix("/tags").map(str::to_owned))
        .collect();
    found.retain(|it| it.code != Code::NoTags || !unread.contains(&it.path));
    // An article whose status nobody knows is a draft; that others lead to it is no mistake of theirs.
    let drafts: Vec<String> = found
        .iter()
        .filter(|it| it.code == Code::UnknownStatus)
        .filter_map(|it| it.path.rsplit_once('/'))
        .filter_map(|(record, _)| text(document, &format!("{record}/"), &["slug"]))
        .collect();
    // A record that has another's id, or none, is missed under its own: "tegar" is "Tegar Wicaksana".
    let lost: Vec<String> = found.iter().filter_map(|it| lost(document, it)).collect();
    found.retain(|it| match (it.code, &it.subject) {
        (Code::NoSuchArticle, Some(missed)) if drafts.contains(missed) => false,
        (Code::NoSuchArticle | Code::NoSuchId, Some(missed)) => {
            let missed = slug(missed);
            // Whole words: "ana" is not "Susana".
            let words = format!("-{missed}-");
            missed.len() < 3 || !lost.iter().any(|name| format!("-{name}-").contains(&words))
        }
        _ => true,
    });
}

/// Offers for times without an offset the one that the publication's zone has then, where that is none of
/// Indonesia's.
pub(super) fn zoned(zone: &Zone, found: &mut [Diagnostic]) {
    if zone.is_indonesian() {
        return;
    }
    let name = zone.name();
    for it in found.iter_mut().filter(|it| it.code == Code::BadDate) {
        let first = it.choices.first().map(|choice| choice.text.as_str()).unwrap_or_default();
        let Some(text) = first.strip_suffix(FIRST_OFFSET).map(str::to_owned) else { continue };
        it.choices.clear();
        let date = Date(text.clone());
        it.help = Some(match zone.offset(&date) {
            Some(offset) => {
                let written = format!("{text}{offset}");
                let label = format!("{written} ({name})");
                let span = it.span;
                let mended = it.clone().choice(label, span, format_args!("\"{written}\""));
                it.choices = mended.choices;
                say!("publication-zoned.offset", offset, name)
            }
            None => say!("publication-zoned", name),
        });
    }
}

/// What is offered first behind a time without an offset, as long as nobody knows the zone.
const FIRST_OFFSET: &str = "+07:00 (WIB)";

/// The name of a record that lost its id or slug, in the form of ids.
fn lost(document: &Document, it: &Diagnostic) -> Option<String> {
    let record = match it.code {
        Code::DuplicateId => it.path.strip_suffix("id")?.to_owned(),
        Code::DuplicateSlug => it.path.strip_suffix("slug")?.to_owned(),
        Code::MissingSlug => format!("{}/", it.path),
        Code::MissingField if lacks_id(document, &it.path) => format!("{}/", it.path),
        _ => return None,
    };
    text(document, &record, &["name", "label", "headline"]).map(|name| slug(&name))
}

/// Whether the record at a pointer has no id.
fn lacks_id(document: &Document, pointer: &str) -> bool {
    document.exactly(pointer).is_some_and(|record| document.get(record, "id").is_none())
}

/// The first of these fields that is a string, of the record at a pointer that ends in a slash.
fn text(document: &Document, record: &str, fields: &[&str]) -> Option<String> {
    fields.iter().find_map(|field| {
        let path = format!("{record}{field}");
        let node = document.find(&path)?;
        let fits = document.kind(node) == Kind::String && document.pointer(node) == path;
        fits.then(|| document.string(node).into_owned())
    })
}
