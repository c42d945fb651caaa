//! Writing to standard output, and to standard error.

use std::io::{self, IsTerminal, Write};
use std::process::ExitCode;

use warta_diagnostics::{say, visible};

use crate::outcome::Outcome;
use crate::reason::reason;

/// Says one line on standard error. Slugs, labels and names of files are in it, which may hold anything:
/// what would steer a terminal, end the line or begin a command to GitHub is made visible. Nothing else in this
/// program writes there, so that nothing can be forgotten. Who closes the pipe does not want to hear it, which is no
/// reason to stop.
pub fn tell(text: &str) {
    let line = harmless(text) + "\n";
    let _closed = io::stderr().lock().write_all(line.as_bytes());
}

/// Says one line of the program about its own work, with its name before it.
pub fn remark(text: &str) {
    tell(&format!("warta: {text}"));
}

/// Says a line in the place of which the next one is put, where standard error is a terminal.
pub fn tell_for_now(text: &str) {
    let mut out = io::stderr().lock();
    if out.is_terminal() {
        let _closed = write!(out, "\r{}\x1b[K\r", harmless(text));
    }
}

/// A text as a part of one line that steers nothing.
pub fn harmless(text: &str) -> String {
    let mut line: String = text.chars().map(visible).collect();
    // GitHub reads commands at the start of a line, and an older kind of them anywhere.
    if line.trim_start().starts_with("::") {
        line.insert_str(0, "warta: ");
    }
    line.replace("##[", "# #[")
}

/// Writes a text that was rendered for this: it may have colours and lines of its own, and what it shows of
/// files was made visible. Who closes the pipe has read enough.
pub fn write_rendered(text: &str) {
    let _closed = writeln!(io::stdout().lock(), "{text}");
}

/// Prints a text that is all that was asked for.
pub fn print(text: &str) -> ExitCode {
    let mut out = io::stdout().lock();
    match out.write_all(text.as_bytes()).and_then(|()| out.flush()) {
        Ok(()) => Outcome::Good.into(),
        // Who closes the pipe has read enough: `warta explain | head`.
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => Outcome::Good.into(),
        Err(error) => {
            remark(&say!("terminal-unreadable.output", why = reason(&error)));
            Outcome::Failed.into()
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_steers_a_terminal_or_a_log() {
        for (raw, shown) in [
            ("biasa: Étienne 選挙", "biasa: Étienne 選挙"),
            ("a\u{1b}[31mMERAH\u{7}", "a\u{241b}[31mMERAH\u{2407}"),
            ("a\n::error file=a::X\r\n", "a\u{240a}::error file=a::X\u{240d}\u{240a}"),
            ("::stop-commands::x", "warta: ::stop-commands::x"),
            ("  ::add-mask::x", "warta:   ::add-mask::x"),
            ("a ##[group]x", "a # #[group]x"),
            ("a\u{202e}b\u{9b}2J\u{2028}", "a\u{fffd}b\u{fffd}2J\u{fffd}"),
        ] {
            assert_eq!(harmless(raw), shown, "{raw:?}");
        }
    }
}
