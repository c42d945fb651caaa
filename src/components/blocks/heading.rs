//! A heading inside the text.

use crate::markup::{IntoNode, Node, tag};
use warta_page::text::Inline;

use crate::components::inlines::inlines;

/// A heading of level 2 to 4, with an anchor.
pub fn heading(level: u8, id: String, text: Vec<Inline>) -> Node {
    let text = inlines(text);
    match level {
        2 => tag("h2").class("heading").attr("id", id).child(text).into_node(),
        3 => tag("h3").class("heading").attr("id", id).child(text).into_node(),
        _ => tag("h4").class("heading").attr("id", id).child(text).into_node(),
    }
}
