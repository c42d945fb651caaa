//! Reading what is not quite JSON: a text is read, what was found is looked at as a whole, and what is called certain
//! to mend is held to be so.

use warta_diagnostics::Collector;

use super::{Document, alike, certainty, entities, reader, sentence};

/// How many findings are put into words where everything is asked for, to be mended: each takes memory.
const EVERYTHING: usize = 100_000;

/// Reads the text of a document into its tree.
pub(super) fn read(file: u16, document: &mut Document, found: &mut Collector) {
    let most = if found.is_of_everything() { EVERYTHING } else { reader::WORDED };
    let mut best = reader::best(file, &document.text, most);
    if let Some((meant, told)) = entities::marks(file, &document.text, &best.found) {
        let other = reader::best(file, &meant, most);
        if other.found.len() < best.found.len() {
            best = other;
            best.found.insert(0, told);
            document.meant = Some(meant);
        }
    }
    sentence::join(&document.text, &mut best.found);
    document.nodes = std::mem::take(&mut best.nodes);
    document.cut = !best.whole;
    document.faults = best.found.iter().map(|one| one.span.start).collect();
    document.faults.sort_unstable();
    certainty::keep(file, document, &mut best);
    alike::gather(&document.text, &mut best.found);
    for (code, certain) in best.unlisted {
        if certain {
            found.count_certain(code);
        } else {
            found.count(code);
        }
    }
    found.extend(best.found);
}
