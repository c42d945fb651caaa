//! What becomes of mark-up that is out of order.

use warta_page::text::Inline;

use super::tokens::{Source, Token, Tokens};
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
fn the_bracket_of_a_gloss_ends_without_a_tag_of_its_own() {
    let expected = "[P([Text(\"漢(kan) sisanya\")])]";
    html("<ruby>漢<rp>(<rt>kan<rp>)</ruby> sisanya", expected);
    html("<ruby>漢<rp>(</rp><rt>kan</rt><rp>)</rp></ruby> sisanya", expected);
    html("<p><ruby>漢<rp>(<rt>kan<rp>)</p><p>b", "[P([Text(\"漢(kan)\")]), P([Text(\"b\")])]");
    html("<ruby>漢<rp>(<rt>kan<rp>)<rb>字</ruby>", "[P([Text(\"漢(kan)字\")])]");
}

#[test]
fn who_said_it_and_what_a_table_is_called_stay_with_what_they_are_in() {
    let figure = "<figure><blockquote>Sudah.</blockquote><figcaption>Laras</figcaption></figure>";
    html(
        &format!("<blockquote><p>Awal</p>{figure}</blockquote>"),
        "[Quote(Quote { text: [[Text(\"Awal\")], [Text(\"Sudah.\")], [Text(\"Laras\")]], \
         attribution: [], person_id: None)]",
    );
    let cell = |inside: &str| {
        let built = super::document(&format!("<table><tr><td>{inside}</table>"), Origin::default());
        show(&built)
    };
    assert!(cell(figure).contains("Text(\"Laras\")"), "{}", cell(figure));
    let table = "<blockquote><table><caption>Hasil</caption><tr><td>x</table></blockquote>";
    let moved = cell(table);
    assert!(moved.contains("Hasil") && moved.contains("Text(\"x\")"), "{moved}");
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

/// The parts of a text, in one line: `<name key=value…>`, `</name>`, text.
fn parts(text: &str) -> String {
    let mut out = String::new();
    let source = Source::new(text);
    for token in Tokens::new(text, &source) {
        match token {
            Token::Start(tag) => {
                out.push_str(&format!("<{}", tag.name));
                for (name, value) in &tag.attributes {
                    out.push_str(&format!(" {name}={value:?}"));
                }
                out.push_str(if tag.self_closing { "/>" } else { ">" });
            }
            Token::End(name) => out.push_str(&format!("</{name}>")),
            Token::Text(text) => out.push_str(&text),
        }
    }
    out
}

#[test]
fn tags_end_where_browsers_end_them() {
    for (text, expected) in [
        ("<A HREF=x ALT='y>' title=\"z\n\">", "<a href=\"x\" alt=\"y>\" title=\"z\\n\">"),
        ("<a b=c/>d", "<a b=\"c/\">d"),
        ("<br/><br / ><br x/y = z>", "<br/><br><br x=\"\" y=\"z\">"),
        ("<a =b==c d=>e", "<a =b=\"=c\" d=\"\">e"),
        ("<p<b>x</p<b y=z>", "<p<b>x</p<b>"),
        ("1 < 2 <3 <> & </>x</ y>z", "1 < 2 <3 <> & xz"),
        ("a<b", "a<b"),
        ("a<b c='d", "a"),
        ("a<b c='d>e", "a"),
        ("a</", "a</"),
        ("a<", "a<"),
    ] {
        assert_eq!(parts(text), expected, "{text}");
    }
}

#[test]
fn what_readers_do_not_see_ends_where_browsers_end_it() {
    for (text, expected) in [
        ("a<!-->b<!--->c<!---->d<!-- - -- > --!>e", "abcde"),
        ("a<!DOCTYPE html [<b>]>b<?php echo ?>c<![CDATA[d]]>e", "a]>bce"),
        ("a<!-- b", "a"),
        ("<script><b></script x>c", "<script></script>c"),
        ("<script></scripts></SCRIPT>c", "<script></script>c"),
        ("<script><!--<script></script>--></script>c", "<script></script>c"),
        ("<script><!--<script></script></script>c", "<script></script>c"),
        (
            "<script><!--></script>c<script><!--<script>--></script>d",
            "<script></script>c<script></script>d",
        ),
        (
            "<style></p></style><title>&lt;<b></title><xmp><b></xmp>",
            "<style></style><title></title><xmp></xmp>",
        ),
        (
            "<noscript><img src=a></noscript><plaintext></plaintext>",
            "<noscript><img src=\"a\"></noscript><plaintext>",
        ),
    ] {
        assert_eq!(parts(text), expected, "{text}");
    }
}

#[test]
fn references_are_read_as_browsers_read_them() {
    for (text, expected) in [
        ("&amp;&lt;&eacute;&AMP &ltx &notit; &notin;", "&<é& <x ¬it; ∉"),
        ("&#65;&#x42&#X43;&#128;&#0;&#xd800;&#99999999999;", "ABC€\u{fffd}\u{fffd}\u{fffd}"),
        ("&; &x; &bogus; &#; &#x; &# &", "&; &x; &bogus; &#; &#x; &# &"),
        ("&NotEqualTilde;&CounterClockwiseContourIntegral;", "≂̸∳"),
        ("<a b='?x=1&copy=2&lt&amp;&copy;&copyx'>", "<a b=\"?x=1&copy=2<&©&copyx\">"),
        ("<a b=&copy c='&#169'>", "<a b=\"©\" c=\"©\">"),
    ] {
        assert_eq!(parts(text), expected, "{text}");
    }
}

/// Mark-up that never ends is read once, not once for each of its parts: were it not so, this would
/// take hours.
#[test]
fn reading_takes_time_in_proportion_to_the_text() {
    for part in [
        "<",
        "&",
        "&a",
        "<!--",
        "<!---->",
        "</",
        "<script><!--<script>",
        "<style></",
        "<a b=\"",
        "<a b='x\" ",
        "</b></ <? <!",
        "<x ",
        "<x y> ",
        "<Menu ",
        "</x><x ",
        "<x <b>",
        "<b id ",
        "<B ID <b id>",
    ] {
        let text = part.repeat(100_000);
        for text in [format!("{text}>"), text] {
            assert!(parts(&text).len() < 2_000_000, "{part}");
        }
    }
}

/// The words of each item, with the number that it has where only text can stand.
fn lines(built: Built) -> Vec<String> {
    let flat = crate::decode::builder::flat(built.blocks);
    flat.split(|inline| *inline == Inline::LineBreak).map(warta_page::text::plain).collect()
}

#[track_caller]
fn lines_of(text: &str, expected: &[&str]) {
    assert_eq!(lines(super::document(text, Origin::default())), expected, "of {text}");
}

#[test]
fn only_items_of_a_list_have_a_number() {
    lines_of("<ol><li>a</li><ol><li>b</li></ol><li>c</li></ol>", &["1. a", "1. b", "2. c"]);
    lines_of("<ol><p>Syarat:</p><li>satu</li><li>dua</li></ol>", &["Syarat:", "1. satu", "2. dua"]);
    lines_of(
        "<ol>Syarat:<li>satu</li> dan <li value=7>dua</li></ol>",
        &["Syarat:", "1. satu", "dan", "7. dua"],
    );
    lines_of("<ul><p>a</p></ul>b", &["a", "b"]);
}

#[test]
fn a_list_that_nobody_opened_ends_before_what_is_no_item() {
    lines_of("<li>a</li> <li>b</li><p>c</p>d", &["• a", "• b", "c", "d"]);
    lines_of("<li>a</li>b", &["• a", "b"]);
    lines_of("<li><p>a</p></li><li>b<p>c</p><h2>d</h2>", &["• a", "• b", "c", "d"]);
    let built = crate::markdown::document("<li>a\n\nb\n\nc", Origin::default());
    assert_eq!(lines(built), ["• a", "b", "c"]);
}

#[test]
fn items_keep_the_numbers_that_stand_before_them() {
    for (text, expected) in [
        ("2019. a\n2024. b\n2025. c", ["2019. a", "2024. b", "2025. c"]),
        ("1. a\n1. b\n1. c", ["1. a", "2. b", "3. c"]),
        ("1. a\n   1. x\n4. b", ["1. a", "1. x", "4. b"]),
    ] {
        let built = crate::markdown::document(text, Origin::default());
        assert_eq!(lines(built), expected, "of {text}");
    }
}
