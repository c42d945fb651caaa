//! What matters most, in a few points.

use crate::markup::{IntoNode, Node, tag};
use warta_page::text::Inline;

use crate::components::inlines::inlines;
use crate::setting::words;

/// Points in a box.
pub fn key_points(items: Vec<Vec<Inline>>) -> Node {
    tag("div")
        .attr("role", "note")
        .class("key-points")
        .attr("aria-label", words().key_points)
        .child(tag("p").class("key-points-title").child(words().key_points))
        .child(
            tag("ul").child(
                items.into_iter().map(|item| tag("li").child(inlines(item))).collect::<Node>(),
            ),
        )
        .into_node()
}
