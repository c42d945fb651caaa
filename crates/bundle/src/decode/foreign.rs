//! Telling files of other formats by what only they have.

use warta_diagnostics::Span;

pub use super::format::Format;
use super::guess::guess;
use super::record::Record;
use crate::model::Bundle;
use warta_json::{Document, Kind, NodeId};

/// What to do where no more is known of a file.
const WAY: &str = "bundle-way-any";

const fn format(name: &'static str, way: &'static str) -> Format {
    Format { name, way, is_directory: false }
}

const FEED: Format = format("bundle-format-feed", "bundle-way-feed");
const JSON_LD: Format = format("bundle-format-json-ld", "bundle-way-json-ld");
const PORTABLE_TEXT: Format = format("bundle-format-portable-text", "bundle-way-portable-text");
const ANS: Format = format("bundle-format-ans", "bundle-way-ans");
const WORDPRESS: Format = format("bundle-format-wordpress", "bundle-way-wordpress");
const GOVUK: Format = format("bundle-format-govuk", "bundle-way-govuk");
const DEMOCRACY_CLUB: Format = format("bundle-format-democracy-club", "bundle-way-democracy-club");
const NINJS: Format = format("bundle-format-ninjs", "bundle-way-ninjs");
const REUTERS: Format = format("bundle-format-reuters", "bundle-way-reuters");
const FUNDUS: Format = format("bundle-format-fundus", "bundle-way-fundus");
const RECORD: Format = format("bundle-format-record", "bundle-way-record");
const OTHER: Format = format("", WAY);

/// The format of a file that does not call itself a bundle.
pub fn recognise(document: &Document, root: NodeId) -> Option<Format> {
    let object = match document.kind(root) {
        Kind::Object => root,
        Kind::Array => document.elements(root).next()?,
        _ => return None,
    };
    let get = |name: &str| document.get(object, name);
    let has = |name: &str| get(name).is_some();
    let all = |names: &[&str]| names.iter().all(|name| has(name));
    let any = |names: &[&str]| names.iter().any(|name| has(name));
    let text = |name: &str| get(name).map(|node| document.string(node)).unwrap_or_default();
    let inside = |names: &[&str]| document.find_in(object, names).is_some();
    if has("warta") {
        return None;
    }
    let input = get("input").map(|input| document.elements(input).next().unwrap_or(input));
    let is_text = input.is_some_and(|input| document.get(input, "_type").is_some());
    Some(if text("version").contains("jsonfeed.org") {
        FEED
    } else if any(&["@context", "@type", "@graph"]) {
        JSON_LD
    } else if any(&["_type", "markDefs"])
        || inside(&["input", "_type"])
        || is_text
        || (all(&["input", "output"]) && document.members(object).count() == 2)
    {
        PORTABLE_TEXT
    } else if has("content_elements")
        || (has("_id") && any(&["headlines", "canonical_url", "promo_items", "type"]))
        || (all(&["org", "social_links"]) || any(&["budget_line", "additional_properties"]))
        || (text("version").starts_with("0.") && text("version").matches('.').count() == 2)
    {
        ANS
    } else if any(&["_links", "_embedded", "date_gmt", "comment_status"])
        || inside(&["title", "rendered"])
    {
        WORDPRESS
    } else if all(&["base_path", "schema_name"]) || all(&["base_path", "content_id"]) {
        GOVUK
    } else if any(&["ballot_paper_id", "address_picker"]) || all(&["election_id", "post_name"]) {
        DEMOCRACY_CLUB
    } else if has("uri")
        && any(&[
            "pubStatus",
            "pubstatus",
            "versioncreated",
            "versionCreated",
            "body_text",
            "bodies",
            "headlines",
            "renditions",
        ])
    {
        NINJS
    } else if document.elements(root).take(50).any(|one| is_wire_story(document, one)) {
        REUTERS
    } else if document.kind(root) == Kind::Object && is_fundus(document, object) {
        FUNDUS
    } else if matches!(text("type").as_ref(), "FeatureCollection" | "Feature") {
        format("bundle-format-geojson", WAY)
    } else if all(&["openapi"]) || all(&["$schema", "properties"]) {
        format("bundle-format-schema", WAY)
    } else if all(&["dependencies"]) || all(&["name", "version", "scripts"]) {
        format("bundle-format-package", WAY)
    } else if document.kind(root) == Kind::Object
        && !has("articles")
        && any(&["persons", "organizations"])
        && any(&["memberships", "areas", "events", "posts", "meta"])
    {
        return Some(Format { is_directory: true, ..format("bundle-format-popolo", "") });
    } else if document.kind(root) == Kind::Array || has("articles") {
        return None;
    } else if (any(&["name", "label"])
        && any(&["identifiers", "contact_details", "other_names", "other_label", "identifier"]))
        || all(&["person_id", "organization_id"])
        || all(&["type", "label", "value"])
    {
        RECORD
    } else if is_other(document, object) {
        OTHER
    } else {
        return None;
    })
}

/// Whether the file is one article without the bundle around it; if so, its ends, where a bundle can be put
/// around them for certain, and whether it says a version as a bundle does.
pub(crate) fn single_article(document: &Document, root: NodeId) -> Option<(Option<Span>, bool)> {
    const SURE: [&str; 5] = ["headline", "slug", "standfirst", "judul", "isi"];
    const LIKELY: [&str; 6] = ["body", "authors", "published", "tags", "penulis", "tanggal"];
    if document.kind(root) != Kind::Object {
        return None;
    }
    let (mut sure, mut likely, mut version) = (0, 0, false);
    for (name, _) in document.members(root) {
        let name = document.string(name);
        match name.as_ref() {
            // Tags stand in both.
            "tags" => {}
            name if SURE.contains(&name) => sure += 1,
            name if LIKELY.contains(&name) => likely += 1,
            "warta" => version = true,
            // What only a bundle has, or another format.
            name if Bundle::SHAPE.fields.iter().any(|field| field.name == name) => return None,
            name if name.starts_with(['@', '_']) || name.contains("version") || name == "uri" => {
                return None;
            }
            _ => {}
        }
    }
    let whole = if version { None } else { alone(document, root) };
    (sure > 0 && sure + likely > 1).then_some((whole, version))
}

/// The ends of the outermost value, where it is whole and nothing stands behind it that would have to be
/// put into the same list.
pub(crate) fn alone(document: &Document, root: NodeId) -> Option<Span> {
    let span = document.span(root);
    let rest = document.text().get(span.end as usize..)?;
    (!document.is_cut() && rest.trim().is_empty()).then_some(span)
}

fn is_wire_story(document: &Document, one: NodeId) -> bool {
    let has = |name: &str| document.get(one, name).is_some();
    has("title") && has("body") && has("date") && (has("topics") || has("places"))
}

/// Versions of an extractor, each with the articles that it gets.
fn is_fundus(document: &Document, object: NodeId) -> bool {
    document.members(object).all(|(name, value)| {
        let name = document.string(name);
        document.kind(value) == Kind::Object
            && name
                .strip_prefix('V')
                .is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit()))
    }) && document.members(object).next().is_some()
}

/// Whether fields that a bundle has, or that are written nearly as they are, are not even a third.
fn is_other(document: &Document, object: NodeId) -> bool {
    let names: Vec<&str> = Bundle::SHAPE.fields.iter().map(|field| field.name).collect();
    let (mut own, mut all) = (0, 0);
    for (name, value) in document.members(object) {
        all += 1;
        let known = {
            let name = document.string(name);
            names.contains(&name.as_ref()) || guess(&name, &names).is_some()
        };
        own += usize::from(known && matches!(document.kind(value), Kind::Array | Kind::Object));
    }
    all > own * 3
}
