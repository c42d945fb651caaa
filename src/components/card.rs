//! An article in a list.

use crate::markup::{IntoNode, nodes, tag};
use warta_page::list::{Card, Genre, Status};
use warta_page::route::Route;
use warta_page::text::is_right_to_left;

use crate::components::picture::{Loading, picture};
use crate::components::timestamp::timestamp;
use crate::setting::{Setting, words};

/// How large a card stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CardSize {
    /// First on the home page: a large picture above a large headline.
    Lead,
    /// In a list: headline, standfirst, a small picture.
    Row,
    /// In a margin: the headline and the date.
    Small,
}

/// An article's card.
pub fn article_card(card: Card, size: CardSize) -> impl IntoNode + use<> {
    let setting = Setting::here();
    let language = card.language.unwrap_or_else(|| setting.site.language.clone());
    // The page around it runs from left to right.
    let (direction, back) =
        if is_right_to_left(&language) { (Some("rtl"), Some("ltr")) } else { (None, None) };
    let language = (language != setting.locale.code()).then_some(language);
    let class = match size {
        CardSize::Lead => "card card-lead",
        CardSize::Row => "card card-row",
        CardSize::Small => "card card-small",
    };
    let picture = (size != CardSize::Small).then_some(card.image).flatten().map(|mut image| {
        // The headline beside it says what the article is; the picture adds nothing for those who
        // can't see it.
        image.alt = Some(String::new());
        let loading = if size == CardSize::Lead { Loading::Eager } else { Loading::Lazy };
        tag("div").class("card-picture").child(picture(image, loading))
    });
    let headline = tag("a")
        .class("card-link")
        .attr("href", Route::article(&card.slug).path())
        .child(card.headline);
    let headline = tag("h3").class("card-headline").child(headline);
    tag("article").class(class).attr("lang", language).attr("dir", direction).child(picture).child(
        tag("div")
            .class("card-text")
            .child(labels(card.genre, card.status, card.kicker))
            .child(headline)
            .child(
                (size != CardSize::Small)
                    .then_some(card.standfirst)
                    .flatten()
                    .map(|text| tag("p").class("card-standfirst").child(text)),
            )
            .child(
                tag("p")
                    .class("card-facts")
                    .attr("lang", setting.locale.code())
                    .attr("dir", back)
                    .child(card.published.map(timestamp))
                    .child(card.corrected.is_some().then(|| {
                        nodes![" ", tag("span").class("card-corrected").child(words().corrected)]
                    })),
            ),
    )
}

/// The lines above a headline: what the article is, unless it is news, and its kicker.
pub fn labels(genre: Genre, status: Status, kicker: Option<String>) -> impl IntoNode + use<> {
    let words = words();
    let state = match status {
        Status::Published => None,
        Status::Draft => Some(words.draft),
        Status::Withdrawn => Some(words.withdrawn),
    };
    let genre = (genre != Genre::News).then(|| {
        let class = if genre == Genre::Advertorial { "label label-paid" } else { "label" };
        nodes![
            tag("span")
                .class(class)
                .attr("lang", Setting::here().locale.code())
                .child((words.genre_of)(genre)),
            " "
        ]
    });
    let state = state.map(|state| nodes![tag("span").class("label label-state").child(state), " "]);
    let kicker = kicker.map(|text| tag("span").class("kicker").child(text));
    (genre.is_some() || state.is_some() || kicker.is_some())
        .then(|| tag("p").class("labels").child(genre).child(state).child(kicker))
}
