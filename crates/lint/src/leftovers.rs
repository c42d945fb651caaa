//! What other systems leave in the texts that are taken from them, and what held a place until the words
//! came.

use std::collections::HashSet;
use std::ops::Range;
use std::sync::LazyLock;

use aho_corasick::AhoCorasick;

/// What a piece of a text is left over from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Sort {
    /// A shortcode, as WordPress has them: `[gallery ids="1,2"]`.
    Shortcode,
    /// A tag of BBCode, as forums have it: `[b]`, `[url=…]`.
    BbCode,
    /// A piece of a template: `{{ title }}`, `{% if %}`, `<?php`.
    Template,
    /// Words that hold the place of others.
    Placeholder,
}

/// A piece that is left over.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Left {
    /// Where in the text.
    pub at: Range<usize>,
    /// What it is.
    pub sort: Sort,
}

/// The first piece of each sort in a text; of shortcodes all.
pub(super) fn find(text: &str) -> Vec<Left> {
    let mut out = Vec::new();
    if !SIGNS.is_match(text) {
        return out;
    }
    let mut add = |sort, at: Option<Range<usize>>| out.extend(at.map(|at| Left { at, sort }));
    if text.contains('[') {
        add(Sort::BbCode, bbcode(text));
        shortcodes(text).into_iter().for_each(|at| add(Sort::Shortcode, Some(at)));
    }
    add(Sort::Template, template(text));
    add(Sort::Placeholder, placeholder(text));
    out
}

/// What is in every text that something is left over in. Nearly all texts hold none of it, and are read once.
static SIGNS: LazyLock<AhoCorasick> = LazyLock::new(|| {
    let opened = TEMPLATES.iter().map(|(open, _)| *open);
    let signs = opened.chain(VALUES).chain(HOLDERS).chain(["[", "undefined", LINE, LOREM]);
    let searcher = AhoCorasick::builder().ascii_case_insensitive(true).build(signs);
    searcher.expect("a few short patterns make a searcher")
});

/// The shortcodes that every installation of WordPress has, and how those of its builders begin.
const SHORTCODES: [&str; 17] = [
    "caption",
    "gallery",
    "embed",
    "audio",
    "video",
    "playlist",
    "youtube",
    "wp_caption",
    "contact-form-7",
    "contact-form",
    "soundcloud",
    "instagram",
    "tweet",
    "facebook",
    "googlemaps",
    "dropcap",
    "blockquote",
];
/// Those of them that are words of people too: `[audio] terdengar jelas`.
const WORDS: [&str; 9] =
    ["caption", "embed", "audio", "video", "playlist", "youtube", "instagram", "tweet", "facebook"];
const BUILDERS: [&str; 6] = ["vc_", "et_pb_", "su_", "fusion_", "elementor-", "wpdiscuz"];

/// The tags of BBCode.
const BBCODE: [&str; 27] = [
    "b", "i", "u", "s", "url", "img", "quote", "size", "color", "colour", "font", "center", "left",
    "right", "justify", "list", "code", "spoiler", "email", "sup", "sub", "table", "tr", "td",
    "indent", "h1", "h2",
];

/// The name of a tag, in small letters, of what stands in brackets.
fn bbcode_name(inside: &str) -> String {
    let inside = inside.strip_prefix('/').unwrap_or(inside);
    inside.split(['=', ' ']).next().unwrap_or_default().to_ascii_lowercase()
}

/// The first tag of BBCode in a text. One that is neither closed nor has a value is a word in brackets.
fn bbcode(text: &str) -> Option<Range<usize>> {
    let lower = text.to_ascii_lowercase();
    let brackets = Brackets::of(&lower);
    text.match_indices('[').find_map(|(at, _)| {
        let rest = text.get(at + 1..)?;
        let mut bytes = rest.bytes().take(LONGEST_CODE);
        let end = bytes.position(|byte| matches!(byte, b']' | b'['))?;
        let inside = rest.get(..end).filter(|_| rest.as_bytes().get(end) == Some(&b']'))?;
        // A link in Markdown has an address behind it.
        if inside.starts_with('/') || rest.get(end + 1..)?.starts_with('(') {
            return None;
        }
        let name = bbcode_name(inside);
        let known = BBCODE.contains(&name.as_str());
        let length = name.len();
        let alone = inside.len() == length;
        let value = inside.get(length..).is_some_and(|behind| behind.starts_with('='));
        let closed = brackets.closed.contains(name.as_str());
        (known && (alone || value) && closed).then_some(at..at + 1 + end + 1)
    })
}

/// How far it is from the beginning of a shortcode to its end at most, and of a piece of a template.
const LONGEST_CODE: usize = 400;
const LONGEST_PIECE: usize = 200;

/// How much of a line is looked at for words.
const NEAR: usize = 200;

/// The names in brackets of a text, so that it is searched once for all of them.
#[derive(Default)]
struct Brackets<'t> {
    /// `[name]`, or `[name ` with attributes behind.
    opened: HashSet<&'t str>,
    /// `[/name]`
    closed: HashSet<&'t str>,
}

impl<'t> Brackets<'t> {
    fn of(text: &'t str) -> Brackets<'t> {
        let mut out = Brackets::default();
        for (at, _) in text.match_indices('[') {
            let rest = text.get(at + 1..).unwrap_or_default();
            let mut bytes = rest.bytes().take(LONGEST_CODE);
            let Some(end) = bytes.position(|byte| matches!(byte, b']' | b' ' | b'[')) else {
                continue;
            };
            let name = rest.get(..end).unwrap_or_default();
            match (name.strip_prefix('/'), rest.as_bytes().get(end)) {
                (Some(name), Some(b']')) => out.closed.insert(name),
                (None, Some(b']' | b' ')) => out.opened.insert(name),
                _ => false,
            };
        }
        out
    }
}

fn shortcodes(text: &str) -> Vec<Range<usize>> {
    let brackets = Brackets::of(text);
    // The end is looked for once for all that have the same.
    let mut close = 0;
    let all = text.match_indices('[').filter_map(|(at, _)| {
        let rest = text.get(at + 1..)?;
        if close <= at {
            close = rest.find(']').map_or(text.len(), |end| at + 1 + end);
        }
        let end = close.checked_sub(at + 1).filter(|end| *end < LONGEST_CODE)?;
        let inside = rest.get(..end)?;
        // A link in Markdown has an address behind it.
        let behind = rest.get(end + 1..)?;
        if behind.starts_with('(') {
            return None;
        }
        if BBCODE.contains(&bbcode_name(inside).as_str()) {
            return None;
        }
        let closing = inside.strip_prefix('/');
        let inside = closing.unwrap_or(inside).trim_end_matches('/').trim_end();
        let (name, attributes) = inside.split_once(' ').unwrap_or((inside, ""));
        let known =
            SHORTCODES.contains(&name) || BUILDERS.iter().any(|begin| name.starts_with(begin));
        let is_name = !name.is_empty()
            && name
                .bytes()
                .all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b"-_".contains(&b));
        let has_attributes =
            ["=\"", "='", "=”", "=&quot;", "=&#8221;"].iter().any(|sign| attributes.contains(sign));
        // A word in brackets may be an editor's; with attributes, or closed again, it is none.
        let said = |line: Option<&str>| line.is_some_and(|line| !line.trim().is_empty());
        let before = text.get(text.floor_char_boundary(at.saturating_sub(NEAR))..at)?;
        let behind = behind.get(..behind.floor_char_boundary(NEAR))?;
        let spoken = WORDS.contains(&name)
            && attributes.is_empty()
            && !brackets.closed.contains(name)
            && (said(before.rsplit('\n').next()) || said(behind.split('\n').next()));
        let fits = (known && !spoken && (attributes.is_empty() || attributes.contains('=')))
            || (known && ["https://", "http://"].iter().any(|it| attributes.starts_with(it)))
            || (is_name && (has_attributes || brackets.closed.contains(name)));
        // The one that opened it was said.
        let opened = closing.is_some() && brackets.opened.contains(name);
        (fits && !opened).then(|| at..at + 1 + end + 1)
    });
    all.collect()
}

/// What a piece of a template opens and closes with.
const TEMPLATES: [(&str, &str); 7] = [
    ("{{", "}}"),
    ("{%", "%}"),
    ("<?php", ">"),
    ("<?=", ">"),
    ("<%", "%>"),
    ("${", "}"),
    ("{#", "#}"),
];

fn template(text: &str) -> Option<Range<usize>> {
    TEMPLATES.into_iter().find_map(|(open, close)| piece(text, open, close))
}

/// The first piece of a text between two signs that is no longer than a piece of a template.
fn piece(text: &str, open: &str, close: &str) -> Option<Range<usize>> {
    let mut from = 0;
    loop {
        let at = from + text.get(from..)?.find(open)?;
        let inside = at + open.len();
        let end = text.get(inside..)?.find(close)?;
        if (1..LONGEST_PIECE).contains(&end) {
            return Some(at..inside + end + close.len());
        }
        // What opens further from this end than a piece is long is no piece either.
        let near = (inside + end).saturating_sub(LONGEST_PIECE + open.len());
        from = text.floor_char_boundary(near).max(at + 1);
    }
}

/// Words that hold a place, written in capitals so that they are found again.
const HOLDERS: [&str; 6] = ["TODO", "FIXME", "TBD", "XXX", "XXXX", "XXXXX"];

/// Words behind which XXX is the number thirty.
const NUMBERED: [&str; 14] = [
    "olimpiade",
    "kongres",
    "muktamar",
    "musyawarah",
    "konferensi",
    "edisi",
    "bab",
    "jilid",
    "ke",
    "abad",
    "festival",
    "pekan",
    "nomor",
    "angkatan",
];

/// What programs and spreadsheets write where they have no value.
const VALUES: [&str; 9] = [
    "[object Object]",
    "#REF!",
    "#N/A",
    "#VALUE!",
    "#DIV/0!",
    "#NAME?",
    "#NULL!",
    "#NUM!",
    "#NILAI!",
];

/// What stands in capitals in the brackets of a form.
const BLANKS: [&str; 12] = [
    "NAMA", "JUDUL", "TANGGAL", "TEMPAT", "ISI", "JABATAN", "KOTA", "NAME", "TITLE", "DATE",
    "FOTO", "TEKS",
];

/// The line of a form on which somebody writes.
const LINE: &str = "____";

/// How the text begins that layouts are filled with, in small letters.
const LOREM: &str = "lorem ipsum";

/// A place that waits for its value: a value that a program did not have, or a blank of a form.
fn blank(text: &str) -> Option<Range<usize>> {
    let trimmed = text.trim();
    if matches!(trimmed, "undefined" | "[object Object]") {
        let at = text.find(trimmed)?;
        return Some(at..at + trimmed.len());
    }
    if let Some((at, value)) =
        VALUES.iter().find_map(|value| text.find(value).map(|at| (at, value)))
    {
        return Some(at..at + value.len());
    }
    let bracketed = BLANKS.iter().find_map(|word| {
        let piece = format!("[{word}]");
        let at = text.find(&piece)?;
        let end = at + piece.len();
        // A link in Markdown has an address behind it.
        (!text.get(end..)?.starts_with(['(', '['])).then_some(at..end)
    });
    if bracketed.is_some() {
        return bracketed;
    }
    // A line of its own is a rule across the page.
    let at = text.find(LINE)?;
    let end = text.get(at..)?.find(|c| c != '_').map_or(text.len(), |length| at + length);
    let (before, behind) = (text.get(..at)?, text.get(end..)?);
    let line = [before.rsplit('\n').next()?, behind.split('\n').next()?];
    let beside = line.iter().any(|part| !part.trim().is_empty());
    let inside =
        before.ends_with(char::is_alphanumeric) || behind.starts_with(char::is_alphanumeric);
    (beside && !inside).then_some(at..end)
}

fn placeholder(text: &str) -> Option<Range<usize>> {
    if let Some(at) = blank(text) {
        return Some(at);
    }
    let lower = text.to_ascii_lowercase();
    if let Some(at) = lower.find(LOREM) {
        return Some(at..at + LOREM.len());
    }
    let mut from = 0;
    for word in text.split_inclusive(|c: char| !c.is_alphanumeric()) {
        let plain = word.trim_end_matches(|c: char| !c.is_alphanumeric());
        let at = from;
        from += word.len();
        if !HOLDERS.contains(&plain) {
            continue;
        }
        let behind = text.get(at + plain.len()..).unwrap_or_default();
        let before = text.get(..at).unwrap_or_default();
        // "PON XXX" is the thirtieth; "Todo" is somebody's name and "todo" a word.
        let last = before.trim_end().rsplit(char::is_whitespace).next().unwrap_or_default();
        let capitals = last.chars().filter(|c| c.is_uppercase()).count();
        let numeral =
            plain == "XXX" && (capitals > 1 || NUMBERED.contains(&last.to_lowercase().as_str()));
        // Nor is it a part of an address or of another sign.
        let apart = !before.ends_with(['/', '-', '_', '#', '@', '.', '=', '&'])
            && !behind.starts_with(['/', '-', '_', '=', '@']);
        if apart && !numeral {
            return Some(at..at + plain.len());
        }
    }
    None
}

/// What systems write in addresses for the site's own address, until a page is built.
const HOSTS: [&str; 4] = ["__GHOST_URL__", "@@PLUGINFILE@@", "__SITE_URL__", "__BASE_URL__"];

/// The placeholder of another system for an address that a text holds.
pub(crate) fn host(text: &str) -> Option<&'static str> {
    HOSTS.into_iter().find(|host| text.contains(host))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Vec<(Sort, &str)> {
        let at = |left: &Left| text.get(left.at.clone()).unwrap_or_default();
        find(text).iter().map(|left| (left.sort, at(left))).collect()
    }

    #[test]
    fn shortcodes_are_told_from_brackets() {
        for (text, piece) in [
            ("Satu [gallery ids=\"1,2\"] dua", "[gallery ids=\"1,2\"]"),
            ("[caption id=\"a\" width=\"6\"]Foto[/caption]", "[caption id=\"a\" width=\"6\"]"),
            ("[embed]https://x.example/[/embed]", "[embed]"),
            ("[tombol warna='merah']Klik", "[tombol warna='merah']"),
            ("[kotak]isi[/kotak]", "[kotak]"),
        ] {
            assert_eq!(read(text), [(Sort::Shortcode, piece)], "{text}");
        }
        assert_eq!(read("x [vc_row][vc_column] y [gallery] z").len(), 3);
        assert_eq!(read("[audio]"), [(Sort::Shortcode, "[audio]")]);
        let tube = "[youtube https://x.example/a]";
        assert_eq!(read(tube), [(Sort::Shortcode, tube)]);
        for fine in [
            "[audio] terdengar jelas",
            "Ia bilang [video] lagi",
            "Ia [ketua] datang",
            "[video](https://x.example/)",
            "[1]",
            "[sic]",
            "[gallery foto kami](a)",
            "[a=b",
            "[Catatan redaksi: x=\"y\"]",
            "- [ ] satu",
        ] {
            assert_eq!(read(fine), [], "{fine}");
        }
    }

    #[test]
    fn bbcode_is_told_from_brackets() {
        for (text, piece) in [
            ("Satu [b]dua[/b] tiga", "[b]"),
            ("[url=https://x.example/]di sini[/url]", "[url=https://x.example/]"),
            ("[B]dua[/B] [i]tiga[/i]", "[B]"),
            ("[color=red]merah[/color]", "[color=red]"),
        ] {
            assert_eq!(read(text), [(Sort::BbCode, piece)], "{text}");
        }
        for fine in ["ia [b] dua", "[i](https://x.example/)", "[s]", "[url=", "[/b] a", "[bb]a"] {
            assert_eq!(read(fine), [], "{fine}");
        }
    }

    #[test]
    fn templates_and_placeholders_are_found() {
        for (text, sort, piece) in [
            ("Halo {{ nama }}.", Sort::Template, "{{ nama }}"),
            ("{% include x %}", Sort::Template, "{% include x %}"),
            ("a <?php echo 1; ?> b", Sort::Template, "<?php echo 1; ?>"),
            ("a <?= $nama ?> b", Sort::Template, "<?= $nama ?>"),
            ("a {{}} b {{ nama }}", Sort::Template, "{{ nama }}"),
            ("Kata [object Object] tadi", Sort::Placeholder, "[object Object]"),
            ("undefined", Sort::Placeholder, "undefined"),
            ("Naik #REF! persen", Sort::Placeholder, "#REF!"),
            ("Naik #N/A persen", Sort::Placeholder, "#N/A"),
            ("Kata [NAMA] kemarin", Sort::Placeholder, "[NAMA]"),
            ("[JUDUL]", Sort::Placeholder, "[JUDUL]"),
            ("Sebanyak ____ orang", Sort::Placeholder, "____"),
            ("Lorem Ipsum dolor", Sort::Placeholder, "Lorem Ipsum"),
            ("Sebanyak XXX orang", Sort::Placeholder, "XXX"),
            ("TODO: isi", Sort::Placeholder, "TODO"),
        ] {
            assert_eq!(read(text), [(sort, piece)], "{text}");
        }
        for fine in [
            "nilai undefined itu",
            "[KPU] menjawab",
            "Tagar #NAMA",
            "[NAMA](https://x.example/)",
            "____\n\nlain",
            "kata __tebal__ di sini",
            "a_____b",
            "PON XXX di Papua",
            "Todo Sihombing",
            "todo",
            "C:\\nama",
            "a\\*b",
            "{x}",
            "{}",
            "100 %}",
            "https://x.example/TODO",
            "#TODO",
            "Olimpiade XXX",
            "Rp{{",
            "dolar ${",
        ] {
            assert_eq!(read(fine), [], "{fine}");
        }
    }
}
