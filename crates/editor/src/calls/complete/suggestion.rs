//! Something that could be written.

/// Something that could be written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Suggestion {
    /// What it is called in the list.
    pub label: String,
    /// What it means.
    pub detail: String,
    /// What is put into the text; of a string, what stands between its quotation marks.
    pub text: String,
    pub kind: &'static str,
    /// Whether it is a string, and so needs quotation marks where there are none.
    pub quoted: bool,
    /// What follows it: `: ""` behind the name of a field.
    pub after: &'static str,
}
