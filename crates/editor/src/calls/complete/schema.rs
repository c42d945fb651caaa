//! The format's own schema, walked along a document.

use std::sync::LazyLock;

use serde_json::Value;
use warta_json::{Document, Kind, NodeId};

use super::context::Context;
use super::suggestion::Suggestion;

/// The whole schema.
pub(super) struct Schema(Value);

/// It is the same for ever, and making it takes longer than a completion may.
static WHOLE: LazyLock<Schema> = LazyLock::new(|| Schema(warta_bundle::json_schema()));

impl Schema {
    pub fn whole() -> &'static Schema {
        &WHOLE
    }

    /// What may stand at a JSON Pointer of a document: every form that fits what is around it.
    pub fn at<'s>(&'s self, document: &Document, pointer: &str) -> Vec<&'s Value> {
        let mut forms = self.forms(&self.0);
        let mut node = document.root();
        for step in pointer.split('/').skip(1) {
            let step = step.replace("~1", "/").replace("~0", "~");
            let array = match node {
                Some(node) => document.kind(node) == Kind::Array,
                None => step.parse::<u32>().is_ok(),
            };
            forms = self.step(document, node, &forms, &step, array);
            node = node.and_then(|node| match array {
                true => step.parse().ok().and_then(|nth| document.elements(node).nth(nth)),
                false => document.get(node, &step),
            });
        }
        // Of a block whose type is known, the others' forms are out of place.
        match node {
            Some(node) => self.fitting(document, node, forms),
            None => forms,
        }
    }

    fn step<'s>(
        &'s self,
        document: &Document,
        node: Option<NodeId>,
        forms: &[&'s Value],
        step: &str,
        array: bool,
    ) -> Vec<&'s Value> {
        let forms = match node {
            Some(node) => self.fitting(document, node, forms.to_vec()),
            None => forms.to_vec(),
        };
        let mut out = Vec::new();
        for form in forms {
            let next = match array {
                true => form.get("items"),
                false => form
                    .get("properties")
                    .and_then(|fields| fields.get(step))
                    .or_else(|| form.get("additionalProperties")),
            };
            // A single value may stand for a list of one.
            let alone = if array { Some(form) } else { None };
            out.extend(next.or(alone).into_iter().flat_map(|next| self.forms(next)));
        }
        out
    }

    /// Those forms of an object whose `type`, where they fix one, is the one that it has.
    fn fitting<'s>(
        &'s self,
        document: &Document,
        node: NodeId,
        forms: Vec<&'s Value>,
    ) -> Vec<&'s Value> {
        let Some(kind) = document.get(node, "type").map(|kind| document.string(kind)) else {
            return forms;
        };
        let fixed = |form: &Value| {
            form.pointer("/properties/type/const").and_then(Value::as_str).map(str::to_owned)
        };
        let known = forms.iter().any(|form| fixed(form).is_some_and(|fixed| fixed == kind));
        if !known {
            return forms;
        }
        forms.into_iter().filter(|form| fixed(form).is_none_or(|fixed| fixed == kind)).collect()
    }

    /// A schema without references and alternatives: everything that it may be.
    fn forms<'s>(&'s self, schema: &'s Value) -> Vec<&'s Value> {
        let mut out = Vec::new();
        let mut waiting = vec![(schema, 0)];
        while let Some((schema, depth)) = waiting.pop() {
            if depth > 8 {
                continue;
            }
            if let Some(name) = schema.get("$ref").and_then(Value::as_str) {
                let target = name.strip_prefix('#').and_then(|pointer| self.0.pointer(pointer));
                waiting.extend(target.map(|target| (target, depth + 1)));
                continue;
            }
            let inner: Vec<&Value> = ["anyOf", "oneOf"]
                .iter()
                .filter_map(|name| schema.get(*name)?.as_array())
                .flatten()
                .collect();
            if inner.is_empty() {
                out.push(schema);
            }
            waiting.extend(inner.into_iter().rev().map(|schema| (schema, depth + 1)));
        }
        out
    }
}

/// The fields that an object may still have.
pub(super) fn fields(
    schema: &Schema,
    document: &Document,
    context: &Context,
    object: NodeId,
) -> Vec<Suggestion> {
    let there: Vec<String> = document
        .members(object)
        .filter(|(name, _)| {
            document.span(*name).end < context.replaces.start
                || document.span(*name).start > context.replaces.end
        })
        .map(|(name, _)| document.string(name).into_owned())
        .collect();
    let mut out: Vec<Suggestion> = Vec::new();
    for form in schema.at(document, &context.path) {
        let Some(properties) = form.get("properties").and_then(Value::as_object) else { continue };
        for (name, field) in properties {
            if there.contains(name) || out.iter().any(|it| it.label == *name) {
                continue;
            }
            out.push(Suggestion {
                label: name.clone(),
                detail: description(field),
                text: name.clone(),
                kind: "field",
                quoted: true,
                after: stub(schema, field),
            });
        }
    }
    out
}

/// What an empty value of a field looks like, behind its name. A list has a first item already, so that
/// only its words are left to write.
fn stub(schema: &Schema, field: &Value) -> &'static str {
    let forms = schema.forms(field);
    let is = |forms: &[&Value], wanted: &str| {
        forms.iter().any(|form| form.get("type").is_some_and(|it| it == wanted))
    };
    if is(&forms, "array") {
        let items = forms.iter().filter_map(|form| form.get("items"));
        let items: Vec<&Value> = items.flat_map(|items| schema.forms(items)).collect();
        if is(&items, "string") {
            ": [\"\"]"
        } else if is(&items, "object") {
            ": [{}]"
        } else {
            ": []"
        }
    } else if is(&forms, "string") || forms.iter().any(|form| form.get("enum").is_some()) {
        ": \"\""
    } else if is(&forms, "object") {
        ": {}"
    } else {
        ": "
    }
}

/// What a field is for, in its first sentence.
pub(super) fn description(schema: &Value) -> String {
    let text = schema.get("description").and_then(Value::as_str).unwrap_or_default();
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    match text.split_once(". ") {
        Some((first, _)) => format!("{first}."),
        None => text,
    }
}
