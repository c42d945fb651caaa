//! What only the publication as a whole can tell: references, circles, things defined twice.
//!
//! Checks run on the merged bundles and change nothing. Each finding says where it is by its
//! [`Origin`](warta_bundle::model::Origin); the bytes behind that are looked up only when somebody reads it ([`Finding::locate`]).

mod blocks;
mod checker;
mod exact;
mod finding;
pub mod findings;
mod found;
mod locate;
mod references;

pub use checker::missing_article;
pub use exact::Exact;
pub use finding::Finding;
pub use found::Found;
pub(crate) use references::references;

use warta_diagnostics::{Code, Collector, Severity, Tally};

use warta_bundle::model::{CheckLevel, CheckRule};
use warta_json::Document;

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
