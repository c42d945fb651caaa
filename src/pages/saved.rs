//! What the reader saved on this device.

use leptos::prelude::*;

use crate::components::offline_list::OfflineList;
use crate::pages::frame::{PageHeading, SingleColumn};
use crate::setting::Setting;

/// The page of what is saved and of what was read last.
#[component]
pub fn Saved() -> impl IntoView {
    let words = Setting::here().words();
    view! {
        <SingleColumn>
            <header class="page-head">
                <PageHeading>{words.saved}</PageHeading>
                <p class="standfirst">{words.saved_lead}</p>
            </header>
            <OfflineList/>
        </SingleColumn>
    }
}

/// A page that can't be had: there is no network, and it is not cached.
#[component]
pub fn OfflinePage() -> impl IntoView {
    let setting = Setting::here();
    let words = setting.words();
    view! {
        <SingleColumn>
            <header class="page-head">
                <PageHeading>{words.offline}</PageHeading>
                <p class="standfirst">{words.offline_lead}</p>
            </header>
            <ul class="ways-on">
                <li><a href=setting.path(&setting.route) data-reload="">{words.retry}</a></li>
            </ul>
            <OfflineList/>
        </SingleColumn>
    }
}
