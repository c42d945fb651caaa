//! Texts whose quotation marks do not tell where they begin and end.
//!
//! A paragraph with quoted speech that lost its own marks, or that has straight ones inside, reads as
//! several strings with words between them: a comma seems to be missing here, a mark there. Each of these
//! remedies is right for what it is offered for; together they would cut a sentence in pieces and throw its
//! quotation marks away. So where a line looks like that, its findings become one, which nobody mends but
//! who wrote it.

#![expect(
    clippy::indexing_slicing,
    reason = "the lists beside the findings and pieces are as long as these, whose places are asked for"
)]

use warta_diagnostics::{Code, Diagnostic};

use crate::findings as say;

/// How much of a line is looked at.
const NEAR: usize = 400;

/// The rest of a line, as far as it is looked at.
fn line_behind(text: &str, at: u32) -> &str {
    let rest = text.get(at as usize..).unwrap_or_default();
    let near = rest.get(..rest.floor_char_boundary(NEAR.min(rest.len()))).unwrap_or_default();
    near.lines().next().unwrap_or_default()
}

/// What the findings of one piece of a line are.
#[derive(Default)]
struct Piece {
    /// The line that it is on.
    line: usize,
    /// Its findings, by their places in the list.
    findings: Vec<usize>,
    /// Text without marks, or without the opening one.
    loose_text: bool,
    /// A name without them.
    loose_name: bool,
    /// More than one such text, one of which reads like a sentence.
    sentences: bool,
    /// Marks within a string.
    inner: bool,
    /// Marks of another kind around one.
    others: bool,
    comma: bool,
    /// A string that goes on behind the end of its line, or began before its beginning.
    goes_on: bool,
}

impl Piece {
    fn is_broken(&self) -> bool {
        let loose = self.loose_text || self.loose_name;
        loose && (self.inner || self.others || self.comma)
            || self.loose_text && self.loose_name
            || self.inner && self.comma
            || self.sentences
    }

    fn add(&mut self, text: &str, nth: usize, one: &Diagnostic) {
        self.findings.push(nth);
        let only_puts_in = one.edits.iter().all(|edit| edit.start == edit.end);
        match one.code {
            Code::BadWord if only_puts_in => {
                let words = text.get(one.span.start as usize..one.span.end as usize);
                let words = words.unwrap_or_default();
                let reads =
                    words.split_whitespace().count() > 2 || words.ends_with(['.', '!', '?']);
                self.sentences |= self.loose_text && reads;
                self.loose_text = true;
                self.goes_on |= one.edits.len() == 1;
            }
            Code::UnquotedName => self.loose_name = true,
            Code::WrongQuotes if one.edits.iter().all(|edit| edit.replacement == "\\\"") => {
                self.sentences |= self.inner;
                self.inner = true;
            }
            Code::WrongQuotes => self.others = true,
            // Behind a whole line without marks only the comma is missing.
            Code::MissingComma => {
                let line = line_behind(text, one.span.start);
                self.comma |= !line.trim().is_empty() || self.inner;
            }
            Code::UnclosedString => self.goes_on = true,
            _ => {}
        }
    }
}

/// Joins the findings of such texts. Brackets that are missing and too many in one file contradict each
/// other; then none of them is certain either.
pub(super) fn join(text: &str, found: &mut Vec<Diagnostic>) {
    doubt_brackets(found);
    let mut pieces = pieces(text, found);
    let mut gone = vec![false; found.len()];
    for piece in &mut pieces {
        yaml_line(text, piece, found, &mut gone);
    }
    let mut broken: Vec<bool> = pieces.iter().map(Piece::is_broken).collect();
    // A text of several lines is broken as a whole.
    let next_to = |one: &Piece, other: &Piece| one.line.abs_diff(other.line) <= 1;
    for nth in 1..pieces.len() {
        let goes_on = pieces[nth].goes_on && next_to(&pieces[nth - 1], &pieces[nth]);
        broken[nth] |= broken[nth - 1] && goes_on;
    }
    for nth in (1..pieces.len()).rev() {
        let goes_on = pieces[nth - 1].goes_on && next_to(&pieces[nth - 1], &pieces[nth]);
        broken[nth - 1] |= broken[nth] && goes_on;
    }
    let mut before: Option<(usize, usize)> = None;
    for (piece, _) in pieces.iter_mut().zip(&broken).filter(|(_, broken)| **broken) {
        let line = piece.line;
        for nth in std::mem::take(&mut piece.findings) {
            match before {
                Some((first, last)) if line <= last + 1 => {
                    found[first].span.end = found[first].span.end.max(found[nth].span.end);
                    gone[nth] = true;
                    before = Some((first, line));
                }
                _ => {
                    let one = &found[nth];
                    let (file, path) = (one.file, one.path.clone());
                    found[nth] = Diagnostic { file, path, ..say::broken_text(one.span) };
                    before = Some((nth, line));
                }
            }
        }
    }
    let mut nth = 0;
    found.retain(|_| {
        nth += 1;
        !gone[nth - 1]
    });
}

/// Makes one finding of those of a line such as `headline: Some words`, where that is all that is on it.
fn yaml_line(text: &str, piece: &mut Piece, found: &mut [Diagnostic], gone: &mut [bool]) {
    let codes: Vec<Code> =
        piece.findings.iter().filter_map(|nth| found.get(*nth)).map(|it| it.code).collect();
    let (Some(first), Some(second)) = (piece.findings.first(), piece.findings.get(1)) else {
        return;
    };
    let (first, second) = (*first, *second);
    let is_line = matches!(
        codes.as_slice(),
        [Code::UnquotedName, Code::BadWord]
            | [Code::UnquotedName, Code::BadWord, Code::MissingComma]
    );
    let (Some(name), Some(value)) = (found.get(first), found.get(second)) else { return };
    let span = warta_diagnostics::Span::new(name.span.start, value.span.end);
    let line = text.get(span.start as usize..span.end as usize).unwrap_or_default();
    let start = span.start as usize;
    let near = text.floor_char_boundary(start.saturating_sub(NEAR));
    let before = text.get(near..start).unwrap_or_default();
    // Behind so many spaces a line begins nowhere near.
    let alone = before.rsplit('\n').next().is_some_and(|it| it.trim().is_empty())
        && (near == 0 || before.contains('\n'));
    let after = line_behind(text, span.end);
    if !is_line || !alone || line.contains('\n') || !matches!(after.trim(), "" | ",") {
        return;
    }
    let parts = piece.findings.iter().filter_map(|nth| found.get(*nth));
    // Where one part is not certain, none is.
    let certain = parts.clone().all(|one| !one.edits.is_empty());
    let edits = parts.flat_map(|one| one.edits.iter().cloned()).filter(|_| certain).collect();
    let (file, path) = (value.file, value.path.clone());
    let told = Diagnostic { file, path, ..say::yaml_line(span, edits) };
    for nth in std::mem::take(&mut piece.findings) {
        if let Some(gone) = gone.get_mut(nth) {
            *gone = true;
        }
    }
    if let (Some(slot), Some(gone)) = (found.get_mut(first), gone.get_mut(first)) {
        (*slot, *gone) = (told, false);
    }
    *piece = Piece { line: piece.line, ..Piece::default() };
}

/// The findings that are about texts, in the order of the text. Behind a sound name and its colon, and in
/// another line, another piece begins.
fn pieces(text: &str, found: &[Diagnostic]) -> Vec<Piece> {
    let mut order: Vec<usize> = (0..found.len()).filter(|nth| is_of_text(&found[*nth])).collect();
    order.sort_by_key(|nth| found[*nth].span.start);
    let mut pieces: Vec<Piece> = Vec::new();
    let (mut end, mut line) = (0, 0);
    for nth in order {
        let one = &found[nth];
        let (start, this) = (one.span.start as usize, one.span.end as usize);
        let gap = text.get(end..start.max(end)).unwrap_or_default();
        let lines = gap.matches('\n').count();
        line += lines;
        let name = gap.split('"').skip(1).any(|rest| rest.trim_start().starts_with(':'));
        if pieces.is_empty() || lines > 0 || name {
            pieces.push(Piece { line, ..Piece::default() });
        }
        if let Some(piece) = pieces.last_mut() {
            piece.add(text, nth, one);
        }
        if this > end {
            line += text.get(start.max(end)..this).unwrap_or_default().matches('\n').count();
            end = this;
        }
    }
    pieces
}

fn is_of_text(one: &Diagnostic) -> bool {
    matches!(
        one.code,
        Code::MissingComma
            | Code::MissingColon
            | Code::MissingValue
            | Code::ExtraComma
            | Code::WrongQuotes
            | Code::UnquotedName
            | Code::BadWord
            | Code::UnclosedString
            | Code::RawControl
            | Code::Unexpected
    )
}

fn doubt_brackets(found: &mut [Diagnostic]) {
    let too_many = found.iter().any(|one| one.code == Code::AfterEnd);
    if too_many {
        found
            .iter_mut()
            .filter(|one| one.code == Code::WrongBracket)
            .for_each(|one| one.edits.clear());
    }
}
