//! A body's blocks, ready to draw.

use warta_page::block::{Block, Candidates, Cell, Fault, Numbers, TimelineItem};
use warta_page::directory::OfficeName;
use warta_page::id::{ArticleSlug, EventId};
use warta_page::image::Image;
use warta_page::route::Route;
use warta_page::text::{CardRef, Href, Inline, plain};

use crate::library::address::Address;
use crate::mentions::{self, Entity, Linked, NameReader};
use crate::pages::Pages;
use crate::pages::embed;
use crate::pages::places::{Anchors, Places};
use warta_bundle::model;

/// Draws up bodies that stand on one page, so that no anchor is used twice.
pub(super) struct Body<'a> {
    pages: Pages<'a>,
    anchors: Anchors,
    /// The places that the links of the body being drawn can lead to.
    places: Places,
    linker: Option<Linker<'a>>,
    /// Whether what is drawn stands in key points or a box, beside the running text.
    aside: bool,
    /// The level of the last heading; 1 is the headline.
    level: u8,
}

/// What the first mention of each entity is linked with.
pub(super) struct Linker<'a> {
    pub reader: NameReader<'a>,
    pub linked: Linked,
    /// The card of the sidebar that belongs to an entity.
    pub cards: Vec<(Entity, CardRef)>,
}

impl<'a> Body<'a> {
    /// Without links to the directory.
    pub fn new(pages: &Pages<'a>) -> Body<'a> {
        Body {
            pages: *pages,
            anchors: Anchors::default(),
            places: Places::default(),
            linker: None,
            aside: false,
            level: 1,
        }
    }

    /// From here on the first mentions are linked.
    pub fn link(&mut self, linker: Option<Linker<'a>>) {
        self.linker = linker;
    }

    /// Draws up a whole body, with the links between its parts.
    pub fn draw_whole(&mut self, body: &[model::Block]) -> Vec<Block> {
        self.places = Places::of(body, &mut self.anchors.clone());
        self.draw(body)
    }

    /// Draws up blocks, in their order.
    fn draw(&mut self, body: &[model::Block]) -> Vec<Block> {
        let mut out = Vec::with_capacity(body.len());
        for block in body {
            self.block(block, &mut out);
        }
        out
    }

    fn block(&mut self, block: &model::Block, out: &mut Vec<Block>) {
        let pages = self.pages;
        let file = block.origin().file;
        let drawn = match block {
            model::Block::Paragraph(it) => Block::Paragraph(self.prose(&it.text, file)),
            model::Block::Heading(it) => {
                let id = self.anchor(&plain(&it.text));
                // One step down at a time, so that nobody who goes by headings misses a level.
                self.level = it.level.clamp(2, 4).min(self.level.saturating_add(1));
                // Where its own anchor is what its mark-up says, that is a place already.
                let mut text = it.text.clone();
                text.retain(|inline| !matches!(inline, Inline::Anchor(own) if *own == id));
                let text = self.text(&text, file);
                Block::Heading { level: self.level, id, text }
            }
            model::Block::Quote(it) => self.quote(it, file),
            model::Block::List(it) => Block::List {
                numbers: it.ordered.then(|| Numbers {
                    start: it.start.filter(|start| *start != 1 || it.numbers.reversed),
                    ..it.numbers.clone()
                }),
                items: it.items.iter().map(|item| self.draw(item)).collect(),
            },
            model::Block::Image(it) => {
                let image = pages.image(it).map(|image| self.image(image));
                image.map_or(Block::Fault(Fault::NoMedia), Block::Image)
            }
            model::Block::Gallery(it) => {
                let images = it.images.iter().filter_map(|it| pages.image(it));
                let images: Vec<_> = images.map(|image| self.image(image)).collect();
                let lost = images.len() < it.images.len() || images.is_empty();
                if !images.is_empty() {
                    out.push(Block::Gallery(images));
                }
                if !lost {
                    return;
                }
                Block::Fault(Fault::NoMedia)
            }
            model::Block::Video(it) => match pages.media(file, it.src.as_deref()) {
                Some(media) => Block::Video {
                    media,
                    poster: pages.media(file, it.poster.as_deref()),
                    title: it.title.clone(),
                    caption: self.text(&it.caption, file),
                    credit: it.credit.clone(),
                    tracks: pages.tracks(&it.tracks),
                },
                None => Block::Fault(Fault::NoMedia),
            },
            model::Block::Audio(it) => match pages.media(file, it.src.as_deref()) {
                Some(media) => Block::Audio {
                    media,
                    title: it.title.clone(),
                    credit: it.credit.clone(),
                    transcript: self.draw(&it.transcript),
                },
                None => Block::Fault(Fault::NoMedia),
            },
            model::Block::Table(it) => self.table(it, file),
            model::Block::Embed(it) => embedded(it),
            model::Block::Related(it) => pages.related_block(it.slug.as_ref()),
            model::Block::FactBox(it) => {
                let body = self.aside(|aside| aside.draw(&it.body));
                Block::FactBox { title: it.title.clone(), body }
            }
            model::Block::KeyPoints(it) => Block::KeyPoints(
                self.aside(|aside| it.items.iter().map(|text| aside.prose(text, file)).collect()),
            ),
            model::Block::Timeline(it) => Block::Timeline(
                it.items
                    .iter()
                    .map(|item| TimelineItem {
                        date: item.date.clone(),
                        when: item.when.clone().filter(|_| item.date.is_none()),
                        title: item.title.clone(),
                        text: self.prose(&item.text, file),
                    })
                    .collect(),
            ),
            model::Block::Seats(it) => pages.seats_block(it),
            model::Block::Candidates(it) => pages.candidates_block(it),
            model::Block::Divider(_) => Block::Divider,
            model::Block::Unknown(it) => {
                Block::Unknown { kind: it.kind.clone(), holds: it.holds.clone() }
            }
        };
        out.push(drawn);
    }

    fn image(&mut self, mut image: Image) -> Image {
        image.caption = self.places.on_page(image.caption);
        image
    }

    fn quote(&mut self, it: &model::Quote, file: u16) -> Block {
        let speaker = it.person_id.as_ref().map(|id| self.pages.person_ref(id));
        let mut attribution = self.text(&it.attribution, file);
        if attribution.is_empty()
            && let Some(speaker) = &speaker
        {
            let parts =
                [&speaker.honorific_prefix, &Some(speaker.name.clone()), &speaker.honorific_suffix];
            let parts: Vec<&str> = parts.into_iter().flatten().map(String::as_str).collect();
            attribution = vec![Inline::Text(parts.join(" "))];
        }
        Block::Quote {
            text: it.text.iter().map(|text| self.prose(text, file)).collect(),
            attribution,
            person: speaker.filter(|it| it.known).map(|it| Route::person(&it.id)),
        }
    }

    fn table(&mut self, it: &model::Table, file: u16) -> Block {
        let header = Some(&it.header).filter(|header| !header.is_empty());
        let head = it.head.max(u16::from(header.is_some()));
        // Where cells reach over others, a row holds only those that begin in it.
        let whole = it.marks.is_empty();
        let widest = it.rows.iter().chain(header).map(Vec::len).max().unwrap_or(0);
        let mut marks = it.marks.iter().peekable();
        let mut rows = Vec::with_capacity(it.rows.len());
        for (nth, row) in header.into_iter().chain(&it.rows).enumerate() {
            let mut cells = Vec::with_capacity(row.len());
            for (place, text) in row.iter().enumerate() {
                let heading = nth < usize::from(head);
                let mut cell = Cell::new(self.text(text, file), heading);
                if let Some(mark) = marks.next_if(|it| it.row == nth && it.cell == place) {
                    (cell.columns, cell.rows) = (mark.columns, mark.rows);
                    cell.heading |= mark.heading;
                }
                cells.push(cell);
            }
            while whole && cells.len() < widest {
                cells.push(Cell::new(Vec::new(), nth < usize::from(head)));
            }
            rows.push(cells);
        }
        Block::Table { caption: self.text(&it.caption, file), head, rows, align: it.align.clone() }
    }

    /// Text with its links and places as they are on this page.
    fn text(&mut self, text: &[Inline], file: u16) -> Vec<Inline> {
        self.places.on_page(self.pages.inlines(text, file))
    }

    /// Draws what stands beside the running text.
    fn aside<T>(&mut self, draw: impl FnOnce(&mut Self) -> T) -> T {
        let before = std::mem::replace(&mut self.aside, true);
        let drawn = draw(self);
        self.aside = before;
        drawn
    }

    /// Running text, with the first mentions linked.
    fn prose(&mut self, text: &[Inline], file: u16) -> Vec<Inline> {
        let text = self.text(text, file);
        let pages = self.pages;
        let Some(Linker { reader, linked, cards }) = &mut self.linker else { return text };
        mentions::link(text, self.aside, reader, linked, &mut |entity, words| Inline::Mention {
            to: pages.route(entity),
            text: words.to_owned(),
            card: card_of(cards, entity),
        })
    }

    /// An anchor that no other heading of the page has.
    pub fn anchor(&mut self, words: &str) -> String {
        self.anchors.take(words)
    }
}

/// For each block of a body as it is drawn: where it was written.
pub(crate) fn block_origins(pages: &Pages<'_>, body: &[model::Block]) -> Vec<model::Origin> {
    let mut drawing = Body::new(pages);
    let mut drawn = Vec::new();
    let mut origins = Vec::new();
    for block in body {
        drawing.block(block, &mut drawn);
        origins.resize(drawn.len(), block.origin().clone());
    }
    origins
}

/// The card that belongs to an entity.
fn card_of(cards: &[(Entity, CardRef)], entity: Entity) -> Option<CardRef> {
    let place = cards.binary_search_by_key(&entity, |(entity, _)| *entity).ok()?;
    cards.get(place).map(|(_, card)| *card)
}

fn embedded(it: &model::Embed) -> Block {
    let url = it.url.as_deref().map(str::trim).unwrap_or_default();
    match Address::parse(url) {
        Some(address) if address.is_secure() => Block::Embed {
            url: url.to_owned(),
            frame: embed::frame(&address),
            host: address.host(),
            title: it.title.clone(),
            provider: it.provider.clone(),
        },
        _ => Block::Fault(Fault::NoEmbed),
    }
}

impl Pages<'_> {
    /// The page of an entity.
    pub(crate) fn route(&self, entity: Entity) -> Route {
        let id = entity.id(&self.library.directory);
        match entity {
            Entity::Person(_) => Route::person(id),
            Entity::Organization(_) => Route::party(id),
            Entity::Area(_) => Route::area(id),
            Entity::Event(_) => Route::election(id),
        }
    }

    /// Inlines with the links to files made whole.
    pub(crate) fn inlines(&self, text: &[Inline], file: u16) -> Vec<Inline> {
        let inner = |text: &Vec<Inline>| self.inlines(text, file);
        let mut out: Vec<Inline> = Vec::with_capacity(text.len());
        for inline in text {
            match (inline, out.last_mut()) {
                // Names are looked for inside one run, so runs that follow each other become one.
                (Inline::Text(more), Some(Inline::Text(run))) => run.push_str(more),
                (Inline::Text(run), _) => out.push(Inline::Text(run.clone())),
                (Inline::Strong(text), _) => out.push(Inline::Strong(inner(text))),
                (Inline::Emphasis(text), _) => out.push(Inline::Emphasis(inner(text))),
                (Inline::Strikethrough(text), _) => out.push(Inline::Strikethrough(inner(text))),
                (Inline::Superscript(text), _) => out.push(Inline::Superscript(inner(text))),
                (Inline::Subscript(text), _) => out.push(Inline::Subscript(inner(text))),
                (Inline::Marked(text), _) => out.push(Inline::Marked(inner(text))),
                (Inline::Foreign { language, direction, children }, _) => {
                    out.push(Inline::Foreign {
                        language: language.clone(),
                        direction: *direction,
                        children: inner(children),
                    });
                }
                (Inline::Link { href, children }, _) => {
                    out.push(Inline::Link {
                        href: self.href(href, file),
                        children: inner(children),
                    });
                }
                (
                    Inline::Code(_)
                    | Inline::Mention { .. }
                    | Inline::LineBreak
                    | Inline::Anchor(_),
                    _,
                ) => out.push(inline.clone()),
            }
        }
        out
    }

    /// A link as it is on every page: the address of a file is whole, and one that leads to a page of this
    /// publication, however it was written, names that page.
    pub(crate) fn href(&self, href: &Href, file: u16) -> Href {
        match href {
            Href::File(written) => match self.library.article_index.page_beside(written) {
                Some(page) => page,
                None => Href::File(self.library.settings.hosts.file(file, written)),
            },
            Href::Page(_) | Href::Part(..) | Href::Outside(_) | Href::Fragment(_) => href.clone(),
        }
    }

    fn related_block(&self, slug: Option<&ArticleSlug>) -> Block {
        match slug.map(|slug| (slug, self.library.article_index.follow(slug))) {
            Some((_, Some(place))) => Block::Related(Box::new(self.card(place))),
            Some((slug, None)) => Block::Fault(Fault::NoSuchArticle(slug.to_string())),
            None => Block::Fault(Fault::NoSuchArticle(String::new())),
        }
    }

    fn seats_block(&self, it: &model::Seats) -> Block {
        match self.seats_asked_for(it) {
            Some(seats) => Block::Seats(Box::new(seats)),
            None => {
                let body = it.legislature_id.as_ref().map(|id| self.organization_ref(id).name);
                Block::Fault(Fault::NoFigures(self.asked_for([body], it.event_id.as_ref())))
            }
        }
    }

    fn candidates_block(&self, it: &model::Candidates) -> Block {
        let places = self.library.figures().candidates_asked_for(it);
        let area = it.area_id.as_ref().map(|id| self.area_ref(id).name);
        if places.is_empty() {
            let post = self.office_text(it.post_id.as_ref());
            let asked = self.asked_for([post, area], it.event_id.as_ref());
            return Block::Fault(Fault::NoFigures(asked));
        }
        let office = self.office_name(it.post_id.as_ref());
        let said = |area: &String| {
            office.as_ref().and_then(OfficeName::written).is_some_and(|name| name.contains(area))
        };
        let area = area.filter(|area| !said(area));
        Block::Candidates(Box::new(Candidates { office, area, lines: self.candidacies(&places) }))
    }

    fn asked_for<const N: usize>(
        &self,
        what: [Option<String>; N],
        event: Option<&EventId>,
    ) -> String {
        let event = event.map(|id| self.event_ref(id).name);
        what.into_iter().flatten().chain(event).collect::<Vec<_>>().join(", ")
    }
}
