//! The publication can't be shown: why, and a way on. Drawn without a publication around it.

use crate::markup::{Event, IntoNode, Node, tag};
use warta_page::view::Problem;

use crate::components::masthead::MAIN_ID;
use crate::components::notice::problem_list;
use crate::i18n::Words;
use crate::pages::frame::HEADING_ID;

/// Why the publication can't be shown.
#[derive(Debug, Clone, PartialEq)]
pub enum Trouble {
    /// Something could not be fetched: what and why, in words.
    Fetch(String),
    /// The desk read the bundle and nothing of it was usable.
    Content(Vec<Problem>),
    /// The desk stopped.
    Desk,
}

/// The page that says so, with a button that tries again.
pub fn trouble(
    words: &'static Words,
    trouble: Trouble,
    retry: impl Fn() + Send + Sync + 'static,
) -> Node {
    let why = match trouble {
        Trouble::Fetch(why) => tag("p")
            .class("trouble-why")
            .child(tag("div").attr("role", "alert").child(why))
            .into_node(),
        Trouble::Content(problems) => problem_list(problems).into_node(),
        Trouble::Desk => tag("p").class("trouble-why").child(words.desk_failed).into_node(),
    };
    tag("main")
        .class("main main-single trouble")
        .attr("id", MAIN_ID)
        .attr("tabindex", "-1")
        .child(
            tag("h1")
                .class("page-heading")
                .attr("id", HEADING_ID)
                .attr("tabindex", "-1")
                .child(words.load_failed),
        )
        .child(tag("p").class("standfirst").child(words.load_failed_lead))
        .child(why)
        .child(
            tag("p").child(
                tag("button")
                    .class("button")
                    .attr("type", "button")
                    .on(Event::Click, retry)
                    .child(words.retry),
            ),
        )
        .into_node()
}
