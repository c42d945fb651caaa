//! Work that is shared out among threads.

use std::sync::atomic::{AtomicUsize, Ordering};

/// Calls `act` with each number below `count`, on so many threads.
pub(crate) fn spread(threads: usize, count: usize, act: &(dyn Fn(usize) + Sync)) {
    let threads = threads.min(count);
    if threads <= 1 {
        return (0..count).for_each(act);
    }
    let next = AtomicUsize::new(0);
    std::thread::scope(|scope| {
        for _ in 0..threads {
            scope.spawn(|| {
                loop {
                    let nth = next.fetch_add(1, Ordering::Relaxed);
                    if nth >= count {
                        break;
                    }
                    act(nth);
                }
            });
        }
    });
}

/// How many threads to use where nobody says.
pub(crate) fn threads(wanted: Option<usize>) -> usize {
    let known = || std::thread::available_parallelism().ok().map(Into::into);
    wanted.or_else(known).unwrap_or(1).max(1)
}
