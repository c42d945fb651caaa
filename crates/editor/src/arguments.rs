//! The arguments of a call, taken out of their JSON.

use serde_json::Value;

use crate::text::TextChange;

/// The arguments of one call.
pub(crate) struct Arguments<'a>(pub &'a Value);

impl<'a> Arguments<'a> {
    /// A text that has to be there.
    pub(crate) fn text(&self, name: &str) -> Result<&'a str, String> {
        self.maybe_text(name).ok_or_else(|| format!("`{name}` has to be a string"))
    }

    /// A text, where there is one.
    pub(crate) fn maybe_text(&self, name: &str) -> Option<&'a str> {
        self.0.get(name)?.as_str()
    }

    /// An offset that has to be there.
    pub(crate) fn offset(&self, name: &str) -> Result<u32, String> {
        offset(self.0, name)
    }

    /// Whether something is `true`.
    pub(crate) fn is(&self, name: &str) -> bool {
        self.0.get(name).and_then(Value::as_bool).unwrap_or(false)
    }

    /// A list of changes that has to be there.
    pub(crate) fn changes(&self, name: &str) -> Result<Vec<TextChange>, String> {
        let list = self.0.get(name).and_then(Value::as_array);
        let list = list.ok_or_else(|| format!("`{name}` has to be a list"))?;
        list.iter()
            .map(|one| {
                let insert = one.get("insert").and_then(Value::as_str).unwrap_or_default();
                let from = offset(one, "from")?;
                let to = if one.get("to").is_some() { offset(one, "to")? } else { from };
                Ok(TextChange { from, to, insert: insert.to_owned() })
            })
            .collect()
    }
}

fn offset(value: &Value, name: &str) -> Result<u32, String> {
    let number = value.get(name).and_then(Value::as_u64).and_then(|it| u32::try_from(it).ok());
    number.ok_or_else(|| format!("`{name}` has to be an offset"))
}
