//! What reads a value, and what reads a field.

use super::Cx;
use crate::schema::Definitions;
use warta_json::NodeId;

/// What a field holds, as far as a mistyped name or an empty value depends on it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Holds {
    /// True or false: `false` says something, and no guess at a name is read.
    Flag,
    /// A figure, or how something stands: no guess at its name is read either.
    Fact,
    /// Whether readers see an article: what can't be understood, or says nothing, publishes nothing.
    Status,
    /// A list, which may be empty.
    List,
    /// Anything else.
    Other,
}

/// Reads one value.
pub(crate) trait Kind {
    /// What it comes to.
    type Value;

    /// Whether an object is one of its values.
    const RECORD: bool = false;

    /// What a field of it holds.
    const HOLDS: Holds = Holds::Other;

    /// Reads it; `None` where it can't be used, which was said, or where it says nothing.
    fn read(cx: &mut Cx<'_>, node: NodeId) -> Option<Self::Value>;

    /// Its JSON Schema.
    fn schema(defs: &mut Definitions) -> serde_json::Value;
}

/// A kind that has a value where nothing usable was written.
pub(crate) trait Fallback: Kind {
    /// That value.
    fn fallback() -> Self::Value;
}

/// Reads a field.
pub(crate) trait Field {
    /// What it comes to.
    type Value;

    /// What it holds.
    const HOLDS: Holds;

    /// Reads it; `node` is `None` where it is absent or `null`.
    fn take(cx: &mut Cx<'_>, node: Option<NodeId>) -> Self::Value;

    /// Its JSON Schema.
    fn schema(defs: &mut Definitions) -> serde_json::Value;
}
