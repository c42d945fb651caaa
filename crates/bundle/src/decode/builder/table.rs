//! The rows of a table as they were written, and where each cell comes to stand.

use crate::model::{CellMark, Origin, Table};
use warta_page::text::Inline;

/// How many columns are looked at; a cell further on is one of one column and one row.
const WIDEST: usize = 200;

/// How many rows at the top can be headings without being marked as the head.
const MOST_HEADINGS: usize = 10;

/// Which part of its table a row belongs to. Parts of one kind are told apart by their numbers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Part {
    /// `thead`
    Head(u32),
    /// `tbody`
    Body(u32),
    /// `tfoot`
    Foot(u32),
}

/// A cell as it was written.
#[derive(Debug, Clone)]
pub(super) struct Written {
    pub text: Vec<Inline>,
    pub heading: bool,
    /// How many columns it says that it reaches over.
    pub columns: u16,
    /// How many rows it says that it reaches over; 0: to the end of its part.
    pub rows: u16,
}

/// A row as it was written.
#[derive(Debug, Clone)]
pub(super) struct Row {
    pub part: Part,
    /// Whether all of its cells are headings.
    pub heading: bool,
    pub cells: Vec<Written>,
}

impl Row {
    /// The row, counted from the first, in which its deepest cell ends.
    fn end(&self, nth: usize) -> usize {
        let deepest = |cell: &Written| match cell.rows {
            0 => usize::MAX,
            rows => nth.saturating_add(usize::from(rows)),
        };
        self.cells.iter().map(deepest).max().unwrap_or(nth)
    }
}

/// The table; `None` where it has no cells. Cells that reach further than their part of the table, or over
/// one another, are cut, as browsers do it.
pub(super) fn laid(rows: Vec<Row>, origin: Origin) -> Option<Table> {
    // The head is shown first and the foot last, wherever they were written.
    let (mut all, rest): (Vec<_>, Vec<_>) =
        rows.into_iter().partition(|row| matches!(row.part, Part::Head(_)));
    let mut head = all.len();
    let (foot, body): (Vec<_>, Vec<_>) =
        rest.into_iter().partition(|row| matches!(row.part, Part::Foot(_)));
    all.extend(body);
    all.extend(foot);
    // A row without cells is one where cells of the rows above reach over it.
    if all.iter().flat_map(|row| &row.cells).all(|cell| cell.rows == 1) {
        all.retain(|row| !row.cells.is_empty());
        head = all.iter().filter(|row| matches!(row.part, Part::Head(_))).count();
    }
    if all.iter().all(|row| row.cells.is_empty()) {
        return None;
    }
    if head == 0 {
        head = headings(&all);
    }
    let mut table = Table {
        origin,
        caption: Vec::new(),
        header: Vec::new(),
        rows: Vec::with_capacity(all.len()),
        align: Vec::new(),
        head: u16::try_from(head).unwrap_or(u16::MAX),
        marks: Vec::new(),
    };
    let ends = ends(&all, head);
    // How many rows, from this one on, each column is still reached over.
    let mut taken: Vec<usize> = Vec::new();
    for (nth, (row, end)) in all.into_iter().zip(ends).enumerate() {
        let mut column = 0;
        let mut texts = Vec::with_capacity(row.cells.len());
        for cell in row.cells {
            while taken.get(column).is_some_and(|rows| *rows > 0) {
                column += 1;
            }
            let free = (column..WIDEST).take_while(|at| taken.get(*at).is_none_or(|it| *it == 0));
            let columns = free.take(usize::from(cell.columns)).count().max(1);
            let left = end.saturating_sub(nth).max(1);
            let rows = match cell.rows {
                _ if column >= WIDEST => 1,
                0 => left,
                rows => left.min(usize::from(rows)),
            };
            if column < WIDEST {
                let reached = column.saturating_add(columns);
                taken.resize(taken.len().max(reached), 0);
                taken.iter_mut().take(reached).skip(column).for_each(|it| *it = rows);
            }
            if columns > 1 || rows > 1 || (cell.heading && nth >= head) {
                let (columns, rows) = (narrow(columns), narrow(rows));
                let (row, cell, heading) = (nth, texts.len(), cell.heading);
                table.marks.push(CellMark { row, cell, columns, rows, heading });
            }
            texts.push(cell.text);
            column = column.saturating_add(columns);
        }
        taken.iter_mut().for_each(|rows| *rows = rows.saturating_sub(1));
        if nth == 0 && head > 0 {
            table.header = texts;
        } else {
            table.rows.push(texts);
        }
    }
    Some(table)
}

fn narrow(number: usize) -> u16 {
    u16::try_from(number).unwrap_or(u16::MAX)
}

/// How many rows at the top are headings by their cells; what is nothing but headings has one. A single
/// cell further down is about the rows below it. A cell that reaches from a heading into the figures takes
/// its row with it.
fn headings(rows: &[Row]) -> usize {
    let top = rows.iter().take(MOST_HEADINGS).enumerate();
    let found =
        top.take_while(|(nth, row)| row.heading && (*nth == 0 || row.cells.len() > 1)).count();
    let mut head = if found == rows.len() { found.min(1) } else { found };
    while let Some(nth) = (0..head).find(|nth| rows.get(*nth).is_some_and(|it| it.end(*nth) > head))
    {
        head = nth;
    }
    head
}

/// For each row, where the part that it belongs to ends.
fn ends(rows: &[Row], head: usize) -> Vec<usize> {
    let mut ends = vec![rows.len(); rows.len()];
    let mut end = rows.len();
    let mut below: Option<Part> = None;
    for (nth, row) in rows.iter().enumerate().rev() {
        let next = nth.saturating_add(1);
        if below.is_some_and(|part| part != row.part) || next == head {
            end = next;
        }
        below = Some(row.part);
        if let Some(it) = ends.get_mut(nth) {
            *it = end;
        }
    }
    ends
}
