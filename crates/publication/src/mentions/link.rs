//! Links the first mention of each entity in a text.

use warta_page::text::Inline;

use crate::library::directory::Directory;
use crate::mentions::concerns::Links;
use crate::mentions::texts::{self, Flat, NO_TEXT, Piece};
use crate::mentions::{Entity, FoundName, Lexicon, NameReader, Rules};
use warta_bundle::model::Article;

/// The entities that a text has still to link.
#[derive(Debug, Clone)]
pub(crate) struct Linked {
    running: Vec<Entity>,
    aside: Vec<Entity>,
}

impl Linked {
    /// Nothing is linked yet.
    pub fn none_of(links: &Links) -> Linked {
        Linked { running: links.running.clone(), aside: links.aside.clone() }
    }

    fn is_done(&self) -> bool {
        self.running.is_empty() && self.aside.is_empty()
    }

    /// Whether an entity is to be linked where it was found; it is then done.
    fn take(&mut self, entity: Entity, is_aside: bool) -> bool {
        let all = if is_aside { &mut self.aside } else { &mut self.running };
        match all.binary_search(&entity) {
            Ok(place) => {
                all.remove(place);
                true
            }
            Err(_) => false,
        }
    }
}

/// A reader at the beginning of an article's body, with what stands above it read.
pub(crate) fn reader<'a>(
    article: &Article,
    directory: &Directory,
    lexicon: &'a Lexicon,
    links: &Links,
) -> NameReader<'a> {
    let mut reader = NameReader::new(lexicon, Rules::of(article, directory), &links.spelled);
    texts::above(article, &mut |text| reader.read(text, &mut |_| {}));
    reader
}

/// Links the first mention of each entity in a text.
///
/// `make` turns an entity and the words found into the inline to put there.
pub(crate) fn link(
    inlines: Vec<Inline>,
    is_aside: bool,
    reader: &mut NameReader<'_>,
    linked: &mut Linked,
    make: &mut dyn FnMut(Entity, &str) -> Inline,
) -> Vec<Inline> {
    if linked.is_done() {
        return inlines;
    }
    let flat = Flat::of(Piece::Text(&inlines));
    let mut all: Vec<FoundName> = Vec::new();
    reader.read(&flat.text, &mut |found| {
        if flat.may_link(found.start, found.end) && linked.take(found.entity, is_aside) {
            all.push(found);
        }
    });
    if all.is_empty() {
        return inlines;
    }
    let mut at = 0;
    put(inlines, &mut at, &all, make)
}

/// Puts links into inlines; `at` is the place in their flat text.
fn put(
    inlines: Vec<Inline>,
    at: &mut usize,
    all: &[FoundName],
    make: &mut dyn FnMut(Entity, &str) -> Inline,
) -> Vec<Inline> {
    let mut out = Vec::with_capacity(inlines.len());
    for inline in inlines {
        match inline {
            Inline::Text(text) => {
                let start = *at;
                *at += text.len();
                let inner = |found: &&FoundName| start <= found.start && found.end <= *at;
                split(&text, start, all.iter().filter(inner), make, &mut out);
            }
            Inline::Strong(inner) => out.push(Inline::Strong(put(inner, at, all, make))),
            Inline::Emphasis(inner) => out.push(Inline::Emphasis(put(inner, at, all, make))),
            Inline::Strikethrough(inner) => {
                out.push(Inline::Strikethrough(put(inner, at, all, make)));
            }
            Inline::Marked(inner) => out.push(Inline::Marked(put(inner, at, all, make))),
            Inline::Foreign { language, direction, children } => {
                let children = put(children, at, all, make);
                out.push(Inline::Foreign { language, direction, children });
            }
            Inline::Superscript(inner) => {
                *at += NO_TEXT.len_utf8();
                out.push(Inline::Superscript(put(inner, at, all, make)));
                *at += NO_TEXT.len_utf8();
            }
            Inline::Subscript(inner) => {
                *at += NO_TEXT.len_utf8();
                out.push(Inline::Subscript(put(inner, at, all, make)));
                *at += NO_TEXT.len_utf8();
            }
            Inline::Link { href, children } => {
                out.push(Inline::Link { href, children: put(children, at, all, make) });
            }
            Inline::Mention { to, text, card } => {
                *at += text.len();
                out.push(Inline::Mention { to, text, card });
            }
            Inline::Code(_) | Inline::LineBreak => {
                *at += NO_TEXT.len_utf8();
                out.push(inline);
            }
            Inline::Anchor(_) => out.push(inline),
        }
    }
    out
}

/// Cuts a text, which starts at a place of the flat one, at the names found in it.
fn split<'f>(
    text: &str,
    start: usize,
    all: impl Iterator<Item = &'f FoundName>,
    make: &mut dyn FnMut(Entity, &str) -> Inline,
    out: &mut Vec<Inline>,
) {
    let mut done = 0;
    for found in all {
        let (from, to) = (found.start - start, found.end - start);
        let (Some(before), Some(words)) = (text.get(done..from), text.get(from..to)) else {
            continue;
        };
        if !before.is_empty() {
            out.push(Inline::Text(before.to_owned()));
        }
        out.push(make(found.entity, words));
        done = to;
    }
    match text.get(done..) {
        Some("") if done > 0 => {}
        rest => out.push(Inline::Text(rest.unwrap_or_default().to_owned())),
    }
}
