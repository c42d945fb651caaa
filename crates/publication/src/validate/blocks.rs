//! The references inside a body.

use warta_page::route::Route;
use warta_page::text::{Href, Inline};

use crate::validate::findings;
use crate::validate::references::{Checker, Class};
use warta_bundle::model::{Block, Origin};

/// Checks the references of blocks, and the links of their texts to pages of this publication.
pub(super) fn check(body: &[Block], checker: &mut Checker<'_>) {
    for block in body {
        let at = block.origin();
        match block {
            Block::Paragraph(it) => links(&it.text, at, checker),
            Block::Heading(it) => links(&it.text, at, checker),
            Block::Quote(it) => {
                checker.id(Class::Person, it.person_id.as_deref(), at, "person_id");
                it.text.iter().for_each(|text| links(text, at, checker));
                links(&it.attribution, at, checker);
            }
            Block::List(it) => it.items.iter().for_each(|item| check(item, checker)),
            Block::KeyPoints(it) => it.items.iter().for_each(|text| links(text, at, checker)),
            Block::Timeline(it) => {
                it.items.iter().for_each(|item| links(&item.text, &item.origin, checker));
            }
            Block::Table(it) => {
                for cell in it.header.iter().chain(it.rows.iter().flatten()) {
                    links(cell, at, checker);
                }
            }
            Block::FactBox(it) => check(&it.body, checker),
            Block::Audio(it) => check(&it.transcript, checker),
            Block::Related(it) => {
                if let Some(slug) = &it.slug {
                    checker.slug(slug, &at.at("slug"));
                }
            }
            Block::Seats(it) => {
                let legislature = it.legislature_id.as_deref();
                let sound = checker.id(Class::Organization, legislature, at, "legislature_id")
                    & checker.id(Class::Event, it.event_id.as_deref(), at, "event_id");
                // An id that leads nowhere is said already.
                if sound && checker.library.seats_asked_for(it).is_none() {
                    checker.push(findings::no_figures("seats", at));
                }
            }
            Block::Candidates(it) => {
                let sound = checker.id(Class::Post, it.post_id.as_deref(), at, "post_id")
                    & checker.id(Class::Area, it.area_id.as_deref(), at, "area_id")
                    & checker.id(Class::Event, it.event_id.as_deref(), at, "event_id");
                if sound && checker.library.candidates_asked_for(it).is_empty() {
                    checker.push(findings::no_figures("candidates", at));
                }
            }
            Block::Image(_)
            | Block::Gallery(_)
            | Block::Video(_)
            | Block::Embed(_)
            | Block::Divider(_)
            | Block::Unknown(_) => {}
        }
    }
}

fn links(inlines: &[Inline], at: &Origin, checker: &mut Checker<'_>) {
    for inline in inlines {
        match inline {
            Inline::Link {
                href: Href::Page(Route::Article { slug }) | Href::Part(Route::Article { slug }, _),
                ..
            } => checker.link(slug, at),
            Inline::Link { .. } => {}
            Inline::Strong(inner)
            | Inline::Emphasis(inner)
            | Inline::Strikethrough(inner)
            | Inline::Superscript(inner)
            | Inline::Subscript(inner)
            | Inline::Marked(inner)
            | Inline::Foreign { children: inner, .. } => links(inner, at, checker),
            Inline::Text(_)
            | Inline::Code(_)
            | Inline::Mention { .. }
            | Inline::LineBreak
            | Inline::Anchor(_) => {}
        }
    }
}
