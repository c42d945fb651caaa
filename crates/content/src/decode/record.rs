//! How records are read: their fields found by name, aliases and near misses, the rest reported.

#![expect(
    clippy::indexing_slicing,
    reason = "there is a slot for each field of the shape, and these are places of fields"
)]

use std::borrow::Cow;

use warta_diagnostics::Code;

use super::kinds::Field;
use super::{Cx, Depth};
use crate::diagnostics::shape as say;
use crate::json::{Kind, NodeId};

/// A field's name in JSON and in other formats.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Name {
    /// Its own.
    pub name: &'static str,
    /// What others call it.
    pub alias: Option<&'static str>,
}

/// A record of the bundle. Made by the macro `record!`.
pub(crate) trait Record: Sized {
    /// What is known about it.
    const SHAPE: &'static Shape;

    /// Reads it from the values of its fields; `None`: nothing that could be used.
    fn from_slots(cx: &mut Cx<'_>, slots: &Slots) -> Option<Self>;

    /// Its JSON Schema.
    #[cfg(feature = "schema")]
    fn schema(defs: &mut crate::schema::Definitions) -> serde_json::Value;
}

/// What is known about a record before any is read. Sorting the members of an object needs no more, so
/// that the program holds that part once, not once for each record.
#[derive(Debug)]
pub(crate) struct Shape {
    /// What messages call it.
    pub name: &'static str,
    /// Its fields.
    pub fields: &'static [Name],
    /// The field that a bare string stands for.
    pub short: Option<&'static str>,
    /// Fields that are accepted and not used.
    pub silent: &'static [&'static str],
}

impl Shape {
    fn names(&self) -> impl Iterator<Item = &'static str> {
        self.fields.iter().map(|field| field.name)
    }
}

/// The values of a record's fields, in the order of [`Shape::fields`].
pub(crate) struct Slots {
    /// The record's own value.
    pub node: NodeId,
    shape: &'static Shape,
    values: Vec<Option<NodeId>>,
    /// Whether it was written as a bare string.
    short: bool,
}

impl Slots {
    /// What messages call the record.
    pub(crate) fn kind(&self) -> &'static str {
        self.shape.name
    }

    /// Reads the field with this number.
    pub(crate) fn take<F: Field>(&self, cx: &mut Cx<'_>, nth: usize) -> F::Value {
        let (node, back) = self.enter(cx, nth);
        let value = F::take(cx, node);
        cx.leave(back);
        value
    }

    /// Goes to a field, where it is written; also gives the way back.
    fn enter(&self, cx: &mut Cx<'_>, nth: usize) -> (Option<NodeId>, Depth) {
        let node = self.values.get(nth).copied().flatten();
        let name = self.shape.fields.get(nth).map_or("", |field| field.name);
        let back = if node.is_none() || self.short { cx.depth() } else { cx.enter(name) };
        (node, back)
    }

    /// Whether a field was written, with whatever value but `null`.
    pub(crate) fn has(&self, name: &str) -> bool {
        self.node(name).is_some()
    }

    /// The value of a field.
    pub(crate) fn node(&self, name: &str) -> Option<NodeId> {
        let fields = self.shape.names().zip(&self.values);
        fields.filter(|(own, _)| *own == name).find_map(|(_, value)| *value)
    }
}

/// Reads a record from an object, from a bare string where that has a meaning, or from an array of one.
pub(crate) fn read<R: Record>(cx: &mut Cx<'_>, node: NodeId) -> Option<R> {
    let slots = slots(cx, node, R::SHAPE)?;
    R::from_slots(cx, &slots)
}

/// Finds a record's fields; `None` where there is no record, which was said.
fn slots(cx: &mut Cx<'_>, node: NodeId, shape: &'static Shape) -> Option<Slots> {
    let doc = cx.doc;
    let key = cx.key.take();
    match (doc.kind(node), shape.short) {
        (Kind::Object, _) => {
            let mut slots = sort(cx, node, shape);
            // What stands before a record that has no name of its own is its name.
            let named = shape.names().position(|name| matches!(name, "slug" | "id"));
            if let Some(slot) = named.and_then(|nth| slots.values.get_mut(nth)) {
                *slot = slot.or(key);
            }
            Some(slots)
        }
        (Kind::String | Kind::Number, Some(short)) => {
            if doc.string(node).trim().is_empty() {
                return None;
            }
            let values = shape.names().map(|name| (name == short).then_some(node)).collect();
            Some(Slots { node, shape, values, short: true })
        }
        (Kind::Array, _) => {
            let mut elements = doc.elements(node);
            match (elements.next(), elements.next()) {
                (Some(one), None) if doc.kind(one) != Kind::Array => {
                    let path = cx.field_path();
                    let brackets = cx.brackets(node, one);
                    cx.say(node, Code::Adjusted, || say::array_of_one(&path, brackets));
                    slots(cx, one, shape)
                }
                _ => {
                    cx.say(node, Code::WrongType, || say::not_a_record(shape.name, Kind::Array));
                    None
                }
            }
        }
        (Kind::Null | Kind::Lost, _) => None,
        (kind, _) => {
            cx.say(node, Code::WrongType, || say::not_a_record(shape.name, kind));
            None
        }
    }
}

/// Sorts an object's members into the fields of a record.
fn sort(cx: &mut Cx<'_>, node: NodeId, shape: &'static Shape) -> Slots {
    let doc = cx.doc;
    let mut values = vec![None; shape.fields.len()];
    let mut others: Vec<(NodeId, NodeId)> = Vec::new();
    for (name, value) in doc.members(node) {
        let key = doc.string(name);
        let mut known = false;
        for (field, slot) in shape.fields.iter().zip(&mut values) {
            if field.name == key {
                known = true;
                *slot = Some(value);
            }
        }
        if !known && !shape.silent.contains(&key.as_ref()) && doc.kind(name) != Kind::Lost {
            others.push((name, value));
        }
    }
    for (name, value) in others {
        other(cx, shape, name, value, &mut values);
    }
    for slot in &mut values {
        *slot = slot.filter(|node| !matches!(doc.kind(*node), Kind::Null | Kind::Lost));
    }
    Slots { node, shape, values, short: false }
}

/// A member that has no field's name: an alias, a near miss, or unknown.
fn other(
    cx: &mut Cx<'_>,
    shape: &'static Shape,
    name: NodeId,
    value: NodeId,
    values: &mut [Option<NodeId>],
) {
    let doc = cx.doc;
    let key = doc.string(name);
    if let Some(nth) = shape.fields.iter().position(|field| field.alias == Some(key.as_ref())) {
        values[nth].get_or_insert(value);
        return;
    }
    let plain = folded(&key);
    let near = shape.names().position(|own| {
        let own = folded(own);
        own == plain || own.strip_suffix('s').is_some_and(|one| one == plain)
    });
    let span = doc.span(name);
    if let Some(nth) = near
        && values[nth].is_none()
    {
        let own = shape.fields[nth].name;
        cx.step(&key, |cx| {
            cx.say_span(span, Code::Adjusted, || say::near_name(shape.name, &key, own, span));
        });
        values[nth] = Some(value);
        return;
    }
    let names: Vec<&str> = shape.names().collect();
    let synonym = synonym(&plain, &names);
    let meant = synonym.or_else(|| nearest(&key, &names));
    // What is like one field only, and that field is absent, was meant for it.
    let slot = meant.and_then(|meant| names.iter().position(|own| *own == meant));
    let free = slot.filter(|nth| values[*nth].is_none());
    let fits = match doc.kind(value) {
        Kind::Number | Kind::Bool(_) => synonym.is_none(),
        // Newspapers name the photographer so as well: "foto": "Kantor Berita/Sari Contoh".
        Kind::String if matches!(plain.as_ref(), "foto" | "gambar") => {
            is_picture(&doc.string(value))
        }
        _ => true,
    };
    cx.step(&key, |cx| match (meant, free) {
        (Some(meant), Some(nth)) if fits && (synonym.is_some() || only_near(&key, &names)) => {
            values[nth] = Some(value);
            // These words of another language can mean nothing else, beside such a value.
            let sure = synonym.is_none() || is_indonesian(&plain);
            cx.say_span(span, Code::UnknownField, || {
                say::misspelt_field(shape.name, &key, meant, sure, span)
            });
        }
        _ => cx.say_span(span, Code::UnknownField, || {
            let mut names = names;
            names.dedup();
            say::unknown_field(shape.name, &key, meant, &names)
        }),
    });
}

/// A name without what people vary: case, hyphens, underscores, spaces.
pub(crate) fn folded(name: &str) -> Cow<'_, str> {
    if name.bytes().all(|byte| byte.is_ascii_lowercase()) {
        return Cow::Borrowed(name);
    }
    let kept = name.chars().filter(|c| !matches!(c, '_' | '-' | ' ' | '.'));
    Cow::Owned(kept.flat_map(char::to_lowercase).take(100).collect())
}

/// The name that may have been meant by a mistyped one.
pub(crate) fn nearest<'n>(name: &str, names: &[&'n str]) -> Option<&'n str> {
    if name.len() > 60 {
        return None;
    }
    let lower = name.to_lowercase();
    names
        .iter()
        .map(|own| (strsim::damerau_levenshtein(&lower, own), *own))
        .filter(|(distance, own)| *distance <= (own.len() / 3).clamp(1, 3))
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, own)| own)
}

/// Whether one of the names, and no second one, is near a mistyped one.
pub(crate) fn only_near(name: &str, names: &[&str]) -> bool {
    let lower = name.to_lowercase();
    let Some(first) = nearest(name, names) else { return false };
    let distance = |own: &str| strsim::damerau_levenshtein(&lower, own);
    names.iter().all(|own| *own == first || distance(own) > distance(first))
}

/// Whether a field's name is an Indonesian one that means one field only.
fn is_indonesian(folded: &str) -> bool {
    cfg!(feature = "editor")
        && ["judul", "isi", "tanggal", "penulis", "rubrik", "foto", "gambar", "teras", "nama"]
            .contains(&folded)
}

/// Whether a text ends as the names of pictures do.
fn is_picture(text: &str) -> bool {
    let end = text.split(['?', '#']).next().and_then(|path| path.trim_end().rsplit_once('.'));
    end.is_some_and(|(_, end)| {
        ["jpg", "jpeg", "png", "webp", "avif", "gif", "svg"]
            .iter()
            .any(|own| own.eq_ignore_ascii_case(end))
    })
}

/// What other formats call a field, where this record has it.
fn synonym<'n>(folded: &str, names: &[&'n str]) -> Option<&'n str> {
    const SAME: &[(&str, &str)] = &[
        ("title", "headline"),
        ("judul", "headline"),
        ("name", "headline"),
        ("subtitle", "standfirst"),
        ("dek", "standfirst"),
        ("excerpt", "standfirst"),
        ("summary", "standfirst"),
        ("description", "standfirst"),
        ("lead", "standfirst"),
        ("content", "body"),
        ("text", "body"),
        ("isi", "body"),
        ("html", "body"),
        ("bodyhtml", "body"),
        ("date", "published"),
        ("datepublished", "published"),
        ("publishedat", "published"),
        ("tanggal", "published"),
        ("datemodified", "modified"),
        ("updated", "modified"),
        ("updatedat", "modified"),
        ("byline", "authors"),
        ("penulis", "authors"),
        ("nama", "name"),
        ("teras", "standfirst"),
        ("gambar", "image"),
        ("foto", "image"),
        ("keywords", "tags"),
        ("category", "section"),
        ("rubrik", "section"),
        ("lang", "language"),
        ("locale", "language"),
        ("id", "slug"),
        ("permalink", "slug"),
        ("featuredimage", "image"),
        ("photo", "image"),
        ("picture", "image"),
        ("thumbnail", "image"),
        ("href", "url"),
        ("link", "url"),
        ("url", "src"),
        ("file", "src"),
        ("alttext", "alt"),
        ("author", "credit"),
        ("copyright", "credit"),
        ("type", "classification"),
        ("colour", "color"),
        ("acronym", "abbreviation"),
        ("shortname", "abbreviation"),
        ("partyid", "party_ids"),
        ("electionid", "event_id"),
        ("runningmate", "running_mate_id"),
        ("source", "source_url"),
        ("title", "label"),
        ("label", "name"),
    ];
    SAME.iter()
        .filter(|(other, _)| *other == folded)
        .find_map(|(_, own)| names.iter().copied().find(|name| name == own))
}
