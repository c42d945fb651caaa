//! `apply`: the changes that mend one problem, or all that can be mended for certain.

use serde_json::{Value, json};
use warta_diagnostics::{Code, Diagnostic, Edit, Span, chosen, is_certain};

use crate::arguments::Arguments;
use crate::engine::{Engine, Open};

/// The changes, for the page's text editor to make, so that it can undo them. With `edits` they are
/// those of one problem; with `all` those of every problem of the file (or, without `name`, of every
/// file; with `code`, of that kind) whose remedy is certain. Of remedies that touch the same text the
/// first is taken; `left` says how many wait for another round, `mended` how many are among the changes,
/// be they listed by `check` or only counted.
pub(crate) fn apply(engine: &mut Engine, arguments: &Arguments<'_>) -> Result<Value, String> {
    if !arguments.is("all") {
        let file = engine.file(arguments.text("name")?)?;
        let changes = arguments.changes("edits")?;
        let changes: Vec<Value> = changes
            .iter()
            .map(|it| json!({ "name": file.name, "from": it.from, "to": it.to, "insert": it.insert }))
            .collect();
        return Ok(json!({ "changes": changes, "left": 0, "mended": 1 }));
    }
    engine.refresh();
    let name = arguments.maybe_text("name");
    let code = arguments.maybe_text("code");
    let mut changes = Vec::new();
    let (mut left, mut mended) = (0, 0);
    // Of many findings only some are listed: the others are looked for now.
    let everything;
    let unlisted = |it: &Diagnostic| it.code == Code::MoreProblems;
    let bench = if engine.bench.files().any(|file| file.diagnostics.iter().any(unlisted)) {
        everything = engine.bench.of_everything(engine.options());
        &everything
    } else {
        &engine.bench
    };
    for report in bench.files() {
        let own = report.document.name.as_str();
        if name.is_some_and(|name| name != own) {
            continue;
        }
        let file = engine.file(own)?;
        let wanted =
            |it: &&Diagnostic| is_certain(it) && code.is_none_or(|code| it.code.name() == code);
        let certain: Vec<&Diagnostic> = report.diagnostics.iter().filter(wanted).collect();
        let chosen = chosen(report.document.text(), certain.iter().copied());
        left += certain.len() - chosen.len();
        mended += chosen.iter().map(|one| 1 + one.more).sum::<u32>();
        let mut edits: Vec<&Edit> = chosen.into_iter().flat_map(|one| &one.edits).collect();
        edits.sort_by_key(|edit| (edit.start, edit.end));
        edits.dedup();
        changes.extend(edits.into_iter().map(|edit| change(file, edit)));
    }
    Ok(json!({ "changes": changes, "left": left, "mended": mended }))
}

fn change(file: &Open, edit: &Edit) -> Value {
    let (from, to) = file.range(Span::new(edit.start, edit.end));
    json!({ "name": file.name, "from": from, "to": to, "insert": edit.replacement })
}
