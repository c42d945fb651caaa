//! `./dev bench`: how many bytes the first article costs, and how long it takes.

use std::process::Command;

use crate::browser::Browser;
use crate::command::{self, Outcome, step};
use crate::project::Project;
use crate::{site, tools};

/// Builds the site where needed and measures it; the table goes to standard output.
pub fn run(arguments: &[String]) -> Outcome {
    let project = Project::find();
    let folder = site::fresh_dist(&project)?;
    tools::npm_packages(&project)?;
    let browser = Browser::find()?;
    step("measuring", || {
        let mut command = Command::new("node");
        command
            .current_dir(project.root())
            .arg(project.path("bench/bench.mjs"))
            .arg(&folder)
            .args(arguments);
        browser.tell(&mut command);
        command::execute(&mut command)
    })
}
