//! A date in words, with the machine's form beside it.

use crate::markup::{IntoNode, tag};
use warta_page::date::Date;

use crate::i18n::dates::in_words;
use crate::setting::Setting;

/// A date.
pub fn timestamp(date: Date) -> impl IntoNode + use<> {
    let setting = Setting::here();
    let words = in_words(&date, setting.locale, &setting.site.timezone);
    tag("time").class("timestamp").attr("datetime", date.0).child(words)
}
