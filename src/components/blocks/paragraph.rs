//! A paragraph.

use crate::markup::{IntoNode, Node, tag};
use warta_page::text::Inline;

use crate::components::inlines::inlines;

/// A paragraph.
pub fn paragraph(text: Vec<Inline>) -> Node {
    tag("p").class("paragraph").child(inlines(text)).into_node()
}
