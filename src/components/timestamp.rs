//! A date in words, with the machine's form beside it.

use warta_page::date::Date;

use crate::i18n::dates::{Style, in_words};
use crate::markup::{IntoNode, tag};
use crate::setting::Setting;

/// A date with its weekday, as news is dated.
pub fn timestamp(date: Date) -> impl IntoNode + use<> {
    time(date, Style::Weekday)
}

/// A date without its weekday: terms of office, births, foundations.
pub fn plain_date(date: Date) -> impl IntoNode + use<> {
    time(date, Style::Plain)
}

fn time(date: Date, style: Style) -> impl IntoNode + use<> {
    let setting = Setting::here();
    let words = in_words(&date, style, setting.locale, &setting.site.timezone);
    tag("time").class("timestamp").attr("datetime", date.0).child(words)
}
