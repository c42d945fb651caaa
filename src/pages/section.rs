//! A section: its articles, newest first.

use leptos::prelude::*;
use warta_page::list::SectionPage;

use crate::components::card_list::{Cards, ListCount};
use crate::components::sidebar::SidebarDepth;
use crate::pages::frame::{Columns, PageHeading};
use crate::setting::Setting;

/// A section's page.
#[component]
pub fn Section(
    /// What it shows.
    page: SectionPage,
) -> impl IntoView {
    let setting = Setting::here();
    let words = setting.words();
    view! {
        <Columns sidebar=page.sidebar depth=SidebarDepth::Names>
            <header class="page-head">
                <p class="page-kind">{words.section}</p>
                <PageHeading>
                    <span lang=setting.content_language()>{page.section.label}</span>
                </PageHeading>
                <p class="page-note"><ListCount total=page.list.total/></p>
            </header>
            <h2 class="part-heading">{words.articles}</h2>
            <Cards list=page.list empty=words.no_articles/>
        </Columns>
    }
}
