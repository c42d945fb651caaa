//! A table. A wide one scrolls inside its own frame, which the keyboard can reach.

use leptos::either::Either;
use leptos::prelude::*;
use warta_page::block::{Align, Cell};
use warta_page::text::{Inline, plain};

use crate::components::inlines::Inlines;
use crate::components::scroll_frame::ScrollFrame;

/// A table, the first `head` rows of which are the headings of its columns.
#[component]
pub fn Table(
    /// What it shows.
    caption: Vec<Inline>,
    /// How many of the rows, from the first on, hold the headings of columns.
    head: u16,
    /// The rows, each with the cells that begin in it.
    rows: Vec<Vec<Cell>>,
    /// How each column is set; missing ones are [`Align::Start`].
    align: Vec<Align>,
) -> impl IntoView {
    let label = (!caption.is_empty()).then(|| plain(&caption));
    let mut rows = rows.into_iter();
    // No cell reaches out of the headings.
    let (mut over_top, mut over) = (vec![0; align.len()], vec![0; align.len()]);
    let top = rows.by_ref().take(usize::from(head));
    let top = top.map(|cells| row(cells, "col", &align, &mut over_top)).collect_view();
    let rows = rows.map(|cells| {
        // A row of nothing but headings is about the columns below it.
        let scope = if cells.iter().all(|cell| cell.heading) { "col" } else { "row" };
        row(cells, scope, &align, &mut over)
    });
    let rows = rows.collect_view();
    let caption = (!caption.is_empty())
        .then(|| view! { <p class="table-caption"><Inlines run=caption/></p> });
    view! {
        <div class="table-block">
            {caption}
            <ScrollFrame label>
                <table class="table">
                    {(head > 0).then(|| view! { <thead>{top}</thead> })}
                    <tbody>{rows}</tbody>
                </table>
            </ScrollFrame>
        </div>
    }
}

/// A row; `scope` is what its headings are about. `over` is for each column how many rows, from this one
/// on, a cell above reaches over; it is left as the next row finds it.
fn row(
    cells: Vec<Cell>,
    scope: &'static str,
    align: &[Align],
    over: &mut [u16],
) -> impl IntoView + use<> {
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
        let span = |count: u16| (count > 1).then(|| u32::from(count));
        let (columns, rows) = (span(cell.columns), span(cell.rows));
        // An empty heading, as over the names of rows, is about nothing.
        if cell.heading && !cell.text.is_empty() {
            Either::Left(view! {
                <th scope=scope colspan=columns rowspan=rows class=class><Inlines run=cell.text/></th>
            })
        } else {
            Either::Right(view! {
                <td colspan=columns rowspan=rows class=class><Inlines run=cell.text/></td>
            })
        }
    });
    let cells = cells.collect_view();
    over.iter_mut().for_each(|rows| *rows = rows.saturating_sub(1));
    view! { <tr>{cells}</tr> }
}
