//! An address that names nothing, with a way on.

use leptos::prelude::*;
use warta_page::route::Route;

use crate::pages::frame::{PageHeading, SingleColumn};
use crate::setting::{Setting, address_of};

/// "Page not found".
#[component]
pub fn NotFound() -> impl IntoView {
    let setting = Setting::here();
    let words = setting.words();
    let path = setting.path(&setting.route);
    let lead = (words.not_found_lead_of)(path.trim_start_matches(['.', '/']));
    let directory = setting.site.has_directory.then(|| {
        view! { <li><a href=setting.path(&Route::Directory)>{words.to_directory}</a></li> }
    });
    view! {
        <SingleColumn>
            <header class="page-head">
                <PageHeading>{words.not_found}</PageHeading>
                <p class="standfirst">{lead}</p>
            </header>
            <ul class="ways-on">
                <li><a href=setting.path(&Route::HOME)>{words.to_home}</a></li>
                {directory}
            </ul>
        </SingleColumn>
    }
}

/// A page that has moved, where nothing has followed the move: a link to where it is now.
#[component]
pub fn Moved(
    /// Where it is now.
    to: Route,
) -> impl IntoView {
    let path = address_of(&to);
    let href = path.clone();
    view! { <SingleColumn><p><a href=href>{path}</a></p></SingleColumn> }
}
