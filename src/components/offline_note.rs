//! The note on a page that is not the newest there is.

use leptos::prelude::*;

use crate::islands::page_note::{MOMENT, PageNote};
use crate::setting::Setting;

/// The place of the note, with its words. Nothing in a bundle site, whose pages are not cached.
#[component]
pub fn OfflineNote() -> impl IntoView {
    let setting = Setting::here();
    setting.is_built().then(|| {
        let words = setting.words();
        view! {
            <PageNote>
                <span
                    hidden
                    data-cached=(words.cached_since_of)(MOMENT)
                    data-again=words.retry
                    data-newer=words.newer_page
                    data-show=words.show_newer
                    data-close=words.close
                    data-timezone=setting.site.timezone.clone()
                ></span>
            </PageNote>
        }
    })
}
