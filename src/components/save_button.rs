//! The button that saves an article for reading without a network, or removes it again.

use leptos::prelude::*;
use warta_page::route::Route;

use crate::islands::save_button::SavePlace;
use crate::setting::Setting;

/// The button for the page that is shown, and a message about the outcome. Nothing in a bundle site, whose pages are
/// not cached.
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
