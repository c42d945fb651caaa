//! A list of articles, page by page.

use leptos::either::{Either, EitherOf3};
use leptos::prelude::*;
use warta_page::list::CardList;
use warta_page::wire::Rest;

use crate::components::card::{ArticleCard, CardSize};
use crate::growth::Growing;
use crate::setting::{Setting, words};

/// One page of a list, with ways to the others.
#[component]
pub fn Cards(
    /// The articles of this page.
    list: CardList,
    /// What stands in place of an empty list.
    empty: &'static str,
) -> impl IntoView {
    if let Some(growing) = Growing::here() {
        return EitherOf3::A(view! { <GrowingCards growing empty/> });
    }
    if list.cards.is_empty() {
        return EitherOf3::B(view! { <p class="empty">{empty}</p> });
    }
    let cards = list.cards.into_iter();
    let cards = cards.map(|card| view! { <li><ArticleCard card size=CardSize::Row/></li> });
    EitherOf3::C(view! {
        <ul class="card-list">{cards.collect_view()}</ul>
        <Pager page=list.page pages=list.pages/>
    })
}

/// A list of which some articles are still to come. They are added at its end.
#[component]
fn GrowingCards(growing: Growing, empty: &'static str) -> impl IntoView {
    let words = words();
    let pager = move || {
        let list = growing.list();
        view! { <Pager page=list.page pages=list.pages whole=growing.rest().is_empty()/> }
    };
    // It stands before the list, where it is seen and where the list does not move it.
    let more = move || (growing.rest().coming > 0).then_some(words.more_coming);
    let end = move || {
        let Rest { coming, missing } = growing.rest();
        let missing = (coming == 0 && !missing.is_empty()).then(|| {
            let names = missing.into_iter().filter(|name| !name.is_empty()).collect::<Vec<_>>();
            let what = match names.is_empty() {
                true => words.incomplete.to_owned(),
                false => (words.files_missing_of)(&names.join(", ")),
            };
            view! {
                <p>{what}</p>
                <button class="button" type="button" on:click=move |_| growing.ask_again()>
                    {words.retry}
                </button>
            }
        });
        let is_empty = coming == 0 && missing.is_none() && growing.list().cards.is_empty();
        let nothing = is_empty.then(|| view! { <p class="empty">{empty}</p> });
        view! { {missing}{nothing} }
    };
    view! {
        <div class="card-list-growing">
            <p class="card-list-more" role="status">{more}</p>
            <ul class="card-list">
                <For each=move || growing.list().cards key=|card| card.slug.clone() let:card>
                    <li><ArticleCard card size=CardSize::Row/></li>
                </For>
            </ul>
            {pager}
            <div class="card-list-end" role="status">{end}</div>
        </div>
    }
}

/// How many articles a list has.
#[component]
pub fn ListCount(
    /// As many as are there.
    total: u32,
) -> impl IntoView {
    let words = words();
    match Growing::here() {
        None => Either::Left((words.article_count_of)(total)),
        Some(growing) => Either::Right(move || match growing.rest() {
            Rest { coming: 0, missing } if missing.is_empty() => {
                (words.article_count_of)(growing.list().total)
            }
            Rest { coming: 0, .. } => words.incomplete.to_owned(),
            Rest { .. } => words.loading.to_owned(),
        }),
    }
}

/// Ways to the neighbouring pages of a list.
#[component]
pub fn Pager(
    /// The page that is shown, from 1 on.
    page: u32,
    /// How many there are.
    pages: u32,
    /// Whether that is all, or there may be more.
    #[prop(default = true)]
    whole: bool,
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
        let here = whole.then(|| {
            view! { <span class="pager-here">{(words.page_of)(page, pages)}</span> }
        });
        view! {
            <nav class="pager" aria-label=words.pages>
                {newer}
                {here}
                {older}
            </nav>
        }
    })
}
