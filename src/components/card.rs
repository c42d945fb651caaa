//! An article in a list.

use leptos::prelude::*;
use warta_page::list::{Card, Genre, Status};
use warta_page::route::Route;
use warta_page::text::is_right_to_left;

use crate::components::picture::{Loading, Picture};
use crate::components::timestamp::Timestamp;
use crate::setting::{Setting, address_of, words};

/// How large a card is.
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
#[component]
pub fn ArticleCard(
    /// The article.
    card: Card,
    /// How large it stands.
    size: CardSize,
) -> impl IntoView {
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
        view! { <div class="card-picture"><Picture image loading/></div> }
    });
    let standfirst = (size != CardSize::Small).then_some(card.standfirst).flatten();
    let corrected = card.corrected.is_some().then(|| words().corrected);
    view! {
        <article class=class lang=language dir=direction>
            {picture}
            <div class="card-text">
                <Labels genre=card.genre status=card.status kicker=card.kicker/>
                <h3 class="card-headline">
                    <a class="card-link" href=address_of(&Route::article(&card.slug))>{card.headline}</a>
                </h3>
                {standfirst.map(|text| view! { <p class="card-standfirst">{text}</p> })}
                <p class="card-facts" lang=setting.locale.code() dir=back>
                    {card.published.map(|date| view! { <Timestamp date/> })}
                    {corrected.map(|text| view! { {" "}<span class="card-corrected">{text}</span> })}
                </p>
            </div>
        </article>
    }
}

/// The lines above a headline: what the article is, unless it is news, and its kicker.
#[component]
pub fn Labels(
    /// What kind of article it is.
    genre: Genre,
    /// Whether it is published.
    status: Status,
    /// The line that the newsroom puts above it.
    kicker: Option<String>,
) -> impl IntoView {
    let words = words();
    let state = match status {
        Status::Published => None,
        Status::Draft => Some(words.draft),
        Status::Withdrawn => Some(words.withdrawn),
    };
    let genre = (genre != Genre::News).then_some(genre);
    let any = genre.is_some() || state.is_some() || kicker.is_some();
    let genre = genre.map(|genre| {
        let class = if genre == Genre::Advertorial { "label label-paid" } else { "label" };
        let lang = Setting::here().locale.code();
        view! { <span class=class lang=lang>{(words.genre_of)(genre)}</span>{" "} }
    });
    let state = state.map(|state| view! { <span class="label label-state">{state}</span>{" "} });
    let kicker = kicker.map(|text| view! { <span class="kicker">{text}</span> });
    any.then(|| view! { <p class="labels">{genre}{state}{kicker}</p> })
}
