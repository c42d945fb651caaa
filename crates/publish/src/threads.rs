//! Work that is shared out among threads, by rayon.

use crate::failure::Failure;
use rayon::ThreadPoolBuilder;
use rayon::iter::{IntoParallelIterator, ParallelIterator};

/// Does something on so many threads, among which rayon's iterators share out what they do.
///
/// # Errors
/// Where the system gives no threads.
pub(crate) fn within<T: Send>(
    threads: usize,
    act: impl FnOnce() -> T + Send,
) -> Result<T, Failure> {
    let pool = ThreadPoolBuilder::new().num_threads(threads.max(1)).build();
    let pool = pool.map_err(|why| Failure::new(format!("no threads can be had: {why}")))?;
    Ok(pool.install(act))
}

/// Calls `act` with each number below `count`, on so many threads.
pub(crate) fn for_each(threads: usize, count: usize, act: &(dyn Fn(usize) + Sync)) {
    if threads.min(count) <= 1 {
        return (0..count).for_each(act);
    }
    if within(threads.min(count), || (0..count).into_par_iter().for_each(act)).is_err() {
        (0..count).for_each(act);
    }
}

/// How many threads to use where nobody says.
pub(crate) fn number(wanted: Option<usize>) -> usize {
    let known = || std::thread::available_parallelism().ok().map(Into::into);
    wanted.or_else(known).unwrap_or(1).max(1)
}
