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
            Token::Cut(_) => {}
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
        ("1 < 2 <3 <> & </>x</ y>z", "1 < 2 <3 <> & </>x</ y>z"),
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
        ("a<!DOCTYPE html [<b>]>b<?php echo ?>c<![CDATA[d]]>e", "a]>bcde"),
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

/// The notes of a text, in one line.
#[track_caller]
fn noted(built: &Built, expected: &[&str]) {
    let notes: Vec<String> = built.notes.iter().map(|note| format!("{note:?}")).collect();
    assert_eq!(notes, expected);
}

#[test]
fn hidden_text_is_left_out_and_said_once() {
    for (text, shown, hidden) in [
        ("<p>Satu <span hidden>dua</span> tiga</p>", "Satu tiga", "dua"),
        ("<p style='display: NONE'>Satu<p>dua", "dua", "Satu"),
        ("<ul><li>Satu<li style=visibility:hidden>dua<li>tiga</ul>", "• Satu\n• tiga", "dua"),
        ("<div hidden><p>Satu <b>dua</b></p><br><p>tiga</p></div>empat", "empat", "Satu dua tiga"),
        ("<div hidden>Satu<div>dua</div>tiga</div>empat", "empat", "Satu dua tiga"),
        ("<div><p hidden>Satu</div>dua", "dua", "Satu"),
        ("<p>a</p><span style='mso-hide:all'>Satu</span> dua", "a\ndua", "Satu"),
        ("<img hidden src=a.jpg alt='Satu'>dua", "dua", "Satu"),
        (
            "<iframe style='display:none' src='https://x.example/'></iframe>dua",
            "dua",
            "https://x.example/",
        ),
        ("<p hidden>Satu</p><p>dua</p><p hidden>tiga</p>", "dua", "Satu tiga"),
        ("<table><tr hidden><td>Satu<td>dua<tr><td>tiga</table>", "tiga", "Satu dua"),
        ("<div style='position:absolute; left:-9999px'>Satu</div>dua", "dua", "Satu"),
        ("<span style='font-size:0 !important'>Satu</span>dua", "dua", "Satu"),
        ("<p style='opacity:0'>Satu</p>dua", "dua", "Satu"),
        (
            "<p style='display:none;display:block;margin-left:-10px;opacity:0.5'>Satu</p>",
            "Satu",
            "",
        ),
        ("<p aria-hidden=true>Satu</p>", "Satu", ""),
    ] {
        let built = super::document(text, Origin::default());
        let first = hidden.split("  ").next().unwrap_or_default();
        match &built.notes[..] {
            [] => assert_eq!(hidden, "", "of {text}"),
            [crate::decode::note::Note::Hidden(_, all)] => assert_eq!(all, first, "of {text}"),
            other => panic!("{text}: {other:?}"),
        }
        assert_eq!(lines(built).join("\n"), shown, "of {text}");
    }
}

#[test]
fn hidden_text_in_markdown_ends_where_its_element_does() {
    for (text, expected) in [
        ("a\n\n<div hidden>\n\nb\n\n- c\n\n| d |\n|---|\n| e |\n\n</div>\n\nf", "a\nf"),
        ("a <span hidden>b *c*</span> d", "a  d"),
        ("a <span hidden>b\n\nc", "a\nc"),
        ("- a\n\n  <div hidden>\n\n  b\n\n  </div>\n- c", "• a\n• c"),
    ] {
        let built = crate::markdown::document(text, Origin::default());
        assert_eq!(built.notes.len(), 1, "{text}: {:?}", built.notes);
        assert_eq!(lines(built).join("\n"), expected, "of {text}");
    }
}

#[test]
fn end_tags_that_nothing_opened_are_words() {
    for (text, expected) in [
        ("<p>Isi </nama> dan </3 di sini</p>", "Isi </nama> dan </3 di sini"),
        ("a</b>b</p>c", "ab\nc"),
        ("</nama", "</nama"),
        ("<nama>x</nama>", "x"),
    ] {
        assert_eq!(
            lines(super::document(text, Origin::default())).join("\n"),
            expected,
            "of {text}"
        );
    }
    let built = crate::markdown::document("Isi </nama> ini", Origin::default());
    assert_eq!(lines(built), ["Isi </nama> ini"]);
}

#[test]
fn elements_of_other_systems_show_what_those_of_html_do() {
    for (text, expected) in [
        ("<amp-img src=a.jpg alt=x></amp-img>", "Image"),
        ("<amp-img src=a.jpg alt=x><amp-img fallback src=b.jpg></amp-img></amp-img>", "Image"),
        ("<amp-img src=a.jpg alt=x><noscript><img src=a.jpg></noscript></amp-img>", "Image"),
        (
            "<amp-iframe src=https://x.example/a><amp-img placeholder src=b></amp-img></amp-iframe>",
            "Embed",
        ),
        ("<amp-youtube data-videoid=abc_DEF-123></amp-youtube>", "Embed"),
        ("<oembed url=https://x.example/a></oembed>", "Embed"),
        ("<div class='fb-post' data-href='https://x.example/a'></div>", "Embed"),
        ("<amp-carousel><amp-img src=a.jpg></amp-img></amp-carousel>", "Image"),
    ] {
        let built = super::document(text, Origin::default());
        let shown = show(&built);
        assert_eq!((built.blocks.len(), built.notes.len()), (1, 0), "{text}: {shown}");
        assert!(shown.contains(expected), "{text}: {shown}");
    }
    for name in ["amp-video", "amp-audio", "amp-youtube", "amp-ad"] {
        let built =
            super::document(&format!("<{name} data-videoid=''>a</{name}>"), Origin::default());
        let usual = name.strip_prefix("amp-").filter(|it| ["video", "audio"].contains(it));
        noted(&built, &[format!("Dropped({:?})", usual.unwrap_or(name)).as_str()]);
        assert_eq!(built.blocks.len(), 0, "{name}");
    }
}

#[test]
fn who_said_a_quotation_is_not_a_part_of_it() {
    for (inside, words, attribution) in [
        ("<p>Kami menolak.</p><cite>Laras</cite>", "Kami menolak.", "Laras"),
        ("<p>Kami menolak.</p><p><cite>Laras</cite></p>", "Kami menolak.", "Laras"),
        ("Kami menolak. <cite>Laras</cite>", "Kami menolak.", "Laras"),
        ("Kami menolak<br>— <cite>Laras</cite>", "Kami menolak", "Laras"),
        ("Kami menolak — <a href=#a><cite>Laras</cite></a>", "Kami menolak", "Laras"),
        (
            "<p>Kami menolak.</p><footer>— Laras, <cite>Harian</cite></footer>",
            "Kami menolak.",
            "Laras, Harian",
        ),
        ("<p>Kami menolak.</p><figcaption>Laras</figcaption>", "Kami menolak.", "Laras"),
        ("Kami membaca <cite>Harian</cite>", "Kami membaca Harian", ""),
        ("<p><cite>Harian</cite> menulis begitu.</p>", "Harian menulis begitu.", ""),
        ("<cite>Laras</cite>", "Laras", ""),
    ] {
        let built =
            super::document(&format!("<blockquote>{inside}</blockquote>"), Origin::default());
        let [crate::model::Block::Quote(quote)] = &built.blocks[..] else { panic!("{built:?}") };
        let text: Vec<String> = quote.text.iter().map(|it| warta_page::text::plain(it)).collect();
        assert_eq!(text.join("\n"), words, "of {inside}");
        assert_eq!(warta_page::text::plain(&quote.attribution), attribution, "of {inside}");
    }
}

#[test]
fn styles_mean_what_elements_do() {
    html(
        "<b style='font-weight:normal'><p>a</p><p>b</p></b>",
        "[P([Text(\"a\")]), P([Text(\"b\")])]",
    );
    html(
        "<div style='text-decoration:line-through'><p>a</p><p>b</p></div>c",
        "[P([Strikethrough([Text(\"a\")])]), P([Strikethrough([Text(\"b\")])]), P([Text(\"c\")])]",
    );
    html(
        "<p style='text-decoration: line-through'>a<p>b",
        "[P([Strikethrough([Text(\"a\")])]), P([Text(\"b\")])]",
    );
    html(
        "<span style='font-weight:700;font-style:italic'>a</span>b",
        "[P([Strong([Emphasis([Text(\"a\")])]), Text(\"b\")])]",
    );
    html("<strong>a<b style='font-weight:400'>b</b>c</strong>", "[P([Strong([Text(\"abc\")])])]");
    let heading = super::document("<h2 style='font-weight:bold'>a</h2>", Origin::default());
    assert!(!format!("{heading:?}").contains("Strong"), "{heading:?}");
    let struck = |text: &str| {
        let built = super::document(text, Origin::default());
        format!("{built:?}").matches("Strikethrough").count()
    };
    assert_eq!(
        struck("<table><tr style='text-decoration:line-through'><td>a<td>b<tr><td>c</table>"),
        2
    );
    assert_eq!(struck("<ul style='text-decoration:line-through'><li>a<li>b</ul><ul><li>c</ul>"), 2);
}

#[test]
fn inline_tags_go_on_behind_the_blocks_that_they_hold() {
    html(
        "<b><p>a</p><p>b</p></b>c",
        "[P([Strong([Text(\"a\")])]), P([Strong([Text(\"b\")])]), P([Text(\"c\")])]",
    );
    html(
        "<b>a<div>b</div>c</b>d",
        "[P([Strong([Text(\"a\")])]), P([Strong([Text(\"b\")])]), P([Strong([Text(\"c\")]), Text(\"d\")])]",
    );
    html(
        "<p><del><p>a</p><p>b</p></del>c",
        "[P([Strikethrough([Text(\"a\")])]), P([Strikethrough([Text(\"b\")])]), P([Text(\"c\")])]",
    );
    html("<p><b>a</p><p>b</p>", "[P([Strong([Text(\"a\")])]), P([Text(\"b\")])]");
}

#[test]
fn tags_without_an_end_are_said() {
    for (text, change) in [
        ("a <a href='x>b</a> c", "CutTag"),
        ("a <a href='https://x.example>b</a> c <a href='https://y.example/'>d</a>", "OpenValue"),
    ] {
        let built = super::document(text, Origin::default());
        assert!(format!("{:?}", built.notes).contains(change), "{text}: {:?}", built.notes);
    }
}

#[test]
fn lines_without_words_are_no_paragraphs() {
    html(
        "<p><sup><a href='#b'>1</a></sup></p>",
        "[P([Superscript([Link { href: Fragment(\"b\"), children: [Text(\"1\")] }])])]",
    );
    html("<p>&nbsp;</p><p>\u{200b}</p><p><b>&nbsp;</b></p><p>a</p>", "[P([Text(\"a\")])]");
}

#[test]
fn rows_of_markdown_keep_all_their_cells() {
    let text = "| a | b |\n|---|---|\n| 1 | 2 | **3** |\n| 4 \\| 5 | 6 |\n| 7 |\n| 8 | 9 | |";
    let built = crate::markdown::document(text, Origin::default());
    let shown = show(&built);
    assert!(shown.contains("Strong([Text(\"3\")])") && shown.contains("4 | 5"), "{shown}");
    noted(&built, &["Uneven(\"| 1 | 2 | **3** |\", 3, 2)", "Uneven(\"| 7 |\", 1, 2)"]);
}

#[test]
fn marks_of_footnotes_that_are_none_are_said() {
    let notes = |text: &str| crate::markdown::paragraphs(text, Origin::default()).notes.len();
    assert_eq!(notes("Kata[^1] dan[^2]."), 1);
    assert_eq!(notes("[^1]: Semula lain."), 1);
    assert_eq!(notes("`[^1]` dan [1]"), 0);
    let both = crate::markdown::paragraphs("Kata[^1].\n\n[^1]: Isi", Origin::default());
    assert!(both.notes.is_empty() && lines(both.clone())[1].starts_with("1. Isi"), "{both:?}");
    let whole = crate::markdown::document("Kata[^1].\n\n[^1]: Isi", Origin::default());
    assert_eq!(whole.notes, []);
}

#[test]
fn other_languages_and_directions_stay() {
    for (text, expected) in [
        (
            "<p>Kata <span lang=ar dir=rtl>ab</span> c",
            "[P([Text(\"Kata \"), Foreign { language: Some(\"ar\"), direction: Some(RightToLeft), \
             children: [Text(\"ab\")] }, Text(\" c\")])]",
        ),
        (
            "<p dir=rtl>a<p>b",
            "[P([Foreign { language: None, direction: Some(RightToLeft), children: [Text(\"a\")] }]), \
             P([Text(\"b\")])]",
        ),
        (
            "<div lang=fa><p>a</p></div><p>b",
            "[P([Foreign { language: Some(\"fa\"), direction: Some(RightToLeft), \
             children: [Text(\"a\")] }]), P([Text(\"b\")])]",
        ),
        (
            "<em lang=in>a</em>",
            "[P([Emphasis([Foreign { language: Some(\"id\"), direction: None, children: [Text(\"a\")] }])])]",
        ),
        ("<p dir=ltr><span lang=EN-US>a</span><span lang='x y'>b</span>", "[P([Text(\"ab\")])]"),
    ] {
        html(text, expected);
    }
    let list = super::document("<ul dir=rtl><li>a<li>b</ul>", Origin::default());
    assert_eq!(format!("{list:?}").matches("RightToLeft").count(), 2);
}

/// The places that the marks of footnotes lead to, of each paragraph.
fn marks(built: &Built) -> Vec<Vec<String>> {
    let of = |block: &crate::model::Block| match block {
        crate::model::Block::Paragraph(paragraph) => {
            let shown = format!("{:?}", paragraph.text);
            let places = shown.split("Fragment(\"").skip(1);
            places.map(|rest| rest.split('"').next().unwrap_or_default().to_owned()).collect()
        }
        _ => Vec::new(),
    };
    built.blocks.iter().map(of).filter(|places| !places.is_empty()).collect()
}

#[test]
fn footnotes_with_one_label_belong_to_the_marks_before_them() {
    let both = "Satu[^1].\n\n[^1]: Isi A.\n\nDua[^1].\n\n[^1]: Isi B.";
    let built = crate::markdown::document(both, Origin::default());
    noted(&built, &["FootnoteTwice(\"[^1]\")"]);
    assert_eq!(marks(&built), [["fn1"], ["fn2"]]);
    assert_eq!(lines(built), ["Satu.", "Dua.", "1. Isi A. ↩", "2. Isi B. ↩"]);
    let unclear = "Satu[^1] dua[^1].\n\n[^1]: Isi A.\n\n[^1]: Isi B.";
    let built = crate::markdown::document(unclear, Origin::default());
    noted(&built, &["FootnoteTwice(\"[^1]\")"]);
    assert_eq!(marks(&built), [["fn1", "fn1"]]);
    let shown = lines(built).join(" ");
    assert!(shown.contains("1. Isi A.") && shown.contains("Isi B."), "{shown}");
    assert!(!shown.contains("2."), "{shown}");
    let again = crate::markdown::document("A[^x].\n\n[^X]: Isi.\n\nB[^x].", Origin::default());
    noted(&again, &[]);
    assert_eq!(marks(&again), [["fn1"], ["fn1"]]);
}

#[test]
fn a_footnote_without_a_mark_has_no_number() {
    let built = crate::markdown::document("Satu.\n\n[^1]: Isi A.", Origin::default());
    noted(&built, &["FootnoteUnmarked(\"[^1]\")"]);
    assert_eq!(lines(built), ["Satu.", "Isi A."]);
    let text = "Satu[^b].\n\n[^a]: Isi A.\n\n[^b]: Isi B.";
    let built = crate::markdown::document(text, Origin::default());
    noted(&built, &["FootnoteUnmarked(\"[^a]\")"]);
    assert_eq!(marks(&built), [["fn1"]]);
    assert_eq!(lines(built), ["Satu.", "1. Isi B. ↩", "Isi A."]);
}

#[test]
fn signs_before_figures_in_markdown_are_shown() {
    for (text, shown, notes) in [
        ("Jadi 5*3*2 = 30", "Jadi 5*3*2 = 30", 0),
        ("> 50 persen suara", "> 50 persen suara", 1),
        ("+ 62 persen setuju", "+ 62 persen setuju", 1),
        ("Lihat ![[peta.png]].", "Lihat ![[peta.png]].", 1),
        ("Isi [laporan][lap].", "Isi [laporan][lap].", 1),
    ] {
        let built = crate::markdown::document(text, Origin::default());
        assert_eq!(built.notes.len(), notes, "{text}: {:?}", built.notes);
        assert_eq!(lines(built).join("\n"), shown, "of {text}");
    }
    let plain = crate::markdown::paragraphs("Jadi 5*3*2 = 30", Origin::default());
    assert_eq!(lines(plain), ["Jadi 5*3*2 = 30"]);
}

#[test]
fn a_picture_of_markdown_in_a_figure_is_a_picture() {
    let text = "<figure>\n![Peta](a.jpg)\n<figcaption>Isi</figcaption>\n</figure>";
    let built = crate::markdown::document(text, Origin::default());
    let [crate::model::Block::Image(image)] = &built.blocks[..] else { panic!("{built:?}") };
    assert_eq!(warta_page::text::plain(&image.caption), "Isi");
}

#[test]
fn posts_and_charts_of_other_sites_are_embeds() {
    for (text, url) in [
        (
            "<blockquote class='instagram-media' data-instgrm-permalink='https://x.example/p/1/'>a</blockquote>",
            "https://x.example/p/1/",
        ),
        (
            "<blockquote class='tiktok-embed' cite='https://x.example/2'><section></section></blockquote>",
            "https://x.example/2",
        ),
        (
            "<div class='flourish-embed' data-src='visualisation/12'></div>",
            "https://public.flourish.studio/visualisation/12/",
        ),
        ("<div class='infogram-embed' data-id='ab-1'></div>", "https://e.infogram.com/ab-1"),
        ("<div data-oembed-url='https://x.example/3'></div>", "https://x.example/3"),
    ] {
        let built = super::document(text, Origin::default());
        let [crate::model::Block::Embed(embed)] = &built.blocks[..] else { panic!("{built:?}") };
        assert_eq!(embed.url.as_deref(), Some(url), "{text}");
        assert_eq!(built.notes, [], "{text}");
    }
}

#[test]
fn what_is_shown_without_words_is_said() {
    for (text, change) in [
        ("<div style=\"background-image:url('a.jpg')\">a</div>", "\"a.jpg\", Background"),
        ("<div data-bg=a.jpg>a</div>", "\"a.jpg\", Background"),
        ("<span data-picture><span data-src=a.jpg></span></span>", "\"a.jpg\", Background"),
        ("<p><i class='icon icon-down'></i> 2 persen</p>", "\"icon-down\", Icon"),
        ("<blockquote>a<blockquote>b</blockquote></blockquote>", "QuoteInQuote"),
        ("<blockquote cite='https://x.example/'>a</blockquote>", "QuoteSource"),
        ("<p><span style='unicode-bidi:bidi-override'>54321</span></p>", "Direction"),
    ] {
        let notes = super::document(text, Origin::default()).notes;
        assert_eq!(notes.len(), 1, "{text}: {notes:?}");
        assert!(format!("{notes:?}").contains(change), "{text}: {notes:?}");
    }
    lines_of("<p><span role=img aria-label='tidak lolos'></span></p>", &["tidak lolos"]);
}

#[test]
fn styles_say_whether_a_list_is_numbered() {
    lines_of("<ul style='list-style-type:decimal'><li>a<li>b</ul>", &["1. a", "2. b"]);
    lines_of("<ol style='list-style: none'><li>3. a<li>5. b</ol>", &["• 3. a", "• 5. b"]);
}

#[test]
fn pictures_that_load_late_are_found_by_more_names() {
    for (attributes, expected) in [
        ("src=blank.gif data-lazyload=a.jpg", "a.jpg"),
        ("src=x.gif data-image=a.jpg", "a.jpg"),
        ("src=b-20x20.jpg data-full=a.jpg", "a.jpg"),
        ("src=spinner.gif data-srcset='a.jpg 800w'", "a.jpg"),
        ("src=b.jpg data-image=12", "b.jpg"),
    ] {
        let built = super::document(&format!("<img {attributes}>"), Origin::default());
        let [crate::model::Block::Image(image)] = &built.blocks[..] else { panic!("{built:?}") };
        assert_eq!(image.src.as_deref(), Some(expected), "{attributes}");
    }
}
