//! Events in order.

use leptos::either::Either;
use leptos::prelude::*;
use warta_page::block::TimelineItem;

use crate::components::inlines::Inlines;
use crate::components::timestamp::Timestamp;

/// Events, each with its date.
#[component]
pub fn Timeline(
    /// The events.
    items: Vec<TimelineItem>,
) -> impl IntoView {
    let items = items.into_iter().map(|item| {
        let when = match (item.date, item.when) {
            (Some(date), _) => Some(Either::Left(view! { <Timestamp date/> })),
            (None, when) => when.map(Either::Right),
        };
        let text = (!item.text.is_empty()).then_some(item.text);
        view! {
            <li class="timeline-item">
                {when.map(|when| view! { <p class="timeline-when">{when}</p> })}
                {item.title.map(|title| view! { <p class="timeline-title">{title}</p> })}
                {text.map(|run| view! { <p><Inlines run/></p> })}
            </li>
        }
    });
    view! { <ol class="timeline">{items.collect_view()}</ol> }
}
