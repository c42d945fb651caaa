//! Pages as HTML text, drawn natively: for built sites, single files and tests.

use std::sync::Arc;

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
/// Each `<` of Leptos's text begins a tag, a mark (`<!>`) or a comment: in content and in values of attributes it
/// is escaped, and so is each `>` there.
fn without_marks(html: &str) -> String {
    let mut out = String::with_capacity(html.len());
    let mut rest = html;
    while let Some((text, after)) = rest.split_once('<') {
        out.push_str(text);
        if let Some(comment) = after.strip_prefix("!--") {
            rest = comment.split_once("-->").map_or("", |(_, after)| after);
            continue;
        }
        let (tag, after) = after.split_once('>').unwrap_or((after, ""));
        if tag != "!" {
            out.push('<');
            out.push_str(tag.strip_suffix(" class=\"\"").unwrap_or(tag));
            out.push('>');
        }
        rest = after;
    }
    out.push_str(rest);
    out
}

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
