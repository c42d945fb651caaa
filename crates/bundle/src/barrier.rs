//! A record that the program fails at does not take the others along.
//!
//! Natively a panic is caught where a record is read, checked or drawn up, and becomes a finding that
//! names it. In a browser it ends the program. There, whoever runs the program asks the stopped one which
//! record it was reading ([`reading`]), starts another, and has it leave that record out
//! ([`Request::LeaveOut`](warta_page::wire::Request::LeaveOut)).

use std::cell::Cell;
use std::panic::{AssertUnwindSafe, catch_unwind};

/// Where a record stands: the number of its file, and its first byte there.
pub type RecordPlace = (u16, u32);

thread_local! {
    static READING: Cell<Option<RecordPlace>> = const { Cell::new(None) };
}

/// The record that this thread is reading, or was reading when the program stopped.
pub fn reading() -> Option<RecordPlace> {
    READING.get()
}

/// The program failed at something.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Failed;

/// Does something.
///
/// # Errors
/// Where it panics. What it was changing is half changed then; use of that only what is set right anew.
pub fn caught<T>(act: impl FnOnce() -> T) -> Result<T, Failed> {
    catch_unwind(AssertUnwindSafe(act)).map_err(|_| Failed)
}

/// Reads the record at a place. Fails as [`caught`] does.
pub(crate) fn record<T>(place: RecordPlace, read: impl FnOnce() -> T) -> Result<T, Failed> {
    READING.set(Some(place));
    let done = caught(read);
    READING.set(None);
    done
}

/// Panics where a text asks for it: for tests of what catches it. No release is built with the feature.
#[inline]
pub fn fault(part: &str, text: &str) {
    #[cfg(feature = "faults")]
    if text.contains(&format!("fault-in-{part}")) {
        panic!("a fault in {part}, as asked for");
    }
    #[cfg(not(feature = "faults"))]
    let _ = (part, text);
}
