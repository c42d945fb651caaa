//! A section: its articles, newest first.

use crate::markup::{IntoNode, Node, tag};
use warta_page::list::SectionPage;

use crate::components::card_list::cards;
use crate::components::masthead::MAIN_ID;
use crate::components::sidebar::{SidebarDepth, sidebar_view};
use crate::pages::frame::page_heading;
use crate::setting::Setting;

/// A section's page.
pub fn section(page: SectionPage) -> Node {
    let setting = Setting::here();
    let words = setting.words();
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
                        .child(tag("p").class("page-kind").child(words.section))
                        .child(page_heading(
                            tag("span")
                                .attr("lang", setting.content_language())
                                .child(page.section.label),
                        ))
                        .child(
                            tag("p")
                                .class("page-note")
                                .child((words.article_count_of)(page.list.total)),
                        ),
                )
                .child(tag("h2").class("part-heading").child(words.articles))
                .child(cards(page.list)),
        )
        .child(sidebar_view(page.sidebar, SidebarDepth::Names))
        .into_node()
}
