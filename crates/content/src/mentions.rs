//! Who and what an article is about: as the newsroom says, and as names found in the text tell.
//!
//! A name is found as whole words, the longest one at each place, in upper or lower case; an
//! abbreviation in capitals only as it is written. A name that several entries share is linked to
//! none of them, unless the article's own mentions say which is meant.

#![expect(
    clippy::indexing_slicing,
    reason = "places of records come from the tables that hold them"
)]

mod lexicon;
mod names;
#[cfg(feature = "editor")]
pub(crate) mod near;
mod words;

pub(crate) use lexicon::{Found, Lexicon};

use std::collections::BTreeSet;

use warta_diagnostics::Part;
use warta_page::text::Inline;

use crate::library::directory::Directory;
use crate::library::order::sort_plainly;
use crate::library::table::Table;
use crate::model::{Article, Block, Mention};

/// An entry of the directory that texts can name, by its place in its table.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) enum Entity {
    Person(usize),
    Organization(usize),
    Area(usize),
    Event(usize),
}

impl Entity {
    /// Its id.
    pub fn id(self, directory: &Directory) -> &str {
        match self {
            Entity::Person(place) => &directory.persons.all()[place].id,
            Entity::Organization(place) => &directory.organizations.all()[place].id,
            Entity::Area(place) => &directory.areas.all()[place].id,
            Entity::Event(place) => &directory.events.all()[place].id,
        }
    }
}

/// Whom and what one article is about.
#[derive(Debug, Clone, Default)]
pub(crate) struct Concerns {
    /// Those that the newsroom names, in its order.
    pub explicit: Vec<Entity>,
    /// Those found in headline and text, in their order, without the former.
    pub found: Vec<Entity>,
    /// Those that only a tag names.
    pub tagged: Vec<Entity>,
    /// How many are named in running text, be they explicit or found, what is said in recordings included.
    pub in_text: usize,
}

impl Concerns {
    /// All of them, the explicit ones first; none twice.
    pub fn all(&self) -> impl Iterator<Item = Entity> {
        self.explicit.iter().chain(&self.found).chain(&self.tagged).copied()
    }

    /// Reads an article.
    pub fn of(article: &Article, directory: &Directory, lexicon: &Lexicon) -> Concerns {
        let mut concerns = Concerns::default();
        let mut seen = BTreeSet::new();
        for mention in &article.mentions {
            for entity in explicit(mention, directory) {
                if seen.insert(entity) {
                    concerns.explicit.push(entity);
                }
            }
        }
        speakers(&article.body, &mut |id| {
            if let Some(entity) = directory.persons.place(id).map(Entity::Person)
                && seen.insert(entity)
            {
                concerns.explicit.push(entity);
            }
        });
        if !article.auto_mentions {
            return concerns;
        }
        let rules = Rules::of(article, directory);
        let mut scan = |text: &str, into: &mut Vec<Entity>| {
            lexicon.scan(text, &rules, &mut |found: Found| {
                if seen.insert(found.entity) {
                    into.push(found.entity);
                }
            });
        };
        for text in [&article.kicker, &article.standfirst].into_iter().flatten() {
            scan(text, &mut concerns.found);
        }
        scan(&article.headline, &mut concerns.found);
        let mut in_text = Vec::new();
        let mut once = BTreeSet::new();
        let mut scan = |text: &[Inline], into: &mut Vec<Entity>| {
            runs(text, &mut |run| {
                lexicon.scan(run, &rules, &mut |found: Found| {
                    if once.insert(found.entity) {
                        into.push(found.entity);
                    }
                });
            });
        };
        texts(&article.body, &mut |text| scan(text, &mut in_text));
        let told = in_text.len();
        // What somebody only says in a recording is linked there, but the article is not about it.
        transcripts(&article.body, &mut |said| texts(said, &mut |text| scan(text, &mut in_text)));
        concerns.in_text = in_text.len();
        in_text.truncate(told);
        concerns.found.extend(in_text.into_iter().filter(|entity| seen.insert(*entity)));
        for tag in &article.tags {
            scan_whole(lexicon, tag, &rules, &mut |entity| {
                if seen.insert(entity) {
                    concerns.tagged.push(entity);
                }
            });
        }
        concerns
    }
}

/// A label counts as a name only as a whole: the tag "jalan Bogor" is not about Bogor.
fn scan_whole(lexicon: &Lexicon, label: &str, rules: &Rules, take: &mut dyn FnMut(Entity)) {
    let label = label.trim();
    lexicon.scan(label, rules, &mut |found: Found| {
        if found.start == 0 && found.end == label.len() {
            take(found.entity);
        }
    });
}

/// What an article itself says about links to the directory; both in order.
#[derive(Debug, Clone, Default)]
pub(crate) struct Rules {
    /// Entities that are meant where a name is ambiguous.
    pub meant: Vec<Entity>,
    /// Entities that are never linked.
    pub never: Vec<Entity>,
}

impl Rules {
    /// Reads them off an article.
    pub fn of(article: &Article, directory: &Directory) -> Rules {
        Rules {
            meant: each_once(article.mentions.iter().flat_map(|it| explicit(it, directory))),
            never: each_once(article.no_mentions.iter().flat_map(|id| any(id, directory))),
        }
    }
}

/// Entities in their order, none twice.
pub(crate) fn each_once(all: impl Iterator<Item = Entity>) -> Vec<Entity> {
    let mut all: Vec<Entity> = all.collect();
    sort_plainly(&mut all);
    all.dedup();
    all
}

/// The entries of any class with this id.
fn any(id: &str, directory: &Directory) -> impl Iterator<Item = Entity> {
    [
        directory.persons.place(id).map(Entity::Person),
        directory.organizations.place(id).map(Entity::Organization),
        directory.areas.place(id).map(Entity::Area),
        directory.events.place(id).map(Entity::Event),
    ]
    .into_iter()
    .flatten()
}

/// The entries that one explicit mention stands for; a post stands for its body and its area.
fn explicit(mention: &Mention, directory: &Directory) -> Vec<Entity> {
    fn add<T: crate::library::table::Record>(
        out: &mut Vec<Entity>,
        id: Option<&str>,
        table: &Table<T>,
        entity: fn(usize) -> Entity,
    ) {
        out.extend(id.and_then(|id| table.place(id)).map(entity));
    }
    let mut out = Vec::new();
    let post = directory.post(mention.post_id.as_deref());
    let body = post.and_then(|post| post.organization_id.as_deref());
    let area = post.and_then(|post| post.area_id.as_deref());
    add(&mut out, mention.person_id.as_deref(), &directory.persons, Entity::Person);
    for id in [mention.organization_id.as_deref(), body] {
        add(&mut out, id, &directory.organizations, Entity::Organization);
    }
    for id in [mention.area_id.as_deref(), area] {
        add(&mut out, id, &directory.areas, Entity::Area);
    }
    add(&mut out, mention.event_id.as_deref(), &directory.events, Entity::Event);
    out
}

/// The people whom quotations are ascribed to by id.
fn speakers(body: &[Block], take: &mut dyn FnMut(&str)) {
    for block in body {
        match block {
            Block::Quote(it) => {
                if let Some(id) = &it.person_id {
                    take(id);
                }
            }
            Block::List(it) => it.items.iter().for_each(|item| speakers(item, take)),
            Block::FactBox(it) => speakers(&it.body, take),
            _ => {}
        }
    }
}

/// The running texts in which names are looked for and linked. Headings, tables, captions and the
/// newsroom's pointers are not among them.
fn texts<'a>(body: &'a [Block], take: &mut dyn FnMut(&'a [Inline])) {
    for block in body {
        match block {
            Block::Paragraph(it) => take(&it.text),
            Block::Quote(it) => it.text.iter().for_each(|text| take(text)),
            Block::KeyPoints(it) => it.items.iter().for_each(|text| take(text)),
            Block::Timeline(it) => it.items.iter().for_each(|item| take(&item.text)),
            Block::List(it) => it.items.iter().for_each(|item| texts(item, take)),
            Block::FactBox(it) => texts(&it.body, take),
            Block::Heading(_)
            | Block::Image(_)
            | Block::Gallery(_)
            | Block::Video(_)
            | Block::Audio(_)
            | Block::Table(_)
            | Block::Embed(_)
            | Block::Related(_)
            | Block::Seats(_)
            | Block::Candidates(_)
            | Block::Divider(_)
            | Block::Unknown(_) => {}
        }
    }
}

/// What is said in recordings.
fn transcripts<'a>(body: &'a [Block], take: &mut dyn FnMut(&'a [Block])) {
    for block in body {
        match block {
            Block::Audio(it) => {
                take(&it.transcript);
                transcripts(&it.transcript, take);
            }
            Block::List(it) => it.items.iter().for_each(|item| transcripts(item, take)),
            Block::FactBox(it) => transcripts(&it.body, take),
            _ => {}
        }
    }
}

/// The runs of text that may hold a link: no code, nothing that is a link already.
fn runs(inlines: &[Inline], take: &mut dyn FnMut(&str)) {
    let mut rest = inlines;
    while let Some((inline, after)) = rest.split_first() {
        rest = after;
        match inline {
            Inline::Text(text) if !matches!(rest.first(), Some(Inline::Text(_))) => take(text),
            Inline::Text(text) => {
                let mut run = text.clone();
                while let Some((Inline::Text(more), after)) = rest.split_first() {
                    run.push_str(more);
                    rest = after;
                }
                take(&run);
            }
            Inline::Strong(inner)
            | Inline::Emphasis(inner)
            | Inline::Strikethrough(inner)
            | Inline::Superscript(inner)
            | Inline::Subscript(inner)
            | Inline::Marked(inner) => runs(inner, take),
            Inline::Code(_)
            | Inline::Link { .. }
            | Inline::Mention { .. }
            | Inline::LineBreak
            | Inline::Anchor(_) => {}
        }
    }
}

/// The entities that a text has named so far.
#[derive(Debug, Clone, Default)]
pub(crate) struct Linked {
    named: BTreeSet<Entity>,
    /// How many there are in all: where the last one has been named, nobody has to look for more.
    all: usize,
}

impl Linked {
    /// None so far, of so many.
    pub fn none_of(all: usize) -> Linked {
        Linked { named: BTreeSet::new(), all }
    }
}

/// Links the first mention of each entity in a text.
///
/// `make` turns an entity and the words found into the inline to put there.
pub(crate) fn link(
    inlines: Vec<Inline>,
    lexicon: &Lexicon,
    rules: &Rules,
    linked: &mut Linked,
    make: &mut dyn FnMut(Entity, &str) -> Inline,
) -> Vec<Inline> {
    if linked.named.len() >= linked.all {
        return inlines;
    }
    let mut out = Vec::with_capacity(inlines.len());
    for inline in inlines {
        let mut inside = |inner| link(inner, lexicon, rules, linked, make);
        match inline {
            Inline::Text(text) => split(text, lexicon, rules, linked, make, &mut out),
            Inline::Strong(inner) => out.push(Inline::Strong(inside(inner))),
            Inline::Emphasis(inner) => out.push(Inline::Emphasis(inside(inner))),
            Inline::Strikethrough(inner) => out.push(Inline::Strikethrough(inside(inner))),
            Inline::Superscript(inner) => out.push(Inline::Superscript(inside(inner))),
            Inline::Subscript(inner) => out.push(Inline::Subscript(inside(inner))),
            Inline::Marked(inner) => out.push(Inline::Marked(inside(inner))),
            Inline::Code(_)
            | Inline::Link { .. }
            | Inline::Mention { .. }
            | Inline::LineBreak
            | Inline::Anchor(_) => out.push(inline),
        }
    }
    out
}

fn split(
    text: String,
    lexicon: &Lexicon,
    rules: &Rules,
    linked: &mut Linked,
    make: &mut dyn FnMut(Entity, &str) -> Inline,
    out: &mut Vec<Inline>,
) {
    let mut done = 0;
    lexicon.scan(&text, rules, &mut |found: Found| {
        if !linked.named.insert(found.entity) {
            return;
        }
        let inline = make(found.entity, text.part(found.start..found.end));
        if found.start > done {
            out.push(Inline::Text(text.part(done..found.start).to_owned()));
        }
        out.push(inline);
        done = found.end;
    });
    if done == 0 {
        out.push(Inline::Text(text));
    } else if done < text.len() {
        out.push(Inline::Text(text.part(done..).to_owned()));
    }
}
