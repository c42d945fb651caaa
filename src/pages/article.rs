//! An article.

use crate::markup::{IntoNode, Node, tag};
use leptos::prelude::provide_context;
use warta_page::article::{ArticlePage, Correction};
use warta_page::list::Status;
use warta_page::text::is_right_to_left;

use crate::components::blocks::blocks;
use crate::components::byline::byline_of;
use crate::components::card::{CardSize, article_card, labels};
use crate::components::inlines::inlines;
use crate::components::masthead::MAIN_ID;
use crate::components::picture::{Loading, figure};
use crate::components::save_button::save_button;
use crate::components::sidebar::{SidebarDepth, sidebar_teaser, sidebar_view};
use crate::components::tag_list::tag_list;
use crate::components::timestamp::timestamp;
use crate::pages::frame::page_heading;
use crate::setting::Setting;
use crate::sidebar_context::SmallCards;

/// An article with its sidebar.
pub fn article(mut page: ArticlePage) -> Node {
    let setting = Setting::here();
    let words = setting.words();
    let interface = setting.locale.code();
    // The languages of the interface are written from left to right.
    let right_to_left = is_right_to_left(&page.language);
    let direction = right_to_left.then_some("rtl");
    let back = right_to_left.then_some("ltr");
    let sidebar = std::mem::take(&mut page.sidebar);
    provide_context(SmallCards::of(&sidebar));
    let byline = byline_of(&mut page);
    let withdrawn = page.status == Status::Withdrawn;
    let state = match page.status {
        Status::Published => None,
        Status::Draft => Some(words.draft_notice),
        Status::Withdrawn => Some(words.withdrawn_notice),
    };
    let reason = page.withdrawn_reason.take();
    let notice = state.map(|state| {
        tag("div")
            .class("notice")
            .attr("lang", interface)
            .attr("dir", back)
            .child(tag("p").class("notice-title").child(state))
            .child(
                withdrawn
                    .then_some(reason)
                    .flatten()
                    .map(|reason| tag("p").attr("lang", setting.content_language()).child(reason)),
            )
    });
    let dateline = page.dateline.take().map(|dateline| {
        let parts = [dateline.place, dateline.source];
        let line = parts.into_iter().flatten().collect::<Vec<_>>().join(" · ");
        tag("p").class("dateline").child(line)
    });
    let section = page.section.take().map(|section| {
        tag("p").class("article-section").child(
            tag("a")
                .attr("href", warta_page::route::Route::section(&section.slug).path())
                .child(section.label),
        )
    });
    let source = page.source.take().map(|source| {
        let name = source.name.or_else(|| source.url.clone()).unwrap_or_default();
        let name = match source.url {
            Some(url) => {
                tag("a").attr("href", url).attr("rel", "noopener external").child(name).into_node()
            }
            None => name.into_node(),
        };
        tag("p").class("article-source").child(words.first_appeared).child(" ").child(name)
    });
    let tags = (!page.tags.is_empty()).then(|| {
        tag("nav").class("article-tags").attr("aria-label", words.tags).child(tag_list(page.tags))
    });
    let related = (!page.related.is_empty()).then(|| {
        tag("section")
            .class("part related-articles")
            .attr("aria-label", words.related)
            .child(tag("h2").class("part-heading").child(words.related))
            .child(
                tag("ul").class("card-list card-list-compact").child(
                    page.related
                        .into_iter()
                        .map(|card| tag("li").child(article_card(card, CardSize::Small)))
                        .collect::<Node>(),
                ),
            )
    });
    tag("div")
        .class("columns")
        .child(
            tag("main").class("main").attr("id", MAIN_ID).attr("tabindex", "-1").child(
                tag("article")
                    .class("article")
                    .attr("lang", page.language)
                    .attr("dir", direction)
                    .child(
                        tag("header")
                            .class("article-head")
                            .child(section)
                            .child(labels(page.genre, page.status, page.kicker))
                            .child(page_heading(page.headline))
                            .child(
                                page.standfirst
                                    .map(|text| tag("p").class("standfirst").child(text)),
                            )
                            .child(
                                tag("div")
                                    .class("article-about")
                                    .attr("lang", interface)
                                    .attr("dir", back)
                                    .child(byline)
                                    .child((!withdrawn).then(save_button)),
                            ),
                    )
                    .child(notice)
                    .child(corrections(page.corrections))
                    .child(
                        tag("div")
                            .class("article-teaser")
                            .attr("lang", interface)
                            .attr("dir", back)
                            .child(sidebar_teaser(&sidebar)),
                    )
                    .child(page.image.map(|image| {
                        tag("div").class("lead-picture").child(figure(image, Loading::Eager))
                    }))
                    .child(
                        tag("div").class("article-body").child(dateline).child(blocks(page.body)),
                    )
                    .child(
                        tag("footer")
                            .class("article-foot")
                            .attr("lang", interface)
                            .attr("dir", back)
                            .child(source)
                            .child(tags),
                    ),
            ),
        )
        .child(sidebar_view(sidebar, SidebarDepth::Cards))
        .child(related)
        .into_node()
}

/// What was corrected, newest first, before anything else is read.
fn corrections(corrections: Vec<Correction>) -> impl IntoNode + use<> {
    if corrections.is_empty() {
        return ().into_node();
    }
    let setting = Setting::here();
    let interface = setting.locale.code();
    tag("section")
        .class("corrections")
        .attr("aria-labelledby", "corrections")
        .child(
            tag("h2")
                .class("corrections-title")
                .attr("id", "corrections")
                .attr("lang", interface)
                .child(setting.words().corrections),
        )
        .child(
            corrections
                .into_iter()
                .map(|correction| {
                    tag("p")
                        .child(correction.date.map(|date| {
                            tag("span")
                                .class("corrections-date")
                                .attr("lang", interface)
                                .child(timestamp(date))
                                .child(": ")
                        }))
                        .child(inlines(correction.text))
                })
                .collect::<Node>(),
        )
        .into_node()
}
