//! Running other programs, and saying so.

use std::ffi::OsStr;
use std::fmt;
use std::process::Command;
use std::time::Instant;

use crate::project::Project;

/// Why a verb could not be carried out, and what to do.
#[derive(Debug)]
pub struct Failure(String);

impl Failure {
    /// A failure in words.
    pub fn new(words: impl Into<String>) -> Failure {
        Failure(words.into())
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.0)
    }
}

/// What a verb returns.
pub type Outcome<T = ()> = Result<T, Failure>;

/// Adds to an error what was being done, in words that follow "can't".
pub trait Doing<T> {
    /// `can't <what>: <error>`
    fn doing(self, what: impl fmt::Display) -> Outcome<T>;
}

impl<T, E: fmt::Display> Doing<T> for Result<T, E> {
    fn doing(self, what: impl fmt::Display) -> Outcome<T> {
        self.map_err(|error| Failure::new(format!("can't {what}: {error}")))
    }
}

/// Says something on standard error.
pub fn say(words: &str) {
    eprintln!("dev: {words}");
}

/// The cargo that runs this program, in the checkout's top folder.
pub fn cargo(project: &Project) -> Command {
    let mut command = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    command.current_dir(project.root());
    // These describe xtask's own build. Handed on, they would make cargo build things twice.
    for (name, _) in std::env::vars_os() {
        let name = name.to_string_lossy();
        if name.starts_with("CARGO_PKG_") || name.starts_with("CARGO_MANIFEST") {
            command.env_remove(name.as_ref());
        }
    }
    command
}

/// Runs a program to its end; another exit code than 0 is a failure.
pub fn execute(command: &mut Command) -> Outcome {
    let name = command.get_program().to_string_lossy().into_owned();
    let status = command.status().doing(format!("start {name}"))?;
    if status.success() {
        return Ok(());
    }
    let arguments: Vec<_> = command.get_args().map(OsStr::to_string_lossy).collect();
    Err(Failure::new(format!("{name} {} failed ({status})", arguments.join(" "))))
}

/// Runs a step under its name, and says how long it took.
pub fn step<T>(name: &str, work: impl FnOnce() -> Outcome<T>) -> Outcome<T> {
    say(&format!("── {name}"));
    let start = Instant::now();
    let result = work();
    let seconds = start.elapsed().as_secs_f32();
    match &result {
        Ok(_) => say(&format!("── {name}: done in {seconds:.1} s")),
        Err(_) => say(&format!("── {name}: FAILED after {seconds:.1} s")),
    }
    result
}

/// What a program prints for a question such as `--version`, or nothing where it can't be run.
pub fn answer(program: impl AsRef<OsStr>, question: &str) -> Option<String> {
    let output = Command::new(program).arg(question).output().ok()?;
    output.status.success().then(|| String::from_utf8_lossy(&output.stdout).trim().to_owned())
}
