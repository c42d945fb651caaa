//! The tools that the build needs, installed where they are missing.
//!
//! A tool of the right version that is on PATH is used. Others go to a folder of their own in the user's
//! cache, one for each version, so that every checkout shares them and none changes what the user has on
//! PATH.

use std::path::{Path, PathBuf};
use std::process::Command;

use crate::command::{Doing, Failure, Outcome, answer, cargo, execute, say};
use crate::project::{Project, tools_folder};

const TRUNK: &str = "0.22.1";
const BINARYEN: &str = "132";

/// Folders to put in front of PATH, for the tools that are not on it.
#[derive(Debug, Default)]
pub struct Tools(Vec<PathBuf>);

impl Tools {
    /// What a build for the browser needs: Trunk, and the wasm-bindgen that matches Cargo.lock.
    pub fn for_build(project: &Project) -> Outcome<Tools> {
        let bindgen = project.locked_version("wasm-bindgen").ok_or_else(|| {
            Failure::new("Cargo.lock names no wasm-bindgen; run `cargo generate-lockfile`")
        })?;
        let mut tools = Tools::default();
        if !is_on_path(&["trunk"], TRUNK) {
            tools.0.push(from_crate(project, "trunk", TRUNK, "trunk", Lock::Theirs)?);
        }
        if !is_on_path(&["wasm-bindgen", "wasm-bindgen-test-runner"], &bindgen) {
            // Its own lock file names a version of a dependency that is no longer to be had.
            let package = "wasm-bindgen-cli";
            tools.0.push(from_crate(project, package, &bindgen, "wasm-bindgen", Lock::Free)?);
        }
        Ok(tools)
    }

    /// What an optimised build needs on top: wasm-opt.
    pub fn for_dist(project: &Project) -> Outcome<Tools> {
        let mut tools = Tools::for_build(project)?;
        if !is_on_path(&["wasm-opt"], BINARYEN) {
            tools.0.push(binaryen()?);
        }
        Ok(tools)
    }

    /// Puts the tools in front of a command's PATH.
    pub fn on_path(&self, command: &mut Command) {
        let old = std::env::var_os("PATH").unwrap_or_default();
        let folders = self.0.iter().cloned().chain(std::env::split_paths(&old));
        // A folder with a separator in its name can't be on any PATH; the tools then are not found,
        // and the command says so.
        if let Ok(path) = std::env::join_paths(folders) {
            command.env("PATH", path);
        }
    }
}

enum Lock {
    Theirs,
    Free,
}

/// Whether all of these programs are on PATH in this version.
fn is_on_path(programs: &[&str], version: &str) -> bool {
    programs.iter().all(|program| answers(Path::new(program), version))
}

/// A program from a crate: as its makers built it where `cargo binstall` is there and can download that;
/// otherwise from its source.
fn from_crate(
    project: &Project,
    package: &str,
    version: &str,
    program: &str,
    lock: Lock,
) -> Outcome<PathBuf> {
    let name = package.strip_suffix("-cli").unwrap_or(package);
    let folder = tools_folder().join(format!("{name}-{version}"));
    let bin = folder.join("bin");
    if is_version(&bin.join(program), version) {
        return Ok(bin);
    }
    let partial = folder.with_extension(format!("partial-{}", std::process::id()));
    if !download(package, version, &partial)
        || !answers(&partial.join("bin").join(program), version)
    {
        build(project, package, version, &partial, lock)?;
    }
    put_in_place(&partial, &folder)?;
    if is_version(&bin.join(program), version) {
        Ok(bin)
    } else {
        Err(Failure::new(format!(
            "{} does not answer --version with {version}; remove {} and try again",
            bin.join(program).display(),
            folder.display()
        )))
    }
}

/// Lets `cargo binstall` download a program that its makers built; false where that is not installed, or
/// there is no such program for this machine.
fn download(package: &str, version: &str, into: &Path) -> bool {
    if answer("cargo-binstall", "-V").is_none() {
        return false;
    }
    say(&format!("installing {package} {version} with cargo binstall"));
    let mut command = Command::new("cargo-binstall");
    command
        .args([package, "--version", version, "--no-confirm", "--disable-strategies", "compile"])
        .arg("--root")
        .arg(into)
        .current_dir(std::env::temp_dir())
        .stdout(std::io::stderr());
    let done = execute(&mut command);
    if let Err(failure) = &done {
        say(&format!("{failure}; building it from its source instead"));
    }
    done.is_ok()
}

/// Builds a program from its source, without the optimisation that would triple the wait.
fn build(project: &Project, package: &str, version: &str, into: &Path, lock: Lock) -> Outcome {
    say(&format!("installing {package} {version}; on two cores this takes some minutes, once"));
    if into.exists() {
        std::fs::remove_dir_all(into).doing(format!("remove {}", into.display()))?;
    }
    let mut command = cargo(project);
    // Outside of the checkout, whose settings are not the tool's.
    command.current_dir(std::env::temp_dir());
    command.args(["install", package, "--version", version, "--root"]).arg(into);
    if matches!(lock, Lock::Theirs) {
        command.arg("--locked");
    }
    command
        .env("CARGO_PROFILE_RELEASE_LTO", "off")
        .env("CARGO_PROFILE_RELEASE_OPT_LEVEL", "1")
        .env("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "16")
        .env("CARGO_PROFILE_RELEASE_DEBUG", "0")
        .env_remove("CARGO_TARGET_DIR")
        .env_remove("RUSTFLAGS");
    execute(&mut command)
}

/// wasm-opt, which comes ready to run in an npm package.
fn binaryen() -> Outcome<PathBuf> {
    let folder = tools_folder().join(format!("binaryen-{BINARYEN}"));
    let bin = folder.join("node_modules").join(".bin");
    if is_version(&bin.join("wasm-opt"), BINARYEN) {
        return Ok(bin);
    }
    say(&format!("installing wasm-opt {BINARYEN}"));
    need_npm("wasm-opt comes in an npm package")?;
    let partial = folder.with_extension(format!("partial-{}", std::process::id()));
    std::fs::create_dir_all(&partial).doing(format!("make {}", partial.display()))?;
    execute(
        npm()
            .args(["install", "--ignore-scripts", "--no-save", "--no-package-lock", "--no-fund"])
            .args(["--no-audit", "--prefix"])
            .arg(&partial)
            .arg(format!("binaryen@{BINARYEN}.0.0"))
            .current_dir(&partial)
            // npm says what it did on standard output, which is not ours.
            .stdout(std::io::stderr()),
    )?;
    put_in_place(&partial, &folder)?;
    if is_version(&bin.join("wasm-opt"), BINARYEN) {
        Ok(bin)
    } else {
        Err(Failure::new(format!(
            "wasm-opt in {} does not run as version {BINARYEN}; it needs Node.js 20 or newer",
            bin.display()
        )))
    }
}

/// The packages of package-lock.json, which check the scripts and drive the browser in tests.
pub fn npm_packages(project: &Project) -> Outcome {
    packages_of(project, ".", "scripts are checked, and tests drive a browser, from Node.js")
}

/// The packages that a folder's package-lock.json names, installed where they are missing or other ones;
/// `why` says what they are for.
pub fn packages_of(project: &Project, folder: &str, why: &str) -> Outcome {
    let folder = project.path(folder);
    let installed = folder.join("node_modules/.package-lock.json");
    let wanted = folder.join("package-lock.json");
    let changed = |path: &Path| std::fs::metadata(path).and_then(|data| data.modified()).ok();
    if changed(&installed) >= changed(&wanted) && changed(&installed).is_some() {
        return Ok(());
    }
    say(&format!("installing packages of npm: {why}"));
    need_npm(why)?;
    execute(
        npm()
            .args(["ci", "--ignore-scripts", "--no-fund", "--no-audit"])
            .current_dir(&folder)
            .stdout(std::io::stderr()),
    )?;
    // npm leaves the file alone where nothing changed; its age would bring us here again.
    std::fs::File::options()
        .append(true)
        .open(&installed)
        .and_then(|file| file.set_modified(std::time::SystemTime::now()))
        .doing("note that the packages are installed")
}

/// npm, under the name that it has here.
pub fn npm() -> Command {
    Command::new(if cfg!(windows) { "npm.cmd" } else { "npm" })
}

/// Whether npm is there, and a Node.js that is new enough.
pub fn has_npm() -> bool {
    need_npm("").is_ok() && answer(npm().get_program(), "--version").is_some()
}

fn need_npm(why: &str) -> Outcome {
    let node = answer("node", "--version")
        .ok_or_else(|| Failure::new(format!("{why}: install Node.js 20 or newer, with npm")))?;
    let major: u32 =
        node.trim_start_matches('v').split('.').next().unwrap_or("").parse().unwrap_or(0);
    if major < 20 {
        return Err(Failure::new(format!("{why}: Node.js 20 or newer is needed, this is {node}")));
    }
    Ok(())
}

/// Moves a finished install to its place, over what is left of a broken one.
fn put_in_place(partial: &Path, folder: &Path) -> Outcome {
    if folder.exists() {
        std::fs::remove_dir_all(folder).doing(format!("remove {}", folder.display()))?;
    }
    std::fs::rename(partial, folder).doing(format!("move the tool to {}", folder.display()))
}

/// Whether a program of a folder is there in this version.
fn is_version(program: &Path, version: &str) -> bool {
    program.exists() && answers(program, version)
}

/// Whether a program says that it has this version: `trunk 0.22.1`, `wasm-opt version 132 (version_132)`.
fn answers(program: &Path, version: &str) -> bool {
    answer(program, "--version").is_some_and(|said| names(&said, version))
}

fn names(said: &str, version: &str) -> bool {
    said.split_whitespace().any(|word| word.trim_start_matches('v') == version)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_version_is_a_whole_word_of_the_answer() {
        assert!(names("trunk 0.22.1", "0.22.1"));
        assert!(names("wasm-opt version 132 (version_132)", "132"));
        assert!(!names("wasm-opt version 1320", "132"));
        assert!(!names("trunk 0.22.10", "0.22.1"));
    }

    #[test]
    fn a_program_that_is_not_there_has_no_version() {
        assert!(!is_on_path(&["warta-no-such-program"], "1"));
        assert!(!answers(Path::new("/warta-no-such-folder/trunk"), "0.22.1"));
    }
}
