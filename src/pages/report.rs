//! What is wrong with the content.

use crate::markup::{IntoNode, Node, tag};
use warta_page::view::Problem;

use crate::components::masthead::MAIN_ID;
use crate::components::notice::problem_list;
use crate::pages::frame::page_heading;
use crate::setting::Setting;

/// The report's page.
pub fn report(problems: Vec<Problem>) -> Node {
    let words = Setting::here().words();
    tag("main")
        .class("main main-single")
        .attr("id", MAIN_ID)
        .attr("tabindex", "-1")
        .child(tag("header").class("page-head").child(page_heading(words.report)).child(
            tag("p").class("standfirst").child(if problems.is_empty() {
                words.report_empty
            } else {
                words.report_lead
            }),
        ))
        .child(problem_list(problems))
        .into_node()
}
