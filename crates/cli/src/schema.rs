//! `warta schema`.

use std::io::{self, Write};
use std::process::ExitCode;

use crate::Outcome;

/// Prints the JSON Schema.
pub fn run() -> ExitCode {
    let schema = warta_content::json_schema();
    match writeln!(io::stdout(), "{schema:#}") {
        Ok(()) => Outcome::Good.into(),
        Err(error) => {
            eprintln!("warta: standard output can't be written: {error}");
            Outcome::Failed.into()
        }
    }
}
