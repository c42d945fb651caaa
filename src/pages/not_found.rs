//! An address that names nothing, with a way on.

use crate::markup::{IntoNode, Node, tag};
use warta_page::route::Route;

use crate::components::masthead::MAIN_ID;
use crate::pages::frame::page_heading;
use crate::setting::Setting;

/// "Page not found".
pub fn not_found() -> Node {
    let setting = Setting::here();
    let words = setting.words();
    let directory = setting.site.has_directory.then(|| {
        tag("li").child(tag("a").attr("href", Route::Directory.path()).child(words.to_directory))
    });
    tag("main")
        .class("main main-single")
        .attr("id", MAIN_ID)
        .attr("tabindex", "-1")
        .child(tag("header").class("page-head").child(page_heading(words.not_found)).child(
            tag("p").class("standfirst").child((words.not_found_lead_of)(
                setting.route.path().trim_start_matches(['.', '/']),
            )),
        ))
        .child(
            tag("ul")
                .class("ways-on")
                .child(
                    tag("li").child(tag("a").attr("href", Route::HOME.path()).child(words.to_home)),
                )
                .child(directory),
        )
        .into_node()
}

/// A page that has moved, where nothing has followed the move: a link to where it is now.
pub fn moved(to: Route) -> Node {
    tag("main")
        .class("main main-single")
        .attr("id", MAIN_ID)
        .attr("tabindex", "-1")
        .child(tag("p").child(tag("a").attr("href", to.path()).child(to.path())))
        .into_node()
}
