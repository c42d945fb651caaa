//! The JSON Schema of the format, from the same source as its decoder.

#![expect(
    clippy::indexing_slicing,
    reason = "a schema is made here, and an index into an object of serde_json makes what is absent"
)]

use serde_json::{Map, Value, json};

use crate::decode::kinds::{Kind, Rec};
use crate::decode::record::Record;
use crate::model::{Block, Bundle};

/// The JSON Schema (2020-12) of a bundle, for editors' tools: names, types and descriptions of all
/// fields. It is as strict as `warta check` without warnings, except that unknown fields are allowed.
pub fn json_schema() -> Value {
    let mut defs = Definitions::default();
    let bundle = Rec::<Bundle>::schema(&mut defs);
    let mut schema = json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Warta bundle, version 1",
    });
    if let (Some(out), Some(bundle)) = (schema.as_object_mut(), bundle.as_object()) {
        out.extend(bundle.clone());
        out.insert("$defs".into(), Value::Object(defs.made));
    }
    schema
}

/// The definitions that a schema refers to.
#[derive(Debug, Default)]
pub(crate) struct Definitions {
    made: Map<String, Value>,
}

impl Definitions {
    /// A reference to a record, which is defined the first time.
    pub(crate) fn refer<R: Record>(&mut self) -> Value {
        let name = R::SHAPE.name.replace(' ', "_");
        if !self.made.contains_key(&name) {
            self.made.insert(name.clone(), Value::Null);
            let schema = R::schema(self);
            self.made.insert(name.clone(), schema);
        }
        json!({ "$ref": format!("#/$defs/{name}") })
    }

    /// A reference to an element of a body: a paragraph or a block.
    pub(crate) fn refer_element(&mut self) -> Value {
        const NAME: &str = "element";
        if !self.made.contains_key(NAME) {
            self.made.insert(NAME.into(), Value::Null);
            let mut blocks = vec![
                one_text(
                    "markdown",
                    "text",
                    "Text in Markdown (CommonMark and tables), which becomes other blocks.",
                ),
                one_text(
                    "html",
                    "html",
                    "Text in HTML, of which what is allowed becomes other blocks.",
                ),
            ];
            for (tag, schema) in Block::schemas(self) {
                blocks.push(typed(tag, schema));
            }
            blocks.sort_by_key(|block| block["properties"]["type"]["const"].to_string());
            self.made.insert(
                NAME.into(),
                json!({
                    "description": "A paragraph of inline Markdown, or a block.",
                    "anyOf": [
                        {"type": "string", "description": "A paragraph of inline Markdown."},
                        {
                            "type": "object",
                            "description": "A block, told by its type.",
                            "required": ["type"],
                            "oneOf": blocks,
                        },
                    ],
                }),
            );
        }
        json!({ "$ref": format!("#/$defs/{NAME}") })
    }
}

fn one_text(tag: &str, field: &str, description: &str) -> Value {
    json!({
        "description": description,
        "type": "object",
        "properties": {"type": {"const": tag}, field: {"type": "string"}},
        "required": ["type", field],
    })
}

/// The schema of a record as a block: its object form, with its type.
fn typed(tag: &str, schema: Value) -> Value {
    let mut schema = match schema.get("anyOf").and_then(|forms| forms.get(1)) {
        Some(object) => object.clone(),
        None => schema,
    };
    schema["properties"]["type"] = json!({"const": tag});
    schema["required"] = json!(["type"]);
    schema
}

/// The schema of a record, as it grows.
#[derive(Debug)]
pub(crate) struct Object {
    description: String,
    properties: Map<String, Value>,
}

impl Object {
    /// Starts with the record's doc comment.
    pub fn new(doc: &str) -> Object {
        Object { description: doc.trim().to_owned(), properties: Map::new() }
    }

    /// Adds a field with its doc comment.
    pub fn field(&mut self, name: &str, doc: &str, mut schema: Value) {
        if let Some(object) = schema.as_object_mut() {
            object.insert("description".into(), doc.trim().into());
        }
        self.properties.insert(name.into(), schema);
    }

    /// The whole, with the bare string where a record has a short form.
    pub(crate) fn finish(self, short: Option<&str>) -> Value {
        let required: Vec<&str> = ["warta", "slug", "id"]
            .into_iter()
            .filter(|name| {
                let doc =
                    self.properties.get(*name).and_then(|field| field["description"].as_str());
                doc.is_some_and(|doc| doc.contains("Required"))
            })
            .collect();
        let mut object = json!({
            "description": self.description,
            "type": "object",
            "properties": self.properties,
        });
        if !required.is_empty() {
            object["required"] = json!(required);
        }
        match short {
            None => object,
            Some(field) => json!({
                "description": object["description"],
                "anyOf": [
                    {"type": "string", "description": format!("Short for an object with the field `{field}`.")},
                    object,
                ],
            }),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_reference_is_defined_and_every_field_described() {
        let schema = json_schema();
        let text = schema.to_string();
        for (name, definition) in schema["$defs"].as_object().expect("definitions") {
            assert!(text.contains(&format!("\"#/$defs/{name}\"")), "{name} is not used");
            assert!(!definition["description"].as_str().unwrap_or_default().is_empty(), "{name}");
        }
        for part in text.split("\"#/$defs/").skip(1) {
            let name = part.split('"').next().unwrap_or_default();
            assert!(schema["$defs"][name].is_object(), "{name} is not defined");
        }
        for tag in Block::TYPES.iter().chain(&["markdown", "html"]) {
            assert!(text.contains(&format!("{{\"const\":\"{tag}\"}}")), "{tag} is missing");
        }
        assert_eq!(schema["$defs"]["article"]["required"], json!(["slug"]));
    }
}
