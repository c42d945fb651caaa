//! Writing to standard output, and to standard error.

use std::io::{self, Write};
use std::process::ExitCode;

use warta_diagnostics::visible;

use crate::Outcome;

/// Says a line on standard error; takes what `format!` takes.
macro_rules! say {
    ($($what:tt)*) => {
        $crate::output::tell(&format!($($what)*))
    };
}
pub(crate) use say;

/// Says something on standard error. Names of files are in it, which may hold anything, also what would
/// steer a terminal. Who closes the pipe does not want to hear it, which is no reason to stop.
pub fn tell(text: &str) {
    let line: String =
        text.chars().map(|c| if c == '\n' { c } else { visible(c) }).chain(['\n']).collect();
    let _closed = io::stderr().lock().write_all(line.as_bytes());
}

/// Prints a text that is all that was asked for.
pub fn print(text: &str) -> ExitCode {
    let mut out = io::stdout().lock();
    match out.write_all(text.as_bytes()).and_then(|()| out.flush()) {
        Ok(()) => Outcome::Good.into(),
        // Who closes the pipe has read enough: `warta explain | head`.
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => Outcome::Good.into(),
        Err(error) => {
            say!("warta: standard output can't be written: {error}");
            Outcome::Failed.into()
        }
    }
}
