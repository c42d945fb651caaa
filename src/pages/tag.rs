//! A tag: what it is about, and its articles, newest first.

use crate::markup::{IntoNode, Node, tag};
use warta_page::list::TagPage;

use crate::components::blocks::blocks;
use crate::components::card_list::cards;
use crate::components::masthead::MAIN_ID;
use crate::components::picture::{Loading, figure};
use crate::components::sidebar::{SidebarDepth, sidebar_view};
use crate::pages::frame::page_heading;
use crate::setting::Setting;

/// A tag's page.
pub fn tag_page(page: TagPage) -> Node {
    let setting = Setting::here();
    let words = setting.words();
    let content = setting.content_language();
    let aliases = (!page.aliases.is_empty()).then(|| {
        tag("p")
            .class("page-note")
            .child(words.also_called)
            .child(": ")
            .child(tag("span").attr("lang", content.clone()).child(page.aliases.join(", ")))
    });
    let about = (page.list.page == 1 && (!page.description.is_empty() || page.image.is_some()))
        .then(|| {
            tag("div")
                .class("page-lead")
                .attr("lang", content.clone())
                .child(page.image.map(|image| figure(image, Loading::Lazy)))
                .child(blocks(page.description))
        });
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
                        .child(tag("p").class("page-kind").child(words.tag))
                        .child(page_heading(
                            tag("span").attr("lang", content).child(page.tag.label),
                        ))
                        .child(
                            tag("p")
                                .class("page-note")
                                .child((words.article_count_of)(page.list.total)),
                        )
                        .child(aliases),
                )
                .child(about)
                .child(tag("h2").class("part-heading").child(words.articles))
                .child(cards(page.list)),
        )
        .child(sidebar_view(page.sidebar, SidebarDepth::Names))
        .into_node()
}
