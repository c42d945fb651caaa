//! `warta new`.

mod text;
mod write;

pub use write::write;

use std::fs;
use std::path::PathBuf;
use std::process::ExitCode;

use warta_diagnostics::{Language, say};

use crate::arguments::New;
use crate::outcome::Outcome;
use crate::output::{remark, tell};
use crate::publication::now;
use crate::reason::reason;

/// A first publication, by language: its bundle, and the name of the picture in it.
const ID: (&str, &str) = (include_str!("new/id.json"), "gedung.svg");
const EN: (&str, &str) = (include_str!("new/en.json"), "hall.svg");

/// The picture.
const HALL: &str = include_str!("new/hall.svg");

/// What stands in the bundle where today's date belongs.
const TODAY: &str = "{today}";

/// The date where the clock tells none.
const SOME_DAY: &str = "2024-01-01";

/// Writes a first publication, unless there is one already. Its article is in the language that is asked for, else in
/// Indonesian, whatever the program speaks.
pub fn run(options: &New, language: Option<Language>) -> ExitCode {
    if let Some(from) = &options.from {
        return text::run(from, &options.folder);
    }
    let (bundle, picture) = match language.unwrap_or(Language::Indonesian) {
        Language::Indonesian => ID,
        Language::English => EN,
    };
    let now = now();
    let bundle = bundle.replace(TODAY, now.as_ref().map_or(SOME_DAY, |now| now.day()));
    let schema = format!("{:#}\n", warta_bundle::json_schema());
    let main = options.folder.join("bundle.json");
    let files: [(PathBuf, &str); 3] = [
        (main.clone(), &bundle),
        (options.folder.join("media").join(picture), HALL),
        (options.folder.join("warta.schema.json"), &schema),
    ];
    for (path, _) in &files {
        if fs::symlink_metadata(path).is_ok() {
            remark(&say!("terminal-wrote.exists", path = path.display().to_string()));
            return Outcome::Failed.into();
        }
    }
    for (path, text) in &files {
        let shown = path.display().to_string();
        if let Err(error) = write(path, text) {
            remark(&say!("terminal-wrote.unwritable", path = shown, why = reason(&error)));
            return Outcome::Failed.into();
        }
        tell(&say!("terminal-wrote", path = shown));
    }
    let folder = options.folder.display().to_string();
    tell("");
    tell(&say!("terminal-next", path = main.display().to_string()));
    tell(&say!("terminal-next.serve", folder));
    tell(&say!("terminal-next.check", folder));
    Outcome::Good.into()
}
