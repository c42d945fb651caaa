//! Formats that are not Warta's.

/// A format that is not Warta's.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Format {
    /// What people call it, with its article.
    pub name: &'static str,
    /// What to do to make a bundle of it.
    pub way: &'static str,
    /// Whether its directory is a bundle's but for the version.
    pub is_directory: bool,
}
