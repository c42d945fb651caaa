//! A start tag, and where in the file it stands.

use crate::escape::{escape, unescaped};

/// Where in the file something stands: the number of its page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Place(pub usize);

impl Place {
    /// In the head and the foot, which all pages share.
    pub const EVERYWHERE: Place = Place(0);
}

/// A start tag.
pub(crate) struct Tag<'a> {
    pub name: &'a str,
    pub attributes: Vec<(&'a str, String)>,
}

impl<'a> Tag<'a> {
    /// Reads what stands between `<` and `>`; `None` for an end tag.
    pub fn read(text: &'a str) -> Option<Tag<'a>> {
        if text.starts_with('/') {
            return None;
        }
        let (tag, rest) = text.split_once(' ').unwrap_or((text, ""));
        let mut attributes = Vec::new();
        let mut rest = rest.trim_start();
        while !rest.is_empty() {
            let name = rest.split(['=', ' ']).next().filter(|name| !name.is_empty())?;
            let after = rest.get(name.len()..).unwrap_or_default();
            // One that is only there or not, such as `controls`, has no value.
            let (value, after) = match after.strip_prefix("=\"") {
                Some(after) => after.split_once('"')?,
                None => ("", after),
            };
            attributes.push((name, unescaped(value)));
            rest = after.trim_start();
        }
        Some(Tag { name: tag, attributes })
    }

    pub fn get(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|(own, _)| *own == name).map(|(_, value)| value.as_str())
    }

    /// Sets an attribute, or takes it away.
    pub fn set(&mut self, name: &'a str, value: Option<String>) {
        self.attributes.retain(|(own, _)| *own != name);
        self.attributes.extend(value.map(|value| (name, value)));
    }

    pub fn write(&self, out: &mut String) {
        out.push('<');
        out.push_str(self.name);
        for (name, value) in &self.attributes {
            out.push_str(&format!(" {name}=\"{}\"", escape(value)));
        }
        out.push('>');
    }
}
