//! Which of the inputs are publications, and which are only parts of one.

#![expect(clippy::indexing_slicing, reason = "there is a step and a path for each input")]

use std::collections::{BTreeMap, HashSet};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::mpsc;
use std::thread;

use warta_bundle::barrier::{self, Failed};
use warta_diagnostics::say;

use crate::inputs::{Input, identity};
use crate::publication::{Publication, ReadFile};

/// An input, as far as it had to be read to know what it is.
pub enum Step {
    /// It can't be read, and why.
    Failed(String),
    /// It names no other bundle.
    Alone(Vec<u8>),
    /// It may name others, which were read with it.
    Read(Box<Publication>),
    /// Another input names it, and it was checked with that one.
    Part,
}

/// Reads all inputs, and finds those that others name.
pub fn steps(inputs: &[Input], read: fn(&Path) -> Result<Vec<u8>, String>) -> Vec<Step> {
    let alone = inputs.len() == 1;
    let mut steps = Vec::with_capacity(inputs.len());
    let first = |input: &Input| match input.read() {
        Err(why) => Step::Failed(why),
        // Whoever has one input only wants it checked, not compared.
        Ok(bytes) if alone || !mentions_bundles(&bytes) => Step::Alone(bytes),
        Ok(bytes) => read_now(input, &bytes, &read),
    };
    in_parallel(inputs, first, |step| steps.push(step));
    if alone {
        return steps;
    }
    let own: Vec<PathBuf> = inputs.iter().map(|input| identity(input.path())).collect();
    let named: Vec<(usize, HashSet<PathBuf>)> = steps
        .iter()
        .enumerate()
        .filter_map(|(nth, step)| match step {
            Step::Read(publication) => Some((nth, parts(publication))),
            _ => None,
        })
        .collect();
    let names = |who: usize, whom: usize| {
        named.iter().any(|(nth, parts)| *nth == who && parts.contains(&own[whom]))
    };
    for nth in 0..steps.len() {
        // Of two that name each other, the first is the publication.
        let part = named.iter().any(|(other, parts)| {
            *other != nth && parts.contains(&own[nth]) && (*other < nth || !names(nth, *other))
        });
        if part {
            steps[nth] = Step::Part;
        }
    }
    steps
}

/// Reads and checks a publication.
pub fn read_now(input: &Input, bytes: &[u8], read: ReadFile<'_>) -> Step {
    barrier::caught(|| Publication::read(input, bytes, read)).map_or_else(
        |Failed| Step::Failed(say!("terminal-unreadable.fault")),
        |publication| Step::Read(Box::new(publication)),
    )
}

/// Does something with each item on all processors, and hands over the results in the order of the
/// items.
pub fn in_parallel<T: Sync, R: Send>(
    items: &[T],
    work: impl Fn(&T) -> R + Sync,
    mut take: impl FnMut(R),
) {
    let threads = thread::available_parallelism().map_or(1, usize::from).min(items.len());
    if threads < 2 {
        items.iter().for_each(|item| take(work(item)));
        return;
    }
    let next = AtomicUsize::new(0);
    thread::scope(|scope| {
        let (send, receive) = mpsc::channel();
        for _ in 0..threads {
            let (send, next, work) = (send.clone(), &next, &work);
            scope.spawn(move || {
                loop {
                    let nth = next.fetch_add(1, Ordering::Relaxed);
                    let Some(item) = items.get(nth) else { break };
                    if send.send((nth, work(item))).is_err() {
                        break;
                    }
                }
            });
        }
        drop(send);
        let mut early = BTreeMap::new();
        let mut due = 0;
        for (nth, result) in receive {
            early.insert(nth, result);
            while let Some(result) = early.remove(&due) {
                take(result);
                due += 1;
            }
        }
    });
}

/// Whether a file could name others. Most don't, and are not read twice for it.
fn mentions_bundles(bytes: &[u8]) -> bool {
    const NAME: &[u8] = b"bundles";
    bytes.windows(NAME.len()).any(|window| window == NAME)
}

/// The other files of a publication.
fn parts(publication: &Publication) -> HashSet<PathBuf> {
    publication.files().skip(1).filter_map(|file| file.path.map(identity)).collect()
}
