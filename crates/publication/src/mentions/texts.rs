//! What of an article a reader sees as text, and in which part of it.

use std::borrow::Cow;
use warta_page::id::PersonId;

use warta_page::text::Inline;

use warta_bundle::model::{Article, Block, each_block};

/// A part of an article, by whether names in it are linked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Part {
    /// Running text, with the first mentions linked.
    Running,
    /// Key points and boxes: a name is linked there only where the running text does not have it.
    Aside,
    /// Headings, captions, titles, and who said something: seen, not linked.
    Label,
    /// The cells of tables: seen, not linked, and of such a number that none says what the article is
    /// about.
    Cell,
}

/// A text as it is written.
#[derive(Debug, Clone, Copy)]
pub(super) enum Piece<'a> {
    Line(&'a str),
    Text(&'a [Inline]),
}

/// Where a text stands.
#[derive(Debug, Clone, Copy)]
pub(super) struct TextPlace {
    pub part: Part,
    /// Whether it is what somebody says in a recording.
    pub said: bool,
}

type Take<'t, 'a> = &'t mut dyn FnMut(TextPlace, Piece<'a>);

/// All that stands above the body, in the order in which it is read.
pub(super) fn above<'a>(article: &'a Article, take: &mut dyn FnMut(&'a str)) {
    article.kicker.as_deref().into_iter().for_each(&mut *take);
    take(&article.headline);
    article.standfirst.as_deref().into_iter().for_each(take);
}

/// The texts of a body, and those of its lead picture, in the order in which they are read.
pub(super) fn within<'a>(article: &'a Article, take: Take<'_, 'a>) {
    let label = TextPlace { part: Part::Label, said: false };
    if let Some(image) = &article.image {
        take(label, Piece::Text(&image.caption));
    }
    walk(&article.body, TextPlace { part: Part::Running, said: false }, take);
}

fn walk<'a>(body: &'a [Block], place: TextPlace, take: Take<'_, 'a>) {
    let label = TextPlace { part: Part::Label, ..place };
    let cell = TextPlace { part: Part::Cell, ..place };
    let aside = TextPlace { part: Part::Aside, ..place };
    let line = |it: &'a Option<String>, take: Take<'_, 'a>| {
        it.as_deref().into_iter().for_each(|it| take(label, Piece::Line(it)));
    };
    for block in body {
        match block {
            Block::Paragraph(it) => take(place, Piece::Text(&it.text)),
            Block::Heading(it) => take(label, Piece::Text(&it.text)),
            Block::Quote(it) => {
                it.text.iter().for_each(|text| take(place, Piece::Text(text)));
                take(label, Piece::Text(&it.attribution));
            }
            Block::List(it) => it.items.iter().for_each(|item| walk(item, place, take)),
            Block::Image(it) => take(label, Piece::Text(&it.caption)),
            Block::Gallery(it) => {
                it.images.iter().for_each(|it| take(label, Piece::Text(&it.caption)));
            }
            Block::Video(it) => {
                line(&it.title, take);
                take(label, Piece::Text(&it.caption));
            }
            Block::Audio(it) => {
                line(&it.title, take);
                walk(&it.transcript, TextPlace { said: true, ..place }, take);
            }
            Block::Table(it) => {
                take(label, Piece::Text(&it.caption));
                let cells = it.header.iter().chain(it.rows.iter().flatten());
                cells.for_each(|text| take(cell, Piece::Text(text)));
            }
            Block::Embed(it) => line(&it.title, take),
            Block::FactBox(it) => {
                line(&it.title, take);
                walk(&it.body, aside, take);
            }
            Block::KeyPoints(it) => it.items.iter().for_each(|it| take(aside, Piece::Text(it))),
            Block::Timeline(it) => {
                for item in &it.items {
                    line(&item.title, take);
                    take(place, Piece::Text(&item.text));
                }
            }
            // Another article's headline, figures by id (see `Pages::about`), nothing, and what
            // nobody can read.
            Block::Related(_)
            | Block::Seats(_)
            | Block::Candidates(_)
            | Block::Divider(_)
            | Block::Unknown(_) => {}
        }
    }
}

/// The people whom quotations are ascribed to by id.
pub(super) fn speakers<'a>(body: &'a [Block], take: &mut dyn FnMut(&'a PersonId)) {
    each_block(body, &mut |block| {
        if let Block::Quote(it) = block {
            it.person_id.as_ref().into_iter().for_each(&mut *take);
        }
    });
}

/// What stands for something that is no text: a line break, a piece of code, the edge of a raised sign.
pub(super) const NO_TEXT: char = '\u{fffc}';

/// Inlines as one text, so that a name is seen with the words around it whatever is set in bold.
pub(super) struct Flat<'a> {
    pub text: Cow<'a, str>,
    /// The stretches that can hold a link, by their bytes; nothing that is one already.
    runs: Vec<(usize, usize)>,
}

impl<'a> Flat<'a> {
    pub fn of(piece: Piece<'a>) -> Flat<'a> {
        match piece {
            Piece::Line(text) => Flat::line(text),
            Piece::Text([Inline::Text(text)]) => Flat::line(text),
            Piece::Text(inlines) => {
                let mut text = String::new();
                let mut runs = Vec::new();
                flatten(inlines, true, &mut text, &mut runs);
                Flat { text: Cow::Owned(text), runs }
            }
        }
    }

    fn line(text: &'a str) -> Flat<'a> {
        Flat { text: Cow::Borrowed(text), runs: vec![(0, text.len())] }
    }

    /// Whether a link may stand here.
    pub fn may_link(&self, start: usize, end: usize) -> bool {
        self.runs.iter().any(|(from, to)| *from <= start && end <= *to)
    }
}

fn flatten(inlines: &[Inline], free: bool, text: &mut String, runs: &mut Vec<(usize, usize)>) {
    let mut follows = false;
    for inline in inlines {
        let from = text.len();
        let mut is_text = false;
        match inline {
            Inline::Text(run) => {
                text.push_str(run);
                is_text = true;
                match runs.last_mut().filter(|_| follows) {
                    Some((_, to)) if free => *to = text.len(),
                    _ if free => runs.push((from, text.len())),
                    _ => {}
                }
            }
            Inline::Strong(inner)
            | Inline::Emphasis(inner)
            | Inline::Strikethrough(inner)
            | Inline::Marked(inner)
            | Inline::Foreign { children: inner, .. } => flatten(inner, free, text, runs),
            Inline::Superscript(inner) | Inline::Subscript(inner) => {
                text.push(NO_TEXT);
                flatten(inner, free, text, runs);
                text.push(NO_TEXT);
            }
            Inline::Link { children, .. } => flatten(children, false, text, runs),
            Inline::Mention { text: words, .. } => text.push_str(words),
            Inline::Code(_) | Inline::LineBreak => text.push(NO_TEXT),
            Inline::Anchor(_) => {}
        }
        follows = is_text;
    }
}
