//! What HTML and Markdown mean, as it stands on the page: nothing that they say is lost, or turned into
//! something else.

#[path = "support/mod.rs"]
// Other test programs share it; each uses its own part.
#[allow(dead_code)]
mod support;

use support::Publication;
use warta_app::i18n::Locale;
use warta_page::route::Route;

/// The body of an article with this body, as HTML; the body is JSON.
fn drawn(body: &str) -> String {
    let bundle = format!(
        r#"{{"warta": 1, "site": {{"url": "https://koran.example/"}}, "articles": [
            {{"slug": "pasar", "headline": "Pasar", "body": {body}}},
            {{"slug": "jalan", "headline": "Jalan", "former_slugs": ["jalan-lama"], "body": ["x"]}}]}}"#
    );
    let html = Publication::of(&bundle).html(&Route::article("pasar"), Locale::Indonesian);
    let body = html.split_once("<div class=\"article-body\">").expect("a body").1;
    let end = body.find("</div><footer ").expect("its end");
    body[..end].to_owned()
}

/// The same of a text of HTML, and of one of Markdown.
fn html(text: &str) -> String {
    drawn(&format!("[{{\"type\": \"html\", \"html\": {}}}]", quoted(text)))
}

fn markdown(text: &str) -> String {
    drawn(&quoted(text))
}

fn quoted(text: &str) -> String {
    format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\"").replace('\n', "\\n"))
}

#[track_caller]
fn holds(html: &str, parts: &[&str]) {
    for part in parts {
        assert!(html.contains(part), "{part} is not in {html}");
    }
}

#[track_caller]
fn lacks(html: &str, parts: &[&str]) {
    for part in parts {
        assert!(!html.contains(part), "{part} is in {html}");
    }
}

/// The rows of the only table, each with its cells as `tag[colspan x rowspan]text`.
fn cells(html: &str) -> Vec<String> {
    let rows = html.split("<tr>").skip(1).map(|row| row.split("</tr>").next().unwrap_or_default());
    rows.map(|row| {
        let mut out = Vec::new();
        for cell in row.split("<t").skip(1) {
            let (tag, text) = cell.split_once('>').expect("a tag");
            let text = text.split("</t").next().unwrap_or_default();
            let number = |name: &str| {
                let value = tag.split(&format!("{name}=\"")).nth(1);
                value.and_then(|it| it.split('"').next()).unwrap_or("1").to_owned()
            };
            let scope = match (tag.contains("scope=\"col\""), tag.contains("scope=\"row\"")) {
                (true, _) => "C",
                (_, true) => "R",
                _ => "",
            };
            let span = format!("{}x{}", number("colspan"), number("rowspan"));
            let span = if span == "1x1" { String::new() } else { format!("[{span}]") };
            out.push(format!("{scope}{span}{text}"));
        }
        out.join(" | ")
    })
    .collect()
}

#[test]
fn cells_that_reach_over_others_keep_every_figure_in_its_column() {
    let table = |rows: &str| cells(&html(&format!("<table>{rows}</table>")));
    assert_eq!(
        table(
            "<thead><tr><th>Dapil<th>Partai<th>Kursi</thead><tbody><tr><td rowspan=2>Utara<td>Alfa<td>3\
             <tr><td>Beta<td>2<tr><td>Timur<td>Alfa<td>4</tbody>"
        ),
        ["CDapil | CPartai | CKursi", "[1x2]Utara | Alfa | 3", "Beta | 2", "Timur | Alfa | 4"]
    );
    // Two rows of headings, without a head of their own; an empty corner is about nothing.
    assert_eq!(
        table(
            "<tr><th>Partai</th><th colspan=2>2019</th><th colspan=\"2\">2024</th></tr>\
             <tr><th></th><th>Suara</th><th>Kursi</th><th>Suara</th><th>Kursi</th></tr>\
             <tr><td>Alfa</td><td>12.400</td><td>3</td><td>15.800</td><td>4</td></tr>\
             <tr><td>Beta</td><td colspan=2>tidak ikut</td><td>9.100</td><td>2</td></tr>"
        ),
        [
            "CPartai | C[2x1]2019 | C[2x1]2024",
            " | CSuara | CKursi | CSuara | CKursi",
            "Alfa | 12.400 | 3 | 15.800 | 4",
            "Beta | [2x1]tidak ikut | 9.100 | 2",
        ]
    );
    // Names of rows; a heading that stands over two rows of headings.
    assert_eq!(
        table(
            "<thead><tr><th rowspan=2>Desa</th><th colspan=2>Suara</th></tr><tr><th>Sah</th><th>Tidak</th></tr></thead>\
             <tr><th>Sukamaju</th><td>120</td><td>4</td></tr>"
        ),
        ["C[1x2]Desa | C[2x1]Suara", "CSah | CTidak", "RSukamaju | 120 | 4"]
    );
    // A foot comes last, wherever it was written; a head of plain cells is one.
    assert_eq!(
        table(
            "<tfoot><tr><td>Jumlah</td><td>5</td></tr></tfoot><tbody><tr><td>Alfa</td><td>5</td></tr></tbody>\
             <thead><tr><td>Partai</td><td>Kursi</td></tr></thead>"
        ),
        ["CPartai | CKursi", "Alfa | 5", "Jumlah | 5"]
    );
    // A single heading among figures is about the rows below it, not one of all columns.
    assert_eq!(
        table("<tr><th>Partai<th>Kursi<tr><th colspan=2>Dapil 1<tr><td>Alfa<td>3"),
        ["CPartai | CKursi", "C[2x1]Dapil 1", "Alfa | 3"]
    );
}

#[test]
fn no_cell_reaches_out_of_its_table_or_over_another() {
    let table = |rows: &str| cells(&html(&format!("<table>{rows}</table>")));
    // Down to the end of its part, and no further.
    assert_eq!(
        table("<tbody><tr><td rowspan=9>a<td>b<tr><td>c<tbody><tr><td rowspan=0>d<td>e<tr><td>f"),
        ["[1x2]a | b", "c", "[1x2]d | e", "f"]
    );
    // The second row's cell of two columns has room for one only.
    assert_eq!(
        table("<tr><td>a<td rowspan=2>b<td>c<tr><td colspan=2>d<td>e"),
        ["a | [1x2]b | c", "d | e"]
    );
    let wide =
        table("<tr><td colspan=65000 rowspan=4000000000>a<td>b<tr><td colspan=-3 rowspan=x>c");
    assert_eq!(wide.len(), 2);
    assert_eq!(wide[1], "c");
    assert!(wide[0].starts_with("[200x2]a"), "{wide:?}");
    let many = "<tr><td rowspan=65000 colspan=1000>a".repeat(2_000);
    assert_eq!(table(&many).len(), 2_000);
}

#[test]
fn a_table_in_a_table_takes_no_figure_out_of_its_column() {
    let page = html(
        "<table><tr><th>Partai<th>Kursi<tr><td>Alfa<table><tr><td>laki-laki<td>2<tr><td>perempuan<td>1</table></td>\
         <td>3</table>",
    );
    let rows = cells(&page);
    assert_eq!(rows.len(), 2, "{page}");
    assert!(rows[1].starts_with("Alfa<br>") && rows[1].ends_with(" | 3"), "{rows:?}");
}

#[test]
fn no_row_is_lost_to_words_between_rows() {
    let page = html(
        "<table><colgroup><col></colgroup><tr><td>1</td></tr>lepas<tr><td>2</td></tr></table>",
    );
    assert_eq!(cells(&page), ["1", "2"]);
    holds(&page, &["lepas"]);
    holds(&html("<table>hanya kata</table>"), &["hanya kata"]);
}

#[test]
fn markdown_tables_stay_what_they_are() {
    assert_eq!(
        cells(&markdown("| Partai | Kursi |\n|---|--:|\n| Alfa | 3 |\n| a `x\\|y` | 2 |")),
        ["CPartai | CKursi", "Alfa | 3", "a <code>x|y</code> | 2"]
    );
}

#[test]
fn quoted_words_keep_their_marks() {
    for page in [
        html("<p>Kata saksi, <q>kotak itu <q>terbuka</q> sejak pagi</q>.</p>"),
        markdown("Kata saksi, <q>kotak itu <q>terbuka</q> sejak pagi</q>."),
    ] {
        holds(&page, &["saksi, “kotak itu ‘terbuka’ sejak pagi”."]);
    }
    // Marks that stand there already are enough.
    holds(
        &html("<p><q>“sudah”</q> dan <q><b>belum</b></q></p>"),
        &["“sudah” dan “<strong>belum</strong>”"],
    );
    lacks(&html("<p><q>“sudah”</q></p>"), &["““"]);
    holds(&html("<p>x <q><q>a</q> b <q>c</q></q></p>"), &["x “‘a’ b ‘c’”"]);
    // One who spoke stands under what was said.
    let page = html(
        "<figure><blockquote><p>Kami siap.</p></blockquote><figcaption>Ketua</figcaption></figure>",
    );
    holds(&page, &["<figcaption class=\"quote-attribution\">Ketua"]);
}

#[test]
fn words_in_angle_brackets_stay() {
    for page in [
        html("<p>Tekan <Enter>, lalu ketik <nama desa> dan <Menu>.</p><p>Habis.</p>"),
        markdown("Tekan <Enter>, lalu ketik <nama desa> dan <Menu>.\n\nHabis."),
    ] {
        holds(
            &page,
            &["Tekan &lt;Enter&gt;, lalu ketik &lt;nama desa&gt; dan &lt;Menu&gt;.", "Habis."],
        );
    }
    holds(
        &html("<p>suara <lima persen</p><p>lanjut</p>"),
        &["suara &lt;lima persen</p>", "lanjut"],
    );
    holds(&html("suara 3 <lima persen"), &["suara 3 &lt;lima persen"]);
    holds(&html("<p>a <data> b <area> c</p>"), &["a &lt;data&gt; b &lt;area&gt; c"]);
    holds(&html("<p>surel <redaksi@koran.example></p>"), &["&lt;redaksi@koran.example&gt;"]);
    holds(&markdown("<Catatan redaksi>\n\nnama disamarkan"), &["&lt;Catatan redaksi&gt;", "nama"]);
    // An element has no words for attributes, and no name alone that means nothing.
    holds(
        &html(
            "<p>Suara A<B dan B>C, 3<x<5.</p><p>Isi <title> dan <Select>.</p><p>huruf <a> <b>tebal</b></p>",
        ),
        &[
            "Suara A&lt;B dan B&gt;C, 3&lt;x&lt;5.",
            "Isi &lt;title&gt; dan &lt;Select&gt;.",
            "huruf &lt;a&gt; <strong>tebal</strong>",
        ],
    );
    // What is an element stays one.
    holds(
        &html("<P>satu<BR>dua <B>tiga</B></P><Div>x</Div>"),
        &["satu<br>dua <strong>tiga</strong>"],
    );
    lacks(&html("<p>a <o:p></o:p><amp-img src=\"a.png\"></amp-img><x-y>b</x-y></p>"), &["&lt;"]);
}

#[test]
fn pictures_that_load_late_are_there() {
    let picture = |text: &str| {
        let page = html(text);
        holds(&page, &["src=\"https://warta.test/content/media/a.png\"", "alt=\"Kotak\""]);
        assert_eq!(page.matches("<img").count(), 1, "{page}");
        lacks(&page, &["data:", ">Kotak<"]);
    };
    let gif = "data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7";
    for text in [
        "<figure><img src='GIF' data-src='media/a.png' alt='Kotak'></figure>",
        "<img src='media/blank.gif' data-lazy-src='media/a.png' alt='Kotak'><p>x",
        "<img data-original='media/a.png' alt='Kotak' width=1 height=1>",
        "<img alt='Kotak' srcset='media/k.png 320w, media/a.png 1200w'>",
        "<img src='GIF' alt='Kotak' data-srcset='media/k.png 1x, media/a.png 2x'>",
        "<img src='media/placeholder.png' alt='Kotak' srcset='media/a.png'>",
        "<picture><source srcset='media/a.webp' type='image/webp'><source srcset='media/a.png'><img alt='Kotak'></picture>",
        "<picture><source srcset='media/b.png'><img src='media/a.png' alt='Kotak'></picture>",
        "<img src='GIF' alt='Kotak'><noscript><img src='media/a.png' alt=''></noscript>",
        "<img class=lazy data-lazy-src='media/a.png' alt='Kotak'> <noscript><img src='media/a.png?x=1' alt='Kotak'></noscript>",
        "<noscript><img src='media/a.png' alt='Kotak'></noscript><img data-src='media/a.png' alt='Kotak'>",
        "<p>a</p><noscript><img src='media/a.png' alt='Kotak'></noscript>",
    ] {
        picture(&text.replace("GIF", gif));
    }
    let page = markdown(
        "Depan <img src='data:image/gif;base64,AA' alt='Kotak'><noscript><img src='media/a.png'></noscript> belakang.",
    );
    holds(&page, &["Depan", "media/a.png\"", "belakang"]);
    // What readers without scripts are told is not for readers of this page; a point is no picture.
    let page = html(
        "<p>a</p><noscript>Nyalakan JavaScript.<img width=1 height=1 src='https://hitung.example/x'></noscript><p>b</p>",
    );
    lacks(&page, &["JavaScript", "hitung"]);
    // Two different pictures stay two.
    let page = html(
        "<img src='media/a.png' alt='a'><p>x</p><noscript><img src='media/b.png' alt='b'></noscript>",
    );
    assert_eq!(page.matches("<img").count(), 2, "{page}");
}

#[test]
fn lists_are_numbered_as_they_were_written() {
    let page = html(
        "<ol type=\"a\"><li>satu<li>dua</ol><ol type=A><li>x</ol><ol type=i><li>x</ol><ol type=I><li>x</ol><ol><li>x</ol>",
    );
    holds(
        &page,
        &[
            "<ol type=\"a\" class=\"list list-lower-alpha\"><li>satu",
            "<ol type=\"A\" class=\"list list-upper-alpha\">",
            "<ol type=\"i\" class=\"list list-lower-roman\">",
            "<ol type=\"I\" class=\"list list-upper-roman\">",
            "<ol class=\"list\"><li>x",
        ],
    );
    holds(&html("<ol reversed><li>a<li>b</ol>"), &["<ol reversed class=\"list\"><li>a"]);
    holds(&html("<ol reversed start=1><li>a</ol>"), &["start=\"1\" reversed"]);
    holds(
        &html("<ol start=0><li>a<li value=7>b<li>c</ol>"),
        &["start=\"0\"", "<li>a</li><li value=\"7\">b"],
    );
    holds(&html("<ol style='list-style-type: upper-roman'><li>a</ol>"), &["type=\"I\""]);
    // Where only text can stand the numbers are written out.
    holds(
        &html("<table><tr><td><ol type=a start=3><li>satu<li>dua</ol></table>"),
        &["c. satu<br>d. dua"],
    );
    holds(
        &html("<blockquote><ol reversed><li>x<li>y</ol></blockquote>"),
        &["<p>2. x</p><p>1. y</p>"],
    );
    holds(&markdown("3. tiga\n4. empat"), &["<ol start=\"3\" class=\"list\"><li>tiga"]);
}

#[test]
fn pictures_and_frames_in_cells_and_headings_are_shown_behind() {
    let page = html(
        "<table><tr><td><img src=\"media/a.png\" alt=\"Calon satu\"><td>Dira<tr><td>\
         <iframe src=\"https://www.youtube.com/embed/abcDEF12345\" title=\"Debat\"></iframe><td>Debat pertama</table><p>Habis.</p>",
    );
    let (table, behind) = page.split_once("</table>").expect("a table");
    assert_eq!(table.matches("<tr>").count(), 2, "{table}");
    holds(table, &["Calon satu", "Dira", "Debat pertama"]);
    holds(
        behind,
        &["media/a.png\"", "<figcaption class=\"figure-caption\">Calon satu", "youtube", "Habis."],
    );
    let page = html("<h2><img src=media/a.png alt=Lambang> Judul</h2><p>x");
    holds(&page, &["Judul</h2><figure", "media/a.png\""]);
    // An item of a list holds them itself, also where it is one string of a list.
    holds(&html("<ul><li>a <img src=media/a.png alt=b></ul>"), &["<li>a<figure"]);
    holds(
        &drawn(r#"[{"type": "list", "items": ["a ![b](media/a.png)", "c"]}]"#),
        &["<li>a<figure", "<li>c</li>"],
    );
}

#[test]
fn places_that_links_lead_to_are_there() {
    let page = html(
        "<p>Aturan<sup><a href=\"#fn1\" id=\"fnref1\">1</a></sup> baru.</p><h2 id=\"lampiran\">Lampiran</h2>\
         <p><a name=\"atas\"></a>Ke <a href=\"#lampiran\">lampiran</a>, <a href=\"#atas\">atas</a>.</p>\
         <ol><li id=\"fn1\">UU. <a href=\"#fnref1\">kembali</a></li></ol>",
    );
    for id in ["fn1", "fnref1", "atas", "lampiran"] {
        holds(&page, &[&format!(" id=\"{id}\""), &format!("href=\"article/pasar#{id}\"")]);
        assert_eq!(page.matches(&format!(" id=\"{id}\"")).count(), 1, "{id} in {page}");
    }
    // Of several with one id the first counts.
    let page = html("<p id=x>a</p><p id=x>b</p><p><a href=#x>x</a></p>");
    assert_eq!(page.matches("id=\"x\"").count(), 1, "{page}");
    // Never an id that the page itself has, or one of its headings.
    let page = html(
        "<p id=\"main\">a</p><p id=\"warta-shell\">b</p><p id=\"pasar\">c</p><h2>Pasar</h2><h2>Main</h2>\
         <p><a href=\"#main\">x</a><a href=\"#pasar\">y</a></p>",
    );
    lacks(&page, &["id=\"main\"", "id=\"warta-shell\""]);
    holds(
        &page,
        &["id=\"asal:main\"", "#asal:main\"", "id=\"asal:pasar\"", "#asal:pasar\"", "id=\"pasar\""],
    );
    assert_eq!(page.matches("id=\"pasar\"").count(), 1, "{page}");
    // At the end of a text, and of one that is empty.
    holds(
        &html("<p>a <span id=x></span></p><p>b <a href=#x>x</a><i id=y></i>"),
        &["id=\"x\"", "id=\"y\""],
    );
}

#[test]
fn footnotes_of_markdown_lead_there_and_back() {
    let page = markdown(
        "Satu.[^a] Dua.[^b] Lagi.[^a]\n\n[^b]: Yang kedua.\n[^a]: Yang *pertama*.\n\nHabis.",
    );
    holds(
        &page,
        &[
            "Satu.<sup><a href=\"article/pasar#fn1\"><span id=\"fn1-ref\"></span>1</a></sup>",
            "Dua.<sup><a href=\"article/pasar#fn2\"><span id=\"fn2-ref\"></span>2</a></sup>",
            "<li><span id=\"fn1\"></span>Yang <em>pertama</em>. <a href=\"article/pasar#fn1-ref\">↩</a></li>",
            "<li><span id=\"fn2\"></span>Yang kedua.",
        ],
    );
    assert!(page.find("Habis.") < page.find("Yang <em>"), "{page}");
    // Of several texts each has its own.
    let page = drawn(
        r#"[{"type": "markdown", "text": "A.[^1]\n\n[^1]: Satu."}, {"type": "markdown", "text": "B.[^1]\n\n[^1]: Dua."}]"#,
    );
    holds(&page, &["#fn0-1\"", "id=\"fn0-1\"", "#fn1-1\"", "id=\"fn1-1\""]);
    // Without its mark a note leads nowhere back.
    lacks(&markdown("Satu.\n\n[^x]: Lepas."), &["href"]);
    // Without its note a mark stays what was written.
    holds(&markdown("Satu.[^x]"), &["Satu.[^x]"]);
}

#[test]
fn the_part_of_a_page_in_a_link_survives() {
    let link = |address: &str| {
        let page = drawn(&format!("[\"[x]({address})\"]"));
        page.split("href=\"")
            .nth(1)
            .and_then(|it| it.split('"').next())
            .unwrap_or_default()
            .to_owned()
    };
    for (written, expected) in [
        ("article/jalan#dua", "article/jalan#dua"),
        ("article/jalan/#dua", "article/jalan#dua"),
        ("/article/jalan/index.html#dua", "article/jalan#dua"),
        ("article/jalan?halaman=2#dua", "article/jalan?halaman=2#dua"),
        ("article/jalan-lama#dua", "article/jalan-lama#dua"),
        ("../jalan/#dua", "article/jalan#dua"),
        ("../jalan-lama?x=1", "article/jalan-lama?x=1"),
        ("../../tag/uji?page=2&amp;x=1", "tag/uji?page=2&amp;x=1"),
        ("tag/uji?x=1#y", "tag/uji?x=1#y"),
        ("https://koran.example/article/jalan#dua", "https://koran.example/article/jalan#dua"),
        ("media/plan.pdf#page=3", "https://warta.test/content/media/plan.pdf#page=3"),
    ] {
        assert_eq!(link(written), expected, "{written}");
    }
}

#[test]
fn nothing_that_html_says_vanishes() {
    for (text, expected) in [
        (
            "<p>a <del>b</del> <s>c</s> <ins>d</ins> <mark>e</mark></p>",
            "a <s>b</s> <s>c</s> <mark class=\"marked\">d</mark> <mark class=\"marked\">e</mark>",
        ),
        (
            "<p><cite>Undang-undang</cite> <kbd>Ctrl</kbd> <dfn>a</dfn></p>",
            "<em>Undang-undang</em> <code>Ctrl</code> <em>a</em>",
        ),
        ("<p>10<sup>6</sup> H<sub>2</sub>O</p>", "10<sup>6</sup> H<sub>2</sub>O"),
        ("<p>a<br>b</p>", "a<br>b"),
        ("<pre>  satu   2\n tiga</pre>", "<code>  satu   2</code><br><code> tiga</code>"),
        (
            "<dl><dt>TPS<dd>tempat<dt>DPT</dt><dd>daftar</dd></dl>",
            "<p class=\"paragraph\"><strong>TPS</strong></p><p class=\"paragraph\">tempat</p><p class=\"paragraph\"><strong>DPT</strong></p><p class=\"paragraph\">daftar</p>",
        ),
        (
            "<details><summary>Lihat</summary><p>isi</p></details>",
            "<strong>Lihat</strong></p><p class=\"paragraph\">isi</p>",
        ),
        (
            "<p>pukul <time datetime=\"2026-05-04\">pagi</time> <abbr title=\"x\">KPU</abbr></p>",
            "pukul pagi KPU",
        ),
        ("<p><ruby>選挙<rp>(</rp><rt>せんきょ</rt><rp>)</rp></ruby> ini</p>", "選挙(せんきょ) ini"),
        ("<p><ruby>選<rt>せん挙<rt>きょ</ruby> ini</p>", "選(せん挙)(きょ) ini"),
        (
            "<p>a<span style=\"text-decoration: line-through\">b</span> 10<span style='vertical-align:super'>6</span> <span>c</span></p>",
            "a<s>b</s> 10<sup>6</sup> c",
        ),
        (
            "<p>a <span lang=\"ar\" dir=\"rtl\">ب</span></p>",
            "a <span lang=\"ar\" dir=\"rtl\">ب</span></p>",
        ),
        (
            "<p lang=\"ar\">ب</p><blockquote dir=\"rtl\"><p>ب</p></blockquote>",
            "<p lang=\"ar\" dir=\"rtl\" class=\"paragraph\">ب</p>",
        ),
        ("<blockquote dir=\"rtl\"><p>ب</p></blockquote>", "<blockquote><p dir=\"rtl\">ب</p>"),
        ("<p>a <bdi>ب</bdi> c</p>", "a \u{2068}ب\u{2069} c"),
    ] {
        holds(&html(text), &[expected]);
    }
    // A caption of several pictures belongs to none of them alone.
    let page = html(
        "<figure><img src=media/a.png alt=a><img src=media/b.png alt=b><figcaption>Kiri: A; kanan: B</figcaption></figure>",
    );
    holds(&page, &["<p class=\"paragraph\">Kiri: A; kanan: B</p>"]);
    lacks(&page, &["<figcaption"]);
    let page = html("<figure><table><tr><td>1</table><figcaption>Hasil</figcaption></figure>");
    holds(&page, &["<p class=\"table-caption\">Hasil"]);
}

#[test]
fn markdown_keeps_what_it_says() {
    for (text, expected) in [
        ("a  \nb\\\nc", "a<br>b<br>c"),
        ("a\nb", "a b"),
        ("pasal 17~21, ~~lama~~", "pasal 17~21, <s>lama</s>"),
        ("H~2~O ==penting==", "~2~"),
        ("- [ ] belum\n- [x] sudah", "[ ] belum</li><li>[x] sudah"),
        ("Judul\n=====\n\nisi", "<h2 id=\"judul\" class=\"heading\">Judul</h2>"),
        ("5\\. bukan daftar \\*x\\*", "5. bukan daftar *x*"),
        (
            "lihat <https://koran.example/x> [a][b]\n\n[b]: https://lain.example/",
            "href=\"https://lain.example/\"",
        ),
        ("a <!-- catatan --> b", "a  b"),
        ("suara < 5 persen dan > 2 persen", "suara &lt; 5 persen dan &gt; 2 persen"),
    ] {
        holds(&markdown(text), &[expected]);
    }
}

#[test]
fn raised_figures_are_no_other_number_in_descriptions() {
    let bundle = r#"{"warta": 1, "articles": [{"slug": "a", "headline": "A", "body": [
        {"type": "html", "html": "<p>Peluangnya 10<sup>6</sup>, luasnya 300 m<sup>2</sup>, CO<sub>2</sub>, dan catatan<sup><a href='#c'>1</a></sup>.</p><p id=c>c</p>"}]}]}"#;
    let mut publication = Publication::of(bundle);
    let warta_page::view::View::Article(page) = publication.view(&Route::article("a")) else {
        panic!("no article")
    };
    assert_eq!(page.description, "Peluangnya 10⁶, luasnya 300 m², CO₂, dan catatan. c");
}

#[test]
fn an_article_from_right_to_left_is_one_throughout() {
    let page = |language: &str| {
        let bundle = format!(
            r#"{{"warta": 1, "articles": [{{"slug": "a", "headline": "A", "language": "{language}", "body": ["x"]}}]}}"#
        );
        Publication::of(&bundle).html(&Route::article("a"), Locale::Indonesian)
    };
    holds(
        &page("ar"),
        &["<article lang=\"ar\" dir=\"rtl\" class=\"article\">", "lang=\"id\" dir=\"ltr\""],
    );
    lacks(&page("en"), &["dir="]);
}
