//! What a closed tag becomes.

use warta_page::block::Align;
use warta_page::text::{Inline, plain};

use super::{Builder, Frame, Tag};
use crate::model::{Block, Heading, List, Paragraph, Quote, Table};

impl Builder {
    /// Closes the innermost tag.
    pub(super) fn pop(&mut self) {
        if self.top().tag.is_flow() {
            self.flush();
        }
        let Some(frame) = self.stack.pop() else { return };
        let origin = self.origin();
        match frame.tag {
            Tag::Root => self.stack.push(frame),
            Tag::Strong
            | Tag::Emphasis
            | Tag::Strikethrough
            | Tag::Superscript
            | Tag::Subscript
            | Tag::Code
            | Tag::Link(_) => self.wrapped(frame),
            Tag::Paragraph => {
                let text = trimmed(frame.inlines);
                if !text.is_empty() {
                    self.emit(Block::Paragraph(Paragraph { origin, text }));
                }
            }
            Tag::Heading(level) => {
                let text = trimmed(frame.inlines);
                if !text.is_empty() {
                    self.emit(Block::Heading(Heading { origin, level, text }));
                }
            }
            Tag::Pre => {
                let text = literal(&plain(&frame.inlines));
                if !text.is_empty() {
                    self.emit(Block::Paragraph(Paragraph { origin, text }));
                }
            }
            Tag::Quote => {
                let mut text = Vec::new();
                let mut after = Vec::new();
                quoted(frame.blocks, &mut text, &mut after);
                if !text.is_empty() {
                    let (attribution, person_id) = (Vec::new(), None);
                    self.emit(Block::Quote(Quote { origin, text, attribution, person_id }));
                }
                for block in after {
                    self.emit(block);
                }
            }
            Tag::Item => {
                if let Tag::List { .. } = self.top().tag {
                    self.top_mut().items.push(frame.blocks);
                } else {
                    for block in frame.blocks {
                        self.emit(block);
                    }
                }
            }
            Tag::List { ordered, start } => {
                let items = frame.items;
                if !items.is_empty() {
                    self.emit(Block::List(List { origin, ordered, start, items }));
                }
            }
            Tag::Cell { header } => {
                let cell = flat(frame.blocks);
                let row = self.top_mut();
                row.cells.push(cell);
                if !header {
                    row.tag = Tag::Row { header: false };
                }
            }
            Tag::Row { header } => {
                if !frame.cells.is_empty() {
                    self.top_mut().rows.push((header, frame.cells));
                }
            }
            Tag::Table(align) => {
                let block = table(frame.rows, frame.caption, align);
                if let Some((header, rows, caption, align)) = block {
                    self.emit(Block::Table(Table { origin, caption, header, rows, align }));
                }
            }
            Tag::Caption => {
                let caption = flat(frame.blocks);
                match self.top().tag {
                    Tag::Table(_) | Tag::Figure => self.top_mut().caption.extend(caption),
                    _ => self.emit(Block::Paragraph(Paragraph { origin, text: caption })),
                }
            }
            Tag::Figure => {
                let mut blocks = frame.blocks;
                let mut caption = frame.caption;
                for block in blocks.iter_mut().rev() {
                    if let Block::Image(image) = block {
                        image.caption.append(&mut caption);
                        break;
                    }
                }
                if !caption.is_empty() {
                    blocks.push(Block::Paragraph(Paragraph { origin, text: caption }));
                }
                for block in blocks {
                    self.emit(block);
                }
            }
        }
    }

    /// Puts a closed inline tag into what is around it.
    fn wrapped(&mut self, frame: Frame) {
        let inner = frame.inlines;
        if inner.is_empty() {
            return;
        }
        let inline = match frame.tag {
            Tag::Strong => Inline::Strong(inner),
            Tag::Emphasis => Inline::Emphasis(inner),
            Tag::Strikethrough => Inline::Strikethrough(inner),
            Tag::Superscript => Inline::Superscript(inner),
            Tag::Subscript => Inline::Subscript(inner),
            Tag::Code => Inline::Code(plain(&inner)),
            Tag::Link(Some(href)) => Inline::Link { href, children: inner },
            _ => {
                let outer = &mut self.top_mut().inlines;
                for one in inner {
                    join(outer, one);
                }
                return;
            }
        };
        self.top_mut().inlines.push(inline);
    }

    /// Puts a block into the innermost place that holds blocks.
    pub(super) fn emit(&mut self, block: Block) {
        match self.top().tag {
            Tag::List { .. } => self.top_mut().items.push(vec![block]),
            Tag::Table(_) => {
                let text = flat(vec![block]);
                self.top_mut().caption.extend(text);
            }
            Tag::Row { .. } => {
                let text = flat(vec![block]);
                self.top_mut().cells.push(text);
            }
            _ => {
                self.flush();
                self.top_mut().blocks.push(block);
            }
        }
    }

    /// Makes a paragraph of the loose text in front of a block.
    pub(super) fn flush(&mut self) {
        let origin = self.origin();
        let top = self.top_mut();
        if !top.tag.is_flow() {
            return;
        }
        let text = trimmed(std::mem::take(&mut top.inlines));
        if !text.is_empty() {
            top.blocks.push(Block::Paragraph(Paragraph { origin, text }));
        }
    }
}

type TableParts = (Vec<Vec<Inline>>, Vec<Vec<Vec<Inline>>>, Vec<Inline>, Vec<Align>);

fn table(
    rows: Vec<(bool, Vec<Vec<Inline>>)>,
    caption: Vec<Inline>,
    align: Vec<Align>,
) -> Option<TableParts> {
    if rows.is_empty() {
        return None;
    }
    let mut header = Vec::new();
    let mut body = Vec::new();
    for (nth, (is_header, cells)) in rows.into_iter().enumerate() {
        if nth == 0 && is_header {
            header = cells;
        } else {
            body.push(cells);
        }
    }
    Some((header, body, caption, align))
}

/// Code that keeps its lines.
fn literal(text: &str) -> Vec<Inline> {
    let mut out = Vec::new();
    for (nth, line) in text.trim_matches('\n').lines().enumerate() {
        if nth > 0 {
            out.push(Inline::LineBreak);
        }
        if !line.is_empty() {
            out.push(Inline::Code(line.to_owned()));
        }
    }
    out
}

/// The paragraphs of a quotation; what is no text comes after it.
fn quoted(blocks: Vec<Block>, text: &mut Vec<Vec<Inline>>, after: &mut Vec<Block>) {
    for block in blocks {
        match block {
            Block::Paragraph(one) => text.push(one.text),
            Block::Heading(one) => text.push(vec![Inline::Strong(one.text)]),
            Block::Quote(one) => text.extend(one.text),
            Block::List(one) => {
                for item in one.items {
                    quoted(item, text, after);
                }
            }
            other => after.push(other),
        }
    }
}

/// The text of blocks, one after another with line breaks between.
pub(crate) fn flat(blocks: Vec<Block>) -> Vec<Inline> {
    let mut parts = Vec::new();
    let mut after = Vec::new();
    quoted(blocks, &mut parts, &mut after);
    for block in after {
        match block {
            Block::Table(table) => {
                for row in std::iter::once(table.header).chain(table.rows) {
                    parts.push(row.join(&Inline::Text(" ".into())));
                }
            }
            Block::Image(image) => parts.extend(image.alt.map(|alt| vec![Inline::Text(alt)])),
            _ => {}
        }
    }
    parts.retain(|part| !part.is_empty());
    parts.join(&Inline::LineBreak)
}

/// Without white space and line breaks at either end.
pub(crate) fn trimmed(mut inlines: Vec<Inline>) -> Vec<Inline> {
    while let Some(last) = inlines.last_mut() {
        match last {
            Inline::LineBreak => {
                inlines.pop();
            }
            Inline::Text(text) => {
                text.truncate(text.trim_end_matches([' ', '\n', '\t']).len());
                if !text.is_empty() {
                    break;
                }
                inlines.pop();
            }
            _ => break,
        }
    }
    let mut start = 0;
    while let Some(first) = inlines.get_mut(start) {
        match first {
            Inline::LineBreak => start += 1,
            Inline::Text(text) => {
                let cut = text.len() - text.trim_start_matches([' ', '\n', '\t']).len();
                text.drain(..cut);
                if !text.is_empty() {
                    break;
                }
                start += 1;
            }
            _ => break,
        }
    }
    inlines.drain(..start);
    inlines
}

fn join(inlines: &mut Vec<Inline>, next: Inline) {
    match (inlines.last_mut(), next) {
        (Some(Inline::Text(last)), Inline::Text(next)) => last.push_str(&next),
        (_, next) => inlines.push(next),
    }
}
