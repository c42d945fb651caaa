//! Whether the program lists findings or only counts them.

#[cfg(feature = "faults")]
thread_local! {
    static ONLY_COUNTED: std::cell::Cell<bool> = const { std::cell::Cell::new(false) };
}

/// Has this thread only count findings, as a program without the feature `findings` does: for tests that compare the two.
#[cfg(feature = "faults")]
pub fn only_count_findings(so: bool) {
    ONLY_COUNTED.set(so);
}

/// Whether findings are put into words and listed one by one. Where nobody reads them, they are only counted,
/// and the words are not in the program.
#[inline(always)]
pub fn lists_findings() -> bool {
    #[cfg(feature = "faults")]
    if ONLY_COUNTED.get() {
        return false;
    }
    cfg!(any(test, feature = "findings"))
}
