//! Who worked on an article, and when it appeared. What is absent prints nothing.

use leptos::either::EitherOf3;
use leptos::prelude::*;
use warta_page::article::Credit;
use warta_page::date::Date;

use crate::components::timestamp::Timestamp;
use crate::setting::{address_of, words};

/// Names and dates under a headline.
#[component]
pub fn Byline(
    /// Who wrote it.
    authors: Vec<Credit>,
    /// Who edited it.
    editors: Vec<Credit>,
    /// Who took the pictures.
    photographers: Vec<Credit>,
    /// When it appeared.
    published: Option<Date>,
    /// When it was changed last.
    modified: Option<Date>,
) -> impl IntoView {
    let words = words();
    let modified = modified.filter(|date| published.as_ref() != Some(date));
    let people = [(words.by, authors), (words.editor, editors), (words.photo, photographers)];
    let people = people.into_iter().filter(|(_, credits)| !credits.is_empty());
    let people = people.map(|(label, credits)| {
        let names = credits.into_iter().enumerate().map(|(index, credit)| {
            view! {
                {(index > 0).then_some(", ")}
                <Name credit/>
            }
        });
        view! {
            <p class="byline-credits">
                <span class="byline-label">{label}{" "}</span>
                {names.collect_view()}
            </p>
        }
    });
    let dates = [(words.published, published), (words.updated, modified)];
    let dates = dates.into_iter().filter_map(|(label, date)| {
        date.map(|date| {
            view! {
                <p class="byline-date">
                    <span class="byline-label">{label}{" "}</span>
                    <Timestamp date/>
                </p>
            }
        })
    });
    view! { <div class="byline">{people.collect_view()}{dates.collect_view()}</div> }
}

#[component]
fn Name(credit: Credit) -> impl IntoView {
    match (credit.person, credit.url) {
        (Some(route), _) => {
            EitherOf3::A(view! { <a rel="author" href=address_of(&route)>{credit.name}</a> })
        }
        (None, Some(url)) => EitherOf3::B(view! {
            <a rel="author noopener external" href=url>{credit.name}</a>
        }),
        (None, None) => EitherOf3::C(view! { <span class="byline-name">{credit.name}</span> }),
    }
}
