//! A tag: what it is about, and its articles, newest first.

use leptos::prelude::*;
use warta_page::list::TagPage;

use crate::components::blocks::Blocks;
use crate::components::card_list::{Cards, ListCount};
use crate::components::picture::{Figure, Loading};
use crate::components::sidebar::SidebarDepth;
use crate::pages::frame::{Columns, PageHeading};
use crate::setting::Setting;

/// A tag's page.
#[component]
pub fn Tag(
    /// What it shows.
    page: TagPage,
) -> impl IntoView {
    let setting = Setting::here();
    let words = setting.words();
    let content = setting.content_language();
    let aliases = (!page.aliases.is_empty()).then(|| {
        let aliases = page.aliases.join(", ");
        view! {
            <p class="page-note">
                {words.also_called}{": "}<span lang=content.clone()>{aliases}</span>
            </p>
        }
    });
    let about = (page.list.page == 1 && (!page.description.is_empty() || page.image.is_some()))
        .then(|| {
            view! {
                <div class="page-lead" lang=content.clone()>
                    {page.image.map(|image| view! { <Figure image loading=Loading::Lazy/> })}
                    <Blocks body=page.description/>
                </div>
            }
        });
    view! {
        <Columns sidebar=page.sidebar depth=SidebarDepth::Names>
            <header class="page-head">
                <p class="page-kind">{words.tag}</p>
                <PageHeading><span lang=content>{page.tag.label}</span></PageHeading>
                <p class="page-note"><ListCount total=page.list.total/></p>
                {aliases}
            </header>
            {about}
            <h2 class="part-heading">{words.articles}</h2>
            <Cards list=page.list empty=words.no_articles/>
        </Columns>
    }
}
