//! Reading again where a bracket is missing or too many.
//!
//! Such a mistake shows only later, as another one, and often as several. So the reader notes where it
//! could have gone another way, and where the layout of the lines speaks against what it did; each of
//! these is tried, and the reading with the fewest problems counts.

use warta_diagnostics::{Code, Diagnostic};

use super::{TolerantReader, Turn, WORDED, Way};
use crate::Node;

/// How many bytes all further readings together may have.
const ENOUGH: usize = 8_000_000;

/// How many further readings there are at most.
const TRIES: usize = 12;

/// From so many problems on the text is not a bundle with a slip.
const HOPELESS: usize = 60;

/// One reading.
pub(crate) struct Reading {
    pub nodes: Vec<Node>,
    pub found: Vec<Diagnostic>,
    pub unlisted: Vec<(Code, bool)>,
    pub whole: bool,
    forks: Vec<Turn>,
    crooked: Option<usize>,
    crooked_count: usize,
    unread: bool,
}

impl Reading {
    fn of(file: u16, text: &str, guide: &[Turn], most: usize) -> Reading {
        let mut reader = TolerantReader::new(file, text, guide, most);
        reader.document();
        Reading {
            nodes: reader.nodes,
            found: reader.found,
            unlisted: reader.unlisted,
            whole: reader.whole,
            forks: reader.forks,
            crooked: reader.crooked,
            crooked_count: reader.crooked_count,
            unread: reader.unread,
        }
    }

    /// How much speaks against it.
    fn weight(&self) -> (usize, usize) {
        (self.found.len() + usize::from(self.unread), self.crooked_count)
    }

    /// Whether brackets are part of what is wrong.
    fn is_doubtful(&self) -> bool {
        self.found.len() < HOPELESS
            && self
                .found
                .iter()
                .any(|one| matches!(one.code, Code::WrongBracket | Code::CutOff | Code::AfterEnd))
    }
}

/// Reads a text that was mended.
pub(crate) fn read_again(file: u16, text: &str) -> Reading {
    best(file, text, WORDED)
}

/// Reads a text, more than once where a bracket is missing or too many: gives the reading with the fewest problems;
/// of those with as few, the one that the layout of the lines speaks for. So many findings are put into words.
pub(crate) fn best(file: u16, text: &str, most: usize) -> Reading {
    let mut best = Reading::of(file, text, &[], most);
    let mut guide: Vec<Turn> = Vec::new();
    let mut tried: Vec<Turn> = Vec::new();
    let mut left = TRIES.min(ENOUGH / text.len().max(1));
    while left > 0 && best.is_doubtful() {
        let layout = best.crooked.map(|at| Turn { at, way: Way::Close });
        let mut turns = layout.iter().chain(&best.forks).copied();
        let Some(turn) = turns.find(|turn| !tried.contains(turn)) else { break };
        tried.push(turn);
        // Of the ways at one place only one can be gone; and what was turned to before may be wrong.
        let apart = |own: &&Turn| own.at != turn.at || own.way == turn.way;
        let mut with: Vec<Turn> = guide.iter().filter(apart).copied().collect();
        with.push(turn);
        let alone = (with.len() > 1).then(|| vec![turn]);
        for with in std::iter::once(with).chain(alone) {
            left = left.saturating_sub(1);
            let other = Reading::of(file, text, &with, most);
            if other.weight() < best.weight() {
                best = other;
                guide = with;
            }
        }
    }
    best
}
