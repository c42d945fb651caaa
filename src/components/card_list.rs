//! A list of articles, page by page.

use crate::markup::{IntoNode, Node, nodes, tag};
use warta_page::list::CardList;

use crate::components::card::{CardSize, article_card};
use crate::setting::{Setting, words};

/// One page of a list, with ways to the others.
pub fn cards(list: CardList) -> impl IntoNode + use<> {
    if list.cards.is_empty() {
        return tag("p").class("empty").child(words().no_articles).into_node();
    }
    nodes![
        tag("ul").class("card-list").child(
            list.cards
                .into_iter()
                .map(|card| tag("li").child(article_card(card, CardSize::Row)))
                .collect::<Node>()
        ),
        pager(list.page, list.pages)
    ]
    .into_node()
}

/// Ways to the other pages of a list: the neighbours, the first, the last.
pub fn pager(page: u32, pages: u32) -> impl IntoNode + use<> {
    let setting = Setting::here();
    let words = setting.words();
    (pages > 1).then(|| {
        let href = |to: u32| setting.route.at_page(to).path();
        let newer = (page > 1).then(|| {
            tag("a")
                .class("pager-link")
                .attr("rel", "prev")
                .attr("href", href(page.saturating_sub(1)))
                .child(words.newer)
        });
        let older = (page < pages).then(|| {
            tag("a")
                .class("pager-link")
                .attr("rel", "next")
                .attr("href", href(page.saturating_add(1)))
                .child(words.older)
        });
        tag("nav")
            .class("pager")
            .attr("aria-label", words.pages)
            .child(newer)
            .child(tag("span").class("pager-here").child((words.page_of)(page, pages)))
            .child(older)
    })
}
