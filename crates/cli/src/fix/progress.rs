//! Whether mending leads anywhere: a remedy that is wrong could bring its mistake up again for ever.

use warta_diagnostics::{Code, Diagnostic, is_certain};

/// After so many rounds that left no fewer mistakes than before, it is given up. Mending one may show
/// several that it hid, so that a few are allowed.
const PATIENCE: u32 = 30;

/// How many times longer than before a text may become.
const GROWTH: usize = 8;

/// What even a short text may grow by.
const ALWAYS: usize = 4_096;

/// A file on its way: the best that was reached, to go back to.
#[derive(Debug, Default)]
pub struct Progress {
    best: Option<Best>,
    /// The length at the start.
    length: usize,
    /// Rounds since the best.
    since: u32,
}

#[derive(Debug)]
struct Best {
    left: u64,
    text: String,
    said: usize,
}

impl Progress {
    /// Takes note of the text before another round, of what was found in it, and of how much was said so
    /// far. Where it is time to give up: the best text so far, and how much was said until then.
    pub fn give_up(
        &mut self,
        text: &str,
        found: &[Diagnostic],
        said: usize,
    ) -> Option<(String, usize)> {
        let left = left(found);
        let best = match &self.best {
            Some(best) if left >= best.left => best,
            known => {
                if known.is_none() {
                    self.length = text.len();
                }
                self.since = 0;
                self.best = Some(Best { left, text: text.to_owned(), said });
                return None;
            }
        };
        self.since += 1;
        let too_long = text.len() > self.length.saturating_mul(GROWTH).saturating_add(ALWAYS);
        (self.since > PATIENCE || too_long).then(|| (best.text.clone(), best.said))
    }
}

/// How much is left to mend, with what is not listed.
fn left(found: &[Diagnostic]) -> u64 {
    let counts = |one: &&Diagnostic| is_certain(one) || one.code == Code::MoreProblems;
    found.iter().filter(counts).map(|one| 1 + u64::from(one.more)).sum()
}

#[cfg(test)]
mod tests {
    use super::*;
    use warta_diagnostics::{Span, apply};

    /// What a remedy would do that is put into a comment.
    fn useless(text: &str) -> Vec<Diagnostic> {
        let end = Span::at(text.len() as u32);
        vec![Diagnostic::new(Code::UnclosedString, "x").place(0, end, "").edit(end, "},")]
    }

    #[test]
    fn a_remedy_that_never_helps_is_given_up_and_taken_back() {
        let mut progress = Progress::default();
        let mut text = "{ // a".to_owned();
        for round in 0..1_000 {
            let found = useless(&text);
            if let Some(best) = progress.give_up(&text, &found, round) {
                assert_eq!(best, ("{ // a".to_owned(), 0));
                return;
            }
            text = apply(&text, found.iter().flat_map(|one| &one.edits)).expect("it fits");
        }
        panic!("it never ends");
    }

    #[test]
    fn what_doubles_is_given_up_before_it_fills_the_memory() {
        let mut progress = Progress::default();
        let mut text = "{}".repeat(100);
        while progress.give_up(&text, &useless(&text), 0).is_none() {
            text = text.repeat(2);
            assert!(text.len() < 100_000);
        }
    }

    #[test]
    fn more_that_shows_on_the_way_is_no_reason_to_give_up() {
        let mut progress = Progress::default();
        for left in (0..200).rev() {
            let found: Vec<Diagnostic> = (0..left + left % 7).flat_map(|_| useless("")).collect();
            assert_eq!(progress.give_up("", &found, 0), None);
        }
    }
}
