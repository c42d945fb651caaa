//! What stands in place of a page or of a part that can't be drawn.

use crate::markup::{IntoNode, Node, nodes, tag};
use warta_page::view::Problem;

use crate::setting::words;

/// Problems, each with what, where and what to do.
pub fn problem_list(problems: Vec<Problem>) -> impl IntoNode + use<> {
    tag("ol").class("problem-list").child(
        problems
            .into_iter()
            .map(|problem| tag("li").child(problem_view(problem)))
            .collect::<Node>(),
    )
}

fn problem_view(problem: Problem) -> impl IntoNode + use<> {
    let words = words();
    let kind = if problem.error { words.error } else { words.warning };
    let place = if problem.line > 0 {
        (words.place_of)(&problem.file, problem.line, problem.column)
    } else {
        problem.file.clone()
    };
    // The diagnostics themselves are written in English.
    tag("article")
        .class("problem")
        .child(
            tag("p")
                .class("problem-message")
                .child(
                    tag("span")
                        .class("label label-state")
                        .child(kind)
                        .child(" ")
                        .child(problem.code),
                )
                .child(" ")
                .child(tag("span").attr("lang", "en").child(problem.message)),
        )
        .child(tag("p").class("problem-place").child(place).child(
            (!problem.path.is_empty()).then(|| nodes![" ", tag("code").child(problem.path)]),
        ))
        .child((!problem.excerpt.is_empty()).then(|| {
            tag("pre")
                .class("problem-excerpt")
                .attr("tabindex", "0")
                .child(tag("code").child(problem.excerpt))
        }))
        .child(
            problem.help.map(|help| tag("p").class("problem-help").attr("lang", "en").child(help)),
        )
}
