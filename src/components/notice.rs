//! What stands in place of a page or of a part that can't be drawn.

use leptos::prelude::*;
use warta_page::view::Problem;

use crate::i18n::Locale;

/// Problems, each with what, where and what to do.
#[component]
pub fn ProblemList(
    /// The problems.
    problems: Vec<Problem>,
) -> impl IntoView {
    let items = problems.into_iter().map(|problem| view! { <li><ProblemNotice problem/></li> });
    view! { <ol class="problem-list">{items.collect_view()}</ol> }
}

#[component]
fn ProblemNotice(problem: Problem) -> impl IntoView {
    let locale = expect_context::<Locale>();
    let words = locale.words();
    // The words may be older than the reader's choice of a language, and some are only there in English.
    let lang = (problem.lang != locale.code()).then_some(problem.lang);
    let kind = if problem.error { words.error } else { words.warning };
    let place = if problem.line > 0 {
        (words.place_of)(&problem.file, problem.line, problem.column)
    } else {
        problem.file
    };
    let place = (!place.is_empty()).then_some(place);
    let path = (!problem.path.is_empty()).then_some(problem.path);
    let excerpt = (!problem.excerpt.is_empty()).then_some(problem.excerpt);
    view! {
        <article class="problem">
            <p class="problem-message">
                <span class="label label-state">{kind}{" "}{problem.code}</span>
                {" "}
                <span lang=lang.clone()>{problem.message}</span>
            </p>
            <p class="problem-place">
                {place}
                {path.map(|path| view! { {" "}<code>{path}</code> })}
            </p>
            {excerpt.map(|excerpt| {
                view! { <pre class="problem-excerpt" tabindex="0"><code>{excerpt}</code></pre> }
            })}
            {problem.help.map(|help| view! { <p class="problem-help" lang=lang>{help}</p> })}
        </article>
    }
}
