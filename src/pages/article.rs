//! An article.

use leptos::either::Either;
use leptos::prelude::*;
use warta_page::article::{ArticlePage, Correction};
use warta_page::list::Status;
use warta_page::route::Route;
use warta_page::text::is_right_to_left;

use crate::components::blocks::Blocks;
use crate::components::byline::Byline;
use crate::components::card::{ArticleCard, CardSize, Labels};
use crate::components::inlines::Inlines;
use crate::components::mention::Cards;
use crate::components::picture::{Figure, Loading};
use crate::components::save_button::SaveButton;
use crate::components::sidebar::{Sidebar, SidebarDepth, SidebarTeaser, names};
use crate::components::tag_list::TagList;
use crate::components::timestamp::Timestamp;
use crate::ids::MAIN_ID;
use crate::pages::frame::PageHeading;
use crate::setting::Setting;
use crate::sidebar_context::SmallCards;

/// An article with its sidebar.
#[component]
pub fn Article(
    /// What it shows.
    page: ArticlePage,
) -> impl IntoView {
    let setting = Setting::here();
    let words = setting.words();
    let interface = setting.locale.code();
    // The languages of the interface are written from left to right.
    let right_to_left = is_right_to_left(&page.language);
    let direction = right_to_left.then_some("rtl");
    let back = right_to_left.then_some("ltr");
    provide_context(SmallCards::of(&page.sidebar));
    let withdrawn = page.status == Status::Withdrawn;
    let state = match page.status {
        Status::Published => None,
        Status::Draft => Some(words.draft_notice),
        Status::Withdrawn => Some(words.withdrawn_notice),
    };
    let reason = page.withdrawn_reason.filter(|_| withdrawn);
    let notice = state.map(|state| {
        let reason = reason.map(|reason| view! { <p lang=setting.content_language()>{reason}</p> });
        view! {
            <div class="notice" lang=interface dir=back>
                <p class="notice-title">{state}</p>
                {reason}
            </div>
        }
    });
    let dateline = page.dateline.map(|dateline| {
        let parts = [dateline.place, dateline.source];
        let line = parts.into_iter().flatten().collect::<Vec<_>>().join(" · ");
        view! { <p class="dateline">{line}</p> }
    });
    let section = page.section.map(|section| {
        let href = setting.path(&Route::section(&section.slug));
        view! { <p class="article-section"><a href=href>{section.label}</a></p> }
    });
    let source = page.source.map(|source| {
        let name = source.name.or_else(|| source.url.clone());
        let name = match source.url {
            Some(url) => Either::Left(view! { <a href=url rel="noopener external">{name}</a> }),
            None => Either::Right(name),
        };
        view! { <p class="article-source">{words.first_appeared}{" "}{name}</p> }
    });
    let tags = (!page.tags.is_empty()).then(|| {
        view! { <nav class="article-tags" aria-label=words.tags><TagList tags=page.tags/></nav> }
    });
    let related = (!page.related.is_empty()).then(|| {
        let items = page.related.into_iter();
        let items = items.map(|card| view! { <li><ArticleCard card size=CardSize::Small/></li> });
        view! {
            <section class="part related-articles" aria-label=words.related>
                <h2 class="part-heading">{words.related}</h2>
                <ul class="card-list card-list-compact">{items.collect_view()}</ul>
            </section>
        }
    });
    let lead = page.image.map(|image| {
        view! { <div class="lead-picture"><Figure image loading=Loading::Eager/></div> }
    });
    let corrections = (!page.corrections.is_empty())
        .then(|| view! { <Corrections corrections=page.corrections/> });
    view! {
        <div class="columns">
            <main class="main" id=MAIN_ID tabindex="-1">
                <article class="article" lang=page.language dir=direction>
                    <header class="article-head">
                        {section}
                        <Labels genre=page.genre status=page.status kicker=page.kicker/>
                        <PageHeading>{page.headline}</PageHeading>
                        {page.standfirst.map(|text| view! { <p class="standfirst">{text}</p> })}
                        <div class="article-about" lang=interface dir=back>
                            <Byline
                                authors=page.authors
                                editors=page.editors
                                photographers=page.photographers
                                published=page.published
                                modified=page.modified
                            />
                            {(!withdrawn).then(|| view! { <SaveButton/> })}
                        </div>
                    </header>
                    {notice}
                    {corrections}
                    <div class="article-teaser" lang=interface dir=back>
                        <SidebarTeaser names=names(&page.sidebar)/>
                    </div>
                    {lead}
                    <div class="article-body">{dateline}<Blocks body=page.body/></div>
                    <footer class="article-foot" lang=interface dir=back>{source}{tags}</footer>
                </article>
            </main>
            <Sidebar sidebar=page.sidebar depth=SidebarDepth::Cards/>
            {related}
            <Cards/>
        </div>
    }
}

/// What was corrected, newest first, before anything else is read.
#[component]
fn Corrections(corrections: Vec<Correction>) -> impl IntoView {
    let setting = Setting::here();
    let interface = setting.locale.code();
    let corrections = corrections.into_iter().map(|correction| {
        let date = correction.date.map(|date| {
            view! {
                <span class="corrections-date" lang=interface><Timestamp date/>{": "}</span>
            }
        });
        view! { <p>{date}<Inlines run=correction.text/></p> }
    });
    view! {
        <section class="corrections" aria-labelledby="corrections">
            <h2 class="corrections-title" id="corrections" lang=interface>
                {setting.words().corrections}
            </h2>
            {corrections.collect_view()}
        </section>
    }
}
