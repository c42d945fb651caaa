//! Writes JSON objects, for the faces that programs read.

use std::fmt::Write;

/// An object that is being written; [`Object::end`] closes it.
pub(crate) struct Object<'a> {
    out: &'a mut String,
    first: bool,
}

impl<'a> Object<'a> {
    /// Opens an object.
    pub(crate) fn new(out: &'a mut String) -> Object<'a> {
        out.push('{');
        Object { out, first: true }
    }

    /// Writes a name and gives what its value is written to.
    pub(crate) fn name(&mut self, name: &str) -> &mut String {
        if !self.first {
            self.out.push_str(", ");
        }
        self.first = false;
        string(self.out, name);
        self.out.push_str(": ");
        self.out
    }

    /// A field that is a text.
    pub(crate) fn text(&mut self, name: &str, value: &str) {
        string(self.name(name), value);
    }

    /// A field that is a text or null.
    pub(crate) fn maybe(&mut self, name: &str, value: Option<&str>) {
        match value {
            Some(value) => self.text(name, value),
            None => self.name(name).push_str("null"),
        }
    }

    /// A field that is a number.
    pub(crate) fn number(&mut self, name: &str, value: u32) {
        let _infallible = write!(self.name(name), "{value}");
    }

    /// A field that is an object.
    #[cfg(any(test, feature = "terminal"))]
    pub(crate) fn object(&mut self, name: &str) -> Object<'_> {
        Object::new(self.name(name))
    }

    /// A field that is an array, of what `each` writes for every item.
    pub(crate) fn array<T>(
        &mut self,
        name: &str,
        items: impl IntoIterator<Item = T>,
        mut each: impl FnMut(&mut String, T),
    ) {
        let out = self.name(name);
        out.push('[');
        for (nth, item) in items.into_iter().enumerate() {
            if nth > 0 {
                out.push_str(", ");
            }
            each(out, item);
        }
        out.push(']');
    }

    /// Closes it.
    pub(crate) fn end(self) {
        self.out.push('}');
    }
}

/// A string, with everything escaped that JSON, a terminal or a page with a script could trip over.
pub(crate) fn string(out: &mut String, text: &str) {
    out.push('"');
    for c in text.chars() {
        match c {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            c if c.is_control() || matches!(c, '\u{2028}' | '\u{2029}') => {
                let _infallible = write!(out, "\\u{:04x}", u32::from(c));
            }
            c => out.push(c),
        }
    }
    out.push('"');
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn objects_nest() {
        let mut out = String::new();
        let mut object = Object::new(&mut out);
        object.text("a", "\"\\\n\u{1b}\u{2028}é");
        object.maybe("b", None);
        let mut inner = object.object("c");
        inner.number("d", 7);
        inner.end();
        object.array("e", [1, 2], |out, one| {
            let mut item = Object::new(out);
            item.number("n", one);
            item.end();
        });
        object.end();
        assert_eq!(
            out,
            r#"{"a": "\"\\\n\u001b\u2028é", "b": null, "c": {"d": 7}, "e": [{"n": 1}, {"n": 2}]}"#
        );
    }
}
