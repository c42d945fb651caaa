//! `warta schema`.

use std::process::ExitCode;

use crate::output::print;

/// Prints the JSON Schema.
pub fn run() -> ExitCode {
    print(&format!("{:#}\n", warta_bundle::json_schema()))
}
