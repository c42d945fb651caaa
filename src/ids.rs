//! The ids of the parts of a page that something leads to.

/// The page's own part, behind what all pages have.
pub const MAIN_ID: &str = "main";

/// The heading of a page, where reading begins.
pub const HEADING_ID: &str = "page-heading";
