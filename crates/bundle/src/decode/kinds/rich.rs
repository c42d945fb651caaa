//! Text with mark-up: inline Markdown, paragraphs, bodies, and the cells and items made of them.

use warta_diagnostics::{Code, lists_findings};
use warta_page::text::Inline;

use super::{Fallback, Holds, Kind, each, is_nothing, string, wrong};
use crate::decode::Cx;
use crate::decode::block::{body, element, report};
use crate::decode::builder::{Built, flat};
use crate::decode::note::{MarkupChange, Note};
use crate::decode::record::Variants;
use crate::model::{Block, Paragraph};
use crate::{decode, markdown};
use warta_json::{Kind as Json, NodeId};

use {crate::schema::Definitions, serde_json::json};

/// The inlines of a string. A number in a table or a list is as good as a string.
fn inlines(cx: &mut Cx<'_>, node: NodeId, numbers: bool) -> Option<Vec<Inline>> {
    if numbers && matches!(cx.doc.kind(node), Json::Number | Json::Bool(_)) {
        return Some(vec![Inline::Text(cx.doc.raw(node).to_owned())]);
    }
    let text = string(cx, node)?;
    let mut built = markdown::paragraphs(&text, cx.origin());
    text_only(&mut built);
    report(cx, node, built.notes);
    Some(flat(built.blocks))
}

/// Notes where something is no text that stands where only text can stand.
fn text_only(built: &mut Built) {
    if !lists_findings() {
        return;
    }
    for block in &built.blocks {
        let part = match block {
            Block::Image(it) => it.src.clone(),
            Block::Embed(it) => it.url.clone(),
            Block::Table(_) => Some("<table".to_owned()),
            _ => continue,
        };
        built.notes.push(Note::Changed(part.unwrap_or_default(), MarkupChange::PictureAsText));
    }
}

/// Inline Markdown.
pub(crate) struct Inlines;

impl Kind for Inlines {
    type Value = Vec<Inline>;

    fn read(cx: &mut Cx<'_>, node: NodeId) -> Option<Vec<Inline>> {
        inlines(cx, node, false)
    }

    fn schema(_: &mut Definitions) -> serde_json::Value {
        json!({"type": "string"})
    }
}

impl Fallback for Inlines {
    fn fallback() -> Vec<Inline> {
        Vec::new()
    }
}

/// Markdown of which only the paragraphs count.
pub(crate) struct Paragraphs;

impl Kind for Paragraphs {
    type Value = Vec<Vec<Inline>>;

    const HOLDS: Holds = Holds::List;

    fn read(cx: &mut Cx<'_>, node: NodeId) -> Option<Vec<Vec<Inline>>> {
        if cx.doc.kind(node) == Json::Array {
            return Some(each(cx, node, |cx, element| inlines(cx, element, false)));
        }
        let text = string(cx, node)?;
        let mut built = markdown::paragraphs(&text, cx.origin());
        text_only(&mut built);
        report(cx, node, built.notes);
        let parts = built.blocks.into_iter().map(|block| flat(vec![block]));
        Some(parts.filter(|part| !part.is_empty()).collect())
    }

    fn schema(_: &mut Definitions) -> serde_json::Value {
        json!({"type": "string"})
    }
}

impl Fallback for Paragraphs {
    fn fallback() -> Vec<Vec<Inline>> {
        Vec::new()
    }
}

/// A body: a string of Markdown, or an array of paragraphs and blocks.
pub(crate) struct Body;

impl Kind for Body {
    type Value = Vec<Block>;

    const HOLDS: Holds = Holds::List;

    fn read(cx: &mut Cx<'_>, node: NodeId) -> Option<Vec<Block>> {
        body(cx, node)
    }

    fn schema(defs: &mut Definitions) -> serde_json::Value {
        let element = defs.refer_element(Block::schemas);
        json!({"anyOf": [{"type": "string"}, {"type": "array", "items": element}]})
    }
}

impl Fallback for Body {
    fn fallback() -> Vec<Block> {
        Vec::new()
    }
}

/// The items of a list.
pub(crate) struct Items;

impl Kind for Items {
    type Value = Vec<Vec<Block>>;

    const HOLDS: Holds = Holds::List;

    fn read(cx: &mut Cx<'_>, node: NodeId) -> Option<Vec<Vec<Block>>> {
        Some(each(cx, node, |cx, item| match cx.doc.kind(item) {
            Json::Number => {
                let text = inlines(cx, item, true)?;
                Some(vec![Block::Paragraph(Paragraph { origin: cx.origin(), text })])
            }
            Json::String => {
                let text = string(cx, item)?;
                let built = markdown::paragraphs(&text, cx.origin());
                report(cx, item, built.notes);
                if built.blocks.iter().any(|block| !matches!(block, Block::Paragraph(_))) {
                    return Some(built.blocks);
                }
                let text = flat(built.blocks);
                Some(vec![Block::Paragraph(Paragraph { origin: cx.origin(), text })])
            }
            Json::Array => body(cx, item),
            _ => {
                let mut out = Vec::new();
                element(cx, item, &mut out);
                Some(out).filter(|out| !out.is_empty())
            }
        }))
    }

    fn schema(defs: &mut Definitions) -> serde_json::Value {
        let element = defs.refer_element(Block::schemas);
        json!({"type": "array", "items": {"anyOf": [
            element, {"type": "array", "items": element}
        ]}})
    }
}

impl Fallback for Items {
    fn fallback() -> Vec<Vec<Block>> {
        Vec::new()
    }
}

/// Points, each a string of inline Markdown.
pub(crate) struct Points;

impl Kind for Points {
    type Value = Vec<Vec<Inline>>;

    const HOLDS: Holds = Holds::List;

    fn read(cx: &mut Cx<'_>, node: NodeId) -> Option<Vec<Vec<Inline>>> {
        Some(each(cx, node, |cx, item| inlines(cx, item, true)))
    }

    fn schema(_: &mut Definitions) -> serde_json::Value {
        json!({"type": "array", "items": {"type": "string"}})
    }
}

impl Fallback for Points {
    fn fallback() -> Vec<Vec<Inline>> {
        Vec::new()
    }
}

/// The cells of one row. An empty one keeps its place.
pub(crate) struct Cells;

impl Kind for Cells {
    type Value = Vec<Vec<Inline>>;

    const HOLDS: Holds = Holds::List;

    fn read(cx: &mut Cx<'_>, node: NodeId) -> Option<Vec<Vec<Inline>>> {
        let doc = cx.doc;
        if doc.kind(node) != Json::Array {
            return wrong(cx, node, "bundle-wanted-cells");
        }
        let mut cells = Vec::new();
        for (nth, cell) in doc.elements(node).enumerate() {
            let read = |cx: &mut Cx<'_>| match is_nothing(cx, cell) {
                true => None,
                false => inlines(cx, cell, true),
            };
            cells.push(cx.nth(nth, read).unwrap_or_default());
        }
        Some(cells)
    }

    fn schema(_: &mut Definitions) -> serde_json::Value {
        json!({"type": "array", "items": {"type": ["string", "number", "null"]}})
    }
}

impl Fallback for Cells {
    fn fallback() -> Vec<Vec<Inline>> {
        Vec::new()
    }
}

/// The first row that has not as many cells as most rows have, and how many those have.
fn odd_row(rows: &[Vec<Vec<Inline>>]) -> Option<(usize, usize)> {
    let like = |width: usize| rows.iter().filter(|row| row.len() == width).count();
    let first = rows.first()?.len();
    let mut widths = rows.iter().map(Vec::len).enumerate();
    // Two rows tell nothing about which of them is odd; the later one is taken for it.
    let (odd, other) = widths.find(|(_, width)| *width != first)?;
    if like(first) >= like(other) { Some((odd, first)) } else { Some((0, other)) }
}

/// The rows of a table.
pub(crate) struct Rows;

impl Kind for Rows {
    type Value = Vec<Vec<Vec<Inline>>>;

    const HOLDS: Holds = Holds::List;

    fn read(cx: &mut Cx<'_>, node: NodeId) -> Option<Vec<Vec<Vec<Inline>>>> {
        let rows: Vec<Vec<Vec<Inline>>> = each(cx, node, decode::kinds::Cells::read);
        if let Some((nth, usual)) = odd_row(&rows) {
            let cells = rows.get(nth).map_or(0, Vec::len);
            // Rows that say nothing were left out on the way.
            let row = cx.doc.elements(node).filter(|row| cx.doc.kind(*row) == Json::Array).nth(nth);
            cx.say(row.unwrap_or(node), Code::UnevenTable, || {
                crate::diagnostics::value::uneven_table(cells, usual)
            });
        }
        Some(rows)
    }

    fn schema(defs: &mut Definitions) -> serde_json::Value {
        json!({"type": "array", "items": Cells::schema(defs)})
    }
}

impl Fallback for Rows {
    fn fallback() -> Vec<Vec<Vec<Inline>>> {
        Vec::new()
    }
}
