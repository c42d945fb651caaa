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
pub enum Trouble {
    /// Something could not be fetched: what and why, in words.
    Fetch(String),
    /// The worker read the bundle and nothing of it was usable.
    Content(Vec<Problem>),
    /// The worker stopped.
    Worker,
}

/// For whoever reads the console; readers get [`TroublePage`].
impl Display for Trouble {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Trouble::Fetch(why) => why,
            Trouble::Content(_) => "nothing of the bundle could be read",
            Trouble::Worker => "the worker stopped",
        })
    }
}

/// So that a view can be a `Result` below an `ErrorBoundary`.
impl Error for Trouble {}

/// The page that says so, with a button that tries again.
#[component]
pub fn TroublePage(
    /// Why.
    trouble: Trouble,
    /// Tries again.
    retry: Callback<()>,
) -> impl IntoView {
    let words = words();
    let why = match trouble {
        Trouble::Fetch(why) => EitherOf3::A(view! {
            <p class="trouble-why"><div role="alert">{why}</div></p>
        }),
        Trouble::Content(problems) => EitherOf3::B(view! { <ProblemList problems/> }),
        Trouble::Worker => EitherOf3::C(view! { <p class="trouble-why">{words.worker_failed}</p> }),
    };
    view! {
        <main class="main main-single trouble" id=MAIN_ID tabindex="-1">
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
