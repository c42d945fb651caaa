//! `complete`: what could be written at a place: the fields of a record, the words of a closed set, and
//! the ids, slugs and tags that the publication has.

mod context;
mod schema;
mod suggestion;
mod values;

use serde_json::{Value, json};

use warta_diagnostics::Part;

use crate::arguments::Arguments;
use crate::engine::Engine;
use context::{Context, Wanted};
use suggestion::Suggestion;

/// How many options are offered; the page narrows them down while somebody types.
const MOST: usize = 2_000;

/// The options at an offset, and the stretch that they replace.
pub(crate) fn complete(engine: &mut Engine, arguments: &Arguments<'_>) -> Result<Value, String> {
    engine.refresh();
    let file = engine.file(arguments.text("name")?)?;
    let byte = file.text.byte(arguments.offset("offset")?);
    let document = engine.document(&file.name).map(|(_, document)| document);
    let found = document.and_then(|document| Some((document, Context::at(document, byte)?)));
    let Some((document, context)) = found else {
        let at = file.text.units(byte);
        return Ok(json!({ "from": at, "to": at, "options": [] }));
    };
    let schema = schema::Schema::whole();
    let choices = match &context.wanted {
        Wanted::Name { .. } if context.path == "/site/checks" => values::codes(),
        Wanted::Name { object } => schema::fields(schema, document, &context, *object),
        Wanted::Value => values::values(engine, schema, document, &context),
    };
    let (from, to) = file.range(context.replaces);
    let options: Vec<Value> = choices
        .into_iter()
        .take(MOST)
        .map(|it| {
            json!({
                "label": it.label,
                "detail": it.detail,
                "insert": insert(&it, &context),
                "kind": it.kind,
                "after": it.after,
            })
        })
        .collect();
    Ok(json!({ "from": from, "to": to, "options": options }))
}

/// What to put into the text for a suggestion.
fn insert(suggestion: &Suggestion, context: &Context) -> String {
    if context.in_string {
        let quoted = Value::from(suggestion.text.as_str()).to_string();
        return quoted.part(1..quoted.len() - 1).to_owned();
    }
    let text = match suggestion.quoted {
        true => Value::from(suggestion.text.as_str()).to_string(),
        false => suggestion.text.clone(),
    };
    text + suggestion.after
}
