//! `warta new`.

mod text;
mod write;

pub use write::write;

use std::fs;
use std::path::PathBuf;
use std::process::ExitCode;

use crate::arguments::{Language, New};
use crate::outcome::Outcome;
use crate::publication::now;

/// A first publication, by language: its bundle, and the name of the picture in it.
const ID: (&str, &str) = (include_str!("new/id.json"), "gedung.svg");
const EN: (&str, &str) = (include_str!("new/en.json"), "hall.svg");

/// The picture.
const HALL: &str = include_str!("new/hall.svg");

/// What stands in the bundle where today's date belongs.
const TODAY: &str = "{today}";

/// The date where the clock tells none.
const SOME_DAY: &str = "2024-01-01";

/// Writes a first publication, unless there is one already.
pub fn run(options: &New) -> ExitCode {
    if let Some(from) = &options.from {
        return text::run(from, &options.folder, options.language.unwrap_or(Language::En));
    }
    let (bundle, picture) = match options.language.unwrap_or(Language::Id) {
        Language::Id => ID,
        Language::En => EN,
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
            crate::output::say!(
                "warta: {} is there already, and nothing was changed: name another folder",
                path.display()
            );
            return Outcome::Failed.into();
        }
    }
    for (path, text) in &files {
        if let Err(error) = write(path, text) {
            crate::output::say!("warta: {} can't be written: {error}", path.display());
            return Outcome::Failed.into();
        }
        crate::output::say!("wrote {}", path.display());
    }
    let folder = options.folder.display();
    crate::output::say!("");
    crate::output::say!("Next: change {} in a text editor, and", main.display());
    crate::output::say!(
        "  warta serve {folder}    shows it in the browser, and again after each save"
    );
    crate::output::say!("  warta check {folder}    says what is wrong with it");
    Outcome::Good.into()
}
