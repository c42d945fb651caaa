//! Collects diagnostics, and limits how many of one kind are kept.

#![expect(
    clippy::indexing_slicing,
    reason = "groups hold places of the list, and there is a count for each severity"
)]

use crate::code::{Code, Severity};
use crate::diagnostic::Diagnostic;
use crate::listing::lists_findings;
use crate::quote::list;
use crate::say;
use crate::span::Span;
use crate::tally::Tally;

/// Puts findings in the order of the text; what says that there are more comes last.
pub fn in_order(list: &mut [Diagnostic]) {
    list.sort_by_key(|found| (found.code == Code::MoreProblems, found.file, found.span));
}

/// How many findings of each severity a file may list.
const LISTED: usize = 200;

/// How many findings with one code a file may list.
const SAME_CODE: u32 = 20;

/// Takes the findings of one file. Those of one kind ([`Diagnostic::group`]) become one with a count;
/// beyond a limit they are only counted.
#[derive(Debug, Clone, Default)]
pub struct Collector {
    list: Vec<Diagnostic>,
    /// The kinds that are listed, each with its place. They are few, since few are listed.
    groups: Vec<(Code, String, usize)>,
    listed: Tally,
    errors: usize,
    unlisted: Tally,
    /// How many of those that are only counted a program may mend: errors, warnings.
    certain: [u32; 2],
    /// Whether everything is listed, however much it is.
    all: bool,
}

impl Collector {
    /// With nothing in it.
    pub fn new() -> Collector {
        Collector::default()
    }

    /// One that lists everything: for mending, not for reading.
    pub fn of_everything() -> Collector {
        Collector { all: true, ..Collector::default() }
    }

    /// Whether it lists everything: then whoever fills it puts everything into words.
    pub fn is_of_everything(&self) -> bool {
        self.all
    }

    /// Takes one finding.
    pub fn push(&mut self, mut found: Diagnostic) {
        if !lists_findings() {
            return self.add(found);
        }
        if self.all {
            self.errors += usize::from(found.severity == Severity::Error);
            self.list.push(found);
            return;
        }
        if let Some(key) = found.group.take() {
            let known =
                self.groups.iter().find(|(code, own, _)| *code == found.code && *own == key);
            if let Some(&(.., first)) = known {
                self.list[first].more += 1;
                // What mends the first does not mend this one.
                self.list[first].edits.append(&mut found.edits);
                join(&mut self.list[first], found);
                return;
            }
            if self.full(found.severity) {
                self.leave_out(&found);
                return;
            }
            self.groups.push((found.code, key, self.list.len()));
        } else {
            if self.listed.add(found.code) > SAME_CODE || self.full(found.severity) {
                self.leave_out(&found);
                return;
            }
        }
        if found.severity == Severity::Error {
            self.errors += 1;
        }
        self.list.push(found);
    }

    /// Counts a finding that nobody will put into words.
    pub fn count(&mut self, code: Code) {
        if !lists_findings() {
            return self.add(Diagnostic::new(code, ""));
        }
        self.unlisted.add(code);
    }

    /// Counts a finding with others of its code and severity.
    fn add(&mut self, found: Diagnostic) {
        let kind = (found.code, found.severity);
        match self.list.iter_mut().find(|it| (it.code, it.severity) == kind) {
            Some(first) => first.more = first.more.saturating_add(1).saturating_add(found.more),
            None => self.list.push(found),
        }
        self.errors += usize::from(kind.1 == Severity::Error);
    }

    /// Counts one that nobody will put into words, and that a program may mend.
    pub fn count_certain(&mut self, code: Code) {
        self.unlisted.add(code);
        self.certain[code.severity() as usize] += 1;
    }

    fn leave_out(&mut self, found: &Diagnostic) {
        self.unlisted.add(found.code);
        if crate::certain::is_certain(found) {
            // Beside the others of its code, whatever severity this one has.
            self.certain[found.code.severity() as usize] += 1;
        }
    }

    /// Takes several.
    pub fn extend(&mut self, found: impl IntoIterator<Item = Diagnostic>) {
        for one in found {
            self.push(one);
        }
    }

    /// One of the same kind that has the listed findings but those, be it because one answer says them all.
    #[must_use]
    pub fn without(self, dropped: impl Fn(&Diagnostic) -> bool) -> Collector {
        let mut kept = Collector { all: self.all, ..Collector::default() };
        kept.extend(self.list.into_iter().filter(|one| !dropped(one)));
        kept
    }

    /// Whether something with this code is listed.
    pub fn has(&self, code: Code) -> bool {
        self.list.iter().any(|found| found.code == code)
    }

    /// Whether anything of the severity "error" was found.
    pub fn has_errors(&self) -> bool {
        self.errors > 0
    }

    /// Everything found, in the order of the text; at the end, if need be, one that says how many more
    /// there are and of which kinds.
    pub fn finish(mut self) -> Vec<Diagnostic> {
        if !lists_findings() {
            return self.list;
        }
        in_order(&mut self.list);
        let file = self.list.first().map_or(0, |found| found.file);
        let end = self.list.last().map_or(0, |found| found.span.start);
        for severity in [Severity::Error, Severity::Warning] {
            let of_severity = |(code, _): &&(Code, u32)| code.severity() == severity;
            let unlisted = self.unlisted.counts().iter().filter(of_severity);
            let total: u32 = unlisted.clone().map(|(_, count)| count).sum();
            if total == 0 {
                continue;
            }
            let kinds: Vec<String> = unlisted
                .map(|(code, count)| format!("{count} × {} ({})", code.name(), code.said_title()))
                .collect();
            let mut rest = Diagnostic::new(
                Code::MoreProblems,
                match severity {
                    Severity::Error => say!("more-problems.errors", total),
                    Severity::Warning => say!("more-problems.warnings", total),
                },
            )
            .place(file, Span::at(end), "")
            .why(say!("more-problems.why", kinds = list(&kinds)))
            .help(say!("more-problems.help"));
            rest.severity = severity;
            rest.more = total - 1;
            rest.certain_more = self.certain[severity as usize];
            self.list.push(rest);
        }
        self.list
    }

    fn full(&self, severity: Severity) -> bool {
        match severity {
            Severity::Error => self.errors >= LISTED,
            Severity::Warning => self.list.len() - self.errors >= LISTED,
        }
    }
}

/// Adds the possible answers of one more finding of a kind: the same answer is given everywhere at once.
fn join(first: &mut Diagnostic, other: Diagnostic) {
    for mut choice in other.choices {
        if let Some(known) = first.choices.iter_mut().find(|known| known.text == choice.text) {
            known.edits.append(&mut choice.edits);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::certain::certain_count;

    #[test]
    fn one_kind_is_listed_once_with_its_count() {
        let mut collector = Collector::new();
        for nth in 0..560 {
            collector.push(
                Diagnostic::new(Code::UnknownField, "no such field")
                    .place(0, Span::at(nth), "")
                    .edit(Span::at(nth), "x")
                    .group("person.shoe_size"),
            );
        }
        let found = collector.finish();
        assert_eq!(found.len(), 1);
        assert_eq!(found[0].headline(), "no such field (and 559 more times)");
        assert_eq!(found[0].edits.len(), 560, "each is mended in its own place");
    }

    #[test]
    fn everything_is_listed_where_that_is_asked_for() {
        let mut collector = Collector::of_everything();
        for nth in 0..500 {
            collector.push(Diagnostic::new(Code::ExtraComma, "x").group(format!("{}", nth % 2)));
        }
        assert!(collector.has_errors());
        assert_eq!(collector.finish().len(), 500);
    }

    #[test]
    fn the_rest_is_counted_and_errors_are_not_crowded_out() {
        let mut collector = Collector::new();
        for nth in 0..1000 {
            collector.push(Diagnostic::new(Code::BadDate, format!("bad date {nth}")));
        }
        collector.push(Diagnostic::new(Code::MissingField, "no id"));
        assert!(collector.has_errors());
        let found = collector.finish();
        assert_eq!(found.len(), 22);
        assert_eq!(found[21].message, "980 more warnings are not listed");
        assert_eq!((found[21].severity, found[21].more), (Severity::Warning, 979));
    }

    #[test]
    fn what_is_only_counted_is_counted_as_certain_too() {
        let mut collector = Collector::new();
        for nth in 0..22 {
            let found = Diagnostic::new(Code::WrongQuotes, "x").place(0, Span::at(nth), "");
            collector.push(if nth == 21 { found } else { found.edit(Span::at(nth), "y") });
        }
        let found = collector.finish();
        assert_eq!((found.len(), found[20].more, found[20].certain_more), (21, 1, 1));
        assert_eq!(found.iter().map(certain_count).sum::<u32>(), 21);
    }
}
