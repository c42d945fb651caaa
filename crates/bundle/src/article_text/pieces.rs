//! The pieces of a body.

use super::lines::{self, Joined};

/// A piece of the body.
pub(super) enum Piece {
    Paragraph(String),
    List { ordered: bool, start: usize, items: Vec<String> },
    Divider,
}

/// The body's pieces: items that follow each other become a list.
pub(super) fn pieces(text: &[Joined]) -> Vec<Piece> {
    let mut out = Vec::new();
    let mut rest = text;
    while let Some((first, behind)) = rest.split_first() {
        if first.is_rule() {
            if !matches!(out.last(), None | Some(Piece::Divider)) {
                out.push(Piece::Divider);
            }
            rest = behind;
            continue;
        }
        let length = lines::list(rest);
        match (first.mark, rest.split_at_checked(length)) {
            (Some(mark), Some((items, behind))) if length > 1 => {
                let items = items.iter().map(|one| one.words().to_owned()).collect();
                let (ordered, start) = mark.number.map_or((false, 1), |number| (true, number));
                out.push(Piece::List { ordered, start, items });
                rest = behind;
            }
            _ => {
                out.push(Piece::Paragraph(first.text.clone()));
                rest = behind;
            }
        }
    }
    out
}
