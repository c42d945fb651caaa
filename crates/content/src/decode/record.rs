//! How records are read: their fields found by name, aliases and near misses, the rest reported.

use std::borrow::Cow;

use warta_diagnostics::Code;

use super::Cx;
use super::kinds::Field;
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
    /// What messages call it.
    const NAME: &'static str;
    /// Its fields.
    const FIELDS: &'static [Name];
    /// The field that a bare string stands for.
    const SHORT: Option<&'static str>;
    /// Fields that are accepted and not used.
    const SILENT: &'static [&'static str];

    /// Reads it from the values of its fields; `None`: nothing that could be used.
    fn from_slots(cx: &mut Cx<'_>, slots: &Slots) -> Option<Self>;

    /// Its JSON Schema.
    #[cfg(feature = "schema")]
    fn schema(defs: &mut crate::schema::Definitions) -> serde_json::Value;
}

/// The values of a record's fields, in the order of [`Record::FIELDS`].
pub(crate) struct Slots {
    /// The record's own value.
    pub node: NodeId,
    values: Vec<Option<NodeId>>,
    /// Whether it was written as a bare string.
    pub short: bool,
}

impl Slots {
    /// Reads the field with this number.
    pub(crate) fn take<F: Field, R: Record>(&self, cx: &mut Cx<'_>, nth: usize) -> F::Value {
        let node = self.values.get(nth).copied().flatten();
        let name = R::FIELDS.get(nth).map_or("", |field| field.name);
        match node {
            Some(node) if self.short => F::take(cx, Some(node)),
            Some(node) => cx.step(name, |cx| F::take(cx, Some(node))),
            None => F::take(cx, None),
        }
    }

    /// Whether a field was written, with whatever value but `null`.
    pub(crate) fn has<R: Record>(&self, name: &str) -> bool {
        R::FIELDS
            .iter()
            .zip(&self.values)
            .any(|(field, value)| field.name == name && value.is_some())
    }

    /// The value of a field.
    pub(crate) fn node<R: Record>(&self, name: &str) -> Option<NodeId> {
        let nth = R::FIELDS.iter().position(|field| field.name == name)?;
        self.values.get(nth).copied().flatten()
    }
}

/// Reads a record from an object, from a bare string where that has a meaning, or from an array of one.
pub(crate) fn read<R: Record>(cx: &mut Cx<'_>, node: NodeId) -> Option<R> {
    let doc = cx.doc;
    match (doc.kind(node), R::SHORT) {
        (Kind::Object, _) => {
            let slots = sort::<R>(cx, node);
            R::from_slots(cx, &slots)
        }
        (Kind::String | Kind::Number, Some(short)) => {
            if doc.string(node).trim().is_empty() {
                return None;
            }
            let values =
                R::FIELDS.iter().map(|field| (field.name == short).then_some(node)).collect();
            R::from_slots(cx, &Slots { node, values, short: true })
        }
        (Kind::Array, _) => {
            let mut elements = doc.elements(node);
            match (elements.next(), elements.next()) {
                (Some(one), None) if doc.kind(one) != Kind::Array => {
                    let path = cx.field_path();
                    cx.say(node, Code::Adjusted, || say::array_of_one(&path));
                    read::<R>(cx, one)
                }
                _ => {
                    cx.say(node, Code::WrongType, || say::not_a_record(R::NAME, Kind::Array));
                    None
                }
            }
        }
        (Kind::Null | Kind::Lost, _) => None,
        (kind, _) => {
            cx.say(node, Code::WrongType, || say::not_a_record(R::NAME, kind));
            None
        }
    }
}

/// Sorts an object's members into the fields of a record.
fn sort<R: Record>(cx: &mut Cx<'_>, node: NodeId) -> Slots {
    let doc = cx.doc;
    let mut values = vec![None; R::FIELDS.len()];
    let mut others: Vec<(NodeId, NodeId)> = Vec::new();
    for (name, value) in doc.members(node) {
        let key = doc.string(name);
        let mut known = false;
        for (field, slot) in R::FIELDS.iter().zip(&mut values) {
            if field.name == key {
                known = true;
                *slot = Some(value);
            }
        }
        if !known && !R::SILENT.contains(&key.as_ref()) && doc.kind(name) != Kind::Lost {
            others.push((name, value));
        }
    }
    for (name, value) in others {
        other::<R>(cx, name, value, &mut values);
    }
    for slot in &mut values {
        *slot = slot.filter(|node| !matches!(doc.kind(*node), Kind::Null | Kind::Lost));
    }
    Slots { node, values, short: false }
}

/// A member that has no field's name: an alias, a near miss, or unknown.
fn other<R: Record>(cx: &mut Cx<'_>, name: NodeId, value: NodeId, values: &mut [Option<NodeId>]) {
    let doc = cx.doc;
    let key = doc.string(name);
    if let Some(nth) = R::FIELDS.iter().position(|field| field.alias == Some(key.as_ref())) {
        values[nth].get_or_insert(value);
        return;
    }
    let plain = folded(&key);
    let near = R::FIELDS.iter().position(|field| {
        let own = folded(field.name);
        own == plain || own.strip_suffix('s').is_some_and(|one| one == plain)
    });
    if let Some(nth) = near
        && values[nth].is_none()
    {
        let own = R::FIELDS[nth].name;
        let span = doc.span(name);
        cx.step(&key, |cx| {
            cx.say_span(span, Code::Adjusted, || say::near_name(R::NAME, &key, own, span));
        });
        values[nth] = Some(value);
        return;
    }
    let meant = synonym::<R>(&plain).or_else(|| nearest(&key, R::FIELDS.iter().map(|f| f.name)));
    let span = doc.span(name);
    cx.step(&key, |cx| {
        cx.say_span(span, Code::UnknownField, || {
            let mut names: Vec<&str> = R::FIELDS.iter().map(|field| field.name).collect();
            names.dedup();
            say::unknown_field(R::NAME, &key, meant, &names)
        });
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
pub(crate) fn nearest<'n>(name: &str, names: impl Iterator<Item = &'n str>) -> Option<&'n str> {
    if name.len() > 60 {
        return None;
    }
    let lower = name.to_lowercase();
    names
        .map(|own| (strsim::damerau_levenshtein(&lower, own), own))
        .filter(|(distance, own)| *distance <= (own.len() / 3).clamp(1, 3))
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, own)| own)
}

/// What other formats call a field, where this record has it.
fn synonym<R: Record>(folded: &str) -> Option<&'static str> {
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
        .find_map(|(_, own)| R::FIELDS.iter().map(|f| f.name).find(|name| name == own))
}
