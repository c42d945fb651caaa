//! A list, which may nest.

use crate::markup::{IntoNode, Node, nodes, tag};
use warta_page::block::Block;

use crate::components::blocks::blocks;
use crate::components::inlines::inlines;

/// A numbered or plain list.
pub fn list(ordered: bool, start: Option<u32>, items: Vec<Vec<Block>>) -> Node {
    let items = items.into_iter().map(|item| tag("li").child(content(item))).collect::<Node>();
    if ordered {
        tag("ol").class("list").attr("start", start).child(items).into_node()
    } else {
        tag("ul").class("list").child(items).into_node()
    }
}

/// An item that is one paragraph needs no paragraph around it.
fn content(item: Vec<Block>) -> Node {
    let mut item = item.into_iter();
    match item.next() {
        Some(Block::Paragraph(text)) => nodes![inlines(text), blocks(item.collect())].into_node(),
        Some(first) => blocks(std::iter::once(first).chain(item).collect()),
        None => ().into_node(),
    }
}
