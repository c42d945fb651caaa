//! `warta`: checks, builds and serves a publication from its files.
//!
//! What is found goes to standard output, what the program has to say of itself to standard error. It
//! reads local files only: no address is ever fetched.

#![warn(clippy::indexing_slicing)]
#![cfg_attr(not(test), warn(clippy::string_slice))]

mod arguments;
mod build;
mod check;
mod completions;
mod explain;
mod fix;
mod inputs;
mod language;
mod new;
mod outcome;
mod output;
mod pictures;
mod place;
mod plan;
mod publication;
mod reason;
mod report;
mod schema;
mod serve;
mod split;

use std::panic::PanicHookInfo;
use std::process::ExitCode;

use clap::Parser;

use arguments::{Arguments, Verb};
use mimalloc::MiMalloc;

/// A site is built by threads that make and drop a great many small things at a time.
#[global_allocator]
static ALLOCATOR: MiMalloc = MiMalloc;

fn main() -> ExitCode {
    std::panic::set_hook(Box::new(say_fault));
    language::language(std::env::args_os(), |name| std::env::var(name).ok()).speak();
    let Arguments { language, verb } = Arguments::parse();
    match verb {
        Verb::Check(options) => check::run(&options),
        Verb::Serve(options) => serve::run(&options),
        Verb::Explain(options) => explain::run(&options),
        Verb::New(options) => new::run(&options, language.map(Into::into)),
        Verb::Build(options) => build::run(&options),
        Verb::Split(options) => split::run(&options),
        Verb::Schema => schema::run(),
        Verb::Completions(options) => completions::run(&options),
    }
}

/// Says where the program failed. What it failed at is content, which says nothing to those who have to
/// mend the program, and may be anything. It is in English always: words of a language may be where it failed.
fn say_fault(panic: &PanicHookInfo<'_>) {
    match panic.location() {
        Some(place) => {
            let (file, line) = (place.file(), place.line());
            output::remark(&format!("a fault of the program at {file}:{line}"));
        }
        None => output::remark("a fault of the program"),
    }
}
