//! Every block and component, from the fixtures that the tests use.

use crate::markup::{IntoNode, Node, tag};
use leptos::prelude::provide_context;
use warta_page::view::GalleryPage;

use crate::components::blocks::blocks;
use crate::components::card::{CardSize, article_card};
use crate::components::masthead::MAIN_ID;
use crate::components::sidebar::{SidebarDepth, sidebar_view};
use crate::pages::frame::page_heading;
use crate::setting::Setting;
use crate::sidebar_context::SmallCards;

/// The gallery's page.
pub fn gallery(page: GalleryPage) -> Node {
    let setting = Setting::here();
    let words = setting.words();
    provide_context(SmallCards::of(&page.sidebar));
    let entries = page.entries.into_iter().map(|entry| {
        tag("section")
            .class("part gallery-entry")
            .attr("id", entry.slug)
            .child(tag("h2").class("part-heading").child(entry.title))
            .child(tag("div").class("article-body").child(blocks(entry.body)))
    });
    let entries = entries.collect::<Node>();
    let cards =
        page.cards.into_iter().map(|card| tag("li").child(article_card(card, CardSize::Row)));
    tag("div")
        .class("columns")
        .child(
            tag("main")
                .class("main")
                .attr("id", MAIN_ID)
                .attr("tabindex", "-1")
                .child(
                    tag("header")
                        .class("page-head")
                        .child(page_heading(words.gallery))
                        .child(tag("p").class("standfirst").child(words.gallery_lead)),
                )
                .child(entries)
                .child(
                    tag("section")
                        .class("part")
                        .child(tag("h2").class("part-heading").child(words.gallery_cards))
                        .child(tag("ul").class("card-list").child(cards.collect::<Node>())),
                ),
        )
        .child(sidebar_view(page.sidebar, SidebarDepth::Cards))
        .into_node()
}
