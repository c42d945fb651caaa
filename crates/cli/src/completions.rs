//! `warta completions`.

use std::process::ExitCode;

use clap::CommandFactory;

use crate::arguments::{Arguments, Completions};
use crate::output::print;

/// Prints the script with which a shell completes this program's arguments.
pub fn run(options: &Completions) -> ExitCode {
    let mut script = Vec::new();
    clap_complete::generate(options.shell, &mut Arguments::command(), "warta", &mut script);
    print(&String::from_utf8_lossy(&script))
}
