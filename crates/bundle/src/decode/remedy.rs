//! What can be done about a mistake in a text.

use warta_diagnostics::Span;

/// What can be done about the control characters of a string.
pub(crate) enum Remedy {
    /// What is shown for each can be written without a look.
    Certain(Vec<(Span, &'static str)>),
    /// Possible answers, each with the id of the message that its button says.
    Asked(Vec<(&'static str, Vec<(Span, String)>)>),
}
