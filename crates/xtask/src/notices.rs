//! The licences of the libraries whose code is in the site: `./dev notices` writes
//! THIRD-PARTY-NOTICES.md from what the programs and the editor's page are built of.

use std::collections::BTreeMap;
use std::fmt::Write;
use std::path::{Path, PathBuf};

use crate::command::{Doing, Failure, Outcome, cargo, say};
use crate::project::Project;
use crate::tools;

const FILE: &str = "THIRD-PARTY-NOTICES.md";

/// Writes the notices. The libraries' sources have to be there, as they are after a build.
pub fn run() -> Outcome {
    let project = Project::find();
    let notices = notices(&project)?;
    std::fs::write(project.path(FILE), notices).doing("write the notices")
}

/// Fails where the file isn't what [`run`] would write.
pub fn check(project: &Project) -> Outcome {
    let written = std::fs::read_to_string(project.path(FILE)).doing("read the notices")?;
    if written == notices(project)? {
        return Ok(());
    }
    Err(Failure::new(format!("{FILE} is not what the libraries ask for: run ./dev notices")))
}

/// The text of the file.
fn notices(project: &Project) -> Outcome<String> {
    let mut libraries = of_program(project, &["--package", "warta-app", "--features", "csr"])?;
    for package in ["warta-islands", "warta-worker", "warta-editor", "warta-frame"] {
        libraries.extend(of_program(project, &["--package", package])?);
    }
    libraries.sort();
    libraries.dedup();
    let sources = registry_sources()?;

    // Libraries that share a licence text to the letter share one entry.
    let mut by_text: BTreeMap<String, Vec<&str>> = BTreeMap::new();
    for library in &libraries {
        let folder = sources.iter().map(|source| source.join(folder_name(library)));
        let folder = folder.into_iter().find(|folder| folder.is_dir()).ok_or_else(|| {
            Failure::new(format!("the source of {library} is not there; build the site first"))
        })?;
        by_text.entry(licence_text(&folder)?).or_default().push(library);
    }
    tools::packages_of(project, "preview", "the editor's page is bundled from packages of npm")?;
    let packages = of_page(project)?;
    for (package, folder) in &packages {
        by_text.entry(licence_text(folder)?).or_default().push(package);
    }
    let mut entries: Vec<_> = by_text.into_iter().collect();
    entries.sort_by(|(_, one), (_, other)| one.cmp(other));

    let mut out = String::from(
        "# Third-party notices\n\nThe site that Warta builds contains code of these libraries, each under \
         the licence that follows its name. `./dev notices` writes this file.\n",
    );
    for (text, names) in entries {
        let _infallible =
            write!(out, "\n## {}\n\n```text\n{}\n```\n", names.join(", "), text.trim());
    }
    say(&format!("{} libraries", libraries.len() + packages.len()));
    Ok(out)
}

/// The libraries from elsewhere that are linked into a program, as `name version (licence)`.
fn of_program(project: &Project, program: &[&str]) -> Outcome<Vec<String>> {
    let output = cargo(project)
        .args(["tree", "--target", "wasm32-unknown-unknown", "--edges", "normal,no-proc-macro"])
        .args(["--prefix", "none", "--format", "{p}|{l}"])
        .args(program)
        .output()
        .doing("list the libraries")?;
    if !output.status.success() {
        return Err(Failure::new(String::from_utf8_lossy(&output.stderr)));
    }
    let text = String::from_utf8_lossy(&output.stdout);
    Ok(text
        .lines()
        // This project's own crates carry their path.
        .filter(|line| !line.contains('(') || line.contains("(proc-macro)"))
        .filter_map(|line| line.trim_end_matches(" (*)").split_once('|'))
        .map(|(library, licence)| format!("{} ({licence})", library.replace(" v", " ")))
        .collect())
}

/// The packages of npm that the editor's page is bundled from, as `name version (licence)`, and where
/// each lies.
fn of_page(project: &Project) -> Outcome<Vec<(String, PathBuf)>> {
    let folder = project.path("preview");
    let output = tools::npm()
        .args(["ls", "--all", "--omit=dev", "--parseable"])
        .current_dir(&folder)
        .output()
        .doing("list the packages of npm")?;
    let text = String::from_utf8_lossy(&output.stdout);
    let folders = text.lines().map(PathBuf::from).filter(|path| *path != folder);
    folders
        .map(|path| {
            let manifest = path.join("package.json");
            let json =
                std::fs::read_to_string(&manifest).doing(format!("read {}", manifest.display()))?;
            let field = |name: &str| {
                let (_, rest) = json.split_once(&format!("\n  \"{name}\": \""))?;
                rest.split_once('"').map(|(value, _)| value.to_owned())
            };
            let (name, version, licence) = (field("name"), field("version"), field("license"));
            let unnamed = || Failure::new(format!("{} names no licence", manifest.display()));
            let licence = licence.ok_or_else(unnamed)?;
            let name = name.unwrap_or_default();
            Ok((format!("{name} {} ({licence})", version.unwrap_or_default()), path))
        })
        .collect()
}

/// `name 1.2.3 (MIT)` lies in `name-1.2.3`.
fn folder_name(library: &str) -> String {
    let mut words = library.split(' ');
    format!("{}-{}", words.next().unwrap_or_default(), words.next().unwrap_or_default())
}

/// Where cargo keeps the sources of libraries.
fn registry_sources() -> Outcome<Vec<PathBuf>> {
    let home = std::env::var_os("CARGO_HOME")
        .map(PathBuf::from)
        .or_else(|| std::env::var_os("HOME").map(|home| PathBuf::from(home).join(".cargo")));
    let home = home.ok_or_else(|| Failure::new("neither CARGO_HOME nor HOME is set"))?;
    let entries = std::fs::read_dir(home.join("registry/src")).doing("read cargo's registry")?;
    Ok(entries.flatten().map(|entry| entry.path()).collect())
}

/// The text of a library's licence: MIT's where there is a choice, because it is the shortest.
fn licence_text(folder: &Path) -> Outcome<String> {
    let entries = std::fs::read_dir(folder).doing(format!("read {}", folder.display()))?;
    let mut files: Vec<PathBuf> = entries
        .flatten()
        .map(|entry| entry.path())
        .filter(|path| {
            let name = path.file_name().unwrap_or_default().to_string_lossy().to_uppercase();
            path.is_file() && (name.starts_with("LICEN") || name.starts_with("COPYING"))
        })
        .collect();
    files.sort_by_key(|path| {
        let name = path.to_string_lossy().to_uppercase();
        (!name.contains("MIT"), name)
    });
    match files.first() {
        Some(file) => std::fs::read_to_string(file).doing(format!("read {}", file.display())),
        // Some packages leave the text out; their manifest names the licence, which stands above.
        None => {
            Ok("(The package carries no licence text; the licence is the one named above.)".into())
        }
    }
}
