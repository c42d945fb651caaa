//! Areas, one or several.

use leptos::either::Either;
use leptos::prelude::*;
use warta_page::directory::{AreaRef, EventRef};
use warta_page::route::Route;

use crate::setting::{address_of, words};

/// An area's name, linked to its page.
#[component]
pub fn AreaName(
    /// The area.
    area: AreaRef,
) -> impl IntoView {
    if area.known {
        let href = address_of(&Route::area(&area.id));
        Either::Left(view! { <a class="area-name" href=href>{area.name}</a> })
    } else {
        Either::Right(view! { <span class="area-name">{area.name}</span> })
    }
}

/// An election's name, linked to its page.
#[component]
pub fn EventName(
    /// The election.
    event: EventRef,
) -> impl IntoView {
    if event.known {
        let href = address_of(&Route::election(&event.id));
        Either::Left(view! { <a class="event-name" href=href>{event.name}</a> })
    } else {
        Either::Right(view! { <span class="event-name">{event.name}</span> })
    }
}

/// Areas in a list, each with what it is.
#[component]
pub fn AreaList(
    /// The areas, in their order.
    areas: Vec<AreaRef>,
) -> impl IntoView {
    let items = areas.into_iter().map(|area| {
        let kind = area.classification.as_deref().map(|name| words().classification(name));
        view! {
            <li>
                <AreaName area/>
                {kind.map(|kind| view! { {" "}<span class="area-list-kind">{kind}</span> })}
            </li>
        }
    });
    view! { <ul class="area-list">{items.collect_view()}</ul> }
}
