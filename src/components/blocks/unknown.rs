//! A block that this version does not know. It is never dropped in silence.

use leptos::prelude::*;

use crate::setting::{Setting, words};

/// Says that a part can't be shown, and what it holds.
#[component]
pub fn Unknown(
    /// Its `type` as written; empty where there is none.
    kind: String,
    /// What it holds, as JSON.
    holds: String,
) -> impl IntoView {
    let words = words();
    let holds = (!holds.is_empty()).then(|| {
        view! {
            <details>
                <summary>{"JSON"}</summary>
                <pre class="fault-holds" tabindex="0"><code>{holds}</code></pre>
            </details>
        }
    });
    view! {
        <div role="note" class="fault" lang=Setting::here().locale.code()>
            <p class="fault-title">{words.part_missing}</p>
            <p>{(words.unknown_block_of)(&kind)}</p>
            {holds}
        </div>
    }
}
