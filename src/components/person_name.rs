//! A person's name, with titles told apart from it.

use leptos::either::Either;
use leptos::prelude::*;
use warta_page::directory::PersonRef;
use warta_page::route::Route;

use crate::setting::address_of;

/// A name, linked to the person's page.
#[component]
pub fn PersonName(
    /// The person.
    person: PersonRef,
) -> impl IntoView {
    let href = person.known.then(|| address_of(&Route::person(&person.id)));
    let name = view! { <FullName person/> };
    match href {
        Some(href) => Either::Left(view! { <a class="person-name" href=href>{name}</a> }),
        None => Either::Right(view! { <span class="person-name">{name}</span> }),
    }
}

/// Titles, name, titles.
#[component]
pub fn FullName(
    /// The person.
    person: PersonRef,
) -> impl IntoView {
    let title = |text: String| view! { <span class="person-name-title">{text}</span> };
    view! {
        {person.honorific_prefix.map(|text| view! { {title(text)}{" "} })}
        <span class="person-name-name">{person.name}</span>
        {person.honorific_suffix.map(|text| view! { {", "}{title(text)} })}
    }
}

/// The full name as one string, for titles of pages.
pub fn name_with_titles(person: &PersonRef) -> String {
    let mut out = String::new();
    if let Some(prefix) = &person.honorific_prefix {
        out.push_str(prefix);
        out.push(' ');
    }
    out.push_str(&person.name);
    if let Some(suffix) = &person.honorific_suffix {
        out.push_str(", ");
        out.push_str(suffix);
    }
    out
}
