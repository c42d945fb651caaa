//! The home page: what the newsroom puts first, then everything else by date.

use leptos::prelude::*;
use warta_page::list::HomePage;
use warta_page::route::Route;

use crate::components::card::{ArticleCard, CardSize};
use crate::components::card_list::Cards;
use crate::components::sidebar::SidebarDepth;
use crate::growth::Growing;
use crate::pages::frame::{Columns, PageHeading};
use crate::setting::Setting;

/// The home page.
#[component]
pub fn Home(
    /// What it shows.
    page: HomePage,
) -> impl IntoView {
    let setting = Setting::here();
    let words = setting.words();
    let mut featured = page.featured.into_iter();
    let lead = featured.next();
    let is_featured = lead.is_some();
    let featured = lead.map(|card| {
        let others = featured.map(|card| view! { <li><ArticleCard card size=CardSize::Row/></li> });
        let others = others.collect_view();
        view! {
            <section class="featured" aria-label=words.featured>
                <h2 class="part-heading">{words.featured}</h2>
                <ArticleCard card size=CardSize::Lead/>
                <ul class="featured-rest">{others}</ul>
            </section>
        }
    });
    // A publication of people and parties alone has its way in here.
    let directory = (page.latest.total == 0 && setting.site.has_directory).then(|| {
        let href = setting.path(&Route::Directory);
        view! { <ul class="ways-on"><li><a href=href>{words.to_directory}</a></li></ul> }
    });
    // Below what the newsroom puts first, an empty list says nothing.
    let latest = (!is_featured || page.latest.total > 0 || Growing::here().is_some()).then(|| {
        view! {
            <h2 class="part-heading">{words.latest}</h2>
            <Cards list=page.latest empty=words.no_articles/>
        }
    });
    let rest = (latest.is_some() || directory.is_some())
        .then(|| view! { <section class="part">{latest}{directory}</section> });
    let title = setting.site.title.clone();
    view! {
        <Columns sidebar=page.sidebar depth=SidebarDepth::Names>
            <div class="visually-hidden"><PageHeading>{title}</PageHeading></div>
            {featured}
            {rest}
        </Columns>
    }
}
