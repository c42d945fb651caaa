//! A date in words, with the machine's form beside it.

use leptos::prelude::*;
use warta_page::date::Date;

use crate::i18n::dates::{Style, in_words};
use crate::setting::Setting;

/// A date with its weekday, as news is dated.
#[component]
pub fn Timestamp(
    /// The date.
    date: Date,
) -> impl IntoView {
    view! { <Time date form=Style::Weekday/> }
}

/// A date without its weekday: terms of office, births, foundations.
#[component]
pub fn PlainDate(
    /// The date.
    date: Date,
) -> impl IntoView {
    view! { <Time date form=Style::Plain/> }
}

#[component]
fn Time(date: Date, form: Style) -> impl IntoView {
    let setting = Setting::here();
    let words = in_words(&date, form, setting.locale, &setting.site.timezone);
    view! { <time class="timestamp" datetime=date.0>{words}</time> }
}
