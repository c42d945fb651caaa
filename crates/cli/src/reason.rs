//! Why the system refused something, in words.

use std::io;

use warta_diagnostics::say;

/// The usual reasons are said in the language of the program, all others as the system words them.
pub fn reason(error: &io::Error) -> String {
    match error.kind() {
        io::ErrorKind::NotFound => say!("terminal-reason.not-found"),
        io::ErrorKind::PermissionDenied => say!("terminal-reason.denied"),
        io::ErrorKind::IsADirectory => say!("terminal-reason.folder"),
        io::ErrorKind::StorageFull => say!("terminal-reason.full"),
        _ => error.to_string(),
    }
}
