//! A list of articles, page by page.

use leptos::either::Either;
use leptos::prelude::*;
use warta_page::list::CardList;

use crate::components::card::{ArticleCard, CardSize};
use crate::setting::{Setting, words};

/// One page of a list, with ways to the others.
#[component]
pub fn Cards(
    /// The articles of this page.
    list: CardList,
) -> impl IntoView {
    if list.cards.is_empty() {
        return Either::Left(view! { <p class="empty">{words().no_articles}</p> });
    }
    let cards = list.cards.into_iter();
    let cards = cards.map(|card| view! { <li><ArticleCard card size=CardSize::Row/></li> });
    Either::Right(view! {
        <ul class="card-list">{cards.collect_view()}</ul>
        <Pager page=list.page pages=list.pages/>
    })
}

/// Ways to the neighbouring pages of a list.
#[component]
pub fn Pager(
    /// The page that is shown, from 1 on.
    page: u32,
    /// How many there are.
    pages: u32,
) -> impl IntoView {
    let setting = Setting::here();
    let words = setting.words();
    (pages > 1).then(|| {
        let href = |to: u32| setting.path(&setting.route.at_page(to));
        let newer = (page > 1).then(|| {
            let href = href(page.saturating_sub(1));
            view! { <a class="pager-link" rel="prev" href=href>{words.newer}</a> }
        });
        let older = (page < pages).then(|| {
            let href = href(page.saturating_add(1));
            view! { <a class="pager-link" rel="next" href=href>{words.older}</a> }
        });
        view! {
            <nav class="pager" aria-label=words.pages>
                {newer}
                <span class="pager-here">{(words.page_of)(page, pages)}</span>
                {older}
            </nav>
        }
    })
}
