//! A list, which may nest.

use crate::markup::{IntoNode, Node, nodes, tag};
use warta_page::block::{Block, NumberStyle, Numbers};

use crate::components::blocks::blocks;
use crate::components::inlines::inlines;

/// A plain list, or a numbered one with its numbers as they were written.
pub fn list(numbers: Option<Numbers>, items: Vec<Vec<Block>>) -> Node {
    let Some(Numbers { start, style, reversed, values }) = numbers else {
        let items = items.into_iter().map(|item| tag("li").child(content(item)));
        return tag("ul").class("list").child(items.collect::<Node>()).into_node();
    };
    let mut values = values.into_iter().peekable();
    let items = items.into_iter().zip(0..).map(|(item, nth)| {
        let own = values.next_if(|(place, _)| *place == nth).map(|(_, value)| value);
        tag("li").attr("value", own).child(content(item))
    });
    let items = items.collect::<Node>();
    // The attribute is for those who read without style sheets.
    let (class, sign) = match style {
        NumberStyle::Decimal => ("list", None),
        NumberStyle::LowerAlpha => ("list list-lower-alpha", Some("a")),
        NumberStyle::UpperAlpha => ("list list-upper-alpha", Some("A")),
        NumberStyle::LowerRoman => ("list list-lower-roman", Some("i")),
        NumberStyle::UpperRoman => ("list list-upper-roman", Some("I")),
    };
    let list = tag("ol").class(class).attr("type", sign).attr("start", start);
    list.attr("reversed", reversed).child(items).into_node()
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
