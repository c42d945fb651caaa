//! Who worked on an article, and when it appeared. What is absent prints nothing.

use crate::markup::{IntoNode, Node, nodes, tag};
use warta_page::article::{ArticlePage, Credit};
use warta_page::date::Date;

use crate::components::timestamp::timestamp;
use crate::setting::words;

/// Names and dates under a headline.
pub fn byline(
    authors: Vec<Credit>,
    editors: Vec<Credit>,
    photographers: Vec<Credit>,
    published: Option<Date>,
    modified: Option<Date>,
) -> impl IntoNode + use<> {
    let words = words();
    let modified = modified.filter(|date| published.as_ref() != Some(date));
    let people = [(words.by, authors), (words.editor, editors), (words.photo, photographers)];
    let people =
        people.into_iter().filter(|(_, credits)| !credits.is_empty()).map(|(label, credits)| {
            tag("p")
                .class("byline-credits")
                .child(tag("span").class("byline-label").child(label).child(" "))
                .child(
                    credits
                        .into_iter()
                        .enumerate()
                        .map(|(index, credit)| nodes![(index > 0).then_some(", "), name(credit)])
                        .collect::<Node>(),
                )
        });
    let dates = [(words.published, published), (words.updated, modified)];
    let dates = dates.into_iter().filter_map(|(label, date)| {
        date.map(|date| {
            tag("p")
                .class("byline-date")
                .child(tag("span").class("byline-label").child(label).child(" "))
                .child(timestamp(date))
        })
    });
    tag("div").class("byline").child(people.collect::<Node>()).child(dates.collect::<Node>())
}

fn name(credit: Credit) -> Node {
    match (credit.person, credit.url) {
        (Some(route), _) => {
            tag("a").attr("rel", "author").attr("href", route.path()).child(credit.name).into_node()
        }
        (None, Some(url)) => tag("a")
            .attr("rel", "author noopener external")
            .attr("href", url)
            .child(credit.name)
            .into_node(),
        (None, None) => tag("span").class("byline-name").child(credit.name).into_node(),
    }
}

/// Takes the credits and dates out of an article, ready for [`Byline`].
pub fn byline_of(page: &mut ArticlePage) -> impl IntoNode + use<> {
    let authors = std::mem::take(&mut page.authors);
    let editors = std::mem::take(&mut page.editors);
    let photographers = std::mem::take(&mut page.photographers);
    let (published, modified) = (page.published.take(), page.modified.take());
    byline(authors, editors, photographers, published, modified)
}
