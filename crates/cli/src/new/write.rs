//! Writes new files.

use std::fs::{self, OpenOptions};
use std::io::{self, Write};
use std::path::Path;

/// Writes a file that does not exist yet, with the folders that it is in.
///
/// # Errors
/// Where there is something of this name already, which stays as it is, and where a folder or the file can't be made
/// or written. What was made until then is not taken back.
pub fn write(path: &Path, text: &str) -> io::Result<()> {
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder)?;
    }
    OpenOptions::new().write(true).create_new(true).open(path)?.write_all(text.as_bytes())
}
