//! The pages that open without a network.

use leptos::prelude::*;

use crate::islands;
use crate::islands::offline_list::{OfflineWords, OfflineWordsElement};
use crate::setting::Setting;

/// The pages that the reader saved, then those that were read last. Nothing in a bundle site, whose pages are not cached.
#[component]
pub fn OfflineList() -> impl IntoView {
    let setting = Setting::here();
    setting.is_built().then(|| {
        let words = setting.words();
        let words = OfflineWords {
            saved: words.saved_articles.to_owned(),
            none: words.saved_none.to_owned(),
            read: words.recently_read.to_owned(),
            cached_on: words.cached_on.to_owned(),
            unsave: words.unsave.to_owned(),
            unsave_failed: words.unsave_failed.to_owned(),
            forget: words.forget_all.to_owned(),
            timezone: setting.site.timezone.clone(),
            language: setting.locale.code().to_owned(),
            content_language: setting.content_language(),
        };
        view! {
            <islands::offline_list::OfflineList>
                <OfflineWordsElement words/>
            </islands::offline_list::OfflineList>
        }
    })
}
