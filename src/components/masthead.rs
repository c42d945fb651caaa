//! The head of every page: the publication's name, its sections, and the reader's settings.

use leptos::prelude::*;
use warta_page::route::Route;

use crate::components::picture::{Loading, Picture};
use crate::ids::MAIN_ID;
use crate::setting::Setting;

/// The head of a page.
#[component]
pub fn Masthead() -> impl IntoView {
    let setting = Setting::here();
    let words = setting.words();
    let site = setting.site.clone();
    // One that has to be asked for comes with a button, which has no place in a link.
    let mark = site.logo.clone().filter(|image| image.media.ask.is_none());
    let mark = mark.map(|mut image| {
        // The name stands beside it.
        image.alt = Some(String::new());
        view! { <span class="masthead-mark"><Picture image loading=Loading::Eager/></span> }
    });
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
        view! { <li><a href=setting.path(&route) aria-current=here(&route)>{label}</a></li> }
    });
    let entries = entries.collect_view();
    let description = site.description.clone().map(|text| {
        view! { <p class="masthead-description" lang=setting.content_language()>{text}</p> }
    });
    view! {
        <a class="skip-link" href=setting.fragment(MAIN_ID)>{words.skip_to_content}</a>
        <header class="masthead">
            <p class="masthead-name" lang=setting.content_language()>
                <a href=setting.path(&Route::HOME)>{mark}<span>{site.title.clone()}</span></a>
            </p>
            {description}
            <nav class="masthead-sections" aria-label=words.sections>
                <ul>{entries}</ul>
            </nav>
        </header>
    }
}
