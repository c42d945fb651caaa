//! Keeps an article for reading without a network, or lets it go.

use leptos::prelude::*;
use warta_page::route::Route;

use crate::islands::save_button::SavePlace;
use crate::setting::Setting;

/// The button for the page that is shown, and what came of it. Nothing where nothing can be kept.
#[component]
pub fn SaveButton() -> impl IntoView {
    let setting = Setting::here();
    setting.is_built().then(|| {
        let words = setting.words();
        view! {
            <SavePlace>
                <button
                    class="save-button"
                    type="button"
                    data-offer=words.save
                    data-busy=words.saving
                    data-undo=words.unsave
                >
                    {words.save}
                </button>
                <span
                    class="save-said"
                    role="status"
                    data-done=words.save_done
                    data-full=words.save_full
                    data-failed=words.save_failed
                    data-unsave-failed=words.unsave_failed
                    data-unable=words.save_unable
                    data-href=setting.path(&Route::Saved)
                    data-link=words.saved
                ></span>
            </SavePlace>
        }
    })
}
