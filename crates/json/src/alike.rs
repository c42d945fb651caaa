//! Slips that a whole file or a whole list has: each is told once, with all the changes that mend it.

use warta_diagnostics::{Code, Diagnostic, say};

use crate::findings::{QUOTES, wrong_quotes_message};

/// From so many on, findings of one kind are a habit of the writer or of a program.
const MANY: usize = 8;

/// Makes one finding of those that are alike.
pub(super) fn gather(text: &str, found: &mut Vec<Diagnostic>) {
    lists(text, found);
    let is_name = |one: &Diagnostic| one.code == Code::UnquotedName && one.edits.len() == 2;
    if found.iter().filter(|one| is_name(one)).count() > MANY {
        for one in found.iter_mut().filter(|one| is_name(one)) {
            one.message = say!("json-alike.names");
            one.group = Some("names".to_owned());
        }
    }
    let is_mark = |one: &Diagnostic| {
        one.code == Code::WrongQuotes
            && !one.edits.is_empty()
            && QUOTES.iter().any(|what| one.message == wrong_quotes_message(what))
    };
    if found.iter().filter(|one| is_mark(one)).count() > MANY {
        for one in found.iter_mut().filter(|one| is_mark(one)) {
            one.group = Some(one.message.clone());
        }
    }
}

/// Joins the findings about the elements of one list that have no quotation marks.
fn lists(text: &str, found: &mut Vec<Diagnostic>) {
    let is_element = |one: &Diagnostic| {
        let last = one.path.rsplit('/').next().unwrap_or_default();
        let marks = one.edits.len() > 1 && one.edits.iter().all(|edit| edit.replacement == "\"");
        one.code == Code::BadWord && marks && last.parse::<u32>().is_ok()
    };
    let list = |one: &Diagnostic| one.path.rsplit_once('/').map(|(list, _)| list.to_owned());
    let mut out: Vec<Diagnostic> = Vec::with_capacity(found.len());
    for one in found.drain(..) {
        let joins = |last: &&mut Diagnostic| {
            let gap = text.get(last.span.end as usize..one.span.start as usize);
            is_element(&one)
                && is_element(last)
                && list(last) == list(&one)
                && gap.is_some_and(|gap| gap.trim() == ",")
        };
        match out.last_mut().filter(joins) {
            Some(last) => {
                last.message = say!("json-alike.texts");
                last.span.end = one.span.end;
                last.edits.extend(one.edits);
            }
            None => out.push(one),
        }
    }
    *found = out;
}
