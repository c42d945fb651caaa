//! What a page names beside itself: the pages and files that it leads to, and the files that it shows.
//!
//! Whoever writes pages has to know that, to put these files beside them and to tell of links that lead
//! nowhere. It is collected here from page values, so that nobody has to read a page that was drawn.
//! Every struct is taken apart whole: a new field has to say here what it names.

use crate::article::{ArticlePage, Correction, Credit};
use crate::block::{Block, Candidates, Cell, TimelineItem};
use crate::directory::{
    AreaPage, AreaRef, CalledOff, CandidacyLine, Contender, ContestName, ContestView,
    DirectoryPage, District, ElectionPage, EventRef, Office, OrganizationRef, PartyPage,
    PartySeats, PersonEntry, PersonPage, PersonRef, Seats, SupportWithdrawn, Vacancy,
};
use crate::image::{Image, Media, Track};
use crate::list::{Card, CardList, HomePage, SectionPage, TagPage, TagRef};
use crate::route::Route;
use crate::sidebar::{PartyCard, PersonCard, Sidebar};
use crate::site::{Site, SiteLink};
use crate::text::{Href, Inline};
use crate::view::{GalleryEntry, GalleryPage, View};

/// Something that a page names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Named<'a> {
    /// A page of the publication.
    Page(Route),
    /// Where a link leads that somebody wrote.
    Link(&'a Href),
    /// A file that the page shows or plays, by its address. Other hosts' are among them.
    File(&'a str),
}

/// What is called for each.
type Each<'a, 'f> = &'f mut dyn FnMut(Named<'a>);

impl View {
    /// Calls for everything that the page names, as often as it does. What a list's page leads to its
    /// neighbours by is left out, because it follows from the page's own address.
    pub fn each_named<'a>(&'a self, each: Each<'a, '_>) {
        match self {
            View::Home(page) => home(page, each),
            View::Article(page) => article(page, each),
            View::Tag(page) => tag_page(page, each),
            View::Section(page) => section(page, each),
            View::Person(page) => person_page(page, each),
            View::Party(page) => party_page(page, each),
            View::Area(page) => area_page(page, each),
            View::Election(page) => election(page, each),
            View::Directory(page) => directory(page, each),
            View::Gallery(page) => gallery(page, each),
            View::Moved(to) => each(Named::Page(to.clone())),
            View::Report(_) | View::Saved | View::Offline | View::NotFound => {}
        }
    }
}

impl Site {
    /// Calls for everything that the head and the foot of every page name.
    pub fn each_named<'a>(&'a self, each: Each<'a, '_>) {
        let Site {
            logo,
            links,
            sections,
            has_directory,
            errors,
            title: _,
            language: _,
            timezone: _,
            url: _,
            description: _,
            publisher: _,
            interface_languages: _,
        } = self;
        each(Named::Page(Route::HOME));
        if *has_directory {
            each(Named::Page(Route::Directory));
        }
        if *errors > 0 {
            each(Named::Page(Route::Report));
        }
        logo.iter().for_each(|it| picture(it, each));
        for SiteLink { label: _, href } in links {
            each(Named::Link(href));
        }
        sections.iter().for_each(|it| each(Named::Page(Route::section(&it.slug))));
    }
}

fn home<'a>(page: &'a HomePage, each: Each<'a, '_>) {
    let HomePage { featured, latest, sidebar } = page;
    featured.iter().for_each(|it| card(it, each));
    list(latest, each);
    names(sidebar, each);
}

fn article<'a>(page: &'a ArticlePage, each: Each<'a, '_>) {
    let ArticlePage {
        authors,
        editors,
        photographers,
        section,
        image,
        corrections,
        body,
        tags,
        related,
        sidebar,
        slug: _,
        kicker: _,
        headline: _,
        standfirst: _,
        dateline: _,
        published: _,
        modified: _,
        language: _,
        genre: _,
        status: _,
        withdrawn_reason: _,
        source: _,
        canonical_url: _,
        description: _,
    } = page;
    for Credit { name: _, person, url: _ } in authors.iter().chain(editors).chain(photographers) {
        person.iter().for_each(|to| each(Named::Page(to.clone())));
    }
    section.iter().for_each(|it| each(Named::Page(Route::section(&it.slug))));
    image.iter().for_each(|it| figure(it, each));
    for Correction { date: _, text } in corrections {
        inlines(text, each);
    }
    blocks(body, each);
    tags.iter().for_each(|it| tag(it, each));
    // These are cards without pictures.
    related.iter().for_each(|it| each(Named::Page(Route::article(&it.slug))));
    cards(sidebar, each);
}

fn tag_page<'a>(page: &'a TagPage, each: Each<'a, '_>) {
    let TagPage { tag: _, description, aliases: _, image, list: articles, sidebar } = page;
    // What the tag is about stands on the first of its pages.
    if articles.page == 1 {
        blocks(description, each);
        image.iter().for_each(|it| figure(it, each));
    }
    list(articles, each);
    names(sidebar, each);
}

fn section<'a>(page: &'a SectionPage, each: Each<'a, '_>) {
    let SectionPage { section: _, list: articles, sidebar } = page;
    list(articles, each);
    names(sidebar, each);
}

fn person_page<'a>(page: &'a PersonPage, each: Each<'a, '_>) {
    let PersonPage {
        card,
        image,
        biography,
        coverage,
        other_names: _,
        birth_date: _,
        gender: _,
        declined: _,
        links: _,
    } = page;
    person_facts(card, each);
    image.iter().for_each(|it| figure(it, each));
    blocks(biography, each);
    list(coverage, each);
}

fn party_page<'a>(page: &'a PartyPage, each: Each<'a, '_>) {
    let PartyPage {
        card,
        image,
        parents,
        children,
        members,
        candidacies,
        coverage,
        other_names: _,
        founding_date: _,
        dissolution_date: _,
        seats: _,
        links: _,
    } = page;
    party_facts(card, each);
    image.iter().for_each(|it| figure(it, each));
    parents.iter().for_each(|it| party(it, each));
    for (body, of) in children {
        party(body, each);
        of.iter().for_each(|it| area(it, each));
    }
    members.iter().for_each(|it| office(it, each));
    candidacies.iter().for_each(|it| candidacy(it, each));
    list(coverage, each);
}

fn area_page<'a>(page: &'a AreaPage, each: Each<'a, '_>) {
    let AreaPage {
        parents,
        children,
        offices,
        contests,
        seats: tables,
        organizations,
        coverage,
        area: _,
        other_names: _,
    } = page;
    parents.iter().chain(children).for_each(|it| area(it, each));
    offices.iter().for_each(|it| office(it, each));
    contests.iter().for_each(|it| contest(it, each));
    tables.iter().for_each(|it| seats(it, each));
    organizations.iter().for_each(|it| party(it, each));
    list(coverage, each);
}

fn election<'a>(page: &'a ElectionPage, each: Each<'a, '_>) {
    let ElectionPage {
        contests,
        seats: tables,
        offices,
        coverage,
        event: _,
        classification: _,
        start_date: _,
        end_date: _,
    } = page;
    contests.iter().for_each(|it| contest(it, each));
    tables.iter().for_each(|it| seats(it, each));
    offices.iter().for_each(|it| office(it, each));
    list(coverage, each);
}

fn directory<'a>(page: &'a DirectoryPage, each: Each<'a, '_>) {
    let DirectoryPage { parties, events, contests, areas, people } = page;
    parties.iter().for_each(|it| party(it, each));
    events.iter().for_each(|it| event(it, each));
    contests.iter().for_each(|it| contest(it, each));
    areas.iter().for_each(|it| area(it, each));
    for PersonEntry { person: who, parties, area: of } in people {
        person(who, each);
        parties.iter().for_each(|it| party(it, each));
        of.iter().for_each(|it| area(it, each));
    }
}

fn gallery<'a>(page: &'a GalleryPage, each: Each<'a, '_>) {
    let GalleryPage { entries, sidebar, cards: examples } = page;
    for GalleryEntry { slug: _, title: _, body } in entries {
        blocks(body, each);
    }
    cards(sidebar, each);
    examples.iter().for_each(|it| card(it, each));
}

/// A sidebar that says everything of whom it names.
fn cards<'a>(sidebar: &'a Sidebar, each: Each<'a, '_>) {
    let Sidebar { parties, people, areas, tags } = sidebar;
    for it in parties {
        party(&it.party, each);
        party_facts(it, each);
        each(Named::Page(Route::party(&it.party.id)));
    }
    for it in people {
        person(&it.person, each);
        it.image.iter().for_each(|it| picture(it, each));
        person_facts(it, each);
        each(Named::Page(Route::person(&it.person.id)));
    }
    areas.iter().for_each(|it| area(it, each));
    tags.iter().for_each(|it| tag(it, each));
}

/// A sidebar that gives names alone.
fn names<'a>(sidebar: &'a Sidebar, each: Each<'a, '_>) {
    let Sidebar { parties, people, areas, tags } = sidebar;
    parties.iter().for_each(|it| party(&it.party, each));
    people.iter().for_each(|it| person(&it.person, each));
    areas.iter().for_each(|it| area(it, each));
    tags.iter().for_each(|it| tag(it, each));
}

/// What a person's card and page have in common; only the card shows the card's picture.
fn person_facts<'a>(card: &'a PersonCard, each: Each<'a, '_>) {
    let PersonCard { parties, offices, candidacies, person: _, image: _, summary: _, articles: _ } =
        card;
    parties.iter().for_each(|it| party(it, each));
    offices.iter().for_each(|it| office(it, each));
    candidacies.iter().for_each(|it| candidacy(it, each));
}

/// What a party's card and page have in common. The card's picture is not shown.
fn party_facts<'a>(card: &'a PartyCard, each: Each<'a, '_>) {
    let PartyCard {
        leaders,
        seats: tables,
        party: _,
        image: _,
        summary: _,
        dissolution_date: _,
        articles: _,
    } = card;
    leaders.iter().for_each(|it| office(it, each));
    tables.iter().for_each(|it| seats(it, each));
}

fn list<'a>(list: &'a CardList, each: Each<'a, '_>) {
    let CardList { cards, page: _, pages: _, total: _ } = list;
    cards.iter().for_each(|it| card(it, each));
}

fn card<'a>(card: &'a Card, each: Each<'a, '_>) {
    let Card {
        slug,
        image,
        kicker: _,
        headline: _,
        standfirst: _,
        published: _,
        corrected: _,
        genre: _,
        status: _,
        section: _,
        language: _,
    } = card;
    each(Named::Page(Route::article(slug)));
    image.iter().for_each(|it| picture(it, each));
}

fn tag<'a>(tag: &'a TagRef, each: Each<'a, '_>) {
    each(Named::Page(Route::tag(&tag.slug)));
}

fn person<'a>(person: &'a PersonRef, each: Each<'a, '_>) {
    if person.known {
        each(Named::Page(Route::person(&person.id)));
    }
}

fn party<'a>(party: &'a OrganizationRef, each: Each<'a, '_>) {
    if party.known {
        each(Named::Page(Route::party(&party.id)));
    }
}

fn area<'a>(area: &'a AreaRef, each: Each<'a, '_>) {
    if area.known {
        each(Named::Page(Route::area(&area.id)));
    }
}

fn event<'a>(event: &'a EventRef, each: Each<'a, '_>) {
    if event.known {
        each(Named::Page(Route::election(&event.id)));
    }
}

fn office<'a>(office: &'a Office, each: Each<'a, '_>) {
    let Office {
        person: who,
        organization,
        on_behalf_of,
        area: of,
        event: term,
        role: _,
        start_date: _,
        end_date: _,
        tense: _,
        source_url: _,
    } = office;
    person(who, each);
    organization.iter().chain(on_behalf_of).for_each(|it| party(it, each));
    of.iter().for_each(|it| area(it, each));
    term.iter().for_each(|it| event(it, each));
}

fn candidacy<'a>(line: &'a CandidacyLine, each: Each<'a, '_>) {
    let CandidacyLine {
        who,
        running_mate,
        image,
        area: of,
        event: at,
        parties,
        support_withdrawn,
        called_off,
        office: _,
        independent: _,
        ballot_number: _,
        list_position: _,
        votes: _,
        stage: _,
        status: _,
        incumbent: _,
        source_url: _,
        articles: _,
    } = line;
    match who {
        Contender::Person(who) => person(who, each),
        Contender::EmptyColumn | Contender::Unknown | Contender::UnknownChoice => {}
    }
    running_mate.iter().for_each(|it| person(it, each));
    image.iter().for_each(|it| figure(it, each));
    of.iter().for_each(|it| area(it, each));
    at.iter().for_each(|it| event(it, each));
    parties.iter().for_each(|it| party(it, each));
    for SupportWithdrawn { party: gone, date: _, source_url: _ } in support_withdrawn {
        party(gone, each);
    }
    if let Some(CalledOff { replaced_by: Some(other), status: _, reason: _ }) = called_off {
        contest_name(other, each);
    }
}

fn contest_name<'a>(name: &'a ContestName, each: Each<'a, '_>) {
    let ContestName { office: _, area: of, event: at } = name;
    of.iter().for_each(|it| area(it, each));
    at.iter().for_each(|it| event(it, each));
}

fn contest<'a>(contest: &'a ContestView, each: Each<'a, '_>) {
    let ContestView {
        area: of,
        event: at,
        replaced_by,
        candidacies,
        office: _,
        seats: _,
        start_date: _,
        end_date: _,
        status: _,
        reason: _,
        results_due: _,
        registered_voters: _,
        votes_cast: _,
        valid_votes: _,
        invalid_votes: _,
        threshold: _,
        count: _,
        source_url: _,
        complete: _,
    } = contest;
    of.iter().for_each(|it| area(it, each));
    at.iter().for_each(|it| event(it, each));
    replaced_by.iter().for_each(|it| contest_name(it, each));
    candidacies.iter().for_each(|it| candidacy(it, each));
}

fn seats<'a>(table: &'a Seats, each: Each<'a, '_>) {
    let Seats { legislature, event: at, districts, parties, vacant, total: _ } = table;
    legislature.iter().for_each(|it| party(it, each));
    at.iter().for_each(|it| event(it, each));
    for District { area: of, seats: _, source_url: _ } in districts {
        area(of, each);
    }
    for PartySeats { party: of, by_district: _, whole: _ } in parties {
        party(of, each);
    }
    for Vacancy { area: of, seats: _, source_url: _ } in vacant {
        of.iter().for_each(|it| area(it, each));
    }
}

fn blocks<'a>(body: &'a [Block], each: Each<'a, '_>) {
    body.iter().for_each(|it| block(it, each));
}

fn block<'a>(block: &'a Block, each: Each<'a, '_>) {
    match block {
        Block::Paragraph(text) | Block::Heading { text, level: _, id: _ } => inlines(text, each),
        Block::Quote { text, attribution, person } => {
            text.iter().for_each(|it| inlines(it, each));
            inlines(attribution, each);
            // It is linked where it says who that is.
            let to = person.iter().filter(|_| !attribution.is_empty());
            to.for_each(|to| each(Named::Page(to.clone())));
        }
        Block::List { numbers: _, items } => items.iter().for_each(|it| blocks(it, each)),
        Block::Image(image) => figure(image, each),
        Block::Gallery(images) => images.iter().for_each(|it| figure(it, each)),
        Block::Video { media, poster, caption, tracks, title: _, credit: _ } => {
            file(media, each);
            poster.iter().for_each(|it| file(it, each));
            inlines(caption, each);
            for Track { src, kind: _, language: _, label: _ } in tracks {
                each(Named::File(src));
            }
        }
        Block::Audio { media, transcript, title: _, credit: _ } => {
            file(media, each);
            blocks(transcript, each);
        }
        Block::Table { caption, rows, head: _, align: _ } => {
            inlines(caption, each);
            for Cell { text, columns: _, rows: _, heading: _ } in rows.iter().flatten() {
                inlines(text, each);
            }
        }
        // Its picture is not shown.
        Block::Related(card) => each(Named::Page(Route::article(&card.slug))),
        Block::FactBox { title: _, body } => blocks(body, each),
        Block::KeyPoints(items) => items.iter().for_each(|it| inlines(it, each)),
        Block::Timeline(items) => {
            for TimelineItem { text, date: _, when: _, title: _ } in items {
                inlines(text, each);
            }
        }
        Block::Seats(table) => seats(table, each),
        Block::Candidates(table) => {
            let Candidates { office: _, area: _, lines } = &**table;
            lines.iter().for_each(|it| candidacy(it, each));
        }
        // What another host has is no part of this site.
        Block::Embed { url: _, frame: _, host: _, title: _, provider: _ }
        | Block::Divider
        | Block::Unknown { kind: _, holds: _ }
        | Block::Fault(_) => {}
    }
}

fn inlines<'a>(run: &'a [Inline], each: Each<'a, '_>) {
    for inline in run {
        match inline {
            Inline::Link { href, children } => {
                each(Named::Link(href));
                inlines(children, each);
            }
            Inline::Mention { to, text: _, card: _ } => each(Named::Page(to.clone())),
            Inline::Strong(inner)
            | Inline::Emphasis(inner)
            | Inline::Strikethrough(inner)
            | Inline::Superscript(inner)
            | Inline::Subscript(inner)
            | Inline::Marked(inner)
            | Inline::Foreign { children: inner, language: _, direction: _ } => {
                inlines(inner, each)
            }
            Inline::Text(_) | Inline::Code(_) | Inline::LineBreak | Inline::Anchor(_) => {}
        }
    }
}

/// A picture with its caption.
fn figure<'a>(image: &'a Image, each: Each<'a, '_>) {
    picture(image, each);
    inlines(&image.caption, each);
}

/// A picture alone.
fn picture<'a>(image: &'a Image, each: Each<'a, '_>) {
    each(Named::File(&image.media.src));
    for (src, _) in image.candidates() {
        each(Named::File(src));
    }
}

fn file<'a>(media: &'a Media, each: Each<'a, '_>) {
    each(Named::File(&media.src));
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::image::ImageSource;

    fn picture_of(src: &str, width: Option<u32>) -> Image {
        let media = Media { src: src.into(), ask: None };
        let larger = ImageSource { src: "large.jpg".into(), width: Some(900), media_type: None };
        let other = ImageSource {
            src: "large.avif".into(),
            width: Some(800),
            media_type: Some("image/avif".into()),
        };
        let caption = vec![Inline::Link { href: Href::File("plan.pdf".into()), children: vec![] }];
        Image {
            media,
            alt: None,
            caption,
            credit: None,
            width,
            height: None,
            sources: vec![larger, other],
        }
    }

    fn named(body: &[Block]) -> Vec<String> {
        let mut all = Vec::new();
        blocks(body, &mut |it| {
            all.push(match it {
                Named::Page(route) => route.path(),
                Named::Link(href) => href.address(Route::path),
                Named::File(address) => address.to_owned(),
            });
        });
        all
    }

    #[test]
    fn a_picture_names_the_files_that_browsers_choose_from_and_the_links_below_it() {
        let image = |width| Block::Image(picture_of("small.jpg", width));
        assert_eq!(named(&[image(Some(400))]), ["small.jpg", "small.jpg", "large.jpg", "plan.pdf"]);
        // Of these no browser can choose.
        assert_eq!(named(&[image(None)]), ["small.jpg", "plan.pdf"]);
    }

    #[test]
    fn what_is_not_drawn_is_not_named() {
        let person = Some(Route::person("a"));
        let quote =
            |attribution| Block::Quote { text: vec![], attribution, person: person.clone() };
        assert_eq!(named(&[quote(vec![])]), [""; 0]);
        assert_eq!(named(&[quote(vec![Inline::Text("A".into())])]), ["person/a"]);
        let known = |known| {
            let area = AreaRef { id: "b".into(), name: String::new(), classification: None, known };
            let vacancy = Vacancy { area: Some(area), seats: 1, source_url: None };
            let seats = Seats {
                legislature: None,
                event: None,
                districts: vec![],
                total: None,
                parties: vec![],
                vacant: vec![vacancy],
            };
            Block::Seats(Box::new(seats))
        };
        assert_eq!(named(&[known(true)]), ["area/b"]);
        assert_eq!(named(&[known(false)]), [""; 0]);
    }

    #[test]
    fn what_lies_in_other_blocks_and_texts_is_named() {
        let mention = Inline::Mention { to: Route::party("c"), text: String::new(), card: None };
        let text = vec![Inline::Strong(vec![mention])];
        let inner = vec![Block::List { numbers: None, items: vec![vec![Block::Paragraph(text)]] }];
        let media = Media { src: "speech.mp3".into(), ask: None };
        let speech = Block::Audio { media, title: None, credit: None, transcript: inner };
        let body = vec![Block::FactBox { title: None, body: vec![speech] }];
        assert_eq!(named(&body), ["speech.mp3", "party/c"]);
    }
}
