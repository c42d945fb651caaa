//! `explain`: the page of a code.

use serde_json::{Value, json};
use warta_diagnostics::{Code, pages};

use crate::arguments::Arguments;

/// The page in the language asked for; Indonesian where it is `id`, English otherwise.
pub(crate) fn explain(arguments: &Arguments<'_>) -> Result<Value, String> {
    let name = arguments.text("code")?;
    let code = Code::from_name(name).ok_or_else(|| format!("there is no code {name}"))?;
    let indonesian = arguments.maybe_text("language").is_some_and(|tag| tag.starts_with("id"));
    let page = if indonesian { pages::indonesian(code) } else { pages::english(code) };
    Ok(json!({ "title": page.title, "text": page.text }))
}
