//! What texts hold that was not written for readers: HTML in plain texts, letters that were read in the
//! wrong encoding, control characters. Everything is said where it stands.

use std::borrow::Cow;
use std::ops::Range;

use warta_diagnostics::{Code, Span, lists_findings};
use warta_page::text::without_struck;

use super::Cx;
use super::builder::flat;
use super::letters::{first_control, shown_for};
use super::remedy::Remedy;
use crate::diagnostics::value as say;
use crate::html::resolve_references;
use crate::model::Origin;
use warta_json::local::{has_drive, has_unknown_escapes, local};
use warta_json::{Kind, NodeId};

/// Looks through any string that readers may come to see.
pub(crate) fn look(cx: &mut Cx<'_>, node: NodeId, text: &str) {
    if !lists_findings() || cx.doc.kind(node) != Kind::String {
        return;
    }
    let repaired = repaired(text);
    // What is left of wrong letters is said with them; in the path of a file "\f" is the beginning of a name.
    let raw = cx.doc.raw(node);
    let of_path = local(raw).is_some() || has_unknown_escapes(raw);
    let controls = match repaired.is_some() || of_path {
        true => Vec::new(),
        false => controls(cx, node, text),
    };
    if let Some((c, span, _)) = controls.first().cloned() {
        let found = say::control_character(c, doubts(cx, node, controls));
        cx.say_span(span, Code::ControlCharacter, || found);
    }
    if repaired.is_none() && (raw.contains('\u{fffd}') || raw.contains("\\ufffd")) {
        cx.say(node, Code::WrongLetters, say::lost_letter);
    }
    if let Some(repaired) = repaired {
        let span = cx.doc.span(node);
        let written = quoted_json(&repaired);
        cx.say(node, Code::WrongLetters, || say::wrong_letters(&repaired, span, &written));
    }
}

/// A control character in a text: what it is, where it stands, and what is shown for it.
type Control = (char, Span, &'static str);

/// Tells what can be mended without a look. The beginning of a name behind a backslash, as in `\frac` or the path
/// of a file, was meant as letters; between two letters perhaps a space was meant.
fn doubts(cx: &Cx<'_>, node: NodeId, controls: Vec<Control>) -> Remedy {
    let raw = cx.doc.raw(node);
    let start = cx.doc.inner_start(node);
    let within = |at: u32| at.checked_sub(start).map(|at| at as usize);
    let before = |span: Span| raw.get(..within(span.start)?)?.chars().next_back();
    let after = |span: Span| raw.get(within(span.end)?..)?.chars().next();
    let written = |span: Span| raw.get(within(span.start)?..within(span.end)?);
    let letter = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
    let names = |it: &Control| matches!(written(it.1), Some("\\b" | "\\f")) && letter(after(it.1));
    let joins = |it: &Control| it.2.is_empty() && letter(before(it.1)) && letter(after(it.1));
    // "Foto ada di D:\foto": what follows a drive is a path, with other escapes in it.
    if has_drive(raw) {
        return Remedy::Asked(Vec::new());
    }
    let (names, joins) = (controls.iter().any(names), controls.iter().any(joins));
    let all = |of: &dyn Fn(&Control) -> String| {
        controls.iter().map(|it| (it.1, of(it))).collect::<Vec<_>>()
    };
    let mut asked = Vec::new();
    if names {
        asked.push((
            "bundle-answer-backslash",
            all(&|it| match written(it.1) {
                Some(text @ ("\\b" | "\\f")) => format!("\\{text}"),
                _ => it.2.to_owned(),
            }),
        ));
    }
    if joins {
        asked.push(("bundle-answer-space", all(&|_| " ".to_owned())));
    }
    if asked.is_empty() {
        return Remedy::Certain(
            controls.into_iter().map(|(_, span, shown)| (span, shown)).collect(),
        );
    }
    asked.push(("bundle-answer-nothing", all(&|it| it.2.to_owned())));
    Remedy::Asked(asked)
}

/// The control characters of a string, each with its place and what is shown for it. What is written as it
/// is, without an escape, was said when the JSON was read.
fn controls(cx: &Cx<'_>, node: NodeId, text: &str) -> Vec<Control> {
    if first_control(text).is_none() {
        return Vec::new();
    }
    let mut parts = cx.doc.parts(node);
    let mut out = Vec::new();
    let mut before = ' ';
    for (at, c) in text.char_indices().collect::<Vec<_>>() {
        let after = text.get(at + c.len_utf8()..).and_then(|rest| rest.chars().next());
        if let Some(shown) = shown_for(c) {
            let span = parts.span(at..at + c.len_utf8());
            let beside = before == ' ' || after.is_none_or(|c| c == ' ');
            if c >= ' ' || span.end - span.start > 1 {
                out.push((c, span, if beside { "" } else { shown }));
            }
        }
        before = c;
    }
    out
}

/// Looks through a text in Markdown or HTML.
pub(crate) fn look_markup(cx: &mut Cx<'_>, node: NodeId) {
    if !lists_findings() || cx.doc.kind(node) != Kind::String || !cx.doc.raw(node).contains("&amp;")
    {
        return;
    }
    let text = &*cx.doc.string(node);
    let doc = cx.doc;
    let mut parts = doc.parts(node);
    for (at, end) in doubly_encoded(text) {
        // In their order: "&", "amp;", and what follows.
        let (sign, span) = (parts.span(at..at + 1), parts.span(at + 1..at + 5));
        let whole = Span::new(sign.start, parts.span(at + 5..end).end);
        let shown = text.get(at..end).unwrap_or_default().replacen("amp;", "", 1);
        cx.say_span(whole, Code::MarkupInText, || say::doubly_encoded(&shown, span));
    }
}

/// Looks through a plain text, which is shown to the letter.
pub(crate) fn look_plain(cx: &mut Cx<'_>, node: NodeId, text: &str) {
    if !lists_findings() || cx.doc.kind(node) != Kind::String || !text.contains(['&', '<']) {
        return;
    }
    let entities = entities(text);
    if let Some((first, _)) = entities.first() {
        let shown = text.get(first.clone()).unwrap_or_default().to_owned();
        let mut parts = cx.doc.parts(node);
        let edits: Vec<_> = entities
            .iter()
            .map(|(range, meant)| (parts.span(range.clone()), escaped(meant)))
            .collect();
        let span = edits.first().map(|(span, _)| *span).unwrap_or_default();
        let meant = entities.first().map(|(_, meant)| meant.clone()).unwrap_or_default();
        cx.say_span(span, Code::MarkupInText, || say::entity(&shown, &meant, edits));
    }
    let tags = tags(text);
    if let Some(first) = tags.first() {
        let shown = text.get(first.clone()).unwrap_or_default().to_owned();
        let without = without_tags(text, &tags);
        let span = cx.doc.parts(node).span(first.clone());
        let whole = cx.doc.span(node);
        let without = quoted_json(without.trim());
        cx.say_span(span, Code::MarkupInText, || say::tag_in_text(&shown, whole, &without));
    }
}

/// A plain text without its tags. Where a word or figure would mean another thing without its tag, it is
/// written as descriptions write it: 10⁶, H₂O, “so”, and nothing of what is struck out.
fn without_tags(text: &str, tags: &[Range<usize>]) -> String {
    const TELLING: [&str; 6] = ["sup", "sub", "q", "s", "del", "strike"];
    let tells = tags.iter().filter_map(|tag| text.get(tag.clone())).any(|tag| {
        let name = tag.trim_start_matches(['<', '/']);
        let end = name.find(|c: char| !c.is_ascii_alphanumeric()).unwrap_or(name.len());
        let name = name.get(..end).unwrap_or_default();
        TELLING.iter().any(|telling| telling.eq_ignore_ascii_case(name))
    });
    if tells {
        return without_struck(&flat(crate::html::document(text, Origin::default()).blocks));
    }
    let (mut without, mut kept) = (String::new(), 0);
    for tag in tags {
        without.push_str(text.get(kept..tag.start).unwrap_or_default());
        let breaks = text.get(tag.clone()).is_some_and(breaks);
        let spaced = without.is_empty()
            || without.ends_with(' ')
            || text.get(tag.end..).is_some_and(|rest| rest.starts_with(' '));
        if breaks && !spaced {
            without.push(' ');
        }
        kept = tag.end;
    }
    without.push_str(text.get(kept..).unwrap_or_default());
    without
}

/// A string as it stands in JSON.
pub(crate) fn quoted_json(text: &str) -> String {
    format!("\"{}\"", escaped(text))
}

fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            '\t' => out.push_str("\\t"),
            '\r' => out.push_str("\\r"),
            c if c.is_control() => {}
            c => out.push(c),
        }
    }
    out
}

/// Whether a text holds references to characters, which are said before anything else is made of it.
pub fn has_entities(text: &str) -> bool {
    text.contains('&') && !entities(text).is_empty()
}

/// How long a reference to a character may be, with what stands around its name.
const LONGEST: usize = 34;

/// The reference to a character that a text begins with, with its semicolon: its length, and what it means.
fn entity(text: &str) -> Option<(usize, String)> {
    let (length, meant) = reference(text.strip_prefix('&')?)?;
    Some((length + 1, meant))
}

/// The same for a text whose sign was left out, or encoded itself.
fn reference(rest: &str) -> Option<(usize, String)> {
    // No further than a reference reaches.
    let end = rest.bytes().take(LONGEST).position(|byte| byte == b';')?;
    let name = rest.get(..end)?;
    let digits = name.strip_prefix('#').unwrap_or(name);
    if digits.is_empty() || !digits.bytes().all(|byte| byte.is_ascii_alphanumeric()) {
        return None;
    }
    let whole = format!("&{name};");
    let meant = resolve_references(&whole);
    // A name that is none resolves to itself; a part of a name resolves to more than it should.
    let fits = meant != whole && !meant.ends_with(';') && meant.chars().count() <= 2;
    fits.then_some((end + 1, meant))
}

/// The references in a text, each with what should stand in its place. One that was encoded several times
/// is resolved to its end.
fn entities(text: &str) -> Vec<(Range<usize>, String)> {
    let mut out = Vec::new();
    let mut from = 0;
    while let Some(at) = text.get(from..).and_then(|rest| rest.find('&')).map(|at| from + at) {
        let Some((mut length, mut meant)) = text.get(at..).and_then(entity) else {
            from = at + 1;
            continue;
        };
        while meant == "&" {
            let rest = text.get(at + length..).unwrap_or_default();
            // Only what follows at once can belong to it.
            let Some((more, inner)) = reference(rest) else { break };
            length += more;
            meant = inner;
        }
        // A space that does not break says nothing more than a space in a short text.
        let meant = if matches!(meant.as_str(), "\u{a0}" | "\u{ad}" | "\u{200b}") {
            if meant == "\u{a0}" { " ".to_owned() } else { String::new() }
        } else {
            meant
        };
        out.push((at..at + length, meant));
        from = at + length;
    }
    out
}

/// References in Markdown or HTML whose own sign was encoded: where each begins and ends.
fn doubly_encoded(text: &str) -> Vec<(usize, usize)> {
    if !text.contains("&amp;") {
        return Vec::new();
    }
    let all = text.match_indices("&amp;");
    all.filter_map(|(at, amp)| {
        let rest = text.get(at + amp.len()..)?;
        let (length, _) = reference(rest)?;
        Some((at, at + amp.len() + length))
    })
    .collect()
}

/// The elements of HTML that are pasted into short texts.
const ELEMENTS: [&str; 34] = [
    "a",
    "abbr",
    "b",
    "big",
    "blockquote",
    "br",
    "center",
    "cite",
    "code",
    "del",
    "div",
    "em",
    "font",
    "h1",
    "h2",
    "h3",
    "h4",
    "hr",
    "i",
    "img",
    "ins",
    "li",
    "mark",
    "p",
    "q",
    "s",
    "small",
    "span",
    "strike",
    "strong",
    "sub",
    "sup",
    "u",
    "ul",
];

/// Whether a tag keeps the words on both sides of it apart.
fn breaks(tag: &str) -> bool {
    const BREAKS: [&str; 12] =
        ["br", "p", "div", "li", "ul", "h1", "h2", "h3", "h4", "hr", "blockquote", "center"];
    let name = tag.trim_start_matches(['<', '/']);
    let name = name.split(|c: char| !c.is_ascii_alphanumeric()).next().unwrap_or_default();
    BREAKS.iter().any(|own| own.eq_ignore_ascii_case(name))
}

/// The tags of HTML in a text; words in angle brackets that are none are text.
fn tags(text: &str) -> Vec<Range<usize>> {
    let mut out = Vec::new();
    let mut end_at = 0;
    for (at, _) in text.match_indices('<') {
        let rest = text.get(at + 1..).unwrap_or_default();
        // A name comes first; without one there is no need to look for the end.
        let begins = rest.strip_prefix('/').unwrap_or(rest);
        let name: usize = begins.bytes().take_while(u8::is_ascii_alphanumeric).count();
        let name = begins.get(..name).unwrap_or_default();
        if !ELEMENTS.iter().any(|own| own.eq_ignore_ascii_case(name)) {
            continue;
        }
        // The end is looked for once for all that have the same.
        if end_at <= at {
            let Some(end) = rest.find('>') else { break };
            end_at = at + 1 + end;
        }
        let end = end_at - at - 1;
        let inside = rest.get(..end).unwrap_or_default();
        let inside = inside.strip_prefix('/').unwrap_or(inside).trim_end_matches(['/', ' ']);
        let (name, attributes) = inside.split_once(char::is_whitespace).unwrap_or((inside, ""));
        let known = ELEMENTS.iter().any(|own| own.eq_ignore_ascii_case(name));
        // "<a b>" is no tag: attributes have values.
        if known && (attributes.trim().is_empty() || attributes.contains('=')) {
            out.push(at..at + 1 + end + 1);
        }
    }
    out
}

/// The characters that the bytes from 0x80 on stand for in Windows' encoding of western Europe.
const WINDOWS: [char; 32] = [
    '€', '\u{81}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{8d}', 'Ž', '\u{8f}',
    '\u{90}', '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{9d}', 'ž', 'Ÿ',
];

/// The byte that a character stood for, if it is above ASCII.
fn byte(c: char) -> Option<u8> {
    match u32::from(c) {
        number @ 0xa0..=0xff => u8::try_from(number).ok(),
        _ => {
            let nth = WINDOWS.iter().position(|own| *own == c)?;
            u8::try_from(nth + 0x80).ok()
        }
    }
}

/// A text as it was before its bytes were read in the wrong encoding; `None` where they were not.
fn repaired(text: &str) -> Option<Cow<'_, str>> {
    let mut out = Cow::Borrowed(text);
    // Some texts went through it several times.
    for _ in 0..3 {
        match once(&out) {
            Some(better) => out = Cow::Owned(better),
            None => break,
        }
    }
    (out != text).then_some(out)
}

fn once(text: &str) -> Option<String> {
    // What every such text has: the first of several bytes, read as a letter.
    if !text.contains(['Ã', 'Â', 'â', 'Ä', 'Å', 'Ð', 'Ñ', 'ð', 'ï', 'Ë', 'Ê', 'É']) {
        return None;
    }
    let chars: Vec<char> = text.chars().collect();
    let mut out = String::with_capacity(text.len());
    let mut changed = false;
    let mut rest = chars.as_slice();
    while let Some((first, behind)) = rest.split_first() {
        let lead = byte(*first);
        let length = match lead {
            Some(0xc2..=0xdf) => 2,
            Some(0xe0..=0xef) => 3,
            Some(0xf0..=0xf4) => 4,
            _ => 0,
        };
        let bytes: Option<Vec<u8>> =
            rest.get(..length).map(|part| part.iter().copied().map_while(byte).collect());
        let meant = bytes
            .filter(|bytes| length > 0 && bytes.len() == length)
            .and_then(|bytes| String::from_utf8(bytes).ok());
        if let Some(meant) = meant {
            out.push_str(&meant);
            changed = true;
            rest = rest.get(length..).unwrap_or_default();
        } else if let [_, '€', ..] = rest
            && *first == 'â'
            && rest.get(2).is_none_or(|c| byte(*c).is_none())
        {
            // The last byte of a closing mark stands for nothing in that encoding, and is often lost.
            out.push('”');
            changed = true;
            rest = rest.get(2..).unwrap_or_default();
        } else {
            out.push(*first);
            rest = behind;
        }
    }
    changed.then_some(out)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn references_are_resolved_to_their_end() {
        let read = |text: &str| -> Vec<(String, String)> {
            let all = entities(text).into_iter();
            all.map(|(range, meant)| (text.get(range).unwrap_or_default().to_owned(), meant))
                .collect()
        };
        let one = |from: &str, to: &str| vec![(from.to_owned(), to.to_owned())];
        assert_eq!(read("A &amp; B"), one("&amp;", "&"));
        assert_eq!(read("A &#8211; B"), one("&#8211;", "–"));
        assert_eq!(read("A &amp;#8211; B"), one("&amp;#8211;", "–"));
        assert_eq!(read("A &amp;amp;amp; B"), one("&amp;amp;amp;", "&"));
        assert_eq!(read("A&nbsp;B&shy;C").len(), 2);
        assert_eq!(read("&quot;A&quot;").len(), 2);
        for plain in ["A & B", "R&D; lalu", "AT&T", "a&b;c", "?x=1&y=2", "&;", "&#;", "&#x;"] {
            assert_eq!(read(plain), [], "{plain}");
        }
        assert_eq!(doubly_encoded("a &amp;nbsp; b &amp; c"), [(2, 12)]);
    }

    #[test]
    fn tags_are_told_from_words_in_angle_brackets() {
        let read = |text: &str| -> Vec<String> {
            tags(text)
                .into_iter()
                .map(|range| text.get(range).unwrap_or_default().to_owned())
                .collect()
        };
        assert_eq!(read("Rapat <b>desa</b>"), ["<b>", "</b>"]);
        assert_eq!(read("Satu<br/>dua<BR>"), ["<br/>", "<BR>"]);
        assert_eq!(read("<a href=\"x\">y</a>"), ["<a href=\"x\">", "</a>"]);
        assert_eq!(read("a <b <i>c"), ["<i>"]);
        for plain in ["Tekan <Enter>", "<nama desa>", "1 < 2 > 0", "<a b>", "<b", "< b >"] {
            assert!(read(plain).is_empty(), "{plain}");
        }
    }

    #[test]
    fn tags_of_blocks_keep_words_apart() {
        for tag in
            ["<br>", "<BR>", "<br/>", "</p>", "<P class=\"a\">", "</DIV>", "<li>", "<hr/>", "<h2>"]
        {
            assert!(breaks(tag), "{tag}");
        }
        for tag in ["<b>", "</i>", "<span class=\"br\">", "<big>", "<u>"] {
            assert!(!breaks(tag), "{tag}");
        }
    }

    #[test]
    fn letters_that_were_read_wrongly_are_found() {
        for (wrong, right) in [
            ("Rapat â€œdesaâ€\u{9d}", "Rapat “desa”"),
            ("Rapat â€œdesaâ€", "Rapat “desa”"),
            ("CafÃ© â€“ kopi", "Café – kopi"),
            ("10Â°C", "10°C"),
            ("Ã¢â‚¬Å“desa", "“desa"),
            ("Itâ€™s", "It’s"),
            ("ðŸ˜€", "😀"),
        ] {
            assert_eq!(repaired(wrong).as_deref(), Some(right), "{wrong}");
        }
        for fine in [
            "Café – “kopi”",
            "NÃO",
            "Â",
            "â",
            "Ångström",
            "Élan",
            "naïve",
            "ÂÃ",
            "10 €",
            "São Paulo",
        ] {
            assert_eq!(repaired(fine), None, "{fine}");
        }
    }

    #[test]
    fn figures_without_their_tags_stay_what_they_are() {
        for (written, meant) in [
            ("Utang 10<sup>6</sup> rupiah", "Utang 10⁶ rupiah"),
            ("Kadar CO<SUB>2</SUB> naik", "Kadar CO₂ naik"),
            ("Ia <del>tidak</del> hadir", "Ia hadir"),
            ("Kata lurah: <q>Belum</q>", "Kata lurah: “Belum”"),
            ("Harga <b>naik</b><br>lagi", "Harga naik lagi"),
        ] {
            assert_eq!(without_tags(written, &tags(written)), meant, "{written}");
        }
    }
}
