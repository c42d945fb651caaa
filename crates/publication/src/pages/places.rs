//! The places of a page that links can lead to: headings, and what has an id in HTML.

use std::collections::{BTreeMap, BTreeSet};

use warta_page::text::{Href, Inline, each_inline, plain};

use warta_bundle::model::{Block, BlockContent};
use warta_bundle::slug::slug_or_label;

/// Ids that pages have of themselves.
const RESERVED: [&str; 8] = [
    "app",
    "main",
    "corrections",
    "page-heading",
    "sidebar",
    "theme-auto",
    "theme-light",
    "theme-dark",
];

/// Whether no content may have this id: parts of pages are found by theirs.
fn is_reserved(id: &str) -> bool {
    RESERVED.contains(&id)
        || ["warta-", "language-", "theme-"].iter().any(|own| id.starts_with(own))
}

/// The anchors of headings that are in use, each with the last number given to it.
#[derive(Debug, Clone, Default)]
pub struct Anchors(BTreeMap<String, usize>);

impl Anchors {
    /// An anchor for a heading that no other one has.
    pub fn take(&mut self, words: &str) -> String {
        let mut wanted = slug_or_label(words);
        if wanted.is_empty() {
            wanted.push_str("bagian");
        }
        let mut anchor = wanted.clone();
        if let Some(last) = self.0.get(&wanted).copied().or(is_reserved(&wanted).then_some(1)) {
            let mut number = last;
            while self.0.contains_key(&anchor) || is_reserved(&anchor) {
                number = usize::saturating_add(number, 1);
                anchor = format!("{wanted}-{number}");
            }
            self.0.insert(wanted, number);
        }
        self.0.insert(anchor.clone(), 1);
        anchor
    }
}

/// The places of one body.
#[derive(Debug, Clone, Default)]
pub struct Places {
    /// The anchors of its headings.
    headings: BTreeSet<String>,
    /// The ids that its mark-up has, less those of headings whose anchors they are.
    ids: BTreeSet<String>,
    /// The ids that are on the page already: of several with one name the first counts.
    drawn: BTreeSet<String>,
}

impl Places {
    /// The places of a body; `anchors` are those in use before it.
    pub fn of(body: &[Block], anchors: &mut Anchors) -> Places {
        let mut places = Places::default();
        places.add(body, anchors);
        places
    }

    fn add(&mut self, body: &[Block], anchors: &mut Anchors) {
        for block in body {
            if let Block::Heading(it) = block {
                let anchor = anchors.take(&plain(&it.text));
                let known = self.ids.contains(&anchor);
                self.text(&it.text);
                if !known {
                    self.ids.remove(&anchor);
                }
                self.headings.insert(anchor);
                continue;
            }
            block.contents(&mut |content| match content {
                BlockContent::Text(text, _) => self.text(text),
                BlockContent::Blocks(inner) => self.add(inner, anchors),
                BlockContent::Line(_) | BlockContent::File(..) | BlockContent::Article(_) => {}
            });
        }
    }

    fn text(&mut self, text: &[Inline]) {
        each_inline(text, &mut |inline| {
            if let Inline::Anchor(id) = inline {
                self.ids.insert(id.clone());
            }
        });
    }

    /// Whether a link to this id leads somewhere.
    pub fn has(&self, id: &str) -> bool {
        self.headings.contains(id) || self.ids.contains(id)
    }

    /// The place that may have been meant by an id that is none.
    pub fn near(&self, id: &str) -> Option<&str> {
        let all: Vec<&str> = self.headings.iter().chain(&self.ids).map(String::as_str).collect();
        warta_bundle::decode::guess::guess(id, &all).map(|it| it.meant)
    }

    /// The id as the page has it: its own, unless that is one of the page's or of a heading.
    fn id(&self, id: &str) -> String {
        if is_reserved(id) || self.headings.contains(id) {
            return ["asal:", id].concat();
        }
        id.to_owned()
    }

    /// A text with its ids and the links to them as the page has them.
    pub fn on_page(&mut self, mut text: Vec<Inline>) -> Vec<Inline> {
        if !self.ids.is_empty() {
            self.rename(&mut text);
        }
        text
    }

    fn rename(&mut self, text: &mut Vec<Inline>) {
        text.retain(|inline| match inline {
            Inline::Anchor(id) => self.drawn.insert(id.clone()),
            _ => true,
        });
        for inline in text {
            match inline {
                Inline::Anchor(id) => *id = self.id(id),
                Inline::Link { href, children } => {
                    if let Href::Fragment(id) = href
                        && self.ids.contains(id)
                    {
                        *id = self.id(id);
                    }
                    self.rename(children);
                }
                Inline::Strong(inner)
                | Inline::Emphasis(inner)
                | Inline::Strikethrough(inner)
                | Inline::Superscript(inner)
                | Inline::Subscript(inner)
                | Inline::Marked(inner)
                | Inline::Foreign { children: inner, .. } => self.rename(inner),
                Inline::Text(_) | Inline::Code(_) | Inline::Mention { .. } | Inline::LineBreak => {}
            }
        }
    }
}
