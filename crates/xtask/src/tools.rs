//! The tools that the build needs, installed where they are missing.
//!
//! They go to a folder of their own in the user's cache, one for each version, so that every checkout
//! shares them and none changes what the user has on PATH.

use std::path::{Path, PathBuf};
use std::process::Command;

use crate::command::{Doing, Failure, Outcome, answer, cargo, execute, say};
use crate::project::{Project, tools_folder};

const TRUNK: &str = "0.22.1";
const BINARYEN: &str = "132";

/// Folders to put in front of PATH.
#[derive(Debug, Default)]
pub struct Tools(Vec<PathBuf>);

impl Tools {
    /// What a build for the browser needs: Trunk, and the wasm-bindgen that matches Cargo.lock.
    pub fn for_build(project: &Project) -> Outcome<Tools> {
        let bindgen = project.locked_version("wasm-bindgen").ok_or_else(|| {
            Failure::new("Cargo.lock names no wasm-bindgen; run `cargo generate-lockfile`")
        })?;
        let trunk = from_crate(project, "trunk", TRUNK, "trunk", Lock::Theirs)?;
        // Its own lock file names a version of a dependency that is no longer to be had.
        let bindgen =
            from_crate(project, "wasm-bindgen-cli", &bindgen, "wasm-bindgen", Lock::Free)?;
        Ok(Tools(vec![trunk, bindgen]))
    }

    /// What an optimised build needs on top: wasm-opt.
    pub fn for_dist(project: &Project) -> Outcome<Tools> {
        let mut tools = Tools::for_build(project)?;
        tools.0.push(binaryen()?);
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

/// A program from a crate, built without the optimisation that would triple the wait.
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
    say(&format!("installing {package} {version}; on two cores this takes some minutes, once"));
    let partial = folder.with_extension(format!("partial-{}", std::process::id()));
    let mut command = cargo(project);
    // Outside of the checkout, whose settings are not the tool's.
    command.current_dir(std::env::temp_dir());
    command.args(["install", package, "--version", version, "--root"]).arg(&partial);
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
    execute(&mut command)?;
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
            "wasm-opt in {} does not run as version {BINARYEN}; it needs Node.js 18 or newer",
            bin.display()
        )))
    }
}

/// The packages of package-lock.json, which drive the browser in tests.
pub fn npm_packages(project: &Project) -> Outcome {
    packages_of(project, ".", "the tests drive a browser from Node.js")
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
        .ok_or_else(|| Failure::new(format!("{why}: install Node.js 18 or newer, with npm")))?;
    let major: u32 =
        node.trim_start_matches('v').split('.').next().unwrap_or("").parse().unwrap_or(0);
    if major < 18 {
        return Err(Failure::new(format!("{why}: Node.js 18 or newer is needed, this is {node}")));
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

fn is_version(program: &Path, version: &str) -> bool {
    program.exists()
        && answer(program, "--version").is_some_and(|said| {
            said.split_whitespace().any(|word| word.trim_matches('v') == version)
        })
}
