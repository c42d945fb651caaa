//! `warta check --fix`: puts certain edits into the files, and changes nothing else in them.

#![expect(clippy::indexing_slicing, reason = "there is a step for each input")]

mod progress;
mod rounds;
mod write;

use std::io::{self, Write};

use warta_diagnostics::say;

use crate::inputs::{self, Input};
use crate::outcome::Outcome;
use crate::output::{remark, tell};
use crate::plan::{self, Step};
use crate::reason::reason;
use crate::report::To;

use rounds::{Allowed, Mending};

/// Mends what can be mended for certain, and says what it did. What came from standard input is mended
/// in place of the input and printed, so that findings have to go elsewhere.
pub fn run(inputs: &mut [Input]) -> (Outcome, To) {
    let from_stdin = inputs.iter().any(|input| matches!(input, Input::Stdin(_)));
    let mut outcome = Outcome::Good;
    let steps = plan::steps(inputs, inputs::read);
    for (nth, step) in steps.into_iter().enumerate() {
        if matches!(step, Step::Failed(_) | Step::Part) {
            // The check that follows says so.
            continue;
        }
        let Ok(main) = inputs[nth].read() else { continue };
        let mending = Mending::of(&inputs[nth], main, &Allowed::of(&inputs[nth], inputs));
        for file in mending.files {
            let done = match file.path {
                None => {
                    inputs[nth] = Input::Stdin(file.text.into_bytes());
                    Ok(())
                }
                Some(path) => write::write(&path, &file.before, file.text.as_bytes()),
            };
            match done {
                Ok(()) => file.said.iter().for_each(|line| tell(line)),
                Err(why) => {
                    remark(&say!("terminal-not-mended", name = file.name, why));
                    outcome = Outcome::Failed;
                }
            }
        }
        mending.said.iter().for_each(|line| remark(line));
    }
    if !from_stdin {
        return (outcome, To::Output);
    }
    for input in inputs.iter() {
        if let Input::Stdin(bytes) = input {
            let mut out = io::stdout().lock();
            match out.write_all(bytes).and_then(|()| out.flush()) {
                Err(error) if error.kind() != io::ErrorKind::BrokenPipe => {
                    remark(&say!("terminal-unreadable.output", why = reason(&error)));
                    outcome = Outcome::Failed;
                }
                Ok(()) | Err(_) => {}
            }
        }
    }
    (outcome, To::Error)
}
