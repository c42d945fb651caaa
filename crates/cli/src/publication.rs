//! A publication as the program reads it: the main bundle, and from local files those that it names.

use std::path::{Path, PathBuf};
use std::time::{SystemTime, UNIX_EPOCH};

use warta_bundle::zones::Zones;
use warta_diagnostics::{Diagnostic, Source, say};
use warta_page::date::Date;
use warta_page::wire::{Answer, Request};
use warta_publication::Options;
use warta_publication::session::{FileReport, Session, Texts};

use crate::inputs::Input;
use crate::place;

/// Gives the bytes of a file, or says why they can't be had.
pub type ReadFile<'a> = &'a dyn Fn(&Path) -> Result<Vec<u8>, String>;

/// What was read, and what was found in it.
pub struct Publication {
    session: Session,
    /// What people call each file, in the order of the session's files.
    names: Vec<String>,
    /// Where each is; `None` for standard input and for addresses that are no files.
    paths: Vec<Option<PathBuf>>,
}

/// A file of a publication.
pub struct File<'a> {
    /// What people call it.
    pub name: &'a str,
    /// Where it is; `None` for standard input.
    pub path: Option<&'a Path>,
    /// Its text and what was found in it.
    pub report: FileReport<'a>,
}

impl Publication {
    /// Reads and checks a publication whose main bundle is there already.
    pub fn read(input: &Input, main: &[u8], read: ReadFile<'_>) -> Publication {
        Publication::read_into(Session::new(options(), Texts::Keep), input, main, read)
    }

    /// The same, listing everything that is found, however much: for mending.
    pub fn of_everything(input: &Input, main: &[u8], read: ReadFile<'_>) -> Publication {
        Publication::read_into(Session::of_everything(options()), input, main, read)
    }

    fn read_into(
        mut session: Session,
        input: &Input,
        main: &[u8],
        read: ReadFile<'_>,
    ) -> Publication {
        let address = place::address(input.path());
        session.handle(Request::Open { url: address.clone() }, None);
        let mut queue = needed(session.handle(Request::Read { url: address }, Some(main)));
        while let Some(url) = queue.pop() {
            let bytes = match place::path(&url) {
                Some(path) => read(&path),
                None => Err(say!("terminal-unreadable.not-local")),
            };
            let answer = match bytes {
                Ok(bytes) => session.handle(Request::Read { url }, Some(&bytes)),
                Err(why) => session.handle(Request::Missing { url, why }, None),
            };
            queue.extend(needed(answer));
        }
        let mut names = vec![input.name()];
        let mut paths = vec![match input {
            Input::File(path) => Some(path.clone()),
            Input::Stdin(_) => None,
        }];
        for file in session.files().skip(1) {
            let path = place::path(file.url);
            names.push(path.as_deref().map_or_else(|| file.url.to_owned(), place::shown));
            paths.push(path);
        }
        let _folders = crate::pictures::check(&mut session, &paths);
        Publication { session, names, paths }
    }

    /// Its files, the main bundle first.
    pub fn files(&self) -> impl Iterator<Item = File<'_>> {
        let names = self.names.iter().zip(&self.paths);
        self.session.files().zip(names).map(|(report, (name, path))| File {
            name,
            path: path.as_deref(),
            report,
        })
    }

    /// Everything that was found.
    pub fn diagnostics(&self) -> impl Iterator<Item = &Diagnostic> {
        self.session.files().flat_map(|file| file.diagnostics)
    }

    /// What findings are shown with. A file without findings is not looked through.
    pub fn sources(&self) -> Vec<Source<'_>> {
        self.files()
            .map(|file| match file.report.diagnostics {
                [] => Source::new(file.name, ""),
                _ => Source::new(file.name, file.report.document.text()),
            })
            .collect()
    }
}

fn needed(answer: Answer) -> Vec<String> {
    match answer {
        Answer::Need(urls) => urls,
        Answer::Ready(_) | Answer::Broken(_) | Answer::Page(_) | Answer::Incomplete(..) => {
            Vec::new()
        }
    }
}

/// For an editor: with drafts, the newsroom's rules, and today's date.
pub fn options() -> Options {
    let zones = Zones::new(warta_zones::ahead);
    Options {
        drafts: true,
        lint: Some(&warta_lint::NEWSROOM),
        now: now(),
        zones,
        ..Options::default()
    }
}

/// This moment, as bundles write it. A clock before 1970 tells none.
pub fn now() -> Option<Date> {
    Some(moment(SystemTime::now().duration_since(UNIX_EPOCH).ok()?.as_secs()))
}

/// So many seconds after the start of 1970.
fn moment(seconds: u64) -> Date {
    let (days, rest) = (seconds / 86_400, seconds % 86_400);
    // Counted from 1 March of year 0, so that the leap day is the last of its year.
    let days = days + 719_468;
    let (era, day) = (days / 146_097, days % 146_097);
    let year = (day - day / 1_460 + day / 36_524 - day / 146_096) / 365;
    let day = day - (365 * year + year / 4 - year / 100);
    let month = (5 * day + 2) / 153;
    let date = day - (153 * month + 2) / 5 + 1;
    let month = if month < 10 { month + 3 } else { month - 9 };
    let year = era * 400 + year + u64::from(month <= 2);
    let (hour, minute, second) = (rest / 3_600, rest / 60 % 60, rest % 60);
    Date(format!("{year:04}-{month:02}-{date:02}T{hour:02}:{minute:02}:{second:02}Z"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_clock_is_read_right_on_leap_days_and_new_year() {
        for (seconds, expected) in [
            (0, "1970-01-01T00:00:00Z"),
            (951_868_799, "2000-02-29T23:59:59Z"),
            (1_735_689_599, "2024-12-31T23:59:59Z"),
            (1_735_689_600, "2025-01-01T00:00:00Z"),
            (4_107_542_400, "2100-03-01T00:00:00Z"),
        ] {
            assert_eq!(moment(seconds).0, expected);
        }
    }
}
