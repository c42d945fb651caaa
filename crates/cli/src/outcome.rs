//! How a run ended.

use std::process::ExitCode;

/// How a run ended. The numbers are part of what scripts rely on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Outcome {
    /// No errors.
    Good = 0,
    /// Errors were found.
    Errors = 1,
    /// The program could not do what was asked.
    Failed = 2,
}

impl From<Outcome> for ExitCode {
    fn from(outcome: Outcome) -> ExitCode {
        ExitCode::from(outcome as u8)
    }
}
