//! What only the publication as a whole can tell: references, circles, things defined twice.
//!
//! Checks run on the merged bundles and change nothing. Each finding says where it is by its
//! [`Origin`]; the bytes behind that are looked up only when somebody reads it ([`Finding::locate`]).

mod blocks;
mod exact;
pub mod findings;
mod references;

pub use exact::Exact;
pub use references::missing_article;
pub(crate) use references::references;

use warta_diagnostics::{Code, Collector, Diagnostic, Severity, Span, Tally, lists_findings};

use warta_bundle::model::{CheckLevel, CheckRule, Origin};
use warta_json::Document;

/// Something wrong with the publication, so far without bytes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// Its permanent code.
    pub code: Code,
    /// How bad it is.
    pub severity: Severity,
    /// Where.
    pub origin: Origin,
    /// Another place that belongs to it, and what it is: "first used here".
    pub first: Option<(Origin, String)>,
    /// What is wrong.
    pub message: String,
    /// Why it matters, or what Warta does about it.
    pub why: Option<String>,
    /// What to do.
    pub help: Option<String>,
    /// What makes two findings the same kind, so that they are listed once.
    pub group: Option<String>,
    /// The id or slug that it misses.
    pub subject: Option<String>,
    /// The words that it is about, where it is about less than the whole value.
    pub exact: Option<Exact>,
    /// Texts of which one may have been meant in the place of the whole value.
    pub choices: Vec<String>,
}

impl Finding {
    /// Whether it is known what should surely stand in the place of its words.
    fn is_mended(&self) -> bool {
        self.exact.as_ref().is_some_and(|exact| exact.mended.is_some())
    }

    /// The finding with its place in the text of a file; `file` gives the file by its number.
    pub fn locate<'a>(&self, file: &dyn Fn(u16) -> Option<&'a Document>) -> Diagnostic {
        let span =
            |at: &Origin| file(at.file).map_or(Span::default(), |it| it.span_at(&at.pointer));
        let mut out = Diagnostic::new(self.code, self.message.clone()).place(
            self.origin.file,
            span(&self.origin),
            self.origin.pointer.clone(),
        );
        if self.code == Code::UnknownCode {
            // The name of the field is what is wrong.
            let document = file(self.origin.file);
            out.span = document.map_or(out.span, |it| it.name_span_at(&self.origin.pointer));
        }
        out.severity = self.severity;
        out.why.clone_from(&self.why);
        out.help.clone_from(&self.help);
        out.group.clone_from(&self.group);
        out.subject.clone_from(&self.subject);
        if let (Some(exact), Some(document)) = (&self.exact, file(self.origin.file)) {
            exact.point(document, &mut out);
        }
        if let Some(document) = file(self.origin.file) {
            out = exact::ask(self, document, out);
        }
        if let Some((origin, what)) = &self.first {
            if origin.file == self.origin.file {
                out = out.label(span(origin), what);
            } else if let Some(other) = file(origin.file) {
                let place = format!("{what}: {} {}", other.name, origin.pointer);
                out.why = Some(match out.why.take() {
                    Some(why) => format!("{why} ({place})"),
                    None => place,
                });
            }
        }
        out
    }
}

/// How many findings are kept. A file of many megabytes can hold millions of them.
const KEPT: usize = 20_000;

/// Takes findings; beyond a limit it only counts them.
#[derive(Debug, Default)]
pub struct Found {
    list: Vec<Finding>,
    unlisted: Tally,
}

impl Found {
    /// Takes one about something in the record at `at`; where nobody reads it, without words.
    pub fn say(&mut self, code: Code, at: &Origin, make: impl FnOnce() -> Finding) {
        self.push(if lists_findings() { make() } else { findings::new(code, at, String::new()) });
    }

    /// Takes one.
    pub fn push(&mut self, finding: Finding) {
        if self.list.len() < KEPT {
            self.list.push(finding);
        } else {
            self.unlisted.add(finding.code);
        }
    }

    /// All that were kept, and one that says how many were not.
    pub fn finish(mut self) -> Vec<Finding> {
        if !self.unlisted.counts().is_empty() {
            let first = self.list.first().map(|it| it.origin.file).unwrap_or_default();
            self.list.push(findings::more(first, &self.unlisted));
        }
        self.list
    }
}

/// How many findings of one code and file get a place. More are only counted, because looking a place
/// up takes time in proportion to the file.
const LOCATED: u32 = 60;

/// Locates findings and adds each to the collector of its file.
pub fn collect<'a>(
    found: &[Finding],
    file: &dyn Fn(u16) -> Option<&'a Document>,
    into: &mut [Collector],
) {
    let mut located = vec![Tally::default(); into.len()];
    let lost = (0..into.len())
        .any(|nth| u16::try_from(nth).ok().and_then(file).is_some_and(Document::is_cut))
        || found.iter().any(|it| it.code == Code::BundleMissing);
    for finding in found {
        // What seems not to be there may stand in the part that could not be read.
        if lost && matches!(finding.code, Code::NoSuchId | Code::NoSuchArticle | Code::NoFigures) {
            continue;
        }
        let place = usize::from(finding.origin.file);
        let (Some(tally), Some(collector)) = (located.get_mut(place), into.get_mut(place)) else {
            continue;
        };
        let near = tally.add(finding.code) <= LOCATED
            || collector.is_of_everything() && finding.is_mended();
        collector.push(finding.locate(&|other| file(other).filter(|_| near)));
    }
}

/// The severity that the newsroom gives to a code; `None` where it is switched off.
pub fn severity_for(rules: &[CheckRule], code: Code, own: Severity) -> Option<Severity> {
    match rules.iter().rev().find(|rule| rule.code == code.name()).map(|rule| rule.level) {
        None => Some(own),
        Some(CheckLevel::Off) => None,
        Some(CheckLevel::Warning) => Some(Severity::Warning),
        Some(CheckLevel::Error) => Some(Severity::Error),
    }
}
