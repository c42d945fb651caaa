//! The pages. Each takes what the desk drew up for its route and arranges components.

pub mod area;
pub mod article;
pub mod directory;
pub mod election;
pub mod frame;
pub mod gallery;
pub mod home;
pub mod not_found;
pub mod party;
pub mod person;
pub mod report;
pub mod saved;
pub mod section;
pub mod tag;
pub mod title;
pub mod trouble;

use crate::markup::{IntoNode, Node};
use leptos::prelude::provide_context;
use warta_page::view::View;

use crate::setting::Setting;
use frame::frame;

/// Draws a page in its setting, with the publication's head and foot around it.
pub fn draw(setting: Setting, page: View) -> Node {
    provide_context(setting.locale);
    provide_context(setting);
    let content = match page {
        View::Home(page) => home::home(*page),
        View::Article(page) => article::article(*page),
        View::Tag(page) => tag::tag_page(*page),
        View::Section(page) => section::section(*page),
        View::Person(page) => person::person(*page),
        View::Party(page) => party::party(*page),
        View::Area(page) => area::area(*page),
        View::Election(page) => election::election(*page),
        View::Directory(page) => directory::directory(*page),
        View::Gallery(page) => gallery::gallery(*page),
        View::Report(problems) => report::report(problems),
        View::Saved => saved::saved(),
        View::Offline => saved::offline(),
        View::Moved(route) => not_found::moved(route),
        View::NotFound => not_found::not_found(),
    };
    frame(content).into_node()
}
