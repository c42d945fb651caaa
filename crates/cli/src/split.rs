//! `warta split`.

use std::path::PathBuf;
use std::process::ExitCode;

use warta_bundle::{Uncut, decode, split};
use warta_diagnostics::say;

use crate::arguments::Split;
use crate::new::write;
use crate::outcome::Outcome;
use crate::output::{remark, tell};
use crate::reason::reason;

/// Writes the main file and the parts of a bundle.
pub fn run(options: &Split) -> ExitCode {
    let shown = options.bundle.display().to_string();
    let bytes = match std::fs::read(&options.bundle) {
        Ok(bytes) => bytes,
        Err(error) => {
            remark(&say!("terminal-unreadable", name = shown, why = reason(&error)));
            return Outcome::Failed.into();
        }
    };
    let name = options.bundle.file_name().unwrap_or_default().to_string_lossy();
    let files = match split(&decode(0, &name, &bytes), &name, options.articles) {
        Ok(files) => files,
        Err(Uncut::Errors) => {
            remark(&say!("terminal-uncut", path = shown));
            return Outcome::Errors.into();
        }
        Err(Uncut::Few) => {
            remark(&say!("terminal-uncut.few", path = shown, articles = options.articles));
            return Outcome::Failed.into();
        }
    };
    let paths: Vec<PathBuf> = files.iter().map(|file| options.out.join(&file.name)).collect();
    if let Some(there) = paths.iter().find(|path| std::fs::symlink_metadata(path).is_ok()) {
        remark(&say!("terminal-wrote.nothing", path = there.display().to_string()));
        return Outcome::Failed.into();
    }
    for (file, path) in files.iter().zip(&paths) {
        let shown = path.display().to_string();
        if let Err(error) = write(path, &file.text) {
            remark(&say!("terminal-wrote.unwritable", path = shown, why = reason(&error)));
            return Outcome::Failed.into();
        }
        tell(&say!("terminal-wrote", path = shown));
    }
    Outcome::Good.into()
}
