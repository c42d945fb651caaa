//! Replacing a file in one step.

use std::fs::{self, File, OpenOptions};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use warta_diagnostics::say;

use crate::reason::reason;

/// Writes a file anew: whoever reads it meanwhile sees all of the old or all of the new. Permissions
/// stay; a link is followed.
///
/// # Errors
/// Where the file is not there, may not be read or written, or no longer holds `before`, and where the new one can't
/// be written beside it: why, in words. The file is as it was then.
pub fn write(path: &Path, before: &[u8], after: &[u8]) -> Result<(), String> {
    let said = |error: io::Error| reason(&error);
    let path = fs::canonicalize(path).map_err(said)?;
    let about = fs::metadata(&path).map_err(said)?;
    if about.permissions().readonly() {
        return Err(say!("terminal-not-mended.protected"));
    }
    let (beside, mut file) = beside(&path).map_err(said)?;
    let result = file
        .write_all(after)
        .and_then(|()| keep_owner(&file, &about))
        .and_then(|()| file.set_permissions(about.permissions()))
        .and_then(|()| file.sync_all())
        .map_err(said)
        .and_then(|()| match fs::read(&path) {
            Ok(now) if now == before => fs::rename(&beside, &path).map_err(said),
            Ok(_) => Err(say!("terminal-not-mended.changed")),
            Err(error) => Err(said(error)),
        });
    if result.is_err() {
        // What failed is said. Whether the copy could be removed as well changes nothing of that.
        let _unimportant = fs::remove_file(&beside);
    }
    result
}

/// A new file in the same folder: only there can it take the place of the other in one step.
///
/// # Errors
/// Where the folder takes no new file, or a hundred of these names are taken.
fn beside(path: &Path) -> io::Result<(PathBuf, File)> {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let mut nth = 0;
    loop {
        let beside = path.with_file_name(format!(".{name}.{}-{nth}.tmp", std::process::id()));
        match OpenOptions::new().write(true).create_new(true).open(&beside) {
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists && nth < 100 => nth += 1,
            file => return Ok((beside, file?)),
        }
    }
}

#[cfg(unix)]
fn keep_owner(file: &File, about: &fs::Metadata) -> io::Result<()> {
    use std::os::unix::fs::{MetadataExt, fchown};
    // Only the administrator may give files away; then the file is the caller's, as with an editor.
    let _unimportant = fchown(file, Some(about.uid()), Some(about.gid()));
    Ok(())
}

#[cfg(not(unix))]
fn keep_owner(_: &File, _: &fs::Metadata) -> io::Result<()> {
    Ok(())
}
