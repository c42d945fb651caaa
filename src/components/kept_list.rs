//! The pages that open without a network.

use leptos::prelude::*;

use crate::islands;
use crate::islands::kept_list::{KeptWords, KeptWordsElement};
use crate::setting::Setting;

/// What the reader saved, then what was read last. Nothing where nothing can be kept.
#[component]
pub fn KeptList() -> impl IntoView {
    let setting = Setting::here();
    setting.is_built().then(|| {
        let words = setting.words();
        let words = KeptWords {
            saved: words.saved_articles.to_owned(),
            none: words.saved_none.to_owned(),
            read: words.recently_read.to_owned(),
            kept_on: words.kept_on.to_owned(),
            unsave: words.unsave.to_owned(),
            unsave_failed: words.unsave_failed.to_owned(),
            forget: words.forget_all.to_owned(),
            timezone: setting.site.timezone.clone(),
            language: setting.locale.code().to_owned(),
            content_language: setting.content_language(),
        };
        view! {
            <islands::kept_list::KeptList>
                <KeptWordsElement words/>
            </islands::kept_list::KeptList>
        }
    })
}
