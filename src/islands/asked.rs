//! Content of other hosts: each is requested when the reader asks for it, not before.

use leptos::prelude::*;

/// What is shown until then: a note, and the button that names the host.
#[component]
fn AskedNote(note: String, label: String) -> impl IntoView {
    view! {
        <p class="asked-note">{note}</p>
        <button class="button" type="button" data-show="">{label}</button>
    }
}

/// Draws something only once the reader has asked for it.
#[component]
pub fn Asked(
    /// What is said beside the button.
    note: String,
    /// What the button says.
    label: String,
    /// What is drawn then.
    children: ChildrenFn,
) -> impl IntoView {
    shown_when_asked(note, label, children)
}

/// In the browser, the content is made when the button is pressed.
#[cfg(feature = "csr")]
fn shown_when_asked(note: String, label: String, children: ChildrenFn) -> impl IntoView {
    use leptos::either::Either;

    let asked = RwSignal::new(false);
    let node = NodeRef::<leptos::html::Div>::new();
    let press = move |event: leptos::ev::MouseEvent| {
        if super::target_within(&event, "[data-show]").is_some() {
            asked.set(true);
            request_animation_frame(move || {
                if let Some(node) = node.get_untracked() {
                    super::focus(&node);
                }
            });
        }
    };
    let place = move || match asked.get() {
        true => Either::Left(children()),
        false => Either::Right(view! { <AskedNote note=note.clone() label=label.clone()/> }),
    };
    view! { <div class="asked" node_ref=node on:click=press>{place}</div> }
}

/// In a document the content is in a template, of which the browser requests nothing.
#[cfg(not(feature = "csr"))]
fn shown_when_asked(note: String, label: String, children: ChildrenFn) -> impl IntoView {
    view! {
        <AskedPlace>
            <AskedNote note label/>
            <template>{children()}</template>
        </AskedPlace>
    }
}

/// Shows the content of its template when its button is pressed.
#[cfg(not(feature = "csr"))]
#[island]
pub fn AskedPlace(
    /// The note, the button, and the template.
    children: Children,
) -> impl IntoView {
    use leptos::html::Div;
    use wasm_bindgen::JsCast;
    use web_sys::HtmlTemplateElement;

    let place = NodeRef::<Div>::new();
    let press = move |event: leptos::ev::MouseEvent| {
        let Some(place) = place.get() else { return };
        if super::target_within(&event, "[data-show]").is_none() {
            return;
        }
        let template = place.query_selector("template").ok().flatten();
        let template = template.and_then(|it| it.dyn_into::<HtmlTemplateElement>().ok());
        let Some(template) = template else { return };
        if let Ok(wanted) = document().import_node_with_deep(&template.content(), true) {
            place.set_text_content(None);
            let _unappendable = place.append_child(&wanted);
            super::focus(&place);
        }
    };
    view! { <div class="asked" node_ref=place on:click=press>{children()}</div> }
}
