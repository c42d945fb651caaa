//! The references inside a body.

use warta_page::route::Route;
use warta_page::text::{Href, Inline, each_inline};

use crate::validate::checker::{Class, ReferenceChecker};
use crate::validate::findings;
use warta_bundle::model::{Block, BlockContent, Origin};

/// Checks the references of blocks, and the links of their texts to pages of this publication.
pub(super) fn check(body: &[Block], checker: &mut ReferenceChecker<'_>) {
    for block in body {
        ids(block, checker);
        block.contents(&mut |content| match content {
            BlockContent::Text(text, at) => links(text, at, checker),
            BlockContent::Blocks(inner) => check(inner, checker),
            // What `ids` has looked at, and what no id stands in.
            BlockContent::Article(_) | BlockContent::Line(_) | BlockContent::File(..) => {}
        });
    }
}

/// Checks what a block itself refers to.
fn ids(block: &Block, checker: &mut ReferenceChecker<'_>) {
    let at = block.origin();
    match block {
        Block::Quote(it) => {
            checker.id(Class::Person, it.person_id.as_deref(), at, "person_id");
        }
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
            if sound && checker.library.figures().seats_asked_for(it).is_none() {
                checker.push(findings::no_figures("seats", at));
            }
        }
        Block::Candidates(it) => {
            let sound = checker.id(Class::Post, it.post_id.as_deref(), at, "post_id")
                & checker.id(Class::Area, it.area_id.as_deref(), at, "area_id")
                & checker.id(Class::Event, it.event_id.as_deref(), at, "event_id");
            if sound && checker.library.figures().candidates_asked_for(it).is_empty() {
                checker.push(findings::no_figures("candidates", at));
            }
        }
        Block::Paragraph(_)
        | Block::Heading(_)
        | Block::List(_)
        | Block::Image(_)
        | Block::Gallery(_)
        | Block::Video(_)
        | Block::Audio(_)
        | Block::Table(_)
        | Block::Embed(_)
        | Block::FactBox(_)
        | Block::KeyPoints(_)
        | Block::Timeline(_)
        | Block::Divider(_)
        | Block::Unknown(_) => {}
    }
}

fn links(text: &[Inline], at: &Origin, checker: &mut ReferenceChecker<'_>) {
    each_inline(text, &mut |inline| {
        if let Inline::Link {
            href: Href::Page(Route::Article { slug }) | Href::Part(Route::Article { slug }, _),
            ..
        } = inline
        {
            checker.link(slug, at);
        }
    });
}
