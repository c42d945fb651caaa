//! How large a file and its tree may be.

/// How deeply arrays and objects may nest. What is deeper is skipped and reported.
pub const MAX_DEPTH: usize = 128;

/// The largest file that is read, in bytes of UTF-8.
pub const MAX_SIZE: usize = 1 << 30;
