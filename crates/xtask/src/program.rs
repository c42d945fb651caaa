//! The terminal program, built for speed. To build it takes minutes the first time; after that it starts at
//! once, as long as nothing that it is made of has changed.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use crate::command::{self, Doing, Outcome, cargo, step};
use crate::project::Project;
use crate::stamp;

/// Where the program is, once it is up to date.
pub fn optimised(project: &Project) -> Outcome<PathBuf> {
    let folder = project.target().join("native");
    let program = folder.join(["warta", std::env::consts::EXE_SUFFIX].concat());
    let stamp = folder.join("warta.stamp");
    if program.is_file() && is_fresh(project, &stamp) {
        return Ok(program);
    }
    let name = match program.is_file() {
        true => "building the terminal program",
        false => "building the terminal program, optimised: minutes this first time, at once later",
    };
    // What changes while it is built is not in it.
    let start = SystemTime::now();
    step(name, || {
        command::execute(cargo(project).args([
            "build",
            "--quiet",
            "--profile",
            "native",
            "--package",
            "warta-cli",
        ]))
    })?;
    note(project, &stamp, start).doing(format!("write {}", stamp.display()))?;
    Ok(program)
}

/// Notes from which checkout the program was built, and when that began.
fn note(project: &Project, stamp: &Path, start: SystemTime) -> std::io::Result<()> {
    fs::write(stamp, project.root().as_os_str().as_encoded_bytes())?;
    fs::File::options().append(true).open(stamp)?.set_modified(start)
}

/// Whether the program that lies there is of this checkout, which may share the folder with others, and
/// younger than everything that it is made of.
fn is_fresh(project: &Project, stamp: &Path) -> bool {
    let own =
        fs::read(stamp).is_ok_and(|root| root == project.root().as_os_str().as_encoded_bytes());
    own && stamp::is_fresh(project, stamp)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::time::Duration;

    #[test]
    fn a_program_is_fresh_until_something_changes() {
        let root = std::env::temp_dir().join(format!("warta-program-{}", std::process::id()));
        let _ = fs::remove_dir_all(&root);
        fs::create_dir_all(root.join("crates/cli/src")).expect("writable");
        let source = root.join("crates/cli/src/main.rs");
        fs::write(&source, "fn main() {}").expect("writable");
        let (project, stamp) = (Project::at(&root), root.join("stamp"));
        assert!(!is_fresh(&project, &stamp), "nothing was built");
        let built = SystemTime::now() + Duration::from_secs(10);
        note(&project, &stamp, built).expect("writable");
        assert!(is_fresh(&project, &stamp));
        assert!(!is_fresh(&Project::at(&root.join("other")), &stamp), "it is another checkout's");
        let file = fs::File::options().append(true).open(&source).expect("writable");
        file.set_modified(built + Duration::from_secs(1)).expect("writable");
        assert!(!is_fresh(&project, &stamp), "a source has changed since");
        fs::remove_dir_all(root).expect("removable");
    }
}
