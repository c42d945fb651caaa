//! `./dev bench`: what reading, checking, editing, publishing and visiting a built site cost, each beside a
//! peer.

use std::path::Path;
use std::process::Command;

use crate::browser::Browser;
use crate::command::{self, Failure, Outcome, step};
use crate::project::Project;
use crate::{program, site, tools};

/// What can be measured alone: each is `bench/<name>.mjs`.
const PARTS: [&str; 5] = ["read", "check", "edit", "publish", VISIT];

/// The part that needs packages of its own.
const VISIT: &str = "visit";

/// Builds what is needed and measures; the tables go to standard output. Without a part, all of them.
pub fn run(arguments: &[String]) -> Outcome {
    let (part, rest) = match arguments.split_first() {
        Some((part, rest)) if PARTS.contains(&part.as_str()) => (Some(part.as_str()), rest),
        Some((other, _)) if other.parse::<u32>().is_err() => {
            let known = PARTS.join(", ");
            return Err(Failure::new(format!("bench knows no '{other}', only {known}")));
        }
        _ => (None, arguments),
    };
    let project = Project::find();
    let folder = site::fresh_dist(&project)?;
    tools::npm_packages(&project)?;
    if part.is_none_or(|part| part == VISIT) {
        tools::packages_of(&project, "bench/peers", "built pages are measured beside others")?;
    }
    let browser = Browser::find()?;
    let warta = program::optimised(&project)?;
    for one in PARTS.into_iter().filter(|one| part.is_none_or(|part| part == *one)) {
        step(&format!("measuring: {one}"), || {
            measure(&project, one, &folder, &warta, &browser, rest)
        })?;
    }
    Ok(())
}

fn measure(
    project: &Project,
    part: &str,
    folder: &Path,
    warta: &Path,
    browser: &Browser,
    rest: &[String],
) -> Outcome {
    let mut command = Command::new("node");
    command
        .current_dir(project.root())
        .arg(project.path(&format!("bench/{part}.mjs")))
        .arg(folder)
        .args(rest)
        .env("WARTA_BIN", warta);
    browser.tell(&mut command);
    command::execute(&mut command)
}
