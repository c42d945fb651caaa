//! The site on this machine, built again whenever something changes.

use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use crate::command::{self, Doing, Failure, Outcome, cargo, say};
use crate::project::Project;
use crate::{site, stamp};

struct Options {
    port: Option<u16>,
    release: bool,
}

/// Builds the site, serves it, and builds it again whenever something changes.
pub fn run(arguments: &[String]) -> Outcome {
    let options = options(arguments)?;
    let project = Project::find();
    let build = |project: &Project| -> Outcome<PathBuf> {
        if options.release { site::fresh_dist(project) } else { site::fresh_preview(project) }
    };
    let folder = build(&project)?;
    let mut server = start(&project, &folder, options.port)?;
    let mut built = stamp::last_change(&project);
    loop {
        std::thread::sleep(Duration::from_millis(700));
        if let Some(status) = server.try_wait().doing("ask for the server")? {
            return Err(Failure::new(format!("the server ended ({status})")));
        }
        let changed = stamp::last_change(&project);
        if changed > built {
            built = changed;
            match build(&project) {
                Ok(_) => say("built again; reload the page"),
                Err(failure) => say(&format!("{failure}; the site before it is still shown")),
            }
        }
    }
}

/// Starts the server, a program of its own, so that everything else that `./dev` does needs no library. It ends when
/// its standard input does, and so with this program.
fn start(project: &Project, folder: &Path, port: Option<u16>) -> Outcome<Child> {
    command::execute(cargo(project).args(["build", "--quiet", "--package", "warta-serve"]))?;
    let name = ["warta-serve", std::env::consts::EXE_SUFFIX].concat();
    let mut program = Command::new(project.target().join("debug").join(name));
    program.arg(folder).args(port.map(|port| port.to_string())).stdin(Stdio::piped());
    program.spawn().doing("start the server")
}

fn options(arguments: &[String]) -> Outcome<Options> {
    let mut options = Options { port: None, release: false };
    let mut rest = arguments.iter();
    while let Some(argument) = rest.next() {
        match argument.as_str() {
            "--release" => options.release = true,
            "--port" => {
                let port = rest.next().and_then(|port| port.parse().ok());
                options.port =
                    Some(port.ok_or_else(|| Failure::new("--port takes a number up to 65535"))?);
            }
            unknown => return Err(Failure::new(format!("serve knows no '{unknown}'"))),
        }
    }
    Ok(options)
}
