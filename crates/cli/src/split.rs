//! `warta split`.

use std::path::PathBuf;
use std::process::ExitCode;

use warta_bundle::{Uncut, decode, split};

use crate::arguments::Split;
use crate::new::write;
use crate::outcome::Outcome;
use crate::output::say;

/// Writes the main file and the parts of a bundle.
pub fn run(options: &Split) -> ExitCode {
    let shown = options.bundle.display();
    let bytes = match std::fs::read(&options.bundle) {
        Ok(bytes) => bytes,
        Err(error) => {
            say!("warta: {shown} can't be read: {error}");
            return Outcome::Failed.into();
        }
    };
    let name = options.bundle.file_name().unwrap_or_default().to_string_lossy();
    let files = match split(&decode(0, &name, &bytes), &name, options.articles) {
        Ok(files) => files,
        Err(Uncut::Errors) => {
            say!("warta: {shown} has errors, and was not cut: warta check {shown} names them");
            return Outcome::Errors.into();
        }
        Err(Uncut::Few) => {
            say!("warta: {shown} has no more than {} articles, and was not cut", options.articles);
            return Outcome::Failed.into();
        }
    };
    let paths: Vec<PathBuf> = files.iter().map(|file| options.out.join(&file.name)).collect();
    if let Some(there) = paths.iter().find(|path| std::fs::symlink_metadata(path).is_ok()) {
        say!("warta: {} is there already, and nothing was written", there.display());
        return Outcome::Failed.into();
    }
    for (file, path) in files.iter().zip(&paths) {
        if let Err(error) = write(path, &file.text) {
            say!("warta: {} can't be written: {error}", path.display());
            return Outcome::Failed.into();
        }
        say!("wrote {}", path.display());
    }
    Outcome::Good.into()
}
