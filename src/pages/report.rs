//! What is wrong with the content.

use leptos::prelude::*;
use warta_page::view::Problem;

use crate::components::notice::ProblemList;
use crate::pages::frame::{PageHeading, SingleColumn};
use crate::setting::Setting;

/// The report's page.
#[component]
pub fn Report(
    /// What was found.
    problems: Vec<Problem>,
) -> impl IntoView {
    let words = Setting::here().words();
    let lead = if problems.is_empty() { words.report_empty } else { words.report_lead };
    view! {
        <SingleColumn>
            <header class="page-head">
                <PageHeading>{words.report}</PageHeading>
                <p class="standfirst">{lead}</p>
            </header>
            <ProblemList problems/>
        </SingleColumn>
    }
}
