//! A file's text as the page's text editor has it, and where its UTF-16 units are among its bytes.

use warta_diagnostics::{Code, Collector, Diagnostic, Part};

use warta_json::Document;

/// How many bytes lie between two marks.
const STRIDE: usize = 4096;

/// The end of most lines of a file on disk.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum LineEnd {
    /// `\n`
    Lf,
    /// `\r\n`
    CrLf,
    /// `\r`
    Cr,
}

impl LineEnd {
    /// As the page writes it.
    pub(crate) fn name(self) -> &'static str {
        match self {
            LineEnd::Lf => "\n",
            LineEnd::CrLf => "\r\n",
            LineEnd::Cr => "\r",
        }
    }
}

/// What a file's bytes came to.
#[derive(Debug)]
pub(crate) struct Read {
    /// The text, without its byte order mark, its lines ending with `\n`.
    pub text: Text,
    /// How its lines ended.
    pub eol: LineEnd,
    /// Whether it began with a byte order mark.
    pub bom: bool,
    /// `utf-8`, `utf-16`, `windows-1252`, or `unknown` where something was lost.
    pub encoding: &'static str,
    /// What is wrong with the file as such; its spans count in [`Read::text`].
    pub problems: Vec<Diagnostic>,
}

/// A text and the marks that lead from bytes to UTF-16 units and back.
#[derive(Debug, Default)]
pub(crate) struct Text {
    text: String,
    /// At each multiple of [`STRIDE`]: how many UTF-16 units begin before it.
    marks: Vec<u32>,
}

/// A replacement, in UTF-16 units of the text before.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct TextChange {
    /// The first unit to replace.
    pub from: u32,
    /// The unit after the last.
    pub to: u32,
    /// What stands there afterwards.
    pub insert: String,
}

/// Reads the bytes of a file.
pub(crate) fn read(name: &str, bytes: &[u8]) -> Read {
    let mut found = Collector::new();
    let document = Document::read(0, name, bytes, &mut found);
    let mut problems = found.finish();
    problems.retain(|it| {
        matches!(it.code, Code::NotText | Code::NotUtf8 | Code::TooLarge | Code::Utf16)
    });
    let encoding = if problems.iter().any(|it| it.code == Code::Utf16) {
        "utf-16"
    } else if problems.is_empty() {
        "utf-8"
    } else if problems.iter().all(|it| it.code == Code::NotUtf8)
        && !document.text().contains('\u{fffd}')
    {
        "windows-1252"
    } else {
        "unknown"
    };
    let whole = document.text();
    let written = whole.strip_prefix('\u{feff}').unwrap_or(whole);
    let bom = written.len() < whole.len();
    let eol = line_end(written);
    let removed = |byte: u32| {
        let byte = (byte as usize).min(whole.len());
        let before = whole.as_bytes().part(..byte);
        let pairs = before.windows(2).filter(|pair| pair == b"\r\n").count();
        pairs + if bom { 3 } else { 0 }
    };
    for problem in &mut problems {
        let (start, end) = (problem.span.start, problem.span.end);
        problem.span.start = start.saturating_sub(removed(start) as u32);
        problem.span.end = end.saturating_sub(removed(end) as u32);
    }
    Read { text: Text::new(normal(written)), eol, bom, encoding, problems }
}

fn line_end(text: &str) -> LineEnd {
    let pairs = text.matches("\r\n").count();
    let returns = text.matches('\r').count() - pairs;
    let feeds = text.matches('\n').count() - pairs;
    if pairs > 0 && pairs >= feeds && pairs >= returns {
        LineEnd::CrLf
    } else if returns > feeds {
        LineEnd::Cr
    } else {
        LineEnd::Lf
    }
}

/// With every line ending in `\n`.
fn normal(text: &str) -> String {
    if text.contains('\r') {
        text.replace("\r\n", "\n").replace('\r', "\n")
    } else {
        text.to_owned()
    }
}

impl Text {
    /// Indexes a text.
    pub(crate) fn new(text: String) -> Text {
        let mut made = Text { text, marks: Vec::new() };
        made.mark(0);
        made
    }

    /// The text.
    pub(crate) fn as_str(&self) -> &str {
        &self.text
    }

    /// How many UTF-16 units stand before a byte.
    pub(crate) fn units(&self, byte: u32) -> u32 {
        let byte = self.text.floor_char_boundary(byte as usize);
        let nth = (byte / STRIDE).min(self.marks.len().saturating_sub(1));
        let before = self.marks.get(nth).copied().unwrap_or_default();
        before + units_in(self.text.as_bytes().part(nth * STRIDE..byte))
    }

    /// The byte at which a UTF-16 unit begins; beyond the end the end, inside a character its start.
    pub(crate) fn byte(&self, unit: u32) -> u32 {
        let nth = self.marks.partition_point(|mark| *mark <= unit).max(1) - 1;
        let mut units = self.marks.get(nth).copied().unwrap_or_default();
        let bytes = self.text.as_bytes();
        let mut byte = nth * STRIDE;
        // A mark may fall inside a character, which was counted by its first byte.
        while bytes.get(byte).is_some_and(|byte| byte & 0xc0 == 0x80) {
            byte += 1;
        }
        for c in self.text.part(byte..).chars() {
            let width = c.len_utf16() as u32;
            if units + width > unit {
                break;
            }
            units += width;
            byte += c.len_utf8();
        }
        byte as u32
    }

    /// Makes several changes at once, in whatever order they are given. They must not overlap.
    ///
    /// # Errors
    /// Where one ends before it begins, lies beyond the end, or overlaps another; nothing is changed
    /// then.
    pub(crate) fn apply(&mut self, changes: &[TextChange]) -> Result<(), String> {
        let mut sorted: Vec<(usize, usize, String)> = Vec::with_capacity(changes.len());
        let end = self.units(u32::MAX);
        for change in changes {
            if change.from > change.to || change.to > end {
                return Err(format!(
                    "a change from {} to {} does not fit a text of {end}",
                    change.from, change.to
                ));
            }
            let (from, to) = (self.byte(change.from), self.byte(change.to));
            sorted.push((from as usize, to as usize, normal(&change.insert)));
        }
        sorted.sort_by_key(|(from, to, _)| (*from, *to));
        let mut pairs = sorted.iter().zip(sorted.iter().skip(1));
        if pairs.any(|((_, end, _), (start, ..))| end > start) {
            return Err("two changes overlap".to_owned());
        }
        let Some(first) = sorted.first().map(|(from, _, _)| *from) else { return Ok(()) };
        if let [(from, to, insert)] = sorted.as_slice() {
            self.text.replace_range(*from..*to, insert);
        } else {
            let mut out = String::with_capacity(self.text.len());
            let mut done = 0;
            for (from, to, insert) in sorted {
                out.push_str(self.text.part(done..from));
                out.push_str(&insert);
                done = to;
            }
            out.push_str(self.text.part(done..));
            self.text = out;
        }
        self.mark(first);
        Ok(())
    }

    /// Sets the marks anew from the one before a byte.
    fn mark(&mut self, from: usize) {
        let kept = (from / STRIDE + 1).min(self.marks.len());
        self.marks.truncate(kept);
        if self.marks.is_empty() {
            self.marks.push(0);
        }
        let bytes = self.text.as_bytes();
        let mut units = self.marks.last().copied().unwrap_or_default();
        let whole = bytes.as_chunks::<STRIDE>().0;
        for chunk in whole.iter().skip(self.marks.len().saturating_sub(1)) {
            units += units_in(chunk);
            self.marks.push(units);
        }
    }
}

/// UTF-16 units that begin in these bytes.
fn units_in(bytes: &[u8]) -> u32 {
    let units = |byte: &u8| usize::from(byte & 0xc0 != 0x80) + usize::from(*byte >= 0xf0);
    bytes.iter().map(units).sum::<usize>() as u32
}

#[cfg(test)]
mod tests {
    use super::*;

    fn change(from: u32, to: u32, insert: &str) -> TextChange {
        TextChange { from, to, insert: insert.to_owned() }
    }

    #[test]
    fn units_lead_to_bytes_and_back_across_marks() {
        for filling in ["a", "é", "€", "😀", "a😀é€\n"] {
            let text = Text::new(filling.repeat(9_000));
            let (mut byte, mut unit) = (0, 0);
            for (nth, c) in text.as_str().chars().enumerate() {
                if nth % 7 == 0 {
                    assert_eq!((text.units(byte), text.byte(unit)), (unit, byte), "{filling}");
                }
                byte += c.len_utf8() as u32;
                unit += c.len_utf16() as u32;
            }
            assert_eq!((text.units(u32::MAX), text.byte(u32::MAX)), (unit, byte));
        }
    }

    #[test]
    fn the_middle_of_a_pair_counts_as_its_start() {
        let text = Text::new("a😀b".to_owned());
        assert_eq!([0, 1, 2, 3, 4, 9].map(|unit| text.byte(unit)), [0, 1, 1, 5, 6, 6]);
        assert_eq!([0, 1, 2, 5, 6, 9].map(|byte| text.units(byte)), [0, 1, 1, 3, 4, 4]);
    }

    #[test]
    fn changes_count_in_the_text_before() {
        let mut text = Text::new("satu 😀 dua\n".repeat(2_000));
        let before = text.as_str().to_owned();
        text.apply(&[change(8, 11, "DUA\r\n"), change(0, 4, ""), change(5, 7, "é")]).expect("fits");
        assert_eq!(text.as_str(), format!(" é DUA\n{}", &before[13..]));
        let whole = Text::new(text.as_str().to_owned());
        assert_eq!(text.marks, whole.marks);
        text.apply(&[change(5_000, 9_000, "x")]).expect("fits");
        assert_eq!(text.marks, Text::new(text.as_str().to_owned()).marks);
    }

    #[test]
    fn what_does_not_fit_changes_nothing() {
        let mut text = Text::new("abc".to_owned());
        for wrong in [
            vec![change(2, 1, "")],
            vec![change(0, 4, "")],
            vec![change(0, 2, "x"), change(1, 3, "y")],
        ] {
            assert!(text.apply(&wrong).is_err(), "{wrong:?}");
            assert_eq!(text.as_str(), "abc");
        }
        assert_eq!(text.apply(&[]), Ok(()));
    }

    #[test]
    fn a_file_is_read_with_its_mark_and_line_ends() {
        let read = |bytes: &[u8]| {
            let it = super::read("a.json", bytes);
            (it.text.as_str().to_owned(), it.eol, it.bom, it.encoding)
        };
        assert_eq!(read(b"{\r\n}\r\n"), ("{\n}\n".into(), LineEnd::CrLf, false, "utf-8"));
        assert_eq!(read("\u{feff}[1]\n".as_bytes()), ("[1]\n".into(), LineEnd::Lf, true, "utf-8"));
        assert_eq!(read(b"[\r]"), ("[\n]".into(), LineEnd::Cr, false, "utf-8"));
        assert_eq!(read(b"\xff\xfe[\0]\0"), ("[]".into(), LineEnd::Lf, true, "utf-16"));
        assert_eq!(read(b"[\"\xe9\"]").3, "windows-1252");
        let old = super::read("a.json", b"[\"\r\n\xe9 \xc3\xa9\"]");
        assert_eq!((old.text.as_str(), old.encoding), ("[\"\n\u{fffd} é\"]", "unknown"));
        assert_eq!((old.problems[0].code, old.problems[0].span.start), (Code::NotUtf8, 3));
        let picture = super::read("a.png", b"\x89PNG\r\n");
        assert_eq!((picture.text.as_str(), picture.problems.len()), ("", 1));
    }
}
