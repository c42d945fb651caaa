//! Where a part of a bundle was written.

use std::fmt;

use warta_json::pointer::push_step;

/// The place of a record or a block: which file, and where in it.
///
/// The bytes behind it are looked up in the file's retained tree ([`warta_json::Document::find`])
/// only when a diagnostic needs them.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
pub struct Origin {
    /// Index of the file among those that the publication was read from.
    pub file: u16,
    /// JSON Pointer (RFC 6901) into that file: `/articles/0/body/3`.
    pub pointer: String,
}

impl Origin {
    /// The place of a field or element inside this one: `origin.at("person_id")`.
    #[must_use]
    pub fn at(&self, step: impl fmt::Display) -> Origin {
        let mut pointer = self.pointer.clone();
        push_step(&mut pointer, &step.to_string());
        Origin { file: self.file, pointer }
    }
}
