//! The home page: what the newsroom puts first, then everything else by date.

use crate::markup::{IntoNode, Node, nodes, tag};
use warta_page::list::HomePage;
use warta_page::route::Route;

use crate::components::card::{CardSize, article_card};
use crate::components::card_list::cards;
use crate::components::masthead::MAIN_ID;
use crate::components::sidebar::{SidebarDepth, sidebar_view};
use crate::pages::frame::page_heading;
use crate::setting::Setting;

/// The home page.
pub fn home(page: HomePage) -> Node {
    let setting = Setting::here();
    let words = setting.words();
    let mut featured = page.featured.into_iter();
    let lead = featured.next().map(|card| article_card(card, CardSize::Lead));
    let others: Vec<_> = featured.collect();
    let featured = lead.map(|lead| {
        tag("section")
            .class("featured")
            .attr("aria-label", words.featured)
            .child(tag("h2").class("part-heading").child(words.featured))
            .child(lead)
            .child(
                tag("ul").class("featured-rest").child(
                    others
                        .into_iter()
                        .map(|card| tag("li").child(article_card(card, CardSize::Row)))
                        .collect::<Node>(),
                ),
            )
    });
    // A publication of people and parties alone has its way in here.
    let directory = (page.latest.total == 0 && setting.site.has_directory).then(|| {
        tag("ul").class("ways-on").child(
            tag("li")
                .child(tag("a").attr("href", Route::Directory.path()).child(words.to_directory)),
        )
    });
    // Below what the newsroom puts first, an empty list says nothing.
    let latest = (featured.is_none() || page.latest.total > 0)
        .then(|| nodes![tag("h2").class("part-heading").child(words.latest), cards(page.latest)]);
    let rest = (latest.is_some() || directory.is_some())
        .then(|| tag("section").class("part").child(latest).child(directory));
    let title = setting.site.title.clone();
    tag("div")
        .class("columns")
        .child(
            tag("main")
                .class("main")
                .attr("id", MAIN_ID)
                .attr("tabindex", "-1")
                .child(tag("div").class("visually-hidden").child(page_heading(title)))
                .child(featured)
                .child(rest),
        )
        .child(sidebar_view(page.sidebar, SidebarDepth::Names))
        .into_node()
}
