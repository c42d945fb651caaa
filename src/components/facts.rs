//! Labelled facts.

use leptos::prelude::*;

/// One fact of a list of [`Facts`]; nothing where there is no value.
#[component]
pub fn Fact<V: IntoView + 'static>(
    /// What it is.
    label: &'static str,
    /// Its value, where it is known.
    value: Option<V>,
) -> impl IntoView {
    value.map(|value| {
        view! {
            <div class="facts-fact">
                <dt>{label}</dt>
                <dd>{value}</dd>
            </div>
        }
    })
}

/// A list of labelled facts.
#[component]
pub fn Facts(
    /// Each a [`Fact`].
    children: Children,
) -> impl IntoView {
    view! { <dl class="facts">{children()}</dl> }
}
