//! The pages. Each takes what the worker drew up for its route and arranges components.

pub mod area;
pub mod article;
pub mod directory;
pub mod election;
pub mod frame;
pub mod gallery;
pub mod home;
pub mod load_error;
pub mod not_found;
pub mod party;
pub mod person;
pub mod report;
pub mod saved;
pub mod section;
pub mod tag;
pub mod title;

use leptos::prelude::*;
use warta_page::view::View;

use crate::components::footer::Footer;
use crate::components::masthead::Masthead;
use crate::components::offline_note::OfflineNote;
use crate::islands::picture_errors::PictureErrors;
use crate::setting::{Setting, words};
use area::Area;
use article::Article;
use directory::Directory;
use election::Election;
use gallery::Gallery;
use home::Home;
use not_found::{Moved, NotFound};
use party::Party;
use person::Person;
use report::Report;
use saved::{OfflinePage, Saved};
use section::Section;
use tag::Tag;

/// A page in its setting, with the publication's head and foot around it.
#[component]
pub fn Page(
    /// In which it is drawn.
    setting: Setting,
    /// What it shows.
    view: View,
) -> impl IntoView {
    provide_context(setting.locale);
    provide_context(setting);
    let content = match view {
        View::Home(page) => view! { <Home page=*page/> }.into_any(),
        View::Article(page) => view! { <Article page=*page/> }.into_any(),
        View::Tag(page) => view! { <Tag page=*page/> }.into_any(),
        View::Section(page) => view! { <Section page=*page/> }.into_any(),
        View::Person(page) => view! { <Person page=*page/> }.into_any(),
        View::Party(page) => view! { <Party page=*page/> }.into_any(),
        View::Area(page) => view! { <Area page=*page/> }.into_any(),
        View::Election(page) => view! { <Election page=*page/> }.into_any(),
        View::Directory(page) => view! { <Directory page=*page/> }.into_any(),
        View::Gallery(page) => view! { <Gallery page=*page/> }.into_any(),
        View::Report(problems) => view! { <Report problems/> }.into_any(),
        View::Saved => view! { <Saved/> }.into_any(),
        View::Offline => view! { <OfflinePage/> }.into_any(),
        View::Moved(to) => view! { <Moved to/> }.into_any(),
        View::NotFound => view! { <NotFound/> }.into_any(),
    };
    let acts = Setting::here().acts();
    let errors = acts.then(|| {
        view! {
            <PictureErrors><span data-words=words().picture_failed></span></PictureErrors>
        }
    });
    view! {
        <Masthead/>
        {content}
        <Footer/>
        <OfflineNote/>
        {errors}
    }
}
