//! Formats that are not Warta's.

/// A format that is not Warta's.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Format {
    /// The id of what people call it, with its article; empty where nobody knows what it is.
    pub name: &'static str,
    /// The id of what to do to make a bundle of it.
    pub way: &'static str,
    /// Whether its directory is a bundle's but for the version.
    pub is_directory: bool,
}
