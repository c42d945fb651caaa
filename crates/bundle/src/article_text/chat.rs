//! The marks of chat programs: `*bold*`, `_italic_` and `~struck out~`.

use std::ops::Range;

/// How long what stands between two marks may be, in bytes.
const LONGEST: usize = 400;

/// Two marks that belong together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Marked {
    /// The mark.
    pub sign: char,
    /// The bytes of the first one.
    pub open: Range<usize>,
    /// The bytes of the second one.
    pub close: Range<usize>,
}

/// The marks in a text. In Markdown those count that are shown as letters: each has a backslash before it.
pub fn marks(text: &str, markdown: bool) -> Vec<Marked> {
    let mut out = Vec::new();
    for sign in ['*', '_', '~'] {
        let mark = if markdown { format!("\\{sign}") } else { sign.to_string() };
        let mut open: Option<usize> = None;
        for (at, _) in text.match_indices(&mark) {
            let end = at + mark.len();
            let before = text.get(..at).and_then(|it| it.chars().next_back());
            let after = text.get(end..).and_then(|it| it.chars().next());
            let free =
                |c: Option<char>| c.is_none_or(|c| !c.is_alphanumeric() && c != sign && c != '\\');
            let word =
                |c: Option<char>| c.is_some_and(|c| !c.is_whitespace() && c != sign && c != '\\');
            let begins = free(before) && word(after);
            let ends = word(before) && free(after);
            match open {
                Some(from)
                    if ends
                        && at - from <= LONGEST
                        && text.get(from..at).is_some_and(|it| !it.contains('\n')) =>
                {
                    out.push(Marked { sign, open: from..from + mark.len(), close: at..end });
                    open = None;
                }
                _ if begins
                    && after.is_some_and(|c| c.is_alphanumeric() || "\"“‘'(\\*_~".contains(c)) =>
                {
                    open = Some(at)
                }
                _ => {}
            }
        }
    }
    out.sort_by_key(|one| one.open.start);
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str, markdown: bool) -> Vec<&str> {
        let all = marks(text, markdown).into_iter();
        all.map(|one| text.get(one.open.start..one.close.end).unwrap_or_default()).collect()
    }

    #[test]
    fn marks_come_in_pairs_around_words() {
        assert_eq!(
            read("Kata *ini tebal* dan _itu miring_.", false),
            ["*ini tebal*", "_itu miring_"]
        );
        assert_eq!(read("*TAMAN BACA*", false), ["*TAMAN BACA*"]);
        assert_eq!(read("Ada \\*tebal\\* dan *miring*.", true), ["\\*tebal\\*"]);
        assert_eq!(read("~Batal.~ Jadi.", false), ["~Batal.~"]);
        for fine in [
            "5*3*2",
            "a_b_c",
            "* butir",
            "Bintang * dan * lagi",
            "*) catatan",
            "**tebal**",
            "~20 orang",
            "kata*",
        ] {
            assert_eq!(read(fine, false), [""; 0], "{fine}");
        }
    }
}
