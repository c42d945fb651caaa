//! The commands of `./dev`: `serve`, `test`, `dist`, `bench`, `notices`, `warta`.
//!
//! It installs the tools that a verb needs, runs them, and says what to do where it can't. It uses none
//! of Warta's own crates, so that it is built within seconds on a machine that has nothing yet. What it
//! says itself goes to standard error.

mod bench;
mod browser;
mod command;
mod finish;
mod notices;
mod program;
mod project;
mod serve;
mod site;
mod stamp;
mod style;
mod test;
mod tools;

use std::process::{Command, ExitCode};

use command::{Failure, say};
use project::Project;

const HELP: &str = "\
./dev serve [--port N] [--release]  build the site and show it on this machine
./dev test [PART…]                  everything that CI checks, or of it: lint native wasm site
./dev dist                          write the optimised site to dist/
./dev bench                         measure sizes and times
./dev notices                       write the licences of the libraries in the site
./dev warta …                       run the terminal program from this checkout, optimised
";

fn main() -> ExitCode {
    let mut arguments = std::env::args().skip(1);
    let verb = arguments.next().unwrap_or_default();
    let rest: Vec<String> = arguments.collect();
    let result = match verb.as_str() {
        "serve" => serve::run(&rest),
        "test" => test::run(&rest),
        "dist" => site::dist(&rest),
        "bench" => bench::run(&rest),
        "notices" => notices::run(),
        "warta" => return warta(&rest),
        // The two steps that Trunk calls before and after its own; see Trunk.toml.
        "style" => style::run(),
        "finish" => finish::run(),
        "" | "help" | "--help" | "-h" => {
            eprint!("{HELP}");
            Ok(())
        }
        _ => Err(Failure::new(format!("there is no verb '{verb}'\n{HELP}"))),
    };
    match result {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            say(&failure.to_string());
            ExitCode::FAILURE
        }
    }
}

/// Runs the terminal program where the caller stands, with its own output and exit code. `serve` gets
/// the site of this checkout, unless another is named.
fn warta(arguments: &[String]) -> ExitCode {
    let project = Project::find();
    let mut program = match program::optimised(&project) {
        Ok(program) => Command::new(program),
        Err(failure) => {
            say(&failure.to_string());
            return ExitCode::FAILURE;
        }
    };
    program.current_dir(project.caller()).args(arguments);
    let given = |name: &str| arguments.iter().any(|one| one.split('=').next() == Some(name));
    let serves = arguments.first().is_some_and(|verb| verb == "serve");
    let named = ["--site", "--help", "-h"].into_iter().any(given);
    if serves && !named && std::env::var_os("WARTA_SITE").is_none() {
        match site::fresh_dist(&project) {
            Ok(folder) => program.env("WARTA_SITE", folder),
            Err(failure) => {
                say(&failure.to_string());
                return ExitCode::FAILURE;
            }
        };
    }
    match program.status().map(|status| status.code()) {
        Ok(Some(code)) => ExitCode::from(u8::try_from(code).unwrap_or(1)),
        Ok(None) => ExitCode::FAILURE,
        Err(error) => {
            say(&format!("the terminal program can't be started: {error}"));
            ExitCode::FAILURE
        }
    }
}
