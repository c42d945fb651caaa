//! The publication can't be shown: why, and a way on. Drawn without a publication around it.

use std::error::Error;
use std::fmt::{self, Display, Formatter};

use leptos::either::EitherOf3;
use leptos::prelude::*;
use warta_page::view::Problem;

use crate::components::notice::ProblemList;
use crate::ids::MAIN_ID;
use crate::pages::frame::PageHeading;
use crate::setting::words;

/// Why the publication can't be shown.
#[derive(Debug, Clone, PartialEq)]
pub enum LoadError {
    /// Something could not be fetched: what and why, in words.
    Fetch(String),
    /// The worker read the bundle and nothing of it was usable.
    Content(Vec<Problem>),
    /// The worker stopped.
    Worker,
}

/// For whoever reads the console; readers get [`LoadErrorPage`].
impl Display for LoadError {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            LoadError::Fetch(why) => why,
            LoadError::Content(_) => "nothing of the bundle could be read",
            LoadError::Worker => "the worker stopped",
        })
    }
}

/// So that a view can be a `Result` below an `ErrorBoundary`.
impl Error for LoadError {}

/// The page that says so, with a button that tries again.
#[component]
pub fn LoadErrorPage(
    /// Why.
    error: LoadError,
    /// Tries again.
    retry: Callback<()>,
) -> impl IntoView {
    let words = words();
    let why = match error {
        LoadError::Fetch(why) => EitherOf3::A(view! {
            <p class="load-error-why"><div role="alert">{why}</div></p>
        }),
        LoadError::Content(problems) => EitherOf3::B(view! { <ProblemList problems/> }),
        LoadError::Worker => {
            EitherOf3::C(view! { <p class="load-error-why">{words.worker_failed}</p> })
        }
    };
    view! {
        <main class="main main-single load-error" id=MAIN_ID tabindex="-1">
            <PageHeading>{words.load_failed}</PageHeading>
            <p class="standfirst">{words.load_failed_lead}</p>
            {why}
            <p>
                <button class="button" type="button" on:click=move |_| retry.run(())>
                    {words.retry}
                </button>
            </p>
        </main>
    }
}
