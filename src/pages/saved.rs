//! What the reader saved on this device.

use crate::components::kept_list::kept_list;
use crate::components::masthead::MAIN_ID;
use crate::markup::{IntoNode, Node, tag};
use crate::pages::frame::page_heading;
use crate::setting::Setting;

/// The page of what is saved and of what was read last.
pub fn saved() -> Node {
    let words = Setting::here().words();
    page(words.saved, words.saved_lead, ())
}

/// A page that can't be had: there is no network, and the browser has not kept it.
pub fn offline() -> Node {
    let setting = Setting::here();
    let words = setting.words();
    let again = tag("a").attr("href", setting.route.path()).child(words.retry);
    let ways = tag("ul").class("ways-on").child(tag("li").child(again));
    page(words.offline, words.offline_lead, ways)
}

fn page(heading: &'static str, lead: &'static str, ways: impl IntoNode) -> Node {
    tag("main")
        .class("main main-single")
        .attr("id", MAIN_ID)
        .attr("tabindex", "-1")
        .child(
            tag("header")
                .class("page-head")
                .child(page_heading(heading))
                .child(tag("p").class("standfirst").child(lead)),
        )
        .child(ways)
        .child(kept_list())
        .into_node()
}
