//! What a field may hold: words of closed sets, ids of the directory, slugs, tags, codes, the date.

use serde_json::Value;
use warta_diagnostics::Code;
use warta_json::Document;
use warta_publication::outline::{self, Class};

use super::context::Context;
use super::schema::{Schema, description};
use super::suggestion::Suggestion;
use crate::engine::Engine;

/// The choices for a value.
pub(super) fn values(
    engine: &Engine,
    schema: &Schema,
    document: &Document,
    context: &Context,
) -> Vec<Suggestion> {
    let mut out = own(engine, &context.path);
    if !out.is_empty() {
        return out;
    }
    for form in schema.at(document, &context.path) {
        let words = form.get("enum").and_then(Value::as_array).into_iter().flatten();
        let fixed = form.get("const").into_iter();
        for word in words.chain(fixed) {
            let (text, quoted) = match word.as_str() {
                Some(text) => (text.to_owned(), true),
                None => (word.to_string(), false),
            };
            let suggestion = Suggestion { quoted, ..value(&text, "") };
            if (quoted || !context.in_string) && !out.contains(&suggestion) {
                out.push(suggestion);
            }
        }
        let kind = form.get("type").and_then(Value::as_str);
        if kind == Some("boolean") && !context.in_string {
            out.extend(["true", "false"].map(|it| Suggestion { quoted: false, ..value(it, "") }));
        }
        // In a body, any block: its type with what it is for.
        if let Some(tag) = form.pointer("/properties/type/const").and_then(Value::as_str)
            && !context.in_string
        {
            let text = format!("{{\"type\": \"{tag}\"}}");
            out.push(Suggestion {
                label: tag.to_owned(),
                detail: description(form),
                text,
                quoted: false,
                ..value("", "")
            });
        }
    }
    out
}

fn value(text: &str, detail: &str) -> Suggestion {
    Suggestion {
        label: text.to_owned(),
        detail: detail.to_owned(),
        text: text.to_owned(),
        kind: "value",
        quoted: true,
        after: "",
    }
}

/// The choices that the publication itself gives for a field.
fn own(engine: &Engine, path: &str) -> Vec<Suggestion> {
    let steps: Vec<&str> = path.split('/').skip(1).collect();
    let named: Vec<&str> =
        steps.iter().copied().filter(|step| step.parse::<u32>().is_err()).collect();
    let field = named.last().copied().unwrap_or_default();
    let record = named.iter().rev().nth(1).copied().unwrap_or_default();
    let of = |class: Class| ids(engine, class);
    match (record, field) {
        (_, "person_id" | "running_mate_id") => of(Class::Person),
        (
            _,
            "organization_id" | "legislature_id" | "party_id" | "on_behalf_of_id" | "party_ids",
        ) => of(Class::Organization),
        ("site", "publisher") | ("organizations", "parent_id") => of(Class::Organization),
        (_, "post_id") => of(Class::Post),
        (_, "area_id") | ("areas", "parent_id") => of(Class::Area),
        (_, "event_id") => of(Class::Event),
        (_, "no_mentions") => {
            let classes = [Class::Person, Class::Organization, Class::Area, Class::Event];
            classes.into_iter().flat_map(of).collect()
        }
        // The slug of an article's own is nobody else's; that of a block leads to another article.
        ("body", "slug") | (_, "related" | "featured") => of(Class::Article),
        ("articles", "tags") => of(Class::Tag),
        ("articles", "section") => of(Class::Section),
        ("", "bundles") => {
            let main = engine.bench.main();
            let others = engine.files.iter().filter(|file| Some(file.name.as_str()) != main);
            others.map(|file| value(&file.name, "")).collect()
        }
        ("site", "timezone") => {
            [("Asia/Jakarta", "WIB"), ("Asia/Makassar", "WITA"), ("Asia/Jayapura", "WIT")]
                .map(|(zone, name)| value(zone, name))
                .to_vec()
        }
        (_, "language" | "interface_languages") => [("id", "Bahasa Indonesia"), ("en", "English")]
            .map(|(tag, name)| value(tag, name))
            .to_vec(),
        ("articles" | "corrections", "published" | "modified" | "date") => {
            engine.now.iter().map(|now| value(now, "")).collect()
        }
        _ => Vec::new(),
    }
}

fn ids(engine: &Engine, class: Class) -> Vec<Suggestion> {
    let Some(library) = engine.bench.library() else { return Vec::new() };
    let choices = outline::choices(library, class).into_iter();
    choices
        .map(|(id, name)| {
            // A name says more than an id; both can be typed.
            let label = if name.is_empty() { id.to_owned() } else { format!("{name} ({id})") };
            Suggestion { label, kind: "id", ..value(id, name) }
        })
        .collect()
}

/// The codes that a newsroom may weigh for itself.
pub(super) fn codes() -> Vec<Suggestion> {
    Code::ALL
        .iter()
        .map(|code| Suggestion { after: ": \"off\"", ..value(code.name(), code.title()) })
        .collect()
}
