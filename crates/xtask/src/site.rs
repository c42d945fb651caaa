//! The two builds of the site: the optimised one for publishing, and the quick one for `./dev serve`.

use std::path::{Path, PathBuf};
use std::process::Command;

use crate::command::{Doing, Failure, Outcome, cargo, execute, say, step};
use crate::project::Project;
use crate::stamp;
use crate::tools::Tools;

/// Writes the optimised site to dist/.
pub fn dist(arguments: &[String]) -> Outcome {
    if let Some(unknown) = arguments.first() {
        return Err(Failure::new(format!("dist knows no '{unknown}'")));
    }
    build_dist(&Project::find())?;
    say("the site is in dist/");
    Ok(())
}

/// Builds dist/, and returns where it is.
pub fn build_dist(project: &Project) -> Outcome<PathBuf> {
    let tools = Tools::for_dist(project)?;
    fetch(project, small_standard_library)?;
    let folder = project.path("dist");
    step("building the optimised site", || {
        let mut trunk = trunk(project, &tools);
        small_standard_library(&mut trunk);
        execute(trunk.args(["--release", "--dist"]).arg(&folder))
    })?;
    step("adding the schema and the licences", || schema_and_notices(project, &folder))?;
    // Trunk's own, and nothing to publish. It is gone where Trunk cleaned up.
    let _gone = std::fs::remove_file(folder.join(".trunk-lock"));
    Ok(folder)
}

/// Builds dist/ unless it is younger than everything that it is made of.
pub fn fresh_dist(project: &Project) -> Outcome<PathBuf> {
    let folder = project.path("dist");
    if stamp::is_fresh(project, &folder.join("404.html")) {
        return Ok(folder);
    }
    build_dist(project)
}

/// Builds the quick site unless it is younger than everything that it is made of.
pub fn fresh_preview(project: &Project) -> Outcome<PathBuf> {
    let folder = project.path("target/preview");
    if stamp::is_fresh(project, &folder.join("404.html")) {
        return Ok(folder);
    }
    let tools = Tools::for_build(project)?;
    fetch(project, usual_standard_library)?;
    std::fs::create_dir_all(&folder).doing(format!("make {}", folder.display()))?;
    step("building the site", || {
        let mut trunk = trunk(project, &tools);
        execute(trunk.arg("--dist").arg(&folder))
    })?;
    Ok(folder)
}

/// Has cargo download what is missing, for a build with this standard library: one that is built too has
/// dependencies of its own. Trunk runs offline, because it would download tools of its own.
fn fetch(project: &Project, standard_library: fn(&mut Command)) -> Outcome {
    let mut command = cargo(project);
    standard_library(&mut command);
    execute(command.args(["fetch", "--quiet", "--target", "wasm32-unknown-unknown"]))
}

/// Publishes the JSON Schema of the format, for editors' tools, and the libraries' licences.
fn schema_and_notices(project: &Project, folder: &Path) -> Outcome {
    let output = cargo(project)
        .args(["run", "--quiet", "--package", "warta-cli", "--", "schema"])
        .stderr(std::process::Stdio::inherit())
        .output()
        .doing("run warta schema")?;
    if !output.status.success() {
        return Err(Failure::new(format!("warta schema failed ({})", output.status)));
    }
    std::fs::write(folder.join("warta.schema.json"), output.stdout).doing("write the schema")?;
    for name in ["THIRD-PARTY-NOTICES.md", "LICENSE-MIT", "LICENSE-APACHE"] {
        std::fs::copy(project.path(name), folder.join(name)).doing(format!("copy {name}"))?;
    }
    Ok(())
}

/// Has the published programs built with a standard library made for size, and with panics that end
/// the program at once: an eighth less to download. The pinned compiler takes these flags only when it
/// is told to; see docs/decisions/0003-standard-library-for-size.md.
fn small_standard_library(command: &mut Command) {
    command.envs(SMALL);
}

/// Has a program built with the standard library of the toolchain, in the middle of a build with the small one.
pub fn usual_standard_library(command: &mut Command) {
    for (name, _) in SMALL {
        command.env_remove(name);
    }
}

/// Has a program that is built with the small standard library keep the types of its views: `RUSTFLAGS` replaces the
/// flags of .cargo/config.toml, so that `erase_components` is not set.
pub fn typed_views(command: &mut Command) {
    command.env_remove(FLAGS).env("RUSTFLAGS", "-Zunstable-options -Cpanic=immediate-abort");
}

const FLAGS: &str = "CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS";

const SMALL: [(&str, &str); 4] = [
    // Lets the stable compiler take flags that are not stable.
    ("RUSTC_BOOTSTRAP", "1"),
    // Builds the standard library from its source, with its feature for small programs.
    ("CARGO_UNSTABLE_BUILD_STD", "std,panic_abort"),
    ("CARGO_UNSTABLE_BUILD_STD_FEATURES", "optimize_for_size"),
    // A panic ends the program at once, without a message. Cargo joins these flags with that of .cargo/config.toml.
    (FLAGS, "-Zunstable-options -Cpanic=immediate-abort"),
];

fn trunk(project: &Project, tools: &Tools) -> Command {
    let mut command = Command::new("trunk");
    command.args(["build", "--offline"]).current_dir(project.root()).stdout(std::io::stderr());
    // Set by some editors and CI systems to values that Trunk does not take.
    command.env_remove("NO_COLOR").env_remove("RUST_BACKTRACE");
    tools.on_path(&mut command);
    command
}
