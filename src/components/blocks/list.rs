//! A list, which may nest.

use leptos::either::Either;
use leptos::prelude::*;
use warta_page::block::{Block, NumberStyle, Numbers};

use crate::components::blocks::Blocks;
use crate::components::inlines::Inlines;

/// A plain list, or a numbered one with its numbers as they were written.
#[component]
pub fn List(
    /// How the items are numbered; `None`: they are not.
    numbers: Option<Numbers>,
    /// The items.
    items: Vec<Vec<Block>>,
) -> impl IntoView {
    let Some(Numbers { start, style, reversed, values }) = numbers else {
        let items = items.into_iter().map(|item| view! { <li><Item item/></li> });
        return Either::Left(view! { <ul class="list">{items.collect_view()}</ul> });
    };
    let mut values = values.into_iter().peekable();
    let items = items.into_iter().zip(0..).map(|(item, nth)| {
        let own = values.next_if(|(place, _)| *place == nth).map(|(_, value)| value);
        view! { <li value=own><Item item/></li> }
    });
    let items = items.collect_view();
    // The attribute is for those who read without style sheets.
    let (class, sign) = match style {
        NumberStyle::Decimal => ("list", None),
        NumberStyle::LowerAlpha => ("list list-lower-alpha", Some("a")),
        NumberStyle::UpperAlpha => ("list list-upper-alpha", Some("A")),
        NumberStyle::LowerRoman => ("list list-lower-roman", Some("i")),
        NumberStyle::UpperRoman => ("list list-upper-roman", Some("I")),
    };
    Either::Right(view! {
        <ol class=class type=sign start=start reversed=reversed>{items}</ol>
    })
}

/// What stands in an item. One that is one paragraph needs no paragraph around it.
#[component]
fn Item(item: Vec<Block>) -> impl IntoView {
    let mut item = item.into_iter();
    let (text, first) = match item.next() {
        Some(Block::Paragraph(text)) => (Some(text), None),
        first => (None, first),
    };
    let rest = first.into_iter().chain(item).collect();
    view! {
        {text.map(|run| view! { <Inlines run/> })}
        <Blocks body=rest/>
    }
}
