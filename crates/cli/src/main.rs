//! `warta`: what the app would say of a bundle, before it is published.
//!
//! What is found goes to standard output, what the program has to say of itself to standard error. It
//! reads local files only: no address is ever fetched.

#![warn(clippy::string_slice, clippy::indexing_slicing)]

mod arguments;
mod build;
mod check;
mod completions;
mod explain;
mod fix;
mod inputs;
mod new;
mod output;
mod pictures;
mod place;
mod plan;
mod publication;
mod report;
mod schema;
mod serve;

use std::process::ExitCode;

use clap::Parser;

use arguments::{Arguments, Verb};
use mimalloc::MiMalloc;

/// A site is built by threads that make and drop a great many small things at a time.
#[global_allocator]
static ALLOCATOR: MiMalloc = MiMalloc;

fn main() -> ExitCode {
    match Arguments::parse().verb {
        Verb::Check(options) => check::run(&options),
        Verb::Serve(options) => serve::run(&options),
        Verb::Explain(options) => explain::run(&options),
        Verb::New(options) => new::run(&options),
        Verb::Build(options) => build::run(&options),
        Verb::Schema => schema::run(),
        Verb::Completions(options) => completions::run(&options),
    }
}

/// How a run ended. The numbers are part of what scripts rely on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Outcome {
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
