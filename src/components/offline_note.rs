//! What is said of a page that is not the newest there is.

use leptos::prelude::*;

use crate::islands::page_note::{MOMENT, PageNote};
use crate::setting::Setting;

/// The place of the note, with its words. Nothing where pages are not documents.
#[component]
pub fn OfflineNote() -> impl IntoView {
    let setting = Setting::here();
    setting.is_built().then(|| {
        let words = setting.words();
        view! {
            <PageNote>
                <span
                    hidden
                    data-kept=(words.kept_since_of)(MOMENT)
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
