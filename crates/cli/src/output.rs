//! Writing to standard output.

use std::io::{self, Write};
use std::process::ExitCode;

use crate::Outcome;

/// Prints a text that is all that was asked for.
pub fn print(text: &str) -> ExitCode {
    let mut out = io::stdout().lock();
    match out.write_all(text.as_bytes()).and_then(|()| out.flush()) {
        Ok(()) => Outcome::Good.into(),
        // Who closes the pipe has read enough: `warta explain | head`.
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => Outcome::Good.into(),
        Err(error) => {
            eprintln!("warta: standard output can't be written: {error}");
            Outcome::Failed.into()
        }
    }
}
