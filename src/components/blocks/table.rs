//! A table. A wide one scrolls inside its own frame, which the keyboard can reach.

use crate::markup::{IntoNode, Node, tag};
use warta_page::block::{Align, Cell};
use warta_page::text::{Inline, plain};

use crate::components::inlines::inlines;
use crate::components::scroll_frame::scroll_frame;

/// A table, the first `head` rows of which are the headings of its columns.
pub fn table(caption: Vec<Inline>, head: u16, rows: Vec<Vec<Cell>>, align: Vec<Align>) -> Node {
    let label = (!caption.is_empty()).then(|| plain(&caption));
    let mut rows = rows.into_iter();
    // No cell reaches out of the headings.
    let (mut over_top, mut over) = (vec![0; align.len()], vec![0; align.len()]);
    let top = rows.by_ref().take(usize::from(head));
    let top = top.map(|cells| row(cells, "col", &align, &mut over_top));
    let top = tag("thead").child(top.collect::<Node>());
    let rows = rows.map(|cells| {
        // A row of nothing but headings is about the columns below it.
        let scope = if cells.iter().all(|cell| cell.heading) { "col" } else { "row" };
        row(cells, scope, &align, &mut over)
    });
    let rows = tag("tbody").child(rows.collect::<Node>());
    tag("div")
        .class("table-block")
        .child(
            (!caption.is_empty()).then(|| tag("p").class("table-caption").child(inlines(caption))),
        )
        .child(scroll_frame(
            label,
            tag("table").class("table").child((head > 0).then_some(top)).child(rows),
        ))
        .into_node()
}

/// A row; `scope` is what its headings are about. `over` is for each column how many rows, from this one
/// on, a cell above reaches over; it is left as the next row finds it.
fn row(cells: Vec<Cell>, scope: &'static str, align: &[Align], over: &mut [u16]) -> Node {
    let mut column = 0;
    let cells = cells.into_iter().map(|cell| {
        let reached = over.iter().skip(column).take_while(|rows| **rows > 0).count();
        column = usize::saturating_add(column, reached);
        let class = match align.get(column) {
            Some(Align::Center) => Some("table-center"),
            Some(Align::End) => Some("table-end"),
            Some(Align::Start) | None => None,
        };
        let columns = usize::from(cell.columns);
        over.iter_mut().skip(column).take(columns).for_each(|rows| *rows = cell.rows.max(*rows));
        column = usize::saturating_add(column, columns);
        // An empty heading, as over the names of rows, is about nothing.
        let element = match cell.heading && !cell.text.is_empty() {
            true => tag("th").attr("scope", scope),
            false => tag("td"),
        };
        let span = |count: u16| (count > 1).then(|| u32::from(count));
        let element = element.attr("colspan", span(cell.columns)).attr("rowspan", span(cell.rows));
        element.attr("class", class).child(inlines(cell.text))
    });
    let cells = cells.collect::<Node>();
    over.iter_mut().for_each(|rows| *rows = rows.saturating_sub(1));
    tag("tr").child(cells).into_node()
}
