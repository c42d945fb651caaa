//! What becomes of mark-up that is out of order.

use crate::decode::builder::Built;
use crate::model::Origin;

/// Blocks in one line, without where they come from.
fn show(built: &Built) -> String {
    let debug = format!("{:?}", built.blocks);
    let debug = debug.replace("origin: Origin { file: 0, pointer: \"\" }, ", "");
    debug.replace("Paragraph(Paragraph { text: ", "P(").replace(" })", ")")
}

#[track_caller]
fn html(text: &str, expected: &str) {
    assert_eq!(show(&super::document(text, Origin::default())), expected, "of {text}");
}

#[track_caller]
fn markdown(text: &str, expected: &str) {
    let built = crate::markdown::document(text, Origin::default());
    assert_eq!(show(&built), expected, "of {text}");
}

#[test]
fn bold_goes_on_inside_the_paragraphs_that_it_holds() {
    html("<b><p>x</p></b>", "[P([Strong([Text(\"x\")])])]");
    html("<b>a<p>b", "[P([Strong([Text(\"a\")])]), P([Strong([Text(\"b\")])])]");
    html("<p>a<p>b", "[P([Text(\"a\")]), P([Text(\"b\")])]");
}

#[test]
fn links_do_not_nest_and_a_bad_one_leaves_its_text() {
    html(
        "<a href=#a>x<a href=#b>y</a></a>",
        "[P([Link { href: Fragment(\"a\"), children: [Text(\"x\")] }, \
         Link { href: Fragment(\"b\"), children: [Text(\"y\")] }])]",
    );
    html("<a href=javascript:x>y</a>z", "[P([Text(\"yz\")])]");
}

#[test]
fn scripts_end_where_browsers_end_them() {
    html("a<script>if (a<b && '</p>') \"<c '</script>b", "[P([Text(\"ab\")])]");
    html(
        "a<style>b</style>c<template><p>d<template>e</template></p></template>f",
        "[P([Text(\"acf\")])]",
    );
    html("a<svg><p>b</svg>c<svg/>d", "[P([Text(\"acd\")])]");
    html("a<!-- <b> -->b&lt;i&gt;", "[P([Text(\"ab<i>\")])]");
}

#[test]
fn a_dropped_element_ends_with_its_paragraph_in_markdown() {
    markdown("a <script> b\n\nc", "[P([Text(\"a\")]), P([Text(\"c\")])]");
    markdown(
        "a <b>*b* c</b>",
        "[P([Text(\"a \"), Strong([Emphasis([Text(\"b\")]), Text(\" c\")])])]",
    );
}

#[test]
fn runs_of_white_space_are_one_space() {
    html("<p> a \n\t b <i> c</i>", "[P([Text(\"a b \"), Emphasis([Text(\" c\")])])]");
}

#[test]
fn nesting_is_bounded_and_text_survives_it() {
    let deep = format!("{}x", "<ul><li>".repeat(1000));
    let shown = show(&super::document(&deep, Origin::default()));
    assert!(shown.contains("Text(\"x\")") && shown.len() < 3000, "{shown}");
}
