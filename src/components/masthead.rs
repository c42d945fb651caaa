//! The head of every page: the publication's name, its sections, and the reader's settings.

use crate::markup::{IntoNode, Node, nodes, tag};
use warta_page::route::Route;

use crate::components::picture::{Loading, picture};
use crate::setting::Setting;

/// The id of the main content.
pub const MAIN_ID: &str = "main";

/// The head of a page.
pub fn masthead() -> impl IntoNode + use<> {
    let setting = Setting::here();
    let words = setting.words();
    let site = setting.site.clone();
    let mark = site.logo.clone().map(|mut image| {
        // The name stands beside it.
        image.alt = Some(String::new());
        tag("span").class("masthead-mark").child(picture(image, Loading::Eager))
    });
    let name = tag("span").child(site.title.clone());
    let here = |route: &Route| (*setting.route == *route).then_some("page");
    let mut entries = vec![(words.home.to_owned(), Route::HOME)];
    // Right after the home page, so that it is in sight on a phone, where the line scrolls.
    if site.has_directory {
        entries.push((words.directory.to_owned(), Route::Directory));
    }
    entries.extend(
        site.sections.iter().map(|section| (section.label.clone(), Route::section(&section.slug))),
    );
    let entries = entries.into_iter().map(|(label, route)| {
        tag("li").child(
            tag("a").attr("href", route.path()).attr("aria-current", here(&route)).child(label),
        )
    });
    nodes![
        tag("a")
            .class("skip-link")
            .attr("href", setting.fragment(MAIN_ID))
            .child(words.skip_to_content),
        tag("header")
            .class("masthead")
            .child(
                tag("p")
                    .class("masthead-name")
                    .attr("lang", setting.content_language())
                    .child(tag("a").attr("href", Route::HOME.path()).child(mark).child(name))
            )
            .child(site.description.clone().map(|text| {
                tag("p")
                    .class("masthead-description")
                    .attr("lang", setting.content_language())
                    .child(text)
            }))
            .child(
                tag("nav")
                    .class("masthead-sections")
                    .attr("aria-label", words.sections)
                    .child(tag("ul").child(entries.collect::<Node>()))
            )
    ]
}
