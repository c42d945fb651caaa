//! Every block and component, from the fixtures that the tests use.

use leptos::prelude::*;
use warta_page::view::GalleryPage;

use crate::components::blocks::Blocks;
use crate::components::card::{ArticleCard, CardSize};
use crate::components::mention::Cards;
use crate::components::part::Part;
use crate::components::sidebar::SidebarDepth;
use crate::pages::frame::{Columns, PageHeading};
use crate::setting::Setting;
use crate::sidebar_context::SmallCards;

/// The gallery's page.
#[component]
pub fn Gallery(
    /// What it shows.
    page: GalleryPage,
) -> impl IntoView {
    let setting = Setting::here();
    let words = setting.words();
    provide_context(SmallCards::of(&page.sidebar));
    let entries = page.entries.into_iter().map(|entry| {
        view! {
            <section class="part gallery-entry" id=entry.slug>
                <h2 class="part-heading">{entry.title}</h2>
                <div class="article-body"><Blocks body=entry.body/></div>
            </section>
        }
    });
    let entries = entries.collect_view();
    let cards = page.cards.into_iter();
    let cards = cards.map(|card| view! { <li><ArticleCard card size=CardSize::Row/></li> });
    let cards = cards.collect_view();
    view! {
        <Columns sidebar=page.sidebar depth=SidebarDepth::Cards>
            <header class="page-head">
                <PageHeading>{words.gallery}</PageHeading>
                <p class="standfirst">{words.gallery_lead}</p>
            </header>
            {entries}
            <Part heading=words.gallery_cards><ul class="card-list">{cards}</ul></Part>
            <Cards/>
        </Columns>
    }
}
