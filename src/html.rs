//! Pages as HTML text, drawn natively: for built sites, single files and tests.

use std::sync::{Arc, LazyLock};

use aho_corasick::AhoCorasick;
use hydration_context::SsrSharedContext;
use leptos::prelude::*;

/// Draws a view, in an owner of its own, and writes it as HTML.
///
/// What `draw` provides as a context is seen by the view and by nothing else. A part that changes later is
/// written as it is at first.
pub fn to_html<V: IntoView>(draw: impl FnOnce() -> V) -> String {
    // Without it, an island with children can't be drawn.
    let owner = Owner::new_root(Some(Arc::new(SsrSharedContext::new_islands())));
    let html = owner.with(|| draw().into_view().to_html());
    owner.cleanup();
    without_marks(&html)
}

/// Leptos puts marks between texts and behind lists, by which it would find its place when it took such a
/// page over. Nothing here does that, and an HTML checker calls them errors. So is an empty `class`, which
/// stands for one that is absent.
///
/// In content and in values of attributes Leptos escapes each `<` and `>`, so that none of these is text of a page.
fn without_marks(html: &str) -> String {
    let mut out = String::with_capacity(html.len());
    let mut from = 0;
    for mark in MARKS.find_iter(html) {
        // What a comment holds is left out with it.
        if mark.start() < from {
            continue;
        }
        out.push_str(html.get(from..mark.start()).unwrap_or_default());
        from = match mark.pattern().as_usize() {
            COMMENT => {
                let behind = html.get(mark.end()..).unwrap_or_default();
                behind
                    .split_once("-->")
                    .map_or(html.len(), |(_, rest)| html.len().saturating_sub(rest.len()))
            }
            EMPTY_CLASS => {
                out.push('>');
                mark.end()
            }
            _ => mark.end(),
        };
    }
    out.push_str(html.get(from..).unwrap_or_default());
    out
}

/// Which of [`MARKS`] begins a comment, and which ends a tag.
const COMMENT: usize = 1;
const EMPTY_CLASS: usize = 2;

/// What is taken out of what Leptos writes.
static MARKS: LazyLock<AhoCorasick> = LazyLock::new(|| {
    let marks = ["<!>", "<!--", " class=\"\">"];
    AhoCorasick::new(marks).expect("three short patterns make a searcher")
});

#[cfg(test)]
mod tests {
    use leptos::prelude::*;

    use super::to_html;

    #[test]
    fn text_stays_text() {
        let html = to_html(|| {
            view! {
                <p title="\"><script>".to_owned()>
                    {"<img src=x onerror=alert(1)> & <!> co".to_owned()}
                    <br/>
                    {7_u32}
                    {None::<String>}
                </p>
            }
        });
        assert_eq!(
            html,
            "<p title=\"&quot;&gt;&lt;script&gt;\">\
             &lt;img src=x onerror=alert(1)&gt; &amp; &lt;!&gt; co<br>7</p>"
        );
    }

    #[test]
    fn no_mark_of_leptos_is_left() {
        let html = to_html(|| {
            let items = ["a", "b"].map(|text| view! { <li>{text}{" "}{text}</li> });
            view! {
                <ul>{items.into_iter().collect_view()}</ul>
                {(1 < 2).then_some("c")}
                {"d"}
                {move || "e"}
                <Show when=|| false>{"f"}</Show>
            }
        });
        assert_eq!(html, "<ul><li>a a</li><li>b b</li></ul>cde");
    }

    #[test]
    fn an_absent_class_leaves_none_and_words_about_one_stay() {
        let (none, there): (Option<&str>, _) = (None, Some("there"));
        let html = to_html(|| {
            view! {
                <p class=none title=" class=\"\"".to_owned()>{" class=\"\"".to_owned()}</p>
                <p class=there hidden=true></p>
            }
        });
        assert_eq!(
            html,
            "<p title=\" class=&quot;&quot;\"> class=\"\"</p><p hidden class=\"there\"></p>"
        );
    }
}
