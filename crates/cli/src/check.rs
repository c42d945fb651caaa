//! `warta check`.

use std::io;
use std::process::ExitCode;

use warta_diagnostics::say;

use crate::arguments::Check;
use crate::fix;
use crate::inputs::{self, Input};
use crate::outcome::Outcome;
use crate::output;
use crate::plan::{self, Step};
use crate::reason::reason;
use crate::report::{Report, To};

/// Checks every input as a publication of its own, except those that another one names.
pub fn run(options: &Check) -> ExitCode {
    let (mut inputs, failures) = inputs::all(&options.inputs);
    let mut outcome = if failures.is_empty() { Outcome::Good } else { Outcome::Failed };
    for why in failures {
        output::remark(&why);
    }
    let mut to = To::Output;
    if options.fix {
        let (mended, target) = fix::run(&mut inputs);
        outcome = outcome.max(mended);
        to = target;
    }
    let mut report = Report::new(options, inputs.len(), to);
    outcome = outcome.max(check(&inputs, &mut report));
    match report.finish() {
        Ok(()) => outcome.into(),
        // Who closes the pipe has read enough: `warta check … | head`.
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => outcome.into(),
        Err(error) => {
            output::remark(&say!("terminal-unreadable.output", why = reason(&error)));
            Outcome::Failed.into()
        }
    }
}

fn check(inputs: &[Input], report: &mut Report) -> Outcome {
    let steps = plan::steps(inputs, inputs::read);
    let jobs: Vec<(&Input, std::sync::Mutex<Option<Step>>)> = inputs
        .iter()
        .zip(steps.into_iter().map(|step| std::sync::Mutex::new(Some(step))))
        .collect();
    let mut outcome = Outcome::Good;
    let work = |(input, step): &(&Input, std::sync::Mutex<Option<Step>>)| {
        // Each is taken once, by the thread that works on it.
        let step = step.lock().ok().and_then(|mut step| step.take()).unwrap_or(Step::Part);
        match step {
            Step::Alone(bytes) => plan::read_now(input, &bytes, &inputs::read),
            step @ (Step::Failed(_) | Step::Read(_) | Step::Part) => step,
        }
    };
    let mut names = inputs.iter().map(Input::name);
    plan::in_parallel(&jobs, work, |step| {
        let name = names.next().unwrap_or_default();
        match step {
            Step::Failed(why) => {
                output::remark(&say!("terminal-unreadable", name, why));
                outcome = Outcome::Failed;
            }
            Step::Read(publication) => {
                if report.add(&publication) {
                    outcome = outcome.max(Outcome::Errors);
                }
                if jobs.len() == 1 {
                    // The program ends here, and to take a large publication apart takes as long as
                    // a tenth of its check.
                    std::mem::forget(publication);
                }
            }
            Step::Part | Step::Alone(_) => report.part(),
        }
    });
    outcome
}
