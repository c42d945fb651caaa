//! Turns a stream of opening and closing tags into blocks and inlines, whatever their order.
//!
//! Markdown and HTML both feed it. It holds a stack of what is open; a tag that can't stand where it
//! comes closes what is in its way, and one that nothing opened is ignored. Nothing here recurses on
//! the input, and nesting is bounded, so that what comes out can be walked by recursion.

mod close;
mod list;
mod table;

pub(crate) use close::flat;
pub(crate) use table::Part;

use std::borrow::Cow;
use warta_diagnostics::lists_findings;

use table::{Row, Written};
use warta_page::block::{Align, Numbers};
use warta_page::text::{Direction, Href, Inline};

use super::address::{self, Address};
use super::letters::shown;
use super::note::{MarkupChange, Note};
use crate::model::{Block, Divider, Image, Origin};

/// How many tags may be open inside each other; further ones are ignored, their text is kept.
const DEEP: usize = 24;

/// A cell as most are.
const CELL: BuilderTag = BuilderTag::Cell { header: false, span: (1, 1) };

/// Something that can be open.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum BuilderTag {
    Root,
    Paragraph,
    Heading(u8),
    Quote,
    /// How it is numbered; `None`: it is not.
    List(Option<Numbers>),
    Item,
    Table(Vec<Align>),
    Row {
        header: bool,
    },
    Cell {
        header: bool,
        /// How many columns and rows it says that it reaches over; 0 rows: to the end of its part.
        span: (u16, u16),
    },
    Figure,
    Caption,
    Pre,
    Strong,
    Emphasis,
    Strikethrough,
    Superscript,
    Subscript,
    Marked,
    /// Words that somebody said, inside a sentence.
    Quotation,
    /// The name of a work, or of who said what a quotation holds.
    Cite,
    /// Words in another language, or written in another direction.
    Foreign(Option<String>, Option<Direction>),
    Code,
    /// `None`: its address was no good, so that only its text stays.
    Link(Option<Href>),
}

impl BuilderTag {
    /// Whether it stands inside a line of text.
    pub(crate) fn is_inline(&self) -> bool {
        matches!(
            self,
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
                | BuilderTag::Link(_)
        )
    }

    /// Whether blocks can stand directly in it.
    fn is_flow(&self) -> bool {
        matches!(
            self,
            BuilderTag::Root
                | BuilderTag::Quote
                | BuilderTag::Item
                | BuilderTag::Figure
                | BuilderTag::Cell { .. }
                | BuilderTag::Caption
        )
    }

    /// Whether only text can stand in it.
    fn is_text_only(&self) -> bool {
        matches!(
            self,
            BuilderTag::Heading(_)
                | BuilderTag::Cell { .. }
                | BuilderTag::Caption
                | BuilderTag::Table(_)
        )
    }

    fn same(&self, other: &BuilderTag) -> bool {
        std::mem::discriminant(self) == std::mem::discriminant(other)
    }
}

/// What was built.
#[derive(Debug, Clone)]
pub struct Built {
    /// The blocks.
    pub blocks: Vec<Block>,
    /// What has to be reported.
    pub(crate) notes: Vec<Note>,
}

#[derive(Debug, Clone)]
struct OpenTag {
    tag: BuilderTag,
    inlines: Vec<Inline>,
    blocks: Vec<Block>,
    items: Vec<Vec<Block>>,
    rows: Vec<Row>,
    cells: Vec<Written>,
    /// Of a table or figure what it shows, of a quotation who said it.
    caption: Vec<Inline>,
    /// The part of a table that its next rows belong to.
    part: Part,
    /// Of an inline tag, how many tags that are none were open around it when it was opened.
    home: usize,
    /// Whether nobody wrote the tag: an item around what stands in a list without one, and a list around
    /// items without one.
    implied: bool,
}

impl OpenTag {
    pub fn new(tag: BuilderTag) -> OpenTag {
        OpenTag {
            tag,
            inlines: Vec::new(),
            blocks: Vec::new(),
            items: Vec::new(),
            rows: Vec::new(),
            cells: Vec::new(),
            caption: Vec::new(),
            part: Part::Body(0),
            home: 0,
            implied: false,
        }
    }

    fn is_implied_list(&self) -> bool {
        self.implied && matches!(self.tag, BuilderTag::List(_))
    }
}

/// See the module.
#[derive(Debug, Clone)]
pub(crate) struct Builder {
    origin: Origin,
    /// Never empty: the first is the root.
    stack: Vec<OpenTag>,
    notes: Vec<Note>,
    /// Ids of places that come before the next words.
    anchors: Vec<String>,
    /// Blocks that wait until what holds only text is closed.
    waiting: Vec<Block>,
    /// Whether nothing has come since a `cite` was closed.
    cited: bool,
    /// Where in the text the next address stands.
    pub(crate) place: Option<usize>,
}

impl Builder {
    /// Starts; all blocks get this origin.
    pub fn new(origin: Origin) -> Builder {
        Builder {
            origin,
            stack: vec![OpenTag::new(BuilderTag::Root)],
            notes: Vec::new(),
            anchors: Vec::new(),
            waiting: Vec::new(),
            cited: false,
            place: None,
        }
    }

    /// Closes everything and gives what was built.
    pub(crate) fn finish(mut self) -> Built {
        while self.stack.len() > 1 {
            self.pop();
        }
        self.flush();
        let blocks = self.stack.pop().map(|root| root.blocks).unwrap_or_default();
        Built { blocks, notes: self.notes }
    }

    /// Reports something.
    pub(crate) fn note(&mut self, note: Note) {
        if self.notes.len() < 50 {
            self.notes.push(note);
        }
    }

    /// Reports mark-up that is shown in another way than it was meant.
    pub(crate) fn changed(&mut self, written: &str, how: MarkupChange) {
        if lists_findings() {
            self.note(Note::Changed(written.to_owned(), how));
        }
    }

    /// A place that links lead to; it stands before the next words, or else at the end of these.
    pub(crate) fn anchor(&mut self, id: &str) {
        let fits = !id.is_empty() && id.len() <= 200 && !id.contains(char::is_whitespace);
        if fits && self.anchors.len() < 20 {
            self.anchors.push(id.to_owned());
        }
    }

    /// Whether a table is open.
    pub(crate) fn is_in_table(&self) -> bool {
        self.stack.iter().any(|frame| matches!(frame.tag, BuilderTag::Table(_)))
    }

    /// Whether a quotation is open, and no table in it.
    pub(crate) fn is_in_quote(&self) -> bool {
        let mut open = self.stack.iter().rev().map(|frame| &frame.tag);
        let found = open.find(|tag| {
            matches!(tag, BuilderTag::Quote | BuilderTag::Figure | BuilderTag::Table(_))
        });
        found == Some(&BuilderTag::Quote)
    }

    /// Whether a link is open.
    pub(crate) fn is_in_link(&self) -> bool {
        self.stack.iter().any(|frame| matches!(frame.tag, BuilderTag::Link(_)))
    }

    /// A cell with its text.
    pub(crate) fn cell(&mut self, text: Vec<Inline>) {
        self.open(CELL);
        self.top_mut().inlines.extend(text);
        self.close(&CELL);
    }

    /// Begins another part of the innermost table.
    pub(crate) fn part(&mut self, part: fn(u32) -> Part) {
        self.close_within(&BuilderTag::Row { header: false }, &|tag| {
            matches!(tag, BuilderTag::Table(_))
        });
        let top = self.top_mut();
        if let BuilderTag::Table(_) = top.tag {
            let (Part::Head(last) | Part::Body(last) | Part::Foot(last)) = top.part;
            top.part = part(last.saturating_add(1));
        }
    }

    /// Opens an item of a list, which may say its own number.
    pub(crate) fn item(&mut self, value: Option<u32>) {
        self.open(BuilderTag::Item);
        let list = self.stack.iter_mut().rev().nth(1);
        if let (Some(value), Some(OpenTag { tag: BuilderTag::List(Some(numbers)), items, .. })) =
            (value, list)
            && let Ok(place) = u32::try_from(items.len())
        {
            numbers.values.push((place, value));
        }
    }

    /// Where blocks come from.
    pub(crate) fn origin(&self) -> Origin {
        self.origin.clone()
    }

    /// Text to the letter.
    pub(crate) fn text(&mut self, text: &str) {
        // Mark-up can name a control character by its number.
        let text = shown(Cow::Borrowed(text));
        let text = text.as_ref();
        if text.is_empty() {
            return;
        }
        let blank = text.trim().is_empty();
        match self.top().tag {
            BuilderTag::List { .. } | BuilderTag::Table(_) | BuilderTag::Row { .. } if blank => {
                return;
            }
            _ => self.ready_for_text(),
        }
        if !blank {
            self.place_anchors();
            self.cited = false;
        }
        let inlines = &mut self.top_mut().inlines;
        match inlines.last_mut() {
            Some(Inline::Text(last)) => last.push_str(text),
            _ => inlines.push(Inline::Text(text.to_owned())),
        }
    }

    /// Text in which runs of white space are one space, as in HTML.
    pub(crate) fn flowing(&mut self, text: &str) {
        if self.stack.iter().any(|frame| frame.tag == BuilderTag::Pre) {
            return self.text(text);
        }
        let mut out = String::with_capacity(text.len());
        let mut spaced = match self.top().inlines.last() {
            None => !self.top().tag.is_inline(),
            Some(Inline::Text(last)) => last.ends_with(' '),
            Some(Inline::LineBreak) => true,
            Some(_) => false,
        };
        for c in text.chars() {
            let space = matches!(c, ' ' | '\t' | '\n' | '\r' | '\u{c}');
            if !space {
                out.push(c);
            } else if !spaced {
                out.push(' ');
            }
            spaced = space;
        }
        self.text(&out);
    }

    /// A literal.
    pub(crate) fn code(&mut self, text: &str) {
        self.ready_for_text();
        self.place_anchors();
        self.cited = false;
        self.top_mut().inlines.push(Inline::Code(text.to_owned()));
    }

    /// A line break inside a paragraph.
    pub(crate) fn line_break(&mut self) {
        self.ready_for_text();
        self.top_mut().inlines.push(Inline::LineBreak);
    }

    /// A thematic break.
    pub(crate) fn divider(&mut self) {
        let block = Block::Divider(Divider { origin: self.origin() });
        self.block(block);
    }

    /// A block that is whole already. Where only text can stand, a picture gives its alternative text, a
    /// frame its title, and both stand behind what is open.
    pub(crate) fn block(&mut self, block: Block) {
        self.cited = false;
        if self.stack.iter().any(|frame| frame.tag.is_text_only()) {
            return self.wait(block);
        }
        let inner = self.close_inline();
        let paragraph = self.top().tag == BuilderTag::Paragraph;
        if paragraph || self.top().is_implied_list() {
            self.pop();
        }
        self.emit(block);
        if paragraph {
            self.push(BuilderTag::Paragraph);
        }
        self.reopen(inner);
    }

    fn wait(&mut self, mut block: Block) {
        match &mut block {
            Block::Image(image) => {
                let alt = image.alt.clone().unwrap_or_default();
                self.changed(image.src.as_deref().unwrap_or_default(), MarkupChange::PictureMoved);
                self.text(&alt);
                // Away from the words beside it nobody could tell what it belongs to.
                if image.caption.is_empty() && !alt.is_empty() {
                    image.caption.push(Inline::Text(alt));
                }
            }
            Block::Embed(embed) => {
                self.changed(embed.url.as_deref().unwrap_or_default(), MarkupChange::FrameMoved);
                let title = embed.title.clone().unwrap_or_default();
                self.text(&title);
            }
            Block::Divider(_) => return,
            _ => {}
        }
        self.waiting.push(block);
    }

    /// A picture by its address; without a usable one its alternative text.
    pub(crate) fn image(
        &mut self,
        raw: &str,
        alt: Option<String>,
        title: Option<String>,
        size: (Option<u32>, Option<u32>),
    ) {
        let src = match self.address(raw) {
            Some(Address::Web(src) | Address::Relative(src)) => Some(src),
            _ => None,
        };
        if src.is_none() {
            return self.text(&alt.unwrap_or_default());
        }
        self.linked_picture(raw);
        let caption = title.filter(|title| !title.trim().is_empty()).map(Inline::Text);
        self.block(Block::Image(Image {
            origin: self.origin(),
            src,
            alt,
            caption: caption.into_iter().collect(),
            credit: None,
            width: size.0,
            height: size.1,
            sources: Vec::new(),
        }));
    }

    /// Reports a link that a picture stands in, unless that leads to a picture, as to a larger one.
    fn linked_picture(&mut self, src: &str) {
        let link =
            self.stack.iter().rev().map(|frame| &frame.tag).take_while(|tag| tag.is_inline());
        let href = link.filter_map(|tag| match tag {
            BuilderTag::Link(Some(href)) => Some(href),
            _ => None,
        });
        let is_picture = |path: &str| {
            let path = path.split(['?', '#']).next().unwrap_or_default().to_ascii_lowercase();
            let ends = [".jpg", ".jpeg", ".png", ".webp", ".gif", ".avif", ".svg"];
            ends.iter().any(|end| path.ends_with(end))
        };
        let lost = { href }.next().is_some_and(|href| match href {
            Href::File(path) | Href::Outside(path) => !is_picture(path),
            Href::Page(_) | Href::Part(..) => true,
            Href::Fragment(_) => false,
        });
        if lost {
            self.changed(src, MarkupChange::PictureLink);
        }
    }

    /// Checks an address, and notes a bad one.
    pub(crate) fn address(&mut self, raw: &str) -> Option<Address> {
        let place = self.place.take();
        match address::parse(raw) {
            Ok(Address::Relative(path)) if address::lacks_scheme(&path) => {
                match place {
                    // Each can be mended in its own place, so that none is left out.
                    Some(_) => self.notes.push(Note::NoScheme(raw.to_owned(), place)),
                    None => self.note(Note::NoScheme(raw.to_owned(), None)),
                }
                address::parse(&format!("https://{path}")).ok()
            }
            Ok(address) => Some(address),
            Err(fault) => {
                self.note(Note::Address(raw.to_owned(), fault));
                None
            }
        }
    }

    /// Opens a link; its text stays where the address is no good.
    pub(crate) fn link(&mut self, raw: &str) {
        let href = self.address(raw).map(Address::into_href);
        self.open(BuilderTag::Link(href));
    }

    /// Opens a tag.
    pub(crate) fn open(&mut self, tag: BuilderTag) {
        if self.stack.len() >= DEEP {
            return;
        }
        if tag.is_inline() {
            if matches!(tag, BuilderTag::Link(_)) {
                self.close(&tag);
            }
            self.ready_for_text();
            let home = self.blocks_open();
            self.stack.push(OpenTag { home, ..OpenTag::new(tag) });
            return;
        }
        let mut inner = self.close_inline();
        if matches!(
            self.top().tag,
            BuilderTag::Paragraph | BuilderTag::Heading(_) | BuilderTag::Pre
        ) {
            self.pop();
            // Nobody closed them with it: they go on until somebody does.
            let open = self.blocks_open();
            inner.iter_mut().for_each(|(_, home)| *home = open.min(*home));
        }
        match tag {
            BuilderTag::Item => {
                self.close_within(&BuilderTag::Item, &|tag| matches!(tag, BuilderTag::List { .. }));
                if !matches!(self.top().tag, BuilderTag::List { .. }) {
                    self.flush();
                    self.push_implied(BuilderTag::List(None));
                }
            }
            BuilderTag::Row { .. } => {
                self.close_within(&tag, &|tag| matches!(tag, BuilderTag::Table(_)));
                // Words between the rows of a table end where the next one begins.
                self.close_within(&BuilderTag::Caption, &|tag| matches!(tag, BuilderTag::Table(_)));
                if !matches!(self.top().tag, BuilderTag::Table(_)) {
                    return self.reopen(inner);
                }
            }
            BuilderTag::Cell { .. } => {
                self.close_within(&tag, &|tag| {
                    matches!(tag, BuilderTag::Row { .. } | BuilderTag::Table(_))
                });
                if !matches!(self.top().tag, BuilderTag::Row { .. }) {
                    return self.reopen(inner);
                }
            }
            BuilderTag::Caption => {}
            // A table in a table would have to be drawn inside a cell of text.
            BuilderTag::Table(_)
                if self.stack.iter().any(|frame| matches!(frame.tag, BuilderTag::Table(_))) =>
            {
                return self.reopen(inner);
            }
            _ => {
                self.leave_implied(&tag);
                match self.top().tag {
                    BuilderTag::List { .. } => self.push_implied(BuilderTag::Item),
                    BuilderTag::Table(_) | BuilderTag::Row { .. } => return self.reopen(inner),
                    _ => {}
                }
            }
        }
        self.flush();
        self.push(tag);
        self.reopen(inner);
    }

    /// Closes the innermost tag of this kind, and what is open inside it.
    pub(crate) fn close(&mut self, tag: &BuilderTag) {
        if tag.is_inline() {
            self.close_within(tag, &|other| !other.is_inline());
        } else {
            let in_table = matches!(
                tag,
                BuilderTag::Cell { .. } | BuilderTag::Row { .. } | BuilderTag::Table(_)
            );
            self.close_within(tag, &|other| !in_table && matches!(other, BuilderTag::Cell { .. }));
        }
    }

    /// Closes the paragraph that is open; where none is, one ends here all the same, as browsers have it.
    pub(crate) fn end_paragraph(&mut self) {
        let words = |tag: &BuilderTag| {
            matches!(tag, BuilderTag::Paragraph | BuilderTag::Heading(_) | BuilderTag::Pre)
        };
        if self.stack.iter().any(|frame| words(&frame.tag)) || !self.innermost().is_flow() {
            return self.close(&BuilderTag::Paragraph);
        }
        self.open(BuilderTag::Paragraph);
        self.close(&BuilderTag::Paragraph);
    }

    /// The innermost tag that stands in no line of text.
    fn innermost(&self) -> &BuilderTag {
        let mut open = self.stack.iter().rev().map(|frame| &frame.tag);
        open.find(|tag| !tag.is_inline()).unwrap_or(&BuilderTag::Root)
    }

    fn close_within(&mut self, tag: &BuilderTag, barrier: &dyn Fn(&BuilderTag) -> bool) {
        for depth in (1..self.stack.len()).rev() {
            let Some(open) = self.stack.get(depth) else { return };
            if open.tag.same(tag) {
                let around = match tag.is_inline() {
                    true => Vec::new(),
                    false => self.opened_around(depth),
                };
                while self.stack.len() > depth {
                    self.pop();
                }
                return self.reopen(around);
            }
            if barrier(&open.tag) {
                return;
            }
        }
    }

    /// The inline tags inside what stands at a depth that were opened around it, the outermost first: they
    /// go on behind it.
    fn opened_around(&self, depth: usize) -> Vec<(BuilderTag, usize)> {
        let inside = self.stack.get(depth..).unwrap_or_default();
        let before = self.stack.iter().take(depth).filter(|frame| !frame.tag.is_inline()).count();
        let inline = inside.iter().filter(|frame| frame.tag.is_inline() && frame.home <= before);
        inline.map(|frame| (frame.tag.clone(), frame.home)).collect()
    }

    fn blocks_open(&self) -> usize {
        self.stack.iter().filter(|frame| !frame.tag.is_inline()).count()
    }

    /// Opens inline tags again that were open, each with how many tags around it are its own.
    fn reopen(&mut self, tags: Vec<(BuilderTag, usize)>) {
        for (tag, home) in tags {
            self.stack.push(OpenTag { home, ..OpenTag::new(tag) });
        }
    }

    /// Makes sure that text can stand here.
    fn ready_for_text(&mut self) {
        if self.top().is_implied_list() {
            self.pop();
        }
        match self.top().tag {
            BuilderTag::List { .. } => self.push_implied(BuilderTag::Item),
            BuilderTag::Row { .. } => self.push(CELL),
            BuilderTag::Table(_) => self.push(BuilderTag::Caption),
            _ => {}
        }
    }

    /// Puts the anchors that wait before the next words. Code holds none.
    fn place_anchors(&mut self) {
        let literal = |frame: &OpenTag| matches!(frame.tag, BuilderTag::Pre | BuilderTag::Code);
        if self.anchors.is_empty() || self.stack.iter().any(literal) {
            return;
        }
        let anchors = std::mem::take(&mut self.anchors);
        self.top_mut().inlines.extend(anchors.into_iter().map(Inline::Anchor));
    }

    /// Closes the inline tags on top, and gives them, the outermost first.
    fn close_inline(&mut self) -> Vec<(BuilderTag, usize)> {
        let mut tags = Vec::new();
        while self.top().tag.is_inline() {
            tags.push((self.top().tag.clone(), self.top().home));
            self.pop();
        }
        tags.reverse();
        tags
    }

    /// Closes a list that nobody opened before a block that is none of its items: between two items, or
    /// behind the words of the last one, which nothing else may end.
    fn leave_implied(&mut self, next: &BuilderTag) {
        let top = self.stack.len().saturating_sub(1);
        let list = match self.top().tag {
            BuilderTag::Item if matches!(next, BuilderTag::List(_)) => return,
            BuilderTag::Item if self.top().blocks.is_empty() && self.top().inlines.is_empty() => {
                return;
            }
            BuilderTag::Item => top.saturating_sub(1),
            _ => top,
        };
        if self.stack.get(list).is_some_and(OpenTag::is_implied_list) {
            while self.stack.len() > list {
                self.pop();
            }
        }
    }

    fn push_implied(&mut self, tag: BuilderTag) {
        self.stack.push(OpenTag { implied: true, ..OpenTag::new(tag) });
    }

    fn push(&mut self, tag: BuilderTag) {
        self.stack.push(OpenTag::new(tag));
    }

    fn top(&self) -> &OpenTag {
        self.stack.last().expect("the root is never closed")
    }

    fn top_mut(&mut self) -> &mut OpenTag {
        self.stack.last_mut().expect("the root is never closed")
    }
}
