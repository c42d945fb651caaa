//! A table. A wide one scrolls inside its own frame, which the keyboard can reach.

use crate::markup::{IntoNode, Node, tag};
use warta_page::block::Align;
use warta_page::text::{Inline, plain};

use crate::components::inlines::inlines;
use crate::components::scroll_frame::scroll_frame;

/// A table.
pub fn table(
    caption: Vec<Inline>,
    header: Vec<Vec<Inline>>,
    rows: Vec<Vec<Vec<Inline>>>,
    align: Vec<Align>,
) -> Node {
    let class = move |column: usize| match align.get(column) {
        Some(Align::Center) => Some("table-center"),
        Some(Align::End) => Some("table-end"),
        Some(Align::Start) | None => None,
    };
    let label = (!caption.is_empty()).then(|| plain(&caption));
    let head = (!header.is_empty()).then(|| {
        let cells = header.into_iter().enumerate().map(|(column, cell)| {
            tag("th").attr("scope", "col").attr("class", class(column)).child(inlines(cell))
        });
        tag("thead").child(tag("tr").child(cells.collect::<Node>()))
    });
    let rows = rows.into_iter().map(|row| {
        let cells = row
            .into_iter()
            .enumerate()
            .map(|(column, cell)| tag("td").attr("class", class(column)).child(inlines(cell)));
        tag("tr").child(cells.collect::<Node>())
    });
    let rows = rows.collect::<Node>();
    tag("div")
        .class("table-block")
        .child(
            (!caption.is_empty()).then(|| tag("p").class("table-caption").child(inlines(caption))),
        )
        .child(scroll_frame(
            label,
            tag("table").class("table").child(head).child(tag("tbody").child(rows)),
        ))
        .into_node()
}
