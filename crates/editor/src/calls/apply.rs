//! `apply`: the changes that mend one problem, or all that can be mended for certain.

use serde_json::{Value, json};
use warta_diagnostics::{Code, Diagnostic, Edit, Span};

use crate::arguments::Arguments;
use crate::engine::{Engine, Open};

/// The changes, for the page's text editor to make, so that it can undo them. With `edits` they are
/// those of one problem; with `all` those of every problem of the file (or, without `name`, of every
/// file; with `code`, of that kind) whose remedy is certain. Of remedies that touch the same text the
/// first is taken; `left` says how many wait for another round.
pub(crate) fn apply(engine: &mut Engine, arguments: &Arguments<'_>) -> Result<Value, String> {
    if !arguments.is("all") {
        let file = engine.file(arguments.text("name")?)?;
        let changes = arguments.changes("edits")?;
        let changes: Vec<Value> = changes
            .iter()
            .map(|it| json!({ "name": file.name, "from": it.from, "to": it.to, "insert": it.insert }))
            .collect();
        return Ok(json!({ "changes": changes, "left": 0 }));
    }
    engine.refresh();
    let name = arguments.maybe_text("name");
    let code = arguments.maybe_text("code");
    let mut changes = Vec::new();
    let mut left = 0;
    for report in engine.bench.files() {
        let own = report.document.name.as_str();
        if name.is_some_and(|name| name != own) {
            continue;
        }
        let file = engine.file(own)?;
        let certain = report
            .diagnostics
            .iter()
            .filter(|it| is_certain(it) && code.is_none_or(|code| it.code.name() == code));
        let (edits, more) = compatible(certain);
        left += more;
        changes.extend(edits.iter().map(|edit| change(file, edit)));
    }
    Ok(json!({ "changes": changes, "left": left }))
}

fn change(file: &Open, edit: &Edit) -> Value {
    let (from, to) = file.range(Span::new(edit.start, edit.end));
    json!({ "name": file.name, "from": from, "to": to, "insert": edit.replacement })
}

/// Whether nobody needs to look at a remedy first. A comment is somebody's words, which only they may
/// throw away.
fn is_certain(found: &Diagnostic) -> bool {
    !found.edits.is_empty() && found.code != Code::Comment
}

/// The edits of those diagnostics that don't get in each other's way, in the order of the text, and how
/// many diagnostics were left out. Each is taken whole or not at all.
fn compatible<'a>(found: impl Iterator<Item = &'a Diagnostic>) -> (Vec<&'a Edit>, u32) {
    let mut taken: Vec<&Edit> = Vec::new();
    let mut left = 0;
    for one in found {
        let fits = one.edits.iter().all(|edit| {
            // Two insertions at one place have no order that is surely meant.
            let apart = |other: &Edit| edit.end < other.start || other.end < edit.start;
            taken.iter().rev().take(64).all(|other| *other == edit || apart(other))
        });
        if fits {
            taken.extend(&one.edits);
        } else {
            left += 1;
        }
    }
    taken.sort_by_key(|edit| (edit.start, edit.end));
    taken.dedup();
    (taken, left)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(edits: &[(u32, u32, &str)]) -> Diagnostic {
        let found = Diagnostic::new(Code::ExtraComma, "a comma too many");
        edits
            .iter()
            .fold(found, |found, (start, end, insert)| found.edit(Span::new(*start, *end), *insert))
    }

    #[test]
    fn remedies_are_taken_whole_and_do_not_overlap() {
        let all = [
            found(&[(0, 1, "a"), (8, 9, "b")]),
            found(&[(4, 5, ""), (8, 9, "c")]),
            found(&[(2, 3, "")]),
        ];
        let (edits, left) = compatible(all.iter());
        assert_eq!(edits.iter().map(|it| it.start).collect::<Vec<_>>(), [0, 2, 8]);
        assert_eq!(left, 1);
        let comment = Diagnostic { code: Code::Comment, ..found(&[(0, 1, "")]) };
        assert!(!is_certain(&comment));
    }
}
