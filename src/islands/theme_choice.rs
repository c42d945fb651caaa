//! Light, dark, or as the system says.

use leptos::html::Span;
use leptos::prelude::*;

use super::{said, target_within};
use crate::preferences::{Preferences, Theme};

/// The buttons of the choice. The attribute `data-theme-name` of each is its theme.
#[cfg_attr(feature = "csr", component)]
#[cfg_attr(not(feature = "csr"), island)]
pub fn ThemeChoice(
    /// The buttons.
    children: Children,
) -> impl IntoView {
    let place = NodeRef::<Span>::new();
    // In a bundle site the viewer has the choice.
    let theme = use_context::<Preferences>().map(|preferences| preferences.theme);
    let theme = theme.unwrap_or_else(|| RwSignal::new(Theme::Auto));
    Effect::new(move |before: Option<()>| {
        let Some(place) = place.get() else { return };
        if before.is_none() && use_context::<Preferences>().is_none() {
            theme.set(Theme::of_document());
        }
        let buttons = place.get_elements_by_tag_name("button");
        for button in (0..buttons.length()).filter_map(|nth| buttons.item(nth)) {
            let own = button.get_attribute("data-theme-name");
            let pressed = own.as_deref() == Some(theme.get().name());
            let _unsettable =
                button.set_attribute("aria-pressed", if pressed { "true" } else { "false" });
        }
    });
    let press = move |event: leptos::ev::MouseEvent| {
        if let Some(button) = target_within(&event, "[data-theme-name]") {
            let chosen = Theme::from_name(&said(&button, "data-theme-name"));
            chosen.choose();
            theme.set(chosen);
        }
    };
    view! { <span class="settings-choices" node_ref=place on:click=press>{children()}</span> }
}
