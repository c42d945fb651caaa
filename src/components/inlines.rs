//! Running text.

use leptos::prelude::*;
use warta_page::text::{Direction, Href, Inline};

use crate::components::mention::Mention;
use crate::setting::Setting;

/// Draws a run of text.
#[component]
pub fn Inlines(
    /// The run.
    run: Vec<Inline>,
) -> impl IntoView {
    run.into_iter().map(inline).collect_view()
}

/// A run of text for an element of its own.
pub struct Line {
    /// The language of all of it, where it is another one than around it.
    pub language: Option<String>,
    /// The direction of all of it, for a `dir` attribute: its lines then begin where they do in that
    /// direction.
    pub direction: Option<&'static str>,
    /// The text in it.
    pub run: Vec<Inline>,
}

impl Line {
    /// Takes the language and the direction from a run that is in them as a whole.
    pub fn of(mut run: Vec<Inline>) -> Line {
        match run.pop() {
            Some(Inline::Foreign { language, direction, children }) if run.is_empty() => {
                Line { language, direction: direction.map(Direction::word), run: children }
            }
            last => {
                run.extend(last);
                Line { language: None, direction: None, run }
            }
        }
    }
}

fn inline(inline: Inline) -> AnyView {
    match inline {
        // Leptos writes an empty text as a space.
        Inline::Text(text) => (!text.is_empty()).then_some(text).into_any(),
        Inline::Strong(run) => view! { <strong><Inlines run/></strong> }.into_any(),
        Inline::Emphasis(run) => view! { <em><Inlines run/></em> }.into_any(),
        Inline::Strikethrough(run) => view! { <s><Inlines run/></s> }.into_any(),
        Inline::Superscript(run) => view! { <sup><Inlines run/></sup> }.into_any(),
        Inline::Subscript(run) => view! { <sub><Inlines run/></sub> }.into_any(),
        Inline::Code(text) => {
            view! { <code>{(!text.is_empty()).then_some(text)}</code> }.into_any()
        }
        Inline::Link { href, children } => {
            let rel = matches!(href, Href::Outside(_)).then_some("noopener external");
            let href = Setting::here().href(&href);
            view! { <a href=href rel=rel><Inlines run=children/></a> }.into_any()
        }
        Inline::Mention { to, text, card } => view! { <Mention to text card/> }.into_any(),
        Inline::Marked(run) => view! { <mark class="marked"><Inlines run/></mark> }.into_any(),
        Inline::Foreign { language, direction, children } => {
            let direction = direction.map(Direction::word);
            view! { <span lang=language dir=direction><Inlines run=children/></span> }.into_any()
        }
        Inline::LineBreak => view! { <br/> }.into_any(),
        Inline::Anchor(id) => view! { <span id=id></span> }.into_any(),
    }
}
