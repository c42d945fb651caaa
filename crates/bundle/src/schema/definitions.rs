//! The definitions of a JSON Schema, and how the schema of a record grows.

#![expect(
    clippy::indexing_slicing,
    reason = "a schema is made here, and an index into an object of serde_json makes what is absent"
)]

use serde_json::{Map, Value, json};

/// Gives the schema of each type of blocks.
type Types = fn(&mut Definitions) -> Vec<(&'static str, Value)>;

/// The definitions that a schema refers to.
#[derive(Debug, Default)]
pub(crate) struct Definitions {
    pub(super) made: Map<String, Value>,
}

impl Definitions {
    /// A reference to a record, which is defined the first time.
    pub(crate) fn refer(&mut self, name: &str, schema: fn(&mut Definitions) -> Value) -> Value {
        let name = name.replace(' ', "_");
        if !self.made.contains_key(&name) {
            self.made.insert(name.clone(), Value::Null);
            let schema = schema(self);
            self.made.insert(name.clone(), schema);
        }
        json!({ "$ref": format!("#/$defs/{name}") })
    }

    /// A reference to an element of a body: a paragraph or a block. `types` gives the schema of each type of blocks.
    pub(crate) fn refer_element(&mut self, types: Types) -> Value {
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
            for (tag, schema) in types(self) {
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
