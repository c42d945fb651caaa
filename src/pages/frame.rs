//! The layout of a page: its main content, with or without a sidebar.

use leptos::either::Either;
use leptos::prelude::*;
use warta_page::sidebar;

use crate::components::sidebar::{Sidebar, SidebarDepth};
use crate::growth::Growing;
use crate::ids::{HEADING_ID, MAIN_ID};

/// The main content of a page that has no sidebar.
#[component]
pub fn SingleColumn(
    /// The content.
    children: Children,
) -> impl IntoView {
    view! { <main class="main main-single" id=MAIN_ID tabindex="-1">{children()}</main> }
}

/// The main content of a page, with a sidebar beside it.
#[component]
pub fn Columns(
    /// Who and what the sidebar is about.
    sidebar: sidebar::Sidebar,
    /// How much the sidebar says.
    depth: SidebarDepth,
    /// The content.
    children: Children,
) -> impl IntoView {
    let sidebar = match Growing::here() {
        None => Either::Left(view! { <Sidebar sidebar depth/> }),
        Some(growing) => Either::Right(move || {
            growing.sidebar().map(|sidebar| view! { <Sidebar sidebar depth/> })
        }),
    };
    view! {
        <div class="columns">
            <main class="main" id=MAIN_ID tabindex="-1">{children()}</main>
            {sidebar}
        </div>
    }
}

/// The heading of a page, which takes the focus after navigation.
#[component]
pub fn PageHeading(
    /// The words.
    children: Children,
) -> impl IntoView {
    view! { <h1 class="page-heading" id=HEADING_ID tabindex="-1">{children()}</h1> }
}
