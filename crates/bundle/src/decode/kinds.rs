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

use warta_diagnostics::{Code, Diagnostic, Span, lists_findings, say};

use super::Cx;
use super::members;
use super::record::Record;
use crate::diagnostics::shape as say;
use warta_json::{Kind as Json, NodeId};

pub(crate) use super::field::{Fallback, Field, Holds, Kind};
pub(crate) use closed::{Checks, OneOf, TrackKind};
pub(crate) use number::{Big, Count, Flag, FromOne, Level, No, Pixels, Share, Version, Yes};
pub(crate) use rich::{Body, Cells, Inlines, Items, Paragraphs, Points, Rows};
pub(crate) use text::{Alt, AsText, Colour, Id, Language, Slug, SlugRef, Text, When, Zone};
pub(crate) use web::{Address, Link, Src, Web};

use crate::schema::Definitions;

/// One value or none.
pub(crate) struct One<K>(PhantomData<K>);

impl<K: Kind> Field for One<K> {
    type Value = Option<K::Value>;

    const HOLDS: Holds = K::HOLDS;

    fn take(cx: &mut Cx<'_>, node: Option<NodeId>) -> Self::Value {
        node.and_then(|node| K::read(cx, node))
    }

    fn schema(defs: &mut Definitions) -> serde_json::Value {
        K::schema(defs)
    }
}

/// One value, or what stands for none.
pub(crate) struct Or<K>(PhantomData<K>);

impl<K: Fallback> Field for Or<K> {
    type Value = K::Value;

    const HOLDS: Holds = K::HOLDS;

    fn take(cx: &mut Cx<'_>, node: Option<NodeId>) -> Self::Value {
        node.and_then(|node| K::read(cx, node)).unwrap_or_else(K::fallback)
    }

    fn schema(defs: &mut Definitions) -> serde_json::Value {
        K::schema(defs)
    }
}

/// One value, where anything that is none may be something else: not reported.
pub(crate) struct Perhaps<K>(PhantomData<K>);

/// Several values.
pub(crate) struct Many<K>(PhantomData<K>);

impl<K: Kind> Field for Many<K> {
    type Value = Vec<K::Value>;

    const HOLDS: Holds = Holds::List;

    fn take(cx: &mut Cx<'_>, node: Option<NodeId>) -> Self::Value {
        let Some(node) = node else { return Vec::new() };
        // Nothing but a record can be made of an object.
        cx.lone_object = K::RECORD;
        each(cx, node, |cx, element| K::read(cx, element))
    }

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
    for (step, element) in elements(cx, node) {
        let back = match step {
            Step::Nth(nth) => cx.enter(&nth.to_string()),
            Step::Key(name) => {
                cx.key = Some(name);
                cx.enter(&cx.doc.string(name))
            }
            Step::Stay => cx.depth(),
        };
        if let Some(one) = cx.apart(element, read) {
            out.push(one);
        }
        cx.key = None;
        cx.leave(back);
    }
    out
}

/// How an element is reached from its list.
enum Step {
    /// By its number.
    Nth(usize),
    /// By its name, where an object stands in place of the list.
    Key(NodeId),
    /// The value stands for a list of one.
    Stay,
}

/// The elements that say anything, each with the way to it.
fn elements(cx: &mut Cx<'_>, node: NodeId) -> Vec<(Step, NodeId)> {
    let doc = cx.doc;
    let lone_object = std::mem::replace(&mut cx.lone_object, true);
    match doc.kind(node) {
        Json::Array => doc
            .elements(node)
            .enumerate()
            .filter(|(_, element)| !matches!(doc.kind(*element), Json::Null | Json::Lost))
            .filter(|(_, element)| !is_nothing(cx, *element))
            .map(|(nth, element)| (Step::Nth(nth), element))
            .collect(),
        Json::Null | Json::Lost => Vec::new(),
        Json::String if doc.string(node).trim().is_empty() => Vec::new(),
        _ if cx.leaves() => Vec::new(),
        Json::String if is_list_in_text(&doc.string(node)) => {
            cx.say(node, Code::WrongType, || {
                if let Some(list) = super::json_in(&doc.string(node)) {
                    return say::list_in_text(Some((doc.span(node), &list)));
                }
                say::list_in_text(None)
            });
            Vec::new()
        }
        kind if says_nothing(cx, node, kind) => {
            let path = cx.field_path();
            cx.say(node, Code::EmptyValue, || say::nothing_for_list(&path));
            Vec::new()
        }
        // `{"rapat-desa": {…}, "jembatan": {…}}`: each value is a record.
        Json::Object
            if doc.members(node).next().is_some()
                && doc.members(node).all(|(_, value)| doc.kind(value) == Json::Object) =>
        {
            let path = cx.field_path();
            let edits = without_keys(cx, node);
            cx.say(node, Code::Adjusted, || say::records_by_key(&path, &edits));
            doc.members(node).map(|(name, value)| (Step::Key(name), value)).collect()
        }
        kind => {
            let path = cx.field_path();
            let span = doc.span(node);
            // "Siti, Budi" may be two, and "Siti Aminah, M.Si." is one.
            let together = kind == Json::String && doc.raw(node).contains([',', ';']);
            // A number is no name and no sentence: nobody can tell what it was to be.
            let several = together
                || (kind == Json::Object && !lone_object)
                || kind == Json::Number
                || (doc.raw(node).contains(['<', '>']) && doc.has_fault(span));
            cx.say(node, Code::Adjusted, || {
                let found = say::one_for_list(&path, kind, span, several);
                if together {
                    return in_parts(&path, &doc.string(node), span, found);
                }
                found
            });
            vec![(Step::Stay, node)]
        }
    }
}

/// Whether a text holds a list as JSON has it, which a program put into quotation marks.
fn is_list_in_text(text: &str) -> bool {
    let inside = text.trim().strip_prefix('[').and_then(|text| text.strip_suffix(']'));
    inside.is_some_and(|inside| {
        inside.trim_start().starts_with(['"', '\'', '“', '{', '[']) || inside.contains(',')
    })
}

/// Whether what stands in the place of a list is `{}` or 0, which other programs write for nothing.
fn says_nothing(cx: &Cx<'_>, node: NodeId, kind: Json) -> bool {
    match kind {
        Json::Object => cx.doc.members(node).next().is_none(),
        Json::Number => cx.doc.raw(node) == "0",
        Json::Null | Json::Bool(_) | Json::String | Json::Array | Json::Lost => false,
    }
}

/// The changes that make a list of records of an object of records: each keeps its key as its slug or id. None
/// where a key says something else than its record, or something that no field would hold.
fn without_keys(cx: &Cx<'_>, node: NodeId) -> Vec<(Span, String)> {
    let doc = cx.doc;
    let field = match cx.field_path().as_str() {
        "/articles" | "/tags" => "slug",
        "/persons" | "/organizations" | "/posts" | "/areas" | "/events" | "/contests" => "id",
        _ => return Vec::new(),
    };
    let whole = doc.span(node);
    if !lists_findings() || doc.text().get(..whole.end as usize).is_none_or(|it| !it.ends_with('}'))
    {
        return Vec::new();
    }
    let mut edits = vec![
        (Span::new(whole.start, whole.start + 1), "[".to_owned()),
        (Span::new(whole.end - 1, whole.end), "]".to_owned()),
    ];
    for (name, value) in doc.members(node) {
        let key = Span::new(doc.span(name).start, doc.span(value).start);
        match doc.get(value, field) {
            Some(own) if doc.raw(own) == doc.raw(name) => {}
            Some(_) => return Vec::new(),
            None => edits
                .push(doc.first_field(value, format_args!("\"{field}\": \"{}\"", doc.raw(name)))),
        }
        edits.push((key, String::new()));
    }
    edits
}

/// Offers the names or tags that a text is made of, where it should be a list of them.
fn in_parts(path: &str, text: &str, span: Span, found: Diagnostic) -> Diagnostic {
    use crate::together::{Of, split};
    let field = path.rsplit('/').next().unwrap_or_default();
    let Some(parts) = Of::field(field).and_then(|of| split(text, of)) else { return found };
    let written = format!("[{}]", parts.written());
    if parts.certain {
        return found.help(say!("bundle-in-parts.help", written)).edit(span, written);
    }
    found.help(say!("bundle-in-parts.question", written)).choice(&written, span, &written)
}

/// Whether an element of a list is `false`, which other programs write for nothing; says so.
pub(crate) fn is_nothing(cx: &mut Cx<'_>, element: NodeId) -> bool {
    let nothing = cx.doc.kind(element) == Json::Bool(false);
    if nothing {
        let path = cx.field_path();
        cx.say(element, Code::EmptyValue, || say::false_in_list(&path));
    }
    nothing
}

/// A record.
pub(crate) struct Rec<R>(PhantomData<R>);

impl<R: Record> Kind for Rec<R> {
    type Value = R;

    const RECORD: bool = true;

    fn read(cx: &mut Cx<'_>, node: NodeId) -> Option<R> {
        members::read::<R>(cx, node)
    }

    fn schema(defs: &mut Definitions) -> serde_json::Value {
        defs.refer(R::SHAPE.name, R::schema)
    }
}

/// The text of a value that is, or plainly stands for, a string. A number or an
/// array of one string is understood and reported; `None` for the empty string and for anything else.
pub(crate) fn string<'d>(cx: &mut Cx<'d>, node: NodeId) -> Option<std::borrow::Cow<'d, str>> {
    let doc = cx.doc;
    match doc.kind(node) {
        Json::String => {
            let text = doc.string(node);
            super::plain::look(cx, node, &text);
            Some(super::letters::shown(text)).filter(|text| !text.trim().is_empty())
        }
        Json::Number => {
            let path = cx.field_path();
            let kind = doc.kind(node);
            let span = doc.span(node);
            let raw = doc.raw(node);
            let listed = path_ends_in_list(cx);
            cx.say(node, Code::Adjusted, || {
                let mut found = say::not_a_string(&path, kind, raw, span);
                // In a list of names or sentences it may be a slip.
                if listed {
                    found.edits.clear();
                }
                found
            });
            Some(doc.string(node))
        }
        Json::Array if cx.leaves() => None,
        Json::Array => {
            let mut elements = doc.elements(node);
            match (elements.next(), elements.next()) {
                (Some(one), None) if doc.kind(one) == Json::String => {
                    let path = cx.field_path();
                    let brackets = cx.brackets(node, one);
                    cx.say(node, Code::Adjusted, || say::array_of_one(&path, brackets));
                    string(cx, one)
                }
                _ => wrong(cx, node, "bundle-wanted-text"),
            }
        }
        Json::Null | Json::Lost | Json::Bool(false) => None,
        Json::Object | Json::Bool(true) => wrong(cx, node, "bundle-wanted-text"),
    }
}

/// Whether what is read stands in a list, or in the place of one.
fn path_ends_in_list(cx: &Cx<'_>) -> bool {
    let path = &cx.origin().pointer;
    let last = path.rsplit('/').next().unwrap_or_default();
    last.parse::<u32>().is_ok() || matches!(last, "authors" | "tags" | "corrections")
}

/// Reports a value that has another type than the field needs.
pub(crate) fn wrong<T>(cx: &mut Cx<'_>, node: NodeId, wanted: &str) -> Option<T> {
    let kind = cx.doc.kind(node);
    if !matches!(kind, Json::Null | Json::Lost) {
        cx.say(node, Code::WrongType, || say::wrong_type(wanted, kind));
    }
    None
}
