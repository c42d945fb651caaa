//! Work that is shared out among threads, by rayon.

use rayon::ThreadPoolBuilder;
use rayon::iter::{IntoParallelIterator, ParallelIterator};

/// Does something on so many threads, or on this one where there is one only or no other can be had: within it,
/// rayon's iterators share out what they do.
pub(crate) fn within<T: Send>(threads: usize, act: impl FnOnce() -> T + Send) -> T {
    match ThreadPoolBuilder::new().num_threads(threads.max(1)).build() {
        Ok(pool) => pool.install(act),
        Err(_) => act(),
    }
}

/// Calls `act` with each number below `count`, on so many threads.
pub(crate) fn for_each(threads: usize, count: usize, act: &(dyn Fn(usize) + Sync)) {
    if threads.min(count) <= 1 {
        return (0..count).for_each(act);
    }
    within(threads.min(count), || (0..count).into_par_iter().for_each(act));
}

/// How many threads to use where nobody says.
pub(crate) fn number(wanted: Option<usize>) -> usize {
    let known = || std::thread::available_parallelism().ok().map(Into::into);
    wanted.or_else(known).unwrap_or(1).max(1)
}
