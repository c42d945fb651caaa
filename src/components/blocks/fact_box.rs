//! A box beside the story.

use crate::markup::{IntoNode, Node, tag};
use warta_page::block::Block;

use crate::components::blocks::blocks;

/// A box with its own heading.
pub fn fact_box(title: Option<String>, body: Vec<Block>) -> Node {
    let label = title.clone();
    tag("div")
        .attr("role", "note")
        .class("fact-box")
        .attr("aria-label", label)
        .child(title.map(|title| tag("p").class("fact-box-title").child(title)))
        .child(blocks(body))
        .into_node()
}
