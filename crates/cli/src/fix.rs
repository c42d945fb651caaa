//! `warta check --fix`: puts certain edits into the files, and changes nothing else in them.

mod rounds;
mod write;

use std::io::{self, Write};

use warta_diagnostics::{Code, Diagnostic};

use crate::Outcome;
use crate::check;
use crate::inputs::Input;
use crate::plan::{self, Step};
use crate::report::To;

use rounds::Mending;

/// Whether the program may apply a finding's edits by itself. A comment is somebody's words, which only
/// they may throw away.
pub fn is_certain(found: &Diagnostic) -> bool {
    !found.edits.is_empty() && found.code != Code::Comment
}

/// Mends what can be mended for certain, and says what it did. What came from standard input is mended
/// in place of the input and printed, so that findings have to go elsewhere.
pub fn run(inputs: &mut [Input]) -> (Outcome, To) {
    let from_stdin = inputs.iter().any(|input| matches!(input, Input::Stdin(_)));
    let mut outcome = Outcome::Good;
    let steps = plan::steps(inputs, check::read);
    for (input, step) in inputs.iter_mut().zip(steps) {
        if matches!(step, Step::Failed(_) | Step::Part) {
            // The check that follows says so.
            continue;
        }
        let Ok(main) = input.read() else { continue };
        let mending = Mending::of(input, main);
        for line in &mending.said {
            eprintln!("{line}");
        }
        for file in mending.files {
            match file.path {
                None => *input = Input::Stdin(file.text.into_bytes()),
                Some(path) => {
                    if let Err(why) = write::write(&path, &file.before, file.text.as_bytes()) {
                        eprintln!("warta: {} was not mended: {why}", file.name);
                        outcome = Outcome::Failed;
                    }
                }
            }
        }
    }
    if !from_stdin {
        return (outcome, To::Output);
    }
    for input in inputs.iter() {
        if let Input::Stdin(bytes) = input {
            let mut out = io::stdout().lock();
            match out.write_all(bytes).and_then(|()| out.flush()) {
                Err(error) if error.kind() != io::ErrorKind::BrokenPipe => {
                    eprintln!("warta: standard output can't be written: {error}");
                    outcome = Outcome::Failed;
                }
                Ok(()) | Err(_) => {}
            }
        }
    }
    (outcome, To::Error)
}
