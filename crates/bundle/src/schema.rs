//! The JSON Schema of the format, from the same source as its decoder.

mod definitions;

pub(crate) use definitions::{Definitions, Object};

use serde_json::{Value, json};

use crate::decode::kinds::{Kind, Rec};
use crate::model::Bundle;

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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Block;

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
