//! A paragraph.

use crate::markup::{IntoNode, Node, tag};
use warta_page::text::Inline;

use crate::components::inlines::line;

/// A paragraph.
pub fn paragraph(text: Vec<Inline>) -> Node {
    line(tag("p").class("paragraph"), text).into_node()
}
