//! The islands of built sites (crates/islands): `warta build` takes them from the viewer's folder.

use std::path::Path;

use super::minify::Minify;
use super::program::{Program, build, write};
use crate::command::Outcome;
use crate::project::Project;

const ISLANDS: Program = Program {
    package: "warta-islands",
    profile: "release",
    target: "web",
    optimise: &["-Os", "--converge"],
    erased: false,
    small: true,
};

/// Writes the islands into the viewer's folder.
pub fn run(project: &Project, staging: &Path, minify: Minify<'_>) -> Outcome {
    let (glue, module) = build(project, &ISLANDS, true)?;
    write(staging, ISLANDS.package, "js", minify(glue)?.as_bytes())?;
    write(staging, ISLANDS.package, "wasm", &module)?;
    Ok(())
}
