//! Keeps an article for reading without a network, or lets it go.

use leptos::either::EitherOf3;
use leptos::prelude::*;
use warta_page::route::Route;

use crate::offline::{Offline, Saving};
use crate::setting::Setting;

/// The button for the page that is shown, and what came of it. Nothing where nothing can be kept.
#[component]
pub fn SaveButton() -> impl IntoView {
    use_context::<Offline>().map(|offline| {
        let setting = Setting::here();
        let words = setting.words();
        let folder = StoredValue::new(setting.route.folder());
        let state = move || folder.with_value(|it| (offline.saving_of(it), offline.is_saved(it)));
        let label = move || match state() {
            (Saving::UnderWay, _) => words.saving,
            (_, true) => words.unsave,
            (_, false) => words.save,
        };
        let said = move || match folder.with_value(|it| offline.saving_of(it)) {
            Saving::Idle | Saving::UnderWay => EitherOf3::A(()),
            Saving::Done => EitherOf3::B(view! {
                {words.save_done}{" "}<a href=Route::Saved.path()>{words.saved}</a>
            }),
            Saving::Full => EitherOf3::C(words.save_full),
            Saving::Failed => EitherOf3::C(words.save_failed),
            Saving::Unable => EitherOf3::C(words.save_unable),
        };
        let press = move |_| match untrack(state) {
            (Saving::UnderWay, _) => {}
            (_, true) => offline.unsave(folder.get_value()),
            (_, false) => offline.save(folder.get_value()),
        };
        view! {
            <p class="save">
                <button class="save-button" type="button" on:click=press>{label}</button>
                <span class="save-said" role="status">{said}</span>
            </p>
        }
    })
}
