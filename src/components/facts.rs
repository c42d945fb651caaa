//! Labelled facts.

use crate::markup::{IntoNode, Node, tag};

/// One fact of a [`Facts`] list; nothing where there is no value.
pub fn fact<V: IntoNode + 'static>(label: &'static str, value: Option<V>) -> Node {
    value
        .map(|value| {
            tag("div")
                .class("facts-fact")
                .child(tag("dt").child(label))
                .child(tag("dd").child(value))
        })
        .into_node()
}

/// A list of labelled facts.
pub fn facts(children: impl IntoNode) -> Node {
    tag("dl").class("facts").child(children).into_node()
}
