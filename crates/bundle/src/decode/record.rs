//! What is known of a record and its fields before any is read, and the values that were found for them.

use super::field::{Field, Holds};
use super::{Cx, Depth};
use crate::schema::Definitions;
use warta_json::NodeId;

/// A field's name in JSON and in other formats.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct FieldName {
    /// Its own.
    pub name: &'static str,
    /// What others call it.
    pub alias: Option<&'static str>,
    /// What it holds.
    pub holds: Holds,
}

/// A record of the bundle. Made by the macro `table!`.
pub(crate) trait Record: Sized {
    /// What is known about it.
    const SHAPE: &'static Shape;

    /// Reads it from the values of its fields; `None`: nothing that could be used.
    fn from_slots(cx: &mut Cx<'_>, slots: &Slots) -> Option<Self>;

    /// Its JSON Schema.
    fn schema(defs: &mut Definitions) -> serde_json::Value;
}

/// A value that is one of several records, told by its `type`. Made by the macro `variants!`.
pub(crate) trait Variants: Sized {
    /// Reads one of a known type; `None`: it can't be used, which was said.
    fn read_as(cx: &mut Cx<'_>, kind: &str, node: NodeId) -> Option<Self>;

    /// The schema of each type.
    fn schemas(defs: &mut Definitions) -> Vec<(&'static str, serde_json::Value)>;
}

/// What is known about a record before any is read. Sorting the members of an object needs no more, so
/// that the program holds that part once, not once for each record.
#[derive(Debug)]
pub(crate) struct Shape {
    /// What messages call it.
    pub name: &'static str,
    /// Its fields.
    pub fields: &'static [FieldName],
    /// The field that a bare string stands for.
    pub short: Option<&'static str>,
    /// A member that is no field and is read elsewhere: the type of a block.
    pub silent: Option<&'static str>,
    /// Fields that other formats have, and that nothing is made of.
    pub unused: &'static [&'static str],
}

impl Shape {
    pub(super) fn names(&self) -> impl Iterator<Item = &'static str> {
        self.fields.iter().map(|field| field.name)
    }
}

/// The values of a record's fields, in the order of [`Shape::fields`].
pub(crate) struct Slots {
    /// The record's own value.
    pub node: NodeId,
    pub(super) shape: &'static Shape,
    pub(super) values: Vec<Option<NodeId>>,
    /// Whether it was written as a bare string.
    pub(super) short: bool,
}

impl Slots {
    /// What messages call the record.
    pub(crate) fn kind(&self) -> &'static str {
        self.shape.name
    }

    /// Reads the field with this number.
    pub(crate) fn take<F: Field>(&self, cx: &mut Cx<'_>, nth: usize) -> F::Value {
        let (node, back) = self.enter(cx, nth);
        let value = F::take(cx, node);
        cx.leave(back);
        value
    }

    /// Goes to a field, where it is written; also gives the way back.
    fn enter(&self, cx: &mut Cx<'_>, nth: usize) -> (Option<NodeId>, Depth) {
        let node = self.values.get(nth).copied().flatten();
        let name = self.shape.fields.get(nth).map_or("", |field| field.name);
        let back = if node.is_none() || self.short { cx.depth() } else { cx.enter(name) };
        (node, back)
    }

    /// Whether a field was written, with whatever value but `null`.
    pub(crate) fn has(&self, name: &str) -> bool {
        self.node(name).is_some()
    }

    /// The value of a field.
    pub(crate) fn node(&self, name: &str) -> Option<NodeId> {
        let fields = self.shape.names().zip(&self.values);
        fields.filter(|(own, _)| *own == name).find_map(|(_, value)| *value)
    }
}

/// How members begin that are somebody's notes, or for a text editor: `$schema`, `_note`, `//`.
pub(crate) const COMMENTS: [char; 4] = ['_', '$', '/', '#'];
