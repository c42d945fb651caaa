//! Telling files of other formats by what only they have.

use crate::json::{Document, Kind, NodeId};

/// A format that is not Warta's.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Format {
    /// What people call it, with its article.
    pub name: &'static str,
    /// Whether its directory is a bundle's but for the version.
    pub is_directory: bool,
}

/// The format of a file that does not call itself a bundle.
pub(crate) fn recognise(document: &Document, root: NodeId) -> Option<Format> {
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
    if has("warta") {
        return None;
    }
    let name = if text("version").contains("jsonfeed.org") {
        "a JSON Feed"
    } else if any(&["@context", "@type", "@graph"]) {
        "a JSON-LD file (schema.org)"
    } else if has("_type")
        || document.find_in(object, &["input", "_type"]).is_some()
        || has("markDefs")
    {
        "a Portable Text file"
    } else if has("content_elements")
        || (has("_id") && any(&["headlines", "canonical_url", "promo_items"]))
        || (text("version").starts_with("0.") && text("version").matches('.').count() == 2)
    {
        "an ANS file (Arc)"
    } else if any(&["_links", "_embedded", "date_gmt", "comment_status"])
        || document.find_in(object, &["title", "rendered"]).is_some()
    {
        "a WordPress export (REST)"
    } else if all(&["base_path", "schema_name"]) || all(&["base_path", "content_id"]) {
        "a GOV.UK content item"
    } else if any(&["ballot_paper_id", "address_picker"]) || all(&["election_id", "post_name"]) {
        "a Democracy Club file"
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
        "a ninjs file (IPTC)"
    } else if matches!(text("type").as_ref(), "FeatureCollection" | "Feature") {
        "a GeoJSON file"
    } else if all(&["openapi"]) || all(&["$schema", "properties"]) {
        "a schema, not content"
    } else if all(&["dependencies"]) || all(&["name", "version", "scripts"]) {
        "a package.json"
    } else if document.kind(root) == Kind::Object
        && !has("articles")
        && any(&["persons", "organizations"])
        && any(&["memberships", "areas", "events", "posts", "meta"])
    {
        return Some(Format { name: "a Popolo file", is_directory: true });
    } else {
        return None;
    };
    Some(Format { name, is_directory: false })
}
