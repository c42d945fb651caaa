//! The kinds of values that fields hold, and the shapes in which they come.
//!
//! A kind reads one value; a shape says what to make of a field that is absent, single or a list. All
//! of them return something usable or nothing, and report what they had to leave out.

mod closed;
mod number;
mod rich;
mod text;
mod web;

use std::marker::PhantomData;

use warta_diagnostics::Code;

use super::Cx;
use super::record::{self, Record};
use crate::diagnostics::shape as say;
use crate::json::{Kind as Json, NodeId};

pub(crate) use closed::{Checks, Choice, TrackKind};
pub(crate) use number::{Big, Count, Flag, Level, No, Version, Yes};
pub(crate) use rich::{Body, Cells, Inlines, Items, Paragraphs, Points, Rows};
pub(crate) use text::{Alt, AsText, Colour, Id, Language, Slug, SlugRef, Text, When, Zone};
pub(crate) use web::{Address, Link, Src, Web};

#[cfg(feature = "schema")]
use crate::schema::Definitions;

/// Reads one value.
pub(crate) trait Kind {
    /// What it comes to.
    type Value;

    /// Reads it; `None` where it can't be used, which was said, or where it says nothing.
    fn read(cx: &mut Cx<'_>, node: NodeId) -> Option<Self::Value>;

    /// Its JSON Schema.
    #[cfg(feature = "schema")]
    fn schema(defs: &mut Definitions) -> serde_json::Value;
}

/// A kind that has a value where nothing usable was written.
pub(crate) trait Fallback: Kind {
    /// That value.
    fn fallback() -> Self::Value;
}

/// Reads a field.
pub(crate) trait Field {
    /// What it comes to.
    type Value;

    /// Reads it; `node` is `None` where it is absent or `null`.
    fn take(cx: &mut Cx<'_>, node: Option<NodeId>) -> Self::Value;

    /// Its JSON Schema.
    #[cfg(feature = "schema")]
    fn schema(defs: &mut Definitions) -> serde_json::Value;
}

/// One value or none.
pub(crate) struct One<K>(PhantomData<K>);

impl<K: Kind> Field for One<K> {
    type Value = Option<K::Value>;

    fn take(cx: &mut Cx<'_>, node: Option<NodeId>) -> Self::Value {
        node.and_then(|node| K::read(cx, node))
    }

    #[cfg(feature = "schema")]
    fn schema(defs: &mut Definitions) -> serde_json::Value {
        K::schema(defs)
    }
}

/// One value, or what stands for none.
pub(crate) struct Or<K>(PhantomData<K>);

impl<K: Fallback> Field for Or<K> {
    type Value = K::Value;

    fn take(cx: &mut Cx<'_>, node: Option<NodeId>) -> Self::Value {
        node.and_then(|node| K::read(cx, node)).unwrap_or_else(K::fallback)
    }

    #[cfg(feature = "schema")]
    fn schema(defs: &mut Definitions) -> serde_json::Value {
        K::schema(defs)
    }
}

/// One value, where anything that is none may be something else: not reported.
pub(crate) struct Perhaps<K>(PhantomData<K>);

impl Field for One<Perhaps<When>> {
    type Value = Option<warta_page::date::Date>;

    fn take(cx: &mut Cx<'_>, node: Option<NodeId>) -> Self::Value {
        let text = cx.doc.string(node?);
        super::date::parse(text.trim()).ok().map(|date| date.date)
    }

    #[cfg(feature = "schema")]
    fn schema(_: &mut Definitions) -> serde_json::Value {
        serde_json::json!({"type": "string"})
    }
}

/// Several values.
pub(crate) struct Many<K>(PhantomData<K>);

impl<K: Kind> Field for Many<K> {
    type Value = Vec<K::Value>;

    fn take(cx: &mut Cx<'_>, node: Option<NodeId>) -> Self::Value {
        let Some(node) = node else { return Vec::new() };
        each(cx, node, |cx, element| K::read(cx, element))
    }

    #[cfg(feature = "schema")]
    fn schema(defs: &mut Definitions) -> serde_json::Value {
        serde_json::json!({"type": "array", "items": K::schema(defs)})
    }
}

/// Reads each element of an array; a single value stands for an array of one, which is reported.
pub(crate) fn each<T>(
    cx: &mut Cx<'_>,
    node: NodeId,
    read: fn(&mut Cx<'_>, NodeId) -> Option<T>,
) -> Vec<T> {
    let mut out = Vec::new();
    for (nth, element) in elements(cx, node) {
        let back = cx.enter_nth(nth);
        if let Some(one) = read(cx, element) {
            out.push(one);
        }
        cx.leave(back);
    }
    out
}

/// The elements that say anything, each with its number; without one what stands for an array of one.
fn elements(cx: &mut Cx<'_>, node: NodeId) -> Vec<(Option<usize>, NodeId)> {
    let doc = cx.doc;
    match doc.kind(node) {
        Json::Array => doc
            .elements(node)
            .enumerate()
            .filter(|(_, element)| !matches!(doc.kind(*element), Json::Null | Json::Lost))
            .map(|(nth, element)| (Some(nth), element))
            .collect(),
        Json::Null | Json::Lost => Vec::new(),
        Json::String if doc.string(node).trim().is_empty() => Vec::new(),
        kind => {
            let path = cx.field_path();
            let span = doc.span(node);
            // "Siti, Budi" may be two, and "Siti Aminah, M.Si." is one.
            let several = kind == Json::String && doc.raw(node).contains([',', ';']);
            cx.say(node, Code::Adjusted, || say::one_for_list(&path, kind, span, several));
            vec![(None, node)]
        }
    }
}

/// A record.
pub(crate) struct Rec<R>(PhantomData<R>);

impl<R: Record> Kind for Rec<R> {
    type Value = R;

    fn read(cx: &mut Cx<'_>, node: NodeId) -> Option<R> {
        record::read::<R>(cx, node)
    }

    #[cfg(feature = "schema")]
    fn schema(defs: &mut Definitions) -> serde_json::Value {
        defs.refer::<R>()
    }
}

/// The text of a value that is, or plainly stands for, a string. A number, `true` or `false`, or an
/// array of one string is understood and reported; `None` for the empty string and for anything else.
pub(crate) fn string<'d>(cx: &mut Cx<'d>, node: NodeId) -> Option<std::borrow::Cow<'d, str>> {
    let doc = cx.doc;
    match doc.kind(node) {
        Json::String => Some(doc.string(node)).filter(|text| !text.trim().is_empty()),
        Json::Number | Json::Bool(_) => {
            let path = cx.field_path();
            let kind = doc.kind(node);
            let span = doc.span(node);
            let raw = doc.raw(node);
            cx.say(node, Code::Adjusted, || say::not_a_string(&path, kind, raw, span));
            Some(doc.string(node))
        }
        Json::Array => {
            let mut elements = doc.elements(node);
            match (elements.next(), elements.next()) {
                (Some(one), None) if doc.kind(one) == Json::String => {
                    let path = cx.field_path();
                    let brackets = cx.brackets(node, one);
                    cx.say(node, Code::Adjusted, || say::array_of_one(&path, brackets));
                    string(cx, one)
                }
                _ => wrong(cx, node, "a text"),
            }
        }
        Json::Null | Json::Lost => None,
        Json::Object => wrong(cx, node, "a text"),
    }
}

/// Reports a value that has another type than the field needs.
pub(crate) fn wrong<T>(cx: &mut Cx<'_>, node: NodeId, wanted: &str) -> Option<T> {
    let kind = cx.doc.kind(node);
    if !matches!(kind, Json::Null | Json::Lost) {
        cx.say(node, Code::WrongType, || say::wrong_type(wanted, kind));
    }
    None
}
