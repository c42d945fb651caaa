//! Telling files of other formats by what only they have.

use warta_diagnostics::Span;

pub use super::format::Format;
use super::guess::guess;
use super::record::Record;
use crate::model::Bundle;
use warta_json::{Document, Kind, NodeId};

/// What to do where no more is known of a file.
const WAY: &str = "A bundle is one object { } with \"warta\": 1 and \"articles\": [ ].";

const fn format(name: &'static str, way: &'static str) -> Format {
    Format { name, way, is_directory: false }
}

const FEED: Format = format(
    "a JSON Feed",
    "Each item becomes an article: \"title\" its headline, \"content_html\" a block of the type html, \"date_published\" published.",
);
const JSON_LD: Format = format(
    "a JSON-LD file (schema.org)",
    "Each article keeps its \"headline\"; \"articleBody\" becomes body, \"datePublished\" published, \"author\" authors.",
);
const PORTABLE_TEXT: Format = format(
    "a Portable Text file",
    "It is the text of an article: each of its blocks becomes a string or a block of \"body\".",
);
const ANS: Format = format(
    "an ANS file (Arc)",
    "Each story becomes an article: \"headlines\" its headline, \"content_elements\" body, \"display_date\" published, \"credits\" authors.",
);
const WORDPRESS: Format = format(
    "a WordPress export (REST)",
    "Each post becomes an article: \"title\" its headline, \"content\" a block of the type html, \"date\" published; \"slug\" stays.",
);
const GOVUK: Format = format(
    "a GOV.UK content item",
    "It becomes an article: \"title\" its headline, \"description\" standfirst, \"details\" a block of the type html, \"public_updated_at\" published.",
);
const DEMOCRACY_CLUB: Format = format(
    "a Democracy Club file",
    "Its people become persons, its parties organizations, its ballots contests, and each candidate a candidacy.",
);
const NINJS: Format = format(
    "a ninjs file (IPTC)",
    "Each item becomes an article: \"headline\" stays, \"body_html\" becomes a block of the type html, \"versioncreated\" published, \"byline\" authors.",
);
const REUTERS: Format = format(
    "a list of wire stories (Reuters-21578)",
    "Each story becomes an article: \"title\" its headline, \"topics\" and \"places\" tags, \"date\" published, written like 1987-03-09.",
);
const FUNDUS: Format = format(
    "a Fundus extraction",
    "Each article in it becomes an article: \"title\" its headline, \"body\" paragraphs, \"publishing_date\" published, \"topics\" tags.",
);
const RECORD: Format = format(
    "a single Popolo record",
    "Put it in the list of its class in a bundle: {\"warta\": 1, \"persons\": [ … ]}.",
);
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
        format("a GeoJSON file", WAY)
    } else if all(&["openapi"]) || all(&["$schema", "properties"]) {
        format("a schema, not content", WAY)
    } else if all(&["dependencies"]) || all(&["name", "version", "scripts"]) {
        format("a package.json", WAY)
    } else if document.kind(root) == Kind::Object
        && !has("articles")
        && any(&["persons", "organizations"])
        && any(&["memberships", "areas", "events", "posts", "meta"])
    {
        return Some(Format { is_directory: true, ..format("a Popolo file", "") });
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
