//! Programs for the browser that Trunk has no part in: it can't give its links profiles or flags of their own.

use std::path::{Path, PathBuf};
use std::process::Command;

use super::files::digest;
use crate::command::{Doing, Outcome, cargo, execute};
use crate::project::Project;
use crate::site;

const WASM: &str = "wasm32-unknown-unknown";

/// Where the build lies while it is made, in target/.
const WORK: &str = "target/browser-programs";

/// A program for the browser.
pub struct Program {
    /// Its package, and the name of its binary.
    pub package: &'static str,
    /// The profile of the optimised build.
    pub profile: &'static str,
    /// What wasm-bindgen makes of it.
    pub target: &'static str,
    /// What wasm-opt is told.
    pub optimise: &'static [&'static str],
    /// Whether views are values of few types (docs/decisions/0010-views.md): that makes many of them smaller
    /// and few of them larger.
    pub erased: bool,
    /// Whether the optimised build takes a standard library that is made for size.
    pub small: bool,
}

/// Builds a program; gives its glue and its module.
pub fn build(project: &Project, program: &Program, release: bool) -> Outcome<(String, Vec<u8>)> {
    let Program { package, profile, target, optimise, erased, small } = program;
    let profile = if release { profile } else { "dev" };
    let mut compile = cargo(project);
    compile.args(["build", "--quiet", "--target", WASM, "--package", package]);
    compile.args(["--profile", profile]);
    match (release && *small, erased) {
        (true, true) => {}
        (true, false) => site::typed_views(&mut compile),
        (false, _) => site::usual_standard_library(&mut compile),
    }
    execute(&mut compile)?;
    let built = if profile == "dev" { "debug" } else { profile };
    let wasm = project.target().join(format!("{WASM}/{built}/{package}.wasm"));
    let work = project.path(WORK);
    execute(
        Command::new("wasm-bindgen")
            .args(["--no-typescript", "--target", target, "--out-dir"])
            .args([&work, &wasm]),
    )?;
    let module = work.join(format!("{package}_bg.wasm"));
    if release {
        let mut optimiser = Command::new("wasm-opt");
        execute(optimiser.args(*optimise).arg("-o").args([&module, &module]))?;
    }
    let glue = work.join(format!("{package}.js"));
    let glue = std::fs::read_to_string(&glue).doing(format!("read {}", glue.display()))?;
    let module = std::fs::read(&module).doing(format!("read {}", module.display()))?;
    Ok((glue, module))
}

/// Writes a file under a name that tells its content.
pub fn write(folder: &Path, name: &str, extension: &str, bytes: &[u8]) -> Outcome<String> {
    let name = format!("{name}-{:016x}.{extension}", digest(bytes));
    let path: PathBuf = folder.join(&name);
    std::fs::write(&path, bytes).doing(format!("write {}", path.display()))?;
    Ok(name)
}
