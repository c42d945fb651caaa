//! What a closed tag becomes.

use warta_page::text::{Href, Inline, plain};

use super::list::marker;
use super::table::{self, Row, Written};
use super::{Builder, BuilderTag, OpenTag};
use crate::model::{Block, Gallery, Heading, List, Origin, Paragraph, Quote};

impl Builder {
    /// Closes the innermost tag.
    pub(super) fn pop(&mut self) {
        if self.top().tag.is_flow() {
            self.flush();
        }
        let Some(frame) = self.stack.pop() else { return };
        let origin = self.origin();
        match frame.tag {
            BuilderTag::Root => self.stack.push(frame),
            BuilderTag::Strong
            | BuilderTag::Emphasis
            | BuilderTag::Strikethrough
            | BuilderTag::Superscript
            | BuilderTag::Subscript
            | BuilderTag::Marked
            | BuilderTag::Quotation
            | BuilderTag::Cite
            | BuilderTag::Foreign(..)
            | BuilderTag::Code
            | BuilderTag::Link(_) => self.wrapped(frame),
            BuilderTag::Paragraph => {
                let text = self.anchored(shown(frame.inlines));
                if !text.is_empty() {
                    self.emit(Block::Paragraph(Paragraph { origin, text }));
                }
            }
            BuilderTag::Heading(level) => {
                let text = trimmed(frame.inlines);
                if !text.is_empty() {
                    self.emit(Block::Heading(Heading { origin, level, text }));
                }
            }
            BuilderTag::Pre => {
                let text = literal(&plain(&frame.inlines));
                if !text.is_empty() {
                    self.emit(Block::Paragraph(Paragraph { origin, text }));
                }
            }
            BuilderTag::Quote => {
                let mut text = Vec::new();
                let mut after = Vec::new();
                quoted(frame.blocks, &mut text, &mut after);
                let mut attribution = without_dash(frame.caption);
                if std::mem::take(&mut self.cited) && attribution.is_empty() && after.is_empty() {
                    attribution = citation(&mut text);
                }
                if text.is_empty() && !attribution.is_empty() {
                    text.push(std::mem::take(&mut attribution));
                }
                if !text.is_empty() {
                    let person_id = None;
                    self.emit(Block::Quote(Quote { origin, text, attribution, person_id }));
                }
                for block in after {
                    self.emit(block);
                }
            }
            BuilderTag::Item => {
                if matches!(self.top().tag, BuilderTag::List { .. }) && !frame.implied {
                    self.top_mut().items.push(frame.blocks);
                } else {
                    for block in frame.blocks {
                        self.emit(block);
                    }
                }
            }
            BuilderTag::List(numbers) => {
                let items = frame.items;
                if !items.is_empty() {
                    let ordered = numbers.is_some();
                    let mut numbers = numbers.unwrap_or_default();
                    let start = numbers.start.take();
                    self.emit(Block::List(List { origin, ordered, start, items, numbers }));
                }
            }
            BuilderTag::Cell { header, span: (columns, rows) } => {
                let text = flat(frame.blocks);
                let row = self.top_mut();
                row.cells.push(Written { text, heading: header, columns, rows });
                if !header {
                    row.tag = BuilderTag::Row { header: false };
                }
            }
            BuilderTag::Row { header } => {
                let table = self.top_mut();
                let part = table.part;
                // A row without cells may still be one that a cell above reaches over.
                table.rows.push(Row { part, heading: header, cells: frame.cells });
            }
            BuilderTag::Table(align) => {
                let caption = frame.caption;
                match table::laid(frame.rows, origin.clone()) {
                    Some(mut table) => {
                        (table.caption, table.align) = (caption, align);
                        self.emit(Block::Table(table));
                    }
                    None if caption.is_empty() => {}
                    None => self.emit(Block::Paragraph(Paragraph { origin, text: caption })),
                }
            }
            BuilderTag::Caption => {
                let caption = flat(frame.blocks);
                match self.top().tag {
                    BuilderTag::Table(_) | BuilderTag::Figure | BuilderTag::Quote => {
                        let own = &mut self.top_mut().caption;
                        if !own.is_empty() && !caption.is_empty() {
                            own.push(Inline::LineBreak);
                        }
                        own.extend(caption);
                    }
                    _ => self.emit(Block::Paragraph(Paragraph { origin, text: caption })),
                }
            }
            BuilderTag::Figure => {
                for block in figure(frame.blocks, frame.caption, origin) {
                    self.emit(block);
                }
            }
        }
        if !self.waiting.is_empty() && !self.stack.iter().any(|frame| frame.tag.is_text_only()) {
            for block in std::mem::take(&mut self.waiting) {
                self.emit(block);
            }
        }
    }

    /// Puts a closed inline tag into what is around it.
    fn wrapped(&mut self, frame: OpenTag) {
        let inner = frame.inlines;
        if inner.is_empty() {
            return;
        }
        self.cited |= frame.tag == BuilderTag::Cite;
        let inline = match frame.tag {
            BuilderTag::Cite => Inline::Emphasis(inner),
            BuilderTag::Foreign(language, direction) => {
                Inline::Foreign { language, direction, children: inner }
            }
            BuilderTag::Strong => Inline::Strong(inner),
            BuilderTag::Emphasis => Inline::Emphasis(inner),
            BuilderTag::Strikethrough => Inline::Strikethrough(inner),
            BuilderTag::Superscript => Inline::Superscript(inner),
            BuilderTag::Subscript => Inline::Subscript(inner),
            BuilderTag::Marked => Inline::Marked(inner),
            BuilderTag::Code => Inline::Code(plain(&inner)),
            BuilderTag::Link(Some(href)) => Inline::Link { href, children: inner },
            tag => {
                let inner = if tag == BuilderTag::Quotation { self.quoted(inner) } else { inner };
                let outer = &mut self.top_mut().inlines;
                for one in inner {
                    join(outer, one);
                }
                return;
            }
        };
        self.top_mut().inlines.push(inline);
    }

    /// Words between quotation marks, as browsers put them there; inside of others those are single ones.
    /// Marks that somebody wrote beside the element are enough.
    fn quoted(&self, inner: Vec<Inline>) -> Vec<Inline> {
        let outer = self.stack.iter().filter(|frame| frame.tag == BuilderTag::Quotation).count();
        let (opens, closes) =
            if outer % 2 == 0 { ("“\"„«", "”\"“»") } else { ("‘'‹", "’'›") };
        let words = plain(&inner);
        let words = words.trim();
        if words.starts_with(|c| opens.contains(c)) && words.ends_with(|c| closes.contains(c)) {
            return inner;
        }
        let mark = |marks: &str| Inline::Text(marks.chars().take(1).collect());
        std::iter::once(mark(opens)).chain(inner).chain([mark(closes)]).collect()
    }

    /// A text that is whole, with the places that links lead to at its end.
    fn anchored(&mut self, mut text: Vec<Inline>) -> Vec<Inline> {
        if !text.is_empty() {
            text.extend(std::mem::take(&mut self.anchors).into_iter().map(Inline::Anchor));
        }
        text
    }

    /// Puts a block into the innermost place that holds blocks.
    pub(super) fn emit(&mut self, block: Block) {
        match self.top().tag {
            // What is no item has no number: it belongs to the item above, or stands before the list.
            BuilderTag::List { .. } => match self.top_mut().items.last_mut() {
                Some(item) => item.push(block),
                None => {
                    let list = self.stack.pop();
                    self.emit(block);
                    self.stack.extend(list);
                }
            },
            BuilderTag::Table(_) => {
                let text = flat(vec![block]);
                self.top_mut().caption.extend(text);
            }
            BuilderTag::Row { .. } => {
                let (text, heading) = (flat(vec![block]), false);
                self.top_mut().cells.push(Written { text, heading, columns: 1, rows: 1 });
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
        let text = shown(std::mem::take(&mut top.inlines));
        let text = self.anchored(text);
        if !text.is_empty() {
            self.top_mut().blocks.push(Block::Paragraph(Paragraph { origin, text }));
        }
    }
}

/// The text of a paragraph; none where it holds nothing but spaces, as word processors write empty lines.
fn shown(inlines: Vec<Inline>) -> Vec<Inline> {
    let text = trimmed(inlines);
    if is_blank(&text) { Vec::new() } else { text }
}

/// Whether a text shows nothing, and nothing leads from it or to it.
fn is_blank(text: &[Inline]) -> bool {
    text.iter().all(|inline| match inline {
        Inline::Text(text) => text.chars().all(|c| c.is_whitespace() || is_unseen(c)),
        Inline::Strong(inner)
        | Inline::Emphasis(inner)
        | Inline::Strikethrough(inner)
        | Inline::Superscript(inner)
        | Inline::Subscript(inner)
        | Inline::Marked(inner)
        | Inline::Foreign { children: inner, .. } => is_blank(inner),
        Inline::LineBreak => true,
        Inline::Code(_) | Inline::Link { .. } | Inline::Mention { .. } | Inline::Anchor(_) => false,
    })
}

/// Whether a character only says where a word may be parted, or which way it is written.
fn is_unseen(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{2066}'..='\u{2069}' | '\u{feff}')
}

/// Takes out of a quotation the name at its end of who said it, as a `cite` has it. In the middle of a
/// sentence that names a work.
fn citation(text: &mut Vec<Vec<Inline>>) -> Vec<Inline> {
    let several = text.len() > 1;
    let Some(last) = text.last_mut() else { return Vec::new() };
    let name = match last.last() {
        Some(Inline::Emphasis(name)) => name.clone(),
        Some(Inline::Link { href, children }) => match children.as_slice() {
            [Inline::Emphasis(name)] => {
                vec![Inline::Link { href: href.clone(), children: name.clone() }]
            }
            _ => return Vec::new(),
        },
        _ => return Vec::new(),
    };
    let before = last.split_last().map(|(_, before)| before).unwrap_or_default();
    let words = plain(before);
    let words = words.trim_end();
    let ends = ['.', '!', '?', '…', '"', '”', '’', '»', '—', '–', '―', '~'];
    let apart = matches!(before.last(), Some(Inline::LineBreak));
    if !(words.is_empty() && several || apart || words.ends_with(ends) || words.ends_with(" -")) {
        return Vec::new();
    }
    last.pop();
    *last = without_dash_behind(std::mem::take(last));
    if last.is_empty() {
        text.pop();
    }
    name
}

/// The signs that stand between what is said and who said it.
const DASHES: &[char] = &['—', '–', '―', '-', '~', ' ', '\u{a0}', '\n', '\t'];

fn without_dash_behind(text: Vec<Inline>) -> Vec<Inline> {
    let mut text = trimmed(text);
    if let Some(Inline::Text(last)) = text.last_mut() {
        last.truncate(last.trim_end_matches(DASHES).len());
    }
    trimmed(text)
}

fn without_dash(mut text: Vec<Inline>) -> Vec<Inline> {
    if let Some(Inline::Text(first)) = text.first_mut() {
        let cut = first.len().saturating_sub(first.trim_start_matches(DASHES).len());
        first.drain(..cut);
    }
    trimmed(text)
}

/// What a figure becomes. Its caption belongs to the one thing in it; several pictures have it behind them
/// all, because it may tell which is which.
fn figure(mut blocks: Vec<Block>, mut caption: Vec<Inline>, origin: Origin) -> Vec<Block> {
    match blocks.as_mut_slice() {
        [Block::Image(image)] => image.caption.append(&mut caption),
        [Block::Table(table)] if table.caption.is_empty() => table.caption.append(&mut caption),
        [Block::Quote(quote)] if quote.attribution.is_empty() => {
            quote.attribution.append(&mut caption);
        }
        several if several.len() > 1 => {
            let mut images = Vec::new();
            for block in several.iter() {
                if let Block::Image(image) = block {
                    images.push(image.clone());
                }
            }
            if images.len() == several.len() {
                blocks = vec![Block::Gallery(Gallery { origin: origin.clone(), images })];
            }
        }
        _ => {}
    }
    if !caption.is_empty() {
        blocks.push(Block::Paragraph(Paragraph { origin, text: caption }));
    }
    blocks
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
            Block::Quote(one) => {
                text.extend(one.text);
                if !one.attribution.is_empty() {
                    text.push(one.attribution);
                }
            }
            Block::List(one) => {
                let markers: Vec<_> = (0..one.items.len()).map(|nth| marker(&one, nth)).collect();
                for (item, marker) in one.items.into_iter().zip(markers) {
                    let begin = text.len();
                    quoted(item, text, after);
                    if let Some(first) = text.get_mut(begin) {
                        first.insert(0, Inline::Text(marker));
                    }
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
                parts.push(table.caption);
                for row in std::iter::once(table.header).chain(table.rows) {
                    parts.push(row.join(&Inline::Text(" ".into())));
                }
            }
            Block::Image(image) => parts.extend(image.alt.map(|alt| vec![Inline::Text(alt)])),
            Block::Embed(embed) => {
                let words = embed.title.or_else(|| embed.url.clone());
                let link = embed.url.zip(words).map(|(url, words)| Inline::Link {
                    href: Href::Outside(url),
                    children: vec![Inline::Text(words)],
                });
                parts.extend(link.map(|link| vec![link]));
            }
            // No foreign text has them, and those with words were taken above.
            Block::Paragraph(_)
            | Block::Heading(_)
            | Block::Quote(_)
            | Block::List(_)
            | Block::Gallery(_)
            | Block::Video(_)
            | Block::Audio(_)
            | Block::Related(_)
            | Block::FactBox(_)
            | Block::KeyPoints(_)
            | Block::Timeline(_)
            | Block::Seats(_)
            | Block::Candidates(_)
            | Block::Divider(_)
            | Block::Unknown(_) => {}
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
